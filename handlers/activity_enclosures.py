"""Files and places that come with a contact: while it is being told, while it is changed, or right after."""

from datetime import datetime, timedelta

from aiogram.types import Message

from domain.activities import Activity, ActivityKind
from domain.conversation import Conversation
from domain.file_names import is_spreadsheet, names_proposal
from domain.people import Employee
from handlers import activity_cards as cards
from handlers import activity_questions as questions
from handlers import dialogues, enclosures, picking, proposals, voices
from handlers.activities import ask_kind, begin_with_file
from handlers.activity_rewrites import SUBJECT as CHANGING
from handlers.activity_steps import keep_note
from handlers.answers import Answer, say
from handlers.table import Table
from handlers.words import Words
from services import activities
from services import activity_changes as changes
from storage.database import UnitOfWork

FILES_WITHIN = timedelta(minutes=15)
PLACE_WITHIN = timedelta(hours=2)


def register(table: Table) -> None:
    """Enter what hears files and places."""
    for kind in ActivityKind:
        table.enclosure(kind.value, enclosed)
    table.enclosure("log", enclosed_first)
    table.enclosure(CHANGING, enclosed_with_change)
    table.enclosure(None, enclosed_after)


async def enclosed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A file or a place at any step: kept, and the present question again, once for an album.

    Where the note was asked for, what is written under a file is the note, and so are spoken words.
    """
    is_more = enclosures.is_one_more_of_album(talk, message)
    if not enclosures.keep(talk, message):
        return say(message, t("files-too-many", most=enclosures.MOST_FILES))
    if talk.step == questions.NOTE and (message.caption or message.voice or message.video_note):
        keep_note(talk, message.caption or "")
        if voices.is_spoken(message):
            await voices.note(message, talk, employee, uow, now)
    if is_more:
        return None
    said = t("place-taken") if message.location else t("file-taken")
    return await questions.ask_next(message, talk, employee, uow, now, t, said)


async def enclosed_first(message: Message, talk: Conversation, t: Words) -> Answer:
    """A file before the kind of contact was said: kept for it."""
    is_more = enclosures.is_one_more_of_album(talk, message)
    if not enclosures.keep(talk, message):
        return say(message, t("files-too-many", most=enclosures.MOST_FILES))
    return None if is_more else ask_kind(message, talk, t)


async def enclosed_with_change(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A file while a record is put right belongs to that record. Raises ActivityNotFound."""
    activity = await activities.own(uow, employee, int(str(talk.draft["activity_id"])))
    return await _add(message, activity, talk, employee, uow, now, t)


async def enclosed_after(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A file or a place outside any dialogue: it may belong to what was just logged, or something begins.

    What is said aloud is heard. A document that is called a proposal begins one (D028); a spreadsheet may be
    there to be imported.
    """
    if voices.is_spoken(message):
        return await voices.taken(message, talk, employee, uow, now, t)
    name = "" if message.document is None else message.document.file_name or ""
    if names_proposal(name) and not is_spreadsheet(name):
        return await proposals.begin_with_document(message, talk, employee, uow, now, t)
    within = PLACE_WITHIN if message.location else FILES_WITHIN
    last = await activities.find_last_own(uow, employee, now - within)
    if message.location is None:
        record = None if last is None else await activities.own_record(uow, employee, last.id)
        begin_with_file(talk, record, t)
        return await enclosed_first(message, talk, t)
    if last is not None and last.kind.is_face_to_face and last.place is None:
        return await _add(message, last, talk, employee, uow, now, t)
    dialogues.begin(talk, picking.STEP, subject=ActivityKind.VISIT.value)
    enclosures.keep(talk, message)
    return await picking.ask_client(message, talk, employee, uow, now, t, t("place-taken"))


async def _add(
    message: Message,
    activity: Activity,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    is_more = enclosures.is_one_more_of_album(talk, message)
    place, file = enclosures.place_of(message), enclosures.attachment_of(message)
    if place is not None:
        await changes.mark_place(uow, employee, activity, place, now)
    elif file is not None:
        await activities.attach(uow, employee, activity.id, (file,))
    if is_more:
        return None
    record = await activities.own_record(uow, employee, activity.id)
    return cards.show_record(message, record, employee, now, t)
