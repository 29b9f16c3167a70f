"""Phrases of hours: patterns of signs, and the minute of the day that each means."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from domain.quicklog.time_words import Sign


@dataclass(frozen=True, slots=True)
class Hour:
    """A minute of the day. `is_part` tells a mere part of the day, `is_bare` an hour without minutes, which
    a part of the day moves into the evening; `needs_day` holds only beside a day."""

    minutes: int
    is_part: bool = False
    is_bare: bool = False
    needs_day: bool = False


Builder = Callable[[list[Sign]], Hour | None]


def _numbers(parts: list[Sign]) -> list[int]:
    return [int(part.number) for part in parts if part.letter in "#O" and part.number is not None]


def _first(parts: list[Sign], letters: str) -> Sign | None:
    return next((part for part in parts if part.letter in letters), None)


def _minutes(hour: int, minute: int = 0) -> int | None:
    return hour * 60 + minute if 0 <= hour < 24 and 0 <= minute < 60 else None


def working_hour(hour: int) -> int:
    """Give the hour that is meant by a bare one: nobody visits clients at night, so 1 to 7 are afternoon."""
    return hour + 12 if 1 <= hour <= 7 else hour


def _clock(parts: list[Sign]) -> Hour | None:
    sign = _first(parts, "T")
    numbers = sign.value.split(":") if sign else []
    if len(numbers) < 2 or not (numbers[0].isdecimal() and numbers[1].isdecimal()):
        return None
    return _with_part(int(numbers[0]), int(numbers[1]), parts)


def _dotted(parts: list[Sign]) -> Hour | None:
    """Read "14-30" and "11.30", which could be days too: beside a day only."""
    sign = _first(parts, "D")
    match = re.fullmatch(r"(\d{1,2})[-.](\d{2})", sign.value) if sign else None
    found = _with_part(int(match[1]), int(match[2]), parts) if match else None
    return Hour(found.minutes, needs_day=True) if found else None


def _dotted_clock(parts: list[Sign]) -> Hour | None:
    """Read "2.30pm"."""
    sign = _first(parts, "D")
    match = re.fullmatch(r"(\d{1,2})[-.](\d{2})", sign.value) if sign else None
    return _with_part(int(match[1]), int(match[2]), parts) if match else None


def _with_part(hour: int, minute: int, parts: list[Sign]) -> Hour | None:
    part = next((sign for sign in parts if sign.letter in "ApY"), None)
    if part is not None and hour <= 12:
        hour = _hour_of_day(hour, part)
    found = _minutes(hour, minute)
    return None if found is None else Hour(found)


def _hour_of_day(hour: int, part: Sign) -> int:
    is_morning = part.value == "a" if part.letter == "A" else part.letter == "p" and int(part.value) < 720
    if is_morning:
        return hour % 12
    return hour % 12 + 12


def _numbered(parts: list[Sign]) -> Hour | None:
    """Read a number with a part of the day: "3pm", "10 утра", "o tretej poobede"."""
    numbers, ordinal = _numbers(parts), _first(parts, "O")
    if not numbers or not 1 <= numbers[0] <= 12 or (ordinal and not _is_hour(ordinal)):
        return None
    minute = numbers[1] if len(numbers) > 1 else 0
    return _with_part(numbers[0], minute, parts)


def _is_hour(ordinal: Sign) -> bool:
    """Tell "o tretej" (hour) from "tretieho" (day)."""
    return ordinal.value.endswith("ej")


def _ordinal_hour(parts: list[Sign]) -> Hour | None:
    sign = _first(parts, "O")
    return _bare(parts) if sign and _is_hour(sign) else None


def _bare(parts: list[Sign]) -> Hour | None:
    numbers = _numbers(parts)
    found = _minutes(working_hour(numbers[0])) if numbers else None
    if found is None or not 1 <= numbers[0] <= 23:
        return None
    lead = parts[0]
    needs_day = lead.letter == "k" or (lead.letter == "a" and lead.value == "2")
    return Hour(found, is_bare=numbers[0] <= 12, needs_day=needs_day)


def _bare_beside_day(parts: list[Sign]) -> Hour | None:
    found = _bare(parts)
    return Hour(found.minutes, is_bare=found.is_bare, needs_day=True) if found else None


def _two_numbers(parts: list[Sign]) -> Hour | None:
    """Read "в 15 30" and "в одиннадцать тридцать"."""
    figures = [part for part in parts if part.letter == "#"]
    numbers = _numbers(parts)
    if len(numbers) < 2 or not (numbers[1] >= 10 or numbers[1] == 0 or len(figures[1].value) == 2):
        return None
    found = _minutes(working_hour(numbers[0]), numbers[1])
    return None if found is None else Hour(found)


def _half(parts: list[Sign]) -> Hour | None:
    """Read "половина четвёртого", "четверть пятого", "o trištvrte na tri": a part of the hour before."""
    numbers, part = _numbers(parts), _first(parts, "q")
    if not numbers or not 1 <= numbers[0] <= 12 or part is None:
        return None
    hour = numbers[0] - 1 or 12
    return Hour(_minutes(working_hour(hour), int(part.value)) or 0)


def _hour_then_number(parts: list[Sign]) -> Hour | None:
    """Read "часов в пять"."""
    if parts[0].value != "h":
        return None
    found = _bare(parts)
    return Hour(found.minutes, is_bare=found.is_bare) if found else None


def _two_beside_day(parts: list[Sign]) -> Hour | None:
    found = _two_numbers(parts)
    return Hour(found.minutes, needs_day=True) if found else None


def _past(parts: list[Sign]) -> Hour | None:
    """Read "half past ten", "ten past four", "half four"."""
    part, numbers = _first(parts, "q"), _numbers(parts)
    minute = int(part.value) if part else numbers.pop(0) if len(numbers) > 1 else -1
    if not numbers or minute < 0 or not 1 <= numbers[0] <= 12:
        return None
    found = _minutes(working_hour(numbers[0]), minute)
    return None if found is None else Hour(found)


def _before(parts: list[Sign]) -> Hour | None:
    """Read "quarter to five", "без пятнадцати пять"."""
    part, numbers = _first(parts, "q"), _numbers(parts)
    minute = int(part.value) if part else numbers.pop(0) if len(numbers) > 1 else 0
    if not numbers or not 0 < minute < 60 or not 1 <= numbers[0] <= 12:
        return None
    return Hour(working_hour(numbers[0]) * 60 - minute)


def _minutes_to(parts: list[Sign]) -> Hour | None:
    """Read "ten to four", in words alone: "10 to 4" is how long a shop is open."""
    numbers = [part for part in parts if part.letter == "#"]
    return _before(parts) if numbers[0].value.isalpha() else None


def _minutes_into(parts: list[Sign]) -> Hour | None:
    """Read "десять минут пятого"."""
    minute, hour = _numbers(parts)[:2]
    if not 1 <= hour <= 12 or not 0 < minute < 60:
        return None
    return Hour(working_hour(hour - 1 or 12) * 60 + minute)


def _part(parts: list[Sign]) -> Hour | None:
    sign = _first(parts, "p")
    return Hour(int(sign.value), is_part=True) if sign else None


def _one_o_clock(parts: list[Sign]) -> Hour | None:
    """Read "в час"."""
    unit = _first(parts, "u")
    return Hour(13 * 60) if unit and unit.value == "h" else None


def _hours_unit(parts: list[Sign]) -> Hour | None:
    """Read "в 15 часов", "в 15 часов 30 минут"."""
    unit = _first(parts, "u")
    numbers = _numbers(parts)
    if unit is None or unit.value != "h" or not numbers:
        return None
    minute = numbers[1] if len(numbers) > 1 else 0
    found = _minutes(working_hour(numbers[0]), minute)
    return None if found is None else Hour(found, is_bare=len(numbers) == 1 and numbers[0] <= 12)


def _hours_unit_beside_day(parts: list[Sign]) -> Hour | None:
    found = _hours_unit(parts)
    return Hour(found.minutes, is_bare=found.is_bare, needs_day=True) if found else None


_LEAD = "[akfIv]{0,3}o?"
_SOME = "(?:[akfI][kf]?v?|v)o?"


def _compiled(*patterns: tuple[str, Builder]) -> tuple[tuple[re.Pattern[str], Builder], ...]:
    return tuple((re.compile(pattern), builder) for pattern, builder in patterns)


# These come before any day: their ordinals and figures would be taken for one.
EARLY = _compiled(
    (rf"{_LEAD}T[Ap]?", _clock),
    (rf"{_LEAD}DA", _dotted_clock),
    (rf"{_LEAD}qk[#O]", _before),
    (rf"{_LEAD}#u?k#", _minutes_to),
    (rf"{_LEAD}qP[#O]", _past),
    (rf"{_LEAD}#u?P#", _past),
    (rf"{_LEAD}G(?:q|#u?)[#O]", _before),
    (rf"{_LEAD}qa[#O]|{_LEAD}qO", _half),
    (rf"{_LEAD}q#(?!u)", _past),
    (rf"{_LEAD}#uO", _minutes_into),
    (rf"{_LEAD}##A", _numbered),
    (rf"{_LEAD}[#O]\.?[Ap]", _numbered),
    (r"[akf]v?#Y", _numbered),
    (r"(?:[akfI]v?|v)O", _ordinal_hour),
)
LATE = _compiled(
    (rf"{_LEAD}D(?!N)", _dotted),
    (rf"{_SOME}###", _two_numbers),
    (rf"{_SOME}##(?![NuYc])", _two_numbers),
    (rf"{_SOME}#u(?:#u)?", _hours_unit),
    (rf"{_LEAD}#u", _hours_unit_beside_day),
    (r"u[ak]v?#(?![NuYc])", _hour_then_number),
    (rf"{_LEAD}#H", _bare),
    (rf"{_LEAD}p", _part),
    (r"auY?(?![bn#])", _one_o_clock),
    (rf"{_SOME}#(?![NuYc#])", _bare),
    (r"##(?![NuYcA])", _two_beside_day),
    (r"#(?![NuYc#])", _bare_beside_day),
)
