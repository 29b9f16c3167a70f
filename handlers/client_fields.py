"""The fields of a client's card that are typed anew: two taps and a text (D075)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import ClientField, display_name
from domain.conversation import Conversation
from domain.people import Employee
from handlers import dialogues
from handlers.answers import Answer, show, toast
from handlers.clients import card
from handlers.keyboards import make_button
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Words
from services import client_changes, clients
from storage.database import UnitOfWork

SUBJECT = "client-field"
STEP = "client_field"


class ChangeField(CallbackData, prefix="field"):
    """Type this field of this client anew."""

    id: int
    field: ClientField


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
    dialogues.begin(
        talk, STEP, subject=SUBJECT, client_id=client.id, field=button.field.value, title=display_name(client)
    )
    return _ask(query, talk, t)


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question once more, where the dialogue was put aside."""
    return _ask(query, talk, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The new text of the field. Raises what `change` raises; the question stays open then."""
    if not message.text:
        return _ask(message, talk, t)
    return await _change(message, message.text, talk, employee, uow, now, t)


async def emptied(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The field is to be empty."""
    if talk.step != STEP:
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
    question = {
        ClientField.NAME: t("client-new-name", client=str(talk.draft["title"])),
        ClientField.TAX_ID: t("client-new-tax-id", client=str(talk.draft["title"])),
        ClientField.CITY: t("client-new-city", client=str(talk.draft["title"])),
        ClientField.ADDRESS: t("client-new-address", client=str(talk.draft["title"])),
        ClientField.PHONE: t("client-new-phone", client=str(talk.draft["title"])),
    }[field]
    rows = [cancel_row(talk, t)]
    if field not in {ClientField.NAME, ClientField.PHONE}:
        empty = EmptyField(draft=int(str(talk.draft["draft"])))
        rows.insert(0, [make_button(t.plain("button-empty"), empty)])
    return show(where, question, InlineKeyboardMarkup(inline_keyboard=rows))
