"""`/debts`: who owes, by age; for a head by manager and client; and all about one client's money (D049)."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.ageing import Ageing, AgeingBucket
from domain.appeals import About
from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.debts import Debtor
from domain.money import Money
from domain.people import Employee
from domain.shortening import shortened
from handlers import debt_texts, starting, sums
from handlers.answers import Answer, Call, below, redraw, say, show, toast
from handlers.appeal_buttons import help_button
from handlers.client_buttons import LONGEST_LABEL
from handlers.keyboards import Row, make_button
from handlers.money_buttons import (
    CancelPromise,
    ListDebts,
    ListDisputed,
    ListPayments,
    OpenDebtRules,
    ShowMoney,
    TakeDebts,
    begin_row,
)
from handlers.picture_buttons import DrawAgeing
from handlers.starting import StartWith
from handlers.table import Table
from handlers.words import Html, Words
from services import clients, credit, debt_lists, debts, invoices
from services.debt_lists import ON_A_PAGE, DebtPage
from storage.database import UnitOfWork

MOST_MANAGERS = 30


def register(table: Table) -> None:
    """Enter the lists and the screen of a client's money."""
    table.command("debts", debts_)
    table.button(ListDebts, turned)
    table.button(ShowMoney, money)
    starting.offers("money", money_with)


async def debts_(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/debts`: the whole by age, then who owes most."""
    page = await debt_lists.page_for(uow, employee, None, 0, now)
    return say(message, *_page(page, employee, now, t))


async def turned(
    query: CallbackQuery, button: ListDebts, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another part of the list, or the clients of one manager. Raises EmployeeNotFound."""
    page = await debt_lists.page_for(uow, employee, button.manager or None, max(button.skip, 0), now)
    return [toast(query), redraw(query, *_page(page, employee, now, t))]


async def money(
    query: CallbackQuery, button: ShowMoney, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """All about one client's money. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    return [toast(query), await _money(below(query), client, employee, uow, now, t)]


async def money_with(
    query: CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The button on a client's card."""
    return [toast(query), await _money(below(query), client, employee, uow, now, t)]


async def _money(
    where: Message | CallbackQuery,
    client: Client,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    today = employee.today(now)
    debt = await debts.debt_of(uow, client.id, today)
    excess = await credit.excess_of(uow, client, today)
    owed = await invoices.list_open(uow, employee, client.id)
    lines: list[Html | None] = [
        t("money-head", client=display_name(client)),
        *debt_texts.debt_lines(debt, today, t),
        debt_texts.limit_line(client, excess, t),
        *debt_texts.habit_lines(await debts.habits_of(uow, client.id), t),
        *debt_texts.documents(owed, today, t),
    ]
    rows: list[Row] = [
        begin_row(client.id, t),
        [
            make_button(t.plain("with-invoice"), StartWith(id=client.id, what="invoice")),
            make_button(t.plain("button-payments"), ListPayments(id=client.id)),
        ],
    ]
    if owed:
        rows.append([make_button(t.plain("debt-disputed"), ListDisputed(id=client.id))])
    if debt.parts:
        rows.append([help_button(client.id, About.DEBT, 0, t)])
    rows += [[make_button(t.plain("promise-cancel"), CancelPromise(id=one.id))] for one in debt.promises]
    return show(where, "\n".join(line for line in lines if line), InlineKeyboardMarkup(inline_keyboard=rows))


def _page(page: DebtPage, employee: Employee, now: datetime, t: Words) -> tuple[str, InlineKeyboardMarkup]:
    today = employee.today(now)
    if not page.total:
        return t("debts-none"), InlineKeyboardMarkup(inline_keyboard=_back(page, t))
    head = t("debts-of", name=page.manager.name) if page.manager else t("debts-head")
    lines = [head, *ageing_lines(page.ageing, t)]
    rows: list[Row] = [[_debtor(one, t)] for one in page.debtors]
    rows += _turns(page) + _managers(page, t) + _back(page, t)
    sheet = TakeDebts(manager=page.manager.id if page.manager else 0)
    rows.append(
        [
            make_button(t.plain("debts-xlsx"), sheet),
            make_button(t.plain("picture"), DrawAgeing(manager=sheet.manager)),
        ]
    )
    if employee.leads:
        rows.append([make_button(t.plain("debts-rules"), OpenDebtRules())])
    shown = page.skip + len(page.debtors)
    lines.append(
        t("debts-shown", first=page.skip + 1, last=shown, total=page.total, day=t.bare_date(today, today))
    )
    return "\n".join(lines), InlineKeyboardMarkup(inline_keyboard=rows)


def ageing_lines(ageing: Ageing, t: Words) -> list[Html]:
    """Give, for each currency, the total and how old it is; what is empty is left out."""
    lines: list[Html] = []
    for currency in ageing.currencies:
        total = sums.spelled(Money(ageing.total(currency), currency), t)
        lines.append(t("debts-total", sum=total))
        for bucket in AgeingBucket:
            amount = ageing.in_bucket(currency, bucket)
            if amount:
                lines.append(t(f"debts-{bucket.value}", sum=sums.spelled(Money(amount, currency), t)))
    return lines


def _debtor(one: Debtor, t: Words) -> InlineKeyboardButton:
    sum_ = sums.spelled(Money(one.overdue or one.open, one.currency), t)
    name = shortened(display_name(one.client), LONGEST_LABEL - len(sum_))
    text = f"{name}: {sum_}"
    return make_button(f"! {text}" if one.overdue else text, ShowMoney(id=one.client.id))


def _turns(page: DebtPage) -> list[Row]:
    manager = page.manager.id if page.manager else 0
    row: Row = []
    if page.skip:
        row.append(make_button("‹", ListDebts(manager=manager, skip=max(page.skip - ON_A_PAGE, 0))))
    if page.skip + len(page.debtors) < page.total:
        row.append(make_button("›", ListDebts(manager=manager, skip=page.skip + ON_A_PAGE)))
    return [row] if row else []


def _managers(page: DebtPage, t: Words) -> list[Row]:
    """Give, for a leader, the managers with what is overdue with each."""
    rows = []
    for owner_id, name, ageing in page.by_manager[:MOST_MANAGERS]:
        if owner_id and name:
            late = [Money(ageing.overdue(currency), currency) for currency in ageing.currencies]
            text = t.plain("debts-manager", name=shortened(name, 24), sum=sums.several(late, t) or "0")
            rows.append([make_button(text, ListDebts(manager=owner_id))])
    return rows


def _back(page: DebtPage, t: Words) -> list[Row]:
    return [[make_button(t.plain("debts-all"), ListDebts())]] if page.manager else []
