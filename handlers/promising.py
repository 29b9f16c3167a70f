"""`/promise`: how much the client promises to pay, by when, and who said so."""

from datetime import date, datetime
from decimal import Decimal

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import Client, Contact, display_name
from domain.conversation import Conversation
from domain.money import Money
from domain.people import Employee
from domain.promises import PaymentPromise
from domain.shortening import shortened
from domain.sum_lines import read_sum_line
from handlers import days, debt_texts, dialogues, picking, sums, with_client
from handlers.answers import Answer, Call, redraw, show, toast
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.money_buttons import CancelPromise, PromisedBy, ShowMoney, client_markup
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import clients, debts, promises
from storage.database import UnitOfWork

SUBJECT, SUM = "promise", "promise_sum"
MOST_CONTACTS = 6


class PromiseAll(DraftButton, prefix="promise"):
    """All that is overdue, or all that is owed, in this currency."""

    currency: str
    overdue: bool


def register(table: Table) -> None:
    """Enter the dialogue, who said it, and taking it back."""
    with_client.begins(table, SUBJECT, client_picked, command="promise", offered_as="promise")
    table.step(SUM, typed)
    table.button(PromiseAll, pressed)
    table.button(PromisedBy, said_by)
    table.button(CancelPromise, cancelled)
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
    """The client was chosen: how much, and when?"""
    return await _ask(where, client, talk, employee, uow, now, t)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The present question, for a dialogue that was resumed. Raises ClientNotFound."""
    if "client_id" not in talk.draft:
        return await picking.ask_client(query, talk, employee, uow, now, t)
    if talk.step == days.STEP:
        return await days.ask_again(query, talk, employee, now, t)
    client = await clients.get_for(uow, employee, int(str(talk.draft["client_id"])))
    return await _ask(query, client, talk, employee, uow, now, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A sum, a day, or both: "100 000 в пятницу". Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, int(str(talk.draft["client_id"])))
    today = employee.today(now)
    debt = await debts.debt_of(uow, client.id, today)
    currency = debts.currency_of(client, debt, employee)
    line = read_sum_line(message.text or "", currency, today, employee.hours)
    owed = Money(debt.open_in(currency), currency)
    sum_ = None if line is None else line.sum or (owed if owed.amount else None)
    if line is None or sum_ is None:
        return put(message, t("promise-unread"), [cancel_row(talk, t)])
    if line.day is not None and line.day < today:
        return put(message, t("promise-past"), [cancel_row(talk, t)])
    if line.day is None:
        return await _ask_day(message, sum_, talk, employee, now, t)
    return await _save(message, client, sum_, line.day, talk, employee, uow, now, t)


async def pressed(
    query: CallbackQuery,
    button: PromiseAll,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """All of it: by which day? Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, int(str(talk.draft["client_id"])))
    debt = await debts.debt_of(uow, client.id, employee.today(now))
    part = next((one for one in debt.parts if one.currency == button.currency), None)
    if part is None:
        return toast(query, t.plain("debt-none"))
    amount = part.overdue if button.overdue else part.open
    return await _ask_day(query, Money(amount, part.currency), talk, employee, now, t)


async def day_chosen(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The day was chosen: it is kept. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, int(str(talk.draft["client_id"])))
    sum_ = Money(Decimal(str(talk.draft["sum"])), str(talk.draft["currency"]))
    return await _save(where, client, sum_, day or employee.today(now), talk, employee, uow, now, t)


async def said_by(
    query: CallbackQuery, button: PromisedBy, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Who said it. Raises PromiseNotFound, ContactNotFound or AlreadyDone."""
    made, client = await promises.told_by(uow, employee, button.id, button.contact)
    return [toast(query), redraw(query, _made(made, client, employee, now, t), _markup(made, [], t))]


async def cancelled(
    query: CallbackQuery, button: CancelPromise, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It does not hold any more. Raises PromiseNotFound or AlreadyDone."""
    made = await promises.cancel(uow, employee, button.id, now)
    rows = [[make_button(t.plain("button-money"), ShowMoney(id=made.client_id))]]
    text = t("promise-cancelled", sum=sums.spelled(Money(made.amount, made.currency), t))
    return [toast(query), redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))]


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
    lines = [t("promise-ask", client=display_name(client)), *debt_texts.debt_lines(debt, today, t)]
    lines.append(t("promise-how"))
    number = int(str(talk.draft["draft"]))
    rows: list[Row] = []
    for part in debt.parts:
        if part.overdue:
            sum_ = sums.spelled(Money(part.overdue, part.currency), t)
            button = PromiseAll(draft=number, currency=part.currency, overdue=True)
            rows.append([make_button(t.plain("promise-overdue", sum=sum_), button)])
        if part.open != part.overdue:
            sum_ = sums.spelled(Money(part.open, part.currency), t)
            button = PromiseAll(draft=number, currency=part.currency, overdue=False)
            rows.append([make_button(t.plain("promise-whole", sum=sum_), button)])
    return put(where, "\n".join(lines), [*rows, cancel_row(talk, t)])


async def _ask_day(
    where: Message | CallbackQuery,
    sum_: Money,
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, days.STEP, sum=str(sum_.amount), currency=sum_.currency, worth_keeping=True)
    question = t("promise-when", client=str(talk.draft["title"]), sum=sums.spelled(sum_, t))
    return await days.ask_day(where, question, talk, employee, now, t, none_allowed=False)


async def _save(
    where: Message | CallbackQuery,
    client: Client,
    sum_: Money,
    day: date,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    made = await promises.promise(uow, employee, client.id, sum_, day, None, now)
    people = await promises.who_may_have_said(uow, client)
    dialogues.end(talk)
    return show(where, _made(made, client, employee, now, t), _markup(made, people, t))


def _made(made: PaymentPromise, client: Client, employee: Employee, now: datetime, t: Words) -> Html:
    lines = [
        t(
            "promise-made",
            client=display_name(client),
            sum=sums.spelled(Money(made.amount, made.currency), t),
            day=t.day(made.due_on, employee.today(now)),
        ),
        t("promise-said-by", name=made.contact_name) if made.contact_name else t("promise-pauses"),
    ]
    return Html("\n".join(lines))


def _markup(made: PaymentPromise, people: list[Contact], t: Words) -> InlineKeyboardMarkup:
    buttons = [
        make_button(
            t.plain("promise-by", name=shortened(contact.name, 30)),
            PromisedBy(id=made.id, contact=contact.id),
        )
        for contact in people[:MOST_CONTACTS]
    ]
    cancel = [make_button(t.plain("promise-cancel"), CancelPromise(id=made.id))]
    return client_markup(made.client_id, t, *in_rows(buttons), cancel)
