"""Tasks looked at again before they are told: on the day, a day late, each half hour (A07, A19, A35)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendar import add_working_hours, at
from domain.deadlines import MORNING, call_back_at
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict, Wait
from domain.people import Employee
from domain.tasks import OpenItem
from services import notices, responsible, tasks
from services.notices import Check
from storage import open_items, people
from storage import tasks as stored_tasks
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class LateItem:
    """Something that is a day late, and who owes it."""

    item: OpenItem
    holder: Employee


async def check_due(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of a task that is still open and still this person's, on its day and not before."""
    item = await _held(uow, notice, recipient, now)
    if isinstance(item, Drop):
        return item
    if item.due_on > recipient.today(now):
        return Wait(at(item.due_on, MORNING, recipient.zone))
    return Tell(item)


async def check_call_back(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Ask again for a call to be returned, within working hours, and plan the next time (D004).

    Several missed calls of one client are asked for once.
    """
    item = await _held(uow, notice, recipient, now)
    if isinstance(item, Drop):
        return item
    working = add_working_hours(recipient.hours, recipient.zone, now, timedelta())
    if working > now:
        return Wait(working)
    again_at = call_back_at(recipient.hours, recipient.zone, now)
    if await stored_tasks.has_earlier_call_back(uow, item):
        return Wait(again_at)
    notices.plan(uow, notice.kind, recipient, item.id, again_at, occurrence=again_at.isoformat())
    return Tell(item)


async def check_late(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the leaders of what is a day late (D135).

    It is planned for the one who owes it; when its moment comes, it goes to those who lead him by then.
    """
    item = await open_items.find_task(uow, notice.subject_id)
    if item is None:
        return Drop("it is done or taken back")
    holder = await people.get(uow, item.holder_id)
    if recipient.id != holder.id:
        is_his = responsible.leads_in(recipient, holder, item.client)
        return Tell(LateItem(item, holder)) if is_his else Drop("it is not this person's to hear any more")
    if notice.kind is NoticeKind.CALL_BACK_MISSED and await stored_tasks.has_earlier_call_back(uow, item):
        return Drop("an earlier call of the client says it")
    for leader in await responsible.list_superiors(uow, holder, item.client):
        notices.plan(uow, notice.kind, leader, item.id, now, occurrence=notice.occurrence)
    return Drop("passed on to the leaders")


async def _held(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> OpenItem | Drop:
    """Give the open task if it is this person's; one whose client he has lost goes to the present owner."""
    item = await open_items.find_task(uow, notice.subject_id)
    if item is None or item.holder_id != recipient.id:
        return Drop("it is done, taken back or another's now")
    if item.client is None or responsible.keeps(recipient, item.client):
        return item
    owner = await responsible.present_owner(uow, item.client)
    if owner is not None:
        tasks.hand_over(uow, item, owner, now)
    return Drop("another has the client now")


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.TASK_DUE: check_due,
    NoticeKind.TASK_LATE: check_late,
    NoticeKind.CALL_BACK: check_call_back,
    NoticeKind.CALL_BACK_MISSED: check_late,
}
