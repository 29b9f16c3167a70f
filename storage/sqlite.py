"""SQLite through aiosqlite, with one hop to its thread for each read and one for each commit."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import aiosqlite

from storage.connection import Connection, Row, Statement, StorageUnavailable, damaged, refuse_outside

_PRAGMAS = (
    "pragma journal_mode=wal",
    "pragma synchronous=full",
    "pragma foreign_keys=on",
    "pragma busy_timeout=250",  # who is locked out longer asks again; a stop must not wait for it
    "pragma temp_store=memory",
    "pragma cache_size=-16000",
)
_BEGIN: Statement = ("begin immediate", {})
_BEGIN_READING: Statement = ("begin", {})
_TO_READ = ("pragma query_only=on", "pragma cache_size=-4000")
# how a commit reaches the disk, said anew before every transaction: it cannot be changed within one
_SAFETY: dict[bool, Statement] = {
    True: ("pragma synchronous=full", {}),
    False: ("pragma synchronous=normal", {}),
}
_AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOTADB,
}


class SqliteConnection(Connection):
    """The one writer of an SQLite file: WAL, `synchronous=FULL`, `BEGIN IMMEDIATE`."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        """Wrap an open connection in autocommit mode."""
        self._connection = connection
        self._waiting: list[Statement] = []
        self._begun = False
        self._reads = False
        self._lasting = True
        self._changes = 0  # rows changed, whether kept or not, before the present transaction

    @classmethod
    async def open(cls, path: Path, *, to_read: bool = False) -> "SqliteConnection":
        """Open the file at `path`, or open it once more `to_read` alone.

        Raises StorageUnavailable when it cannot be opened.
        """
        try:
            connection = await aiosqlite.connect(path, isolation_level=None, cached_statements=512)
        except sqlite3.DatabaseError as error:
            await asyncio.sleep(0.02)  # its thread has a last word for the loop, which may be about to close
            raise _away(error) from error
        try:
            connection.row_factory = sqlite3.Row
            for pragma in (*_PRAGMAS, *(_TO_READ if to_read else ())):
                await connection.execute_fetchall(pragma)
        except BaseException as error:
            # its thread would keep the program from ending
            await connection.close()
            if isinstance(error, sqlite3.DatabaseError):
                raise _away(error) from error
            raise
        return cls(connection)

    def begin(self, *, lasting: bool = True) -> None:
        """Start a transaction with the next statement."""
        self._waiting = [_SAFETY[lasting], _BEGIN]
        self._begun = True
        self._lasting = lasting

    def begin_reading(self) -> None:
        """Read as of the moment of the next statement."""
        self._waiting = [_BEGIN_READING]
        self._reads = True

    async def rows(self, sql: str, parameters: Mapping[str, Any]) -> Sequence[Row]:
        """Run what waits and then this, in one hop."""
        waiting, self._waiting = self._waiting, []
        rows: Sequence[Row] = await self._hop(self._run, waiting, (sql, parameters))
        return rows

    async def each(self, sql: str, many: Sequence[Mapping[str, Any]]) -> list[Sequence[Row]]:
        """Run what waits and then this once for each, all in one hop."""
        waiting, self._waiting = self._waiting, []
        found: list[Sequence[Row]] = await self._hop(self._run_each, waiting, sql, many)
        return found

    def later(self, sql: str, parameters: Mapping[str, Any]) -> None:
        """Queue a statement."""
        refuse_outside(self._begun)
        self._waiting.append((sql, parameters))

    async def commit(self) -> bool:
        """Run what waits and commit, in one hop; nothing at all if the transaction never did anything."""
        waiting, self._waiting = self._waiting, []
        if waiting[-1:] == [_BEGIN]:
            self._begun = False
            return False
        changed: bool = await self._hop(self._commit, waiting)
        self._begun = False
        return self._lasting and changed

    async def rollback(self) -> None:
        """Undo what was done."""
        self._waiting = []
        if self._begun or self._reads:
            self._begun = self._reads = False
            await self._hop(self._undo)

    async def faults(self) -> list[str]:
        """Let SQLite check every page and index; about a second for each 100 MB."""
        said = [str(row[0]) for row in await self._hop(self._run, [], ("pragma integrity_check(5)", {}))]
        return [] if said == ["ok"] else said

    async def close(self) -> None:
        """Close the file."""
        await self._connection.close()

    async def _hand_over(self, function: Callable[..., Any], *arguments: Any) -> Any:
        # aiosqlite has no public way to run several statements in one hop to its thread, and hops cost most
        execute: Callable[..., Awaitable[Any]] = self._connection._execute  # noqa: SLF001 - see above
        return await execute(function, *arguments)

    async def _hop(self, function: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return await self._hand_over(function, self._connection._conn, *arguments)  # noqa: SLF001 - as below
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise
        except sqlite3.DatabaseError as error:
            if _is_our_fault(error):
                raise
            raise _away(error) from error

    def _run(
        self, connection: sqlite3.Connection, waiting: list[Statement], last: Statement
    ) -> list[sqlite3.Row]:
        first, second = (*waiting, last, last)[:2]
        if first == _BEGIN_READING or second == _BEGIN:
            self._changes = connection.total_changes
            if connection.in_transaction:
                connection.execute("rollback")  # an earlier one that could not even be undone then
        for sql, parameters in waiting:
            connection.execute(sql, parameters)
        return connection.execute(*last).fetchall()

    def _commit(self, connection: sqlite3.Connection, waiting: list[Statement]) -> bool:
        """Commit and tell whether anything was changed: only then does SQLite wait for the disk."""
        self._run(connection, waiting, ("commit", {}))
        return connection.total_changes > self._changes

    def _run_each(
        self,
        connection: sqlite3.Connection,
        waiting: list[Statement],
        sql: str,
        many: Sequence[Mapping[str, Any]],
    ) -> list[list[sqlite3.Row]]:
        if waiting:
            self._run(connection, waiting[:-1], waiting[-1])
        return [connection.execute(sql, parameters).fetchall() for parameters in many]

    @staticmethod
    def _undo(connection: sqlite3.Connection) -> None:
        if connection.in_transaction:
            connection.execute("rollback")


def _away(error: sqlite3.DatabaseError) -> StorageUnavailable:
    """Say why the database cannot be used; damage, which does not pass by itself, with what to do."""
    is_damaged = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT
    return damaged(str(error)) if is_damaged else StorageUnavailable(str(error))


def _is_our_fault(error: sqlite3.DatabaseError) -> bool:
    """Tell a statement that can never work from a database that cannot be used; the latter is tried again."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF not in _AWAY
