"""The day's summary for a department's head, and when it is pushed (D071, A41)."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from domain.calendar import at, is_working_day, next_working_day
from domain.figures import (
    Behind,
    Figure,
    OpenComplaint,
    OpenRequest,
    PersonFigures,
    PersonMoney,
    PersonStanding,
    Span,
    Standing,
    day_of,
    week_of,
)
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee, Role
from domain.summaries import Part, SummaryChoice
from domain.unfinished import Follow
from services import figures as counted
from services import notices, standings, unfinished
from services.closing import EVENING
from services.notices import Check
from storage import closed_days, figures, people, summary_choices
from storage.database import UnitOfWork

MOST_COMPLAINTS = 5
NOON = time(12)
ASKED_SINCE = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Summary:
    """A day of those whom a leader leads, by name: activity, and what waits for him.

    Of the `silent` nothing stands in the book at noon; `not_closed` did something on that day, have been
    asked and have not closed it; `standing` is by person. `last_week` and `week_before` stand there on a
    Monday. `complaints` are the first of `complaint_count`, `requests` are the first of `request_count`
    concessions that wait for a word, `follow` counts what is not seen through.
    """

    day: date
    staff: list[PersonFigures]
    standing: dict[int, PersonStanding]
    silent: list[Employee]
    not_closed: list[Employee]
    last_week: list[PersonFigures]
    week_before: list[PersonFigures]
    requests: list[OpenRequest] = field(default_factory=list)
    request_count: int = 0
    complaints: list[OpenComplaint] = field(default_factory=list)
    complaint_count: int = 0
    follow: Follow = field(default_factory=Follow)
    hidden: frozenset[Part] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to say."""
        waits = self.complaint_count or self.requests or self.follow.old
        return not waits and not self.standing and all(one.is_empty for one in self.staff)

    @property
    def told(self) -> list[PersonFigures]:
        """Give those of whom there is something to say."""
        return [one for one in self.staff if not one.is_empty or one.employee.id in self.standing]


async def of_day(uow: UnitOfWork, viewer: Employee, day: date, now: datetime) -> Summary:
    """Give the summary of a day for whoever leads; each person's day is read in his own zone.

    A manager's is about himself alone.
    """
    staff = await counted.of_staff(uow, viewer, day_of(day))
    people_of_it = [one.employee for one in staff]
    last, before_it = await _weeks(uow, viewer, day)
    found = Summary(
        day,
        staff,
        await standings.of_staff(uow, viewer, people_of_it, day_of(day), now),
        _silent(staff, day, now),
        _not_closed(staff, day, await closed_days.list_closed(uow, day), now),
        last,
        before_it,
    )
    return await _with_waiting(uow, found, viewer, now) if viewer.leads else found


async def _with_waiting(uow: UnitOfWork, found: Summary, leader: Employee, now: datetime) -> Summary:
    """Add what waits for the leader's word."""
    department_id = counted.department_of(leader)
    complaints, count = await figures.list_open_complaints(uow, department_id, MOST_COMPLAINTS)
    since = found.day - ASKED_SINCE
    requests, asked = await figures.list_requests(uow, department_id, since, MOST_COMPLAINTS)
    return replace(
        found,
        requests=requests,
        request_count=asked,
        complaints=complaints,
        complaint_count=count,
        follow=await unfinished.follow(uow, leader, now, most=0),
    )


def _silent(staff: list[PersonFigures], day: date, now: datetime) -> list[Employee]:
    """Give those of whom nothing stands in the book on that working day of theirs, from its noon on."""
    return [
        one.employee
        for one in staff
        if one.is_empty
        and is_working_day(one.employee.hours, day)
        and at(day, NOON, one.employee.zone) <= now
    ]


