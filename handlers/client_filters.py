"""What the list of clients is narrowed to: category, segment, territory, city, owner (D079, D084, D086)."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.client_filters import ClientFilter, Sieve, Trait
from domain.clients import Page
from domain.people import Employee
from domain.shortening import shortened
from handlers.answers import Answer, redraw
from handlers.client_base import OpenBase
from handlers.client_buttons import LONGEST_LABEL, ListAlike, ListClients, ListOwned, OpenFilters, labels
from handlers.clients import ShowClient
from handlers.keyboards import Row, in_rows, make_button
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import client_traits, clients, team
from storage.database import UnitOfWork

ON_A_PAGE = 8
VALUES_ON_A_PAGE = 30


class ListValues(CallbackData, prefix="values"):
    """Show what clients have as this trait, after the first `skip`."""

    trait: Trait
    skip: int = 0


def register(table: Table) -> None:
    """Enter the filters."""
    table.button(OpenFilters, open_)
    table.button(ListValues, values)
    table.button(ListAlike, alike)
    table.button(ListOwned, owned, roles=LEADERS)


async def open_(query: CallbackQuery, employee: Employee, t: Words) -> Answer:
    """Show all filters."""
    words = {
        ClientFilter.ALL: t.plain("filter-all"),
        ClientFilter.KEY: t.plain("filter-key"),
        ClientFilter.UNDECIDED: t.plain("filter-undecided"),
        ClientFilter.OWING: t.plain("filter-owing"),
        ClientFilter.UNBOUGHT: t.plain("filter-unbought"),
        ClientFilter.SILENT: t.plain("filter-silent"),
        ClientFilter.STALE: t.plain("filter-stale"),
    }
    if employee.leads:
        words[ClientFilter.MINE] = t.plain("filter-mine")
        words[ClientFilter.UNOWNED] = t.plain("filter-unowned")
    traits = [make_button(_trait(trait, t), ListValues(trait=trait)) for trait in Trait]
    rows = [
        *in_rows([make_button(text, ListClients(which=which)) for which, text in words.items()]),
        *in_rows(traits),
    ]
    if employee.leads:
        rows.append([make_button(t.plain("filter-owner"), OpenBase())])
    return redraw(query, t("filters-ask"), InlineKeyboardMarkup(inline_keyboard=rows))


async def values(
    query: CallbackQuery, button: ListValues, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Show what this person's clients have as a trait, with how many they are."""
    worn = await client_traits.list_values(uow, employee, button.trait)
    shown = worn[button.skip : button.skip + VALUES_ON_A_PAGE]
    rows = in_rows(
        [
            make_button(
                shortened(t.plain("filter-value", value=one.value, count=one.clients), LONGEST_LABEL),
                ListAlike(trait=button.trait, mark=one.mark),
            )
            for one in shown
        ]
    )
    if len(worn) > VALUES_ON_A_PAGE:
        following = button.skip + VALUES_ON_A_PAGE
        skip = following if following < len(worn) else 0
        rows.append([make_button("›", ListValues(trait=button.trait, skip=skip))])
    rows.append([make_button(t.plain("button-to-filters"), OpenFilters())])
    text = t("filter-which", trait=_trait(button.trait, t)) if worn else t("filter-no-values")
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))


async def alike(
    query: CallbackQuery, button: ListAlike, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Show the clients that have a trait in common."""
    value = await client_traits.find_value(uow, employee, button.trait, button.mark)
    spellings = value.spellings if value else ()
    sieve = Sieve(trait=button.trait, values=spellings)
    page = await clients.search_for(uow, employee, "", sieve, skip=button.skip, most=ON_A_PAGE)
    shown = page if spellings else Page([], 0)
    name = f"{_trait(button.trait, t)}: {value.value if value else '…'}"
    turns = [button.model_copy(update={"skip": skip}) for skip in neighbours(shown)]
    return _list(query, shown, name, turns, t)


async def owned(
    query: CallbackQuery,
    button: ListOwned,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Show a leader the clients of one of his people. Raises EmployeeNotFound."""
    owner = await team.get_colleague(uow, employee, button.owner)
    sieve = Sieve(owner_id=owner.id)
    page = await clients.search_for(uow, employee, "", sieve, skip=button.skip, most=ON_A_PAGE)
    turns = [button.model_copy(update={"skip": skip}) for skip in neighbours(page)]
    return _list(query, page, t.plain("filter-of", name=owner.name), turns, t)


def neighbours(page: Page, on_a_page: int = ON_A_PAGE) -> list[int]:
    """Give where the page before, this one and the next one begin; behind the last comes the first."""
    last = max(page.total - 1, 0) // on_a_page * on_a_page
    back = page.skip - on_a_page if page.skip > 0 else last
    return [back, page.skip, page.skip + on_a_page if page.skip < last else 0]


def turning(page: Page, turns: Sequence[CallbackData], on_a_page: int = ON_A_PAGE) -> Row:
    """Give the buttons to the neighbouring pages, and between them where one is."""
    place = f"{page.skip // on_a_page + 1} / {max(page.total - 1, 0) // on_a_page + 1}"
    return [make_button(text, turn) for text, turn in zip(("‹", place, "›"), turns, strict=True)]


def _list(query: CallbackQuery, page: Page, name: str, turns: Sequence[CallbackData], t: Words) -> Answer:
    rows = [
        [make_button(label, ShowClient(id=client.id))]
        for client, label in zip(page.clients, labels(page.clients), strict=True)
    ]
    if page.total > ON_A_PAGE:
        rows.append(turning(page, turns))
    rows.append([make_button(t.plain("button-to-filters"), OpenFilters())])
    count = t("clients-count", count=page.total) if page.total else t("filter-nobody")
    text = Html(f"{t('filter-heading', name=name)}\n{count}")
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))


def _trait(trait: Trait, t: Words) -> str:
    return {
        Trait.CATEGORY: t.plain("trait-category"),
        Trait.SEGMENT: t.plain("trait-segment"),
        Trait.TERRITORY: t.plain("trait-territory"),
        Trait.CITY: t.plain("trait-city"),
    }[trait]
