"""What can be changed on a client's card, and what is changed there with a tap (D075, D087, D147)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup

from domain.clients import CATEGORIES, Card, Client, ClientField, display_name
from domain.people import Employee
from domain.shortening import shortened
from handlers.answers import Answer, redraw
from handlers.client_buttons import LONGEST_LABEL, ChangeClient, ChangeField, SetCategory
from handlers.client_fields import field_name
from handlers.clients import ShowClient, card
from handlers.keyboards import in_rows, make_button
from handlers.table import LEADERS, Table
from handlers.words import Words
from services import client_changes, clients, phones
from storage.database import UnitOfWork

ON_A_PAGE = 20
MOST_PHONES, MOST_EMAILS = 40, 20  # Telegram shows a hundred buttons
FIELDS = (
    ClientField.NAME,
    ClientField.TAX_ID,
    ClientField.CITY,
    ClientField.ADDRESS,
    ClientField.PHONE,
    ClientField.EMAIL,
    ClientField.SEGMENT,
    ClientField.TERRITORY,
    ClientField.PLACE,
)


class SetKey(CallbackData, prefix="key"):
    """Mark this client as a key one, or take the mark away."""

    id: int
    on: bool


class RemovePhone(CallbackData, prefix="nophone"):
    """Take this phone off the card."""

    id: int
    phone: str


class RemoveEmail(CallbackData, prefix="noemail"):
    """Take the e-mail with this mark off the card."""

    id: int
    mark: int


class ListOwners(CallbackData, prefix="owners"):
    """Show who may own this client, after the first `skip`."""

    id: int
    skip: int = 0


class GiveTo(CallbackData, prefix="owner"):
    """Give this client to this owner."""

    id: int
    owner: int


def register(table: Table) -> None:
    """Enter the changing of a card."""
    table.button(ChangeClient, what)
    table.button(SetCategory, category_set)
    table.button(SetKey, key_set, roles=LEADERS)
    table.button(RemovePhone, phone_removed)
    table.button(RemoveEmail, email_removed)
    table.button(ListOwners, owners, roles=LEADERS)
    table.button(GiveTo, given, roles=LEADERS)


async def what(
    query: CallbackQuery, button: ChangeClient, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Show what can be changed. Raises ClientNotFound."""
    return await _menu(query, button.id, employee, uow, t)


async def category_set(
    query: CallbackQuery,
    button: SetCategory,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """A category was pressed; pressed again, it is taken away. Raises ClientNotFound."""
    await client_changes.set_category(uow, employee, button.id, button.category, now)
    return await _menu(query, button.id, employee, uow, t)


async def key_set(
    query: CallbackQuery, button: SetKey, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A head marks a key client (D147). Raises ClientNotFound."""
    await client_changes.set_key(uow, employee, button.id, button.on, now)
    return await _menu(query, button.id, employee, uow, t)


async def phone_removed(
    query: CallbackQuery,
    button: RemovePhone,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """A phone is no longer the client's. Raises ClientNotFound."""
    await client_changes.remove_phone(uow, employee, button.id, button.phone, now)
    return await _menu(query, button.id, employee, uow, t)


async def email_removed(
    query: CallbackQuery,
    button: RemoveEmail,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """An e-mail is no longer the client's. Raises ClientNotFound."""
    await client_changes.remove_email(uow, employee, button.id, button.mark, now)
    return await _menu(query, button.id, employee, uow, t)


async def owners(
    query: CallbackQuery, button: ListOwners, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Show who may own the client (D087). Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    people = await client_changes.owners_for(uow, employee)
    rows = [
        [make_button(_owner(client, person), GiveTo(id=client.id, owner=person.id))]
        for person in people[button.skip : button.skip + ON_A_PAGE]
    ]
    if len(people) > ON_A_PAGE:
        following = button.skip + ON_A_PAGE if button.skip + ON_A_PAGE < len(people) else 0
        rows.append([make_button("›", ListOwners(id=client.id, skip=following))])
    rows.append([make_button(t.plain("button-to-card"), ShowClient(id=client.id))])
    text = t("client-whose", client=display_name(client))
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))


async def given(
    query: CallbackQuery, button: GiveTo, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The client has a new owner. Raises ClientNotFound or EmployeeNotFound."""
    client = await client_changes.give_to(uow, employee, button.id, button.owner, now)
    return await card(query, client, employee, uow, t, t("client-changed"))


async def _menu(
    query: CallbackQuery, client_id: int, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    full = await clients.card_for(uow, employee, client_id)
    text = t("client-change", client=display_name(full.client))
    return redraw(query, text, _markup(full, employee, t))


def _markup(full: Card, employee: Employee, t: Words) -> InlineKeyboardMarkup:
    client = full.client
    rows = in_rows(
        [make_button(field_name(field, t), ChangeField(id=client.id, field=field)) for field in FIELDS]
    )
    rows += [[_phone(client, phone)] for phone in full.phones[:MOST_PHONES]]
    rows += [[_email(client, email)] for email in full.emails[:MOST_EMAILS]]
    rows.append([_category(client, category, t) for category in CATEGORIES])
    if employee.leads:
        key = t.plain("button-key-off" if client.is_key else "button-key-on")
        rows.append([make_button(key, SetKey(id=client.id, on=not client.is_key))])
        rows.append([make_button(t.plain("button-owner"), ListOwners(id=client.id))])
    rows.append([make_button(t.plain("button-to-card"), ShowClient(id=client.id))])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _phone(client: Client, phone: str) -> InlineKeyboardButton:
    return make_button(f"✕ {phones.spelled(phone)}", RemovePhone(id=client.id, phone=phone))


def _email(client: Client, email: str) -> InlineKeyboardButton:
    mark = client_changes.mark_of(email)
    return make_button(f"✕ {shortened(email, LONGEST_LABEL)}", RemoveEmail(id=client.id, mark=mark))


def _category(client: Client, category: str, t: Words) -> InlineKeyboardButton:
    """Give the button of a category; that of the present one takes the client out of it."""
    if client.category == category:
        return make_button(f"• {category}", SetCategory(id=client.id, category=""))
    return make_button(
        t.plain("button-category", category=category), SetCategory(id=client.id, category=category)
    )


def _owner(client: Client, person: Employee) -> str:
    return f"• {person.name}" if person.id == client.owner_id else person.name
