"""What is said of an appointment before and after it, looked at again when its moment has come."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.meeting_reminders import PUT_OFF, SOON, TOO_CLOSE, later_at
from domain.meetings import Appointment, Meeting, MeetingState
from domain.notices import Drop, Notice, NoticeKind, NoticeState, Tell, Verdict
from domain.people import Employee
from domain.refusals import MeetingNotFound, NotAllowed
from services import briefs, notices
from services.briefs import Reminder
from services.meetings import get_open
from services.notices import Check
from storage import meetings
from storage import notices as told
from storage.database import UnitOfWork

ASK_AGAIN = timedelta(hours=3)


async def remind_later(
    uow: UnitOfWork,
    employee: Employee,
    meeting_id: int,
    kind: NoticeKind,
    minutes: int,
    turn: int,
    now: datetime,
) -> datetime | None:
    """Remind again in so many minutes, but never after the start, and give the moment; None: it is too near.

    `turn` counts how often it was put off, so that a button pressed twice puts it off once. Raises
    MeetingNotFound, MeetingClosed or NotAllowed.
    """
    meeting = await get_open(uow, employee, meeting_id)
    if meeting.manager_id != employee.id:
        raise NotAllowed
    due_at = later_at(meeting, minutes, now)
    if due_at is None:
        return None
    return await _again(uow, employee, meeting, kind, turn, due_at)


async def ask_later(
    uow: UnitOfWork, employee: Employee, meeting_id: int, turn: int, now: datetime
) -> datetime:
    """Ask in three hours of the clock again what came of it, and give the moment. Raises MeetingNotFound."""
    meeting = await meetings.get_for(uow, employee, meeting_id)
    if meeting.manager_id != employee.id:
        raise MeetingNotFound
    return await _again(uow, employee, meeting, NoticeKind.MEETING_OUTCOME, turn, now + ASK_AGAIN)


async def _again(
    uow: UnitOfWork, employee: Employee, meeting: Meeting, kind: NoticeKind, turn: int, due_at: datetime
) -> datetime:
    occurrence = f"{meeting.occurrence}{PUT_OFF}{turn}"
    notices.plan(uow, kind, employee, meeting.id, due_at, occurrence)
    planned = [
        notice for notice in await told.list_of(uow, kind, meeting.id) if notice.occurrence == occurrence
    ]
    return planned[0].due_at


async def check_prepare(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell what to prepare, unless the word with the brief is due already (D021)."""
    found = await _still_ahead(uow, notice, recipient, now)
    if isinstance(found, Drop):
        return found
    if now >= found.meeting.starts_at - SOON - TOO_CLOSE:
        return Drop("the word before the meeting says it all")
    return Tell(await briefs.remind(uow, found, turn_of(notice), with_brief=True))


async def check_soon(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the brief an hour before, unless it was just told with the word to leave (D016, D022)."""
    found = await _still_ahead(uow, notice, recipient, now)
    if isinstance(found, Drop):
        return found
    told_at = await _told_at(uow, NoticeKind.MEETING_LEAVE, found.meeting)
    if told_at is not None and not turn_of(notice) and now - told_at < TOO_CLOSE:
        return Drop("it was told with the word to leave a few minutes ago")
    reminder = await briefs.remind(uow, found, turn_of(notice), with_brief=True)
    return Tell(replace(reminder, has_left=told_at is not None))


async def check_leave(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell that it is time to leave (D017): with the brief, if that would follow within minutes.

    A brief told a few minutes ago said when to leave, and is not followed by a second message.
    """
    found = await _still_ahead(uow, notice, recipient, now)
    if isinstance(found, Drop):
        return found
    told_at = await _told_at(uow, NoticeKind.MEETING_SOON, found.meeting)
    if told_at is not None and not turn_of(notice) and now - told_at < TOO_CLOSE:
        return Drop("it was told with the brief a few minutes ago")
    is_near = now >= found.meeting.starts_at - SOON - TOO_CLOSE
    return Tell(await briefs.remind(uow, found, turn_of(notice), with_brief=is_near and told_at is None))


async def check_outcome(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Ask what came of a meeting that nobody logged (D001, A06)."""
    found = await _same(uow, notice, recipient)
    if isinstance(found, Drop):
        return found
    if found.meeting.state is MeetingState.CANCELLED:
        return Drop("it was cancelled")
    return Drop("it was logged") if found.is_logged else Tell(Reminder(found, turn_of(notice)))


async def _still_ahead(
    uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime
) -> Appointment | Drop:
    found = await _same(uow, notice, recipient)
    if isinstance(found, Drop):
        return found
    if not found.meeting.is_open():
        return Drop("it was held or cancelled")
    return Drop("it has begun") if now >= found.meeting.starts_at else found


async def _same(uow: UnitOfWork, notice: Notice, recipient: Employee) -> Appointment | Drop:
    """Give the appointment that the notice was planned for, if it stands as it stood then."""
    try:
        meeting = await meetings.get_for(uow, recipient, notice.subject_id)
    except MeetingNotFound:
        return Drop("the client is not the recipient's any more")
    if _occurrence(notice) != meeting.occurrence:
        return Drop("it was changed since")
    return await meetings.get_appointment(uow, meeting)


async def _told_at(uow: UnitOfWork, kind: NoticeKind, meeting: Meeting) -> datetime | None:
    """Give the moment at which this kind was last told of the appointment as it stands."""
    notices_of_kind = await told.list_of(uow, kind, meeting.id)
    moments = [
        notice.settled_at
        for notice in notices_of_kind
        if notice.state is NoticeState.SENT and _occurrence(notice) == meeting.occurrence
    ]
    return max((moment for moment in moments if moment is not None), default=None)


def _occurrence(notice: Notice) -> str:
    return notice.occurrence.partition(PUT_OFF)[0]


def turn_of(notice: Notice) -> int:
    """Give how often this word was put off before."""
    turn = notice.occurrence.partition(PUT_OFF)[2]
    return int(turn) if turn else 0


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.MEETING_PREPARE: check_prepare,
    NoticeKind.MEETING_SOON: check_soon,
    NoticeKind.MEETING_LEAVE: check_leave,
    NoticeKind.MEETING_OUTCOME: check_outcome,
}
