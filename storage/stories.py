"""The story of a client, read out of contacts, feedback and meetings together."""

from datetime import datetime

from domain.places import PlaceCheck
from domain.stories import Entry, EntryKind
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("stories")


async def list_page(
    uow: UnitOfWork, client_id: int, now: datetime, *, most: int, skipped: int
) -> list[Entry]:
    """Give a part of what happened with a client, the latest first; for a client who may be seen already.

    A meeting stands there when it was cancelled, or is over and no contact was logged for it.
    """
    rows = await _queries.list_page(
        uow.connection, client_id=client_id, now=stored(now), most=most, skipped=skipped
    )
    return [_entry(row) for row in rows]


async def count(uow: UnitOfWork, client_id: int, now: datetime) -> int:
    """Count what happened with a client."""
    return int(await _queries.count(uow.connection, client_id=client_id, now=stored(now)))


def _entry(row: Row) -> Entry:
    return Entry(
        kind=EntryKind(row["what"]),
        id=row["id"],
        moment=moment(row["moment"]),
        by_id=row["by_id"],
        by_name=row["by_name"],
        with_name=row["with_name"],
        word=row["word"],
        result=row["result"],
        text=row["text"],
        answer=row["answer"],
        answered_by=row["answered_name"] or "",
        mood=row["mood"],
        objection=row["objection"],
        place_check=PlaceCheck(row["place_check"]) if row["place_check"] else None,
        distance_m=row["distance_m"],
        files=row["files"],
    )
