"""Days as people and programs write them, in cells and in running text, and the day that a report is of."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from domain.imports.cells import Value, is_empty, is_nothing

FIRST, LAST = date(1990, 1, 1), date(2100, 12, 31)
_SERIAL_ZERO = date(1899, 12, 30)
_EMPTY_UNTIL = date(1900, 1, 1)
_TIME = (
    r"(?:\s*[,T]?\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC"
    r"|[+-]\d\d:?\d\d)?)?"
)
_TAIL = r"\s*(?:г\.?|год[а]?|r\.|y\.)?"
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})\s*[./-]\s*(\d{{1,2}})\s*[./-]\s*(\d{{4}}|\d{{2}}){_TAIL}{_TIME}", re.IGNORECASE
)
_YEAR_FIRST = re.compile(
    rf"(\d{{4}})\s*[-./]\s*(\d{{1,2}})\s*[-./]\s*(\d{{1,2}})\.?{_TAIL}{_TIME}", re.IGNORECASE
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_MONTH_WORD = r"([^\W\d_]{3,12})\.?"
_NAMED = re.compile(
    rf"(\d{{1,2}})[.\s-]*\s*{_MONTH_WORD}[\s,-]*(\d{{4}}|\d{{2}}){_TAIL}{_TIME}", re.IGNORECASE
)
_NAMED_FIRST = re.compile(rf"{_MONTH_WORD}\s*(\d{{1,2}})(?:st|nd|rd|th)?,?\s*(\d{{4}}){_TIME}", re.IGNORECASE)
_WEEKDAY = re.compile(r"^[^\W\d_]{2,11}\.?,\s*(?=\d)")
_MONTHS = (
    ("янв", "jan"), ("фев", "feb"), ("мар", "mar"), ("апр", "apr"), ("мая май", "may máj maj"),
    ("июн", "jun jún"), ("июл", "jul júl"), ("авг", "aug"), ("сен", "sep"), ("окт", "oct okt"),
    ("ноя", "nov"), ("дек", "dec"),
)  # fmt: skip
_MONTH_OF = {
    start: number for number, texts in enumerate(_MONTHS, 1) for text in texts for start in text.split()
}
_ANY_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{1,2}-\d{1,2}(?!\d)"
    r"|\d{1,2}\.?\s+[^\W\d_]{3,12}\.?\s+\d{4}(?!\d)|[^\W\d_]{3,9}\s\d{1,2},\s?\d{4}(?!\d))"
)
_MADE_ON = re.compile(
    r"сформирован|формирован|печат|распечат|выгру[зж]|выведен|экспорт|создан|составлен|утвержд"
    r"|\bprint|\bgenerated"
    r"|\bcreated|\bexported|\breport run|\brun date|\bapproved|\bprepared|vytlačen|vytvoren"
    r"|vygenerovan|exportovan"
    r"|schválen|tlače|dátum tlače",
    re.IGNORECASE,
)
_AS_OF = re.compile(
    r"\bна\b(?:\s+(?:конец|дату|день))?|по состоянию|состояни[ею]|\bпо\b|\bas (?:of|at)\b"
    r"|\bat\b|\bon\b|\bto\b|\buntil\b|\bdate\b"
    r"|\bk(?:u)?\b|\bku dňu\b|\bstav\b|\bdo\b|\bna dátum\b|\bдата\b|\bdátum\b|\bперио\w*"
    r"|\bperiod\b|\bobdobie\b|\bза\b|\bfor\b|[-–—]",
    re.IGNORECASE,
)
_AT_START = re.compile(r"на начало|start of|beginning of|na začiatku|k začiatku", re.IGNORECASE)
_FILTER = re.compile(r"\s*(?:отбор|фильтр|услови|сортир|группир|параметр|filter|sort|group)", re.IGNORECASE)
_YEAR_AND_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_./](\d{1,2})(?!\d)")
_MONTH_AND_YEAR = re.compile(
    r"(?<![\d.])(\d{1,2})(?:[-_./]|\s?(?:-?й)?\s?(?:месяц|month|mesiac)\w*\s)(20\d\d)(?!\d)", re.IGNORECASE
)


class NotADay(ValueError):
    """The cell holds something, but no day that exists."""


def read_day(value: Value, *, month_first: bool = False) -> date | None:
    """Give the day in a cell, None for an empty one. Raises NotADay.

    `month_first` reads 11/24/2026 as Americans do.
    """
    if isinstance(value, datetime):
        return _sensible(value.date(), value)
    if isinstance(value, date):
        return _sensible(value, value)
    if value is None or is_empty(value):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise NotADay(value)
    if isinstance(value, str):
        return _from_text(value, month_first)
    return _from_serial(float(value))


def is_month_first(values: Iterable[Value]) -> bool:
    """Tell whether a column writes the month before the day: 11/24/2026."""
    found = [
        match
        for value in values
        if isinstance(value, str)
        for match in [_DAY_FIRST.match(value.strip())]
        if match
    ]
    slashed = [match for match in found if "/" in match[0]]
    return any(int(match[2]) > 12 for match in slashed) and not any(int(match[1]) > 12 for match in slashed)


def days_in(text: str) -> list[tuple[date, int]]:
    """Give the days that a running text names, and where each begins."""
    found = []
    for match in _ANY_DAY.finditer(text):
        try:
            day = _from_text(match[0], month_first=False)
        except NotADay:
            continue
        if day is not None:
            found.append((day, match.start()))
    return found


def report_day(lines: Iterable[str]) -> date | None:
    """Give the day at whose end a report's figures hold, as its title names it; not the day of printing."""
    for line in lines:
        found = [] if _FILTER.match(line) else _days_of_report(line)
        if not found:
            continue
        day, place = found[-1]
        if _AT_START.search(line):
            return found[0][0] - timedelta(days=1)
        if len(found) == 1 and not _AS_OF.search(line[:place]) and len(line) > 24:
            continue
        return day
    return None


