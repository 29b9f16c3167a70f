"""The log of who did what, read back; it is written by `storage.people.add_audit`."""

from domain.audit import Entry
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment
from storage.queries import load

_queries = load("audit")


async def list_entries(
    uow: UnitOfWork, *, department_id: int | None, verb: str, before_id: int, most: int
) -> list[Entry]:
    """Give up to `most` lines older than one, the newest first; "" is any verb, None any department."""
    rows = await _queries.list_entries(
        uow.connection, department_id=department_id, verb=verb, before_id=before_id, most=most
    )
    return [_entry(row) for row in rows]


def _entry(row: Row) -> Entry:
    is_owner = row["verb"] == "change owner_id"
    return Entry(
        row["id"],
        moment(row["at"]),
        row["who"] or "",
        row["verb"],
        row["subject"],
        row["name"] or "",
        (row["owner_before"] if is_owner else row["before"]) or "",
        (row["owner_after"] if is_owner else row["after"]) or "",
    )
