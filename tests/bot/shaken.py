"""An office that is shaken: one statement, one call of Telegram or one wait fails, and the program lives on.

Where the fault ends the program, another life begins over the same book, as after a restart.
"""

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, Generator
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import pytest

from bot.app import App
from bot.settings import Settings
from bot.telegram import Answered, Reached, TelegramAway
from storage import inbox
from storage.connection import StorageUnavailable
from storage.database import Database
from tests.office import Office
from tests.telegram import FakeTelegram, StillClock

_T = TypeVar("_T")


def disk_error() -> Exception:
    """What SQLite says when the disk did not obey."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    return error


def fault_of_ours() -> Exception:
    """What a mistake in a query would raise."""
    return sqlite3.OperationalError("no such column: mistaken")


@dataclass
class Counter:
    """Counts what happens after each deed, and tells when it is the one that fails; 0 is never."""

    fails_at: int = 0
    passed: int = 0
    most: int = 0

    def strikes(self) -> bool:
        """Count one more; True for the one that fails."""
        self.passed += 1
        self.most = max(self.most, self.passed)
        return self.passed == self.fails_at

    def begins(self) -> None:
        """Begin to count anew, for the next deed."""
        self.passed = 0


class Brittle(sqlite3.Connection):
    """SQLite's own connection, of which one statement fails."""

    counter = Counter()
    blow: Callable[[], Exception] = staticmethod(disk_error)

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Run a statement, unless it is the one that fails."""
        if self.counter.strikes():
            raise self.blow()
        return super().execute(sql, parameters)


def make_brittle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next book that is opened be brittle."""
    import aiosqlite

    monkeypatch.setattr(aiosqlite, "connect", partial(aiosqlite.connect, factory=Brittle))


class Interrupted:
    """A coroutine that is cut at one of its waits, counted over several."""

    def __init__(self, work: Coroutine[Any, Any, _T], counter: Counter) -> None:
        """Take a coroutine that has not begun."""
        self._work = work
        self._counter = counter

    def __await__(self) -> Generator[Any, Any, Any]:
        """Run it, and cancel it where it waits for the chosen time."""
        inner = self._work.__await__()
        resume: Callable[[], Any] = partial(next, inner)
        while True:
            try:
                waits_for = resume()
            except StopIteration as end:
                return end.value
            if self._counter.strikes():
                resume = partial(inner.throw, asyncio.CancelledError())
                continue
            try:
                resume = partial(inner.send, (yield waits_for))
            except BaseException as error:
                resume = partial(inner.throw, error)


class ShakyTelegram(FakeTelegram):
    """A Telegram to which one call goes wrong."""

    counter: Counter
    way: str = ""

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = 30) -> Answered:
        """Take a call, unless it is the one that goes wrong."""
        if not self.counter.strikes():
            return await super().call(method, payload, patience=patience)
        if self.way == "the answer is lost":
            await super().call(method, payload, patience=patience)
        if self.way == "429":
            return Answered(ok=False, error_code=429, description="Too Many Requests", retry_after=0.01)
        raise TelegramAway(self.way, WAYS[self.way])


WAYS = {
    "no connection": Reached.NEVER,
    "the call is lost": Reached.PERHAPS,
    "the answer is lost": Reached.PERHAPS,
    "502": Reached.ANSWERED,
    "429": Reached.ANSWERED,
}


class Shaken(Office):
    """An office whose people repeat nothing: whatever fails, the program itself comes back to it."""

    def __init__(self, settings: Settings, database: Database, clock: StillClock) -> None:
        """Put the real program together; nothing fails yet."""
        super().__init__(settings, database, clock)
        self.settings = settings
        self.sends, self.waits = Counter(), Counter()
        self.telegram: ShakyTelegram = ShakyTelegram(clock)
        self.telegram.counter = self.sends
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.database.listeners.clear()
        self.app = App(self.settings, self.database, self.telegram, self.clock, "FieldbookBot")

    async def hears(self, *updates: dict[str, Any]) -> int:
        """Take updates as Telegram sends them, again and again until they are kept; then do what waits."""
        for update in updates:
            update.setdefault("update_id", next(self.update_ids))
        texts = [(update["update_id"], json.dumps(update)) for update in updates]
        await self._insists(lambda: self._keep(texts))
        await self.works()
        return int(updates[-1]["update_id"])

    async def works(self) -> None:
        """Do all that is to be done, in as many lives as it takes; a part that breaks ends the program."""
        await self._insists(self._handle)
        await self._insists(self.app.teller.tell_due)
        await self.delivers()
        if self._delivering is not None and self._delivering.done():
            await self._dies()
            await self.delivers()

    async def _keep(self, texts: list[tuple[int, str]]) -> None:
        async with self.database.transaction() as uow:
            inbox.add(uow, texts, self.clock.now())

    async def _handle(self) -> None:
        while await Interrupted(self.app.updates.handle_waiting(), self.waits):
            pass

    async def _insists(self, work: Callable[[], Awaitable[None]]) -> None:
        for _ in range(3):
            try:
                await work()
            except StorageUnavailable:
                continue
            except (asyncio.CancelledError, sqlite3.OperationalError):
                await self._dies()
                continue
            return
        raise AssertionError("one fault is not over after three tries")

    async def _dies(self) -> None:
        """End this life wherever the sender stands, and begin another over the same book."""
        if self._delivering is not None:
            self._delivering.cancel()
            await asyncio.gather(self._delivering, return_exceptions=True)
        self._begin_anew()
        await self.opens()
