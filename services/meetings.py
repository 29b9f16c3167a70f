"""Appointments: made, moved, changed, called off and held, with their reminders kept in step (D015, D026)."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.clients import may_see
from domain.meeting_reminders import KINDS, PUT_OFF, reminders
from domain.meetings import Appointment, Meeting, MeetingState, NewMeeting, Preparation
from domain.notices import Notice, NoticeKind, NoticeState
from domain.people import Employee
from domain.refusals import MeetingAhead, MeetingClosed, MeetingInThePast, NotAllowed, TooEarlyToBeLate
from services import clients, notices, responsible
from storage import meetings, people
from storage import notices as stored
from storage.database import UnitOfWork


async def make(uow: UnitOfWork, manager: Employee, new: NewMeeting, now: datetime) -> Meeting:
    """Make an appointment and plan its reminders. Raises ClientNotFound or MeetingInThePast."""
    await clients.get_for(uow, manager, new.client_id)
    if new.starts_at <= now:
        raise MeetingInThePast
    meeting = await meetings.add(uow, manager, new, now)
    _plan(uow, manager, meeting, now)
    return meeting


async def find_overlap(
    uow: UnitOfWork, employee: Employee, starts_at: datetime, minutes: int, moved: Meeting | None = None
) -> Appointment | None:
    """Give what takes place at the same time (D015): an appointment of the person's own, or, for one that is
    `moved`, of its manager. One with a client whom the person may not see is not told of.
    """
    ends_at = starts_at + timedelta(minutes=minutes)
    manager_id, besides = (employee.id, 0) if moved is None else (moved.manager_id, moved.id)
    found = await meetings.find_overlap(uow, manager_id, starts_at, ends_at, besides)
    if found is None:
        return None
    other = await meetings.get_appointment(uow, found)
    return other if may_see(employee, other.client) else None


async def get_appointment(uow: UnitOfWork, employee: Employee, meeting_id: int) -> Appointment:
    """Give an appointment that this person may see. Raises MeetingNotFound."""
    return await meetings.get_appointment(uow, await meetings.get_for(uow, employee, meeting_id))


async def find_other_manager(uow: UnitOfWork, viewer: Employee, meeting: Meeting) -> Employee | None:
    """Give the manager of a meeting that is not the viewer's own; None where it is."""
    return None if meeting.manager_id == viewer.id else await people.get(uow, meeting.manager_id)


async def get_open(uow: UnitOfWork, employee: Employee, meeting_id: int) -> Meeting:
    """Give an appointment that can still be changed. Raises MeetingNotFound or MeetingClosed.

    One that was marked as held by mistake, so that nothing was logged, is as open as before.
    """
    meeting = await meetings.get_for(uow, employee, meeting_id)
    if meeting.is_open():
        return meeting
    found = await meetings.get_appointment(uow, meeting)
    if not found.can_be_changed():
        raise MeetingClosed
    return replace(meeting, state=MeetingState.PLANNED)


async def move(
    uow: UnitOfWork, employee: Employee, meeting_id: int, starts_at: datetime, now: datetime
) -> Meeting:
    """Put an appointment on another moment; it lasts as long, and its reminders move with it (D026).

    A head moves those of his managers, who hear of it. Raises MeetingNotFound, MeetingClosed or
    MeetingInThePast.
    """
    meeting = await get_open(uow, employee, meeting_id)
    if starts_at <= now:
        raise MeetingInThePast
    moved = replace(
        meeting,
        starts_at=starts_at,
        ends_at=starts_at + (meeting.ends_at - meeting.starts_at),
        zone=employee.zone if employee.id == meeting.manager_id else meeting.zone,
        times_moved=meeting.times_moved + 1,
        late_minutes=None,
    )
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb="move",
        subject="meeting",
        subject_id=meeting.id,
        before=meeting.starts_at.isoformat(),
        after=starts_at.isoformat(),
    )
    return await _change(uow, employee, moved, now)


