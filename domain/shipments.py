"""Shipments, which the book knows by their invoices: who has none this month, or waits longer than usual."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.clients import Client
from domain.working_days import WorkingDays

FRESH_FOR = timedelta(days=3)
RHYTHM_OF = timedelta(days=365)
ACTIVE_FOR = timedelta(days=90)
FEWEST_TIMES = 4
GRACE = 2  # working days past the usual interval
LAST_DAYS = 5  # working days at the end of a month
LIST_DAYS = (10, 20)


@dataclass(frozen=True, slots=True)
class Shipment:
    """What was shipped to a client on a day; `is_first` where he got nothing before."""

    client_id: int
    number: str
    on: date
    to_key: bool
    is_first: bool


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a client orders: the days of the first and last shipment of a year, and on how many days.

    `agreed` is the interval that stands on his card.
    """

    client_id: int
    first_on: date
    last_on: date
    times: int
    agreed: int | None = None

    @property
    def interval(self) -> int | None:
        """Give the usual days between two shipments; None where nobody can tell."""
        if self.agreed:
            return self.agreed
        if self.times < FEWEST_TIMES:
            return None
        return max(round((self.last_on - self.first_on).days / (self.times - 1)), 1)

    def is_late(self, days: WorkingDays, today: date) -> bool:
        """Tell whether the next order is two working days past its usual day (A26)."""
        if self.interval is None:
            return False
        usual = self.last_on + timedelta(days=self.interval)
        return days.add_working_days(usual, GRACE) <= today


@dataclass(frozen=True, slots=True)
class Unbought:
    """A client that got something in the months before and nothing since this one began."""

    client: Client
    owner_name: str
    last_on: date


def is_list_day(today: date, days: WorkingDays) -> bool:
    """Tell whether it is told who got nothing this month: on the 10th, the 20th and the last days."""
    if not days.is_working(today):
        return False
    if today in {days.first_from(today.replace(day=number)) for number in LIST_DAYS}:
        return True
    next_month = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    return today in _last_days(next_month, days)


def _last_days(next_month: date, days: WorkingDays) -> Sequence[date]:
    found, day = [], next_month
    for _ in range(LAST_DAYS):
        day = days.last_until(day - timedelta(days=1))
        found.append(day)
    return found
