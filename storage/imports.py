"""Imported files, their rows until they are written, and what they changed."""

from storage.database import UnitOfWork
from storage.queries import load

_queries = load("imports")


def note_change(
    uow: UnitOfWork, import_id: int, place: str, key: int | str, before: str | None, after: str | None
) -> None:
    """Note how something was before an import changed it, and how it is since. None: it was not there."""
    _queries.note_change(
        uow.connection, import_id=import_id, place=place, key=str(key), before=before, after=after
    )
