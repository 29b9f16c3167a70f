"""What was asked, decided or broken and is not seen through, read from the records themselves (D134)."""

from datetime import date, datetime

from domain.concessions import ConcessionKind
from domain.people import Employee
from domain.unfinished import Follow, Part, PartCount, Thing, Unfinished
from storage import clients, people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("unfinished")


async def list_open(
    uow: UnitOfWork,
    viewer: Employee,
    *,
    today: date,
    old_before: datetime,
    decided_since: datetime,
    most: int,
    skipped: int = 0,
) -> Follow:
    """Give the oldest things of each part that this person may see, and how many there are.

    What is about a client is seen by whoever sees the client; anything else by its two sides and the leaders.
    `most` things of each part are given, behind the first `skipped`.
    """
    rows = await _queries.list_open(
        uow.connection,
        **people.scope(viewer),
        today=today.isoformat(),
        old_before=stored(old_before),
        decided_since=stored(decided_since),
        most=most,
        skipped=skipped,
    )
    counts = {
        Part(row["part"]): PartCount(row["part_count"], int(row["part_old"]), moment(row["part_since"]))
        for row in rows
    }
    shown = [row for row in rows if skipped < row["place"] <= skipped + most]
    return Follow(tuple(_thing(row) for row in shown), counts, old_before)


def _thing(row: Row) -> Unfinished:
    return Unfinished(
        Part(row["part"]),
        Thing(row["thing"]),
        row["record_id"],
        row["text"],
        None if row["id"] is None else clients.client(row),
        row["holder_id"],
        row["holder_name"] or "",
        row["asker_id"],
        row["asker_name"] or "",
        moment(row["since"]),
        None if row["conceded"] is None else ConcessionKind(row["conceded"]),
        row["conceded_value"] or 0,
    )
