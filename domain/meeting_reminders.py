"""When the bot speaks up about an appointment (D016, D017, D021), and how it keeps from speaking twice."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.calendar import at, is_working_day
from domain.meetings import Meeting
from domain.notices import NoticeKind
from domain.people import Hours

EVENING = time(18)
SOON = timedelta(hours=1)
GET_READY = timedelta(minutes=15)
OUTCOME = timedelta(hours=1)
# Two words about one appointment within this time are one word too many.
TOO_CLOSE = timedelta(minutes=11)
LAST_CALL = timedelta(minutes=5)
PUT_OFF = "+"  # what stands behind an occurrence that was put off: "2026-11-27T06:00Z.0+1"
KINDS = (
    NoticeKind.MEETING_PREPARE,
    NoticeKind.MEETING_SOON,
    NoticeKind.MEETING_LEAVE,
    NoticeKind.MEETING_OUTCOME,
)


def leave_at(meeting: Meeting) -> datetime | None:
    """Give the moment to set out: the way there and a quarter of an hour; None where nobody travels (A04)."""
    if not meeting.travel_minutes:
        return None
    return meeting.starts_at - timedelta(minutes=meeting.travel_minutes) - GET_READY


def prepare_at(meeting: Meeting, hours: Hours, zone: ZoneInfo) -> datetime:
    """Give 18:00 of the person's last working day before the appointment (A02)."""
    return at(_working_day_before(hours, meeting.starts_at.astimezone(zone).date()), EVENING, zone)


def reminders(
    meeting: Meeting, hours: Hours, zone: ZoneInfo, now: datetime, *, at_least_one: bool = True
) -> list[tuple[NoticeKind, datetime]]:
    """Give what is still to be said of a planned appointment, and when, by the person's hours and zone.

    An appointment that lies ahead has `at_least_one` reminder before its start: now, if the moments of all
    others have passed.
    """
    leave = leave_at(meeting)
    moments = [
        (NoticeKind.MEETING_PREPARE, prepare_at(meeting, hours, zone)),
        (NoticeKind.MEETING_SOON, meeting.starts_at - SOON),
        *([(NoticeKind.MEETING_LEAVE, leave)] if leave is not None else []),
    ]
    ahead = [(kind, moment) for kind, moment in moments if moment > now]
    if at_least_one and not ahead and now < meeting.starts_at:
        ahead = [(NoticeKind.MEETING_SOON, now)]
    return [*ahead, (NoticeKind.MEETING_OUTCOME, max(meeting.ends_at + OUTCOME, now))]


def later_at(meeting: Meeting, minutes: int, now: datetime) -> datetime | None:
    """Give the moment to remind again in so many minutes, 5 minutes before the start at the latest.

    None where the appointment is so near that nobody needs reminding.
    """
    moment = min(now + timedelta(minutes=minutes), meeting.starts_at - LAST_CALL)
    return moment if moment > now else None


def _working_day_before(hours: Hours, day: date) -> date:
    for back in range(1, 8):
        if is_working_day(hours, day - timedelta(days=back)):
            return day - timedelta(days=back)
    return day - timedelta(days=1)
