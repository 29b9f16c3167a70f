"""`/concession`: what a client is to be conceded, asked of the head beyond the limit (D038)."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.clients import Client
from domain.concessions import LONGEST_NOTE, ConcessionKind, NewConcession, read_value
from domain.conversation import Conversation
from domain.money import Money
from domain.people import Employee
from domain.shortening import cut
from domain.spoken_sums import read_sum
from handlers import concession_cards, dialogues, picking, with_client
from handlers.answers import Answer, show, toast
from handlers.concession_buttons import NoOrderSum, NoReason, PickConcession
from handlers.keyboards import in_rows, make_button
from handlers.resuming import cancel_row, continues
from handlers.table import Table
from handlers.words import Html, Words
from services import concessions
from services.department_settings import currency_of
from storage.database import UnitOfWork

SUBJECT = "concession"
KIND, VALUE, SUM, WHY = "concession_kind", "concession_value", "concession_sum", "concession_why"
Rows = list[list[InlineKeyboardButton]]


def register(table: Table) -> None:
    """Enter the dialogue."""
    with_client.begins(table, SUBJECT, client_picked, command="concession")
    table.step(KIND, kind_typed)
    table.step(VALUE, value_typed)
    table.step(SUM, sum_typed)
    table.step(WHY, why_told)
    table.button(PickConcession, kind_picked)
    table.button(NoOrderSum, no_sum)
    table.button(NoReason, no_reason)
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
    """The client is known."""
    return ask_next(where, talk, t)


async def kind_typed(message: Message, talk: Conversation, t: Words) -> Answer:
    """Words where a button was asked for: the question again."""
    return ask_next(message, talk, t)


async def kind_picked(query: CallbackQuery, button: PickConcession, talk: Conversation, t: Words) -> Answer:
    """What it is."""
    if talk.step != KIND:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, KIND, kind=button.kind.value)
    if not button.kind.has_value:
        dialogues.go_on(talk, KIND, value=0)
    return ask_next(query, talk, t)


async def value_typed(message: Message, talk: Conversation, t: Words) -> Answer:
    """How many percent, or days."""
    value = read_value(message.text or "", _kind(talk))
    if value is None:
        return ask_next(message, talk, t, t("concession-value-unread"))
    dialogues.go_on(talk, VALUE, value=value, worth_keeping=True)
    return ask_next(message, talk, t)


async def sum_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """The sum of the order."""
    order = read_sum(message.text or "", await currency_of(uow, employee))
    if order is None:
        return ask_next(message, talk, t, t("proposal-sum-unread"))
    dialogues.go_on(talk, SUM, order=[str(order.amount), order.currency])
    return ask_next(message, talk, t)


async def no_sum(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The sum is not known."""
    if talk.step != SUM:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, SUM, order=None)
    return ask_next(query, talk, t)


async def why_told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Why the client should have it: the last answer."""
    note = cut((message.text or "").strip(), LONGEST_NOTE)
    if not note:
        return ask_next(message, talk, t)
    return await _save(message, note, talk, employee, uow, now, t)


async def no_reason(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Nothing to explain: the last answer."""
    if talk.step != WHY:
        return toast(query, t.plain("button-over"))
    return await _save(query, "", talk, employee, uow, now, t)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A concession that was put aside half told: its present question again."""
    if "client_id" not in talk.draft:
        return await picking.ask_client(query, talk, employee, uow, now, t)
    return ask_next(query, talk, t)


def ask_next(where: Message | CallbackQuery, talk: Conversation, t: Words, said: str = "") -> Answer:
    """Ask for the first thing that is not told yet; `said` is HTML that goes before the question."""
    draft, client = talk.draft, str(talk.draft["title"])
    number = int(str(draft["draft"]))
    if "kind" not in draft:
        buttons = [
            make_button(t.plain(f"concession-{kind}"), PickConcession(draft=number, kind=kind))
            for kind in ConcessionKind
        ]
        return _ask(where, talk, KIND, t("concession-ask-kind", client=client), in_rows(buttons), said, t)
    if "value" not in draft:
        is_discount = _kind(talk) is ConcessionKind.DISCOUNT
        question = t("concession-ask-percent") if is_discount else t("concession-ask-days")
        return _ask(where, talk, VALUE, question, [], said, t)
    if "order" not in draft and _kind(talk) is ConcessionKind.DISCOUNT:
        rows = [[make_button(t.plain("proposal-no-sum"), NoOrderSum(draft=number))]]
        return _ask(where, talk, SUM, t("concession-ask-order"), rows, said, t)
    rows = [[make_button(t.plain("concession-no-reason"), NoReason(draft=number))]]
    return _ask(where, talk, WHY, t("concession-ask-why", client=client), rows, said, t)


async def _save(
    where: Message | CallbackQuery,
    note: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    draft: dict[str, Any] = talk.draft
    order = draft.get("order")
    new = NewConcession(
        draft["client_id"],
        _kind(talk),
        draft["value"],
        Money(Decimal(order[0]), order[1]) if order else None,
        note,
    )
    case = await concessions.concede(uow, employee, new, now)
    dialogues.end(talk)
    text = concession_cards.text(case, employee, now, t)
    return show(where, text, concession_cards.answer_markup(case, t))


def _ask(
    where: Message | CallbackQuery,
    talk: Conversation,
    step: str,
    question: Html,
    rows: Rows,
    said: str,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, step)
    text = Html(f"{said}\n\n{question}") if said else question
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=[*rows, cancel_row(talk, t)]))


def _kind(talk: Conversation) -> ConcessionKind:
    return ConcessionKind(str(talk.draft["kind"]))
