"""Choosing a client inside any dialogue: the likeliest at hand, any other by typing a part of the name."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.legal_forms import set_apart
from domain.names import same_name
from domain.people import Employee
from handlers import dialogues
from handlers.answers import Answer, redraw, say
from handlers.resuming import cancel_row
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import clients
from storage.database import UnitOfWork

Continuation = Callable[
    [Message | CallbackQuery, Client, Conversation, Employee, UnitOfWork, datetime, Words], Awaitable[Answer]
]
STEP = "pick_client"
LONGEST_LABEL = 48
_CONTINUATIONS: dict[str, Continuation] = {}


class PickClient(DraftButton, prefix="pick"):
    """This is the client."""

    id: int


def register(table: Table) -> None:
    """Enter the choosing of a client."""
    table.step(STEP, typed)
    table.button(PickClient, pressed)


def then(subject: str, continuation: Continuation) -> None:
    """Say how the dialogues of a subject go on when the client is chosen."""
    _CONTINUATIONS[subject] = continuation


async def ask_client(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask in the dialogue under way which client it is about; its subject goes on as it said in `then`."""
    dialogues.go_on(talk, STEP)
    likely = await clients.suggest_for(uow, employee, now)
    return _ask(where, t("pick-client") if likely else t("pick-client-none"), likely, talk, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A part of a name, phone, tax id or city: the only client of that name is taken, others offered."""
    text = message.text or ""
    if not text:
        return _ask(message, t("pick-client-type"), [], talk, t)
    page = await clients.search_for(uow, employee, text)
    if page.total == 1 and _is_named(page.clients[0], text):
        return await chosen(message, page.clients[0], talk, employee, uow, now, t)
    if not page.clients:
        return _ask(message, t("pick-client-unknown", name=text[:60]), [], talk, t)
    return _ask(message, t("pick-client-found", count=page.total), page.clients, talk, t)


async def pressed(
    query: CallbackQuery,
    button: PickClient,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client was pressed. Raises ClientNotFound where it is not this person's any more."""
    client = await clients.get_for(uow, employee, button.id)
    return await chosen(query, client, talk, employee, uow, now, t)


async def chosen(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Keep the client in the dialogue under way and go on with it."""
    dialogues.go_on(talk, talk.step, client_id=client.id, title=display_name(client))
    return await _CONTINUATIONS[str(talk.draft["subject"])](where, client, talk, employee, uow, now, t)


def label(client: Client) -> str:
    """Give what stands on a button for a client: key clients are marked, long names cut (D147)."""
    text = f"★ {display_name(client)}" if client.is_key else display_name(client)
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1]}…"


def _is_named(client: Client, text: str) -> bool:
    return same_name((client.name, client.legal_form), set_apart(text))


def _ask(
    where: Message | CallbackQuery, text: Html, offered: Sequence[Client], talk: Conversation, t: Words
) -> Answer:
    number = int(str(talk.draft["draft"]))
    rows = [
        [
            InlineKeyboardButton(
                text=label(client), callback_data=PickClient(draft=number, id=client.id).pack()
            )
        ]
        for client in offered
    ]
    markup = InlineKeyboardMarkup(inline_keyboard=[*rows, cancel_row(talk, t)])
    return redraw(where, text, markup) if isinstance(where, CallbackQuery) else say(where, text, markup)
