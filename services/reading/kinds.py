"""What a file is, by its content: its name may say anything."""

import io
import zipfile
from enum import Enum

from domain.imports.faults import FileFault, FileRefused

MOST_BYTES = 25_000_000
MOST_UNPACKED = 250_000_000
_SPREADSHEETS = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods")
_OTHER = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM", b"II*\0", b"MM\0*", b"\x1f\x8b",
    b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"MZ", b"OggS", b"ID3", b"{\\rtf", b"%!PS", b"SQLite format 3",
    b"BZh", b"\xca\xfe\xba\xbe", b"\xfd7zXZ", b"fLaC", b"\0\0\1\0", b"\x1aE\xdf\xa3",
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_SHEETS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
_ENTITIES = (b"<!ENTITY", b"<!DOCTYPE", b"<\0!\0E\0N\0T", b"\0<\0!\0E\0N")


class FileKind(Enum):
    """How a file is to be read."""

    XLSX = "xlsx"
    BINARY_XLSX = "xlsb"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"


def kind_of(content: bytes, name: str) -> FileKind:
    """Tell how a file is to be read. Raises FileRefused."""
    if len(content) > MOST_BYTES:
        raise FileRefused(FileFault.TOO_LARGE)
    if not content.strip():
        raise FileRefused(FileFault.EMPTY)
    if content.startswith(b"PK"):
        return _zipped(content)
    if content.startswith(_OLE):
        return _ole(content)
    if content.startswith(_OLD_SHEETS):
        return FileKind.XLS
    _refuse_binary(content, name)
    return FileKind.TEXT


def _refuse_binary(content: bytes, name: str) -> None:
    """Refuse what is no text; something that is called a spreadsheet and is nothing known is damaged."""
    if content.startswith(_OTHER) or content[4:8] == b"ftyp":
        raise FileRefused(FileFault.NOT_A_TABLE)
    if not content.strip(b"\0"):
        raise FileRefused(FileFault.DAMAGED)
    if _is_binary(content):
        is_spreadsheet = name.casefold().endswith(_SPREADSHEETS)
        raise FileRefused(FileFault.DAMAGED if is_spreadsheet else FileFault.NOT_A_TABLE)


def _is_binary(content: bytes) -> bool:
    """Tell whether this is no text in any encoding. UTF-16 has many zeros, at every second place."""
    start = content[:65_536]
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return False
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) * 8 > len(start) and min(even, odd) * 50 < max(even, odd):
        return False
    controls = sum(start.count(bytes([code])) for code in range(32) if code not in {9, 10, 12, 13, 26})
    return controls * 100 > len(start)


def _zipped(content: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _check_size(members)
            if any(member.flag_bits & 1 for member in members):
                raise FileRefused(FileFault.PASSWORD)
            kind = _kind_in(archive, {member.filename.replace("\\", "/").casefold() for member in members})
            _refuse_entities(archive, members)
            return kind
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError, KeyError) as error:
        raise FileRefused(FileFault.DAMAGED) from error


def _check_size(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > 10_000 or sum(member.file_size for member in members) > MOST_UNPACKED:
        raise FileRefused(FileFault.TOO_LARGE)


def _kind_in(archive: zipfile.ZipFile, names: set[str]) -> FileKind:
    if "xl/workbook.bin" in names:
        return FileKind.BINARY_XLSX
    if "xl/workbook.xml" in names or any(name.startswith("xl/worksheets/") for name in names):
        return FileKind.XLSX
    if "content.xml" in names:
        kind = archive.read("mimetype") if "mimetype" in names else b""
        if kind and b"spreadsheet" not in kind:
            raise FileRefused(FileFault.NOT_A_TABLE)
        if "meta-inf/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise FileRefused(FileFault.PASSWORD)
        return FileKind.ODS
    raise FileRefused(FileFault.NOT_A_TABLE)


def _refuse_entities(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Refuse XML that declares what it may then repeat for ever: no spreadsheet does."""
    for member in members:
        if member.filename.casefold().endswith((".xml", ".rels")):
            with archive.open(member) as part:
                start = part.read(4096)
                if any(mark in start for mark in _ENTITIES):
                    raise FileRefused(FileFault.TOO_LARGE)


def _ole(content: bytes) -> FileKind:
    """Tell by its streams' names what an old Office file is."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise FileRefused(FileFault.PASSWORD)
    if holds("WordDocument") or holds("PowerPoint Document") or holds("__substg1.0_"):
        raise FileRefused(FileFault.NOT_A_TABLE)
    if holds("Workbook") or holds("Book"):
        return FileKind.XLS
    raise FileRefused(FileFault.DAMAGED)
