"""Migrations: up, down and up again, whole or not at all."""

from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

import storage.migrate
from storage.connection import StorageUnavailable
from storage.database import Database
from storage.migrate import HEAD, migrate

_TABLES = {
    "sqlite": "select name from sqlite_master where name not like 'sqlite_%' order by name",
    "postgresql": "select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace"
    " where nspname = 'public' order by relname",
}
LEFT_BY_ALEMBIC = {"alembic_version", "alembic_version_pkc"}


async def names(url: str, engine: str) -> set[str]:
    """The names of all tables, indexes and sequences, but for Alembic's own."""
    if engine == "sqlite":
        from storage.sqlite import SqliteConnection

        connection = await SqliteConnection.open(Path(url.removeprefix("sqlite:///")))
        rows = await connection.rows(_TABLES[engine], {})
        await connection.close()
    else:
        from storage.postgres import PostgresConnection

        other = await PostgresConnection.open(url)
        rows = await other.rows(_TABLES[engine], {})
        await other.close()
    return {row[0] for row in rows} - LEFT_BY_ALEMBIC


def moves(url: str, target: str) -> None:
    """Move in a thread of its own: on PostgreSQL migrating runs a loop, and the test has one already."""
    import threading

    failures: list[BaseException] = []

    def run() -> None:
        try:
            migrate(url, target)
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]


async def test_up_and_down_and_up_again(blank_url: str, engine: str) -> None:
    """Going down leaves nothing, and going up again makes the same."""
    moves(blank_url, "head")
    first = await names(blank_url, engine)
    moves(blank_url, "base")
    nothing = await names(blank_url, engine)
    moves(blank_url, "head")
    again = await names(blank_url, engine)

    assert {"employees", "inbox", "outbox", "notices"} <= first
    assert nothing == set()
    assert again == first


async def test_each_step_goes_down_and_up(blank_url: str, engine: str) -> None:
    """Every single migration can be undone and done again."""
    scripts = ScriptDirectory(str(Path(storage.migrate.__file__).parent / "migrations"))
    revisions = [script.revision for script in reversed(list(scripts.walk_revisions()))]
    before: dict[str, set[str]] = {}
    for revision in revisions:
        moves(blank_url, revision)
        before[revision] = await names(blank_url, engine)
    for revision in reversed(revisions[:-1]):
        moves(blank_url, revision)
        assert await names(blank_url, engine) == before[revision]
    moves(blank_url, "head")
    assert await names(blank_url, engine) == before[revisions[-1]]


def test_the_program_expects_the_newest_shape() -> None:
    """HEAD is Alembic's head, and there is but one."""
    scripts = ScriptDirectory(str(Path(storage.migrate.__file__).parent / "migrations"))
    assert scripts.get_heads() == [HEAD]


async def test_migrating_twice_changes_nothing(book_url: str, engine: str) -> None:
    """Whoever starts the bot again migrates again."""
    before = await names(book_url, engine)
    moves(book_url, "head")
    assert await names(book_url, engine) == before


async def test_a_migration_is_whole(blank_url: str, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that breaks halfway, as by a kill, leaves nothing of itself, and can be begun again."""
    from alembic import op

    with monkeypatch.context() as patched:
        made = op.create_table

        def fails_at_groups(name: str, *columns: object, **options: object) -> object:
            if name == "groups":
                raise OSError("the power went")
            return made(name, *columns, **options)  # type: ignore[arg-type]  # what Alembic takes

        patched.setattr(op, "create_table", fails_at_groups)
        with pytest.raises(StorageUnavailable, match="the power went"):
            moves(blank_url, "head")
    assert await names(blank_url, engine) == set()

    moves(blank_url, "head")
    assert "groups" in await names(blank_url, engine)


async def test_a_book_of_another_shape_is_not_opened(blank_url: str, engine: str) -> None:
    """The sentence says what to do; an empty file is no book either."""
    with pytest.raises(StorageUnavailable, match="python -m bot migrate"):
        await Database.open(blank_url)

    moves(blank_url, "0001")
    with pytest.raises(StorageUnavailable, match="has the shape 0001"):
        await Database.open(blank_url)
