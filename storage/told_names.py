"""The names by which clients are found in a message, and which of them changed since they were last read."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.quicklog.drafts import KnownClient, KnownContact
from storage.connection import Row
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("told_names")


@dataclass(frozen=True, slots=True)
class View:
    """Whose clients are read: one manager's, a department's, or all."""

    owner_id: int | None = None
    department_id: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A client by name with its owner. `known` is None where the view does not have it any more.

    A card that was merged has its `former` name, by which the client `merged_into` may still be called.
    """

    id: str
    known: KnownClient | None = None
    owner_id: int | None = None
    former: str = ""
    merged_into: str = ""


async def version(uow: UnitOfWork) -> int:
    """Give the version of all names: it grows with every change of one."""
    return int(await _queries.version(uow.connection))


async def list_all(uow: UnitOfWork, view: View) -> list[Named]:
    """Give all clients of a view."""
    if view.owner_id is not None:
        rows = await _queries.list_owned(uow.connection, employee_id=view.owner_id)
        people = await _queries.list_people_owned(uow.connection, employee_id=view.owner_id)
    else:
        rows = await _queries.list_led(uow.connection, department_id=view.department_id)
        people = await _queries.list_people_led(uow.connection, department_id=view.department_id)
    contacts = _by_client(people)
    merged = await _queries.list_merged(uow.connection)
    return [*(_named(row, contacts) for row in rows), *(_gone(row) for row in merged)]


async def list_changed(uow: UnitOfWork, view: View, since: int, most: int) -> tuple[list[Named], int]:
    """Give up to so many clients whose names, people or owner changed since a version, the earliest first,
    and the version up to which they are all."""
    rows = await _queries.list_changed(uow.connection, version=since, most=most)
    if not rows:
        return [], since
    until = rows[-1]["version"]
    people = await _queries.list_people_changed(uow.connection, version=since, until=until)
    contacts = _by_client(people)
    changed = [_named(row, contacts) if _has(view, row) else _left(row) for row in rows]
    return changed, int(until)


async def list_aliases(uow: UnitOfWork, employee_id: int) -> dict[str, tuple[str, ...]]:
    """Give what a person calls clients, by client."""
    aliases: dict[str, tuple[str, ...]] = {}
    for row in await _queries.list_aliases(uow.connection, employee_id=employee_id):
        client_id = str(row["client_id"])
        aliases[client_id] = (*aliases.get(client_id, ()), row["alias"])
    return aliases


def _has(view: View, row: Row) -> bool:
    if row["id"] is None or row["archived_at"] is not None:
        return False
    if view.owner_id is not None:
        return bool(row["owner_id"] == view.owner_id)
    return view.department_id is None or bool(row["department_id"] == view.department_id)


def _left(row: Row) -> Named:
    return Named(str(row["subject_id"])) if row["merged_into"] is None else _gone(row)


def _gone(row: Row) -> Named:
    return Named(str(row["id"]), former=row["name"], merged_into=str(row["merged_into"]))


def _by_client(rows: Sequence[Row]) -> dict[int, list[KnownContact]]:
    contacts: dict[int, list[KnownContact]] = {}
    for row in rows:
        contacts.setdefault(row["client_id"], []).append(KnownContact(str(row["id"]), row["name"]))
    return contacts


def _named(row: Row, contacts: dict[int, list[KnownContact]]) -> Named:
    known = KnownClient(str(row["id"]), row["name"], row["city"], contacts=tuple(contacts.get(row["id"], ())))
    return Named(known.id, known, row["owner_id"])
