"""Birthdays, with the year where it is known: "27.11.1980", "27 ноября", "1980-11-27"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.day_words import MONTHS, plainly
from domain.working_days import WorkingDays

OLDEST = 110
TOLD_BEFORE = timedelta(days=3)
_NUMERIC = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s?([^\W\d_]+)\.?(?:,?\s(\d{4}))?")
_MONTH_DAY = re.compile(r"([^\W\d_]+)\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?")
_TAIL = re.compile(r"\s?(?:г|года|r|roku)\.?$")


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of the year on which somebody was born, in `year` where that is known."""

    month: int
    day: int
    year: int | None = None

    def next_from(self, today: date) -> date:
        """Give the next day on which it is celebrated, `today` included: 28 February in a year without 29."""
        found = self._in(today.year)
        return found if found >= today else self._in(today.year + 1)

    def _in(self, year: int) -> date:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, 2, 28)

    def __str__(self) -> str:
        """Give it as it is kept: "1980-11-27", or "--11-27" without a year."""
        year = "-" if self.year is None else f"{self.year:04}"
        return f"{year}-{self.month:02}-{self.day:02}"


def told_on(day: date, days: WorkingDays) -> frozenset[date]:
    """Give the days on which a birthday on `day` is spoken of: three days before, and on the day itself.

    For one on which nobody works, the last working day before it stands.
    """
    return frozenset({days.last_until(day - TOLD_BEFORE), days.last_until(day), day})


def kept_birthday(text: str) -> Birthday | None:
    """Read a birthday back as `str` gives it; "" is none."""
    if not text:
        return None
    year, month, day = text.rsplit("-", 2)
    return Birthday(int(month), int(day), None if year == "-" else int(year))


def read_birthday(text: str, today: date) -> Birthday | None:
    """Read a birthday as people type it; None for what is none, lies ahead or is beyond a human life."""
    said = _TAIL.sub("", plainly(text))
    parts = _parts(said)
    if parts is None:
        return None
    day, month, year = parts
    full = _full_year(year, today)
    try:
        born = date(full or 2000, month, day)  # 2000 had a 29 February
    except ValueError:
        return None
    if full is not None and not 0 <= (today - born).days <= OLDEST * 366:
        return None
    return Birthday(month, day, full)


def _parts(said: str) -> tuple[int, int, str | None] | None:
    if match := _ISO.fullmatch(said):
        return int(match[3]), int(match[2]), match[1]
    if match := _NUMERIC.fullmatch(said):
        return int(match[1]), int(match[2]), match[3]
    if match := _DAY_MONTH.fullmatch(said):
        day, name, year = match.groups()
    elif match := _MONTH_DAY.fullmatch(said):
        name, day, year = match.groups()
    else:
        return None
    return (int(day), MONTHS[name], year) if name in MONTHS else None


def _full_year(year: str | None, today: date) -> int | None:
    """Give the year in full; of two digits, the latest such year that is over."""
    if year is None or len(year) == 4:
        return None if year is None else int(year)
    century = today.year - today.year % 100
    return century + int(year) - (100 if int(year) >= today.year % 100 else 0)
