"""Tasks that a leader gives: accepted, done, overdue, or returned with a reason (D135)."""

from datetime import date, datetime, timedelta

from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from domain.refusals import NotAllowed
from domain.shortening import cut
from domain.tasks import GivenTask, OpenItem, OpenState, Task, TaskKind
from services import notices, team
from services import tasks as owed
from services.notices import Check
from storage import open_items, people, tasks
from storage.database import UnitOfWork

LONGEST_TEXT = 1000
SHOWN_FOR = timedelta(days=14)


async def give(
    uow: UnitOfWork, leader: Employee, owner_id: int, text: str, due_on: date, now: datetime
) -> GivenTask:
    """Give somebody a task by a day of his, and tell him at once; a leader may give one to himself.

    Raises NotAllowed or EmployeeNotFound.
    """
    if not leader.leads:
        raise NotAllowed
    owner = await team.get_colleague(uow, leader, owner_id)
    task = await owed.add_task(
        uow, owner, kind=TaskKind.OTHER, text=cut(text, LONGEST_TEXT), due_on=due_on, client_id=None, now=now
    )
    tasks.set_giver(uow, task.id, leader.id)
    if owner.id != leader.id:
        notices.plan(uow, NoticeKind.TASK_GIVEN, owner, task.id, now)
    people.add_audit(
        uow, at=now, employee_id=leader.id, verb="give", subject="task", subject_id=task.id, after=owner.name
    )
    return GivenTask(task, owner.name, "")


async def accept(uow: UnitOfWork, employee: Employee, task_id: int, now: datetime) -> OpenItem | None:
    """Take on what a leader gave. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    task = await owed.get_own(uow, employee, task_id)
    if task.accepted_at is None:
        tasks.accept(uow, task.id, now)
    return await open_items.find_task(uow, task_id)


async def get_returnable(uow: UnitOfWork, employee: Employee, task_id: int) -> Task:
    """Give an open task that a leader gave this person. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    task = await owed.get_own(uow, employee, task_id)
    if task.given_by is None:
        raise NotAllowed
    return task


async def send_back(uow: UnitOfWork, employee: Employee, task_id: int, reason: str, now: datetime) -> Task:
    """Return a task to the leader who gave it; he hears why. Raises as `get_returnable` does."""
    task = await get_returnable(uow, employee, task_id)
    tasks.send_back(uow, task.id, cut(reason, LONGEST_TEXT), now)
    owed.call_off(uow, task.id, "it was returned", now)
    await owed.report(uow, task, "returned", now)
    return task


async def list_for(
    uow: UnitOfWork, leader: Employee, now: datetime, *, most: int, skipped: int
) -> list[GivenTask]:
    """Give a part of what a leader gave: open tasks by day, then what ended in the last two weeks."""
    return await tasks.list_given(uow, leader.id, now - SHOWN_FOR, most=most, skipped=skipped)


async def count_for(uow: UnitOfWork, employee: Employee, now: datetime) -> int:
    """Count what this person gave to others; a manager gives nothing."""
    return await tasks.count_given(uow, employee.id, now - SHOWN_FOR) if employee.leads else 0


async def check_given(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of a task that was just given, while it is this person's to do."""
    item = await open_items.find_task(uow, notice.subject_id)
    if item is None or item.holder_id != recipient.id:
        return Drop("it is done, returned or another's now")
    return Tell(item)


async def check_reported(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the giver what became of it, while he still leads its owner."""
    given = await tasks.find(uow, notice.subject_id)
    if given is None or given.task.state is OpenState.OPEN:
        return Drop("it is open again")
    owner = await people.get(uow, given.task.owner_id)
    if not team.may_see(recipient, owner):
        return Drop("it is not this person's to hear any more")
    return Tell(given)


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.TASK_GIVEN: check_given,
    NoticeKind.TASK_REPORTED: check_reported,
}
