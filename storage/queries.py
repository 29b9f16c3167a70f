"""Named queries out of `.sql` files, as methods.

A query whose name ends in `!` is queued on the connection and runs, in order, with the next read or commit:
call it without `await`. All others are awaited: `^` gives one row or None, `$` one value, no mark a list.
One without a mark, called with `each` (a list of parameters), runs once for each and gives the rows of each.
"""

from collections.abc import Awaitable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import aiosql

from storage.connection import Connection, Row


class _Adapter:
    is_aio_driver = False

    def process_sql(self, _name: str, _operation: object, sql: str) -> str:
        return sql

    def select(
        self,
        connection: Connection,
        _name: str,
        sql: str,
        parameters: Mapping[str, Any],
        record_class: None = None,
    ) -> Awaitable[Sequence[Row] | list[Sequence[Row]]]:
        if "each" in parameters:
            return connection.each(sql, parameters["each"])
        return connection.rows(sql, parameters)

    async def select_one(
        self,
        connection: Connection,
        _name: str,
        sql: str,
        parameters: Mapping[str, Any],
        record_class: None = None,
    ) -> Row | None:
        rows = await connection.rows(sql, parameters)
        return rows[0] if rows else None

    async def select_value(
        self, connection: Connection, _name: str, sql: str, parameters: Mapping[str, Any]
    ) -> object | None:
        rows = await connection.rows(sql, parameters)
        return cast("object", rows[0][0]) if rows else None

    def insert_update_delete(
        self, connection: Connection, _name: str, sql: str, parameters: Mapping[str, Any]
    ) -> None:
        connection.later(sql, parameters)


def load(subject: str) -> Any:
    """Load the queries of one subject from `storage/<subject>.sql`."""
    path = Path(__file__).parent / f"{subject}.sql"
    return aiosql.from_path(str(path), cast("Any", _Adapter), encoding="utf-8", mandatory_parameters=False)
