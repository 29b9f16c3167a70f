"""A next step for everything: proposed where a contact promises none (D006, D034)."""

from datetime import date, datetime

from domain.activities import Record
from domain.people import Employee
from domain.refusals import AlreadyDone
from services import activities, follow_ups, working_days
from storage.database import UnitOfWork

SOON = 3  # working days


def soon(employee: Employee, now: datetime) -> date:
    """Give the day three working days ahead, holidays left out."""
    today = employee.today(now)
    return working_days.of(employee, today).add_working_days(today, SOON)


async def promise(
    uow: UnitOfWork, employee: Employee, activity_id: int, text: str, on: date, now: datetime
) -> Record:
    """Keep a next step for a contact that has none. Raises ActivityNotFound, or AlreadyDone if it has one."""
    record = await activities.own_record(uow, employee, activity_id)
    if record.follow_up is not None:
        raise AlreadyDone
    await follow_ups.promise(
        uow,
        employee,
        client_id=record.activity.client_id,
        text=text,
        due_on=max(on, employee.today(now)),
        activity_id=activity_id,
        now=now,
    )
    return await activities.own_record(uow, employee, activity_id)
