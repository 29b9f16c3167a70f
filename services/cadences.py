"""Runs of cadences: begun, told step by step, stopped by a contact, and never twice (D031, D034, D036).

One engine for all of them: what a step is about and how it looks, its subject says.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.activities import Activity
from domain.cadences import (
    CADENCES,
    CadenceKind,
    Course,
    Due,
    Rhythm,
    Step,
    StepKind,
    Steps,
    StepTo,
    Stop,
    agreed,
    due,
    free_day,
    told,
)
from domain.calendar import at
from domain.clients import Client
from domain.deadlines import MORNING, reminder_at
from domain.notices import Drop, Notice, NoticeKind, Wait
from domain.people import Employee
from domain.runs import Run, RunState, told_at
from domain.working_days import WorkingDays
from services import notices, responsible, working_days
from services.department_settings import settings_of
from storage import cadences, clients, people
from storage.database import UnitOfWork

COUNTRY, MOST_A_WEEK = "country", "contacts_a_week"
USUAL_MOST_A_WEEK = 3
_PROPOSAL, _CLIENT = CadenceKind.PROPOSAL, CadenceKind.CLIENT
NOTICE_KINDS: dict[tuple[CadenceKind, StepKind], NoticeKind] = {
    (_PROPOSAL, StepKind.RECEIVED): NoticeKind.PROPOSAL_CALL,
    (_PROPOSAL, StepKind.REMIND): NoticeKind.PROPOSAL_REMIND,
    (_PROPOSAL, StepKind.AGREED): NoticeKind.PROPOSAL_AGREED,
    (_PROPOSAL, StepKind.ESCALATE): NoticeKind.PROPOSAL_SILENT,
    (_PROPOSAL, StepKind.DECIDE): NoticeKind.PROPOSAL_DECIDE,
    (_CLIENT, StepKind.REMIND): NoticeKind.CLIENT_DUE,
    (_CLIENT, StepKind.AGREED): NoticeKind.CLIENT_DUE,
    (_CLIENT, StepKind.DECIDE): NoticeKind.CLIENT_SILENT,
}


@dataclass(frozen=True, slots=True)
class Arrived:
    """A step whose moment has come for its recipient."""

    run: Run
    step: Step
    client: Client
    manager: Employee


async def days_of(uow: UnitOfWork, employee: Employee, now: datetime) -> WorkingDays:
    """Give the working days of a person, with the holidays of his department's country or his own."""
    settings = await settings_of(uow, employee.department_id)
    return working_days.of(employee, employee.today(now), settings.text(COUNTRY) or None)


async def begin(
    uow: UnitOfWork,
    kind: CadenceKind,
    subject_id: int,
    client_id: int,
    manager: Employee,
    steps: Steps,
    begun_at: datetime,
    now: datetime,
) -> Run:
    """Begin a run in the place of an earlier one about the same subject, and plan its first step."""
    course = Course(steps, manager.today(begun_at))
    run = Run(0, kind, subject_id, client_id, manager.id, course, begun_at, 0, None, RunState.RUNNING)
    return await keep(uow, run, manager, now)


async def keep(uow: UnitOfWork, run: Run, manager: Employee, now: datetime) -> Run:
    """Keep a run as it stands, in the place of an earlier one, and plan its next step."""
    ahead = _ahead(run, manager, await days_of(uow, manager, now), now)
    kept = await cadences.keep(uow, ahead[0], ahead[1])
    _plan(uow, kept, manager, ahead[1], ahead[2])
    return kept


async def agree(uow: UnitOfWork, run: Run, manager: Employee, on: date, now: datetime) -> Run:
    """Speak of it again on the day that was named: it beats the table, and begins a run again (D034)."""
    course = agreed(run.course, on)
    return await go_on(uow, replace(run, course=course, state=RunState.RUNNING), manager, now)


