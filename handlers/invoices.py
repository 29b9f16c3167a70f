"""`/invoice`: a document typed by hand: its number, its sum, and by when it is to be paid (D048)."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.invoices import LONGEST_NUMBER
from domain.money import Money
from domain.names import clean
from domain.people import Employee
from domain.spoken_sums import read_sum
from handlers import days, debt_texts, dialogues, picking, sums, with_client
from handlers.answers import Answer, Call, redraw, show, toast
from handlers.keyboards import Row, make_button, put
from handlers.money_buttons import RemoveInvoice, ShowMoney, client_markup
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Words
from services import clients, debts, invoices
from services.invoices import NewInvoice
from storage.database import UnitOfWork

SUBJECT, NUMBER, SUM = "invoice", "invoice_number", "invoice_sum"


class WithoutNumber(DraftButton, prefix="nonumber"):
    """The document has no number; its day stands for it."""


class DueAsAgreed(DraftButton, prefix="deferral"):
    """To be paid after the client's usual deferral."""


def register(table: Table) -> None:
    """Enter the dialogue, and taking a document out that was typed wrong."""
    with_client.begins(table, SUBJECT, client_picked, command="invoice")
    table.step(NUMBER, number_typed)
    table.step(SUM, sum_typed)
    table.button(WithoutNumber, without_number)
    table.button(DueAsAgreed, due_as_agreed)
    table.button(RemoveInvoice, removed)
    days.then(SUBJECT, day_chosen)
    continues(SUBJECT, asked_again)


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client was chosen: which number?"""
    return _ask_number(where, talk, t)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The present question, for a dialogue that was resumed. Raises ClientNotFound."""
    if "client_id" not in talk.draft:
        return await picking.ask_client(query, talk, employee, uow, now, t)
    if "number" not in talk.draft:
        return _ask_number(query, talk, t)
    if "sum" not in talk.draft:
        return _ask_sum(query, talk, t)
    return await _ask_day(query, await _client(talk, employee, uow), talk, employee, now, t)


async def number_typed(message: Message, talk: Conversation, t: Words) -> Answer:
    """The number as it stands on the paper."""
    number = clean(message.text or "").removeprefix("№").strip()
    if not 0 < len(number) <= LONGEST_NUMBER:
        return put(message, t("invoice-number-unread", most=LONGEST_NUMBER), [cancel_row(talk, t)])
    dialogues.go_on(talk, SUM, number=number, worth_keeping=True)
    return _ask_sum(message, talk, t)


async def without_number(
    query: CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """It has none: the moment of telling is its number, so that two of one day are two."""
    number = f"{t.plain('invoice-no-number')} {now.astimezone(employee.zone):%H:%M}"
    dialogues.go_on(talk, SUM, number=number)
    return [toast(query), _ask_sum(query, talk, t)]


async def sum_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The sum as people type it. Raises ClientNotFound."""
    client = await _client(talk, employee, uow)
    debt = await debts.debt_of(uow, client.id, employee.today(now))
    sum_ = read_sum(message.text or "", debts.currency_of(client, debt, employee))
    if sum_ is None:
        return put(message, t("invoice-sum-unread"), [cancel_row(talk, t)])
    dialogues.go_on(talk, days.STEP, sum=str(sum_.amount), currency=sum_.currency, worth_keeping=True)
    return await _ask_day(message, client, talk, employee, now, t)


async def due_as_agreed(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """After the client's usual deferral. Raises ClientNotFound or InvoiceKnown."""
    client = await _client(talk, employee, uow)
    if talk.step != days.STEP:
        return toast(query, t.plain("button-over"))
    due_on = employee.today(now) + timedelta(days=client.deferral_days or 0)
    return await _save(query, client, due_on, talk, employee, uow, now, t)


async def day_chosen(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """By when it is to be paid. Raises ClientNotFound or InvoiceKnown."""
    client = await _client(talk, employee, uow)
    return await _save(where, client, day or employee.today(now), talk, employee, uow, now, t)


async def removed(
    query: CallbackQuery, button: RemoveInvoice, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It was typed wrong. Raises InvoiceNotFound, NotAllowed or TooLate."""
    gone = await invoices.remove(uow, employee, button.id, now)
    rows = [[make_button(t.plain("button-money"), ShowMoney(id=gone.client_id))]]
    text = t("invoice-removed", number=gone.number)
    return [toast(query), redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))]


def _ask_number(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Call:
    dialogues.go_on(talk, NUMBER)
    none = make_button(t.plain("invoice-without-number"), WithoutNumber(draft=_draft(talk)))
    question = t("invoice-ask-number", client=str(talk.draft["title"]))
    return put(where, question, [[none], cancel_row(talk, t)])


def _ask_sum(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Call:
    question = t("invoice-ask-sum", client=str(talk.draft["title"]), number=str(talk.draft["number"]))
    return put(where, question, [cancel_row(talk, t)])


async def _ask_day(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
) -> Answer:
    sum_ = sums.spelled(_sum(talk), t)
    question = t("invoice-ask-due", client=display_name(client), sum=sum_)
    first: list[Row] = []
    if client.deferral_days:
        today = employee.today(now)
        due = t.dated(today + timedelta(days=client.deferral_days), today)
        text = t.plain("invoice-deferral", days=client.deferral_days, day=due)
        first = [[make_button(text, DueAsAgreed(draft=_draft(talk)))]]
    return await days.ask_day(where, question, talk, employee, now, t, none_allowed=False, first=first)


async def _save(
    where: Message | CallbackQuery,
    client: Client,
    due_on: date,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    today = employee.today(now)
    new = NewInvoice(client.id, str(talk.draft["number"]), today, due_on, _sum(talk))
    added = await invoices.add(uow, employee, new, now)
    dialogues.end(talk)
    debt = await debts.debt_of(uow, client.id, today)
    sum_ = sums.spelled(Money(added.amount, added.currency), t)
    lines = [
        t("invoice-added", number=added.number, sum=sum_, client=display_name(client)),
        t("invoice-due", day=t.day(added.due_on, today)),
        *debt_texts.debt_lines(debt, today, t),
    ]
    undo = [make_button(t.plain("payment-undo"), RemoveInvoice(id=added.id))]
    return show(where, "\n".join(lines), client_markup(client.id, t, undo))


def _sum(talk: Conversation) -> Money:
    return Money(Decimal(str(talk.draft["sum"])), str(talk.draft["currency"]))


def _draft(talk: Conversation) -> int:
    return int(str(talk.draft["draft"]))


async def _client(talk: Conversation, employee: Employee, uow: UnitOfWork) -> Client:
    return await clients.get_for(uow, employee, int(str(talk.draft["client_id"])))
