"""Who works here: employees, their departments, their hours, and the links by which they come in."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

LANGUAGES = ("ru", "en", "sk")
LONGEST_NAME = 64  # letters in the name of a person or a department


class Role(StrEnum):
    """What an employee may see: own clients, own department, or everything."""

    MANAGER = "manager"
    HEAD = "head"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Hours:
    """A person's working days (ISO weekdays, 1 is Monday), hours and quiet hours, all in his own zone.

    `quiet_from` may be later than `quiet_until`: the quiet hours then span midnight. Equal means none.
    """

    work_days: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    work_from: time = time(9)
    work_until: time = time(18)
    quiet_from: time = time(21)
    quiet_until: time = time(8)


@dataclass(frozen=True, slots=True)
class Department:
    """A department."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Employee:
    """Anyone of ours who uses the bot. `zone` is where he lives; every day and hour of his is read in it.

    Since `unreachable_at` he takes no messages from us; it is forgotten when he writes again.
    """

    id: int
    telegram_id: int
    name: str
    role: Role
    department_id: int | None
    language: str
    zone: ZoneInfo
    hours: Hours
    joined_at: datetime
    removed_at: datetime | None = None
    unreachable_at: datetime | None = None

    def today(self, now: datetime) -> date:
        """Give the calendar day that it is for this person at the moment `now` (aware)."""
        return now.astimezone(self.zone).date()

    def moved_to(self, zone: ZoneInfo) -> "Employee":
        """Give the same person living in another zone."""
        return replace(self, zone=zone)

    @property
    def leads(self) -> bool:
        """Tell whether this person sees more than his own clients (D095)."""
        return self.role is not Role.MANAGER


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that lets one person in, once, until it expires. Only the hash of its secret is kept (D088)."""

    id: int
    role: Role
    department_id: int | None
    created_by: int | None
    expires_at: datetime
    used_at: datetime | None
