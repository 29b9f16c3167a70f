"""Spreadsheets that we give, read back by another library."""

import io
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from services.sheets import Cell, Column, Sheet, harmless, pack, write, write_book

COLUMNS = (
    Column("Клиент"),
    Column("ИНН"),
    Column("Долг", Cell.MONEY),
    Column("Срок", Cell.DAY),
    Column("Записан", Cell.MOMENT),
    Column("Визитов", Cell.NUMBER),
)


def test_numbers_and_days_are_real() -> None:
    """Sums can be added and days sorted; a tax id keeps its zero; the header stays in sight with filters."""
    row = (
        "ООО «Ромашка» 🌼",
        "0274062111",
        Decimal("1234.50"),
        date(2026, 11, 27),
        datetime(2026, 11, 24, 11, 5, tzinfo=ZoneInfo("Europe/Moscow")),
        3,
    )
    book = openpyxl.load_workbook(io.BytesIO(write("Клиенты: [все]/2026", COLUMNS, [row, [None] * 6])))
    [sheet] = book.worksheets
    cells = sheet[2]

    assert [cell.value for cell in sheet[1]] == [column.title for column in COLUMNS]
    assert [cell.value for cell in cells[:3]] == ["ООО «Ромашка» 🌼", "0274062111", 1234.5]
    assert [str(cell.value) for cell in cells[3:5]] == ["2026-11-27 00:00:00", "2026-11-24 11:05:00"]
    assert all(cell.data_type == "d" for cell in cells[3:5])
    assert (cells[1].data_type, cells[2].data_type, cells[5].value) == ("s", "n", 3)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F3"
    assert sheet.title == "Клиенты   все  2026"
    assert sheet.column_dimensions["A"].width > 15


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+cmd()", "'+cmd()"),
        ("-2+3+cmd()", "'-2+3+cmd()"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("  =1+1", "'  =1+1"),
        ("+7 (495) 123-45-67", "+7 (495) 123-45-67"),
        ("+421 905 123 456", "+421 905 123 456"),
        ("Ромашка = лучшие", "Ромашка = лучшие"),
        ("half \ud83d pair", "half ? pair"),
        ("", ""),
    ],
)
def test_text_does_not_act(text: str, shown: str) -> None:
    """What a spreadsheet would run as a formula is plain text, also after it was saved as csv."""
    book = openpyxl.load_workbook(io.BytesIO(write("1", [Column("a")], [[text]])))
    cell = book.worksheets[0]["A2"]

    assert harmless(text) == shown
    assert (cell.value or "").replace("_x000D_", "\r") == shown
    assert cell.data_type != "f"
    assert not shown or bool(cell.quotePrefix) is text.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_long_texts_and_many_sheets() -> None:
    """A text longer than a cell is cut, equal titles differ, an empty table has its header."""
    pages = [pack([["x" * 40_000]]), pack([["y"]])]
    sheets = [Sheet("Лист", [Column("a")], pages), Sheet("лист", [Column("=b")], []), Sheet("", [], [])]
    book = openpyxl.load_workbook(io.BytesIO(write_book(sheets)))

    assert book.sheetnames == ["Лист", "лист 2", "1"]
    assert len(book["Лист"]["A2"].value) == 32_766
    assert book["Лист"]["A3"].value == "y"
    assert book["лист 2"]["A1"].value == "'=b"
