"""The book's file: real SQLite, real commits; aiosqlite's thread is pretended, in simulated time."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

from bot.clock import Clock
from storage.moments import stored
from tests.simulation.lives import Crashed, Life


@dataclass
class Disk:
    """Where the book lies. A statement in so many fails; `troubles` are the moments at which one did."""

    path: Path
    clock: Clock
    dice: Random
    fails_one_in: int = 0
    statements: int = 0
    commits: int = 0
    troubles: list[float] = field(default_factory=list)

    def delay(self) -> float:
        """Draw how long the next hop to the disk takes."""
        if self.dice.random() < 0.001:
            return self.dice.uniform(0.05, 0.4)
        return self.dice.uniform(0.0001, 0.0006)

    def fails(self) -> bool:
        """Draw whether the next statement fails."""
        return bool(self.fails_one_in) and self.dice.randrange(self.fails_one_in) == 0

    @contextmanager
    def belongs_to(self, life: Life) -> Iterator[None]:
        """Let aiosqlite open this disk for a life. With the life goes what it had not committed."""
        threads: list[_Thread] = []

        async def connect(path: Path, **kwargs: Any) -> _Thread:
            threads.append(_Thread(self, life))
            threads[-1].connect(path, **kwargs)
            return threads[-1]

        with mock.patch("aiosqlite.connect", connect):
            try:
                yield
            finally:
                for thread in threads:
                    thread.drop()


class _Connection(sqlite3.Connection):
    """SQLite's own connection, which may be cut before and after any statement."""

    disk: Disk
    life: Life

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        is_commit = sql == "commit"
        self.life.passes("before a commit" if is_commit else "before a statement")
        if self.disk.fails():
            self.disk.troubles.append(asyncio.get_running_loop().time())
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        cursor = super().execute(_unsafe(sql), parameters)
        self.disk.statements += 1
        if is_commit:
            self.disk.commits += 1
            self.life.passes("after a commit")
        return cursor


def _unsafe(sql: str) -> str:
    """Wait for no disk: what a killed program wrote, the system keeps; only power loss takes it."""
    return "pragma synchronous=off" if "synchronous" in sql else sql


class _Thread:
    """What aiosqlite.Connection is to us: functions are queued, done one after another, and answered later.

    A function that was queued is done also when nobody waits for its answer any more.
    """

    def __init__(self, disk: Disk, life: Life) -> None:
        self._disk = disk
        self._life = life
        self._free_at = 0.0
        self._raw: _Connection | None = None

    def connect(self, path: Path, **kwargs: Any) -> None:
        """Open the file."""
        assert path == self._disk.path
        raw = sqlite3.connect(path, factory=_Connection, **kwargs)
        raw.disk, raw.life = self._disk, self._life
        raw.create_function("simulated_now", 0, lambda: stored(self._disk.clock.now()))
        self._raw = raw

    @property
    def _conn(self) -> _Connection:
        assert self._raw is not None
        return self._raw

    @property
    def row_factory(self) -> Any:
        return self._conn.row_factory

    @row_factory.setter
    def row_factory(self, factory: Any) -> None:
        self._conn.row_factory = factory

    async def execute_fetchall(self, sql: str) -> Any:
        return self._conn.execute(sql).fetchall()

    async def _execute(self, function: Callable[..., Any], *arguments: Any) -> Any:
        self._life.must_live()
        loop = asyncio.get_running_loop()
        answer = loop.create_future()
        self._free_at = max(self._free_at, loop.time()) + self._disk.delay()
        loop.call_at(self._free_at, self._work, answer, function, arguments)
        return await answer

    def _work(
        self, answer: "asyncio.Future[Any]", function: Callable[..., Any], arguments: tuple[Any, ...]
    ) -> None:
        if self._life.is_over:
            return
        try:
            result = function(*arguments)
        except (Exception, Crashed) as error:
            if not answer.done():
                answer.set_exception(error)
        else:
            if not answer.done():
                answer.set_result(result)

    async def close(self) -> None:
        self.drop()

    def drop(self) -> None:
        """Close the file; what was not committed is undone."""
        if self._raw is not None:
            self._raw.close()
            self._raw = None
