"""When somebody is reminded of a debt: so many working days before or after its day, as settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from domain.working_days import WorkingDays

STEPS = (-3, 0, 1, 3, 7, 14, 30)
MOST_STEPS = 8
TO_HEAD, STOP_SHIPPING, CLAIM = 7, 14, 30
MINIMUMS = {"RUB": 1000, "EUR": 20, "USD": 20}
LOWEST_MINIMUM = 20
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DebtRules:
    """How a department wants to be reminded of debts.

    `steps` are working days after the day on which a debt is due, those before it below 0. What is less than
    the minimum in its currency stands in lists alone. From `to_head`, `stop_shipping` and `claim` on the head
    hears of it, shipments are to be stopped, a letter of claim is offered.
    """

    steps: tuple[int, ...] = STEPS
    minimum: int = MINIMUMS["RUB"]
    minimum_abroad: int = LOWEST_MINIMUM
    to_head: int = TO_HEAD
    stop_shipping: int = STOP_SHIPPING
    claim: int = CLAIM

    def minimum_in(self, currency: str) -> Decimal:
        """Give the least sum of which somebody is reminded."""
        return Decimal(self.minimum if currency == "RUB" else self.minimum_abroad)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A step, and the last due day for which it has come."""

    step: int
    due_on: date


def thresholds(steps: Sequence[int], days: WorkingDays, today: date) -> tuple[Threshold, ...]:
    """Give for each step the last due day for which it has come by `today`, the last step first."""
    found = [Threshold(step, _last_due(step, days, today)) for step in sorted(set(steps), reverse=True)]
    return tuple(found[-MOST_STEPS:])


def _last_due(step: int, days: WorkingDays, today: date) -> date:
    if step <= 0:
        return days.add_working_days(today, -step)
    day = days.last_until(today)
    for _ in range(step - 1):
        day = days.last_until(day - _ONE)
    return day - _ONE


def step_of(due_on: date, found: Sequence[Threshold]) -> int | None:
    """Give the last step that has come for something due on a day; None where none has come yet."""
    return next((one.step for one in found if due_on <= one.due_on), None)


def read_steps(text: str) -> tuple[int, ...] | None:
    """Read steps as people type them, "-3 0 1 3 7 14 30"; None where they are no table."""
    words = text.replace("−", "-").replace("–", "-").replace("+", " ").replace(",", " ").split()
    if not 0 < len(words) <= MOST_STEPS or not all(word.removeprefix("-").isdecimal() for word in words):
        return None
    steps = tuple(sorted({int(word) for word in words}))
    return steps if steps[0] >= -30 and steps[-1] <= 120 else None
