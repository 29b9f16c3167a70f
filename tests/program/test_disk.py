"""Disk full, book read-only, a page damaged: said plainly, and nothing acknowledged that was not kept."""

import asyncio
import os
import resource
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.lives import Home, Life
from emulator.client import EmulatorClient
from tests.program.bot import Bot
from tests.program.test_outages import answered, burst

# No file of the bot may grow beyond this many bytes: its log is shorter, its book is longer.
FULL = 16_384
NOBODY = 65_534


async def kept(bot: Bot) -> list[str]:
    """What stands in the inbox, whatever became of it."""
    book = sqlite3.connect(bot.book)
    rows = [text for (text,) in book.execute("select payload from inbox")]
    book.close()
    return rows


async def test_the_disk_is_full(bot: Bot, emulator: EmulatorClient) -> None:
    """Updates wait at Telegram, nothing is said, and with room again all goes on by itself."""
    life = bot.begins()
    owner = await bot.owner()
    limit, ceiling = resource.prlimit(life.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(life.pid, resource.RLIMIT_FSIZE, (FULL, ceiling))
    await burst(emulator, *range(5))
    await bot.says("The database is away")
    await asyncio.sleep(0.5)
    assert (await emulator.updates())["pending"] == 5
    assert not any("/w00" in text for text in await kept(bot))
    assert await answered(emulator) == []

    resource.prlimit(life.pid, resource.RLIMIT_FSIZE, (limit, ceiling))
    await owner.hears("/w004")
    await bot.says("The database is back")
    assert await answered(emulator) == [f"/w{number:03}" for number in range(5)]
    assert len(bot.lines("The database is away")) == 1
    assert "Traceback" not in bot.log


async def test_a_page_is_damaged_while_it_runs(bot: Bot, emulator: EmulatorClient) -> None:
    """Nothing is acknowledged; the next start looks through the book and refuses it; the backup goes on."""
    life = bot.begins()
    owner = await bot.owner()
    await bot.stops(life)
    backup = shutil.copy(bot.book, bot.book.with_suffix(".backup"))
    life = bot.begins()
    await bot.polls()
    with_damage(bot.book)
    await burst(emulator, 0)
    await bot.says("The database is away .*malformed.*go on with the last backup")
    assert (await emulator.updates())["pending"] == 1
    life.kill()

    assert await asyncio.to_thread(bot.begins().ends, 20) == 1
    last = bot.log.splitlines()[-1]
    assert last.startswith("Fieldbook: the database cannot be used: it is damaged")
    assert "go on with the last backup" in last
    for end in ("", "-wal", "-shm"):
        Path(f"{bot.book}{end}").unlink(missing_ok=True)
    shutil.copy(backup, bot.book)
    bot.begins()
    await owner.hears("/w000")
    assert "Traceback" not in bot.log


def with_damage(path: Path) -> None:
    """Write over the pages that every update needs, in the file and in what is to be moved into it."""
    book = sqlite3.connect(path)
    [size] = book.execute("pragma page_size").fetchone()
    pages = [page for (page,) in book.execute("select rootpage from sqlite_master where tbl_name = 'inbox'")]
    book.execute("pragma wal_checkpoint(truncate)")
    book.close()
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * size)
            file.write(b"\xaa" * size)


@pytest.fixture
def shelf() -> Iterator[Path]:
    """Give a directory that anybody may read; that of pytest is closed to others."""
    with tempfile.TemporaryDirectory(prefix="fieldbook-") as directory:
        Path(directory).chmod(0o755)
        yield Path(directory)


async def test_the_book_is_read_only(bot: Bot, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence and an end, instead of work that nothing keeps; writable again, it starts."""
    book = Path(shutil.copy(bot.book, shelf / "book.db"))
    bot.settings["DATABASE_URL"] = f"sqlite:///{book}"
    book.chmod(0o444)
    home = Home(bot.settings, shelf / "bot.log")
    home.log.touch()
    shelf.chmod(0o555)
    life = Life(home, as_user=NOBODY if os.getuid() == 0 else None)
    assert await asyncio.to_thread(life.ends, 20) == 1
    [line] = home.said().strip().splitlines()
    assert line.startswith("Fieldbook: the database cannot be used: ")
    assert "readonly" in line or "read-only" in line or "unable to open" in line

    shelf.chmod(0o755)
    book.chmod(0o644)
    bot.begins()
    await bot.owner()
