"""The figures of people, for whoever may see them: one's own, a department's, or everybody's (D070, D095)."""

from dataclasses import dataclass
from datetime import datetime

from domain.figures import Figure, PersonFigures, Span, day_of
from domain.money import Money
from domain.people import Employee, Role
from domain.work_profiles import Norm
from services import team, work_profiles, working_days
from storage import figures, people
from storage.database import UnitOfWork


async def of_person(uow: UnitOfWork, viewer: Employee, person_id: int, span: Span) -> PersonFigures:
    """Give the figures of one person: oneself, or somebody one leads. Raises EmployeeNotFound."""
    person = viewer if person_id == viewer.id else await team.get_colleague(uow, viewer, person_id)
    [counted] = await figures.count(uow, [person], span, department_id=None, employee_id=person.id)
    return counted


@dataclass(frozen=True, slots=True)
class Pace:
    """Visits and meetings of a working day, beside what is usual; None where nothing is (D102)."""

    a_day: float
    norm: int | None


async def pace_of(uow: UnitOfWork, found: PersonFigures, span: Span, now: datetime) -> Pace | None:
    """Give what a person's working days of `span` brought until now; None for key account managers (D150)."""
    person = found.employee
    norm = (await work_profiles.of_person(uow, person)).norm
    today = person.today(now)
    working = working_days.of(person, today)
    days = sum(working.is_working(day) for day in span.each() if day <= today)
    if norm is Norm.KEY_ACCOUNTS or not days:
        return None
    # a meeting that was held is logged as a visit, so it is not counted twice
    return Pace(max(found[Figure.VISITS], found[Figure.MEETINGS_HELD]) / days, norm.a_day)


async def by_day(
    uow: UnitOfWork, viewer: Employee, person_id: int, span: Span
) -> tuple[Employee, list[PersonFigures]]:
    """Give one's own figures day by day, or those of somebody one leads. Raises EmployeeNotFound."""
    person = viewer if person_id == viewer.id else await team.get_colleague(uow, viewer, person_id)
    days = [
        (await figures.count(uow, [person], day_of(day), department_id=None, employee_id=person.id))[0]
        for day in span.each()
    ]
    return person, days


def department_of(viewer: Employee) -> int | None:
    """Give the department of whose people a person reads; None: of everybody, or of himself alone.

    A head without a department leads nobody: no department has the number 0.
    """
    return viewer.department_id or 0 if viewer.role is Role.HEAD else None


async def list_staff(uow: UnitOfWork, viewer: Employee, span: Span) -> list[Employee]:
    """Give all whom `viewer` leads, or himself, by name: who was with us in these days, but no admins."""
    return await figures.list_staff(
        uow,
        span.bounds(viewer.zone)[0],
        department_id=department_of(viewer),
        employee_id=None if viewer.leads else viewer.id,
    )


async def paid_of(uow: UnitOfWork, viewer: Employee, span: Span) -> dict[int, tuple[Money, ...]]:
    """Give by person what the clients of all whom one leads, or one's own, paid in these days."""
    employee_id = None if viewer.leads else viewer.id
    return await figures.list_paid(uow, span, department_id=department_of(viewer), employee_id=employee_id)


async def of_department(uow: UnitOfWork, department_id: int, span: Span) -> list[PersonFigures]:
    """Give the figures of everybody in a department, for what the whole department may read."""
    staff = await people.list_colleagues(uow, department_id)
    return await figures.count(uow, staff, span, department_id=department_id, employee_id=None)


async def of_staff(uow: UnitOfWork, viewer: Employee, span: Span) -> list[PersonFigures]:
    """Give the figures of all whom `viewer` leads, by name: never by how much they did (D112).

    A manager leads nobody but himself. Admins are not counted.
    """
    department_id = department_of(viewer)
    employee_id = None if viewer.leads else viewer.id
    staff = await list_staff(uow, viewer, span)
    counted = await figures.count(uow, staff, span, department_id=department_id, employee_id=employee_id)
    return [one for one in counted if one.employee.role is Role.MANAGER or not one.is_empty]
