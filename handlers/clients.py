"""The card of a client, opened from anywhere."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.clients import Client
from domain.conversation import Conversation
from domain.people import Employee
from handlers import client_cards, debt_texts, dialogues
from handlers.answers import Answer, below, show
from handlers.keyboards import Row
from handlers.table import Table
from handlers.words import Html, Words
from services import clients, debts
from storage.database import UnitOfWork

# The subject of the dialogue in which a text sent after /clients is waited for.
LISTING = "clients"


class OpenClient(CallbackData, prefix="client"):
    """Open the card of this client, below the message with the button: a notice, a plan, a record."""

    id: int


class ShowClient(CallbackData, prefix="card"):
    """Show the card of this client in the place of the message: a list, or a part of the card."""

    id: int


def register(table: Table) -> None:
    """Enter the buttons that open a card."""
    table.button(OpenClient, open_)
    table.button(ShowClient, turn_to)


async def open_(
    query: CallbackQuery,
    button: OpenClient,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Open a client's card below the message. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    end_listing(talk)
    return await card(below(query), client, employee, uow, t, now=now)


async def turn_to(
    query: CallbackQuery,
    button: ShowClient,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Show a client's card in the place of the message. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    end_listing(talk)
    return await card(query, client, employee, uow, t, now=now)


def end_listing(talk: Conversation) -> None:
    """Wait no longer for a text that searches: the client is found."""
    if talk.draft.get("subject") == LISTING:
        dialogues.end(talk)


async def card(
    where: Message | CallbackQuery,
    client: Client,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
    heading: Html | None = None,
    *rows: Row,
    now: datetime | None = None,
) -> Answer:
    """Show the card of a client, under a heading that says what has just been done.

    `rows` of buttons stand above the others. With `now` it has what the client owes and how he pays.
    """
    full = await clients.card_for(uow, employee, client.id)
    text = client_cards.text(full, t)
    if now is not None:
        text = Html("\n\n".join([text, *await _money(client, employee, uow, now, t)]))
    shown = client_cards.markup(full, t, *rows)
    return show(where, f"{heading}\n\n{text}" if heading else text, shown)


async def _money(client: Client, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> list[Html]:
    """Give what a client owes and how he pays; nothing of one who never owed anything (D047, D052)."""
    today = employee.today(now)
    debt = await debts.debt_of(uow, client.id, today)
    lines = debt_texts.habit_lines(await debts.habits_of(uow, client.id), t)
    if debt.parts or debt.credit or debt.promises:
        lines = [*debt_texts.debt_lines(debt, today, t), *lines]
    return [Html("\n".join(lines))] if lines else []
