"""A Telegram that answers by a script, and an outbox that a test fills."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.clock import Clock
from bot.delivery import Delivery
from bot.logs import Outages
from bot.pace import Pace
from bot.telegram import Answered, Carrier, TelegramAway
from domain.jobs import OwnFile
from domain.notices import OutboxMessage, Priority
from storage import outbox
from storage.database import Database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

Line = Answered | Exception | float
_STATES = "select id, state, attempts, error, message_id from outbox order by id"


def flood(seconds: float) -> Answered:
    """Telegram's "too many requests"."""
    return Answered(ok=False, error_code=429, description="Too Many Requests", retry_after=seconds)


def refused(description: str, code: int = 400, **more: Any) -> Answered:
    """Telegram's refusal."""
    return Answered(ok=False, error_code=code, description=description, **more)


@dataclass
class Script(Carrier):
    """Answers each text by its lines (a pause in seconds, a refusal, an exception); then it takes it."""

    lines: dict[str, list[Line]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    payloads: list[dict[str, Any]] = field(default_factory=list)
    arrived: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    away: bool = False
    on_its_way: int = 0
    most_on_its_way: int = 0
    uploads: list[Mapping[str, OwnFile]] = field(default_factory=list)

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = 30) -> Answered:
        """Take a call."""
        text = str(payload.get("text", method))
        self.calls.append(text)
        self.payloads.append(payload)
        self.times.append(asyncio.get_running_loop().time())
        self.on_its_way += 1
        self.most_on_its_way = max(self.most_on_its_way, self.on_its_way)
        try:
            return await self._answer(text)
        finally:
            self.on_its_way -= 1

    async def upload(self, method: str, payload: dict[str, Any], files: Mapping[str, OwnFile]) -> Answered:
        """Take a call with files."""
        self.uploads.append(files)
        return await self.call(method, payload)

    async def download(self, file_id: str) -> bytes:
        """Nobody asks for a file here."""
        raise AssertionError(file_id)

    async def _answer(self, text: str) -> Answered:
        await asyncio.sleep(0)
        if self.away:
            raise TelegramAway("no route")
        lines = self.lines.get(text, [])
        while lines:
            line = lines.pop(0)
            if isinstance(line, Exception):
                raise line
            if isinstance(line, Answered):
                return line
            await asyncio.sleep(line)
        self.arrived.append(text)
        return Answered(ok=True, result={"message_id": 1000 + len(self.arrived)})


class Post:
    """A delivery at work over a book, with a script for Telegram."""

    def __init__(self, database: Database, script: Script, most: int = 0) -> None:
        """Put them together; nothing runs yet."""
        self.database = database
        self.script = script
        self.clock = Clock()
        self.pace = Pace(most)
        self.delivery = Delivery(script, database, self.clock, self.pace, Outages())

    async def puts(self, *texts: str, chat: int = 1, priority: Priority = Priority.REPLY) -> None:
        """Put messages into the outbox, in one transaction."""
        async with self.database.transaction() as uow:
            for text in texts:
                message = OutboxMessage(chat, "sendMessage", {"chat_id": chat, "text": text}, priority)
                outbox.add(uow, message, self.clock.now())

    @asynccontextmanager
    async def at_work(self) -> "AsyncIterator[None]":
        """Deliver as long as the block lasts, and leave as the program does."""
        running = asyncio.create_task(self.delivery.run())
        try:
            yield
        finally:
            await self.delivery.stop(0.3)
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            self.database.listeners.clear()

    async def until_idle(self, seconds: float = 5) -> None:
        """Wait until everything ended."""
        await self.until(lambda: self.delivery.is_idle, seconds)

    async def until(self, is_so: Callable[[], bool], seconds: float = 5) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(seconds):
            while not is_so():  # noqa: ASYNC110 - a script has no event for a test's sake
                await asyncio.sleep(0.001)

    async def states(self) -> list[tuple[str, int]]:
        """Give state and number of attempts of every message, in order."""
        return [(row["state"], row["attempts"]) for row in await self.rows()]

    async def rows(self) -> list[Any]:
        """Give the rows of the outbox, in order."""
        async with self.database.transaction() as uow:
            return list(await uow.connection.rows(_STATES, {}))
