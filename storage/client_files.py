"""Files kept with clients' cards: Telegram keeps the file, the book its id."""

from datetime import datetime

from domain.activities import Attachment, AttachmentKind
from domain.client_knowledge import ClientFile
from domain.people import Employee
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("client_files")


async def list_page(uow: UnitOfWork, client_id: int, *, most: int, skip: int) -> tuple[list[ClientFile], int]:
    """Give a part of the files of a client, the latest first, and how many there are (0 behind the end)."""
    rows = await _queries.list_page(uow.connection, client_id=client_id, most=most, skip=skip)
    return [_file(row) for row in rows], rows[0]["total"] if rows else 0


async def find(uow: UnitOfWork, file_id: int) -> ClientFile | None:
    """Give a file, whoever may see its client."""
    row = await _queries.find(uow.connection, id=file_id)
    return None if row is None else _file(row)


def add(uow: UnitOfWork, client_id: int, file: Attachment, author: Employee, now: datetime) -> None:
    """Keep a file with a client."""
    _queries.add(
        uow.connection,
        client_id=client_id,
        kind=file.kind.value,
        file_id=file.file_id,
        file_name=file.file_name,
        caption=file.caption,
        author_id=author.id,
        created_at=stored(now),
    )


def remove(uow: UnitOfWork, file: ClientFile) -> None:
    """Take a file off a client's card."""
    _queries.remove(uow.connection, id=file.id)


def _file(row: Row) -> ClientFile:
    kept = Attachment(AttachmentKind(row["kind"]), row["file_id"], row["file_name"], row["caption"])
    return ClientFile(row["id"], row["client_id"], kept, row["author_name"], moment(row["created_at"]))
