"""The plan of a day and of a week, and when it is pushed (D024)."""

from datetime import datetime, time

from domain.calendar import at, is_working_day, next_working_day
from domain.notices import NoticeKind
from domain.people import Employee
from services import notices
from storage import people
from storage.database import UnitOfWork

MORNING = time(8, 30)


async def plan_mornings(uow: UnitOfWork, now: datetime) -> None:
    """Make sure that everybody's next morning plan stands among the notices."""
    for employee in await people.list_colleagues(uow, None):
        plan_morning(uow, employee, now)


def plan_morning(uow: UnitOfWork, employee: Employee, now: datetime) -> None:
    """Plan the next push at 08:30 of the person's own working day, unless it is planned already."""
    today = employee.today(now)
    day = today if is_working_day(employee.hours, today) else next_working_day(employee.hours, today)
    due_at = at(day, MORNING, employee.zone)
    if due_at <= now:
        day = next_working_day(employee.hours, day)
        due_at = at(day, MORNING, employee.zone)
    notices.plan(uow, NoticeKind.DAY_PLAN, employee, employee.id, due_at, occurrence=day.isoformat())