async def go_on(
    uow: UnitOfWork, run: Run, manager: Employee, now: datetime, told_on: date | None = None
) -> Run:
    """Plan the next step of a run, which may be another's now, or was stopped; a plan made before is void."""
    return go_on_in(uow, run, manager, await days_of(uow, manager, now), now, told_on)


def go_on_in(
    uow: UnitOfWork,
    run: Run,
    manager: Employee,
    days: WorkingDays,
    now: datetime,
    told_on: date | None = None,
) -> Run:
    """Do the same for somebody whose working days are known: nothing is asked of the book."""
    course = replace(run.course, is_over=False)
    next_turn = replace(run, course=course, manager_id=manager.id, turn=run.turn + 1, state=RunState.RUNNING)
    coming, next_at, step = _ahead(next_turn, manager, days, now)
    cadences.save(uow, coming, next_at, told_on)
    _plan(uow, coming, manager, next_at, step)
    return coming


def stop(uow: UnitOfWork, kind: CadenceKind, subject_id: int, now: datetime) -> None:
    """Stop the run about a subject: it was answered or decided."""
    cadences.stop(uow, kind, subject_id, now)


def note_contact(uow: UnitOfWork, employee: Employee, activity: Activity, now: datetime) -> None:
    """Note that a client was spoken with, or wrote: runs that a contact stops, stop or begin anew (D031).

    It needs no answer from the book: a step that is due looks again.
    """
    client_id, today = activity.client_id, employee.today(now)
    stopped = [kind for kind, one in CADENCES.items() if activity.heard_client and Stop.CONTACT in one.stops]
    for kind in stopped:
        if CADENCES[kind].begins_anew:
            cadences.begin_anew_for_contact(uow, kind, client_id, today, now)
        else:
            cadences.stop_for_contact(uow, kind, client_id, activity.id, today, now)


def forget_contact(uow: UnitOfWork, activity_id: int, now: datetime) -> None:
    """Let run again what a contact had stopped: its record was taken back."""
    cadences.go_on_without(uow, activity_id, now)


async def step_due(
    uow: UnitOfWork, kind: CadenceKind, notice: Notice, recipient: Employee, now: datetime
) -> Arrived | Drop | Wait:
    """Look at a step again when its moment has come; one that is told moves its run to the next.

    A step for the head is planned for the manager, and passed on to those who lead him by then.
    """
    run = await cadences.find(uow, kind, notice.subject_id)
    client = None if run is None else await clients.find(uow, run.client_id)
    if run is None or client is None:
        return Drop("there is no such run")
    turn, _, step_of_head = notice.occurrence.partition(" for ")
    if step_of_head:
        return await _told_to_head(uow, run, client, recipient, step_of_head)
    if run.state is not RunState.RUNNING or turn != str(run.turn) or run.manager_id != recipient.id:
        return Drop("it was answered, decided or planned anew")
    if not responsible.keeps(recipient, client):
        return await _give_to_owner(uow, run, client, now)
    days = await days_of(uow, recipient, now)
    coming = due(run.course, days, recipient.today(now))
    if coming is None:
        return Drop("nothing is left to tell")
    later = await _later(uow, run, coming, recipient, days, now)
    return later or await _tell(uow, run, coming, client, recipient, now)


async def _later(
    uow: UnitOfWork, run: Run, coming: Due, manager: Employee, days: WorkingDays, now: datetime
) -> Wait | None:
    """Wait for a working day by which the client is not contacted too often (D027, D036)."""
    today, on = manager.today(now), coming.on
    if coming.step.kind in {StepKind.RECEIVED, StepKind.REMIND} and run.kind is CadenceKind.PROPOSAL:
        most = await most_a_week(uow, run.client_id, manager)
        on = free_day(await cadences.list_contact_days(uow, run, manager.zone, today), most, on, days)
    if on <= today:
        return None
    until = told_at(replace(coming, on=on), run.begun_at, manager.hours, manager.zone)
    cadences.put_off(uow, run, on, until)
    return Wait(until)


