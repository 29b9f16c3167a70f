"""What others did to a meeting, or must hear of it: looked at again before it is told (D026, D164)."""

from dataclasses import dataclass
from datetime import datetime

from domain.meetings import Appointment
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from services.notices import Check
from storage import meetings, people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Changed:
    """A meeting that `by` moved or cancelled for its manager or, if `handed_over`, had before him."""

    appointment: Appointment
    by: Employee
    handed_over: bool


async def check_changed(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a manager what was done to his meeting, unless it was changed again since."""
    meeting = await meetings.find_for(uow, recipient, notice.subject_id)
    occurrence, word, person_id = notice.occurrence.split()
    if meeting is None or meeting.occurrence != occurrence or meeting.manager_id != recipient.id:
        return Drop("it was changed again")
    found = await meetings.get_appointment(uow, meeting)
    return Tell(Changed(found, await people.get(uow, int(person_id)), word == "from"))


async def check_late(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a head that his manager is late for a key client, unless that changed or the meeting is over."""
    meeting = await meetings.find_for(uow, recipient, notice.subject_id)
    if meeting is None or f"{meeting.occurrence} by {meeting.late_minutes}" != notice.occurrence:
        return Drop("it is so no longer")
    if not meeting.is_open():
        return Drop("the meeting was held or cancelled")
    manager = await people.get(uow, meeting.manager_id)
    return Tell((await meetings.get_appointment(uow, meeting), manager))


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.MEETING_CHANGED: check_changed,
    NoticeKind.RUNNING_LATE: check_late,
}
