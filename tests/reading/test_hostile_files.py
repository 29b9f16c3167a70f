"""Files that are no tables, broken ones and bombs: each is refused by what is wrong with it."""

import os
import struct
import time
from collections.abc import Callable

import pytest

from domain.imports.faults import FileFault, FileRefused
from services.reading.understanding import Wanted, understand
from tests.program.test_samples import SAMPLES, TODAY
from tests.reading.making import SHEET, archive, remade, text, xlsx

XLSX = (SAMPLES / "debts_1c.xlsx").read_bytes()
XLS = (SAMPLES / "debts_1c.xls").read_bytes()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
MAIN = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
LOL = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;">]><sst>&c;</sst>'
FAR = b'<row r="1"><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>1</v></c></row></sheetData>'
PROSE = (
    "Уважаемые коллеги!\nПрошу вас, пожалуйста, прислать отчёт, который ждём.\nСрок, как всегда, пятница.\n"
)
HEADER = "Наименование;ИНН;Телефон\r\n"


def locked_xls() -> bytes:
    """An xls file whose second record says that the rest is encrypted."""
    place = XLS.find(struct.pack("<HH", 0x809, 16)) + 20
    return XLS[:place] + struct.pack("<H", 0x2F) + XLS[place + 2 :]


def flipped() -> bytes:
    """An archive with bits turned in the midst of it."""
    turned = bytearray(XLSX)
    for place in range(2000, len(turned) - 3000, 300):
        turned[place] ^= 0xFF
    return bytes(turned)


CASES: dict[str, tuple[FileFault, Callable[[], bytes]]] = {
    "no bytes": (FileFault.EMPTY, lambda: b""),
    "blanks": (FileFault.EMPTY, lambda: b" \r\n \n"),
    "a mark of bytes": (FileFault.EMPTY, lambda: b"\xef\xbb\xbf"),
    "separators": (FileFault.EMPTY, lambda: b";;;\r\n;;;\r\n"),
    "an empty sheet": (FileFault.EMPTY, lambda: xlsx([])),
    "a header": (FileFault.NO_ROWS, HEADER.encode),
    "a header and a total": (
        FileFault.NO_ROWS,
        lambda: xlsx([["Клиент", "ИНН", "Лимит"], ["Итого", "", "0"]]),
    ),
    "no header": (FileFault.NO_HEADER, lambda: "Ромашка;7701;5\nЛютик;7702;6\n".encode("cp1251")),
    "goods": (FileFault.NO_HEADER, lambda: text([["Артикул", "Товар", "Ед."], ["1", "Гвоздь", "кг"]])),
    "zeros": (FileFault.DAMAGED, lambda: b"\0" * 4000),
    "noise": (FileFault.DAMAGED, lambda: b"\x01\x02\x03" + os.urandom(4000)),
    "bits turned": (FileFault.DAMAGED, flipped),
    "a third of it": (FileFault.DAMAGED, lambda: XLSX[: len(XLSX) // 3]),
    "nearly all of it": (FileFault.DAMAGED, lambda: XLSX[:-200]),
    "half of an old one": (FileFault.DAMAGED, lambda: XLS[: len(XLS) // 2]),
    "the start of an old one": (FileFault.DAMAGED, lambda: XLS[:2000]),
    "half of a sheet": (FileFault.DAMAGED, lambda: remade(XLSX, {SHEET: MAIN + b"<row><c>"})),
    "a sheet missing": (FileFault.DAMAGED, lambda: remade(XLSX, {SHEET: None})),
    "no workbook": (FileFault.DAMAGED, lambda: remade(XLSX, {"xl/workbook.xml": None})),
    "another old file": (FileFault.DAMAGED, lambda: OLE + os.urandom(500)),
    "a password": (FileFault.PASSWORD, lambda: OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500),
    "an old password": (FileFault.PASSWORD, locked_xls),
    "a picture": (FileFault.NOT_A_TABLE, lambda: b"\x89PNG\r\n\x1a\n" + os.urandom(500)),
    "a paper": (FileFault.NOT_A_TABLE, lambda: b"%PDF-1.4\n" + os.urandom(500)),
    "a document": (FileFault.NOT_A_TABLE, lambda: archive({"word/document.xml": "<a/>"})),
    "an old document": (FileFault.NOT_A_TABLE, lambda: OLE + "WordDocument".encode("utf-16-le")),
    "an archive": (FileFault.NOT_A_TABLE, lambda: archive({"a.txt": "x"})),
    "prose": (FileFault.NOT_A_TABLE, PROSE.encode),
    "a page": (FileFault.NOT_A_TABLE, lambda: b"<html><body><p>hello</p></body></html>"),
    "json": (FileFault.NOT_A_TABLE, lambda: b'{"a": [1, 2]}'),
    "entities": (FileFault.TOO_LARGE, lambda: remade(XLSX, {"xl/sharedStrings.xml": LOL})),
    "entities in a sheet": (FileFault.TOO_LARGE, lambda: remade(XLSX, {SHEET: LOL})),
    "300 MB of blanks": (FileFault.TOO_LARGE, lambda: remade(XLSX, {SHEET: MAIN + b" " * 300_000_000})),
    "cells far apart": (FileFault.TOO_LARGE, lambda: remade(XLSX, {SHEET: MAIN + FAR + b"</worksheet>"})),
    "300,000 rows": (FileFault.TOO_LARGE, lambda: HEADER.encode() + "Ромашка;;5\n".encode() * 300_000),
}


@pytest.mark.parametrize("case", CASES)
def test_a_file_is_refused_by_what_is_wrong_with_it(case: str) -> None:
    """Whatever it is called; in a few seconds, and without taking the process along."""
    fault, content = CASES[case]
    made = content()
    began = time.monotonic()
    with pytest.raises(FileRefused) as refused:
        understand(made, "clients.xlsx", Wanted(TODAY))

    assert refused.value.fault is fault
    assert time.monotonic() - began < 20
