"""Groups: which department a group chat belongs to, when it reads of its day, and what it may read (R19)."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

STEP = 30  # minutes
EARLIEST, LATEST = time(12, 15), time(22, 45)


class GroupPart(StrEnum):
    """What a group reads only where its head has switched exactly that on: it names people or secrets."""

    PEOPLE = "people"
    CONTACTS = "contacts"
    PHONES = "phones"
    DEBTS = "debts"
    COMPLAINTS = "complaints"


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat, or one topic of it, bound to a department. `thread_id` is None outside forums.

    `lost_at` is when we were thrown out of it; the binding is then kept only to tell of it. The digest
    comes at `digest_at` in the zone of whoever bound it, and has in it what `shows` names beside the totals.
    """

    chat_id: int
    thread_id: int | None
    department_id: int
    title: str
    bound_by: int
    bound_at: datetime
    lost_at: datetime | None = None
    digest_at: time = time(19, 15)
    shows: frozenset[GroupPart] = frozenset()


def earlier(moment: time) -> time | None:
    """Give the time of a digest one step before this one; None before the earliest."""
    return _moved(moment, -STEP)


def later(moment: time) -> time | None:
    """Give the time of a digest one step after this one; None after the latest."""
    return _moved(moment, STEP)


def _moved(moment: time, step: int) -> time | None:
    minutes = moment.hour * 60 + moment.minute + step
    moved = time(*divmod(minutes, 60))
    return moved if EARLIEST <= moved <= LATEST else None
