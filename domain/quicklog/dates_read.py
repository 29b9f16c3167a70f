"""Days that are named: weekdays, dates, days of the month, holidays."""

import re
from datetime import timedelta

from domain.quicklog.day_sums import Day, Today, count_of, dated, exact, monday, months_on, value
from domain.quicklog.time_words import Sign

_DAY_ENDINGS = ("го", "му", "ho", "mu", "th", "st")


def near(parts: list[Sign], today: Today) -> Day | None:
    """Read "tomorrow", "позавчера"."""
    sign = value(parts, "d")
    day = today.day + timedelta(days=int(sign.value if sign else 0))
    return Day(day, day)


def weekday(parts: list[Sign], today: Today) -> Day | None:
    """Read a weekday: the next one, the last one, or that of next week."""
    sign = value(parts, "W")
    weekday = int(sign.value) if sign else 1
    letters = {part.letter for part in parts}
    ahead = today.day + timedelta(days=(weekday - today.day.isoweekday() - 1) % 7 + 1)
    before = today.day - timedelta(days=(today.day.isoweekday() - weekday - 1) % 7 + 1)
    if "y" in letters:
        return Day(monday(today.day) + timedelta(days=13 + weekday))
    if "x" in letters:
        return Day(monday(today.day) + timedelta(days=6 + weekday))
    if "l" in letters:
        return Day(before, before)
    return Day(ahead, before)


def week_then_weekday(parts: list[Sign], today: Today) -> Day | None:
    """Read "next week on Wednesday" and "in two weeks, on Friday"."""
    sign = value(parts, "W")
    weekday = int(sign.value) if sign else 1
    letters = {part.letter for part in parts}
    if "t" in letters:
        return Day(monday(today.day) + timedelta(days=weekday - 1))
    if "l" in letters:
        day = monday(today.day) + timedelta(days=weekday - 8)
        return Day(day, day)
    count = count_of(parts) if "i" in letters else 1
    return None if count is None else Day(monday(today.day) + timedelta(days=7 * int(count) + weekday - 1))


def week_from_weekday(parts: list[Sign], today: Today) -> Day | None:
    """Read "a week from Friday"."""
    first = weekday(parts, today) if value(parts, "W") else near(parts, today)
    count = count_of(parts)
    return Day(first.ahead + timedelta(weeks=int(count))) if first and count else None


def named_month(parts: list[Sign], today: Today) -> Day | None:
    """Read "28 ноября", "Dec 5th", with a year or without."""
    month, numbers = value(parts, "N"), [part for part in parts if part.letter in "#OX"]
    if month is None or not numbers or numbers[0].number is None:
        return None
    year = int(numbers[1].number or 0) if len(numbers) > 1 else None
    return dated(today, int(numbers[0].number), int(month.value), year)


def figures(parts: list[Sign], today: Today) -> Day | None:
    """Read "28.11", "05.12.2026", "2026-12-05"."""
    sign = value(parts, "D")
    if sign is None or not re.fullmatch(r"\d{1,4}([./-]\d{1,4}){1,2}", sign.value):
        return None
    numbers = [int(part) for part in re.split(r"[./-]", sign.value)]
    if len(numbers) == 3 and numbers[0] > 31:
        day = exact(*numbers)  # 2026-11-28
        return Day(day, day) if day else None
    if not 2 <= len(numbers) <= 3 or re.fullmatch(r"\d+-\d+", sign.value):
        return None
    year = numbers[2] if len(numbers) == 3 else None
    if "/" in sign.value and numbers[1] > 12:
        numbers[:2] = [numbers[1], numbers[0]]
    return dated(today, numbers[0], numbers[1], None if year is None else year + 2000 * (year < 100))


def spaced_figures(parts: list[Sign], today: Today) -> Day | None:
    """Read "28. 11."."""
    numbers = [int(part.number or 0) for part in parts if part.letter == "#"]
    return dated(today, numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None)


def with_weekday(parts: list[Sign], today: Today) -> Day | None:
    """Read a weekday with its date; the date counts."""
    rest, weekday = [part for part in parts if part.letter != "W"], value(parts, "W")
    if not value(rest, "D"):
        return named_month(rest, today)
    found = figures(rest, today)
    is_right = found and weekday and found.ahead.isoweekday() == int(weekday.value)
    return found if is_right else None


def day_of_month(parts: list[Sign], today: Today) -> Day | None:
    """Read "28 числа", "the 15th"."""
    sign = value(parts, "O") or value(parts, "#")
    number = int(sign.number or 0) if sign else 0
    if sign is None or not 1 <= number <= 31 or not _may_be_day(sign, parts):
        return None
    begins = today.day.replace(day=1)
    if any(part.letter == "x" for part in parts):
        begins = months_on(begins, 1)
    ahead = (months_on(begins, more) for more in range(13))
    before = (months_on(begins, -less) for less in range(13))
    first = next((d for m in ahead if (d := exact(m.year, m.month, number)) and d >= today.day), None)
    last = next((d for m in before if (d := exact(m.year, m.month, number)) and d <= today.day), None)
    return Day(first, last) if first else None


def weekday_and_day(parts: list[Sign], today: Today) -> Day | None:
    """Read "Monday the 30th": the number counts, where it is that weekday."""
    weekday = value(parts, "W")
    found = day_of_month([part for part in parts if part.letter != "W"], today)
    is_right = found and weekday and found.ahead.isoweekday() == int(weekday.value)
    return found if is_right else None


def _may_be_day(sign: Sign, parts: list[Sign]) -> bool:
    """Tell a day of the month ("15-го", "the 15th") from other ordinals ("3-й этаж", "o tretej")."""
    if sign.letter == "#" or any(part.letter == "c" for part in parts):
        return True
    if sign.value[0].isdigit():
        return sign.value.endswith(("го", "му", "st", "nd", "rd", "th", "ho", "emu"))
    if "_" in sign.value:  # two words: "двадцать восьмого"
        return sign.value.endswith(_DAY_ENDINGS)
    return len(parts) > 1 and parts[0].letter in "akf" and sign.value.endswith(_DAY_ENDINGS)


def holiday(parts: list[Sign], today: Today) -> Day | None:
    """Read "до нового года", "before Christmas"."""
    sign = value(parts, "h")
    if sign is None:
        return None
    found = dated(today, int(sign.value[2:]), int(sign.value[:2]), None)
    if found and any(part.letter == "f" for part in parts) and sign.value != "0101":
        return Day(found.ahead + timedelta(days=1))
    return found
