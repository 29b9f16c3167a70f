"""Messages in which somebody tells what he did: read, shown, and learnt from (docs/decisions/0012)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from domain.people import Employee
from domain.quicklog.drafts import Action, Draft, Kind, Speaker, When
from domain.quicklog.parsing import read
from domain.refusals import ClientNotFound
from domain.told import Fate
from services import clients, department_settings, told_names
from storage import told_messages
from storage.database import UnitOfWork


async def understand(uow: UnitOfWork, employee: Employee, text: str, now: datetime) -> Draft:
    """Read a message of this person: of clients that he may see, his own first, by his own names too."""
    currency = await department_settings.currency_of(uow, employee)
    directory, own = await told_names.names_for(uow, employee)
    speaker = Speaker(own or None, currency)
    draft = read(text, employee.language, now.astimezone(employee.zone), directory, speaker)
    return replace(draft, actions=tuple(_in_currency(action, currency) for action in draft.actions))


def _in_currency(action: Action, currency: str) -> Action:
    """Give the action with the currency that a bare sum is meant in."""
    if action.amount is None or action.currency is not None:
        return action
    return replace(action, currency=currency)


async def understand_of(
    uow: UnitOfWork,
    employee: Employee,
    client_id: int,
    text: str,
    now: datetime,
    *,
    others: Sequence[int] = (),
) -> Draft:
    """Read a message that names no client, written in reply to something about this one.

    Where it may be about `others` too, it is asked which, as of a name that fits several.
    """
    try:
        client = await clients.get_for(uow, employee, client_id)
    except ClientNotFound:
        return await understand(uow, employee, text, now)
    draft = await understand(uow, employee, f"«{client.name}»: {text}", now)
    meant = tuple(str(number) for number in dict.fromkeys([client_id, *others]))
    actions = tuple(
        action if action.clients == meant else replace(action, clients=meant, contact=None)
        for action in draft.actions
    )
    asked_about = meant if draft.is_question else ()
    return replace(draft, actions=actions, unknown=(), asked_about=asked_about)


async def keep(uow: UnitOfWork, employee: Employee, text: str, draft: Draft, now: datetime) -> int:
    """Keep the message with what was read in it, and give its number."""
    shown = [stored(action) for action in draft.actions]
    return await told_messages.add(uow, employee.id, text, shown, draft.verbs, now)


def rewrite(uow: UnitOfWork, message_id: int, text: str, draft: Draft) -> None:
    """Keep the message as its author has changed it, with what is read in it now."""
    shown = [stored(action) for action in draft.actions]
    told_messages.rewrite(uow, message_id, text, shown, draft.verbs)


def save(
    uow: UnitOfWork,
    message_id: int,
    fate: Fate,
    actions: Sequence[Action],
    now: datetime,
    *,
    records: Sequence[tuple[str, int]],
    learnt: Sequence[tuple[str, int]],
) -> None:
    """Keep what was saved of a message, for the lexicon to grow and to be undone."""
    saved = [stored(action) for action in actions]
    told_messages.end(uow, message_id, fate, saved, now, records, learnt)


def end(uow: UnitOfWork, message_id: int, fate: Fate) -> None:
    """Keep what became of a message of which nothing was saved."""
    told_messages.set_fate(uow, message_id, fate)


def learn(uow: UnitOfWork, employee: Employee, name: str, client_id: int, now: datetime) -> tuple[str, int]:
    """Keep that this person calls a client so, and read it so from now on; gives what was learnt."""
    alias = name.casefold()
    told_messages.learn(uow, employee.id, alias, client_id, now)
    return alias, client_id


async def measure(uow: UnitOfWork, since: datetime) -> tuple[Mapping[Fate, int], list[tuple[str, int]]]:
    """Give what became of messages since a moment, and which deeds were not understood, frequent first."""
    return await told_messages.count_fates(uow, since), await told_messages.list_unread_verbs(uow, since)


def stored(action: Action) -> dict[str, Any]:
    """Give an action as JSON, without what is empty."""
    fields: dict[str, Any] = {
        "kind": action.kind.value,
        "clients": list(action.clients),
        "contact": action.contact,
        "day": action.when.day.isoformat() if action.when else None,
        "minutes": action.when.minutes if action.when else None,
        "amount": str(action.amount) if action.amount is not None else None,
        "currency": action.currency,
        "sentiment": action.sentiment,
        "escalate": action.escalate,
        "outcome": action.outcome,
        "what": action.what,
        "discount": str(action.discount) if action.discount is not None else None,
        "days": action.days,
        "competitor": action.competitor,
        "unsure": sorted(action.unsure),
    }
    return {name: value for name, value in fields.items() if value not in (None, [], False, "")}


def restored(fields: Mapping[str, Any]) -> Action:
    """Read an action out of JSON."""
    when = When(date.fromisoformat(fields["day"]), fields.get("minutes")) if fields.get("day") else None
    return Action(
        Kind(fields["kind"]),
        tuple(fields.get("clients", ())),
        fields.get("contact"),
        when,
        Decimal(fields["amount"]) if fields.get("amount") else None,
        fields.get("currency"),
        fields.get("sentiment"),
        bool(fields.get("escalate")),
        fields.get("outcome"),
        fields.get("what"),
        Decimal(fields["discount"]) if fields.get("discount") else None,
        fields.get("days"),
        fields.get("competitor"),
        frozenset(fields.get("unsure", ())),
    )


def with_client(action: Action, client_id: int) -> Action:
    """Give the action about this client and no other."""
    return replace(action, clients=(str(client_id),), contact=None, unsure=action.unsure - {"client"})
