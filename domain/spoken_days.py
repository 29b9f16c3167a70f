"""Days as people type them in Russian, English and Slovak: "27.11", "в пятницу", "in 3 days"."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from domain.calendar import add_working_days, next_working_day
from domain.day_words import MONTHS, NEAR_DAYS, NUMBERS, WEEKDAYS, plainly
from domain.people import Hours

_USUAL_HOURS = Hours()
_LONGEST = 60  # characters; a longer text names no day
_FARTHEST = timedelta(days=36525)  # what lies a hundred years away is a slip of the finger
_BARELY_OVER = timedelta(days=30)  # a day without its year that passed so recently is meant as passed
_THURSDAY = re.compile(r"(?<!\w)št(?!\w)", re.IGNORECASE)  # without its accent it is Wednesday
_WORD = r"([^\W\d_]+)"
_COUNT = rf"(\d{{1,3}}|{_WORD})"

_NUMERIC = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2})?)?(?:\s?(?:г|r)\.?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_ORDINAL = r"(?:\.|-?(?:го|е|st|nd|rd|th))"
_DAY_MONTH = re.compile(rf"(\d{{1,2}}){_ORDINAL}?\s?(?:of\s)?{_WORD}\.?(?:\s(\d{{4}}))?(?:\sг\.?)?")
_MONTH_DAY = re.compile(rf"{_WORD}\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?:\s(\d{{4}}))?")
_DAY_OF_MONTH = re.compile(rf"(?:the\s)?(\d{{1,2}})(?:{_ORDINAL}(?:\sчисла)?|\sчисла)?")
_ON_WEEKDAY = re.compile(rf"(?:(?:в|во|on|v|vo)\s)?(?:{_WORD}\s)?{_WORD}\.?")
_WITH_WEEKDAY = (
    re.compile(rf"(?:(?:в|во|on|v|vo)\s)?{_WORD}\.?\s(?P<rest>\d.*|{_WORD}\s\d.*)"),
    re.compile(rf"(?P<rest>.*\d.*)\s{_WORD}\.?"),
)
_AFTER = re.compile(rf"(?:через|in|o|za|cez)\s(?:{_COUNT}\s)?(?:{_WORD}\s)?{_WORD}\.?")
_THE_DAY_AFTER = re.compile(r"(?:the\s)?day\safter\stomorrow|po\szajtra")
_NEXT_WEEK = re.compile(
    r"(?:на\s)?(?:следующеи|будущеи)\sнеделе|next\sweek|(?:na\s)?(?:buduci|dalsi)\styzden|(?:v\s)?buducom\styzdni"
)
_NEXT = re.compile(r"(?:следующ|будущ|next$|buduc|dals)")
_THIS = re.compile(r"(?:эт|ближаиш|this$|tento|tuto|najblizs)")
_DAYS = re.compile(r"(?:день|дня|днеи|days?|den|dni|dny)$")
_WEEKS = re.compile(r"(?:недел[яьюи]|weeks?|tyzden|tyzdne|tyzdnov)$")
_MONTHS_AHEAD = re.compile(r"(?:месяц|месяца|месяцев|months?|mesiac|mesiace|mesiacov)$")
_WORKING = re.compile(r"(?:рабочи|working$|business$|pracovn)")

_Reader = Callable[[str, date, Hours], date | None]


def read_day(text: str, today: date, hours: Hours = _USUAL_HOURS) -> date | None:
    """Read a day, seen from `today`, or give None where the text names none, or one that does not exist or
    lies a hundred years away.

    A weekday is the next such day, never today. A day without a year is the next one, except that one which
    passed within the last 30 days is given as that past day, so that whoever asks can refuse it. Working days
    are by `hours`.
    """
    if len(text) > _LONGEST:
        return None
    said = plainly(_THURSDAY.sub("štv", text).replace(",", " ").replace("(", " ").replace(")", " "))
    said = re.sub(r"\s+", " ", said)
    found = next((day for reader in _READERS if (day := reader(said, today, hours)) is not None), None)
    return None if found is None or abs(found - today) > _FARTHEST else found


def _near(said: str, today: date, hours: Hours) -> date | None:
    if _THE_DAY_AFTER.fullmatch(said):
        return today + timedelta(days=2)
    ahead = NEAR_DAYS.get(said)
    return None if ahead is None else today + timedelta(days=ahead)


def _numeric(said: str, today: date, hours: Hours) -> date | None:
    if match := _ISO.fullmatch(said):
        return _exact(int(match[1]), int(match[2]), int(match[3]))
    match = _NUMERIC.fullmatch(said)
    return _dated(match[1], int(match[3]), match[4], today) if match else None


def _named_month(said: str, today: date, hours: Hours) -> date | None:
    if match := _DAY_MONTH.fullmatch(said):
        day, name, year = match.groups()
    elif match := _MONTH_DAY.fullmatch(said):
        name, day, year = match.groups()
    else:
        return None
    return _dated(day, MONTHS[name], year, today) if name in MONTHS else None


def _day_of_month(said: str, today: date, hours: Hours) -> date | None:
    match = _DAY_OF_MONTH.fullmatch(said)
    if match is None:
        return None
    months = (today.month - 1 + ahead for ahead in range(13))
    days = (_exact(today.year + month // 12, month % 12 + 1, int(match[1])) for month in months)
    return _first_from(days, today)


def _weekday(said: str, today: date, hours: Hours) -> date | None:
    match = _ON_WEEKDAY.fullmatch(said)
    if match is None or match[2] not in WEEKDAYS:
        return None
    which, weekday = match[1], WEEKDAYS[match[2]]
    if which is None or _THIS.match(which):
        return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)
    if _NEXT.match(which):
        return today + timedelta(days=7 + weekday - today.isoweekday())
    return None


def _after(said: str, today: date, hours: Hours) -> date | None:
    if _NEXT_WEEK.fullmatch(said):
        return next_working_day(hours, today + timedelta(days=7 - today.isoweekday()))
    match = _AFTER.fullmatch(said)
    count = _count(match[1]) if match else None
    if match is None or count is None:
        return None
    kind, unit = match[3], match[4]
    if kind is not None:
        working = _WORKING.match(kind) and _DAYS.match(unit)
        return add_working_days(hours, today, count) if working else None
    return _ahead(count, unit, today)


def _ahead(count: int, unit: str, today: date) -> date | None:
    if _DAYS.match(unit):
        return today + timedelta(days=count)
    if _WEEKS.match(unit):
        return today + timedelta(weeks=count)
    if _MONTHS_AHEAD.match(unit):
        month = today.month - 1 + count
        return _last_until(today.year + month // 12, month % 12 + 1, today.day)
    return None


def _after_weekday(said: str, today: date, hours: Hours) -> date | None:
    """Read "пт 27 ноября" or "27.11 пт": a date with its weekday, which must be right."""
    for pattern in _WITH_WEEKDAY:
        match = pattern.fullmatch(said)
        if match is None:
            continue
        weekdays = [WEEKDAYS[word] for word in match.groups() if word in WEEKDAYS]
        dates = [reader(match["rest"], today, hours) for reader in (_numeric, _named_month)]
        for day in dates:
            if day is not None and weekdays == [day.isoweekday()]:
                return day
    return None


def _count(word: str | None) -> int | None:
    if word is None:
        return 1
    count = int(word) if word.isdecimal() else NUMBERS.get(word)
    return count if count else None


def _dated(day: str, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _exact(int(year) if len(year) == 4 else 2000 + int(year), month, int(day))
    years = range(today.year - 1, today.year + 9)
    return _first_from((_exact(candidate, month, int(day)) for candidate in years), today - _BARELY_OVER)


def _first_from(days: Iterator[date | None], earliest: date) -> date | None:
    return next((day for day in days if day is not None and day >= earliest), None)


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last_until(year: int, month: int, day: int) -> date | None:
    return next((found for less in range(4) if (found := _exact(year, month, day - less))), None)


_READERS: tuple[_Reader, ...] = (
    _near, _numeric, _named_month, _day_of_month, _weekday, _after, _after_weekday,
)  # fmt: skip
