"""`/paid`: a payment recorded in two taps, and taken back (D048)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.invoices import Invoice
from domain.money import Money
from domain.payments import Part, Payment
from domain.people import Employee
from domain.promises import PaymentPromise, PromiseState
from domain.shortening import shortened
from domain.sum_lines import read_sum_line
from handlers import debt_texts, dialogues, picking, sums, with_client
from handlers.answers import Answer, Call, redraw, show, toast
from handlers.keyboards import Row, make_button, put
from handlers.money_buttons import ListPayments, ReversePayment, ShowMoney, client_markup
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import clients, debts, invoices, payments
from services.payments import Recorded
from storage.database import UnitOfWork

SUBJECT, SUM = "payment", "payment_sum"
MOST_OFFERED = 5
MOST_LISTED = 10


class PayInvoice(DraftButton, prefix="pay"):
    """This document was paid."""

    invoice: int


def register(table: Table) -> None:
    """Enter the dialogue, the list of payments, and the way to take one back."""
    with_client.begins(table, SUBJECT, client_picked, command="paid", offered_as="paid")
    table.step(SUM, typed)
    table.button(PayInvoice, pressed)
    table.button(ListPayments, listed)
    table.button(ReversePayment, reversed_)
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
    """The client was chosen: how much?"""
    return await _ask(where, client, talk, employee, uow, now, t)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The question about the sum, for a dialogue that was resumed. Raises ClientNotFound."""
    if "client_id" not in talk.draft:
        return await picking.ask_client(query, talk, employee, uow, now, t)
    client = await clients.get_for(uow, employee, int(str(talk.draft["client_id"])))
    return await _ask(query, client, talk, employee, uow, now, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A sum, and a day if it was not today: "50 000", "вчера 50к". Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, int(str(talk.draft["client_id"])))
    today = employee.today(now)
    debt = await debts.debt_of(uow, client.id, today)
    currency = debts.currency_of(client, debt, employee)
    line = read_sum_line(message.text or "", currency, today, employee.hours)
    if line is None or line.sum is None:
        return put(message, t("payment-unread"), [cancel_row(talk, t)])
    if line.day is not None and line.day > today:
        return put(message, t("payment-ahead"), [cancel_row(talk, t)])
    recorded = await payments.record(uow, employee, client.id, line.sum, line.day or today, [], now)
    dialogues.end(talk)
    return show(message, *await _result(recorded, uow, employee, now, t))


async def pressed(
    query: CallbackQuery,
    button: PayInvoice,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """One document was paid in full, today. Raises ClientNotFound or InvoiceNotFound."""
    invoice = await invoices.get_open(uow, employee, button.invoice)
    today = employee.today(now)
    sum_ = Money(invoice.open, invoice.currency)
    recorded = await payments.record(uow, employee, invoice.client_id, sum_, today, [invoice.id], now)
    dialogues.end(talk)
    return [toast(query), redraw(query, *await _result(recorded, uow, employee, now, t))]


async def listed(
    query: CallbackQuery, button: ListPayments, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The last payments of a client, each with a way back while there is one. Raises ClientNotFound."""
    client, found = await payments.list_for(uow, employee, button.id)
    return [toast(query), _listed(query, client, found, employee, now, t)]


async def reversed_(
    query: CallbackQuery, button: ReversePayment, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The payment was none. Raises PaymentNotFound, AlreadyDone, NotAllowed or TooLate."""
    payment = await payments.reverse(uow, employee, button.id, now)
    today = employee.today(now)
    debt = await debts.debt_of(uow, payment.client_id, today)
    lines = [
        t("payment-reversed", sum=sums.spelled(Money(payment.amount, payment.currency), t)),
        *debt_texts.debt_lines(debt, today, t),
    ]
    rows = [[make_button(t.plain("button-money"), ShowMoney(id=payment.client_id))]]
    return [toast(query), redraw(query, "\n".join(lines), InlineKeyboardMarkup(inline_keyboard=rows))]


async def _ask(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    dialogues.go_on(talk, SUM, client_id=client.id)
    today = employee.today(now)
    debt = await debts.debt_of(uow, client.id, today)
    owed = await invoices.list_open(uow, employee, client.id)
    lines = [t("payment-ask", client=display_name(client)), *debt_texts.debt_lines(debt, today, t)]
    lines.append(t("payment-how"))
    number = int(str(talk.draft["draft"]))
    rows = [_offer(one, number, today, t) for one in owed[:MOST_OFFERED]]
    return put(where, "\n".join(lines), [*rows, cancel_row(talk, t)])


def _offer(invoice: Invoice, number: int, today: date, t: Words) -> Row:
    text = t.plain(
        "payment-of",
        number=shortened(invoice.number, 24),
        day=t.bare_date(invoice.issued_on, today),
        sum=sums.spelled(Money(invoice.open, invoice.currency), t),
    )
    return [make_button(text, PayInvoice(draft=number, invoice=invoice.id))]


async def _result(
    recorded: Recorded, uow: UnitOfWork, employee: Employee, now: datetime, t: Words
) -> tuple[str, InlineKeyboardMarkup]:
    """Say what a payment paid, what is left of it and of the debt, and what became of a promise."""
    payment, today = recorded.payment, employee.today(now)
    lines = [
        t(
            "payment-recorded",
            sum=sums.spelled(Money(payment.amount, payment.currency), t),
            client=display_name(recorded.client),
        ),
        t("payment-day", day=t.day(payment.paid_on, today)) if payment.paid_on != today else None,
        *(_part(invoice, part, today, t) for invoice, part in recorded.parts),
        _credit(recorded, t),
        *(_promise(one, t) for one in recorded.promises),
        *debt_texts.debt_lines(await debts.debt_of(uow, payment.client_id, today), today, t),
    ]
    rows = [[make_button(t.plain("payment-undo"), ReversePayment(id=payment.id))]]
    return "\n".join(line for line in lines if line), client_markup(payment.client_id, t, *rows)


def _part(invoice: Invoice, part: Part, today: date, t: Words) -> Html:
    document = debt_texts.named(invoice, today, t)
    if part.is_inside:
        day = t.bare_date(invoice.balance_on or today, today)
        return t("payment-inside", document=document, day=day)
    left = invoice.open - part.amount
    if left <= 0:
        return t("payment-closed", document=document)
    return t("payment-partly", document=document, left=sums.spelled(Money(left, invoice.currency), t))


def _credit(recorded: Recorded, t: Words) -> Html | None:
    payment = recorded.payment
    if not payment.credit:
        return None
    return t("payment-credit", sum=sums.spelled(Money(payment.credit, payment.currency), t))


def _promise(promise: PaymentPromise, t: Words) -> Html | None:
    return t("payment-promise-kept") if promise.state is PromiseState.KEPT else None


def _listed(
    query: CallbackQuery, client: Client, found: list[Payment], employee: Employee, now: datetime, t: Words
) -> Call:
    today = employee.today(now)
    lines = [t("payments-head", client=display_name(client))]
    rows: list[Row] = []
    for payment in found[:MOST_LISTED]:
        sum_ = sums.spelled(Money(payment.amount, payment.currency), t)
        facts = {"day": t.bare_date(payment.paid_on, today), "sum": sum_}
        lines.append(t("payments-reversed", **facts) if payment.reversed_at else t("payments-line", **facts))
        if payments.may_reverse(employee, payment, now):
            rows.append([make_button(t.plain("payments-reverse", **facts), ReversePayment(id=payment.id))])
    if not found:
        lines.append(t("payments-none"))
    return redraw(query, "\n".join(lines), client_markup(client.id, t, *rows))
