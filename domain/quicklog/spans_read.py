"""Days that are reckoned: spans from now, and weeks, months, quarters and years or their parts."""

from datetime import date, timedelta

from domain.quicklog.day_sums import Day, Today, count_of, last_of_month, monday, months_on, value
from domain.quicklog.time_words import Sign


def span(parts: list[Sign], today: Today) -> Day | None:
    """Read a span from now, or back: "in 2 hours", "через полтора месяца", "a week ago"."""
    unit, count = value(parts, "u") or value(parts, "Y"), count_of(parts)
    if unit is None or count is None or count > 400:
        return None
    if (half := value(parts, "q")) and half.value == "30":
        count += 0.5
    is_past = any(part.letter in "bJ" for part in parts)
    return _away(today, unit.value, -count if is_past else count)


def half_span(parts: list[Sign], today: Today) -> Day | None:
    """Read "in half an hour"."""
    unit, part = value(parts, "u"), value(parts, "q")
    share = int(part.value) / 60 if part and part.value.isdecimal() else 0.5
    is_past = any(sign.letter == "b" for sign in parts)
    return _away(today, unit.value, -share if is_past else share) if unit else None


def _away(today: Today, unit: str, count: float) -> Day | None:
    if unit in ("m", "h"):
        total = today.minutes + round(count * (60 if unit == "h" else 1))
        day = today.day + timedelta(days=total // 1440)
        return Day(day, day, minutes=total % 1440)
    if unit in ("d", "w", "2w"):
        days = count * {"d": 1, "w": 7, "2w": 14}[unit]
        day = today.day + timedelta(days=round(days))
    elif unit == "D":
        day = _working(today.day, round(count))
    else:
        months = count * {"M": 1, "q": 3, "y": 12, "6": 6}[unit]
        day = months_on(today.day, int(months // 1)) + timedelta(days=round(months % 1 * 30))
    return Day(day, day)


def _working(day: date, count: int) -> date:
    step = 1 if count > 0 else -1
    while count:
        day += timedelta(days=step)
        count -= step if day.isoweekday() < 6 else 0
    return day


def part_of(parts: list[Sign], today: Today) -> Day | None:
    """Read the beginning, middle or end of a week, a month, a quarter or a year."""
    part = next(sign.letter for sign in parts if sign.letter in "SCE")
    unit, month = value(parts, "u") or value(parts, "q"), value(parts, "N")
    letters = {sign.letter for sign in parts}
    shift = 1 if "x" in letters else -1 if "l" in letters else 0
    if month is not None:
        begins = _next_month(today.day, int(month.value), part)
        day = _within_month(begins, part)
        return Day(day, _within_month(begins.replace(year=begins.year - 1), part))
    unit_name = "" if unit is None else "q" if unit.letter == "q" else unit.value
    if unit_name not in ("w", "M", "q", "y"):
        return None
    found = _bounds(today.day, unit_name, part, shift)
    if not shift and found < today.day:
        found = _bounds(today.day, unit_name, part, 1)
    return Day(found, found)


def _next_month(today: date, month: int, part: str) -> date:
    begins = date(today.year, month, 1)
    return begins if _within_month(begins, part) >= today else begins.replace(year=today.year + 1)


def _within_month(begins: date, part: str) -> date:
    return {"S": begins, "C": begins.replace(day=15), "E": last_of_month(begins)}[part]


def _bounds(today: date, unit: str, part: str, shift: int) -> date:
    if unit == "w":
        begins = monday(today) + timedelta(weeks=shift)
        return begins + timedelta(days={"S": 0, "C": 2, "E": 4}[part])
    if unit == "M":
        return _within_month(months_on(today.replace(day=1), shift), part)
    if unit == "q":
        begins = months_on(today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1), 3 * shift)
        return {
            "S": begins,
            "C": months_on(begins, 1).replace(day=15),
            "E": last_of_month(months_on(begins, 2)),
        }[part]
    year = today.year + shift
    return {"S": date(year, 1, 1), "C": date(year, 7, 1), "E": date(year, 12, 31)}[part]


def ending(parts: list[Sign], today: Today) -> Day | None:
    """Read "EOW", "month end"."""
    sign = value(parts, "e")
    if sign is None:
        return None
    found = _bounds(today.day, sign.value, "E", 0)
    return Day(found if found >= today.day else _bounds(today.day, sign.value, "E", 1))


def whole(parts: list[Sign], today: Today) -> Day | None:
    """Read "next week", "this month", "last quarter"."""
    unit = value(parts, "u") or value(parts, "q")
    letters = {sign.letter for sign in parts}
    name = "" if unit is None else "q" if unit.letter == "q" else unit.value
    if name not in ("w", "M", "q", "y") or (name == "y" and "x" not in letters):
        return None
    if "t" in letters:
        found = _bounds(today.day, name, "E", 0)
        return Day(max(found, today.day), _bounds(today.day, name, "S", 0))
    if "j" in letters:
        return Day(_bounds(today.day, name, "S", 1), _bounds(today.day, name, "S", -1))
    shift = 2 if "y" in letters else 1 if "x" in letters else -1
    found = _bounds(today.day, name, "S", shift)
    return Day(found, found)


def bare_month(parts: list[Sign], today: Today) -> Day | None:
    """Read "в декабре", "in January 2027"."""
    month = value(parts, "N")
    if month is None:
        return None
    year = value(parts, "#")
    if year is not None and not 2000 <= int(year.number or 0) < 2100:
        return None
    begins = date(int(year.number or 0) if year else today.day.year, int(month.value), 1)
    if year is None and begins < today.day.replace(day=1):
        begins = begins.replace(year=begins.year + 1)
    ahead = begins if begins >= today.day else begins.replace(year=begins.year + 1)
    past = begins if begins <= today.day else begins.replace(year=begins.year - 1)
    return Day(ahead if year is None else begins, past if year is None else begins)


def weekend(parts: list[Sign], today: Today) -> Day | None:
    """Read "at the weekend", "после выходных"."""
    letters = {sign.letter for sign in parts}
    saturday = monday(today.day) + timedelta(days=5)
    saturday += timedelta(weeks=("x" in letters) - ("l" in letters))
    if "f" in letters:
        return Day(saturday + timedelta(days=2))
    return Day(saturday, saturday if saturday < today.day else saturday - timedelta(weeks=1))
