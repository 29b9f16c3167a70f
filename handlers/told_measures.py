"""`/admin quicklog`: what became of messages that were read, and which deeds were not understood."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Employee, Role
from domain.told import Fate
from handlers.answers import Answer, Call, below, send_file, toast
from handlers.keyboards import Row, make_button, put
from handlers.table import Table
from handlers.words import Html, Words
from services import told_exports, told_messages
from storage.database import UnitOfWork

LOOKED_BACK = timedelta(days=30)
ON_A_PAGE = 20
_ADMIN = frozenset({Role.ADMIN})


class ShowVerbs(CallbackData, prefix="told_verbs"):
    """Show the deeds that were not understood, after the first `skip`."""

    skip: int


class SendTold(CallbackData, prefix="told_file"):
    """Send all messages with what was read and saved, as a file."""


def register(table: Table) -> None:
    """Enter the command and its buttons."""
    table.command("admin", admin, roles=_ADMIN, listed=False)
    table.button(ShowVerbs, turn, roles=_ADMIN)
    table.button(SendTold, send, roles=_ADMIN)


async def admin(message: Message, words: str, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/admin quicklog`: for whoever looks after the lexicon; it stays on this machine."""
    if words.strip().lower() != "quicklog":
        return put(message, t("admin-usage"), [])
    return await _show(message, 0, uow, now, t)


async def turn(query: CallbackQuery, button: ShowVerbs, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """More of them."""
    return [toast(query), await _show(query, max(button.skip, 0), uow, now, t)]


async def send(query: CallbackQuery, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """The messages themselves, one a line, for whoever makes the lexicon grow."""
    chat = below(query)
    file_id, count = await told_exports.make(uow, employee, now - LOOKED_BACK, now)
    if not isinstance(chat, Message) or not count:
        return toast(query, t.plain("told-none"))
    return [toast(query), send_file(chat.chat.id, file_id, t("told-file", count=count))]


async def _show(where: Message | CallbackQuery, skip: int, uow: UnitOfWork, now: datetime, t: Words) -> Call:
    fates, verbs = await told_messages.measure(uow, now - LOOKED_BACK)
    count = sum(fates.values())
    lines = [t("told-measured", count=count)]
    lines += [t(f"told-fate-{fate.value}", count=fates.get(fate, 0)) for fate in Fate]
    lines += _verb_lines(verbs, skip, t)
    rows = _turning(len(verbs), skip, t)
    if count:
        rows.append([make_button(t.plain("told-button-file"), SendTold())])
    return put(where, Html("\n".join(lines)), rows)


def _verb_lines(verbs: Sequence[tuple[str, int]], skip: int, t: Words) -> list[Html]:
    shown = verbs[skip : skip + ON_A_PAGE]
    if not shown:
        return []
    unread = ", ".join(f"{verb} ({count})" for verb, count in shown)
    return [t("told-unread-verbs", verbs=unread, first=skip + 1, last=skip + len(shown), count=len(verbs))]


def _turning(count: int, skip: int, t: Words) -> list[Row]:
    turns = []
    if skip:
        turns.append(make_button(t.plain("told-verbs-before"), ShowVerbs(skip=max(skip - ON_A_PAGE, 0))))
    if skip + ON_A_PAGE < count:
        turns.append(make_button(t.plain("told-verbs-after"), ShowVerbs(skip=skip + ON_A_PAGE)))
    return [turns] if turns else []
