"""The day of a department as its group reads it: totals, wins by name, what comes tomorrow (R19, D073)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.figures import Figure, PersonFigures
from domain.groups import Group
from domain.money import Money
from domain.people import Employee

# What a group may always read: no complaints, no lateness, nothing about one person's work but his wins.
OPEN_FIGURES = (
    Figure.VISITS,
    Figure.CALLS,
    Figure.OTHER_CONTACTS,
    Figure.MEETINGS_HELD,
    Figure.NEW_CLIENTS,
    Figure.PROPOSALS_SENT,
    Figure.PROPOSALS_WON,
)


@dataclass(frozen=True, slots=True)
class Win:
    """An order that somebody brought home."""

    manager: str
    client: str


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A meeting of the day after; the contact and his phone only where the group may read them."""

    starts_at: datetime
    manager: str
    client: str
    contact: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class GroupDebt:
    """What a client owes past its day."""

    client: str
    overdue: Money


@dataclass(frozen=True, slots=True)
class GroupComplaint:
    """A complaint that waits for its answer: who brought it, of which client, in what words."""

    manager: str
    client: str
    text: str


@dataclass(frozen=True, slots=True)
class Digest:
    """The digest of one group and day. `binder` bound the group: his language and zone are the group's.

    `people`, `debts` and `complaints` have something in them only where the group may read them.
    """

    group: Group
    binder: Employee
    day: date
    totals: tuple[tuple[Figure, int], ...]
    wins: tuple[Win, ...]
    upcoming: tuple[Upcoming, ...]
    people: tuple[PersonFigures, ...] = ()
    debts: tuple[GroupDebt, ...] = ()
    complaints: tuple[GroupComplaint, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing that the group would want to read."""
        told = (self.totals, self.wins, self.upcoming, self.debts, self.complaints)
        return not any(told)


@dataclass(frozen=True, slots=True)
class SentDigest:
    """A digest that went out: its text, and the message that it is, once Telegram has taken it."""

    text: str
    changed_at: datetime
    message_id: int | None
