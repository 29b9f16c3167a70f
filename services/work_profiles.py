"""Norms and hiring days of people, set by those who lead them (D102, D150, D215)."""

from datetime import datetime

from domain.people import Employee
from domain.refusals import NotAllowed
from domain.work_profiles import WorkProfile
from services import team
from storage import people, work_profiles
from storage.database import UnitOfWork


async def of_person(uow: UnitOfWork, person: Employee) -> WorkProfile:
    """Give a person's profile, or what holds where none was set."""
    found = await work_profiles.list_of(uow, department_id=None, employee_id=person.id)
    return found.get(person.id, WorkProfile())


async def change(
    uow: UnitOfWork, by: Employee, person_id: int, profile: WorkProfile, now: datetime
) -> Employee:
    """Set a person's profile. Raises EmployeeNotFound or NotAllowed."""
    person = await team.get_colleague(uow, by, person_id)
    if not team.may_lead(by, person):
        raise NotAllowed
    work_profiles.save(uow, person.id, profile)
    people.add_audit(
        uow,
        at=now,
        employee_id=by.id,
        verb="profile",
        subject="employee",
        subject_id=person.id,
        after=f"{profile.norm.value} since {profile.hired_on}",
    )
    return person
