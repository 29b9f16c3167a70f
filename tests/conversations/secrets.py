"""A client that is nobody else's to see, with all that a book can hold of it, and hands that grope for it."""

import json
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin

from aiogram.filters.callback_data import CallbackData

from domain.activities import ActivityKind, Attachment, AttachmentKind, NewActivity, NextStep
from domain.client_knowledge import DossierPart
from domain.clients import Client, ClientField, Contact
from domain.credit_checks import RiskSign
from domain.feedback import NewFeedback, Sign, Topic
from domain.meetings import NewMeeting
from domain.money import Money
from domain.outcomes import Outcome
from domain.typed_lines import NewClient
from handlers.subjects import build_table
from handlers.table import DraftButton
from services import (
    activities,
    client_changes,
    client_files,
    client_knowledge,
    credit_checks,
    feedback,
    invoices,
    meetings,
    payments,
)
from services import contacts as contact_changes
from services import promises as payment_promises
from services.contacts import ContactField
from services.invoices import NewInvoice
from storage import clients, contacts
from storage.database import UnitOfWork
from tests.conversations.promises import TOMORROW
from tests.office import Office, Person

LATER = ("Позднеев", "сказано позже")
SECRETS = (
    "Тайник", "Секретов", "900 777", "900777", "7707083893", "Молчаново", "никому не говорить", "тайный-файл",
    "taynik", "777\xa0777", *LATER,
)  # fmt: skip
CLOSING = ("undo", "done", "fixed", "told", "nophone", "nocontact", "held", "set_", "un")
WORDS = ("visit", "call", "meeting", "feedback", "history", "yes", "no", "later", "text", "answer", "A", "")


async def hide(
    owner: Person, name: str = "Тайник", contact: str = "Секретов", words: str = "никому не говорить"
) -> Client:
    """Put the client in the book with one of each thing that a book holds."""
    office = owner.office
    async with office.database.transaction() as uow:
        phones = ("+79007770001",)
        new = NewClient(name, "ООО", "7707083893", "Молчаново", "Молчаново, 1", phones)
        client = await clients.add(uow, new, owner.employee, office.clock.now())
        await _fill(uow, owner, client, contact, words)
    return client


async def hide_more(owner: Person, client: Client) -> None:
    """Let the client's owner of now put one more of each thing in the book."""
    async with owner.office.database.transaction() as uow:
        await _fill(uow, owner, client, *LATER)


async def _fill(uow: UnitOfWork, owner: Person, client: Client, name: str, words: str) -> None:
    now, employee = owner.office.clock.now(), owner.employee
    contact = await contacts.add(
        uow, client.id, name=name, post="директор", phone="+79007770002", created_at=now
    )
    files = (Attachment(AttachmentKind.DOCUMENT, "тайный-файл", "тайный-файл"),)
    told = NewActivity(
        ActivityKind.VISIT,
        client.id,
        client.name,
        Outcome.AGREED,
        words,
        NextStep(words, TOMORROW),
        files=files,
    )
    await _write(uow, owner, client, contact, name, words)
    await activities.log(uow, employee, told, now)
    missed = NewActivity(
        ActivityKind.MISSED_CALL, client.id, client.name, next_step=NextStep(words, TOMORROW)
    )
    await activities.log(uow, employee, missed, now)
    meeting = NewMeeting(client.id, contact.id, now + timedelta(hours=2), 60, "Молчаново", words)
    await meetings.make(uow, employee, meeting, now)
    for can_fix in (True, False):
        complaint = NewFeedback(client.id, Sign.NEGATIVE, Topic.QUALITY, words, can_fix)
        await feedback.log(uow, employee, complaint, files, now)


async def _write(
    uow: UnitOfWork, owner: Person, client: Client, contact: Contact, name: str, words: str
) -> None:
    """Write what stands on the card and behind it: notes, needs, news, a dossier, a file, a check."""
    now, employee = owner.office.clock.now(), owner.employee
    for field in (ClientField.SEGMENT, ClientField.DELIVERY):
        await client_changes.change(uow, employee, client.id, field, words, now)
    await client_changes.change(uow, employee, client.id, ClientField.EMAIL, "a@taynik.example", now)
    for part in (ContactField.NOTE, ContactField.POST):
        await contact_changes.change(uow, employee, contact.id, part, words, now)
    await client_knowledge.add_need(uow, employee, client.id, words, now)
    await client_knowledge.add_news(uow, employee, client.id, words, now)
    await client_knowledge.write_part(uow, employee, client.id, DossierPart.GOALS, f"{name}, {words}", now)
    file = Attachment(AttachmentKind.DOCUMENT, "тайный-файл", "тайный-файл")
    await client_files.add(uow, employee, client.id, file, now)
    await credit_checks.keep(uow, employee, client.id, [RiskSign.COURT], now)
    await _owe(uow, owner, client, words)


