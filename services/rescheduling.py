"""What a person is still to be told, put on other moments when his zone or working time changes (D025)."""

from datetime import datetime, timedelta

from domain.deadlines import closing_question_at, late_at, reminder_at
from domain.meeting_reminders import prepare_at
from domain.notices import Notice, NoticeKind, NoticeState
from domain.people import Employee
from domain.tasks import OpenItem, TaskKind
from services import meeting_reminders, notices, plans, proposal_handing, tasks
from storage import meetings, open_items
from storage import notices as stored
from storage.database import UnitOfWork

AHEAD = timedelta(days=800)


async def replan(uow: UnitOfWork, employee: Employee, now: datetime) -> None:
    """Plan anew what goes by this person's days and hours: his mornings, what to prepare, and what is due.

    What was told stays told, and what he asked to be told later stays where he put it.
    """
    await plans.replan_morning(uow, employee, now)
    await proposal_handing.replan(uow, employee, now)
    for found in await meetings.list_appointments(uow, employee, now, now + AHEAD):
        due_at = prepare_at(found.meeting, employee.hours, employee.zone)
        await _move(uow, employee, NoticeKind.MEETING_PREPARE, found.meeting.id, due_at, now)
    for item in await open_items.list_of(uow, employee):
        await _replan_item(uow, employee, item, now)


async def _replan_item(uow: UnitOfWork, employee: Employee, item: OpenItem, now: datetime) -> None:
    hours, zone = employee.hours, employee.zone
    if item.kind is TaskKind.CALL_BACK:
        return  # it looks at the working time each time
    ask_at = closing_question_at if item.kind is TaskKind.FIX else reminder_at
    kind = NoticeKind.FOLLOW_UP_DUE if item.kind is None else NoticeKind.TASK_DUE
    await _move(uow, employee, kind, item.id, ask_at(hours, zone, item.due_on, now), now)
    if item.kind is not None:
        late = late_at(hours, zone, max(item.due_on, employee.today(now)))
        await _move(uow, employee, NoticeKind.TASK_LATE, item.id, late, now)


async def _move(
    uow: UnitOfWork, employee: Employee, kind: NoticeKind, subject_id: int, due_at: datetime, now: datetime
) -> None:
    for notice in await stored.list_of(uow, kind, subject_id):
        is_his = notice.recipient_id == employee.id and notice.state is NoticeState.PENDING
        if is_his and not _was_put_off(notice):
            notices.replan(uow, kind, employee, subject_id, max(due_at, now), notice.occurrence)


def _was_put_off(notice: Notice) -> bool:
    if notice.kind is NoticeKind.MEETING_PREPARE:
        return meeting_reminders.turn_of(notice) > 0
    return notice.occurrence.startswith(tasks.AGAIN)
