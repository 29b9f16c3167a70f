"""Appointments with clients."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class MeetingState(StrEnum):
    """Where an appointment stands. One that was moved stays PLANNED and counts its moves."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Meeting:
    """An appointment. It was made on the wall clock of `zone`; `starts_at` and `ends_at` are moments."""

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
