"""Marks in the book: how messages ended, many in one transaction, with what follows from it."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot import uploads
from bot.clock import Clock
from bot.logs import Watch
from bot.verdicts import Ended
from domain.notices import OutboxState
from services import reaching
from storage import files, outbox
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork

_GATHERED_FOR = 0.01


class Marks:
    """What ended and is not marked yet. `marked` is told what was, right after the commit."""

    def __init__(
        self, database: Database, clock: Clock, watch: Watch, marked: Callable[[list[Ended]], None]
    ) -> None:
        """Begin with nothing to mark."""
        self._database = database
        self._clock = clock
        self._watch = watch
        self._marked = marked
        self._ended: list[Ended] = []
        self._turn = asyncio.Lock()
        self._more = asyncio.Event()

    def __len__(self) -> int:
        """Give how many ended and are not marked."""
        return len(self._ended)

    def add(self, ended: Ended) -> None:
        """Mark this soon."""
        self._ended.append(ended)
        self._more.set()

    async def run(self) -> None:
        """Mark what ended until cancelled."""
        while True:
            await self._more.wait()
            self._more.clear()
            await asyncio.sleep(_GATHERED_FOR)
            if not await self.make():
                await asyncio.sleep(self._watch.pause())
                self._more.set()

    async def make(self) -> bool:
        """Mark all that ended; False when the database cannot be used now."""
        async with self._turn:
            ended = list(self._ended)
            if not ended:
                return True
            try:
                async with self._database.transaction() as uow:
                    await _write(uow, ended, self._clock.now())
            except StorageUnavailable as error:
                self._watch.failed(error)
                return False
            del self._ended[: len(ended)]
            self._marked(ended)
            self._watch.answered()
            return True


async def _write(uow: UnitOfWork, all_ended: list[Ended], now: datetime) -> None:
    for message, end in ((ended.message, ended.end) for ended in all_ended):
        if end.closes_chat:
            await reaching.lose_chat(uow, int(str(message.payload["chat_id"])), end.error or "", now)
        outbox.settle(uow, message, end.state, now, message_id=end.message_id, error=end.error)
        for file_id in uploads.enclosed(message).values():
            files.remove(uow, file_id)
        reaching.note_end(uow, message, now)
        if end.state in {OutboxState.EXPIRED, OutboxState.REFUSED}:
            reaching.note_undelivered(uow, message, end.state, end.error or "", now)
