"""What a month is planned in, how far it is, and what can still come of it (D066, D106, D107)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from domain.figures import month_of
from domain.import_rows import PlanFigure
from domain.people import Employee
from domain.working_days import WorkingDays

CHECKPOINTS = (25, 50, 75)
FIRST_MONTHS = 6
_BEYOND, _EASY = Decimal(2), Decimal("0.5")
_WHOLE = Decimal(1)
MONEY_FIGURES = frozenset({PlanFigure.PAID_SALES, PlanFigure.COLLECTION})


class Outlook(StrEnum):
    """What can be said of a plan before the month is over."""

    ON_TRACK = "on_track"
    BEHIND = "behind"
    OUT_OF_REACH = "out_of_reach"
    DONE = "done"
    TOO_EASY = "too_easy"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a month has come: working days that are over, and all of them."""

    passed: int
    days: int

    @property
    def share(self) -> Decimal:
        """Give the part of the working days that is over; 1 for a month that has none."""
        return _WHOLE if not self.days else Decimal(self.passed) / self.days

    @property
    def is_checkpoint(self) -> bool:
        """Tell whether the last of them that is over made 25, 50 or 75 % full (D107)."""
        return any(self.passed == -(-self.days * percent // 100) for percent in CHECKPOINTS)


@lru_cache(maxsize=256)  # most people of a company share their working days
def progress(month: date, until: date, working: WorkingDays) -> Progress:
    """Give how far a month has come with the end of the day `until`."""
    span = month_of(month)
    works = [day for day in span.each() if working.is_working(day)]
    return Progress(sum(day <= until for day in works), len(works))


@dataclass(frozen=True, slots=True)
class PlanFact:
    """One figure of a month: what was planned, what there is, and how far the month has come."""

    figure: PlanFigure
    plan: Decimal
    fact: Decimal
    so_far: Progress

    @property
    def share(self) -> Decimal:
        """Give how much of the plan is done; 1 is all of it, and so is any fact where nothing was planned."""
        return _WHOLE if not self.plan else self.fact / self.plan

    @property
    def gap(self) -> Decimal:
        """Give what is still missing, never below 0."""
        return max(self.plan - self.fact, Decimal(0))

    @property
    def forecast(self) -> Decimal:
        """Give what the month ends with if it goes on as it went: the run rate over all its working days."""
        return self.fact if not self.so_far.passed else self.fact / self.so_far.share

    @property
    def outlook(self) -> Outlook:
        """Tell how it stands. OUT_OF_REACH needs more than double the present pace for what is left."""
        if self.fact >= self.plan:
            return Outlook.TOO_EASY if self.so_far.share <= _EASY else Outlook.DONE
        left = self.so_far.days - self.so_far.passed
        if self.so_far.share >= _EASY / 2 and self.gap * self.so_far.passed > self.fact * left * _BEYOND:
            return Outlook.OUT_OF_REACH
        return Outlook.ON_TRACK if self.forecast >= self.plan else Outlook.BEHIND


@dataclass(frozen=True, slots=True)
class MonthPlan:
    """The plan of one person's month (its first day) beside the facts; money is in `currency`."""

    employee: Employee
    month: date
    currency: str
    figures: tuple[PlanFact, ...]


def scaled(plan: Decimal, joined_on: date, month: date) -> Decimal:
    """Give the part of a plan that is asked of a newcomer: a sixth more in each of his first months (D215).

    The month in which he came is the first. From the seventh on it is the whole plan.
    """
    months = (month.year - joined_on.year) * 12 + month.month - joined_on.month + 1
    return plan if months > FIRST_MONTHS else plan * max(months, 1) / FIRST_MONTHS


def shared_out(total: Decimal, weights: Mapping[int, Decimal]) -> dict[int, Decimal]:
    """Share a department's plan out by weights, in whole units; what is left over goes to the greatest.

    Without weights all get the same. The parts always add up to the total.
    """
    if not weights:
        return {}
    whole = sum(weights.values())
    even = {person: weight if whole else _WHOLE for person, weight in weights.items()}
    whole = sum(even.values())
    parts = {person: (total * weight / whole).quantize(_WHOLE) for person, weight in even.items()}
    greatest = max(even, key=lambda person: (even[person], -person))
    parts[greatest] += total - sum(parts.values())
    return parts
