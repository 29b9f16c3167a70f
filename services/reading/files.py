"""A file read into sheets, whatever it is and whatever its name says."""

import json
import struct
import zipfile
import zlib
from xml.parsers import expat

from domain.imports.cells import Sheet
from domain.imports.faults import FileFault, FileRefused
from services.reading.kinds import FileKind, kind_of
from services.reading.markup import is_markup, read_markup
from services.reading.texts import decode, read_text
from services.reading.workbooks import read_workbook

# What the readers of others raise when a file breaks off or lies about itself.
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError,
    TypeError, ValueError,
    expat.ExpatError, struct.error, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def read_sheets(content: bytes, name: str) -> list[Sheet]:
    """Give the sheets of a file. Raises FileRefused."""
    try:
        return _read(content, name)
    except _BROKEN as error:
        raise FileRefused(FileFault.DAMAGED) from error
    except FileRefused:
        raise
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # a library in Rust gives up
            raise FileRefused(FileFault.DAMAGED) from error
        raise


def _read(content: bytes, name: str) -> list[Sheet]:
    kind = kind_of(content, name)
    if kind is not FileKind.TEXT:
        return read_workbook(content, kind)
    text = decode(content)
    if is_markup(text):
        return read_markup(text)
    if text.lstrip()[:1] in {"{", "["} and _is_json(text):
        raise FileRefused(FileFault.NOT_A_TABLE)
    return read_text(text)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
