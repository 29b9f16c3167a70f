"""All that was saved of a message taken back at once: its records, and the name that was learnt with it."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from domain.activities import UNDO_WITHIN
from domain.people import Employee
from domain.refusals import AlreadyDone, Refusal, TooLate
from domain.told import Fate, Told
from services import (
    activities,
    client_knowledge,
    feedback,
    follow_ups,
    payments,
    promises,
    proposal_changes,
    told_meetings,
    voices,
)
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
        if kind in _UNDO:
            await _UNDO[kind](uow, employee, record_id, now)
        else:
            await told_meetings.take_back(uow, employee, (kind, record_id), now)
    except TooLate:
        raise
    except Refusal:
        # somebody has gone on with it since, and it stands
        return


_UNDO: dict[str, _Undo] = {
    "activity": activities.undo,
    "follow_up": follow_ups.take_back,
    "proposal": proposal_changes.undo,
    "payment": payments.reverse,
    "promise": promises.take_back,
    "feedback": feedback.undo,
    "news": client_knowledge.take_back,
    voices.RECORD: voices.take_back,
}
