"""Appointments with clients, and when the bot speaks up about them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.calendar import at
from domain.clients import Client, Contact

USUAL_MINUTES = 60
USUAL_TRAVEL = 30
DURATIONS = (30, 60, 90, 120, 180)
TRAVELS = (0, 15, 30, 45, 60, 90, 120)
LATE_BY = (10, 20, 30)


class MeetingState(StrEnum):
    """Where an appointment stands. One that was moved stays PLANNED and counts its moves."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Preparation(StrEnum):
    """What one prepares before talks (D021)."""

    GOAL = "goal"
    QUESTIONS = "questions"
    OFFER = "offer"
    NEEDS = "needs"


@dataclass(frozen=True, slots=True)
class Meeting:
    """An appointment. It was made on the wall clock of `zone`; `starts_at` and `ends_at` are moments.

    `revision` grows with every change that concerns its reminders.
    """

    id: int
    client_id: int
    contact_id: int | None
    manager_id: int
    starts_at: datetime
    ends_at: datetime
    zone: ZoneInfo
    place: str
    goal: str
    travel_minutes: int
    state: MeetingState
    late_minutes: int | None
    times_moved: int
    created_at: datetime
    cancel_reason: str = ""
    prepared: frozenset[Preparation] = frozenset()
    revision: int = 0

    @property
    def occurrence(self) -> str:
        """Give what tells the reminders of this appointment from those it had before a change."""
        return f"{self.starts_at:%Y-%m-%dT%H:%MZ}.{self.revision}"

    @property
    def minutes(self) -> int:
        """Give how long it is to last."""
        return int((self.ends_at - self.starts_at).total_seconds()) // 60

    def is_open(self) -> bool:
        """Tell whether it still is to take place."""
        return self.state is MeetingState.PLANNED

    def can_be_late(self, now: datetime) -> bool:
        """Tell whether it is near enough for somebody to be late for it."""
        return self.is_open() and self.starts_at - timedelta(hours=3) <= now < self.ends_at

    def can_be_held(self, now: datetime) -> bool:
        """Tell whether it may have taken place: it has begun, or begins within the hour."""
        return now >= self.starts_at - timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """What a manager tells of an appointment that he makes."""

    client_id: int
    contact_id: int | None
    starts_at: datetime
    minutes: int
    place: str
    goal: str
    travel_minutes: int = USUAL_TRAVEL


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting with all that is shown of it. `phone` (E.164 or empty) is the best one to ring there.

    `is_logged` tells whether what came of it was written down.
    """

    meeting: Meeting
    client: Client
    contact: Contact | None
    phone: str
    is_logged: bool

    def can_be_changed(self) -> bool:
        """Tell whether it can still be moved or called off: it is planned, or nothing was logged of it."""
        state = self.meeting.state
        return state is MeetingState.PLANNED or (state is MeetingState.HELD and not self.is_logged)


def is_skipped(day: date, clock_time: time, zone: ZoneInfo) -> bool:
    """Tell whether the wall clock of `zone` never shows this time on this day, as when clocks go forward."""
    return at(day, clock_time, zone).astimezone(zone).time() != clock_time


def day_bounds(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Give the moments at which a day of a zone begins and ends; it may last 23 or 25 hours."""
    return at(day, time(), zone), at(day + timedelta(days=1), time(), zone)
