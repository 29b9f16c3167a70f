"""The database and its transactions: one writer at a time, all or nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.conversation import Conversation
from domain.notices import OutboxMessage
from storage.connection import Connection, StorageUnavailable, damaged
from storage.migrate import HEAD
from storage.sqlite import SqliteConnection


class UnitOfWork:
    """What one transaction holds: its connection, and what the world is to be told after the commit."""

    def __init__(self, connection: Connection, message_ids: "MessageIds") -> None:
        """Begin with nothing said and nothing planned."""
        self.connection = connection
        self.next_message_id = message_ids.next
        self.conversation: Conversation | None = None
        self.messages: list[OutboxMessage] = []
        self.earliest_notice: datetime | None = None
        self.plans_work = False

    def expects_notice(self, due_at: datetime) -> None:
        """Note that a notice was planned for `due_at`, so that the clock can be set after the commit."""
        if self.earliest_notice is None or due_at < self.earliest_notice:
            self.earliest_notice = due_at


class MessageIds:
    """Numbers for rows of the outbox, given out here so that adding one needs no answer from the database."""

    def __init__(self, last: int) -> None:
        """Go on behind the last number in the book."""
        self._last = last

    def next(self, now: int) -> int:
        """Give the next number: the moment in microseconds, or one more than the last."""
        self._last = max(self._last + 1, now)
        return self._last


_AT_WORK = "select value from facts where name = 'at_work'"
_BEGIN_WORK = "insert into facts (name, value) values ('at_work', 'yes') on conflict (name) do nothing"
_END_WORK = "delete from facts where name = 'at_work'"
_MARK = (
    "insert into facts (name, value) values ('made_to_last', '') on conflict (name) do update set value = ''"
)
Listener = Callable[[UnitOfWork], None]


class Database:
    """An open database. `listeners` are called, in order, after every commit."""

    def __init__(self, connection: Connection, url: str = "") -> None:
        """Wrap an open connection to the database at `url`."""
        self.url = url
        self._connection = connection
        self._turn = asyncio.Lock()
        self._aside: Connection | None = None
        self._turn_aside = asyncio.Lock()
        self._message_ids = MessageIds(0)
        self._all_lasts = asyncio.Event()
        self.listeners: list[Listener] = []

    @classmethod
    async def open(cls, url: str) -> "Database":
        """Open the database at `url` (`sqlite:///path` or `postgresql://…`).

        Raises StorageUnavailable when it cannot be opened or was not migrated to the present shape.
        """
        database = cls(await _connected(url), url)
        try:
            await database._check_shape()
        except BaseException:
            await database.close()
            raise
        return database

    async def begin_work(self) -> None:
        """Note that the program runs; after one that did not end its work, look for damage first.

        Raises StorageUnavailable when the database is damaged, before anything is changed.
        """
        async with self.transaction() as uow:
            rows = await uow.connection.rows(_AT_WORK, {})
            faults = await self._connection.faults() if rows else []
        if faults:
            raise damaged(faults[0])
        async with self.transaction() as uow:
            uow.connection.later(_BEGIN_WORK, {})

    async def end_work(self) -> None:
        """Note that the program ended as it should; else the next one looks for damage."""
        with suppress(StorageUnavailable):
            async with self.transaction() as uow:
                uow.connection.later(_END_WORK, {})

    async def close(self) -> None:
        """Wait for the present transaction and close."""
        async with self._turn_aside:
            if self._aside is not None:
                await self._aside.close()
                self._aside = None
        async with self._turn:
            await self._connection.close()

    @asynccontextmanager
    async def transaction(self, *, lasting: bool = True) -> AsyncIterator[UnitOfWork]:
        """Run a block as one transaction: committed when it ends, undone when it raises or is cancelled.

        Cancelled during the commit itself it may be made all the same; the listeners do not hear of it then.
        One that is not `lasting` is not waited for until it lies on the disk: see `make_last`.
        """
        async with self._turn:
            uow = UnitOfWork(self._connection, self._message_ids)
            self._connection.begin(lasting=lasting)
            if not lasting:
                self._all_lasts.clear()
            try:
                yield uow
                if await self._connection.commit():
                    self._all_lasts.set()
            except BaseException:
                await _to_the_end(self._connection.rollback())
                raise
        for listener in self.listeners:
            listener(uow)

    async def make_last(self, patience: float) -> None:
        """Wait until a power cut takes nothing of what is committed. Raises StorageUnavailable.

        Any lasting transaction that changes something sees to that; if none does within `patience` seconds,
        one is made for it.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._all_lasts.wait()
        while not self._all_lasts.is_set():
            async with self.transaction() as uow:
                uow.connection.later(_MARK, {})

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[UnitOfWork]:
        """Let a block read what is committed, outside any transaction: it keeps nobody out."""
        async with self._turn:
            yield UnitOfWork(self._connection, self._message_ids)

    @asynccontextmanager
    async def aside(self) -> AsyncIterator[UnitOfWork]:
        """Let a block read what is committed, as of one moment, over another connection than all others.

        So it keeps nobody waiting but whoever reads aside too: the place for what takes long. Raises
        StorageUnavailable.
        """
        async with self._turn_aside:
            if self._aside is None:
                self._aside = await _connected(self.url, to_read=True)
            self._aside.begin_reading()
            try:
                yield UnitOfWork(self._aside, self._message_ids)
            finally:
                await _to_the_end(self._aside.rollback())

    async def _check_shape(self) -> None:
        try:
            rows = await self._connection.rows("select version_num from alembic_version", {})
        except Exception as error:
            if isinstance(error, StorageUnavailable):
                raise
            raise StorageUnavailable("the database is empty: run `python -m bot migrate` first") from error
        found = rows[0][0] if rows else "nothing"
        if found != HEAD:
            raise StorageUnavailable(
                f"the database has the shape {found}, not {HEAD}: run `python -m bot migrate`"
            )
        last = await self._connection.rows("select coalesce(max(id), 0) from outbox", {})
        self._message_ids = MessageIds(last[0][0])


async def _connected(url: str, *, to_read: bool = False) -> Connection:
    if url.startswith("postgresql"):
        from storage.postgres import PostgresConnection

        return await PostgresConnection.open(url)
    return await SqliteConnection.open(Path(url.removeprefix("sqlite:///")), to_read=to_read)


async def _to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Do something whole, even when cancelled meanwhile; the cancellation is raised after it."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    task.result()
    if cancelled is not None:
        raise cancelled
