"""The figures of people, for whoever may see them: one's own, a department's, or everybody's (D070, D095)."""

from domain.figures import PersonFigures, Span, day_of
from domain.people import Employee, Role
from services import team
from storage import figures, people
from storage.database import UnitOfWork


async def of_person(uow: UnitOfWork, viewer: Employee, person_id: int, span: Span) -> PersonFigures:
    """Give the figures of one person: oneself, or somebody one leads. Raises EmployeeNotFound."""
    person = viewer if person_id == viewer.id else await team.get_colleague(uow, viewer, person_id)
    [counted] = await figures.count(uow, [person], span, department_id=None, employee_id=person.id)
    return counted


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


async def of_department(uow: UnitOfWork, department_id: int, span: Span) -> list[PersonFigures]:
    """Give the figures of everybody in a department, for what the whole department may read."""
    staff = await people.list_colleagues(uow, department_id)
    return await figures.count(uow, staff, span, department_id=department_id, employee_id=None)


async def of_staff(uow: UnitOfWork, viewer: Employee, span: Span) -> list[PersonFigures]:
    """Give the figures of all whom `viewer` leads, by name: never by how much they did (D112).

    A manager leads nobody but himself. Admins are not counted.
    """
    department_id = None if viewer.role is Role.ADMIN else viewer.department_id
    employee_id = None if viewer.leads else viewer.id
    since = span.bounds(viewer.zone)[0]
    staff = await figures.list_staff(uow, since, department_id=department_id, employee_id=employee_id)
    counted = await figures.count(uow, staff, span, department_id=department_id, employee_id=employee_id)
    return [one for one in counted if one.employee.role is Role.MANAGER or not one.is_empty]
