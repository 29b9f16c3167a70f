"""Parts of a record that are put right by choosing: outcome, kind, day, person, objection (D001, D008)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup

from domain.activities import ActivityKind, Objection, Record
from domain.calendar import at
from domain.conversation import Conversation
from domain.outcomes import Outcome
from domain.people import Employee
from domain.shortening import shortened
from handlers import activity_cards as cards
from handlers.activity_cards import ShowRecord
from handlers.answers import Answer, Call, redraw
from handlers.button_days import DayNumber
from handlers.clients import OpenClient
from handlers.keyboards import in_rows, make_button
from handlers.table import Table
from handlers.words import Html, Words
from services import activities, contacts
from services import activity_changes as changes
from storage.database import UnitOfWork

DAYS_BACK = 7
MOST_CONTACTS = 8


class SetResult(CallbackData, prefix="set_result"):
    """This came of it."""

    id: int
    result: Outcome


class SetKind(CallbackData, prefix="set_kind"):
    """It was a contact of this kind."""

    id: int
    kind: ActivityKind


class SetDay(CallbackData, prefix="set_day"):
    """It was on this day, given by its ordinal number."""

    id: int
    on: DayNumber


class SetContact(CallbackData, prefix="set_contact"):
    """It was with this person."""

    id: int
    contact: int


class SetObjection(CallbackData, prefix="objection"):
    """The client objected to this."""

    id: int
    objection: Objection


def register(table: Table) -> None:
    """Enter the choices."""
    table.button(SetResult, set_result)
    table.button(SetKind, set_kind)
    table.button(SetDay, set_day)
    table.button(SetContact, set_contact)
    table.button(SetObjection, set_objection)


async def ask_result(
    query: CallbackQuery,
    record: Record,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Offer what else can have come of it."""
    activity = record.activity
    choices = [
        make_button(t.plain(f"outcome-{result}"), SetResult(id=activity.id, result=result))
        for result in activity.kind.outcomes
    ]
    return offer(query, record, t("change-result"), choices, employee, now, t)


async def ask_kind(
    query: CallbackQuery,
    record: Record,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Offer the other kinds of contact."""
    kinds = [kind for kind in ActivityKind if kind.outcomes and kind is not record.activity.kind]
    choices = [
        make_button(t.plain(f"activity-{kind}"), SetKind(id=record.activity.id, kind=kind)) for kind in kinds
    ]
    return offer(query, record, t("change-kind"), choices, employee, now, t)


async def ask_day(
    query: CallbackQuery,
    record: Record,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Offer today and the days before it."""
    today = employee.today(now)
    days = [today - timedelta(days=ago) for ago in range(DAYS_BACK)]
    choices = [
        make_button(t.day(day, today), SetDay(id=record.activity.id, on=day.toordinal())) for day in days
    ]
    return offer(query, record, t("change-day"), choices, employee, now, t)


async def ask_contact(
    query: CallbackQuery,
    record: Record,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Offer the people who are known at the client. Raises ClientNotFound for one who is another's now."""
    activity = record.activity
    known = await contacts.list_for(uow, employee, activity.client_id)
    choices = [
        make_button(shortened(contact.name, 30), SetContact(id=activity.id, contact=contact.id))
        for contact in known[:MOST_CONTACTS]
    ]
    if not choices:
        card = make_button(t.plain("record-button-client"), OpenClient(id=activity.client_id))
        return offer(query, record, t("change-contact-none"), [card], employee, now, t)
    return offer(query, record, t("change-contact"), choices, employee, now, t)


async def ask_objection(
    query: CallbackQuery,
    record: Record,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Offer what clients object to."""
    choices = [
        make_button(
            t.plain(f"objection-{objection}"), SetObjection(id=record.activity.id, objection=objection)
        )
        for objection in Objection
    ]
    return offer(query, record, t("change-objection"), choices, employee, now, t)


async def set_result(
    query: CallbackQuery, button: SetResult, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Put right what came of it. Raises ActivityNotFound or NotAllowed."""
    await changes.change_result(uow, employee, button.id, button.result, now)
    return await show_again(query, button.id, employee, uow, now, t)


async def set_kind(
    query: CallbackQuery, button: SetKind, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Put right what kind of contact it was. Raises ActivityNotFound or NotAllowed."""
    await changes.change_kind(uow, employee, button.id, button.kind, now)
    return await show_again(query, button.id, employee, uow, now, t)


async def set_day(
    query: CallbackQuery, button: SetDay, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Put right on which day it was; the hour stays, but is not later than now. Raises ActivityNotFound."""
    record = await activities.record_for(uow, employee, button.id)
    clock_time = record.activity.happened_at.astimezone(employee.zone).time()
    moment = at(date.fromordinal(button.on), clock_time, employee.zone)
    await changes.change_moment(uow, employee, button.id, min(moment, now), now)
    return await show_again(query, button.id, employee, uow, now, t)


async def set_contact(
    query: CallbackQuery, button: SetContact, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Put right with whom it was. Raises ActivityNotFound or ContactNotFound."""
    await changes.change_contact(uow, employee, button.id, button.contact, now)
    return await show_again(query, button.id, employee, uow, now, t)


async def set_objection(
    query: CallbackQuery, button: SetObjection, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Note what the client objected to. Raises ActivityNotFound."""
    await changes.mark_objection(uow, employee, button.id, button.objection, now)
    return await show_again(query, button.id, employee, uow, now, t)


async def show_again(
    query: CallbackQuery, activity_id: int, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Call:
    """Show a record as it stands now. Raises ActivityNotFound."""
    record = await activities.record_for(uow, employee, activity_id)
    return cards.show_record(query, record, employee, now, t)


def offer(
    query: CallbackQuery,
    record: Record,
    question: Html,
    choices: Sequence[InlineKeyboardButton],
    employee: Employee,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask a question under a record, with the way back to the record as it was."""
    back = make_button(t.plain("record-button-back"), ShowRecord(id=record.activity.id))
    text = Html(f"{cards.text_of(record, employee, now, t)}\n\n{question}")
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=[*in_rows(choices), [back]]))
