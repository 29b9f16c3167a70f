"""What a list of clients is narrowed to: by state, or by what they have in common (D079, D084, D086)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class ClientFilter(StrEnum):
    """Which clients a list shows: all that the person may see, or some of them (D078, D084, D147).

    UNBOUGHT ones bought something, but nothing since the month began; with SILENT ones nobody was in touch
    for a month; STALE cards were not changed for half a year.
    """

    ALL = "all"
    KEY = "key"
    UNDECIDED = "undecided"
    OWING = "owing"
    UNBOUGHT = "unbought"
    SILENT = "silent"
    STALE = "stale"
    MINE = "mine"
    UNOWNED = "unowned"


class Trait(StrEnum):
    """What clients have in common: their category, segment, territory or city."""

    CATEGORY = "category"
    SEGMENT = "segment"
    TERRITORY = "territory"
    CITY = "city"


MOST_SPELLINGS = 3
STALE_AFTER = timedelta(days=180)
SILENT_AFTER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a list shows: a filter; those of one owner; or those with one of the `values` of a trait.

    `values` are up to MOST_SPELLINGS spellings of the same. `moment` and `day` are those from which on
    something did not happen, where the filter means that.
    """

    which: ClientFilter = ClientFilter.ALL
    trait: Trait | None = None
    values: tuple[str, ...] = ()
    owner_id: int | None = None
    moment: datetime | None = None
    day: date | None = None


EVERYTHING = Sieve()


def sieve_of(which: ClientFilter, now: datetime, today: date) -> Sieve:
    """Give a filter as it is meant at the moment `now`, on the person's day `today`."""
    ago = {ClientFilter.STALE: STALE_AFTER, ClientFilter.SILENT: SILENT_AFTER}.get(which)
    return Sieve(which, moment=None if ago is None else now - ago, day=today.replace(day=1))
