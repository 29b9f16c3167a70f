"""What people said aloud: Telegram keeps the recordings, the book their ids and the words in them."""

from datetime import datetime

from domain.activities import Attachment, AttachmentKind
from domain.people import Employee
from domain.voices import NewVoice, Voice
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("voices")


async def add(uow: UnitOfWork, employee: Employee, new: NewVoice, now: datetime) -> tuple[Voice, bool]:
    """Keep a recording; False with the one that this person sent before."""
    row = await _queries.add(
        uow.connection,
        employee_id=employee.id,
        kind=new.file.kind.value,
        file_id=new.file.file_id,
        unique_id=new.unique_id,
        seconds=new.seconds,
        sent_at=stored(now),
    )
    if row is not None:
        return _voice(row), True
    same = await _queries.find_same(uow.connection, employee_id=employee.id, unique_id=new.unique_id)
    return _voice(same), False


async def find_own(uow: UnitOfWork, employee: Employee, voice_id: int) -> Voice | None:
    """Give a recording of this person's own."""
    row = await _queries.find_own(uow.connection, id=voice_id, employee_id=employee.id)
    return None if row is None else _voice(row)


def keep_words(uow: UnitOfWork, voice: Voice, words: str) -> None:
    """Keep what is said in a recording."""
    _queries.keep_words(uow.connection, id=voice.id, words=words)


def mark_kept(uow: UnitOfWork, voice: Voice, now: datetime) -> None:
    """Note that a recording stands with a record."""
    _queries.mark_kept(uow.connection, id=voice.id, kept_at=stored(now))


def mark_waiting(uow: UnitOfWork, voice: Voice) -> None:
    """Note that a recording stands with no record any more, nor among the files of a client."""
    _queries.mark_waiting(uow.connection, id=voice.id)
    _queries.remove_files(uow.connection, employee_id=voice.employee_id, file_id=voice.file.file_id)


def _voice(row: Row) -> Voice:
    return Voice(
        row["id"],
        row["employee_id"],
        Attachment(AttachmentKind(row["kind"]), row["file_id"]),
        row["seconds"],
        row["words"],
        row["kept_at"] is not None,
    )
