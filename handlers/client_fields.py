"""The fields of a client's card that are typed anew: two taps and a text (D075)."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import Client, ClientField, display_name
from domain.conversation import Conversation
from domain.people import Employee
from handlers import dialogues
from handlers.answers import Answer, show, toast
from handlers.client_buttons import ChangeField
from handlers.clients import card
from handlers.enclosures import place_of
from handlers.keyboards import make_button
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import client_changes, clients
from storage.database import UnitOfWork

SUBJECT = "client-field"
STEP = "client_field"
NEVER_EMPTY = frozenset({ClientField.NAME, ClientField.PHONE, ClientField.EMAIL})


class EmptyField(DraftButton, prefix="field-empty"):
    """Leave the field empty."""


def register(table: Table) -> None:
    """Enter the typing of a field."""
    table.button(ChangeField, ask)
    table.step(STEP, typed)
    table.button(EmptyField, emptied)
    continues(SUBJECT, asked_again)


async def ask(
    query: CallbackQuery,
    button: ChangeField,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask for the new text of a field. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    return begin(query, client, button.field, talk, t)


def begin(
    where: Message | CallbackQuery, client: Client, field: ClientField, talk: Conversation, t: Words
) -> Answer:
    """Ask for a field of a client that may be seen already."""
    title = display_name(client)
    dialogues.begin(talk, STEP, subject=SUBJECT, client_id=client.id, field=field.value, title=title)
    return _ask(where, talk, t)


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question once more, where the dialogue was put aside."""
    return _ask(query, talk, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The new text of the field, or a shared place. Raises what `change` raises; the question stays open."""
    place = place_of(message)
    is_place = place is not None and talk.draft["field"] == ClientField.PLACE
    text = f"{place.latitude}, {place.longitude}" if place and is_place else message.text
    if not text:
        return _ask(message, talk, t)
    return await _change(message, text, talk, employee, uow, now, t)


async def emptied(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The field is to be empty."""
    if talk.step != STEP or ClientField(str(talk.draft["field"])) in NEVER_EMPTY:
        return toast(query, t.plain("button-over"))
    return await _change(query, "", talk, employee, uow, now, t)


async def _change(
    where: Message | CallbackQuery,
    text: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    client_id, field = int(str(talk.draft["client_id"])), ClientField(str(talk.draft["field"]))
    client = await client_changes.change(uow, employee, client_id, field, text, now)
    dialogues.end(talk)
    return await card(where, client, employee, uow, t, t("client-changed"))


def _ask(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Answer:
    field = ClientField(str(talk.draft["field"]))
    rows = [cancel_row(talk, t)]
    if field not in NEVER_EMPTY:
        empty = EmptyField(draft=int(str(talk.draft["draft"])))
        rows.insert(0, [make_button(t.plain("button-empty"), empty)])
    question = _question(field, str(talk.draft["title"]), t)
    return show(where, question, InlineKeyboardMarkup(inline_keyboard=rows))


def _question(field: ClientField, client: str, t: Words) -> Html:
    return {
        ClientField.NAME: t("client-new-name", client=client),
        ClientField.TAX_ID: t("client-new-tax-id", client=client),
        ClientField.CITY: t("client-new-city", client=client),
        ClientField.ADDRESS: t("client-new-address", client=client),
        ClientField.PHONE: t("client-new-phone", client=client),
        ClientField.EMAIL: t("client-new-email", client=client),
        ClientField.PLACE: t("client-new-place", client=client),
        ClientField.SEGMENT: t("client-new-segment", client=client),
        ClientField.TERRITORY: t("client-new-territory", client=client),
        ClientField.DEFERRAL: t("client-new-deferral", client=client),
        ClientField.LIMIT: t("client-new-limit", client=client),
        ClientField.PAYMENT: t("client-new-payment", client=client),
        ClientField.DELIVERY: t("client-new-delivery", client=client),
        ClientField.PRICE: t("client-new-price", client=client),
        ClientField.INTERVAL: t("client-new-interval", client=client),
    }[field]


def field_name(field: ClientField, t: Words) -> str:
    """Give the name of a field, as it stands on its button."""
    return {
        ClientField.NAME: t.plain("field-name"),
        ClientField.TAX_ID: t.plain("field-tax-id"),
        ClientField.CITY: t.plain("field-city"),
        ClientField.ADDRESS: t.plain("field-address"),
        ClientField.PHONE: t.plain("field-phone"),
        ClientField.EMAIL: t.plain("field-email"),
        ClientField.PLACE: t.plain("field-place"),
        ClientField.SEGMENT: t.plain("field-segment"),
        ClientField.TERRITORY: t.plain("field-territory"),
        ClientField.DEFERRAL: t.plain("field-deferral"),
        ClientField.LIMIT: t.plain("field-limit"),
        ClientField.PAYMENT: t.plain("field-payment"),
        ClientField.DELIVERY: t.plain("field-delivery"),
        ClientField.PRICE: t.plain("field-price"),
        ClientField.INTERVAL: t.plain("field-interval"),
    }[field]
