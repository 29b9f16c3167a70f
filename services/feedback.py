"""What clients told us: kept, put right at once, or taken to the leaders (D053-D055)."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.activities import Attachment
from domain.calendar import add_working_hours
from domain.clients import Client
from domain.feedback import GOES_UP_AFTER, Feedback, FeedbackState, NewFeedback, Sign
from domain.notices import NoticeKind
from domain.people import Employee
from domain.refusals import AlreadyDone, FeedbackNotFound, TaskNotFound, TooLate
from domain.shortening import shortened
from domain.tasks import OpenState, Task, TaskKind
from services import client_told, clients, notices, responsible, tasks
from storage import attachments, feedback
from storage import tasks as stored_tasks
from storage.database import UnitOfWork

_KINDS = (
    NoticeKind.FEEDBACK_ESCALATED,
    NoticeKind.FEEDBACK_UNANSWERED,
    NoticeKind.FEEDBACK_ANSWERED,
    NoticeKind.CLIENT_TOLD,
)


@dataclass(frozen=True, slots=True)
class Logged:
    """A piece of feedback as it was kept, the task to put it right, and the leaders who have it."""

    feedback: Feedback
    client: Client
    task: Task | None = None
    leaders: tuple[Employee, ...] = ()


async def log(
    uow: UnitOfWork, manager: Employee, new: NewFeedback, files: tuple[Attachment, ...], now: datetime
) -> Logged:
    """Keep what a client told, with a task for today (D054) or the news for the leaders (D055): all or none.

    Raises ClientNotFound.
    """
    client = await clients.get_for(uow, manager, new.client_id)
    kept = await feedback.add(uow, new, manager_id=manager.id, state=_first_state(new), created_at=now)
    attachments.add(uow, files, feedback_id=kept.id)
    kept = replace(kept, files=len(files))
    if kept.state is FeedbackState.BEING_FIXED:
        return Logged(kept, client, task=await _fix_today(uow, manager, kept, now))
    if kept.state is FeedbackState.ESCALATED:
        return Logged(kept, client, leaders=await _take_up(uow, manager, client, kept, now))
    return Logged(kept, client)


async def read_for(uow: UnitOfWork, employee: Employee, feedback_id: int) -> Feedback:
    """Give feedback of a client whom this person may see. Raises FeedbackNotFound."""
    return await feedback.get_for(uow, employee, feedback_id)


async def files_for(uow: UnitOfWork, employee: Employee, feedback_id: int) -> list[Attachment]:
    """Give the files of feedback that this person may read. Raises FeedbackNotFound."""
    told = await read_for(uow, employee, feedback_id)
    return await attachments.list_of_feedback(uow, told.id)


async def close_fixed(uow: UnitOfWork, manager: Employee, task_id: int, now: datetime) -> Logged:
    """Note that the client is content now (D054). Raises TaskNotFound, NotAllowed or AlreadyDone."""
    told = await _being_fixed(uow, manager, task_id)
    await tasks.complete(uow, manager, task_id, now)
    fixed = replace(told.feedback, state=FeedbackState.FIXED)
    feedback.save(uow, fixed)
    return replace(told, feedback=fixed)


async def give_up_fixing(uow: UnitOfWork, manager: Employee, task_id: int, now: datetime) -> Logged:
    """Take up what could not be put right (D055). Raises TaskNotFound, NotAllowed or AlreadyDone."""
    told = await _being_fixed(uow, manager, task_id)
    stored_tasks.mark(uow, task_id, OpenState.CANCELLED, now)
    tasks.call_off(uow, task_id, "it went to the leaders", now)
    escalated = replace(told.feedback, state=FeedbackState.ESCALATED, can_fix=False)
    feedback.save(uow, escalated)
    leaders = await _take_up(uow, manager, told.client, escalated, now)
    return replace(told, feedback=escalated, leaders=leaders)


async def undo(uow: UnitOfWork, manager: Employee, feedback_id: int, now: datetime) -> Feedback:
    """Take one's own piece of feedback back within ten minutes, and call off all that followed from it.

    Raises FeedbackNotFound, AlreadyDone or TooLate.
    """
    told = await feedback.find(uow, feedback_id)
    if told is None or told.manager_id != manager.id:
        raise FeedbackNotFound
    if told.undone_at is not None:
        raise AlreadyDone
    if not told.can_be_undone(now):
        raise TooLate
    undone = replace(told, undone_at=now)
    feedback.save(uow, undone)
    stored_tasks.cancel_of_feedback(uow, told.id, now)
    notices.call_off(uow, told.id, *_KINDS, reason="it was taken back", now=now)
    return undone


def _first_state(new: NewFeedback) -> FeedbackState:
    if new.sign is not Sign.NEGATIVE or new.can_fix is None:
        return FeedbackState.NOTED
    return FeedbackState.BEING_FIXED if new.can_fix else FeedbackState.ESCALATED


async def _fix_today(uow: UnitOfWork, manager: Employee, told: Feedback, now: datetime) -> Task:
    return await tasks.add_task(
        uow,
        manager,
        kind=TaskKind.FIX,
        text=shortened(told.text, 200),
        due_on=manager.today(now),
        client_id=told.client_id,
        feedback_id=told.id,
        now=now,
    )


async def _take_up(
    uow: UnitOfWork, manager: Employee, client: Client, told: Feedback, now: datetime
) -> tuple[Employee, ...]:
    """Tell the leaders at once, plan where it goes when they are silent, and ask whether the client knows."""
    leaders = await responsible.list_leaders(uow, manager, client)
    for leader in leaders:
        notices.plan(uow, NoticeKind.FEEDBACK_ESCALATED, leader, told.id, now)
    if leaders:
        goes_up_at = min(add_working_hours(one.hours, one.zone, now, GOES_UP_AFTER) for one in leaders)
        above = {one.id: one for one in (*leaders, *await responsible.list_admins(uow, besides=manager))}
        for one in above.values():
            notices.plan(uow, NoticeKind.FEEDBACK_UNANSWERED, one, told.id, goes_up_at)
        client_told.ask(uow, manager, told, now)
    return tuple(leaders)


async def _being_fixed(uow: UnitOfWork, manager: Employee, task_id: int) -> Logged:
    task = await tasks.get_own(uow, manager, task_id)
    if task.feedback_id is None:
        raise TaskNotFound
    told = await feedback.get_for(uow, manager, task.feedback_id)
    return Logged(told, await clients.get_for(uow, manager, told.client_id), task)
