"""What waits to be decided, for those who may see it: a list by day, with sums (D028)."""

from datetime import date, datetime

from domain.clients import may_see
from domain.people import Employee
from domain.proposals import ListedProposal, OpenSum
from services.clients import department_in_sight
from storage import proposals
from storage.database import UnitOfWork

MOST_DUE = 12


async def list_open(
    uow: UnitOfWork, employee: Employee, *, most: int, skipped: int = 0
) -> list[ListedProposal]:
    """Give a part of what waits to be decided, by day; what has nothing planned comes first."""
    department_id = department_in_sight(employee)
    return await proposals.list_open(uow, employee, department_id, most=most, skipped=skipped)


async def list_due(
    uow: UnitOfWork, viewer: Employee, employee: Employee, today: date
) -> tuple[ListedProposal, ...]:
    """Give what a person is to speak of with his clients by today, as far as the viewer may see it."""
    due = await proposals.list_due(uow, employee.id, today, MOST_DUE)
    return tuple(one for one in due if may_see(viewer, one.client))


async def sum_open(uow: UnitOfWork, employee: Employee, now: datetime) -> list[OpenSum]:
    """Add up what waits to be decided, by currency."""
    return await proposals.sum_open(uow, employee, department_in_sight(employee), employee.today(now))
