"""Spreadsheets that we give: real numbers and days, a header that stays in sight, and no text that acts.

It runs in a process of its own (bot/workers.py), for it takes long with many rows. Rows for it are packed in
pages, so that the bot's loop is never held by a large table.
"""

import io
import pickle
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

Value = str | int | float | Decimal | date | datetime | None
Record = Sequence[Value]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 1_048_575  # that fit under a header
_LONGEST_TEXT = 32_767
_LONGEST_TITLE = 31
_WIDEST, _NARROWEST, _WRAPPED_FROM = 60, 8, 45
_LOOKED_AT = 300  # rows that tell how wide a column is
_ACTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_IS_NUMBER = re.compile(r"[+-]?[\d\s()\-.,/]*")
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


class Cell(StrEnum):
    """What stands in a column; it decides how numbers and days look."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    MOMENT = "moment"


# Days as the reader's own country writes them: formats that spreadsheets translate.
_FORMATS: dict[Cell, dict[str, Any]] = {
    Cell.TEXT: {},
    Cell.NUMBER: {"num_format": "0.###"},
    Cell.MONEY: {"num_format": "#,##0.00"},
    Cell.DAY: {"num_format": 14, "align": "left"},
    Cell.MOMENT: {"num_format": 22, "align": "left"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what stands above it and in it."""

    title: str
    cell: Cell = Cell.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a book; its rows are packed by `pack`, page by page."""

    title: str
    columns: Sequence[Column]
    pages: Sequence[bytes]


def pack(rows: Iterable[Record]) -> bytes:
    """Pack a page of rows, a few hundred, on their way to the other process.

    A moment (aware) is shown as the clock in its own zone: bring it into the reader's zone first.
    """
    return pickle.dumps([tuple(row) for row in rows])


def write(title: str, columns: Sequence[Column], rows: Iterable[Record]) -> bytes:
    """Write a book of one sheet and give it as xlsx."""
    return write_book([Sheet(title, columns, [pack(rows)])])


def write_book(sheets: Sequence[Sheet]) -> bytes:
    """Write a book and give it as xlsx. Raises ValueError for more rows than a sheet holds."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_urls": False})
    formats = {cell: book.add_format(look | {"valign": "top"}) for cell, look in _FORMATS.items()}
    looks = _Looks(
        formats,
        book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True}),
        book.add_format({"valign": "top", "quote_prefix": True}),
        book.add_format({"valign": "top", "text_wrap": True}),
    )
    taken: set[str] = set()
    for sheet in sheets:
        _fill(book.add_worksheet(_title(sheet.title, taken)), sheet, looks)
    book.close()
    return content.getvalue()


def harmless(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula, also once it is saved as csv.

    What may act gets an apostrophe in front; a telephone number, which only looks so, stays as it is.
    """
    cleaned = text.encode("utf-8", "replace").decode()[: _LONGEST_TEXT - 1]
    if cleaned.lstrip(" ").startswith(_ACTS) and not _IS_NUMBER.fullmatch(cleaned):
        return f"'{cleaned}"
    return cleaned


@dataclass(frozen=True, slots=True)
class _Looks:
    cells: dict[Cell, Any]
    header: Any
    quoted: Any
    wrapped: Any


def _fill(worksheet: Any, sheet: Sheet, looks: _Looks) -> None:
    widths = [len(column.title) + 3 for column in sheet.columns]
    count = 0
    for count, row in enumerate(_rows(sheet.pages), start=1):
        if count > MOST_ROWS:
            raise ValueError(f"a sheet holds {MOST_ROWS} rows")
        for place, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
            _put(worksheet, count, place, value, column.cell, looks)
            if count <= _LOOKED_AT:
                widths[place] = max(widths[place], _width(value))
    for place, column in enumerate(sheet.columns):
        worksheet.set_column(place, place, min(max(widths[place], _NARROWEST), _WIDEST))
        worksheet.write_string(0, place, harmless(column.title), looks.header)
    worksheet.freeze_panes(1, 0)
    if sheet.columns:
        worksheet.autofilter(0, 0, count, len(sheet.columns) - 1)


def _rows(pages: Iterable[bytes]) -> Iterator[Record]:
    for page in pages:
        yield from pickle.loads(page)  # noqa: S301 - packed by `pack`


def _put(worksheet: Any, row: int, place: int, value: Value, cell: Cell, looks: _Looks) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        text = harmless(value)
        look = looks.wrapped if len(text) > _WRAPPED_FROM else looks.cells[Cell.TEXT]
        worksheet.write_string(row, place, text, looks.quoted if value.startswith(_ACTS) else look)
    elif isinstance(value, datetime):
        worksheet.write_datetime(row, place, value.replace(tzinfo=None), looks.cells[Cell.MOMENT])
    elif isinstance(value, date):
        worksheet.write_datetime(row, place, value, looks.cells[Cell.DAY])
    else:
        worksheet.write_number(row, place, value, looks.cells[cell])


def _width(value: Value) -> int:
    if isinstance(value, datetime):
        return 17
    if isinstance(value, date):
        return 11
    return max((len(line) for line in str(value or "").split("\n")), default=0) + 2


def _title(wanted: str, taken: set[str]) -> str:
    """Give a title that a sheet may have: short, without the forbidden signs, and not taken yet."""
    cleaned = _NOT_IN_A_TITLE.sub(" ", wanted).strip().strip("'")[:_LONGEST_TITLE] or "1"
    title, number = cleaned, 2
    while title.lower() in taken:
        title = f"{cleaned[: _LONGEST_TITLE - 4]} {number}"
        number += 1
    taken.add(title.lower())
    return title
