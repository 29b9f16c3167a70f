"""Days that their managers have closed: they looked at what was done and what is left (D068)."""

from datetime import date, datetime

from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("closed_days")


def close(uow: UnitOfWork, employee_id: int, day: date, now: datetime, comment: str = "") -> None:
    """Keep that a person has closed a day of his; a later word to it replaces the earlier."""
    _queries.close(
        uow.connection, employee_id=employee_id, day=day.isoformat(), closed_at=stored(now), comment=comment
    )


async def is_closed(uow: UnitOfWork, employee_id: int, day: date) -> bool:
    """Tell whether a person has closed this day."""
    return bool(await _queries.is_closed(uow.connection, employee_id=employee_id, day=day.isoformat()))


async def list_closed(uow: UnitOfWork, day: date) -> frozenset[int]:
    """Give the ids of those who have closed this day."""
    return frozenset(
        row["employee_id"] for row in await _queries.list_closed(uow.connection, day=day.isoformat())
    )
