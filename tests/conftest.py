"""What every test may ask for: a fresh book, an office over it, and a few people."""

import os
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.settings import Settings
from domain.people import Role
from storage.database import Database
from storage.migrate import migrate
from tests.office import Office, Person
from tests.places import in_memory
from tests.telegram import StillClock

if (place := in_memory()) is not None:
    # pytest makes its temporary directories there
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(place))
# Tuesday, 11:00 in Moscow, 18:00 in Vladivostok, 09:00 in Bratislava
START = datetime(2026, 11, 24, 8, tzinfo=UTC)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep on one worker what needs PostgreSQL, and on one what needs a browser or a running bot.

    So each of these is started once (`make test` runs with `--dist loadgroup`).
    """
    for item in items:
        if item.path.parent.name in {"browser", "program"}:
            item.add_marker(pytest.mark.xdist_group("processes"))
        elif "postgresql" in item.name:
            item.add_marker(pytest.mark.xdist_group("postgresql"))


@pytest.fixture(scope="session")
def empty_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the path of a migrated, empty SQLite file to copy."""
    path = tmp_path_factory.mktemp("book") / "empty.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def book_path(empty_book: Path, tmp_path: Path) -> Path:
    """Give the path of a fresh book."""
    return Path(shutil.copy(empty_book, tmp_path / "book.db"))


@pytest.fixture
async def database(book_path: Path) -> AsyncIterator[Database]:
    """Give an open, empty database."""
    opened = await Database.open(f"sqlite:///{book_path}")
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> StillClock:
    """Give a clock that stands at START until it is moved."""
    return StillClock(START)


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Give settings that nothing outside the test has a say in."""
    return Settings(
        _env_file=None,
        bot_token="1:test",
        default_language="ru",
        time_zone="Europe/Moscow",
        messages_per_second=0,
    )


@pytest.fixture
async def office(
    settings: Settings, database: Database, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Office]:
    """Give a whole bot at work, of which no mark waits for others."""
    monkeypatch.setattr("bot.marks._GATHERED_FOR", 0)
    opened = Office(settings, database, clock)
    await opened.opens()
    yield opened
    await opened.closes()


@pytest.fixture
async def anna(office: Office) -> Person:
    """Give a manager in Moscow who speaks Russian."""
    return await office.person("Анна", 1001)


@pytest.fixture
async def viktor(office: Office) -> Person:
    """Give a manager in Vladivostok, of the same department."""
    return await office.person("Виктор", 1002, zone="Asia/Vladivostok")


@pytest.fixture
async def boris(office: Office) -> Person:
    """Give the head of the department, in Bratislava."""
    return await office.person("Борис", 1003, Role.HEAD, zone="Europe/Bratislava")


@pytest.fixture
async def owner(office: Office) -> Person:
    """Give the admin."""
    return await office.person("Ольга", 1004, Role.ADMIN, None)


@pytest.fixture
async def stranger(office: Office) -> Person:
    """Give somebody whom nobody invited."""
    return Person(office, 6666, "Чужой", "sk")
