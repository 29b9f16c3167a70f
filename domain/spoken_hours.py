"""Spans of hours as people type them: "9-18", "с 21:00 до 8", "22.30 – 07.00"."""

import re
from datetime import time

_LONGEST = 60  # characters; a longer text names no hours
_TIME = r"(\d{1,2})(?:\s?[:.,]\s?(\d{2}))?\s?(?:ч\.?|час[а-я]*|h|hod\.?|(am|pm))?"
_SPAN = re.compile(
    rf"(?:(?:с|со|от|from|od)\s)?\s*{_TIME}\s*(?:[-–—−]|до|по|to|till|until|do)\s*{_TIME}", re.I
)


def read(text: str) -> tuple[time, time] | None:
    """Give the two bounds of a span of hours, or None when the text names none. 24:00 is given as 00:00."""
    match = None if len(text) > _LONGEST else _SPAN.fullmatch(text.strip())
    if match is None:
        return None
    first, last = _time(*match.groups()[:3]), _time(*match.groups()[3:])
    return None if first is None or last is None else (first, last)


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half is not None:
        if not 0 < hours <= 12:
            return None
        hours = hours % 12 + (12 if half.lower() == "pm" else 0)
    if (hours, minutes) == (24, 0):
        return time(0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None
