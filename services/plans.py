"""The plan of a day and of a week, and when it is pushed (D024)."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from domain.calendar import at, is_working_day, next_working_day
from domain.clients import may_see
from domain.debts import DayOfDebts
from domain.meetings import Appointment, day_bounds
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee, Role
from domain.proposals import ListedProposal
from domain.tasks import OpenItem
from services import birthdays, debts, notices, proposal_lists, team
from services.birthdays import Celebration
from services.notices import Check
from storage import meetings, open_items, people
from storage import notices as told
from storage.database import UnitOfWork

MORNING = time(8, 30)
MOST_ITEMS = 100


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day of a person: his meetings, and what is due. For today that is also what is overdue.

    `undelivered` is what he should have been told since the last morning, and was not; `debts` are of today,
    and so are `proposals`, what is to be spoken of with clients, and the `birthdays` that are near.
    """

    employee: Employee
    day: date
    appointments: list[Appointment]
    items: list[OpenItem]
    undelivered: tuple[Notice, ...] = ()
    debts: DayOfDebts = field(default_factory=DayOfDebts)
    proposals: tuple[ListedProposal, ...] = ()
    birthdays: tuple[Celebration, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing planned, and nothing of debts to be seen to."""
        due = self.appointments or self.items or self.debts or self.proposals or self.birthdays
        return not due


async def get_planner(uow: UnitOfWork, viewer: Employee, employee_id: int) -> Employee:
    """Give the person whose plan is asked for: oneself, or somebody of one's department (D095).

    Raises EmployeeNotFound.
    """
    return viewer if employee_id == viewer.id else await team.get_colleague(uow, viewer, employee_id)


async def day_plan(
    uow: UnitOfWork, viewer: Employee, employee: Employee, day: date, now: datetime
) -> DayPlan:
    """Give a person's plan of a day of his zone, as far as `viewer` may see it."""
    [plan] = await _plans(uow, viewer, employee, day, 1, now)
    return plan


async def week_plan(
    uow: UnitOfWork, viewer: Employee, employee: Employee, day: date, now: datetime
) -> list[DayPlan]:
    """Give the plans of the seven days from Monday of the week in which `day` lies, as `day_plan` does."""
    return await _plans(uow, viewer, employee, day - timedelta(days=day.isoweekday() - 1), 7, now)


async def _plans(
    uow: UnitOfWork, viewer: Employee, employee: Employee, first: date, days: int, now: datetime
) -> list[DayPlan]:
    """Give the plans; a manager may have clients whom the head of his new department may not see."""
    today, last = employee.today(now), first + timedelta(days=days - 1)
    begins, ends = day_bounds(first, employee.zone)[0], day_bounds(last, employee.zone)[1]
    found = [
        one
        for one in await meetings.list_appointments(uow, employee, begins, ends)
        if may_see(viewer, one.client)
    ]
    items = [
        item
        for item in await open_items.list_of(uow, employee, until=max(last, today), most=MOST_ITEMS)
        if item.client is None or may_see(viewer, item.client)
    ]
    owed, offered, born = DayOfDebts(), tuple[ListedProposal, ...](), tuple[Celebration, ...]()
    if first <= today <= last:
        owed = await debts.day_of(uow, viewer, employee, today)
        offered = await proposal_lists.list_due(uow, viewer, employee, today)
        born = await birthdays.list_near(uow, viewer, employee, today)
    return [
        DayPlan(
            employee,
            day,
            [one for one in found if one.meeting.starts_at.astimezone(employee.zone).date() == day],
            [item for item in items if item.due_on == day or item.due_on < day == today],
            debts=owed if day == today else DayOfDebts(),
            proposals=offered if day == today else (),
            birthdays=born if day == today else (),
        )
        for day in (first + timedelta(days=ahead) for ahead in range(days))
    ]


async def plan_mornings(uow: UnitOfWork, now: datetime) -> None:
    """Make sure that everybody's next morning plan stands among the notices."""
    for employee in await people.list_colleagues(uow, None):
        plan_morning(uow, employee, now)


def plan_morning(uow: UnitOfWork, employee: Employee, now: datetime) -> None:
    """Plan the next push at 08:30 of the person's own working day, unless it is planned already."""
    day = _next_morning(employee, now)
    due_at = at(day, MORNING, employee.zone)
    notices.plan(uow, NoticeKind.DAY_PLAN, employee, employee.id, due_at, occurrence=day.isoformat())


async def replan_morning(uow: UnitOfWork, employee: Employee, now: datetime) -> None:
    """Plan the next push anew for a person whose zone or working days have changed."""
    notices.call_off(uow, employee.id, NoticeKind.DAY_PLAN, reason="hours were changed", now=now)
    day = _next_morning(employee, now)
    due_at = at(day, MORNING, employee.zone)
    notices.replan(uow, NoticeKind.DAY_PLAN, employee, employee.id, due_at, occurrence=day.isoformat())


def _next_morning(employee: Employee, now: datetime) -> date:
    today = employee.today(now)
    if is_working_day(employee.hours, today) and at(today, MORNING, employee.zone) > now:
        return today
    return next_working_day(employee.hours, today)


async def check_day_plan(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the plan on the very day it was meant for, and plan the next one.

    A leader who has nothing planned himself is left alone.
    """
    plan_morning(uow, recipient, now)
    today = recipient.today(now)
    if today.isoformat() != notice.occurrence:
        return Drop("that day is over where the recipient lives")
    plan = await day_plan(uow, recipient, recipient, today, now)
    undelivered = await told.list_undelivered(uow, recipient.id)
    if plan.is_empty and not undelivered and recipient.role is not Role.MANAGER:
        return Drop("a leader has nothing planned himself")
    return Tell(replace(plan, undelivered=tuple(undelivered)))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.DAY_PLAN: check_day_plan}
