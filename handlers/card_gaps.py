"""The one thing that a client's card lacks, asked under the record of a contact, with "later" (D077)."""

from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.clients import CATEGORIES, Client, ClientField, display_name
from domain.completeness import Fact
from domain.conversation import Conversation
from domain.people import Employee
from handlers import client_fields, contacts
from handlers.answers import Answer, Call, below, show, toast
from handlers.client_buttons import SetCategory
from handlers.keyboards import make_button
from handlers.table import Table
from handlers.words import Html, Words
from services import card_gaps, clients
from services.card_gaps import Gap
from storage.database import UnitOfWork

FIELDS = {
    Fact.PHONE: ClientField.PHONE,
    Fact.CITY: ClientField.CITY,
    Fact.TAX_ID: ClientField.TAX_ID,
    Fact.ADDRESS: ClientField.ADDRESS,
    Fact.EMAIL: ClientField.EMAIL,
    Fact.DEFERRAL: ClientField.DEFERRAL,
    Fact.INTERVAL: ClientField.INTERVAL,
    Fact.SEGMENT: ClientField.SEGMENT,
}


class TellGap(CallbackData, prefix="gap"):
    """Tell this about this client."""

    id: int
    fact: Fact


class NotNow(CallbackData, prefix="gap-later"):
    """Ask nothing about this client for a while."""

    id: int


def register(table: Table) -> None:
    """Enter the buttons of the question."""
    table.button(TellGap, tell)
    table.button(NotNow, later)


def asked_under(call: Call, gap: Gap | None, t: Words) -> Call:
    """Put the question under a message that is to be sent; without a gap it stays as it is."""
    if gap is None:
        return call
    shown: Any = call
    rows = [
        *shown.reply_markup.inline_keyboard,
        [
            make_button(t.plain(f"tell-missing-{gap.fact}"), TellGap(id=gap.client.id, fact=gap.fact)),
            make_button(t.plain("gap-later"), NotNow(id=gap.client.id)),
        ],
    ]
    question = t("gap-asked", percent=gap.percent, what=t(f"missing-{gap.fact}"))
    changed = {
        "text": Html(f"{shown.text}\n\n{question}"),
        "reply_markup": InlineKeyboardMarkup(inline_keyboard=rows),
    }
    asked: Call = shown.model_copy(update=changed)
    return asked


async def tell(
    query: CallbackQuery,
    button: TellGap,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Begin to tell it, below the record. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    if button.fact is Fact.DECIDER:
        return await contacts.ask_who_decides(below(query), client, talk, employee, uow, t)
    if button.fact is Fact.CATEGORY:
        return _ask_category(query, client, t)
    return client_fields.begin(below(query), client, FIELDS[button.fact], talk, t)


async def later(
    query: CallbackQuery, button: NotNow, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Ask nothing about this client for a month. Raises ClientNotFound."""
    await card_gaps.put_off(uow, employee, button.id, now)
    return toast(query, t.plain("gap-put-off"))


def _ask_category(query: CallbackQuery, client: Client, t: Words) -> Answer:
    row = [
        make_button(t.plain("button-category", category=one), SetCategory(id=client.id, category=one))
        for one in CATEGORIES
    ]
    question = t("client-new-category", client=display_name(client))
    return show(below(query), question, InlineKeyboardMarkup(inline_keyboard=[row]))