async def most_a_week(uow: UnitOfWork, client_id: int, manager: Employee) -> int:
    """Give how often a week a client may be contacted: his own cap, or his department's; 0 is no cap."""
    own = (await cadences.rhythm_of(uow, client_id)).most_a_week
    if own is not None:
        return own
    return (await settings_of(uow, manager.department_id)).number(MOST_A_WEEK, USUAL_MOST_A_WEEK)


async def _tell(
    uow: UnitOfWork, run: Run, coming: Due, client: Client, manager: Employee, now: datetime
) -> Arrived | Drop:
    today = manager.today(now)
    after = replace(run, course=told(run.course, today))
    await go_on(uow, after, manager, now, told_on=today)
    if coming.step.to is StepTo.MANAGER:
        return Arrived(run, coming.step, client, manager)
    occurrence = f"{run.turn} for {coming.step.kind}"
    for leader in await responsible.list_superiors(uow, manager, client):
        kind = NOTICE_KINDS[run.kind, coming.step.kind]
        notices.plan(uow, kind, leader, run.subject_id, now, occurrence)
    return Drop("passed on to the leaders")


async def _told_to_head(
    uow: UnitOfWork, run: Run, client: Client, leader: Employee, kind: str
) -> Arrived | Drop:
    manager = await people.get(uow, run.manager_id)
    if run.state is RunState.STOPPED or run.course.agreed_on is not None:
        return Drop("the client was spoken with meanwhile")
    if not responsible.leads_in(leader, manager, client):
        return Drop("it is not this person's to hear any more")
    return Arrived(run, Step(0, StepTo.HEAD, StepKind(kind)), client, manager)


async def _give_to_owner(uow: UnitOfWork, run: Run, client: Client, now: datetime) -> Drop:
    owner = await responsible.present_owner(uow, client)
    if owner is not None:
        await go_on(uow, run, owner, now)
    return Drop("another has the client now")


def morning_of(employee: Employee, day: date) -> datetime:
    """Give the moment at which things of a day are spoken of: 09:00, or when this person begins to work."""
    return at(day, max(MORNING, employee.hours.work_from), employee.zone)


def _ahead(
    run: Run, manager: Employee, days: WorkingDays, now: datetime
) -> tuple[Run, datetime | None, StepKind | None]:
    """Give the run with its next day, the moment of its next step, and what that asks."""
    today = manager.today(now)
    coming = due(run.course, days, today)
    if coming is not None and coming.on == today and now >= at(today, manager.hours.work_until, manager.zone):
        coming = due(run.course, days, today + timedelta(days=1))
    if coming is None:
        return replace(run, next_on=None, state=RunState.OVER), None, None
    next_at = told_at(coming, run.begun_at, manager.hours, manager.zone)
    if next_at <= now:
        next_at = reminder_at(manager.hours, manager.zone, coming.on, now)
    return replace(run, next_on=coming.on), next_at, coming.step.kind


def _plan(
    uow: UnitOfWork, run: Run, manager: Employee, next_at: datetime | None, asked: StepKind | None
) -> None:
    if next_at is not None and asked is not None:
        kind = NOTICE_KINDS[run.kind, asked]
        notices.plan(uow, kind, manager, run.subject_id, next_at, str(run.turn))


async def change_rhythm(uow: UnitOfWork, by: Employee, client: Client, rhythm: Rhythm, now: datetime) -> None:
    """Keep how often a client is contacted, noted in the audit."""
    before = await cadences.rhythm_of(uow, client.id)
    cadences.save_rhythm(uow, client.id, rhythm, by.id, now)
    people.add_audit(
        uow,
        at=now,
        employee_id=by.id,
        verb="change",
        subject="rhythm",
        subject_id=client.id,
        before=f"{before.every_days} {before.most_a_week}",
        after=f"{rhythm.every_days} {rhythm.most_a_week}",
    )
