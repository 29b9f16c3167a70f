"""Days as values: what a phrase means ahead and behind, and the calendar arithmetic for it."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from domain.quicklog.time_words import Sign


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is said: what it is when something lies ahead, and when it has happened (None: the same).

    `minutes` is set by a span of hours ("in 2 hours"), counted from the day's midnight.
    """

    ahead: date
    before: date | None = None
    minutes: int | None = None
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Today:
    """The day on which the message was written, and the minute."""

    day: date
    minutes: int = 0


def value(parts: list[Sign], letter: str, at: int = 0) -> Sign | None:
    """Give the first sign with a letter, or a later one, or None."""
    found = [sign for sign in parts if sign.letter == letter]
    return found[at] if len(found) > at else None


def count_of(parts: list[Sign]) -> float | None:
    """Give the number in a phrase; one where it has none."""
    for sign in parts:
        if sign.letter in "#X" and sign.number is not None:
            return float(sign.number)
    return 1.0


def monday(day: date) -> date:
    """Give the Monday of its week."""
    return day - timedelta(days=day.isoweekday() - 1)


def exact(year: int, month: int, day: int) -> date | None:
    """Give the date, or None for one that does not exist."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def months_on(day: date, count: int) -> date:
    """Give the same day `count` months on, or the last of that month."""
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def last_of_month(day: date) -> date:
    """Give the last day of its month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def dated(today: Today, day: int, month: int, year: int | None) -> Day | None:
    """Give a date without its year: the next one, and the last one."""
    if year is not None:
        found = exact(year, month, day) if 2000 <= year < 2100 else None
        return Day(found, found) if found else None
    ahead = [exact(today.day.year + more, month, day) for more in range(5)]
    before = [exact(today.day.year - less, month, day) for less in range(5)]
    first = next((found for found in ahead if found and found >= today.day), None)
    last = next((found for found in before if found and found <= today.day), None)
    return Day(first, last) if first else None
