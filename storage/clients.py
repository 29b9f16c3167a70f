"""Clients in the book, and the ways to find them."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from domain.clients import Client, Contact
from domain.names import name_key
from domain.people import Employee
from domain.places import Place
from domain.searching import search_key
from domain.typed_lines import NewClient
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("clients")


async def find(uow: UnitOfWork, client_id: int) -> Client | None:
    """Give the client with this id, whoever may see it."""
    row = await _queries.find(uow.connection, id=client_id)
    return None if row is None else client(row)


async def suggest(
    uow: UnitOfWork,
    employee_id: int,
    *,
    owner_id: int | None,
    department_id: int | None,
    day: tuple[datetime, datetime],
    most: int,
) -> list[Client]:
    """Give the likeliest clients of a person: today's meetings, then the last used, then his others."""
    rows = await _queries.suggest(
        uow.connection,
        employee_id=employee_id,
        owner_id=owner_id,
        department_id=department_id,
        day_begins=stored(day[0]),
        day_ends=stored(day[1]),
        most=most,
    )
    return [client(row) for row in rows]


async def list_alike(uow: UnitOfWork, new: NewClient) -> list[Client]:
    """Give up to five clients, anybody's, with this tax id, one of these phones, or this name.

    Equal names with different tax ids are different clients; legal forms make no difference.
    """
    phones = dict(zip(("phone1", "phone2", "phone3"), [*new.phones, "", "", ""], strict=False))
    rows = await _queries.list_alike(uow.connection, name_key=name_key(new.name), tax_id=new.tax_id, **phones)
    return [client(row) for row in rows]


async def add(uow: UnitOfWork, new: NewClient, owner: Employee, created_at: datetime) -> Client:
    """Put a client in the book as its owner's, in his department."""
    row = await _queries.add(
        uow.connection,
        name=new.name,
        legal_form=new.legal_form,
        name_key=name_key(new.name),
        search_key=search_key(new.name, new.tax_id, new.city, *new.phones),
        tax_id=new.tax_id,
        city=new.city,
        address=new.address,
        owner_id=owner.id,
        department_id=owner.department_id,
        created_by=owner.id,
        created_at=stored(created_at),
    )
    added = client(row)
    for phone in new.phones:
        add_phone(uow, added.id, phone)
    return added


def save(uow: UnitOfWork, changed: Client) -> None:
    """Keep what was changed of a client, but for its place. `index` must follow."""
    _queries.save(
        uow.connection,
        id=changed.id,
        name=changed.name,
        legal_form=changed.legal_form,
        name_key=name_key(changed.name),
        tax_id=changed.tax_id,
        city=changed.city,
        address=changed.address,
        category=changed.category,
        is_key=int(changed.is_key),
        owner_id=changed.owner_id,
        department_id=changed.department_id,
        segment=changed.segment,
        territory=changed.territory,
        deferral_days=changed.deferral_days,
        payment_form=changed.payment_form,
        delivery=changed.delivery,
        price_column=changed.price_column,
        credit_limit=minor_units(changed.credit_limit),
        credit_currency=changed.credit_currency,
        order_interval_days=changed.order_interval_days,
        card_changed_at=stored(changed.card_changed_at),
        field_asked_at=stored(changed.field_asked_at),
    )


def index(uow: UnitOfWork, client: Client, phones: Sequence[str], contacts: Sequence[Contact]) -> None:
    """Make a client found by what it, its phones and its contacts are now."""
    people = [text for contact in contacts for text in (contact.name, contact.phone)]
    key = search_key(client.name, client.tax_id, client.city, *phones, *people)
    _queries.save_search_key(uow.connection, id=client.id, search_key=key)


def set_place(uow: UnitOfWork, client_id: int, place: Place) -> None:
    """Keep where a client is."""
    _queries.set_place(uow.connection, id=client_id, latitude=place.latitude, longitude=place.longitude)


async def list_phones(uow: UnitOfWork, client_id: int) -> list[str]:
    """Give the phones of a client (E.164), not those of its contacts."""
    return [row["phone"] for row in await _queries.list_phones(uow.connection, client_id=client_id)]


def add_phone(uow: UnitOfWork, client_id: int, phone: str) -> None:
    """Add a phone (E.164) to a client; one that it has already changes nothing."""
    _queries.add_phone(uow.connection, client_id=client_id, phone=phone)


def remove_phone(uow: UnitOfWork, client_id: int, phone: str) -> None:
    """Take a phone away from a client."""
    _queries.remove_phone(uow.connection, client_id=client_id, phone=phone)


def client(row: Row) -> Client:
    """Read a client out of a row that has all the columns of the table."""
    return Client(
        row["id"],
        row["name"],
        row["legal_form"],
        row["tax_id"],
        row["city"],
        row["address"],
        row["category"],
        bool(row["is_key"]),
        row["owner_id"],
        row["department_id"],
        row["latitude"],
        row["longitude"],
        moment(row["created_at"]),
        row["segment"],
        row["territory"],
        row["deferral_days"],
        row["payment_form"],
        row["delivery"],
        row["price_column"],
        None if row["credit_limit"] is None else Decimal(row["credit_limit"]) / 100,
        row["credit_currency"],
        row["order_interval_days"],
        moment(row["card_changed_at"]),
        moment(row["field_asked_at"]),
    )


def minor_units(sum_of_money: Decimal | None) -> int | None:
    """Give a sum as the book keeps it: in kopecks or cents."""
    return None if sum_of_money is None else int((sum_of_money * 100).to_integral_value())
