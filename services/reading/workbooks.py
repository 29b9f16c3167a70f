"""Spreadsheets read into sheets: xlsx, xlsb, xls and ods."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.imports.cells import Line, Sheet, Value
from domain.imports.faults import FileFault, FileRefused
from services.reading.kinds import FileKind
from services.reading.layout import MOST_ROWS, Layout, read_layouts

_MOST_SHEETS = 60


def read_workbook(content: bytes, kind: FileKind) -> list[Sheet]:
    """Give the sheets of a workbook. Raises FileRefused."""
    if kind is FileKind.XLS:
        sheets = _read_old(content)
    else:
        sheets = _read(content, read_layouts(content) if kind is FileKind.XLSX else {})
    if not sheets:
        raise FileRefused(FileFault.DAMAGED)
    if not any(sheet.lines for sheet in sheets):
        raise FileRefused(FileFault.EMPTY)
    return sheets


def _read(content: bytes, layouts: dict[str, Layout]) -> list[Sheet]:
    import python_calamine

    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        return [_sheet(workbook, about, layouts) for about in workbook.sheets_metadata[:_MOST_SHEETS]]
    except python_calamine.PasswordError as error:
        raise FileRefused(FileFault.PASSWORD) from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise FileRefused(FileFault.DAMAGED) from error


def _sheet(workbook: Any, about: Any, layouts: dict[str, Layout]) -> Sheet:
    import python_calamine

    shown = about.visible is python_calamine.SheetVisibleEnum.Visible
    if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
        return Sheet(about.name, (), shown)
    sheet = workbook.get_sheet_by_name(about.name)
    if sheet.start is None:
        return Sheet(about.name, (), shown)
    if sheet.total_height > MOST_ROWS:
        raise FileRefused(FileFault.TOO_LARGE)
    layout = layouts.get(about.name, Layout())
    ranges = sheet.merged_cell_ranges or []
    rows = sheet.to_python(skip_empty_area=False)
    merges = _merged(ranges, rows)
    lines = tuple(_lines(rows, layout, merges.spans))
    return Sheet(about.name, lines, shown, merges.covered, merges.below)


def _lines(
    rows: Sequence[Sequence[Any]], layout: Layout, spans: dict[tuple[int, int], int]
) -> Iterator[Line]:
    for index, row in enumerate(rows):
        number = index + 1
        cells = [_value(cell) for cell in row]
        for place in range(len(cells)):
            if cells[place] is None and (number, place) in layout.errors:
                cells[place] = layout.errors[number, place]
        first = next((place for place, cell in enumerate(cells) if cell is not None), None)
        if first is not None:
            yield Line(
                number,
                tuple(cells),
                layout.levels.get(number, 0),
                layout.indents.get(number, 0),
                spans.get((number, first), 1),
            )


def _value(cell: Any) -> Value:
    if cell == "" and isinstance(cell, str):
        return None
    if isinstance(cell, timedelta):
        return None
    if isinstance(cell, str | int | float | bool | date | datetime | time):
        return cell
    return None


Ranges = Sequence[tuple[tuple[int, int], tuple[int, int]]]


@dataclass(slots=True)
class _Merges:
    """Merged cells: their texts by the places they cover, what stands under the first, and their widths."""

    covered: dict[tuple[int, int], str] = field(default_factory=dict)
    below: dict[tuple[int, int], Value] = field(default_factory=dict)
    spans: dict[tuple[int, int], int] = field(default_factory=dict)


def _merged(ranges: Ranges, rows: Sequence[Sequence[Any]]) -> _Merges:
    merges = _Merges()
    for (top, left), (bottom, right) in ranges[:20_000]:
        merges.spans[top + 1, left] = right - left + 1
        value = _value(rows[top][left]) if top < len(rows) and left < len(rows[top]) else None
        if value is None or (bottom - top + 1) * (right - left + 1) > 5000:
            continue
        for row in range(top, bottom + 1):
            for place in range(left, right + 1):
                if (row, place) != (top, left) and isinstance(value, str):
                    merges.covered[row + 1, place] = value
            if row > top:
                merges.below[row + 1, left] = value
    return merges


def _read_old(content: bytes) -> list[Sheet]:
    """Read an xls file with what stands beside its values; if that fails, its values alone."""
    import struct

    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
        return [_old_sheet(book, sheet) for sheet in book.sheets()[:_MOST_SHEETS]]
    except xlrd.XLRDError as error:
        if "encrypt" in str(error).casefold() or "password" in str(error).casefold():
            raise FileRefused(FileFault.PASSWORD) from error
        return _read(content, {})
    except (
        AssertionError,
        AttributeError,
        IndexError,
        KeyError,
        OverflowError,
        struct.error,
        TypeError,
        ValueError,
    ):
        return _read(content, {})  # written by a program that keeps to no rules


def _old_sheet(book: Any, sheet: Any) -> Sheet:
    rows = [
        [_old_value(book, sheet.cell(row, place)) for place in range(sheet.row_len(row))]
        for row in range(sheet.nrows)
    ]
    layout = Layout()
    for index, row in enumerate(rows):
        info = sheet.rowinfo_map.get(index)
        layout.levels[index + 1] = info.outline_level if info is not None else 0
        first = next((place for place, cell in enumerate(row) if cell is not None), None)
        if first is not None:
            style = book.xf_list[sheet.cell_xf_index(index, first)]
            layout.indents[index + 1] = style.alignment.indent_level
    ranges = [((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in sheet.merged_cells]
    merges = _merged(ranges, rows)
    lines = tuple(_lines(rows, layout, merges.spans))
    return Sheet(sheet.name, lines, sheet.visibility == 0, merges.covered, merges.below)


def _old_value(book: Any, cell: Any) -> Value:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            moment: datetime = xlrd.xldate_as_datetime(cell.value, book.datemode)
        except (ValueError, OverflowError, xlrd.xldate.XLDateError):
            return float(cell.value)
        return moment
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#VALUE!"))
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return float(cell.value)
    return str(cell.value) or None if cell.ctype == xlrd.XL_CELL_TEXT else None
