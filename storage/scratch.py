"""A copy of the book to try something out on: what is done there is seen by nobody and kept nowhere."""

import asyncio
import sqlite3
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from storage.connection import StorageUnavailable
from storage.database import Database

_PAGES_AT_ONCE = 2000


@asynccontextmanager
async def scratch(url: str) -> AsyncIterator[Database]:
    """Open a copy of the SQLite book at `url`, and remove it in the end. Raises StorageUnavailable."""
    with tempfile.TemporaryDirectory(prefix="fieldbook-") as folder:
        path = Path(folder) / "scratch.db"
        await asyncio.to_thread(_copy, url.removeprefix("sqlite:///"), path)
        database = await Database.open(f"sqlite:///{path}")
        try:
            yield database
        finally:
            await database.close()


def can_copy(url: str) -> bool:
    """Tell whether the book at `url` is a file that can be copied."""
    return url.startswith("sqlite")


def _copy(source: str, target: Path) -> None:
    """Copy a book that others may be writing to; they are not held up."""
    try:
        with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as book, sqlite3.connect(target) as copy:
            book.backup(copy, pages=_PAGES_AT_ONCE, sleep=0)
            copy.execute("pragma journal_mode=wal")
        book.close()
        copy.close()
    except sqlite3.Error as error:
        raise StorageUnavailable(str(error)) from error
