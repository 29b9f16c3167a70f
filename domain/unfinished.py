"""What was asked and not answered, decided and not done, broken and not put right, with its age (D134)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.clients import Client
from domain.concessions import ConcessionKind
from domain.working_days import WorkingDays

OLD_AFTER = 2  # working days


class Part(StrEnum):
    """The three lists of D134."""

    UNANSWERED = "unanswered"
    UNDONE = "undone"
    UNSOLVED = "unsolved"


class Thing(StrEnum):
    """What is not finished: its record is of this kind."""

    CONCESSION = "concession"
    COMPLAINT = "complaint"
    HELP = "help"
    REQUEST = "request"
    QUESTION = "question"
    IDEA = "idea"
    SHORTCOMING = "shortcoming"
    DECIDED = "decided"
    ANSWERED = "answered"
    TASK = "task"
    FIX = "fix"
    DISPUTE = "dispute"

    @property
    def is_appeal(self) -> bool:
        """Tell whether its record is an appeal."""
        return self in {Thing.HELP, Thing.REQUEST, Thing.QUESTION, Thing.IDEA, Thing.SHORTCOMING}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One such thing. `holder_id` is None where it is the leaders' of its department to see to.

    Of a concession it is told what was asked for, and how much, in hundredths.
    """

    part: Part
    thing: Thing
    record_id: int
    text: str
    client: Client | None
    holder_id: int | None
    holder_name: str
    asker_id: int | None
    asker_name: str
    since: datetime
    conceded: ConcessionKind | None = None
    conceded_value: int = 0

    def age(self, today: date, zone: ZoneInfo) -> int:
        """Give for how many days it has waited by `today`, a day of that zone; never less than none."""
        return days_since(self.since, today, zone)


@dataclass(frozen=True, slots=True)
class PartCount:
    """How many things are in a part, how many of them are older than two working days, and since when."""

    count: int
    old: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class Follow:
    """What is not finished: some things of each part, the oldest first, and how many there are.

    What began before `old_before` is older than two working days.
    """

    things: tuple[Unfinished, ...] = ()
    counts: Mapping[Part, PartCount] = field(default_factory=dict)
    old_before: datetime | None = None

    @property
    def total(self) -> int:
        """Count all of it."""
        return sum(one.count for one in self.counts.values())

    @property
    def old(self) -> int:
        """Count what is older than two working days."""
        return sum(one.old for one in self.counts.values())

    @property
    def oldest(self) -> datetime | None:
        """Give since when the oldest of it waits."""
        return min((one.oldest for one in self.counts.values()), default=None)

    def is_old(self, thing: Unfinished) -> bool:
        """Tell whether a thing is older than two working days."""
        return self.old_before is not None and thing.since < self.old_before

    def of(self, part: Part) -> list[Unfinished]:
        """Give the things of a part."""
        return [one for one in self.things if one.part is part]


def days_since(moment: datetime, today: date, zone: ZoneInfo) -> int:
    """Give how many days lie between the day of a moment in a zone and `today`; never less than none."""
    return max((today - moment.astimezone(zone).date()).days, 0)


def old_before(days: WorkingDays, today: date) -> date:
    """Give the day before which a thing must have begun to be older than two working days by `today`.

    What began on that day or later has seen no more than two working days after its own.
    """
    day = today
    passed = 0
    while True:
        passed += days.is_working(day)
        if passed > OLD_AFTER:
            return day
        day = date.fromordinal(day.toordinal() - 1)
