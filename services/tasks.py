"""Tasks: given, reminded of, moved, closed; and calls to be returned (D004, D007, D054)."""

from datetime import date, datetime, timedelta

from domain.calendar import add_working_hours, at
from domain.deadlines import (
    call_back_at,
    call_back_missed_at,
    closing_question_at,
    late_at,
    reminder_at,
)
from domain.notices import NoticeKind, NoticeState
from domain.people import Employee
from domain.refusals import AlreadyDone, NotAllowed
from domain.tasks import OpenItem, OpenState, Task, TaskKind
from services import notices
from storage import notices as stored_notices
from storage import people, tasks
from storage.database import UnitOfWork

ASK_AGAIN_AFTER = timedelta(hours=2)
AGAIN = "again since"  # how the occurrence of a question that was put off begins
_KINDS = (
    NoticeKind.TASK_GIVEN,
    NoticeKind.TASK_DUE,
    NoticeKind.TASK_LATE,
    NoticeKind.CALL_BACK,
    NoticeKind.CALL_BACK_MISSED,
)


async def add_task(
    uow: UnitOfWork,
    owner: Employee,
    *,
    kind: TaskKind,
    text: str,
    due_on: date,
    client_id: int | None,
    activity_id: int | None = None,
    feedback_id: int | None = None,
    now: datetime,
) -> Task:
    """Give somebody a task by a day of his, and plan all that is told about it.

    A call to be returned is asked for every 30 minutes of work until it is (D004); something to be put right
    is asked about before the day ends (D054); anything else is told at 09:00 of its day.
    """
    task = await tasks.add(
        uow,
        client_id=client_id,
        owner_id=owner.id,
        kind=kind,
        text=text,
        due_on=due_on,
        activity_id=activity_id,
        feedback_id=feedback_id,
        created_at=now,
    )
    plan(uow, owner, task.id, kind, due_on, now)
    return task


async def withdraw(uow: UnitOfWork, activity_id: int, now: datetime) -> None:
    """Take back the tasks of a record that is undone; a call that it returned must be returned again."""
    tasks.cancel_of_activity(uow, activity_id, now)
    for task in await tasks.reopen_call_backs(uow, activity_id):
        owner = await people.get(uow, task.owner_id)
        call_off(uow, task.id, "it begins anew", now)
        plan(uow, owner, task.id, task.kind, task.due_on, now)


def close_call_backs(
    uow: UnitOfWork, client_id: int, manager: Employee, now: datetime, *, activity_id: int | None = None
) -> None:
    """Note that the manager has spoken with the client, so that no missed call of his waits any more (D004).

    `activity_id` is the record that says so: when it is undone, `withdraw` opens those calls again.
    """
    tasks.close_call_backs(uow, client_id, manager.id, activity_id, now)


async def complete(uow: UnitOfWork, employee: Employee, task_id: int, now: datetime) -> Task:
    """Note that a task is done, and with a returned call all calls to return to that client.

    Raises TaskNotFound, NotAllowed or AlreadyDone.
    """
    task = await get_own(uow, employee, task_id)
    tasks.mark(uow, task.id, OpenState.DONE, now)
    call_off(uow, task.id, "it was done", now)
    await report(uow, task, "done", now)
    if task.kind is TaskKind.CALL_BACK and task.client_id is not None:
        close_call_backs(uow, task.client_id, employee, now)
    return task


async def move(uow: UnitOfWork, employee: Employee, task_id: int, due_on: date, now: datetime) -> Task:
    """Put a task on another day and remind of it then. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    task = await get_own(uow, employee, task_id)
    tasks.move(uow, task.id, due_on)
    call_off(uow, task.id, "it was moved", now)
    plan(uow, employee, task.id, task.kind, due_on, now)
    return task


async def ask_later(uow: UnitOfWork, employee: Employee, task_id: int, now: datetime) -> datetime:
    """Ask again in two working hours whether a thing is put right; gives that moment.

    Pressed twice, it is asked once. Raises TaskNotFound, NotAllowed or AlreadyDone.
    """
    task = await get_own(uow, employee, task_id)
    for notice in await stored_notices.list_of(uow, NoticeKind.TASK_DUE, task.id):
        if notice.state is NoticeState.PENDING and notice.occurrence.startswith(AGAIN):
            return notice.due_at
    due_at = add_working_hours(employee.hours, employee.zone, now, ASK_AGAIN_AFTER)
    notices.plan(uow, NoticeKind.TASK_DUE, employee, task.id, due_at, f"{AGAIN} {now.isoformat()}")
    return due_at


async def report(uow: UnitOfWork, task: Task, what: str, now: datetime) -> None:
    """Tell the leader who gave a task what became of it: done, or returned."""
    if task.given_by is not None and task.given_by != task.owner_id:
        giver = await people.get(uow, task.given_by)
        notices.plan(uow, NoticeKind.TASK_REPORTED, giver, task.id, now, what)


def hand_over(uow: UnitOfWork, item: OpenItem, to: Employee, now: datetime) -> None:
    """Give an open task to the person who has its client now, and remind him instead."""
    tasks.hand_over(uow, item.id, to.id)
    call_off(uow, item.id, "another has the client", now)
    plan(uow, to, item.id, item.kind or TaskKind.OTHER, item.due_on, now)


def plan(uow: UnitOfWork, owner: Employee, task_id: int, kind: TaskKind, due_on: date, now: datetime) -> None:
    """Plan all that is told about a task that is due on this day."""
    hours, zone = owner.hours, owner.zone
    # the moment of planning tells a day from the same day after moving there and back
    occurrence = f"{due_on} since {now.isoformat()}"
    if kind is TaskKind.CALL_BACK:
        first = max(call_back_at(hours, zone, now), at(due_on, hours.work_from, zone))
        notices.plan(uow, NoticeKind.CALL_BACK, owner, task_id, first, occurrence)
        missed_at = call_back_missed_at(hours, zone, max(now, at(due_on, hours.work_from, zone)))
        notices.plan(uow, NoticeKind.CALL_BACK_MISSED, owner, task_id, missed_at, occurrence)
        return
    ask_at = closing_question_at if kind is TaskKind.FIX else reminder_at
    notices.plan(uow, NoticeKind.TASK_DUE, owner, task_id, ask_at(hours, zone, due_on, now), occurrence)
    late = late_at(hours, zone, max(due_on, owner.today(now)))
    notices.plan(uow, NoticeKind.TASK_LATE, owner, task_id, late, occurrence)


def call_off(uow: UnitOfWork, task_id: int, reason: str, now: datetime) -> None:
    """Call off whatever is still to be told about a task."""
    notices.call_off(uow, task_id, *_KINDS, reason=reason, now=now)


async def get_own(uow: UnitOfWork, employee: Employee, task_id: int) -> Task:
    """Give an open task of this person's own. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    task = await tasks.get_for(uow, employee, task_id)
    if task.owner_id != employee.id:
        raise NotAllowed
    if task.state is not OpenState.OPEN:
        raise AlreadyDone
    return task
