"""When a person may be disturbed, and when he works: counted minute by minute, by nobody's code but this."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

_STEP = timedelta(minutes=1)
_FARTHEST = timedelta(days=12)


@dataclass(frozen=True, slots=True)
class Habits:
    """Where a person lives, when he works, and when he wants to be left alone."""

    zone: ZoneInfo
    days: frozenset[int]
    work_from: time
    work_until: time
    quiet_from: time
    quiet_until: time

    @classmethod
    def of(cls, facts: dict[str, Any]) -> "Habits":
        """Read them out of a row of the book."""
        return cls(
            ZoneInfo(facts["zone"]),
            frozenset(int(day) for day in facts["work_days"]),
            time.fromisoformat(facts["work_from"]),
            time.fromisoformat(facts["work_until"]),
            time.fromisoformat(facts["quiet_from"]),
            time.fromisoformat(facts["quiet_until"]),
        )

    def works_like(self, other: "Habits") -> bool:
        """Tell whether nothing but the quiet hours differs."""
        mine = (self.zone, self.days, self.work_from, self.work_until)
        return mine == (other.zone, other.days, other.work_from, other.work_until)

    @property
    def has_quiet_nights(self) -> bool:
        """Tell whether the quiet hours span midnight."""
        return self.quiet_from > self.quiet_until

    def day(self, moment: datetime) -> date:
        """Give the day that it is there."""
        return moment.astimezone(self.zone).date()

    def on(self, day: date, clock: time) -> datetime:
        """Give the moment at which the clocks there show this; the first of two, the one after a gap."""
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def works_on(self, day: date) -> bool:
        """Tell whether it is a working day."""
        return day.isoweekday() in self.days

    def next_day_of_work(self, day: date) -> date:
        """Give the first working day after this one."""
        return next(day for day in _days_from(day + timedelta(days=1)) if self.works_on(day))

    def day_of_work_before(self, day: date) -> date:
        """Give the last working day before this one."""
        earlier = (day - timedelta(days=back) for back in range(1, 8))
        return next(day for day in earlier if self.works_on(day))

    def may_be_disturbed(self, moment: datetime) -> bool:
        """Tell whether it is a working day, and not a quiet hour."""
        local = moment.astimezone(self.zone)
        clock = local.time()
        if self.quiet_from <= self.quiet_until:
            is_quiet = self.quiet_from <= clock < self.quiet_until
        else:
            is_quiet = clock >= self.quiet_from or clock < self.quiet_until
        return self.works_on(local.date()) and not is_quiet

    def first_open(self, moment: datetime) -> datetime:
        """Give the first moment from this one on at which the person may be disturbed.

        Without quiet nights, what waited for a working day waits for the start of work too.
        """
        if self.may_be_disturbed(moment):
            return moment
        for at in _minutes_from(moment):
            starts = self.has_quiet_nights or at.astimezone(self.zone).time() >= self.work_from
            if starts and self.may_be_disturbed(at):
                return at
        raise AssertionError("nobody is never to be disturbed")

    def is_at_work(self, moment: datetime) -> bool:
        """Tell whether it is a working hour of a working day."""
        local = moment.astimezone(self.zone)
        return self.works_on(local.date()) and self.work_from <= local.time() < self.work_until

    def first_at_work(self, moment: datetime) -> datetime:
        """Give the first moment from this one on at which the person works."""
        return (
            moment
            if self.is_at_work(moment)
            else next(at for at in _minutes_from(moment) if self.is_at_work(at))
        )

    def after_work(self, moment: datetime, hours: float) -> tuple[datetime, datetime]:
        """Give between which moments so many working hours have passed since this one."""
        left = timedelta(hours=hours)
        at = moment
        for following in _minutes_from(moment):
            if self.is_at_work(at):
                if left <= following - at:
                    return at + left, self.first_at_work(at + left)
                left -= following - at
            at = following
        raise AssertionError("nobody never works")


def _minutes_from(moment: datetime) -> Iterator[datetime]:
    """Give the full minutes after a moment."""
    at = moment.astimezone(UTC).replace(second=0, microsecond=0)
    ends = at + _FARTHEST
    while at < ends:
        at += _STEP
        yield at


def _days_from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += timedelta(days=1)
