"""PostgreSQL through asyncpg: the same queries, offered to tests only for now."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from storage.connection import Connection, Row, Statement, StorageUnavailable, refuse_outside

if TYPE_CHECKING:
    import asyncpg

_NAMED = re.compile(r"'[^']*'|(?<![:\w]):([a-z_][a-z0-9_]*)")


@lru_cache(maxsize=1024)
def numbered(sql: str) -> tuple[str, tuple[str, ...]]:
    """Turn `:name` parameters into `$1`, `$2`…, and give the names in that order."""
    names: list[str] = []

    def number(match: re.Match[str]) -> str:
        name = match.group(1)
        if name is None:
            return match.group(0)
        if name not in names:
            names.append(name)
        return f"${names.index(name) + 1}"

    return _NAMED.sub(number, sql), tuple(names)


class PostgresConnection(Connection):
    """One connection to PostgreSQL."""

    def __init__(self, connection: "asyncpg.Connection") -> None:
        """Wrap an open connection."""
        self._connection = connection
        self._waiting: list[Statement] = []
        self._begun = False

    @classmethod
    async def open(cls, url: str) -> "PostgresConnection":
        """Connect to `url`. Raises StorageUnavailable when it does not answer."""
        import asyncpg

        try:
            return cls(await asyncpg.connect(url))
        except (OSError, asyncpg.PostgresError) as error:
            raise StorageUnavailable(str(error)) from error

    def begin(self, *, lasting: bool = True) -> None:
        """Start a transaction with the next statement; all of them last."""
        self._waiting = [("begin", {})]
        self._begun = True

    def begin_reading(self) -> None:
        """Read as of the moment of the next statement."""
        self._waiting = [("begin isolation level repeatable read read only", {})]

    async def rows(self, sql: str, parameters: Mapping[str, Any]) -> Sequence[Row]:
        """Run what waits and then this."""
        await self._flush()
        return await self._run(sql, parameters)

    async def each(self, sql: str, many: Sequence[Mapping[str, Any]]) -> list[Sequence[Row]]:
        """Run what waits and then this once for each."""
        await self._flush()
        return [await self._run(sql, parameters) for parameters in many]

    def later(self, sql: str, parameters: Mapping[str, Any]) -> None:
        """Queue a statement."""
        refuse_outside(self._begun)
        self._waiting.append((sql, parameters))

    async def commit(self) -> bool:
        """Run what waits and commit."""
        await self._flush()
        await self._run("commit", {})
        self._begun = False
        return True

    async def rollback(self) -> None:
        """Undo what was done."""
        self._waiting = []
        self._begun = False
        if not self._connection.is_closed() and self._connection.is_in_transaction():
            await self._connection.execute("rollback")

    async def faults(self) -> list[str]:
        """A PostgreSQL server looks after its own files."""
        return []

    async def close(self) -> None:
        """Close the connection."""
        await self._connection.close()

    async def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        for sql, parameters in waiting:
            await self._run(sql, parameters)

    async def _run(self, sql: str, parameters: Mapping[str, Any]) -> Sequence[Row]:
        import asyncpg

        text, names = numbered(sql)
        try:
            rows: Sequence[Row] = await self._connection.fetch(text, *[parameters[name] for name in names])
        except OSError as error:
            raise StorageUnavailable(str(error)) from error
        except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            if _is_our_fault(error, self._connection.is_closed()):
                raise
            raise StorageUnavailable(str(error)) from error
        return rows


def _is_our_fault(error: Exception, is_closed: bool) -> bool:
    import asyncpg

    away = (
        asyncpg.PostgresConnectionError,
        asyncpg.InsufficientResourcesError,
        asyncpg.OperatorInterventionError,
        asyncpg.PostgresSystemError,
        asyncpg.LockNotAvailableError,
        asyncpg.ReadOnlySQLTransactionError,
    )
    return not (is_closed or isinstance(error, away))
