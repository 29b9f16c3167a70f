"""Every named query is understood by both databases, in the same way."""

import asyncio
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiosql.types import SQLOperationType

import storage.database
from storage.moments import stored
from storage.postgres import numbered
from storage.queries import load
from tests.conftest import START
from tests.storage.conftest import Shelf

SUBJECTS = sorted(path.stem for path in Path(storage.database.__file__).parent.glob("*.sql"))
# What both databases give Python alike (False equals 0); a `sum` needs a cast, being of another type in each.
GIVEN_ALIKE = {"bool", "bytea", "int2", "int4", "int8", "text", "varchar", "float8"}
SAMPLES: dict[str, Any] = {
    "int2": 1,
    "int4": 1,
    "int8": stored(START),
    "text": "2026-11-24",
    "varchar": "2026-11-24",
    "bytea": b"\x00",
    "float8": 48.15,
}
# What sample values may well break: a row that they refer to is not there.
SAMPLES_DO_NOT_FIT = "23"


@dataclass(frozen=True, slots=True)
class Query:
    """A named query as it stands in its file."""

    subject: str
    name: str
    sql: str
    is_value: bool = False


def all_queries() -> list[Query]:
    """The queries of every subject."""
    found = []
    for subject in SUBJECTS:
        loaded = load(subject)
        for name in loaded.available_queries:
            if name.endswith("_cursor"):
                continue
            query = getattr(loaded, name)
            found.append(Query(subject, name, query.sql, query.operation is SQLOperationType.SELECT_VALUE))
    return found


QUERIES = all_queries()


@dataclass(frozen=True, slots=True)
class Understood:
    """What PostgreSQL makes of a query: the types of its parameters and its columns."""

    parameters: Mapping[str, str]
    columns: Mapping[str, str]
    failure: str = ""


@pytest.fixture(scope="module")
def by_postgres(shelf: Shelf) -> dict[tuple[str, str], Understood]:
    """Let PostgreSQL read and run every query once, each in a transaction that is undone."""
    name = shelf.server.create(shelf.template)

    async def run() -> dict[tuple[str, str], Understood]:
        import asyncpg

        connection = await asyncpg.connect(shelf.server.url(name))
        try:
            return {(query.subject, query.name): await _read(connection, query) for query in QUERIES}
        finally:
            await connection.close()

    found = asyncio.run(run())
    shelf.server.drop(name)
    return found


async def _read(connection: Any, query: Query) -> Understood:
    import asyncpg

    text, names = numbered(query.sql)
    undone = connection.transaction()
    await undone.start()
    parameters: dict[str, str] = {}
    columns: dict[str, str] = {}
    try:
        prepared = await connection.prepare(text)
        parameters = dict(zip(names, (one.name for one in prepared.get_parameters()), strict=True))
        columns = {column.name: column.type.name for column in prepared.get_attributes()}
        await prepared.fetch(*[SAMPLES.get(kind) for kind in parameters.values()])
    except asyncpg.IntegrityConstraintViolationError:
        return Understood(parameters, columns)
    except asyncpg.PostgresError as error:
        return Understood({}, {}, str(error))
    finally:
        await undone.rollback()
    return Understood(parameters, columns)


@pytest.fixture(scope="module")
def sqlite_book(empty_book: Path) -> sqlite3.Connection:
    """Give an empty book in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    with sqlite3.connect(empty_book) as source:
        source.backup(connection)
    source.close()
    connection.execute("pragma foreign_keys=on")
    return connection


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.subject}.{query.name}")
def test_a_query_runs_on_both(
    query: Query, by_postgres: dict[tuple[str, str], Understood], sqlite_book: sqlite3.Connection
) -> None:
    """It is understood, its parameters have types, and its columns come alike from both."""
    understood = by_postgres[query.subject, query.name]
    assert not understood.failure
    assert set(understood.parameters.values()) <= set(SAMPLES), "cast the parameter to a type of ours"
    assert set(understood.columns.values()) <= GIVEN_ALIKE, "cast the column: the drivers give it differently"

    samples = {name: SAMPLES[kind] for name, kind in understood.parameters.items()}
    sqlite_book.execute("begin")
    try:
        cursor = sqlite_book.execute(query.sql, samples)
        columns = [column[0] for column in cursor.description or ()]
        cursor.fetchall()
    except sqlite3.IntegrityError:
        columns = list(understood.columns)
    finally:
        sqlite_book.execute("rollback")
    # one value is read by its place, and each database has its own name for a count
    assert query.is_value or columns == list(understood.columns)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_marks_of_queries_are_kept(subject: str) -> None:
    """`!` is queued and gives nothing back, so it has no `returning`; whoever reads is awaited."""
    text = (Path(storage.database.__file__).parent / f"{subject}.sql").read_text(encoding="utf-8")
    wrong = []
    for block in re.split(r"^-- name: ", text, flags=re.MULTILINE)[1:]:
        name, _, sql = block.partition("\n")
        body = re.sub(r"--.*", "", sql).strip().lower()
        gives_rows = body.startswith(("select", "with")) or " returning" in body.replace("\n", " ")
        if name.strip().endswith("!") == gives_rows:
            wrong.append(name.strip())
    assert wrong == []


def test_the_rule_about_queries_is_awake(shelf: Shelf) -> None:
    """PostgreSQL's objections are seen: a parameter without a type, a number that comes as another kind."""
    queries = [
        Query("people", "untyped", "select id from employees where :department_id is null"),
        Query("people", "sum", "select sum(id) as total from employees"),
        Query("people", "typed", "select id from employees where cast(:department_id as bigint) is null"),
    ]

    async def run() -> list[Understood]:
        import asyncpg

        connection = await asyncpg.connect(shelf.server.url(shelf.template))
        try:
            return [await _read(connection, query) for query in queries]
        finally:
            await connection.close()

    untyped, total, typed = asyncio.run(run())
    assert "could not determine data type" in untyped.failure
    assert total.columns == {"total": "numeric"}
    assert typed.parameters == {"department_id": "int8"}
