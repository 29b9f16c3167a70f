"""The evening: what of the day was done, what is left, and at most one question (D024, D065, D068)."""

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.calendar import at, is_working_day, next_working_day
from domain.figures import PersonFigures, day_of
from domain.meetings import Appointment
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee, Role
from domain.tasks import OpenItem
from services import figures, notices, plans
from services.notices import Check
from storage import closed_days, people
from storage.database import UnitOfWork

EVENING = time(18, 30)


@dataclass(frozen=True, slots=True)
class DayClose:
    """A day of a manager at its end.

    `question` is the meeting of which a word is worth most: one that is over and was not logged, with a key
    client before others, the earliest of them. `left` is what was due and is still open.
    """

    day: date
    done: PersonFigures
    planned: int
    held: int
    question: Appointment | None
    left: tuple[OpenItem, ...]
    is_closed: bool


async def of_day(uow: UnitOfWork, manager: Employee, day: date, now: datetime) -> DayClose:
    """Give a day of a manager as it stands now; his plan of that day tells what is left."""
    plan = await plans.day_plan(uow, manager, manager, day, now)
    return DayClose(
        day,
        await figures.of_person(uow, manager, manager.id, day_of(day)),
        len(plan.appointments),
        sum(one.is_logged for one in plan.appointments),
        _worth_asking(plan.appointments, now),
        tuple(plan.items),
        await closed_days.is_closed(uow, manager.id, day),
    )


def _worth_asking(appointments: list[Appointment], now: datetime) -> Appointment | None:
    unlogged = [
        one
        for one in appointments
        if one.meeting.is_open() and not one.is_logged and one.meeting.ends_at < now
    ]
    return min(unlogged, key=lambda one: (not one.client.is_key, one.meeting.starts_at), default=None)


def close(uow: UnitOfWork, manager: Employee, day: date, now: datetime) -> None:
    """Close a day: the manager has seen what is left of it."""
    closed_days.close(uow, manager.id, day, now)


async def plan_closings(uow: UnitOfWork, now: datetime) -> None:
    """Make sure that every manager's next evening stands among the notices."""
    for employee in await people.list_colleagues(uow, None):
        if employee.role is Role.MANAGER:
            plan_closing(uow, employee, now)


def plan_closing(uow: UnitOfWork, manager: Employee, now: datetime) -> None:
    """Plan the next evening, 18:30 of the manager's own working day, unless it is planned already."""
    today = manager.today(now)
    is_ahead = is_working_day(manager.hours, today) and at(today, EVENING, manager.zone) > now
    day = today if is_ahead else next_working_day(manager.hours, today)
    due_at = at(day, EVENING, manager.zone)
    notices.plan(uow, NoticeKind.DAY_CLOSE, manager, manager.id, due_at, occurrence=day.isoformat())


async def check_closing(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell how the day stands, on that very day, unless it is closed or there is nothing to say of it."""
    plan_closing(uow, recipient, now)
    if recipient.role is not Role.MANAGER:
        return Drop("he is no manager any more")
    if recipient.today(now).isoformat() != notice.occurrence:
        return Drop("that day is over where the recipient lives")
    found = await of_day(uow, recipient, recipient.today(now), now)
    if found.is_closed:
        return Drop("the day is closed already")
    if found.done.is_empty and not found.planned and not found.left:
        return Drop("nothing was planned and nothing done")
    return Tell(found)


CHECKS: dict[NoticeKind, Check] = {NoticeKind.DAY_CLOSE: check_closing}
