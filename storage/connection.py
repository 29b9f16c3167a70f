"""One connection to a database: rows out, statements in, transactions around them."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, Protocol


class Row(Protocol):
    """A row as both drivers give it: by column name or by position."""

    def __getitem__(self, key: str | int) -> Any:
        """Give the value in the column of this name or at this position."""

    def keys(self) -> Any:
        """Give the names of the columns."""


Statement = tuple[str, Mapping[str, Any]]


def refuse_outside(begun: bool) -> None:
    """Refuse to queue a statement that no commit would ever run. Raises RuntimeError."""
    if not begun:
        raise RuntimeError("a statement that changes something needs a transaction")


class StorageUnavailable(Exception):
    """The database cannot be used now (locked, full, read-only, damaged, away): nothing happened."""


def damaged(what: str) -> StorageUnavailable:
    """Say that the database is damaged, and what to do about it, for nobody else can."""
    return StorageUnavailable(
        f"it is damaged ({what}). Keep a copy of the file, and go on with the last backup; nothing was taken"
        " from Telegram, what people wrote meanwhile waits there for a day"
    )


class Connection(ABC):
    """One connection. Statements given to `later` run in order with the next `rows` or `commit`."""

    @abstractmethod
    def begin(self, *, lasting: bool = True) -> None:
        """Start a transaction; it takes hold of the database with its first statement.

        One that is not lasting survives the end of the program; a power cut may take it, until a lasting one
        that changed something was committed after it.
        """

    @abstractmethod
    def begin_reading(self) -> None:
        """Let the rows that follow, until `rollback`, be those of one moment."""

    @abstractmethod
    async def rows(self, sql: str, parameters: Mapping[str, Any]) -> Sequence[Row]:
        """Run a statement, after those that wait, and give its rows."""

    @abstractmethod
    async def each(self, sql: str, many: Sequence[Mapping[str, Any]]) -> list[Sequence[Row]]:
        """Run a statement once for each of these parameters, after what waits; give the rows of each."""

    @abstractmethod
    def later(self, sql: str, parameters: Mapping[str, Any]) -> None:
        """Queue a statement whose answer nobody needs. Raises RuntimeError outside a transaction."""

    @abstractmethod
    async def commit(self) -> bool:
        """Run what waits and commit; True when a power cut takes nothing of all that was committed so far."""

    @abstractmethod
    async def rollback(self) -> None:
        """Undo the transaction and forget what waits."""

    @abstractmethod
    async def faults(self) -> list[str]:
        """Look through the whole database and give what is damaged in it."""

    @abstractmethod
    async def close(self) -> None:
        """Close the connection."""