async def set_minutes(
    uow: UnitOfWork, employee: Employee, meeting_id: int, minutes: int, now: datetime
) -> Meeting:
    """Let an appointment last so many minutes. Raises MeetingNotFound or MeetingClosed."""
    meeting = await get_open(uow, employee, meeting_id)
    ends_at = meeting.starts_at + timedelta(minutes=minutes)
    return await _adjust(uow, employee, meeting, replace(meeting, ends_at=ends_at), now)


async def set_travel(
    uow: UnitOfWork, employee: Employee, meeting_id: int, minutes: int, now: datetime
) -> Meeting:
    """Say how long the way there is; 0 where nobody travels. Raises MeetingNotFound or MeetingClosed."""
    meeting = await get_open(uow, employee, meeting_id)
    return await _adjust(uow, employee, meeting, replace(meeting, travel_minutes=minutes), now)


async def set_words(
    uow: UnitOfWork,
    employee: Employee,
    meeting_id: int,
    now: datetime,
    *,
    goal: str | None = None,
    place: str | None = None,
) -> Meeting:
    """Change goal or place of an appointment. Raises MeetingNotFound, MeetingClosed or NotAllowed."""
    meeting = await _own(uow, employee, meeting_id)
    changed = replace(
        meeting,
        goal=meeting.goal if goal is None else goal,
        place=meeting.place if place is None else place,
    )
    meetings.save(uow, changed, now)
    return changed


async def tick(
    uow: UnitOfWork, employee: Employee, meeting_id: int, item: Preparation, now: datetime, *, done: bool
) -> Meeting:
    """Tick an item of the preparation, or take the tick off (D021). Raises as `set_words` does."""
    meeting = await _own(uow, employee, meeting_id)
    changed = replace(meeting, prepared=meeting.prepared | {item} if done else meeting.prepared - {item})
    meetings.save(uow, changed, now)
    return changed


async def cancel(uow: UnitOfWork, employee: Employee, meeting_id: int, reason: str, now: datetime) -> Meeting:
    """Call an appointment off; nothing is said of it any more. Raises MeetingNotFound or MeetingClosed."""
    meeting = await get_open(uow, employee, meeting_id)
    cancelled = replace(
        meeting, state=MeetingState.CANCELLED, cancel_reason=reason, revision=meeting.revision + 1
    )
    meetings.save(uow, cancelled, now)
    notices.call_off(uow, meeting.id, *KINDS, NoticeKind.RUNNING_LATE, reason="it was cancelled", now=now)
    people.add_audit(
        uow, at=now, employee_id=employee.id, verb="cancel", subject="meeting", subject_id=meeting.id,
        after=reason or None,
    )  # fmt: skip
    await _tell_manager(uow, employee, cancelled, now)
    return cancelled


async def mark_held(uow: UnitOfWork, employee: Employee, meeting_id: int, now: datetime) -> Meeting:
    """Note that an appointment took place; noted twice it stays so. Raises MeetingNotFound, MeetingClosed,
    MeetingAhead or NotAllowed.

    Its reminders fall silent, but what came of it is asked until it is logged (D001, A06).
    """
    meeting = await meetings.get_for(uow, employee, meeting_id)
    if meeting.manager_id != employee.id:
        raise NotAllowed
    if meeting.state is MeetingState.CANCELLED:
        raise MeetingClosed
    if not meeting.can_be_held(now):
        raise MeetingAhead
    held = replace(meeting, state=MeetingState.HELD)
    meetings.save(uow, held, now)
    return held


