"""What a leader wants to read in the evening, and when (D071)."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

HOURS = (17, 18, 19, 20, 21)


class Part(StrEnum):
    """A part of the summary that can be left out."""

    PEOPLE = "people"
    MONEY = "money"
    REQUESTS = "requests"
    COMPLAINTS = "complaints"
    FOLLOW = "follow"
    WEEKS = "weeks"


@dataclass(frozen=True, slots=True)
class SummaryChoice:
    """When a leader's summary comes, by his clock, and which parts he does not want."""

    told_at: time = time(19)
    hidden: frozenset[Part] = frozenset()
