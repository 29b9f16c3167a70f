"""Text files read into sheets: any usual encoding, any usual separator."""

import codecs
import csv
import io
import re
from collections.abc import Iterator

from domain.imports.alphabets import likeness
from domain.imports.cells import Line, Sheet
from domain.imports.faults import FileFault, FileRefused
from domain.imports.headers import column_of

SEPARATORS = ";,\t|"
MOST_ROWS = 200_000
_LONGEST_CELL = 1_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1251", "cp1250", "koi8-r", "cp866", "cp1252", "iso8859-5", "mac-cyrillic", "iso8859-2", "cp852")


def decode(content: bytes) -> str:
    """Give the text of a file in whatever encoding it is."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    start = content[:20_000]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) * 50 > len(start):
        return content.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(content) - 3:  # cut off within a letter
            return content[: error.start].decode("utf-8")
    sample = content[:20_000]
    likely = {encoding: likeness(sample.decode(encoding, errors="replace")) for encoding in _OLD}
    best = max(_OLD, key=lambda encoding: likely[encoding])
    return content.decode(best, errors="replace")


def read_text(text: str) -> list[Sheet]:
    """Give the one sheet of a text file. Raises FileRefused."""
    text = text.replace("\0", "").lstrip("\ufeff").rstrip("\x1a")
    if not text.strip():
        raise FileRefused(FileFault.EMPTY)
    first, _, rest = text.partition("\n")
    said = re.fullmatch(r"\s*\"?sep=(.)\"?\s*", first, re.IGNORECASE)
    body = rest if said else text
    if not body.strip():
        raise FileRefused(FileFault.EMPTY)
    separator = said[1] if said else _separator(body)
    lines = tuple(_lines(body, separator))
    if not lines:
        raise FileRefused(FileFault.EMPTY)
    if not said and not _is_table(lines, separator):
        raise FileRefused(FileFault.NOT_A_TABLE)
    return [Sheet("", lines)]


def _lines(text: str, separator: str) -> Iterator[Line]:
    rows = _rows(text, separator)
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise FileRefused(FileFault.TOO_LARGE)
        if any(cell and not cell.isspace() for cell in row):
            yield Line(number, tuple(cell or None for cell in row))


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    """Give the rows; where a quote is never closed, and would swallow the rest, quotes are letters."""
    csv.field_size_limit(_LONGEST_CELL)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    rows = csv.reader(io.StringIO(plain, newline=""), delimiter=separator)
    try:
        for row in rows:
            if any(cell.count("\n") > 30 for cell in row):
                raise csv.Error("a quote that is never closed")
    except csv.Error:
        return csv.reader(io.StringIO(plain, newline=""), delimiter=separator, quoting=csv.QUOTE_NONE)
    return csv.reader(io.StringIO(plain, newline=""), delimiter=separator)


def _separator(text: str) -> str:
    """Give the separator by which a row is a header, else the one that cuts the rows most evenly."""
    start = "\n".join(text.splitlines()[:100])
    return max(SEPARATORS, key=lambda separator: _fit(start, separator))


def _fit(text: str, separator: str) -> tuple[int, int, int]:
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if any(row)]
    except csv.Error:
        return 0, 0, 0
    known = max(
        (len({column for column in map(column_of, row) if column}) for row in rows[:60] if len(row) > 1),
        default=0,
    )
    widths = [len(row) for row in rows if len(row) > 1]
    usual = max(widths, key=widths.count, default=0)
    return known, widths.count(usual), usual


def _is_table(lines: tuple[Line, ...], separator: str) -> bool:
    """Tell a table from prose: rows have the same number of columns, and commas stand without blanks."""
    widths = [len(line.cells) for line in lines[:300]]
    usual = max(set(widths) - {1}, key=widths.count, default=1)
    later = [cell for line in lines[:300] for cell in line.cells[1:] if isinstance(cell, str)]
    if separator == "," and 2 * sum(cell.startswith(" ") for cell in later) > len(later):
        return False
    return usual > 1 and widths.count(usual) * 2 >= len([width for width in widths if width > 1])