def _not_closed(
    staff: list[PersonFigures], day: date, closed: frozenset[int], now: datetime
) -> list[Employee]:
    """Give the managers whose evening has come on that working day of theirs, and who have not closed it."""
    return [
        one.employee
        for one in staff
        if not one.is_empty
        and one.employee.role is Role.MANAGER
        and one.employee.id not in closed
        and is_working_day(one.employee.hours, day)
        and at(day, EVENING, one.employee.zone) <= now
    ]


async def money_of(uow: UnitOfWork, viewer: Employee, span: Span, now: datetime) -> dict[int, PersonMoney]:
    """Give by person what was paid in these days and what is overdue at their end, or today before it."""
    department_id = counted.department_of(viewer)
    own = None if viewer.leads else viewer.id
    until = min(span.last, viewer.today(now))
    found = await figures.list_money(uow, span, until, department_id=department_id, employee_id=own)
    return {one.employee_id: one for one in found}


async def _weeks(
    uow: UnitOfWork, viewer: Employee, day: date
) -> tuple[list[PersonFigures], list[PersonFigures]]:
    if day.isoweekday() != 1:
        return [], []
    last = week_of(day).before()
    return await counted.of_staff(uow, viewer, last), await counted.of_staff(uow, viewer, last.before())


async def behind(
    uow: UnitOfWork,
    viewer: Employee,
    person_id: int,
    figure: Figure | Standing,
    span: Span,
    now: datetime,
) -> tuple[Employee, list[Behind]]:
    """Give the records behind a figure or what stands beside it, of a person one leads or one's own.

    Raises EmployeeNotFound.
    """
    found = await counted.of_person(uow, viewer, person_id, span)
    if isinstance(figure, Standing):
        return found.employee, await standings.list_behind(uow, found.employee, figure, span, now)
    return found.employee, await figures.list_behind(uow, found.employee, figure, span)


async def choice_of(uow: UnitOfWork, leader: Employee) -> SummaryChoice:
    """Give when a leader's summary comes, and what it leaves out."""
    return await summary_choices.get(uow, leader.id)


async def choose(uow: UnitOfWork, leader: Employee, choice: SummaryChoice, now: datetime) -> None:
    """Keep what a leader wants; the next summary comes by it."""
    summary_choices.save(uow, leader.id, choice)
    notices.call_off(uow, leader.id, NoticeKind.DAY_SUMMARY, reason="another hour was chosen", now=now)
    if leader.role is Role.HEAD:
        day, due_at = _next(leader, choice, now)
        notices.replan(uow, NoticeKind.DAY_SUMMARY, leader, leader.id, due_at, occurrence=day.isoformat())


async def plan_summaries(uow: UnitOfWork, now: datetime) -> None:
    """Make sure that every head's next summary stands among the notices."""
    choices = await summary_choices.list_all(uow)
    for employee in await people.list_colleagues(uow, None):
        if employee.role is Role.HEAD:
            _plan(uow, employee, choices.get(employee.id, SummaryChoice()), now)


def _plan(uow: UnitOfWork, head: Employee, choice: SummaryChoice, now: datetime) -> None:
    day, due_at = _next(head, choice, now)
    notices.plan(uow, NoticeKind.DAY_SUMMARY, head, head.id, due_at, occurrence=day.isoformat())


def _next(head: Employee, choice: SummaryChoice, now: datetime) -> tuple[date, datetime]:
    """Give the next working day of the head on which his hour is still to come, and that moment."""
    today = head.today(now)
    is_ahead = is_working_day(head.hours, today) and at(today, choice.told_at, head.zone) > now
    day = today if is_ahead else next_working_day(head.hours, today)
    return day, at(day, choice.told_at, head.zone)


async def check_summary(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the summary of the day that it was meant for, and plan the next one."""
    choice = await choice_of(uow, recipient)
    _plan(uow, recipient, choice, now)
    if recipient.role is not Role.HEAD:
        return Drop("he leads nobody any more")
    found = await of_day(uow, recipient, date.fromisoformat(notice.occurrence), now)
    return Tell(replace(found, hidden=choice.hidden))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.DAY_SUMMARY: check_summary}
