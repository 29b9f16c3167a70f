"""Clients in the book, and the ways to find them."""

from datetime import datetime

from domain.clients import Client, ClientFilter, Page
from domain.names import name_key, search_words
from domain.places import Place
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("clients")


async def find(uow: UnitOfWork, client_id: int) -> Client | None:
    """Give the client with this id, whoever may see it."""
    row = await _queries.find(uow.connection, id=client_id)
    return None if row is None else client(row)


async def search(
    uow: UnitOfWork,
    text: str,
    which: ClientFilter,
    *,
    owner_id: int | None,
    department_id: int | None,
    skip: int,
    most: int,
) -> Page:
    """Give a part of the clients in whose search key every word of `text` stands, key clients first.

    Those of one owner; or, where `owner_id` is None, of one department; or, where both are None, all.
    """
    words = [f"%{word}%" for word in search_words(text)[:3]]
    asked = {
        "key_from": int(which is ClientFilter.KEY),
        "undecided": int(which is ClientFilter.UNDECIDED),
        "opening": words[0][1:] if words else "%",
        **dict(zip(("word1", "word2", "word3"), [*words, "%", "%", "%"], strict=False)),
        "most": most,
        "skip": skip,
    }
    if owner_id is not None:
        rows = await _queries.list_owned(uow.connection, owner_id=owner_id, **asked)
    else:
        rows = await _queries.list_department(uow.connection, department_id=department_id, **asked)
    return Page([client(row) for row in rows], rows[0]["total"] if rows else 0)


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


async def list_alike(uow: UnitOfWork, *, name: str, tax_id: str, phone: str) -> list[Client]:
    """Give up to five clients, anybody's, with this name, tax id or phone; empty ones are like nothing."""
    rows = await _queries.list_alike(uow.connection, name_key=name_key(name), tax_id=tax_id, phone=phone)
    return [client(row) for row in rows]


def set_place(uow: UnitOfWork, client_id: int, place: Place) -> None:
    """Keep where a client is."""
    _queries.set_place(uow.connection, id=client_id, latitude=place.latitude, longitude=place.longitude)


def client(row: Row) -> Client:
    """Read a client out of a row that has all the columns of the table."""
    return Client(
        row["id"],
        row["name"],
        row["legal_form"],
        row["tax_id"],
        row["city"],
        row["address"],
        row["segment"],
        bool(row["is_key"]),
        row["owner_id"],
        row["department_id"],
        row["latitude"],
        row["longitude"],
        moment(row["created_at"]),
    )