async def _owe(uow: UnitOfWork, owner: Person, client: Client, words: str) -> None:
    """Let the client owe something, pay a part of it, promise the rest and dispute it."""
    now, employee = owner.office.clock.now(), owner.employee
    today = employee.today(now)
    number = f"{words} {len(words)}"
    sum_ = Money(Decimal("777777.77"), "RUB")
    if any(one.number == number for one in await invoices.list_open(uow, employee, client.id)):
        return
    new = NewInvoice(client.id, number, today, today, sum_)
    invoice = await invoices.add(uow, employee, new, now)
    await payments.record(uow, employee, client.id, Money(Decimal("0.77"), "RUB"), today, [], now)
    await payment_promises.promise(uow, employee, client.id, sum_, today, None, now)
    await invoices.dispute(uow, employee, invoice.id, words, now)


async def book(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """Give all that the book holds of clients."""
    tables = (
        "clients client_phones client_emails contacts activities attachments meetings feedback follow_ups "
        "tasks needs client_news dossiers client_files credit_checks invoices payments allocations "
        "payment_promises debt_pauses credit_allowances"
    )
    found = {}
    async with office.database.transaction() as uow:
        for table in tables.split():
            # the names of the tables stand right above
            rows = await uow.connection.rows(f"select * from {table} order by 1, 2", {})  # noqa: S608
            found[table] = [tuple(dict(row).values()) for row in rows]
    return found


def told(person: Person, secrets: tuple[str, ...] = SECRETS, since: int = 0) -> list[str]:
    """Give what was told to a person, in any call from number `since` on, with one of the secrets in it."""
    calls = [str(payload) for _, payload in person.office.telegram.calls[since:] if _is_to(person, payload)]
    return [call for call in calls if any(secret in call for secret in secrets)]


def _is_to(person: Person, payload: dict[str, Any]) -> bool:
    to = payload.get("chat_id", str(payload.get("callback_query_id", "")).partition("-")[0])
    return str(to) == str(person.telegram_id)


async def draft_of(person: Person) -> int:
    """Give the number of the dialogue that is under way with a person, 0 for none."""
    async with person.office.database.transaction() as uow:
        sql = "select draft from conversations where person_id = :person"
        rows = await uow.connection.rows(sql, {"person": person.telegram_id})
    return int(json.loads(rows[0]["draft"]).get("draft", 0)) if rows else 0


def draft_buttons() -> list[type[CallbackData]]:
    """Give the kinds of buttons that belong to one telling of a dialogue."""
    return [kind for kind, _ in build_table().buttons.values() if issubclass(kind, DraftButton)]


async def dead_letters(office: Office) -> list[str]:
    """Give why updates could not be handled."""
    async with office.database.transaction() as uow:
        rows = await uow.connection.rows("select reason, payload from failed_updates order by id", {})
    return [f"{row['reason']}: {row['payload']}" for row in rows]


def lasting_buttons(numbers: tuple[int, ...]) -> list[str]:
    """Give the data of every button that works for ever, with these numbers where a number stands.

    Those that close something come last, so that the others find it open.
    """
    kinds = [kind for kind, _ in build_table().buttons.values() if not issubclass(kind, DraftButton)]
    found = [data for kind in kinds for data in buttons_of(kind, numbers)]
    return sorted(found, key=lambda data: data.startswith(CLOSING))


def buttons_of(kind: type[CallbackData], numbers: tuple[int, ...], **fixed: object) -> Iterator[str]:
    """Give buttons of one kind in which each field takes each of its values, the others their first."""
    choices = {
        name: [fixed[name]] if name in fixed else list(_values(field.annotation, numbers))
        for name, field in kind.model_fields.items()
    }
    first = {name: values[0] for name, values in choices.items()}
    given = [first] + [{**first, name: value} for name, values in choices.items() for value in values[1:]]
    for number in numbers[1:]:
        every = {name: number if number in values else values[0] for name, values in choices.items()}
        given.append(every)
    packed = (":".join([kind.__prefix__, *(_packed(value) for value in one.values())]) for one in given)
    yield from dict.fromkeys(packed)


def _values(annotation: Any, numbers: tuple[int, ...]) -> tuple[object, ...]:
    if get_origin(annotation) is UnionType:
        annotation = get_args(annotation)[0]
    if annotation is bool:
        return (True, False)
    if annotation is int:
        return numbers
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return tuple(annotation)
    return WORDS


def _packed(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)
