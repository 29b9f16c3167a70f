"""Clients that are perhaps one: found, looked at, and those that somebody called different."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.duplicates import Candidate, Likeness, OpenPair, Pair, Traces
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("duplicates")


async def list_candidates(
    uow: UnitOfWork, department_id: int | None, after: int, most: int
) -> list[Candidate]:
    """Give up to `most` clients of a department (None: of all) behind the id `after`."""
    rows = await _queries.list_candidates(uow.connection, department_id=department_id, after=after, most=most)
    if not rows:
        return []
    phones: dict[int, list[str]] = defaultdict(list)
    for row in await _queries.list_phones(uow.connection, after=after, last=rows[-1]["id"]):
        phones[row["client_id"]].append(row["phone"])
    return [Candidate(row["id"], row["name"], row["tax_id"], tuple(phones[row["id"]])) for row in rows]


async def list_different(uow: UnitOfWork) -> list[tuple[int, int]]:
    """Give all pairs that somebody called different, the smaller id first."""
    rows = await _queries.list_different(uow.connection)
    return [(row["first_id"], row["second_id"]) for row in rows]


def keep_pairs(uow: UnitOfWork, department_id: int | None, pairs: Sequence[Pair]) -> None:
    """Keep the pairs of a department in the place of those that were found before."""
    _queries.forget_pairs(uow.connection, department_id=department_id)
    for place, pair in enumerate(pairs):
        _queries.add_pair(
            uow.connection,
            first_id=pair.first_id,
            second_id=pair.second_id,
            likeness=pair.likeness.value,
            place=place,
        )


async def find_pair(uow: UnitOfWork, department_id: int | None, skip: int) -> OpenPair | None:
    """Give the pair behind the first `skip`, of those about which nothing was said yet."""
    rows = await _queries.list_pairs(uow.connection, department_id=department_id, skip=skip)
    return next(
        (
            OpenPair(Pair(row["first_id"], row["second_id"], Likeness(row["likeness"])), skip, row["total"])
            for row in rows
        ),
        None,
    )


def mark_different(uow: UnitOfWork, pair: Iterable[int], by: int, now: datetime) -> None:
    """Remember that two clients are different ones."""
    first, second = sorted(pair)
    _queries.add_different(uow.connection, first_id=first, second_id=second, said_by=by, said_at=stored(now))


async def traces_of(uow: UnitOfWork, client_id: int) -> Traces:
    """Give how much is known of a client."""
    row = await _queries.summary(uow.connection, id=client_id)
    return Traces(row["records"], moment(row["last_at"]), row["contacts"])
