"""What stands beside the figures of people, and the records behind it (D070, D071)."""

from datetime import date, datetime

from domain.figures import Behind, Span
from domain.money import Money, from_minor
from domain.people import Employee
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("standings")


async def count_quiet(
    uow: UnitOfWork, sent_until: date, *, department_id: int | None, employee_id: int | None
) -> dict[int, int]:
    """Count, by person, the proposals sent until a day of which nobody has spoken with the client since."""
    rows = await _queries.count_quiet(
        uow.connection,
        sent_until=sent_until.isoformat(),
        department_id=department_id,
        employee_id=employee_id,
    )
    return {row["person_id"]: row["number"] for row in rows}


async def list_quiet(uow: UnitOfWork, person: Employee, sent_until: date) -> list[Behind]:
    """Give those proposals of a person, the earliest first."""
    rows = await _queries.list_quiet(uow.connection, employee_id=person.id, sent_until=sent_until.isoformat())
    return [_of_day(row) for row in rows]


async def list_paid(uow: UnitOfWork, person: Employee, span: Span) -> list[Behind]:
    """Give what the clients of a person paid in these days."""
    rows = await _queries.list_paid(
        uow.connection, employee_id=person.id, first=span.first.isoformat(), last=span.last.isoformat()
    )
    return [_of_day(row) for row in rows]


async def list_overdue(uow: UnitOfWork, person: Employee, today: date) -> list[Behind]:
    """Give the documents of a person's clients whose day is over by `today`, the earliest first."""
    rows = await _queries.list_overdue(uow.connection, employee_id=person.id, today=today.isoformat())
    return [_of_day(row) for row in rows]


async def list_unlogged(uow: UnitOfWork, person: Employee, span: Span, now: datetime) -> list[Behind]:
    """Give the meetings of these days that are over without a word of what came of them."""
    begins, ends = span.bounds(person.zone)
    rows = await _queries.list_unlogged(
        uow.connection, employee_id=person.id, begins=stored(begins), ends=stored(ends), now=stored(now)
    )
    return [Behind(moment(row["moment"]), row["client_id"], row["client_name"], row["text"]) for row in rows]


def _of_day(row: Row) -> Behind:
    return Behind(
        None,
        row["client_id"],
        row["client_name"],
        row["text"],
        day=date.fromisoformat(row["day"]),
        sum=None if row["number"] is None else Money(from_minor(row["number"]), row["currency"]),
    )
