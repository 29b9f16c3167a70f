"""Cells of a spreadsheet or a text file, and what every cell may be: empty, a fault, a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

Value = str | int | float | Decimal | bool | date | datetime | time | None

EMPTY_MARKS = frozenset({"", "-", "–", "—", "−", "--", "---", "...", "…", "_", "х", "x", "*"})
NOTHING = frozenset(
    {
        "нет",
        "нету",
        "не указан",
        "не указано",
        "не указана",
        "не задан",
        "не задано",
        "не определено",
        "отсутствует",
    }
    | {"б/н", "без номера", "пусто", "n/a", "na", "none", "null", "nil", "nan", "not set", "unknown", "no"}
    | {"nie je", "neuvedené", "neuvedený", "žiadny", "žiadna", "nezadané"}
)
_LONGEST_MARK = 12
# controls that are no blanks, and what only steers how others are shown or is nobody's letter
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]"
)
_FAULT = re.compile(
    r"#(?:REF|VALUE|DIV/0|NAME|NUM|NULL|ССЫЛКА|ЗНАЧ|ДЕЛ/0|ИМЯ|ЧИСЛО|ПУСТО|ODKAZ|HODNOTA"
    r"|DELENIENULOU|NÁZOV|ČÍSLO"
    r"|NEPLATNÝ)[!?]|#N/A|#Н/Д|#NEDOSTUPNÝ|#SPILL!|#CALC!|#GETTING_DATA|Err:\d{3}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet. `number` counts as a spreadsheet does.

    `level` is its outline level, `indent` that of its first filled cell, `span` how many columns that cell
    covers.
    """

    number: int
    cells: tuple[Value, ...]
    level: int = 0
    indent: int = 0
    span: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its rows from the top, blank ones left out. `shown` is False for a hidden one.

    `merged` gives the text of a merged cell for each place that it covers but its first: by row and column.
    `below` gives the cell for each place that it covers under its first one.
    """

    name: str
    lines: tuple[Line, ...]
    shown: bool = True
    merged: Mapping[tuple[int, int], str] = field(default_factory=dict)
    below: Mapping[tuple[int, int], "Value"] = field(default_factory=dict)


def text_of(value: Value) -> str:
    """Give a cell as a line of text with single blanks; a whole number without a point, a day as ISO."""
    if value is None:
        return ""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value)


def one_line(text: str) -> str:
    """Give a text with single blanks and without what cannot be seen."""
    return " ".join(_HIDDEN.sub("", text).split())


def is_empty(value: Value) -> bool:
    """Tell whether a cell holds nothing but a mark for nothing."""
    if isinstance(value, str):
        return (len(value) < _LONGEST_MARK and one_line(value) in EMPTY_MARKS) or value.isspace()
    return value is None


def is_nothing(value: Value) -> bool:
    """Tell whether a cell is empty or says in words that there is nothing."""
    return is_empty(value) or (
        isinstance(value, str) and one_line(value).casefold().strip("<>()[]. ") in NOTHING
    )


def is_fault(value: Value) -> bool:
    """Tell whether a cell holds the error of a formula: #REF!, #Н/Д."""
    return isinstance(value, str) and value.lstrip()[:1] in "#E" and bool(_FAULT.fullmatch(value.strip()))
