"""What can be done with a record after "Saved": taken back, looked at, marked, put right (D006, D011)."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.activities import Record
from domain.conversation import Conversation
from domain.people import Employee
from handlers import activity_choices as choices
from handlers import activity_rewrites as rewrites
from handlers import enclosures
from handlers.activities import PickKind
from handlers.activity_cards import (
    Change,
    ChangePart,
    KeepPlace,
    KeptPromise,
    MarkMood,
    Part,
    ShowFiles,
    ShowNote,
    ShowRecord,
    Undo,
    small,
)
from handlers.answers import Answer, redraw, say, toast
from handlers.clients import OpenClient
from handlers.keyboards import make_button
from handlers.table import Table
from handlers.words import Words
from services import activities, follow_ups
from services import activity_changes as changes
from storage.database import UnitOfWork

Ask = Callable[
    [CallbackQuery, Record, Conversation, Employee, UnitOfWork, datetime, Words], Awaitable[Answer]
]


def register(table: Table) -> None:
    """Enter the buttons under a saved record."""
    table.button(Undo, undo)
    table.button(ShowRecord, show)
    table.button(ShowFiles, show_files)
    table.button(ShowNote, show_note)
    table.button(Change, offer_parts)
    table.button(ChangePart, ask_part)
    table.button(MarkMood, mark_mood)
    table.button(KeptPromise, keep_promise)
    table.button(KeepPlace, keep_place)


async def undo(
    query: CallbackQuery, button: Undo, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Take the record back; a second tap finds it done. Raises ActivityNotFound or TooLate."""
    record = await activities.record_for(uow, employee, button.id, undone_too=True)
    if not await activities.undo(uow, employee, button.id, now):
        return toast(query, t.plain("record-undone-already"))
    activity = record.activity
    anew = make_button(t.plain("record-button-log-anew"), PickKind(kind=activity.kind))
    client = make_button(t.plain("record-button-client"), OpenClient(id=activity.client_id))
    text = t("record-undone", kind=small(t(f"activity-{activity.kind}")), client=record.client_name)
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=[[anew, client]]))


async def show(
    query: CallbackQuery, button: ShowRecord, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Show the record as it stands now. Raises ActivityNotFound."""
    return await choices.show_again(query, button.id, employee, uow, now, t)


async def show_files(
    query: CallbackQuery, button: ShowFiles, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Send the files kept with the record. Raises ActivityNotFound."""
    record, files = await activities.files_for(uow, employee, button.id)
    if query.message is None or not files:
        return toast(query, t.plain("files-none"))
    moment = t.moment(record.activity.happened_at, employee.zone, now)
    kind = small(t(f"activity-{record.activity.kind}"))
    about = t("file-of", kind=kind, client=record.client_name, moment=moment)
    return [enclosures.send(query.message.chat.id, file, about) for file in files]


async def show_note(
    query: CallbackQuery, button: ShowNote, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Say the whole note. Raises ActivityNotFound."""
    record = await activities.record_for(uow, employee, button.id)
    return say(query, t("record-whole-note", note=record.activity.note or "…"))


async def offer_parts(
    query: CallbackQuery, button: Change, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Ask what is to be put right; client and kind stay as the meeting has them. Raises ActivityNotFound."""
    record = await activities.own_record(uow, employee, button.id)
    parts = [Part.RESULT, Part.NOTE, Part.NEXT, Part.CONTACT, Part.DAY]
    parts += [] if record.activity.meeting_id else [Part.KIND, Part.CLIENT]
    buttons = [make_button(t.plain(f"part-{part}"), ChangePart(id=button.id, part=part)) for part in parts]
    return choices.offer(query, record, t("change-what"), buttons, employee, now, t)


async def ask_part(
    query: CallbackQuery,
    button: ChangePart,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask what this part of the record should be. Raises ActivityNotFound."""
    record = await activities.own_record(uow, employee, button.id)
    return await _ASK[button.part](query, record, talk, employee, uow, now, t)


_ASK: dict[Part, Ask] = {
    Part.RESULT: choices.ask_result,
    Part.NOTE: rewrites.ask_note,
    Part.NEXT: rewrites.ask_next_step,
    Part.CLIENT: rewrites.ask_client,
    Part.CONTACT: choices.ask_contact,
    Part.KIND: choices.ask_kind,
    Part.DAY: choices.ask_day,
    Part.OBJECTION: choices.ask_objection,
}


async def mark_mood(
    query: CallbackQuery, button: MarkMood, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Note how the client felt; the button of the present mood takes it off (D011).

    Raises ActivityNotFound.
    """
    await changes.mark_mood(uow, employee, button.id, button.mood if button.on else None, now)
    return await choices.show_again(query, button.id, employee, uow, now, t)


async def keep_promise(
    query: CallbackQuery,
    button: KeptPromise,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """What had been promised before is done with this contact (D007). Raises ActivityNotFound."""
    record = await activities.own_record(uow, employee, button.id)
    if record.earlier is not None and record.earlier.id == button.promise:
        await follow_ups.complete(uow, employee, button.promise, now)
    return await choices.show_again(query, button.id, employee, uow, now, t)


async def keep_place(
    query: CallbackQuery, button: KeepPlace, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Take the shared place for the client's. Raises ActivityNotFound, ClientNotFound or AlreadyDone."""
    await changes.keep_place_of_client(uow, employee, button.id, now)
    return [
        toast(query, t.plain("place-kept")),
        await choices.show_again(query, button.id, employee, uow, now, t),
    ]
