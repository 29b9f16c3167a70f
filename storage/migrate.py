"""Bring a database to the present shape. Alembic and SQLAlchemy are imported here and nowhere else."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

from storage.connection import StorageUnavailable

HEAD = "0019"


def migrate(url: str, target: str = "head") -> None:
    """Move the database at `url` to a revision ("head", "base" or its name), creating it if need be.

    `url` is `sqlite:///path` or `postgresql://…` as in the settings. Raises StorageUnavailable.
    """
    from sqlalchemy.exc import DBAPIError

    try:
        _migrate(url, target)
    except DBAPIError as error:
        raise StorageUnavailable(str(error.orig)) from error
    except OSError as error:
        raise StorageUnavailable(str(error)) from error


def _migrate(url: str, target: str) -> None:
    if url.startswith("postgresql"):
        _migrate_postgres(url, target)
        return
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    with engine.begin() as connection:
        _move(connection, target)
    engine.dispose()


def _begin(connection: "Connection") -> None:
    """Begin for SQLite, whose driver would make each table for good: killed halfway, nothing must be left."""
    connection.exec_driver_sql("begin immediate")


def _migrate_postgres(url: str, target: str) -> None:
    import asyncio

    from sqlalchemy.ext.asyncio import create_async_engine
    from sqlalchemy.pool import NullPool

    async def run() -> None:
        engine = create_async_engine(
            url.replace("postgresql://", "postgresql+asyncpg://", 1), poolclass=NullPool
        )
        async with engine.begin() as connection:
            await connection.run_sync(_move, target)
        await engine.dispose()

    asyncio.run(run())


def _move(connection: "Connection", target: str) -> None:
    from alembic import command

    configuration = _configuration()
    configuration.attributes["connection"] = connection
    going_down = target == "base" or target < (_present(connection) or "")
    (command.downgrade if going_down else command.upgrade)(configuration, target)


def _present(connection: "Connection") -> str | None:
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()


def _configuration() -> "Config":
    from alembic.config import Config

    configuration = Config()
    configuration.set_main_option(
        "script_location", str(Path(__file__).parent / "migrations").replace("%", "%%")
    )
    configuration.set_main_option("path_separator", "os")
    return configuration
