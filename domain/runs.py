"""Runs of cadences as the book keeps them, and the moment at which a step is told."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.cadences import CadenceKind, Course, Due, StepKind
from domain.calendar import at
from domain.deadlines import MORNING
from domain.people import Hours

_A_DAY = timedelta(hours=24)
_BEFORE_CLOSING = timedelta(hours=1)


class RunState(StrEnum):
    """Whether steps still come. A STOPPED run can go on; one that is OVER has told its last step."""

    RUNNING = "running"
    STOPPED = "stopped"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of steps about a subject: a proposal, or a client. `turn` tells its plans from earlier ones."""

    id: int
    kind: CadenceKind
    subject_id: int
    client_id: int
    manager_id: int
    course: Course
    begun_at: datetime
    turn: int
    next_on: date | None
    state: RunState
    stopped_by: int | None = None


def told_at(coming: Due, begun_at: datetime, hours: Hours, zone: ZoneInfo) -> datetime:
    """Give the moment to tell a step: 09:00 of its day, or when work begins, whichever is later (A12).

    The first question after something was sent comes 24 hours later, moved into working hours (A11).
    """
    opens = at(coming.on, max(MORNING, hours.work_from), zone)
    a_day_later = begun_at + _A_DAY
    if coming.step.kind is not StepKind.RECEIVED or a_day_later.astimezone(zone).date() != coming.on:
        return opens
    closes = at(coming.on, hours.work_until, zone) if hours.work_until > hours.work_from else None
    latest = opens if closes is None else max(opens, closes - _BEFORE_CLOSING)
    return min(max(a_day_later, opens), latest)
