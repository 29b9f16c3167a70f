"""The next touches promised to clients."""

from datetime import date, datetime

from domain.people import Employee
from domain.refusals import TaskNotFound
from domain.tasks import FollowUp, OpenState
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("follow_ups")


async def add(
    uow: UnitOfWork,
    *,
    client_id: int,
    manager_id: int,
    activity_id: int | None,
    text: str,
    due_on: date,
    created_at: datetime,
) -> FollowUp:
    """Keep a promised touch."""
    row = await _queries.add(
        uow.connection,
        client_id=client_id,
        manager_id=manager_id,
        activity_id=activity_id,
        text=text,
        due_on=due_on.isoformat(),
        created_at=stored(created_at),
    )
    return _follow_up(row)


async def get_for(uow: UnitOfWork, employee: Employee, follow_up_id: int) -> FollowUp:
    """Give a follow-up that this person may see: his own, or one of his department. Raises TaskNotFound."""
    row = await _queries.find_for(uow.connection, id=follow_up_id, **people.scope(employee))
    if row is None:
        raise TaskNotFound
    return _follow_up(row)


async def list_open(uow: UnitOfWork, client_id: int) -> list[FollowUp]:
    """Give what is promised to a client and not done yet, earliest first."""
    return [_follow_up(row) for row in await _queries.list_open(uow.connection, client_id=client_id)]


def mark(uow: UnitOfWork, follow_up_id: int, state: OpenState, now: datetime) -> None:
    """Note how an open follow-up ended."""
    _queries.mark(uow.connection, id=follow_up_id, state=state.value, closed_at=stored(now))


def cancel_of_activity(uow: UnitOfWork, activity_id: int, now: datetime) -> None:
    """Cancel what is open of that which was promised with a record."""
    _queries.cancel_of_activity(uow.connection, activity_id=activity_id, closed_at=stored(now))


def move(uow: UnitOfWork, follow_up_id: int, due_on: date) -> None:
    """Put an open follow-up on another day."""
    _queries.move(uow.connection, id=follow_up_id, due_on=due_on.isoformat())


def hand_over(uow: UnitOfWork, follow_up_id: int, manager_id: int) -> None:
    """Give an open follow-up to another manager."""
    _queries.hand_over(uow.connection, id=follow_up_id, manager_id=manager_id)


def _follow_up(row: Row) -> FollowUp:
    return FollowUp(
        row["id"],
        row["client_id"],
        row["manager_id"],
        row["activity_id"],
        row["text"],
        date.fromisoformat(row["due_on"]),
        OpenState(row["state"]),
    )
