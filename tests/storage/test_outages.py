"""The database away: whatever the reason, it is one named fact, nothing is half done, and it heals."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import people
from storage.connection import StorageUnavailable
from storage.database import Database
from storage.migrate import migrate
from storage.sqlite import SqliteConnection
from tests.storage.test_transactions import fact


async def keep(database: Database, name: str, value: str = "here") -> None:
    """Write one fact."""
    async with database.transaction() as uow:
        people.keep_fact(uow, name, value)


@pytest.fixture
async def connection(book_path: Path) -> AsyncIterator[SqliteConnection]:
    """Give the connection of an open book, to change SQLite's switches behind its back."""
    opened = await SqliteConnection.open(book_path)
    yield opened
    await opened.close()


@pytest.fixture
def on_sqlite(connection: SqliteConnection) -> Database:
    """Give an open SQLite book."""
    return Database(connection)


async def test_locked_by_another_process(on_sqlite: Database, book_path: Path) -> None:
    """Whoever is locked out hears so within a second, and writes as soon as the other is done."""
    other = sqlite3.connect(book_path, isolation_level=None)
    other.execute("begin exclusive")
    with pytest.raises(StorageUnavailable, match="locked"):
        async with asyncio.timeout(1):
            await keep(on_sqlite, "colour")
    other.execute("rollback")
    other.close()

    assert await fact(on_sqlite, "colour") is None
    await keep(on_sqlite, "colour")
    assert await fact(on_sqlite, "colour") == "here"


async def test_read_only(on_sqlite: Database, connection: SqliteConnection) -> None:
    """A book that cannot be written to is away, as a whole; it heals when it can again."""
    await keep(on_sqlite, "colour")
    await connection.rows("pragma query_only=on", {})
    with pytest.raises(StorageUnavailable, match="readonly"):
        await keep(on_sqlite, "shape")
    await connection.rows("pragma query_only=off", {})

    assert await fact(on_sqlite, "shape") is None
    await keep(on_sqlite, "shape")


async def test_disk_full(on_sqlite: Database, connection: SqliteConnection) -> None:
    """What no longer fits is undone whole; with room again it goes on."""
    await connection.rows("pragma max_page_count=1", {})

    async def writes_much() -> None:
        async with on_sqlite.transaction() as uow:
            people.keep_fact(uow, "colour", "green")
            people.keep_fact(uow, "long", "x" * 1_000_000)

    with pytest.raises(StorageUnavailable, match="full"):
        await writes_much()
    assert await fact(on_sqlite, "colour") is None

    await connection.rows("pragma max_page_count=1000000", {})
    await keep(on_sqlite, "long", "x" * 1_000_000)
    assert len(await fact(on_sqlite, "long") or "") == 1_000_000


async def test_damaged(book_path: Path) -> None:
    """Damage is found out as what it is, not as a fault in an update."""
    opened = await Database.open(f"sqlite:///{book_path}")
    await keep(opened, "long", "x" * 100_000)
    await opened.close()
    healthy = book_path.read_bytes()
    book_path.write_bytes(healthy[:4096] + b"\xaa" * (len(healthy) - 4096))

    async def opens_and_writes() -> None:
        damaged = await Database.open(f"sqlite:///{book_path}")
        try:
            await keep(damaged, "colour")
        finally:
            await damaged.close()

    with pytest.raises(StorageUnavailable, match=r"malformed|not a database"):
        await opens_and_writes()


async def test_no_database_at_all(tmp_path: Path) -> None:
    """A file of something else, a folder, a place that is not there: one sentence each."""
    nonsense = tmp_path / "letter.txt"
    nonsense.write_text("Dear reader, this is no database. " * 200)
    for place in (nonsense, tmp_path, tmp_path / "missing" / "book.db"):
        with pytest.raises(StorageUnavailable):
            await Database.open(f"sqlite:///{place}")


async def test_an_undoing_that_failed_is_caught_up(on_sqlite: Database) -> None:
    """A transaction that could not even be undone does not make the next ones fail."""
    async with on_sqlite.transaction() as uow:
        # the transaction goes on behind the connection's back, as after a failed undoing
        await uow.connection.rows("select 1", {})
        await uow.connection.rows("commit", {})
        await uow.connection.rows("begin immediate", {})
        await uow.connection.rows("insert into facts (name, value) values ('half', 'done')", {})
        uow.connection.begin()

    assert await fact(on_sqlite, "half") is None
    await keep(on_sqlite, "colour")
    assert await fact(on_sqlite, "colour") == "here"


async def test_two_processes_write_to_one_book(on_sqlite: Database, book_path: Path) -> None:
    """`dead-letters replay` writes while the bot runs; neither loses anything."""
    other = await Database.open(f"sqlite:///{book_path}")

    async def writes(database: Database, name: str) -> None:
        for number in range(30):
            await keep(database, f"{name}-{number}")

    await asyncio.gather(writes(on_sqlite, "bot"), writes(other, "command"))
    for number in range(30):
        assert await fact(other, f"bot-{number}") == "here"
        assert await fact(on_sqlite, f"command-{number}") == "here"
    await other.close()


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_postgres_away(book_url: str, engine: str) -> None:
    """A read-only server, a connection that was cut and a server that is not there are outages too."""
    opened = await Database.open(book_url)
    async with opened.transaction() as uow:
        await uow.connection.rows("set default_transaction_read_only = on", {})
    with pytest.raises(StorageUnavailable, match="read-only"):
        await keep(opened, "colour")
    async with opened.transaction() as uow:
        await uow.connection.rows("set default_transaction_read_only = off", {})
    await keep(opened, "colour")

    async def cuts_itself_off() -> None:
        async with opened.transaction() as uow:
            await uow.connection.rows("select pg_terminate_backend(pg_backend_pid())", {})

    with pytest.raises(StorageUnavailable):
        await cuts_itself_off()
    await opened.close()
    with pytest.raises(StorageUnavailable):
        await Database.open(book_url.replace("/book_", "/no_book_"))
    with pytest.raises(StorageUnavailable):
        await Database.open("postgresql://postgres@127.0.0.1:1/book")


def test_a_locked_book_is_not_migrated(book_path: Path) -> None:
    """Migrating waits a little, says why it cannot, and changes nothing."""
    other = sqlite3.connect(book_path, isolation_level=None)
    other.execute("begin exclusive")
    with pytest.raises(Exception, match="locked"):
        migrate(f"sqlite:///{book_path}?timeout=0.2", "base")
    other.execute("rollback")
    assert other.execute("select count(*) from employees").fetchone() == (0,)
    other.close()
