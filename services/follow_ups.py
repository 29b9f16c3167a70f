"""Touches promised to clients: kept, told on the day, moved and done (D007, D034)."""

from datetime import date, datetime

from domain.calendar import at
from domain.deadlines import MORNING, reminder_at
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict, Wait
from domain.people import Employee
from domain.refusals import AlreadyDone, NotAllowed
from domain.tasks import FollowUp, OpenState
from services import notices, responsible
from services.notices import Check
from storage import follow_ups, open_items
from storage.database import UnitOfWork


async def promise(
    uow: UnitOfWork,
    manager: Employee,
    *,
    client_id: int,
    text: str,
    due_on: date,
    activity_id: int | None,
    now: datetime,
) -> FollowUp:
    """Keep the next touch that a manager promises, and plan to remind him at 09:00 of that day (D034)."""
    follow_up = await follow_ups.add(
        uow,
        client_id=client_id,
        manager_id=manager.id,
        activity_id=activity_id,
        text=text,
        due_on=due_on,
        created_at=now,
    )
    _plan(uow, manager, follow_up.id, due_on, now)
    return follow_up


async def withdraw(uow: UnitOfWork, activity_id: int, now: datetime) -> None:
    """Take back what was promised with a record that is undone."""
    follow_ups.cancel_of_activity(uow, activity_id, now)


async def take_back(uow: UnitOfWork, employee: Employee, follow_up_id: int, now: datetime) -> None:
    """Take back what was promised by mistake. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    follow_up = await get_own(uow, employee, follow_up_id)
    follow_ups.mark(uow, follow_up.id, OpenState.CANCELLED, now)
    notices.call_off(uow, follow_up.id, NoticeKind.FOLLOW_UP_DUE, reason="it was taken back", now=now)


async def complete(uow: UnitOfWork, employee: Employee, follow_up_id: int, now: datetime) -> FollowUp:
    """Note that the promised touch was made. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    follow_up = await get_own(uow, employee, follow_up_id)
    follow_ups.mark(uow, follow_up.id, OpenState.DONE, now)
    notices.call_off(uow, follow_up.id, NoticeKind.FOLLOW_UP_DUE, reason="it was done", now=now)
    return follow_up


async def move(
    uow: UnitOfWork, employee: Employee, follow_up_id: int, due_on: date, now: datetime
) -> FollowUp:
    """Put a follow-up on another day, remind of it then. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    follow_up = await get_own(uow, employee, follow_up_id)
    follow_ups.move(uow, follow_up.id, due_on)
    notices.call_off(uow, follow_up.id, NoticeKind.FOLLOW_UP_DUE, reason="it was moved", now=now)
    _plan(uow, employee, follow_up.id, due_on, now)
    return follow_up


async def get_own(uow: UnitOfWork, employee: Employee, follow_up_id: int) -> FollowUp:
    """Give an open follow-up of this person's own. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    follow_up = await follow_ups.get_for(uow, employee, follow_up_id)
    if follow_up.manager_id != employee.id:
        raise NotAllowed
    if follow_up.state is not OpenState.OPEN:
        raise AlreadyDone
    return follow_up


def hand_over(uow: UnitOfWork, follow_up_id: int, due_on: date, to: Employee, now: datetime) -> None:
    """Give an open follow-up to the person who has its client now, and remind him instead."""
    follow_ups.hand_over(uow, follow_up_id, to.id)
    notices.call_off(uow, follow_up_id, NoticeKind.FOLLOW_UP_DUE, reason="another has the client", now=now)
    _plan(uow, to, follow_up_id, due_on, now)


async def check_due(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of a follow-up that is still open, not before 09:00 of the day on which it is due."""
    item = await open_items.find_follow_up(uow, notice.subject_id)
    if item is None or item.holder_id != recipient.id:
        return Drop("it is done, taken back or another's now")
    if item.client is not None and not responsible.keeps(recipient, item.client):
        owner = await responsible.present_owner(uow, item.client)
        if owner is not None:
            hand_over(uow, item.id, item.due_on, owner, now)
        return Drop("another has the client now")
    morning = at(item.due_on, MORNING, recipient.zone)
    return Tell(item) if now >= morning else Wait(morning)


def _plan(uow: UnitOfWork, manager: Employee, follow_up_id: int, due_on: date, now: datetime) -> None:
    due_at = reminder_at(manager.hours, manager.zone, due_on, now)
    # the moment of planning tells a day from the same day after moving there and back
    occurrence = f"{due_on} since {now.isoformat()}"
    notices.plan(uow, NoticeKind.FOLLOW_UP_DUE, manager, follow_up_id, due_at, occurrence)


CHECKS: dict[NoticeKind, Check] = {NoticeKind.FOLLOW_UP_DUE: check_due}
