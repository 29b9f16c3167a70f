"""Parts of a record that are put right in a dialogue: the note, the next step, the client (D006)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.activities import NextStep, Record
from domain.clients import Client
from domain.conversation import Conversation
from domain.outcomes import NoNextStep, Outcome, split_note
from domain.people import Employee
from domain.shortening import cut
from handlers import activity_cards as cards
from handlers import days, dialogues, picking
from handlers.answers import Answer, below, show, toast
from handlers.keyboards import in_rows, make_button
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Words
from services import activities
from services import activity_changes as changes
from storage.database import UnitOfWork

SUBJECT = "change"
NOTE = "change_note"
REASON = "change_reason"


class OtherDay(DraftButton, prefix="other_day"):
    """Something is promised after all: on which day?"""


class NewReason(DraftButton, prefix="new_reason"):
    """Nothing is promised any more, because of this."""

    reason: NoNextStep


def register(table: Table) -> None:
    """Enter what is heard while a record is put right."""
    table.step(NOTE, note_told)
    table.step(REASON, reason_typed)
    table.button(NewReason, reason_picked)
    table.button(OtherDay, day_again)
    picking.then(SUBJECT, client_picked)
    days.then(SUBJECT, day_picked)
    continues(SUBJECT, asked_again)


async def ask_note(
    query: CallbackQuery,
    record: Record,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask for the note anew; what stands there now is shown to be copied."""
    _begin(talk, record)
    return _ask_note(below(query), talk, t, cut(record.activity.note, 3000))


async def ask_next_step(
    query: CallbackQuery,
    record: Record,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask for the day of the next step anew; its words stay."""
    _begin(talk, record)
    promised, result = record.follow_up, record.activity.result or Outcome.OTHER
    step = promised.text if promised else t.plain(f"next-step-{result}")
    dialogues.go_on(talk, None, next_text=step)
    question = t("ask-next-step", client=record.client_name, step=cut(step, 200))
    return await days.ask_day(below(query), question, talk, employee, now, t, none_allowed=True)


async def ask_client(
    query: CallbackQuery,
    record: Record,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask which client it was."""
    _begin(talk, record)
    return await picking.ask_client(below(query), talk, employee, uow, now, t)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """A note that was put aside half told: nothing of it was told yet, so the question again."""
    return _ask_note(query, talk, t)


async def note_told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The new note, perhaps with new words for the next step; a file is kept with the record."""
    activity_id = _activity_id(talk)
    if message.text is None:
        return _ask_note(message, talk, t)
    note, next_text = split_note(message.text)
    await changes.change_note(uow, employee, activity_id, note, next_text, now)
    return await _end(message, talk, employee, uow, now, t)


async def day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The new day of the next step; where there is none, one tap says why."""
    if day is None:
        return _ask_reason(where, talk, t)
    step = NextStep(str(talk.draft["next_text"]), day)
    await changes.change_next_step(uow, employee, _activity_id(talk), step, None, now)
    return await _end(where, talk, employee, uow, now, t)


async def day_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """Back to the days."""
    if talk.step != REASON:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, days.STEP)
    return await days.ask_again(query, talk, employee, now, t)


async def reason_picked(
    query: CallbackQuery,
    button: NewReason,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Why nothing is promised any more."""
    if talk.step != REASON:
        return toast(query, t.plain("button-over"))
    await changes.change_next_step(uow, employee, _activity_id(talk), None, button.reason, now)
    return await _end(query, talk, employee, uow, now, t)


async def reason_typed(message: Message, talk: Conversation, t: Words) -> Answer:
    """Words where a button was asked for: the question again."""
    return _ask_reason(message, talk, t)


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The right client. Raises ActivityNotFound, ClientNotFound or NotAllowed."""
    await changes.change_client(uow, employee, _activity_id(talk), client.id, now)
    return await _end(where, talk, employee, uow, now, t)


def _begin(talk: Conversation, record: Record) -> None:
    dialogues.begin(talk, None, subject=SUBJECT, activity_id=record.activity.id, title=record.client_name)


def _activity_id(talk: Conversation) -> int:
    return int(str(talk.draft["activity_id"]))


async def _end(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    record = await activities.record_for(uow, employee, _activity_id(talk))
    dialogues.end(talk)
    return cards.show_record(where, record, employee, now, t)


def _ask_note(where: Message | CallbackQuery, talk: Conversation, t: Words, present: str = "") -> Answer:
    dialogues.go_on(talk, NOTE)
    text = t("change-note-from", note=present) if present else t("change-note")
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))


def _ask_reason(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Answer:
    dialogues.go_on(talk, REASON)
    number = int(str(talk.draft["draft"]))
    buttons = [
        make_button(t.plain(f"reason-{reason}"), NewReason(draft=number, reason=reason))
        for reason in NoNextStep
    ]
    text = t("ask-reason", client=str(talk.draft["title"]))
    back = make_button(t.plain("record-button-back"), OtherDay(draft=number))
    rows = [*in_rows(buttons), [back, *cancel_row(talk, t)]]
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=rows))
