"""Dialogues about one client: begun by a command, with his name or without, or by a button of his card."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.people import Employee
from handlers import dialogues, picking, starting
from handlers.answers import Answer, below
from handlers.picking import Continuation
from handlers.table import Table
from handlers.words import Words
from storage.database import UnitOfWork


def begins(
    table: Table,
    subject: str,
    go_on: Continuation,
    *,
    command: str,
    offered_as: str = "",
    menu_word: str | None = None,
) -> None:
    """Enter `/command`, `/command CLIENT`, and the button on cards and alerts; then `go_on` asks on.

    `offered_as` is what the button says in `StartWith`, the subject where nothing else is told; the card
    that it stands on stays as it is.
    """

    async def commanded(
        message: Message,
        words: str,
        talk: Conversation,
        employee: Employee,
        uow: UnitOfWork,
        now: datetime,
        t: Words,
    ) -> Answer:
        dialogues.begin(talk, picking.STEP, subject=subject)
        return await picking.told(message, words, talk, employee, uow, now, t)

    async def offered(
        query: CallbackQuery,
        client: Client,
        talk: Conversation,
        employee: Employee,
        uow: UnitOfWork,
        now: datetime,
        t: Words,
    ) -> Answer:
        dialogues.begin(talk, picking.STEP, subject=subject, client_id=client.id, title=display_name(client))
        return await go_on(below(query), client, talk, employee, uow, now, t)

    table.command(command, commanded, menu_word=menu_word)
    picking.then(subject, go_on)
    starting.offers(offered_as or subject, offered)
