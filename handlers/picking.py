"""Choosing a client inside any dialogue: the likeliest at hand, any other by typing a part of the name."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.legal_forms import set_apart
from domain.names import clean, same_name
from domain.people import Employee
from domain.shortening import shortened
from handlers import dialogues
from handlers.answers import Answer, show, toast
from handlers.client_buttons import labels
from handlers.keyboards import make_button
from handlers.resuming import cancel_row
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import clients
from storage.database import UnitOfWork

Continuation = Callable[
    [Message | CallbackQuery, Client, Conversation, Employee, UnitOfWork, datetime, Words], Awaitable[Answer]
]
Hearing = Callable[[Message, Conversation, Employee, UnitOfWork, datetime, Words], Awaitable[Answer]]
STEP = "pick_client"
STEPS = (STEP, "new_client")
_CONTINUATIONS: dict[str, Continuation] = {}
_HEARD_FIRST: dict[str, Hearing] = {}


class NewWithin(DraftButton, prefix="pick-new"):
    """The client is not in the book yet; `named` where its name was typed already."""

    named: bool


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


def heard_first(subject: str, hearing: Hearing) -> None:
    """Say who hears in the dialogues of a subject what is typed instead of a client; None: it is a name."""
    _HEARD_FIRST[subject] = hearing


async def ask_client(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    said: str = "",
) -> Answer:
    """Ask in the dialogue under way which client it is about; its subject goes on as it said in `then`.

    `said` is HTML that goes before the question.
    """
    dialogues.go_on(talk, STEP)
    likely = await clients.suggest_for(uow, employee, now)
    text = t("pick-client") if likely else t("pick-client-none")
    return _ask(where, Html(f"{said}\n\n{text}") if said else text, likely, talk, t)


async def told(
    message: Message,
    name: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Take the client whose name stands behind a command, or ask where none does."""
    if not name:
        return await ask_client(message, talk, employee, uow, now, t)
    return await typed(message.model_copy(update={"text": name}), talk, employee, uow, now, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A part of a name, phone, tax id or city: the only client of that name is taken, others offered."""
    text = message.text or ""
    if not text:
        return _ask(message, t("pick-client-type"), [], talk, t)
    hearing = _HEARD_FIRST.get(str(talk.draft.get("subject")))
    if hearing is not None and (answer := await hearing(message, talk, employee, uow, now, t)) is not None:
        return answer
    page = await clients.search_for(uow, employee, text)
    if page.total == 1 and _is_named(page.clients[0], text):
        return await chosen(message, page.clients[0], talk, employee, uow, now, t)
    if not page.clients:
        return _offer_new(message, text, talk, t)
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
    if talk.step not in STEPS:
        return toast(query, t.plain("button-over"))
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


def _is_named(client: Client, text: str) -> bool:
    return same_name((client.name, client.legal_form), set_apart(text))


def _ask(
    where: Message | CallbackQuery, text: Html, offered: Sequence[Client], talk: Conversation, t: Words
) -> Answer:
    number = int(str(talk.draft["draft"]))
    rows = [
        [make_button(label, PickClient(draft=number, id=client.id))]
        for client, label in zip(offered, labels(offered), strict=True)
    ]
    new = [make_button(t.plain("button-add-client"), NewWithin(draft=number, named=False))]
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=[*rows, new, cancel_row(talk, t)]))


def _offer_new(message: Message, text: str, talk: Conversation, t: Words) -> Answer:
    """Nobody has this name: offer to add the client and go on with it."""
    name = shortened(clean(text), 60)
    dialogues.go_on(talk, STEP, typed=text)
    new = NewWithin(draft=int(str(talk.draft["draft"])), named=True)
    rows = [[make_button(t.plain("button-add-named", name=shortened(name, 40)), new)], cancel_row(talk, t)]
    return show(message, t("pick-client-unknown", name=name), InlineKeyboardMarkup(inline_keyboard=rows))
