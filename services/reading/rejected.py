"""The rejected rows of a file as a small spreadsheet: its own columns, and the reason beside each row."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from domain.imports.cells import Value, text_of
from domain.imports.faults import FileFault, FileRefused
from services import sheets
from services.reading.files import read_sheets
from services.reading.understanding import Wanted, tables_of


def rejected_book(
    content: bytes, name: str, wanted: Wanted, reasons: Mapping[int, str], titles: tuple[str, str]
) -> bytes:
    """Write the rows with these numbers out of a file, with their reasons; `titles` head the two new columns.

    Corrected, the spreadsheet can be sent as it is. Raises FileRefused.
    """
    tables = tables_of(read_sheets(content, name), name, wanted)
    if not tables:
        raise FileRefused(FileFault.NO_HEADER)
    table = tables[0]
    width = max((one.place for one in table.headings), default=0) + 1
    named = {one.place: one.title for one in table.headings}
    columns = [sheets.Column(named.get(place, "")) for place in range(width)]
    number, reason = (sheets.Column(title) for title in titles)
    rows = [
        [*(_kept(line.cells[place]) if place < len(line.cells) else None for place in range(width)),
         line.number, reasons[line.number]]
        for line in table.lines
        if line.number in reasons
    ]  # fmt: skip
    return sheets.write(table.sheet.name or name, [*columns, number, reason], rows)


def _kept(value: Value) -> str | int | float | Decimal | date | None:
    """Give a cell as it is written again; a long number stays a text, or it would lose its digits."""
    if value is None or isinstance(value, bool):
        return None if value is None else str(value)
    if isinstance(value, float) and abs(value) >= 1e9:
        return text_of(value)
    if isinstance(value, int | float | Decimal | date):
        return value
    return text_of(value)
