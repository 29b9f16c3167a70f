"""Messages in which somebody tells what he did: read, shown, and learnt from (docs/decisions/0012)."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from domain.people import Employee
from domain.quicklog.directory import Directory
from domain.quicklog.drafts import Action, Draft, Kind, KnownClient, Speaker, When
from domain.quicklog.parsing import read
from domain.refusals import ClientNotFound
from services import clients, department_settings
from storage import told_messages
from storage.database import UnitOfWork

KEPT_DIRECTORIES = 200
SAVED, CHANGED, NOTE, DROPPED = "saved", "changed", "note", "dropped"


@dataclass(slots=True)
class _Known:
    clients: dict[str, KnownClient]
    directory: Directory


_directories: OrderedDict[tuple[int, int], _Known] = OrderedDict()


async def understand(uow: UnitOfWork, employee: Employee, text: str, now: datetime) -> Draft:
    """Read a message of this person: of clients that he may see, his own first, by his own names too."""
    known, own = await told_messages.list_known(uow, employee)
    directory = await _directory(uow, employee, known)
    currency = await department_settings.currency_of(uow, employee)
    speaker = Speaker(own or None, currency)
    draft = read(text, employee.language, now.astimezone(employee.zone), directory, speaker)
    return replace(draft, actions=tuple(_in_currency(action, currency) for action in draft.actions))


def _in_currency(action: Action, currency: str) -> Action:
    """Give the action with the currency that a bare sum is meant in."""
    if action.amount is None or action.currency is not None:
        return action
    return replace(action, currency=currency)


async def understand_of(
    uow: UnitOfWork, employee: Employee, client_id: int, text: str, now: datetime
) -> Draft:
    """Read a message that names no client, written in reply to something about this one."""
    try:
        client = await clients.get_for(uow, employee, client_id)
    except ClientNotFound:
        return await understand(uow, employee, text, now)
    return await understand(uow, employee, f"«{client.name}»: {text}", now)


async def _directory(uow: UnitOfWork, employee: Employee, told_of: list[KnownClient]) -> Directory:
    """Give the index of these clients: made once, and then changed only where they have changed."""
    place = (id(uow.connection), employee.id)
    wanted = {client.id: client for client in told_of}
    known = _directories.get(place)
    if known is None:
        # many clients take a while: a thread of its own lets others be answered meanwhile
        known = _Known(wanted, await asyncio.to_thread(Directory, told_of))
        _directories[place] = known
    for client_id, client in wanted.items():
        if known.clients.get(client_id) != client:
            known.directory.add(client)
    for gone in known.clients.keys() - wanted.keys():
        known.directory.remove(gone)
    known.clients = wanted
    _directories.move_to_end(place)
    while len(_directories) > KEPT_DIRECTORIES:
        _directories.popitem(last=False)
    return known.directory


async def keep(uow: UnitOfWork, employee: Employee, text: str, draft: Draft, now: datetime) -> int:
    """Keep the message with what was read in it, and give its number."""
    shown = [stored(action) for action in draft.actions]
    return await told_messages.add(uow, employee.id, text, shown, draft.verbs, now)


def end(uow: UnitOfWork, message_id: int, fate: str, actions: list[Action]) -> None:
    """Keep what became of a message, for the lexicon to grow."""
    told_messages.end(uow, message_id, fate, [stored(action) for action in actions])


def learn(uow: UnitOfWork, employee: Employee, alias: str, client_id: int, now: datetime) -> None:
    """Keep that this person calls a client so, and read it so from now on."""
    told_messages.learn(uow, employee.id, alias.casefold(), client_id, now)


async def measure(uow: UnitOfWork, since: datetime) -> tuple[Mapping[str, int], list[tuple[str, int]]]:
    """Give what became of messages since a moment, and which deeds were not understood, frequent first."""
    return await told_messages.count_fates(uow, since), await told_messages.list_unread_verbs(uow, since, 20)


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
