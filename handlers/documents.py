"""A document sent outside any dialogue: what it may be, each answer one tap."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton

from domain.activities import Attachment, AttachmentKind
from domain.conversation import Conversation
from domain.people import Employee
from handlers import enclosures
from handlers.answers import Answer, toast
from handlers.keyboards import make_button
from handlers.table import DraftButton, Table
from handlers.words import Words
from storage.database import UnitOfWork

Begin = Callable[
    [CallbackQuery, Attachment, Conversation, Employee, UnitOfWork, datetime, Words], Awaitable[Answer]
]


@dataclass(frozen=True, slots=True)
class Use:
    """What a document may be for: its button's Fluent key, which names fit, and what begins with it."""

    label: str
    fits: Callable[[str], bool]
    begin: Begin


class DocumentIs(DraftButton, prefix="docis"):
    """This is what the document is for."""

    what: str


_USES: dict[str, Use] = {}


def register(table: Table) -> None:
    """Enter the button."""
    table.button(DocumentIs, used)


def may_be(what: str, label: str, fits: Callable[[str], bool], begin: Begin) -> None:
    """Say what documents may be for; its button stands where it is asked what a file belongs to.

    `label` is a Fluent key; `fits` looks at the file's name.
    """
    _USES[what] = Use(label, fits, begin)


def rows(talk: Conversation, t: Words) -> list[list[InlineKeyboardButton]]:
    """Give the buttons for the document that the draft holds; none for a photo or a voice message."""
    file, number = _document(talk), talk.draft["draft"]
    if file is None:
        return []
    fitting = {what: use for what, use in _USES.items() if use.fits(file.file_name)}
    return [
        [make_button(t.plain(use.label), DocumentIs(draft=int(str(number)), what=what))]
        for what, use in fitting.items()
    ]


async def used(
    query: CallbackQuery,
    button: DocumentIs,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Begin what the document is for."""
    use, file = _USES.get(button.what), _document(talk)
    if use is None or file is None:
        return toast(query, t.plain("button-over"))
    return await use.begin(query, file, talk, employee, uow, now, t)


def _document(talk: Conversation) -> Attachment | None:
    files: Any = enclosures.kept_files(talk)
    return next((one for one in files if one.kind is AttachmentKind.DOCUMENT), None)
