"""Files and photos kept with a client's card: sent to it, and sent back (D075)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.client_knowledge import ClientFile
from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.shortening import shortened
from handlers import dialogues, enclosures
from handlers.answers import Answer, redraw, say, show, toast
from handlers.client_buttons import LONGEST_LABEL, ListFiles
from handlers.clients import ShowClient
from handlers.keyboards import Row, make_button
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import client_files, clients
from storage.database import UnitOfWork

SUBJECT, STEP = "client-files", "client_files"
ON_A_PAGE = 8


class AddFiles(CallbackData, prefix="cfile-add"):
    """Send files for this client."""

    id: int


class FilesSent(DraftButton, prefix="cfiles-sent"):
    """All files were sent."""


class SendFile(CallbackData, prefix="cfile"):
    """Send this file."""

    id: int


class RemoveFile(CallbackData, prefix="nocfile"):
    """Take this file off the card."""

    id: int


def register(table: Table) -> None:
    """Enter the files of clients."""
    table.button(ListFiles, list_)
    table.button(AddFiles, ask)
    table.button(FilesSent, sent)
    table.button(SendFile, send)
    table.button(RemoveFile, remove)
    table.step(STEP, taken)
    table.enclosure(SUBJECT, taken)
    continues(SUBJECT, asked_again)


async def list_(
    query: CallbackQuery, button: ListFiles, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Show the files of a client. Raises ClientNotFound."""
    return redraw(query, *await _list(button.id, button.skip, employee, uow, now, t))


async def ask(
    query: CallbackQuery,
    button: AddFiles,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask for files. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    dialogues.begin(talk, STEP, subject=SUBJECT, client_id=client.id, title=display_name(client))
    return _ask(query, t("client-files-send", client=display_name(client)), talk, t)


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question once more, where the dialogue was put aside."""
    return _ask(query, t("client-files-send", client=str(talk.draft["title"])), talk, t)


async def taken(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A file: kept at once; of an album, it is said once. Raises ClientNotFound."""
    file = enclosures.attachment_of(message)
    if file is None:
        return _ask(message, t("client-files-send", client=str(talk.draft["title"])), talk, t)
    await client_files.add(uow, employee, int(str(talk.draft["client_id"])), file, now)
    is_more = enclosures.is_one_more_of_album(talk, message)
    return None if is_more else _ask(message, t("client-files-kept"), talk, t, kept=True)


async def sent(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """That was all: show the files."""
    if talk.step != STEP:
        return toast(query, t.plain("button-over"))
    client_id = int(str(talk.draft["client_id"]))
    dialogues.end(talk)
    return redraw(query, *await _list(client_id, 0, employee, uow, now, t))


async def send(
    query: CallbackQuery, button: SendFile, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Send a file, with a button that takes it off the card. Raises FileNotFound."""
    client, file = await client_files.get_one(uow, employee, button.id)
    rows = [
        [
            make_button(t.plain("button-remove"), RemoveFile(id=file.id)),
            make_button(t.plain("button-to-files"), ListFiles(id=client.id)),
        ]
    ]
    text = t("client-file-of", client=display_name(client), name=shortened(_name(file, t), 200))
    caption = t("client-file-caption", text=shortened(file.file.caption, 700)) if file.file.caption else None
    return [
        toast(query),
        enclosures.send(employee.telegram_id, file.file, caption),
        say(query, text, InlineKeyboardMarkup(inline_keyboard=rows)),
    ]


async def remove(
    query: CallbackQuery, button: RemoveFile, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Take a file off the card. Raises FileNotFound."""
    client = await client_files.remove(uow, employee, button.id, now)
    return redraw(query, *await _list(client.id, 0, employee, uow, now, t))


async def _list(
    client_id: int, skip: int, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> tuple[Html, InlineKeyboardMarkup]:
    client, files, total = await client_files.list_for(uow, employee, client_id, most=ON_A_PAGE, skip=skip)
    heading = t("card-name", name=display_name(client))
    text = Html(f"{heading}\n{t('client-files-count', count=total) if total else t('client-files-none')}")
    return text, InlineKeyboardMarkup(inline_keyboard=_rows(client, files, skip, total, employee, now, t))


def _rows(
    client: Client,
    files: list[ClientFile],
    skip: int,
    total: int,
    employee: Employee,
    now: datetime,
    t: Words,
) -> list[Row]:
    rows = [[make_button(_label(file, employee, now, t), SendFile(id=file.id))] for file in files]
    if total > ON_A_PAGE:
        following = skip + ON_A_PAGE if skip + ON_A_PAGE < total else 0
        rows.append([make_button("›", ListFiles(id=client.id, skip=following))])
    rows.append([make_button(t.plain("button-add-files"), AddFiles(id=client.id))])
    rows.append([make_button(t.plain("button-to-card"), ShowClient(id=client.id))])
    return rows


def _label(file: ClientFile, employee: Employee, now: datetime, t: Words) -> str:
    day = t.day(file.created_at.astimezone(employee.zone).date(), employee.today(now))
    return shortened(f"{_name(file, t)}, {day}", LONGEST_LABEL)


def _name(file: ClientFile, t: Words) -> str:
    return file.file.file_name or file.file.caption or t.plain(f"client-file-kind-{file.file.kind}")


def _ask(
    where: Message | CallbackQuery, text: Html, talk: Conversation, t: Words, *, kept: bool = False
) -> Answer:
    """Ask for files; once some are kept there is nothing to cancel."""
    done = make_button(t.plain("button-files-sent"), FilesSent(draft=int(str(talk.draft["draft"]))))
    return show(
        where, text, InlineKeyboardMarkup(inline_keyboard=[[done]] if kept else [[done], cancel_row(talk, t)])
    )
