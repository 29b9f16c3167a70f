"""Clock times as people type them in Russian, English and Slovak: "9:30", "930", "2 дня", "14h"."""

import re
from datetime import time

from domain.day_words import plainly

_LONGEST = 40  # characters; a longer text names no time
_BEFORE = r"(?:(?:в|к|at|o|od|about|около|~)\s)?"
_HOURS = r"(?:ч(?:\.|ас(?:а|ов)?)?|h(?:od(?:\.|in[yau]?)?)?\.?|o'?clock)"
_CLOCK = re.compile(
    rf"{_BEFORE}(?P<hour>\d{{1,2}})"
    r"(?:\s?[:.,-]\s?(?P<minute>\d{2})"
    rf"|\.?\s?{_HOURS}\s?(?P<after_h>\d{{2}})?(?:\s?м(?:ин)?\.?|\s?m(?:in)?\.?)?"
    r"|\s(?P<apart>\d{2}))?"
    rf"(?:\s?{_HOURS})?(?:\s?(?P<part>[^\W\d_][\w.\s]*))?"
)
_DIGITS = re.compile(rf"{_BEFORE}(\d{{1,2}})(\d{{2}})")
_PARTS = {
    "утра": "morning", "утром": "morning", "am": "morning", "a.m.": "morning", "in the morning": "morning",
    "rano": "morning", "dopoludnia": "morning", "predpoludnim": "morning",
    "дня": "day", "днем": "day", "pm": "day", "p.m.": "day", "in the afternoon": "day", "popoludni": "day",
    "poobede": "day",
    "вечера": "evening", "вечером": "evening", "in the evening": "evening", "vecer": "evening",
    "ночи": "night", "ночью": "night", "at night": "night", "v noci": "night",
}  # fmt: skip
_WHOLE = {
    "полдень": time(12), "в полдень": time(12), "noon": time(12), "at noon": time(12), "midday": time(12),
    "poludnie": time(12), "napoludnie": time(12), "na poludnie": time(12), "o dvanastej": time(12),
    "полночь": time(0), "в полночь": time(0), "midnight": time(0), "polnoc": time(0), "o polnoci": time(0),
}  # fmt: skip
_SURELY_AFTERNOON = range(1, 6)  # a bare "2" is 14:00: nobody visits clients at night


def read_time(text: str) -> time | None:
    """Read a time of day to the minute, or give None where the text names none or no clock shows it.

    A bare hour from 1 to 5 ("в 3") is taken as the afternoon's; with minutes or a zero it is what it says.
    """
    if len(text) > _LONGEST:
        return None
    said = re.sub(r"\s+", " ", plainly(text))
    if said in _WHOLE:
        return _WHOLE[said]
    if match := _DIGITS.fullmatch(said):
        return _exact(int(match[1]), int(match[2]))
    match = _CLOCK.fullmatch(said)
    return _from_parts(match) if match else None


def _from_parts(match: re.Match[str]) -> time | None:
    hour, minutes = match["hour"], match["minute"] or match["after_h"] or match["apart"]
    part = match["part"]
    if part is not None:
        shown = _twelve_hours(int(hour), _PARTS.get(part.strip()))
        return None if shown is None else _exact(shown, int(minutes or 0))
    if minutes is None and not hour.startswith("0") and int(hour) in _SURELY_AFTERNOON:
        return time(int(hour) + 12)
    return _exact(int(hour), int(minutes or 0))


def _twelve_hours(hour: int, part: str | None) -> int | None:
    """Give the hour of 24 for one said with its part of the day; None where the two do not go together."""
    if part is None or not 0 < hour <= 24:
        return None
    if hour > 12:
        return hour if part != "morning" else None
    if part == "morning" or (part == "night" and (hour < 6 or hour == 12)):
        return hour % 12
    return hour % 12 + 12


def _exact(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None
