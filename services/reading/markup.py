"""Tables in HTML and in the XML of old spreadsheets, as they are saved under the name of a spreadsheet."""

import re
from html.parser import HTMLParser
from xml.parsers import expat

from domain.imports.cells import Line, Sheet, Value
from domain.imports.faults import FileFault, FileRefused
from services.reading.texts import MOST_ROWS

_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "br", "li", "caption", "title", "center"}
_SILENT = {"script", "style", "head"}
_MOST_COLUMNS = 1000


def is_markup(text: str) -> bool:
    """Tell whether a text is markup."""
    return bool(
        re.match(
            r"\s*<(?:\?xml|!doctype|!--|html|head|body|table|meta|div|style|center|font|workbook|p\b)",
            text,
            re.IGNORECASE,
        )
    )


def read_markup(text: str) -> list[Sheet]:
    """Give the sheets of a text in markup. Raises FileRefused."""
    start = text[:4096]
    if re.search(r"<!ENTITY", start, re.IGNORECASE):
        raise FileRefused(FileFault.TOO_LARGE)
    if "urn:schemas-microsoft-com:office:spreadsheet" in start and re.search(r"<(?:\w+:)?Workbook", start):
        return _read_xml(text)
    if not re.search(r"<t(?:able|r|d)\b", text, re.IGNORECASE):
        raise FileRefused(FileFault.NOT_A_TABLE)
    page = _Page()
    page.feed(text)
    page.close()
    page.end_row()
    if not page.lines:
        raise FileRefused(FileFault.EMPTY)
    return [Sheet("", tuple(page.lines), merged=page.merged, below=page.below)]


class _Page(HTMLParser):
    """Reads a page as a spreadsheet does: every row of a table is a row, and so is a line of text outside."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.merged: dict[tuple[int, int], str] = {}
        self.below: dict[tuple[int, int], Value] = {}
        self._number = 0
        self._row: dict[int, Value] | None = None
        self._spans: dict[int, int] = {}
        self._held: dict[int, tuple[int, str]] = {}
        self._cell: list[str] | None = None
        self._place = self._width = self._height = 0
        self._silent = 0
        self._loose: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "tr":
            self.end_row()
            self._row, self._place = {}, -1
        elif tag in {"td", "th"}:
            self._begin_cell(dict(attrs))
        elif tag == "table":
            self._flush()
        elif tag in _BLOCKS:
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag in {"tr", "table"}:
            self.end_row()
        elif tag in _BLOCKS:
            self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        (self._loose if self._cell is None else self._cell).append(data)

    def end_row(self) -> None:
        self._end_cell()
        if self._row is None:
            self._flush()
            return
        row, self._row = self._row, None
        self._number += 1
        if self._number > MOST_ROWS:
            raise FileRefused(FileFault.TOO_LARGE)
        for place, (rows, text) in list(self._held.items()):
            if place not in row:
                self.merged[self._number, place] = self.below[self._number, place] = text
                self._held[place] = (rows - 1, text)
            if self._held[place][0] <= 0:
                del self._held[place]
        self._keep(row)

    def _keep(self, row: dict[int, Value]) -> None:
        filled = [place for place, cell in row.items() if cell is not None]
        if filled:
            cells = tuple(row.get(place) for place in range(max(filled) + 1))
            self.lines.append(Line(self._number, cells, span=self._spans.get(min(filled), 1)))
        self._spans = {}

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        if self._row is None:
            self._row, self._place = {}, -1
        self._place += 1
        while self._place in self._held or self._place in self._row:
            self._place += 1
        self._width = _count(attributes.get("colspan"))
        self._height = _count(attributes.get("rowspan"))
        self._cell = []

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        text = "".join(self._cell).strip()
        self._cell = None
        if self._place + self._width > _MOST_COLUMNS:
            raise FileRefused(FileFault.TOO_LARGE)
        self._row[self._place] = text or None
        self._spans[self._place] = self._width
        for place in range(self._place + 1, self._place + self._width):
            self._row[place] = None
            self.merged[self._number + 1, place] = text
        if self._height > 1:
            for place in range(self._place, self._place + self._width):
                self._held[place] = (self._height, text)
        self._place += self._width - 1

    def _break(self, tag: str) -> None:
        if self._cell is None:
            self._flush()
        elif tag in {"br", "p", "div"} and self._cell:
            self._cell.append("\n")

    def _flush(self) -> None:
        """Keep a line of text outside the tables as a row of its own."""
        text = " ".join("".join(self._loose).split())
        self._loose = []
        if text and self._row is None:
            self._number += 1
            self.lines.append(Line(self._number, (text,)))


def _count(text: str | None) -> int:
    return min(int(text), _MOST_COLUMNS) if text and text.strip().isdecimal() and int(text) > 0 else 1


def _read_xml(text: str) -> list[Sheet]:
    reader = _Workbook()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: reader.start(
        _bare(name), {_bare(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda name: reader.end(_bare(name))
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode(), True)
    except expat.ExpatError as error:
        raise FileRefused(FileFault.DAMAGED) from error
    if not any(sheet.lines for sheet in reader.sheets):
        raise FileRefused(FileFault.EMPTY)
    return reader.sheets


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


class _Workbook:
    """Follows the rows of a spreadsheet saved as XML."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._name = ""
        self._lines: list[Line] = []
        self._number = 0
        self._row: dict[int, Value] = {}
        self._place = self._span = 0
        self._kind = ""
        self._data: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Worksheet":
            self._name, self._lines, self._number = attributes.get("Name", ""), [], 0
        elif tag == "Row":
            self._number = int(attributes.get("Index", self._number + 1))
            self._row, self._place = {}, -1
        elif tag == "Cell":
            self._place = int(attributes.get("Index", self._place + 2)) - 1
            self._span = int(attributes.get("MergeAcross", "0"))
            if self._place > _MOST_COLUMNS or self._number > MOST_ROWS:
                raise FileRefused(FileFault.TOO_LARGE)
        elif tag == "Data":
            self._kind, self._data = attributes.get("Type", ""), []

    def end(self, tag: str) -> None:
        if tag == "Data" and self._data is not None:
            self._row[self._place] = _typed(self._kind, "".join(self._data))
            self._data = None
        elif tag == "Cell":
            self._place += self._span
        elif tag == "Row":
            if any(cell is not None for cell in self._row.values()):
                cells = tuple(self._row.get(place) for place in range(max(self._row) + 1))
                self._lines.append(Line(self._number, cells))
        elif tag == "Worksheet":
            self.sheets.append(Sheet(self._name, tuple(self._lines)))

    def text(self, text: str) -> None:
        if self._data is not None:
            self._data.append(text)


def _typed(kind: str, text: str) -> Value:
    if kind == "Number":
        try:
            return float(text)
        except ValueError:
            return text
    return text or None
