"""What is counted of a person's work, and over which days of his (D070, D071)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.meetings import day_bounds
from domain.money import Money
from domain.people import Employee


class Figure(StrEnum):
    """A number of a summary. Each one can be explained by the records behind it."""

    VISITS = "visits"
    CALLS = "calls"
    OTHER_CONTACTS = "other_contacts"
    MEETINGS_HELD = "meetings_held"
    MEETINGS_LATE = "meetings_late"
    MEETINGS_MOVED = "meetings_moved"
    MEETINGS_CANCELLED = "meetings_cancelled"
    COMPLAINTS = "complaints"
    NEW_CLIENTS = "new_clients"
    PROPOSALS_SENT = "proposals_sent"
    PROPOSALS_WON = "proposals_won"
    PROMISES_BROKEN = "promises_broken"


class Standing(StrEnum):
    """What stands beside the figures: money, and what waits for a word. It is explained like them."""

    PAID = "paid"
    OVERDUE = "overdue"
    UNLOGGED = "unlogged"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both counted. Whose days they are is told by a zone."""

    first: date
    last: date

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Give the moments from which (counted) until which (not counted) these days last in a zone."""
        return day_bounds(self.first, zone)[0], day_bounds(self.last, zone)[1]

    @property
    def days(self) -> int:
        """Give how many days it has."""
        return (self.last - self.first).days + 1

    def each(self) -> list[date]:
        """Give its days."""
        return [self.first + timedelta(days=ahead) for ahead in range(self.days)]

    def before(self) -> "Span":
        """Give as many days just before these."""
        return Span(self.first - timedelta(days=self.days), self.first - timedelta(days=1))


def day_of(day: date) -> Span:
    """Give one day."""
    return Span(day, day)


def week_of(day: date) -> Span:
    """Give the week in which a day lies, from Monday."""
    first = day - timedelta(days=day.isoweekday() - 1)
    return Span(first, first + timedelta(days=6))


def month_of(day: date) -> Span:
    """Give the month in which a day lies."""
    first = day.replace(day=1)
    return Span(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class PersonFigures:
    """The figures of one person; those that are 0 need not stand among the counts."""

    employee: Employee
    counts: Mapping[Figure, int] = field(default_factory=dict)

    def __getitem__(self, figure: Figure) -> int:
        """Give one figure."""
        return self.counts.get(figure, 0)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to count."""
        return not any(self.counts.values())


def total(of: list[PersonFigures], figure: Figure) -> int:
    """Add one figure up over people."""
    return sum(one[figure] for one in of)


@dataclass(frozen=True, slots=True)
class Behind:
    """A record behind a figure: when, with which client, and what was written of it.

    `day` stands for the moment where it is of a day alone; `sum` is told of money.
    """

    moment: datetime | None
    client_id: int
    client_name: str
    text: str
    day: date | None = None
    sum: Money | None = None


@dataclass(frozen=True, slots=True)
class OpenComplaint:
    """A complaint that waits for a leader's answer since `moment`."""

    feedback_id: int
    moment: datetime
    client_id: int
    client_name: str
    is_key: bool
    text: str


@dataclass(frozen=True, slots=True)
class PersonMoney:
    """What the clients of one person paid in some days, and what they owe past its day now, by currency."""

    employee_id: int
    paid: tuple[Money, ...]
    overdue: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """What stands with one person beside his figures: meetings without a word, silent proposals, money."""

    unlogged: int = 0
    quiet: int = 0
    paid: tuple[Money, ...] = ()
    overdue: tuple[Money, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to say."""
        return not (self.unlogged or self.quiet or self.paid or self.overdue)


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A concession that a manager asked his leader for, and that waits since `moment`."""

    concession_id: int
    moment: datetime
    client_name: str
    manager_name: str
    note: str