async def run_late(
    uow: UnitOfWork, employee: Employee, meeting_id: int, minutes: int, now: datetime
) -> Appointment:
    """Record that the manager is late; with a key client the heads hear of it at once (D017, D164, A05).

    Raises MeetingNotFound, MeetingClosed, NotAllowed or TooEarlyToBeLate.
    """
    meeting = await _own(uow, employee, meeting_id)
    if not meeting.can_be_late(now):
        raise TooEarlyToBeLate
    late = replace(meeting, late_minutes=minutes)
    meetings.save(uow, late, now)
    appointment = await meetings.get_appointment(uow, late)
    if appointment.client.is_key:
        for head in await responsible.list_leaders(uow, employee, appointment.client):
            occurrence = f"{late.occurrence} by {minutes}"
            notices.plan(uow, NoticeKind.RUNNING_LATE, head, late.id, now, occurrence)
    return appointment


async def hand_over(
    uow: UnitOfWork, meeting: Meeting, to: Employee, now: datetime, *, is_told: bool = True
) -> None:
    """Give an appointment to the client's new owner, who is reminded, and hears of it if `is_told` (D091)."""
    given = replace(meeting, manager_id=to.id, revision=meeting.revision + 1)
    meetings.save(uow, given, now)
    notices.call_off(uow, meeting.id, *KINDS, reason="another has the client", now=now)
    _plan(uow, to, given, now)
    occurrence = f"{given.occurrence} from {meeting.manager_id}"
    if is_told:
        notices.plan(uow, NoticeKind.MEETING_CHANGED, to, given.id, now, occurrence)


async def _own(uow: UnitOfWork, employee: Employee, meeting_id: int) -> Meeting:
    meeting = await get_open(uow, employee, meeting_id)
    if meeting.manager_id != employee.id:
        raise NotAllowed
    return meeting


async def _adjust(
    uow: UnitOfWork, employee: Employee, before: Meeting, after: Meeting, now: datetime
) -> Meeting:
    """Change what concerns reminders without moving: none told is told again, and none put off is lost."""
    if after == before:
        return before
    put_off = await _list_put_off(uow, before)
    changed = await _change(uow, employee, after, now, at_least_one=False)
    for notice in put_off:
        recipient = await people.get(uow, notice.recipient_id)
        notices.call_off(uow, changed.id, notice.kind, reason="it was put off", now=now)
        turn = notice.occurrence.partition(PUT_OFF)[2]
        occurrence = f"{changed.occurrence}{PUT_OFF}{turn}"
        notices.plan(uow, notice.kind, recipient, changed.id, notice.due_at, occurrence)
    return changed


async def _list_put_off(uow: UnitOfWork, meeting: Meeting) -> list[Notice]:
    return [
        notice
        for kind in KINDS
        for notice in await stored.list_of(uow, kind, meeting.id)
        if notice.state is NoticeState.PENDING and PUT_OFF in notice.occurrence
    ]


async def _change(
    uow: UnitOfWork, employee: Employee, meeting: Meeting, now: datetime, *, at_least_one: bool = True
) -> Meeting:
    changed = replace(meeting, revision=meeting.revision + 1)
    meetings.save(uow, changed, now)
    notices.call_off(uow, meeting.id, *KINDS, reason="it was changed", now=now)
    manager = employee if employee.id == meeting.manager_id else await people.get(uow, meeting.manager_id)
    _plan(uow, manager, changed, now, at_least_one=at_least_one)
    await _tell_manager(uow, employee, changed, now)
    return changed


def _plan(
    uow: UnitOfWork, manager: Employee, meeting: Meeting, now: datetime, *, at_least_one: bool = True
) -> None:
    planned = reminders(meeting, manager.hours, manager.zone, now, at_least_one=at_least_one)
    for kind, due_at in planned:
        notices.plan(uow, kind, manager, meeting.id, due_at, meeting.occurrence)


async def _tell_manager(uow: UnitOfWork, employee: Employee, meeting: Meeting, now: datetime) -> None:
    if employee.id != meeting.manager_id:
        manager = await people.get(uow, meeting.manager_id)
        occurrence = f"{meeting.occurrence} by {employee.id}"
        notices.plan(uow, NoticeKind.MEETING_CHANGED, manager, meeting.id, now, occurrence)
