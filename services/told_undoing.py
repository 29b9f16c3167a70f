"""All that was saved of a message taken back at once: its records, and the name that was learnt with it."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from domain.activities import UNDO_WITHIN
from domain.meetings import NewMeeting
from domain.people import Employee
from domain.refusals import AlreadyDone, Refusal, TooLate
from domain.told import Fate, Told
from services import (
    activities,
    client_knowledge,
    feedback,
    follow_ups,
    meetings,
    payments,
    promises,
    proposal_changes,
    voices,
)
from storage import meetings as stored_meetings
from storage import told_messages
from storage.database import UnitOfWork

_Undo = Callable[[UnitOfWork, Employee, int, datetime], Awaitable[object]]


async def undo(uow: UnitOfWork, employee: Employee, message_id: int, now: datetime) -> bool:
    """Take back all that was saved of one's own message, as long as a contact can be taken back; False when
    it was taken back before, or nothing was saved.

    What was done with a record meanwhile stays: a task that is done is done. Raises TooLate.
    """
    told = await told_messages.find_own(uow, employee.id, message_id)
    if told is None or told.ended_at is None or told.fate is Fate.UNDONE:
        return False
    if now - told.ended_at > UNDO_WITHIN:
        raise TooLate
    for kind, record_id in reversed(told.records):
        await _undo_one(uow, employee, kind, record_id, now)
    for alias, client_id in told.learnt:
        told_messages.unlearn(uow, employee.id, alias, client_id)
    told_messages.set_fate(uow, message_id, Fate.UNDONE)
    return True


async def undone(uow: UnitOfWork, employee: Employee, message_id: int) -> Told:
    """Give one's own message that was taken back. Raises AlreadyDone for any other."""
    told = await told_messages.find_own(uow, employee.id, message_id)
    if told is None or told.fate is not Fate.UNDONE:
        raise AlreadyDone
    return told


async def _undo_one(uow: UnitOfWork, employee: Employee, kind: str, record_id: int, now: datetime) -> None:
    try:
        await _UNDO[kind](uow, employee, record_id, now)
    except TooLate:
        raise
    except Refusal:
        # somebody has gone on with it since, and it stands
        return


async def _meeting(uow: UnitOfWork, employee: Employee, meeting_id: int, now: datetime) -> None:
    await meetings.cancel(uow, employee, meeting_id, "", now)


async def _called_off(uow: UnitOfWork, employee: Employee, meeting_id: int, now: datetime) -> None:
    """Make anew an appointment that was called off, if it still lies ahead."""
    was = await stored_meetings.get_for(uow, employee, meeting_id)
    new = NewMeeting(
        was.client_id, was.contact_id, was.starts_at, was.minutes, was.place, was.goal, was.travel_minutes
    )
    await meetings.make(uow, employee, new, now)


_UNDO: dict[str, _Undo] = {
    "activity": activities.undo,
    "follow_up": follow_ups.take_back,
    "meeting": _meeting,
    "called_off": _called_off,
    "proposal": proposal_changes.undo,
    "payment": payments.reverse,
    "promise": promises.take_back,
    "feedback": feedback.undo,
    "news": client_knowledge.take_back,
    voices.RECORD: voices.take_back,
}
