"""Clients given to another manager: which, by whom, and back again."""

from datetime import datetime

from domain.clients import Client, full_name
from domain.handovers import Handover, Lot, Preview
from domain.people import Employee
from storage import clients
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("handovers")


async def preview(uow: UnitOfWork, lot: Lot, department_id: int | None, to_id: int, now: datetime) -> Preview:
    """Give what a handover of a list to somebody would move; what he has already is not counted."""
    row = await _queries.preview(uow.connection, now=stored(now), **_chosen(lot, department_id, to_id))
    return Preview(row["clients"], row["key_clients"], row["promised"], row["tasks"], row["meetings"])


async def add_lot(
    uow: UnitOfWork, lot: Lot, department_id: int | None, by: Employee, to: Employee, now: datetime
) -> tuple[Handover, int]:
    """Give a list of clients to somebody; gives how many they were. What is open does not move yet."""
    made = await _add(uow, by, to, now)
    _queries.add_lot(uow.connection, handover_id=made.id, **_chosen(lot, department_id, to.id))
    return made, await _give(uow, made, to, now)


async def add_back(
    uow: UnitOfWork, earlier: Handover, by: Employee, to: Employee, now: datetime
) -> tuple[Handover, int]:
    """Give back to somebody what he had before a handover, as far as it is still with whom it went to."""
    made = await _add(uow, by, to, now)
    _queries.add_back(
        uow.connection,
        handover_id=made.id,
        earlier_id=earlier.id,
        to_id=to.id,
        holder_id=earlier.to_id,
    )
    return made, await _give(uow, made, to, now)


async def add_client(
    uow: UnitOfWork, client_id: int, from_id: int | None, by: Employee, to: Employee, now: datetime
) -> Handover:
    """Note that one client was given to somebody; that it is his is written elsewhere."""
    made = await _add(uow, by, to, now)
    _queries.add_client(uow.connection, handover_id=made.id, client_id=client_id, from_id=from_id)
    return made


async def find(uow: UnitOfWork, handover_id: int) -> Handover | None:
    """Give a handover."""
    row = await _queries.find(uow.connection, id=handover_id)
    return None if row is None else _handover(row)


async def list_from(uow: UnitOfWork, handover_id: int) -> list[int]:
    """Give the ids of those who had the clients before and are still with us."""
    return [row["from_id"] for row in await _queries.list_from(uow.connection, id=handover_id)]


async def list_open(
    uow: UnitOfWork, handover_id: int, after: int, feedback_since: datetime, most: int
) -> list[Client]:
    """Give up to `most` of the clients behind an id about which something is open, perhaps."""
    rows = await _queries.list_open(
        uow.connection, id=handover_id, after=after, feedback_since=stored(feedback_since), most=most
    )
    return [clients.client(row) for row in rows]


def count_moved(uow: UnitOfWork, handover_id: int, count: int) -> None:
    """Note that so many open things went along."""
    _queries.count_moved(uow.connection, id=handover_id, count=count)


def mark_given_back(uow: UnitOfWork, handover_id: int, now: datetime) -> None:
    """Note that the clients were given back."""
    _queries.mark_given_back(uow.connection, id=handover_id, given_back_at=stored(now))


async def list_handed(
    uow: UnitOfWork, handover_id: int, reader_id: int, *, given: bool
) -> list[tuple[int, str, str]]:
    """Give the clients that the reader got by a handover and has, or lost by it: id, name, who had it."""
    rows = await _queries.list_handed(uow.connection, id=handover_id, reader_id=reader_id, given=int(given))
    return [(row["id"], full_name(row["name"], row["legal_form"]), row["from_name"] or "") for row in rows]


async def _add(uow: UnitOfWork, by: Employee, to: Employee, now: datetime) -> Handover:
    row = await _queries.add(uow.connection, made_by=by.id, to_id=to.id, made_at=stored(now))
    return _handover(row)


async def _give(uow: UnitOfWork, made: Handover, to: Employee, now: datetime) -> int:
    _queries.note(uow.connection, id=made.id, at=stored(now), employee_id=made.made_by, to_id=to.id)
    _queries.give(uow.connection, id=made.id, to_id=to.id, department_id=to.department_id)
    count: int = await _queries.count(uow.connection, id=made.id)
    return count


def _chosen(lot: Lot, department_id: int | None, to_id: int) -> dict[str, object]:
    return {
        "lot": lot.by.value,
        "value": lot.name,
        "owner_id": lot.owner_id,
        "department_id": department_id,
        "to_id": to_id,
    }


def _handover(row: Row) -> Handover:
    return Handover(
        row["id"],
        row["made_by"],
        row["to_id"],
        moment(row["made_at"]),
        row["open_items"],
        moment(row["given_back_at"]),
    )
