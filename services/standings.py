"""What stands beside the figures of people: money, meetings without a word, silent proposals (D070, D071)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from domain.figures import Behind, PersonStanding, Span, Standing
from domain.people import Employee
from services import figures as counted
from storage import figures, standings
from storage.database import UnitOfWork

QUIET_AFTER = timedelta(days=7)  # five working days, after which the head hears of it (D035)


async def of_staff(
    uow: UnitOfWork, viewer: Employee, staff: Iterable[Employee], span: Span, now: datetime
) -> dict[int, PersonStanding]:
    """Give what stands with those whom one leads, or with oneself; nobody stands there without anything."""
    own = None if viewer.leads else viewer.id
    return await _of(uow, staff, span, now, viewer.today(now), counted.department_of(viewer), own)


async def of_person(uow: UnitOfWork, person: Employee, span: Span, now: datetime) -> PersonStanding:
    """Give what stands with a person whose figures one may see."""
    found = await _of(uow, [person], span, now, person.today(now), None, person.id)
    return found.get(person.id, PersonStanding())


async def _of(
    uow: UnitOfWork,
    staff: Iterable[Employee],
    span: Span,
    now: datetime,
    today: date,
    department_id: int | None,
    employee_id: int | None,
) -> dict[int, PersonStanding]:
    staff, until = list(staff), min(span.last, today)
    whose = {"department_id": department_id, "employee_id": employee_id}
    unlogged = await figures.count_unlogged(uow, staff, span, now, **whose)
    quiet = await standings.count_quiet(uow, until - QUIET_AFTER, **whose)
    paid = await figures.list_paid(uow, span, **whose)
    overdue = await figures.list_overdue(uow, until, **whose)
    found = {
        one.id: PersonStanding(
            unlogged.get(one.id, 0), quiet.get(one.id, 0), paid.get(one.id, ()), overdue.get(one.id, ())
        )
        for one in staff
    }
    return {person: standing for person, standing in found.items() if not standing.is_empty}


async def list_behind(
    uow: UnitOfWork, person: Employee, standing: Standing, span: Span, now: datetime
) -> list[Behind]:
    """Give the records behind it, the earliest first."""
    until = min(span.last, person.today(now))
    match standing:
        case Standing.PAID:
            return await standings.list_paid(uow, person, span)
        case Standing.OVERDUE:
            return await standings.list_overdue(uow, person, until)
        case Standing.UNLOGGED:
            return await standings.list_unlogged(uow, person, span, now)
        case Standing.QUIET:
            return await standings.list_quiet(uow, person, until - QUIET_AFTER)
