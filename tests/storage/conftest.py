"""Every test of the book runs twice: on SQLite and on PostgreSQL."""

import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.database import Database
from storage.migrate import migrate
from tests.storage.postgres import Server, running

ENGINES = ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Shelf:
    """A PostgreSQL server with a migrated, empty database to copy."""

    server: Server
    template: str


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Give a running PostgreSQL server."""
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def shelf(server: Server) -> Shelf:
    """Give a server with a migrated database."""
    template = server.create()
    migrate(server.url(template))
    return Shelf(server, template)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Give the name of the database that the test runs on."""
    return str(request.param)


@pytest.fixture
def blank_url(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the address of a database that was never migrated."""
    if engine == "sqlite":
        yield f"sqlite:///{tmp_path / 'blank.db'}"
        return
    server: Server = request.getfixturevalue("server")
    name = server.create()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def book_url(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the address of a fresh, migrated book."""
    if engine == "sqlite":
        yield f"sqlite:///{shutil.copy(request.getfixturevalue('empty_book'), tmp_path / 'book.db')}"
        return
    shelf: Shelf = request.getfixturevalue("shelf")
    name = shelf.server.create(shelf.template)
    yield shelf.server.url(name)
    shelf.server.drop(name)


@pytest.fixture
async def database(book_url: str) -> AsyncIterator[Database]:
    """Give an open, empty book."""
    opened = await Database.open(book_url)
    yield opened
    await opened.close()
