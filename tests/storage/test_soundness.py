"""After an unclean stop the database is looked through, and a damaged one is not worked on."""

from pathlib import Path

import pytest

from domain.people import Role
from storage import people
from storage.connection import StorageUnavailable
from storage.database import Database
from tests.conftest import START


async def works(path: Path, *, ends: bool) -> None:
    """Let a program run over the book."""
    database = await Database.open(f"sqlite:///{path}")
    try:
        await database.begin_work()
        async with database.transaction() as uow:
            department = await people.add_department(uow, "Продажи")
            for number in range(300):
                await people.add(
                    uow,
                    telegram_id=number + 1,
                    name="Анна" * 10,
                    role=Role.MANAGER,
                    department_id=department.id,
                    language="ru",
                    zone="Europe/Moscow",
                    joined_at=START,
                )
        if ends:
            await database.end_work()
    finally:
        await database.close()


async def departments(url: str) -> int:
    """Count what the programs have written."""
    database = await Database.open(url)
    try:
        async with database.reading() as uow:
            return len(await people.list_departments(uow))
    finally:
        await database.close()


async def facts(database: Database) -> int:
    """Count the marks of programs at work."""
    async with database.reading() as uow:
        return len(await uow.connection.rows("select name from facts where name = 'at_work'", {}))


def damage(path: Path) -> None:
    """Write over pages in the midst of the file."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        for place in range(size // 4096 * 4096 - 5 * 4096, size - 4096, 4096):
            file.seek(place + 8)
            file.write(b"\xff" * 2000)


async def test_a_sound_book_goes_on_after_a_crash(book_path: Path) -> None:
    """It is looked through, found sound, and worked on."""
    await works(book_path, ends=False)
    await works(book_path, ends=False)
    await works(book_path, ends=True)

    assert await departments(f"sqlite:///{book_path}") == 1


async def test_a_damaged_book_is_not_worked_on_after_a_crash(book_path: Path) -> None:
    """The sentence says what to do, and nothing was changed."""
    await works(book_path, ends=False)
    damage(book_path)
    with pytest.raises(StorageUnavailable, match=r"damaged|malformed"):
        await works(book_path, ends=True)


async def test_after_a_clean_stop_nobody_waits_for_a_search(
    book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking through a large book takes seconds; that is for crashes."""

    async def never(_: object) -> list[str]:
        raise AssertionError("it was looked through")

    await works(book_path, ends=True)
    monkeypatch.setattr("storage.sqlite.SqliteConnection.faults", never)
    await works(book_path, ends=True)

    assert await departments(f"sqlite:///{book_path}") == 1


async def test_every_engine_can_begin_and_end(database: Database) -> None:
    """Twice, as after a crash, and once more."""
    await database.begin_work()
    await database.begin_work()
    assert await facts(database) == 1
    await database.end_work()
    assert await facts(database) == 0
