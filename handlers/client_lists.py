"""The list of clients: a part of a name is enough, filters, pages, key clients first (D084, D147)."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.client_filters import ClientFilter, sieve_of
from domain.clients import Page
from domain.conversation import Conversation
from domain.names import clean
from domain.people import Employee
from domain.shortening import shortened
from handlers import dialogues
from handlers.answers import Answer, say, show
from handlers.client_buttons import (
    LONGEST_LABEL,
    AddClient,
    ListClients,
    OpenFilters,
    fitting,
    labels,
    remember_searched,
)
from handlers.client_filters import neighbours, turning
from handlers.clients import LISTING, ShowClient, card, end_listing
from handlers.keyboards import in_rows, make_button
from handlers.table import Table
from handlers.words import Html, Words
from services import clients
from storage.database import UnitOfWork

SEARCH = "search_clients"
ON_A_PAGE = 8
LONGEST_SEARCHED = 100


def register(table: Table) -> None:
    """Enter the list and the search."""
    table.command("clients", list_, menu_word="menu-clients")
    table.command("client", list_, listed=False)
    table.step(SEARCH, search)
    table.button(ListClients, turn)


async def list_(
    message: Message,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """`/clients`, or `/client рома`: this person's clients; a text sent next searches them.

    A dialogue that is under way is put aside, so that the text is not taken for its answer.
    """
    if dialogues.is_under_way(talk):
        dialogues.begin(talk, SEARCH, subject=LISTING)
    if words:
        return await found(message, words, talk, employee, uow, t)
    return await _list(message, ListClients(), employee, uow, now, t)


async def search(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """A text sent after `/clients` while another dialogue waits aside."""
    if not message.text:
        return say(message, t("clients-type"))
    return await found(message, message.text, talk, employee, uow, t)


async def found(
    message: Message, text: str, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Give what a text finds: the card of the only client, a list of several, or how to add one."""
    text = shortened(clean(text), LONGEST_SEARCHED)
    page = await clients.search_for(uow, employee, text, most=ON_A_PAGE)
    if page.total == 1:
        end_listing(talk)
        return await card(message, page.clients[0], employee, uow, t)
    if not page.clients:
        remember_searched(talk, text)
    wanted = ListClients(text=fitting(text))
    return say(message, _heading(page, wanted, text, employee, t), _markup(page, wanted, text, employee, t))


async def turn(
    query: CallbackQuery, button: ListClients, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another page or another filter of the list."""
    return await _list(query, button, employee, uow, now, t)


async def _list(
    where: Message | CallbackQuery,
    wanted: ListClients,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    text, sieve = wanted.text, sieve_of(wanted.which, now, employee.today(now))
    page = await clients.search_for(uow, employee, text, sieve, skip=wanted.skip, most=ON_A_PAGE)
    return show(where, _heading(page, wanted, text, employee, t), _markup(page, wanted, text, employee, t))


def _heading(page: Page, wanted: ListClients, text: str, employee: Employee, t: Words) -> Html:
    """Say how many there are, or what to do where there are none."""
    if page.clients:
        heading = t("clients-count", count=page.total)
        return Html(f"{t('clients-found', text=text)}\n{heading}") if text else heading
    if text:
        return t("clients-none-found", text=text)
    return {
        ClientFilter.ALL: t("clients-none-led" if employee.leads else "clients-none"),
        ClientFilter.KEY: t("clients-none-key"),
        ClientFilter.UNDECIDED: t("clients-none-undecided"),
        ClientFilter.MINE: t("clients-none-mine"),
        ClientFilter.UNOWNED: t("clients-none-unowned"),
        ClientFilter.STALE: t("clients-none-stale"),
        ClientFilter.OWING: t("clients-none-owing"),
        ClientFilter.UNBOUGHT: t("clients-none-unbought"),
        ClientFilter.SILENT: t("clients-none-silent"),
    }[wanted.which]


def _markup(page: Page, wanted: ListClients, text: str, employee: Employee, t: Words) -> InlineKeyboardMarkup:
    rows = [
        [make_button(label, ShowClient(id=client.id))]
        for client, label in zip(page.clients, labels(page.clients), strict=True)
    ]
    if page.total > ON_A_PAGE:
        turns = [wanted.model_copy(update={"skip": skip}) for skip in neighbours(page)]
        rows.append(turning(page, turns))
    if page.clients or wanted.text or wanted.which is not ClientFilter.ALL:
        # four in a row would be cut on a phone
        rows += in_rows([*_filters(wanted, employee, t), make_button(t.plain("filter-more"), OpenFilters())])
    rows.append([_adding(page, text, t)])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _filters(wanted: ListClients, employee: Employee, t: Words) -> list[InlineKeyboardButton]:
    words = {
        ClientFilter.ALL: t.plain("filter-all"),
        ClientFilter.KEY: t.plain("filter-key"),
        ClientFilter.UNDECIDED: t.plain("filter-undecided"),
        ClientFilter.MINE: t.plain("filter-mine"),
        ClientFilter.UNOWNED: t.plain("filter-unowned"),
    }
    shown = words if employee.leads else {which: words[which] for which in list(words)[:3]}
    return [
        make_button(
            f"• {text}" if which is wanted.which else text,
            wanted.model_copy(update={"which": which, "skip": 0}),
        )
        for which, text in shown.items()
    ]


def _adding(page: Page, text: str, t: Words) -> InlineKeyboardButton:
    if text and not page.clients:
        name = t.plain("button-add-named", name=shortened(text, LONGEST_LABEL))
        return make_button(name, AddClient(name=fitting(text)))
    return make_button(t.plain("button-add-client"), AddClient())
