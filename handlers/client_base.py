"""`/base`: how well the client base is kept, manager by manager, and the lists behind it (D086)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.client_filters import ClientFilter
from domain.completeness import Holding, added_up
from domain.people import Employee
from domain.shortening import shortened
from handlers.answers import Answer, Call, show
from handlers.client_buttons import LONGEST_LABEL, ListClients, ListOwned
from handlers.keyboards import Row, in_rows, make_button
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import client_base
from storage.database import UnitOfWork

MOST_OWNERS = 30


class OpenBase(CallbackData, prefix="base"):
    """Show how the base is kept."""


def register(table: Table) -> None:
    """Enter the review of the base."""
    table.command("base", base, roles=LEADERS)
    table.button(OpenBase, again, roles=LEADERS)


async def base(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/base`: completeness, who decides, stale cards and owners."""
    return await _show(message, employee, uow, now, t)


async def again(query: CallbackQuery, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """The review as it stands now."""
    return await _show(query, employee, uow, now, t)


async def _show(
    where: Message | CallbackQuery, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Call:
    held = await client_base.review(uow, employee, now)
    markup = InlineKeyboardMarkup(inline_keyboard=_rows(held, t))
    return show(where, _text(held, t), markup)


def _text(held: list[Holding], t: Words) -> Html:
    total = added_up(held)
    if not total.clients:
        return t("base-empty")
    lines = [t("base-total", count=total.clients, percent=total.percent)]
    if total.undecided:
        lines.append(t("base-undecided", count=total.undecided))
    if total.stale:
        lines.append(t("base-stale", count=total.stale))
    owners = [_line(one, t) for one in held[:MOST_OWNERS]]
    return Html("\n".join([*lines, "", *owners]))


def _line(one: Holding, t: Words) -> Html:
    name = one.owner_name or t.plain("base-nobody")
    return t(
        "base-owner",
        name=name,
        count=one.clients,
        percent=one.percent,
        undecided=one.undecided,
        stale=one.stale,
    )


def _rows(held: list[Holding], t: Words) -> list[Row]:
    total = added_up(held)
    lists = []
    if total.undecided:
        lists.append(make_button(t.plain("filter-undecided"), ListClients(which=ClientFilter.UNDECIDED)))
    if total.stale:
        lists.append(make_button(t.plain("filter-stale"), ListClients(which=ClientFilter.STALE)))
    if any(one.owner_id is None for one in held):
        lists.append(make_button(t.plain("filter-unowned"), ListClients(which=ClientFilter.UNOWNED)))
    owners = [
        make_button(shortened(one.owner_name, LONGEST_LABEL), ListOwned(owner=one.owner_id))
        for one in held[:MOST_OWNERS]
        if one.owner_id is not None
    ]
    return [*in_rows(lists), *in_rows(owners)]
