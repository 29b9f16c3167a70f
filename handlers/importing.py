"""`/import`: a file is sent, shown as it was understood, and written after a tap (D076)."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.activities import Attachment
from domain.conversation import Conversation
from domain.imports.faults import FileFault
from domain.jobs import LARGEST_DOWNLOAD
from domain.people import Employee
from handlers import dialogues, documents, import_texts, resuming
from handlers.answers import Answer, Call, pressed_on, redraw, say, toast
from handlers.import_buttons import (
    AskKind,
    ChooseColumn,
    ChooseKind,
    DropImport,
    ShowRead,
    WriteImport,
)
from handlers.keyboards import put
from handlers.resuming import cancel_row
from handlers.table import Table
from handlers.words import Words
from services import importing
from services.importing import SentFile
from storage.database import UnitOfWork

SUBJECT = "import"
STEP = "import-file"
TABLES = (".csv", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".tsv")


def register(table: Table) -> None:
    """Enter the command, the file and the buttons under what was shown."""
    table.command("import", ask)
    table.step(STEP, no_file)
    table.enclosure(SUBJECT, sent)
    table.button(WriteImport, write)
    table.button(DropImport, drop)
    table.button(ShowRead, show_read)
    table.button(AskKind, ask_kind)
    table.button(ChooseKind, choose_kind)
    table.button(ChooseColumn, choose_column)
    documents.may_be("import", "import-take", is_table, take)
    resuming.continues(SUBJECT, ask_again)


async def ask(message: Message, talk: Conversation, t: Words) -> Answer:
    """`/import`: which file?"""
    dialogues.begin(talk, STEP, subject=SUBJECT)
    return _ask(message, talk, t)


async def ask_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question anew, after another dialogue."""
    return [toast(query), _ask(query, talk, t)]


async def no_file(message: Message, talk: Conversation, t: Words) -> Answer:
    """Words instead of a file: ask once more."""
    return _ask(message, talk, t)


async def sent(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The file came: it is read, and shown when it is. A picture or a voice is no file."""
    if message.document is None:
        return _ask(message, talk, t)
    dialogues.end(talk)
    if (message.document.file_size or 0) > LARGEST_DOWNLOAD:
        return say(message, t(f"import-fault-{FileFault.TOO_LARGE.value}"))
    file = SentFile(message.document.file_id, _name(message))
    importing.plan_reading(uow, employee, file, now)
    return say(message, t("import-reading", name=file.name))


def is_table(name: str) -> bool:
    """Tell whether a document is called like a table."""
    return name.casefold().endswith(TABLES)


async def take(
    query: CallbackQuery,
    document: Attachment,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """A table that was sent without a word is to be imported."""
    dialogues.end(talk)
    importing.plan_reading(uow, employee, SentFile(document.file_id, document.file_name), now)
    return [toast(query), redraw(query, t("import-reading", name=document.file_name))]


async def write(
    query: CallbackQuery, button: WriteImport, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What was shown is to be written. Raises ImportNotFound or AlreadyDone."""
    one = await importing.begin(uow, employee, button.id, now, pressed_on(query))
    return [toast(query), redraw(query, t("import-writing", name=one.file_name, done=0, total=one.pages))]


async def drop(
    query: CallbackQuery, button: DropImport, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """What was shown is to be forgotten. Raises ImportNotFound or AlreadyDone."""
    one = await importing.drop(uow, employee, button.id)
    return [toast(query), redraw(query, t("import-dropped", name=one.file_name))]


async def show_read(
    query: CallbackQuery, button: ShowRead, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Back to what was understood. Raises ImportNotFound or AlreadyDone."""
    shown = await importing.shown_to(uow, employee, button.id)
    told = import_texts.remarks(shown.rejections, shown.warnings, shown.one.sight.forecast, t)
    text = import_texts.preview(shown.one, shown.same, told, employee, now, t)
    rows = import_texts.preview_rows(shown.one, t)
    return [toast(query), redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))]


async def ask_kind(
    query: CallbackQuery, button: AskKind, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """It is about something else: what? Raises ImportNotFound or AlreadyDone."""
    one = (await importing.shown_to(uow, employee, button.id)).one
    text = t("import-ask-kind", name=one.file_name)
    return [toast(query), put(query, text, import_texts.kind_rows(one, t))]


async def choose_kind(
    query: CallbackQuery, button: ChooseKind, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is read anew as what it was said to be. Raises ImportNotFound or AlreadyDone."""
    one = await importing.read_again(uow, employee, button.id, now, pressed_on(query), kind=button.kind)
    return [toast(query), redraw(query, t("import-reading", name=one.file_name))]


async def choose_column(
    query: CallbackQuery, button: ChooseColumn, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is read anew with another column. Raises ImportNotFound or AlreadyDone."""
    chosen = {button.column: button.place}
    one = await importing.read_again(uow, employee, button.id, now, pressed_on(query), chosen=chosen)
    return [toast(query), redraw(query, t("import-reading", name=one.file_name))]


def _ask(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Call:
    return put(where, t("import-ask"), [cancel_row(talk, t)])


def _name(message: Message) -> str:
    return (message.document.file_name or "") if message.document else ""
