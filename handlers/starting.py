"""Buttons on a client's card that begin another subject's dialogue with that client already chosen."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton

from domain.clients import Client
from domain.conversation import Conversation
from domain.people import Employee
from handlers.answers import Answer, toast
from handlers.keyboards import make_button
from handlers.table import Table
from handlers.words import Words
from services import clients
from storage.database import UnitOfWork

Begin = Callable[
    [CallbackQuery, Client, Conversation, Employee, UnitOfWork, datetime, Words], Awaitable[Answer]
]
_BEGINNERS: dict[str, Begin] = {}


class StartWith(CallbackData, prefix="with"):
    """Begin something with a client (`what`: visit, call, meeting, feedback, proposal, help, rhythm…)."""

    id: int
    what: str


def register(table: Table) -> None:
    """Enter the buttons that begin something with a client."""
    table.button(StartWith, start_with)


def offers(what: str, begin: Begin) -> None:
    """Say how a subject begins with a client already chosen; its button then stands on every card.

    `what` is one of visit, call, meeting, feedback, proposal, rhythm, help, history; the client is in sight.
    """
    _BEGINNERS[what] = begin


async def start_with(
    query: CallbackQuery,
    button: StartWith,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Begin what the button says. Raises ClientNotFound."""
    begin = _BEGINNERS.get(button.what)
    if begin is None:
        return toast(query, t.plain("button-unknown"))
    client = await clients.get_for(uow, employee, button.id)
    return await begin(query, client, talk, employee, uow, now, t)


def buttons(client_id: int, t: Words) -> list[InlineKeyboardButton]:
    """Give the buttons of all that can be begun with this client, the most usual first."""
    words = {
        "visit": t.plain("with-visit"),
        "call": t.plain("with-call"),
        "meeting": t.plain("with-meeting"),
        "feedback": t.plain("with-feedback"),
        "proposal": t.plain("with-proposal"),
        "money": t.plain("with-money"),
        "rhythm": t.plain("with-rhythm"),
        "help": t.plain("with-help"),
        "history": t.plain("with-history"),
    }
    return [
        make_button(text, StartWith(id=client_id, what=what))
        for what, text in words.items()
        if what in _BEGINNERS
    ]
