"""Files that we made and are about to send; a file that was sent is Telegram's."""

from datetime import datetime

from domain.jobs import OwnFile
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("files")


async def add(uow: UnitOfWork, file: OwnFile, now: datetime) -> int:
    """Keep a file and give its id."""
    added: int = await _queries.add(
        uow.connection,
        name=file.name,
        media_type=file.media_type,
        content=file.content,
        created_at=stored(now),
    )
    return added


async def find(uow: UnitOfWork, file_id: int) -> OwnFile | None:
    """Give a file; None when it is gone."""
    row = await _queries.find(uow.connection, id=file_id)
    return None if row is None else OwnFile(row["name"], row["media_type"], bytes(row["content"]))


def remove(uow: UnitOfWork, file_id: int) -> None:
    """Forget a file that was sent, or never will be."""
    _queries.remove(uow.connection, id=file_id)


def remove_before(uow: UnitOfWork, before: datetime) -> None:
    """Forget files that were made before this moment; no message waits so long."""
    _queries.remove_before(uow.connection, before=stored(before))
