"""How the rows of an xlsx file stand: outline levels, indents, errors of formulas; and how much it holds.

The library that reads the values knows nothing of these, and takes any size that a file asks for.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from domain.imports.faults import FileFault, FileRefused

MOST_ROWS = 200_000
MOST_CELLS = 2_500_000
_WIDEST_AREA = 12_000_000
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_CHUNK = 1 << 20


@dataclass(slots=True)
class Layout:
    """What stands beside the values of a sheet, by row (from 1) and column (from 0)."""

    levels: dict[int, int] = field(default_factory=dict)
    indents: dict[int, int] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    cells: int = 0
    last_row: int = 0
    last_column: int = 0


def read_layouts(content: bytes) -> dict[str, Layout]:
    """Give the layout of each sheet by its name. Raises FileRefused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = {name.replace("\\", "/").casefold(): name for name in archive.namelist()}
            indents = _indents(archive, files)
            return {
                name: _scan(archive, files[path], indents)
                for name, path in _sheets(archive, files).items()
                if path in files
            }
    except (zipfile.BadZipFile, expat.ExpatError, OSError, EOFError, KeyError, ValueError) as error:
        raise FileRefused(FileFault.DAMAGED) from error


def _sheets(archive: zipfile.ZipFile, files: Mapping[str, str]) -> dict[str, str]:
    """Give the path of each sheet's part by the sheet's name."""
    targets: dict[str, str] = {}
    names: dict[str, str] = {}

    def relation(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "").replace("\\", "/")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
            targets[attributes.get("Id", "")] = posixpath.normpath(path).casefold()

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            link = next(
                (value for name, value in attributes.items() if name.endswith(":id") or name == "id"), ""
            )
            names[attributes.get("name", "")] = link

    _parse(archive, files.get("xl/_rels/workbook.xml.rels"), relation)
    _parse(archive, files.get("xl/workbook.xml"), sheet)
    return {name: targets[link] for name, link in names.items() if link in targets}


def _indents(archive: zipfile.ZipFile, files: Mapping[str, str]) -> list[int]:
    """Give the indent of each cell style."""
    found: list[int] = []
    inside = False

    def style(tag: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if tag in {"cellXfs", "cellStyleXfs", "cellStyles"}:
            inside = tag == "cellXfs"
        elif inside and tag == "xf":
            found.append(0)
        elif inside and tag == "alignment" and found:
            found[-1] = int(attributes.get("indent", "0"))

    _parse(archive, files.get("xl/styles.xml"), style)
    return found


def _scan(archive: zipfile.ZipFile, path: str, indents: list[int]) -> Layout:
    scanner = _Scanner(indents)
    _parse(archive, path, scanner.start, scanner.end, scanner.text)
    layout = scanner.layout
    if layout.last_row * (layout.last_column + 1) > _WIDEST_AREA:
        raise FileRefused(FileFault.TOO_LARGE)
    return layout


class _Scanner:
    """Follows the cells of a sheet as they come."""

    def __init__(self, indents: list[int]) -> None:
        self.layout = Layout()
        self._indents = indents
        self._row = self._column = 0
        self._style = 0
        self._kind = ""
        self._in_value = False
        self._value: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._cell(attributes)
        elif tag in {"v", "t"}:
            self._in_value = True
            self._value = []
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = -1
            level = attributes.get("outlineLevel")
            if level and level != "0":
                self.layout.levels[self._row] = int(level)

    def end(self, tag: str) -> None:
        if tag not in {"v", "t"} or not self._in_value:
            return
        self._in_value = False
        if not self._value:
            return
        layout = self.layout
        layout.cells += 1
        layout.last_row = max(layout.last_row, self._row)
        layout.last_column = max(layout.last_column, self._column)
        if layout.cells > MOST_CELLS or (self._row > MOST_ROWS and layout.cells > MOST_ROWS):
            raise FileRefused(FileFault.TOO_LARGE)
        if self._row not in layout.indents:
            layout.indents[self._row] = self._indents[self._style] if self._style < len(self._indents) else 0
        if self._kind == "e":
            layout.errors[self._row, self._column] = "".join(self._value)

    def text(self, text: str) -> None:
        if self._in_value:
            self._value.append(text)

    def _cell(self, attributes: dict[str, str]) -> None:
        match = _PLACE.fullmatch(attributes.get("r", ""))
        if match:
            self._column = column_number(match[1])
            self._row = int(match[2])
        else:
            self._column += 1
        self._style = int(attributes.get("s", "0"))
        self._kind = attributes.get("t", "")


def column_number(letters: str) -> int:
    """Give the place of a column by its letters: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _parse(archive: zipfile.ZipFile, path: str | None, start: Any, end: Any = None, text: Any = None) -> None:
    """Follow one part of the file. Raises FileRefused for one that declares entities."""
    if path is None:
        return
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse

    def begun(name: str, attributes: dict[str, str]) -> None:
        start(name.rpartition(":")[2], attributes)

    parser.StartElementHandler = begun
    if end is not None:
        parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    with archive.open(path) as part:
        while chunk := part.read(_CHUNK):
            parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise FileRefused(FileFault.TOO_LARGE)
