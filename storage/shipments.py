"""Shipments in the book: what was shipped lately, how often, and to whom nothing this month."""

from datetime import date, datetime

from domain.people import Employee
from domain.shipments import Rhythm, Shipment, Unbought
from storage import people
from storage.clients import client
from storage.database import UnitOfWork
from storage.moments import moment
from storage.queries import load

_queries = load("shipments")
_FOLLOWED_UP, _ASKED_FOR = 1, 2


async def list_fresh(uow: UnitOfWork, owner_id: int, since: date, today: date) -> list[Shipment]:
    """Give what was shipped to an owner's clients since a day and was not seen to."""
    rows = await _queries.list_fresh(
        uow.connection, owner_id=owner_id, since=since.isoformat(), today=today.isoformat()
    )
    return [
        Shipment(
            row["client_id"],
            row["number"],
            date.fromisoformat(row["issued_on"]),
            bool(row["is_key"]),
            not row["earlier"],
        )
        for row in rows
    ]


async def list_rhythms(uow: UnitOfWork, owner_id: int, since: date, today: date) -> list[Rhythm]:
    """Give how often an owner's clients order, but for those whose next order was asked for."""
    rows = await _queries.list_rhythms(
        uow.connection, owner_id=owner_id, since=since.isoformat(), today=today.isoformat()
    )
    return [
        Rhythm(
            row["client_id"],
            date.fromisoformat(row["first_on"]),
            date.fromisoformat(row["last_on"]),
            row["times"],
            row["agreed"],
        )
        for row in rows
    ]


async def known_since(uow: UnitOfWork) -> datetime | None:
    """Give the moment since which the book knows of shipments."""
    kept: int | None = await _queries.known_since(uow.connection)
    return moment(kept)


def mark_followed_up(uow: UnitOfWork, client_id: int, until: date) -> None:
    """Note that what was shipped until a day is seen to."""
    _queries.mark(uow.connection, client_id=client_id, until=until.isoformat(), mark=_FOLLOWED_UP)


def mark_asked_for(uow: UnitOfWork, client_id: int, until: date) -> None:
    """Note that somebody is to ask for the order after the shipment of this day."""
    _queries.mark(uow.connection, client_id=client_id, until=until.isoformat(), mark=_ASKED_FOR)


async def list_unbought(
    uow: UnitOfWork, employee: Employee, since: date, month_begins: date, most: int
) -> list[Unbought]:
    """Give who bought something since a day and nothing since the month began; a head sees his department."""
    rows = await _queries.list_unbought(
        uow.connection,
        **people.scope(employee),
        since=since.isoformat(),
        month_begins=month_begins.isoformat(),
        most=most,
    )
    return [
        Unbought(client(row), row["owner_name"] or "", date.fromisoformat(row["last_on"])) for row in rows
    ]
