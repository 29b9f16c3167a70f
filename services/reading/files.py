"""A file read into sheets, whatever it is and whatever its name says."""

from domain.imports.cells import Sheet
from domain.imports.faults import FileFault, FileRefused
from services.reading.kinds import FileKind, kind_of
from services.reading.markup import is_markup, read_markup
from services.reading.texts import decode, read_text
from services.reading.workbooks import read_workbook


def read_sheets(content: bytes, name: str) -> list[Sheet]:
    """Give the sheets of a file. Raises FileRefused."""
    kind = kind_of(content, name)
    if kind is not FileKind.TEXT:
        return read_workbook(content, kind)
    text = decode(content)
    if is_markup(text):
        return read_markup(text)
    if text.lstrip()[:1] in "{[" and _is_json(text):
        raise FileRefused(FileFault.NOT_A_TABLE)
    return read_text(text)


def _is_json(text: str) -> bool:
    import json

    try:
        json.loads(text)
    except ValueError:
        return False
    return True
