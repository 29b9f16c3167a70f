"""Clients that are perhaps one: looked for elsewhere, shown to the head pair by pair (D087)."""

import pickle
from dataclasses import dataclass
from datetime import datetime

from domain.clients import Client
from domain.duplicates import Candidate, Likeness, Pair, Traces, likely_pairs
from domain.jobs import JobKind
from domain.people import Employee
from services import clients, jobs, merging
from services.clients import department_in_sight
from storage import duplicates
from storage.database import UnitOfWork

_ON_A_PAGE = 300


@dataclass(frozen=True, slots=True)
class Side:
    """One of two clients, with how much is known of it."""

    client: Client
    owner_name: str
    phones: list[str]
    traces: Traces


@dataclass(frozen=True, slots=True)
class Shown:
    """A pair to be judged: number `skip` + 1 of `total`."""

    sides: tuple[Side, Side]
    likeness: Likeness
    skip: int
    total: int


def plan(uow: UnitOfWork, leader: Employee, now: datetime) -> None:
    """Have this leader's clients compared."""
    jobs.plan(uow, JobKind.DUPLICATES, leader, {}, now)


async def read_page(uow: UnitOfWork, leader: Employee, after: int) -> list[Candidate]:
    """Give the next clients to be compared, behind an id; none is the end."""
    return await duplicates.list_candidates(uow, department_in_sight(leader), after, _ON_A_PAGE)


async def list_different(uow: UnitOfWork) -> list[tuple[int, int]]:
    """Give the pairs that somebody called different."""
    return await duplicates.list_different(uow)


def pack(page: list[Candidate]) -> bytes:
    """Pack a page on its way to the other process."""
    return pickle.dumps(page)


def compare(pages: list[bytes], different: list[tuple[int, int]]) -> list[Pair]:
    """Find the likely pairs; in a process of its own, since thousands of names take seconds."""
    candidates = [one for page in pages for one in pickle.loads(page)]  # noqa: S301 - packed by `pack`
    return likely_pairs(candidates, different)


def keep(uow: UnitOfWork, leader: Employee, pairs: list[Pair]) -> None:
    """Keep what was found for this leader."""
    duplicates.keep_pairs(uow, department_in_sight(leader), pairs)


async def find(uow: UnitOfWork, leader: Employee, skip: int = 0) -> Shown | None:
    """Give the pair behind the first `skip`; behind the last, the first; None when nothing is left."""
    department_id = department_in_sight(leader)
    found = await duplicates.find_pair(uow, department_id, max(skip, 0))
    if found is None and skip > 0:
        found = await duplicates.find_pair(uow, department_id, 0)
    if found is None:
        return None
    sides = [await _side(uow, leader, client_id) for client_id in (found.pair.first_id, found.pair.second_id)]
    return Shown((sides[0], sides[1]), found.pair.likeness, found.skip, found.total)


async def _side(uow: UnitOfWork, leader: Employee, client_id: int) -> Side:
    card = await clients.card_for(uow, leader, client_id)
    return Side(card.client, card.owner_name, card.phones, await duplicates.traces_of(uow, card.client.id))


async def mark_different(
    uow: UnitOfWork, leader: Employee, first_id: int, second_id: int, now: datetime
) -> None:
    """Remember that two clients are different ones. Raises NotAllowed, ClientNotFound, AlreadyDone."""
    first, second = await merging.two_for(uow, leader, first_id, second_id)
    duplicates.mark_different(uow, (first.id, second.id), leader.id, now)
