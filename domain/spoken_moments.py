"""Moments as people type them: "сейчас", "вчера 15:00", "tomorrow 10:00", "o 9:30"."""

from datetime import datetime, time, timedelta

from domain.calendar import at
from domain.meeting_lines import read_line
from domain.people import Employee
from domain.spoken_times import read_time

_NOW = {"сейчас", "только что", "now", "just now", "teraz", "práve teraz", "hneď"}
_USUAL_TIME = time(9)


def read_moment(text: str, employee: Employee, now: datetime) -> datetime | None:
    """Read a moment on a person's wall clock, or give None where the text names none.

    A time without a day is today's; a day without a time is 09:00 of it, and for today it is now.
    """
    said = " ".join(text.lower().split())
    if said in _NOW:
        return now
    today = employee.today(now)
    clock_time = read_time(said)
    if clock_time is not None:
        return at(today, clock_time, employee.zone)
    line = read_line(f"· {said}", today, employee.hours)
    if line.day is None or line.client != "·" or line.goal:
        return None
    if line.clock_time is None and line.day == today:
        return now
    return at(line.day, line.clock_time or _USUAL_TIME, employee.zone)


def is_ahead(moment: datetime, now: datetime) -> bool:
    """Tell whether a moment lies ahead by more than a slip of the clock."""
    return moment - now > timedelta(minutes=1)
