"""What a list of clients is narrowed to: by state, or by what they have in common (D079, D084, D086)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class ClientFilter(StrEnum):
    """Which clients a list shows: all that the person may see, or some of them (D078, D084, D147)."""

    ALL = "all"
    KEY = "key"
    UNDECIDED = "undecided"
    MINE = "mine"
    UNOWNED = "unowned"
    STALE = "stale"


class Trait(StrEnum):
    """What clients have in common: their category, segment, territory or city."""

    CATEGORY = "category"
    SEGMENT = "segment"
    TERRITORY = "territory"
    CITY = "city"


MOST_SPELLINGS = 3
STALE_AFTER = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a list shows: a filter; those of one owner; or those with one of the `values` of a trait.

    `values` are up to MOST_SPELLINGS spellings of the same. Stale cards are older than `stale_before`.
    """

    which: ClientFilter = ClientFilter.ALL
    trait: Trait | None = None
    values: tuple[str, ...] = ()
    owner_id: int | None = None
    stale_before: datetime | None = None


EVERYTHING = Sieve()


def stale_cards(now: datetime) -> Sieve:
    """Give the filter of cards that nobody has changed for long, seen at the moment `now`."""
    return Sieve(ClientFilter.STALE, stale_before=now - STALE_AFTER)