def _days_of_report(line: str) -> list[tuple[date, int]]:
    """Give the days that a title names, without those on which it was made or printed."""
    days = days_in(line)
    starts = [0, *(place + 6 for _, place in days)]
    return [
        (day, place)
        for (day, place), start in zip(days, starts, strict=False)
        if not _MADE_ON.search(line[start:place])
    ]


def month_in(text: str) -> date | None:
    """Give the first day of the month that a text names: "декабрь 2026", "12.2026", "2026-12"."""
    for match in re.finditer(r"([^\W\d_]{3,12})\.?,?[\s-]*(?:(\d{4})|['’](\d\d))(?!\d)", text):
        number = _month_number(match[1])
        if number:
            return _month(int(match[2] or f"20{match[3]}"), number)
    for pattern, year, month in ((_YEAR_AND_MONTH, 1, 2), (_MONTH_AND_YEAR, 2, 1)):
        found = pattern.search(text)
        if found is not None and 1 <= int(found[month]) <= 12:
            return _month(int(found[year]), int(found[month]))
    return None


def _month(year: int, number: int) -> date | None:
    return date(year, number, 1) if FIRST.year <= year <= LAST.year else None


def _sensible(day: date, value: Value) -> date | None:
    if day.year == 1 or _SERIAL_ZERO <= day <= _EMPTY_UNTIL:  # no day, as 1C and spreadsheets write it
        return None
    if not FIRST <= day <= LAST:
        raise NotADay(value)
    return day


def _from_serial(serial: float) -> date | None:
    if serial == 0:
        return None
    if 19_900_101 <= serial <= 21_001_231 and serial.is_integer():
        return _from_text(str(int(serial)), month_first=False)
    if not 0 < serial < 100_000:
        raise NotADay(serial)
    return _sensible(_SERIAL_ZERO + timedelta(days=int(serial)), serial)


def _from_text(text: str, month_first: bool) -> date | None:
    bare = _WEEKDAY.sub("", " ".join(text.split()).strip(" ,;"))
    if is_nothing(bare) or re.fullmatch(r"[0\s./:-]*", bare):
        return None
    if re.fullmatch(r"\d{4,5}(?:[.,]\d+)?", bare):
        return _from_serial(float(bare.replace(",", ".")))
    year, month, day = _parts(bare, month_first)
    if year <= 1:
        return None
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        return _sensible(date(year, month, day), text)
    except ValueError:
        raise NotADay(text) from None


def _parts(text: str, month_first: bool) -> tuple[int, int, int]:
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        return (year, day, month) if month_first else (year, month, day)
    year_first = _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text)
    if year_first is not None:
        return int(year_first[1]), int(year_first[2]), int(year_first[3])
    named = _NAMED.fullmatch(text)
    if named is not None and _month_number(named[2]):
        return int(named[3]), _month_number(named[2]), int(named[1])
    named = _NAMED_FIRST.fullmatch(text)
    if named is not None and _month_number(named[1]):
        return int(named[3]), _month_number(named[1]), int(named[2])
    raise NotADay(text)


def _month_number(word: str) -> int:
    small = word.casefold()
    if small in {"мая", "май", "мае"}:
        return 5
    return _MONTH_OF.get(small[:3], 0)
