"""Clients in the book, and the ways to find them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.clients import Client, Contact
from domain.completeness import Reach
from domain.money import from_minor, minor
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


@dataclass(frozen=True, slots=True)
class Details:
    """What hangs on a client's card in lists of their own."""

    phones: list[str]
    emails: list[str]
    needs: list[str]
    files: int


async def find(uow: UnitOfWork, client_id: int) -> Client | None:
    """Give the client with this id, whoever may see it; of a card that was merged, the one it is in now."""
    row = await _queries.find(uow.connection, id=client_id)
    return None if row is None else client(row)


async def find_reach(uow: UnitOfWork, client_id: int) -> tuple[Client, Reach] | None:
    """Give the client with this id as `find` does, and what is known of how to reach it."""
    row = await _queries.find_reach(uow.connection, id=client_id)
    if row is None:
        return None
    return client(row), Reach(bool(row["has_decider"]), bool(row["has_phone"]), bool(row["has_email"]))


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
        search_key=search_key(new.name, new.tax_id, new.city, *new.phones, *new.emails),
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
    for email in new.emails:
        add_email(uow, added.id, email)
    return added


def save(uow: UnitOfWork, changed: Client) -> None:
    """Keep what was changed of a client, but for its place and the moments of its card; `index` follows."""
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
        credit_limit=None if changed.credit_limit is None else minor(changed.credit_limit),
        credit_currency=changed.credit_currency,
        order_interval_days=changed.order_interval_days,
    )


def index(
    uow: UnitOfWork,
    client: Client,
    details: Details,
    contacts: Sequence[Contact],
    merged_names: Sequence[str] = (),
) -> None:
    """Make a client found by what it, its phones, e-mails and contacts are now, and by merged cards."""
    people = [text for contact in contacts for text in (contact.name, contact.phone, contact.email)]
    key = search_key(
        client.name, client.tax_id, client.city, *details.phones, *details.emails, *people, *merged_names
    )
    _queries.save_search_key(uow.connection, id=client.id, search_key=key)


async def list_merged_names(uow: UnitOfWork, client_id: int) -> list[str]:
    """Give the names of the cards that were merged with a client."""
    return [row["name"] for row in await _queries.list_merged_names(uow.connection, client_id=client_id)]


def set_place(uow: UnitOfWork, client_id: int, place: Place | None) -> None:
    """Keep where a client is; None: nobody knows."""
    where = (place.latitude, place.longitude) if place else (None, None)
    _queries.set_place(uow.connection, id=client_id, latitude=where[0], longitude=where[1])


async def get_details(uow: UnitOfWork, client_id: int) -> Details:
    """Give the client's own phones (E.164) and e-mails, needs that wait, and how many files it has."""
    details = Details([], [], [], 0)
    for row in await _queries.list_details(uow.connection, client_id=client_id):
        if row["kind"] == "file":
            details = replace(details, files=int(row["text"]))
        else:
            {"phone": details.phones, "email": details.emails, "need": details.needs}[row["kind"]].append(
                row["text"]
            )
    return details


def add_phone(uow: UnitOfWork, client_id: int, phone: str) -> None:
    """Add a phone (E.164) to a client; one that it has already changes nothing."""
    _queries.add_phone(uow.connection, client_id=client_id, phone=phone)


def remove_phone(uow: UnitOfWork, client_id: int, phone: str) -> None:
    """Take a phone away from a client."""
    _queries.remove_phone(uow.connection, client_id=client_id, phone=phone)


def add_email(uow: UnitOfWork, client_id: int, email: str) -> None:
    """Add an e-mail (small letters) to a client; one that it has already changes nothing."""
    _queries.add_email(uow.connection, client_id=client_id, email=email)


def remove_email(uow: UnitOfWork, client_id: int, email: str) -> None:
    """Take an e-mail away from a client."""
    _queries.remove_email(uow.connection, client_id=client_id, email=email)


def mark_changed(uow: UnitOfWork, client_id: int, now: datetime) -> None:
    """Note that something on the card was changed just now: it is not stale."""
    _queries.mark_changed(uow.connection, id=client_id, card_changed_at=stored(now))


def mark_asked(uow: UnitOfWork, client_id: int, at: datetime) -> None:
    """Note when a missing fact was asked; a moment ahead lets it wait longer."""
    _queries.mark_asked(uow.connection, id=client_id, field_asked_at=stored(at))


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
        None if row["credit_limit"] is None else from_minor(row["credit_limit"]),
        row["credit_currency"],
        row["order_interval_days"],
        moment(row["card_changed_at"]),
        moment(row["field_asked_at"]),
    )
