"""What a power cut takes: nothing that somebody was told of, or that was confirmed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from domain.refusals import ClientNotFound
from storage import people
from storage.database import Database


@pytest.fixture
async def on_sqlite(book_path: Path) -> AsyncIterator[Database]:
    """Give a database in a file of SQLite's; a PostgreSQL server makes every commit last."""
    opened = await Database.open(f"sqlite:///{book_path}")
    yield opened
    await opened.close()


async def colours(database: Database, colour: str, *, lasting: bool = True) -> None:
    """Write a fact."""
    async with database.transaction(lasting=lasting) as uow:
        people.keep_fact(uow, "colour", colour)


async def undoes(database: Database) -> None:
    """Write a fact and take it back."""
    with suppress(ClientNotFound):
        async with database.transaction() as uow:
            people.keep_fact(uow, "colour", "red")
            await people.find_fact(uow, "colour")
            raise ClientNotFound


async def reads(database: Database) -> str | None:
    """Read the fact."""
    async with database.transaction() as uow:
        return await people.find_fact(uow, "colour")


async def test_what_follows_makes_it_last(on_sqlite: Database) -> None:
    """The next change that is committed does; what is only read, or undone, waits for no disk."""
    await colours(on_sqlite, "green", lasting=False)
    waiting = asyncio.create_task(on_sqlite.make_last(60))
    await undoes(on_sqlite)
    assert await reads(on_sqlite) == "green"
    assert not waiting.done()
    await colours(on_sqlite, "blue")
    await asyncio.wait_for(waiting, 1)


async def test_it_is_made_to_last_where_nothing_follows(on_sqlite: Database) -> None:
    """After some patience."""
    await colours(on_sqlite, "green", lasting=False)
    await asyncio.wait_for(on_sqlite.make_last(0.01), 1)
    assert await reads(on_sqlite) == "green"


async def test_a_commit_waits_for_the_disk_unless_told_otherwise(on_sqlite: Database) -> None:
    """Also after one that did not, and after a failure."""
    seen = []
    for lasting in (True, False, True):
        async with on_sqlite.transaction(lasting=lasting) as uow:
            seen += [row[0] for row in await uow.connection.rows("pragma synchronous", {})]
    await colours(on_sqlite, "green", lasting=False)
    await undoes(on_sqlite)
    async with on_sqlite.transaction() as uow:
        seen += [row[0] for row in await uow.connection.rows("pragma synchronous", {})]

    full, normal = 2, 1
    assert seen == [full, normal, full, full]
