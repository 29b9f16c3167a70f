"""What managers said to the reports of their months, and when they sent them."""

from datetime import date, datetime

from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("month_reports")


async def find(uow: UnitOfWork, employee_id: int, month: date) -> tuple[str, datetime | None] | None:
    """Give the comment to a month's report, and when it was sent."""
    row = await _queries.find(uow.connection, employee_id=employee_id, month=f"{month:%Y-%m}")
    return None if row is None else (row["comment"], moment(row["sent_at"]))


def keep(uow: UnitOfWork, employee_id: int, month: date, comment: str) -> None:
    """Keep the comment."""
    _queries.keep(uow.connection, employee_id=employee_id, month=f"{month:%Y-%m}", comment=comment)


def mark_sent(uow: UnitOfWork, employee_id: int, month: date, now: datetime) -> None:
    """Keep that the report went to the heads."""
    _queries.mark_sent(uow.connection, employee_id=employee_id, month=f"{month:%Y-%m}", sent_at=stored(now))
