"""Messages out: the outbox leaves for Telegram, in order within a chat, and is marked when it arrived."""

import asyncio
import logging
from collections import deque
from datetime import timedelta

from bot.clock import Clock
from bot.logs import Outage
from bot.pace import Pace
from bot.telegram import Answered, Caller, TelegramAway
from bot.verdicts import End, Ended, Later, verdict
from domain.notices import OutboxMessage, Priority
from storage import outbox
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork

AT_ONCE = 30
_logger = logging.getLogger(__name__)


class Delivery:
    """The one sender. A chat has one message on its way at a time; answers to buttons wait in no lane."""

    def __init__(self, telegram: Caller, database: Database, clock: Clock, pace: Pace) -> None:
        """Prepare and listen for commits."""
        self._telegram = telegram
        self._database = database
        self._clock = clock
        self._pace = pace
        self._lanes: dict[tuple[str, int], deque[OutboxMessage]] = {}
        self._ready: list[deque[tuple[str, int]]] = [deque() for _ in Priority]
        self._ended: list[Ended] = []
        self._sending: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._settle_now = asyncio.Event()
        self._telegram_outage = Outage("Telegram", _logger)
        self._storage_outage = Outage("The database", _logger)
        self._stopping = False
        self._resume_at = 0.0
        database.listeners.append(self._committed)

    async def run(self) -> None:
        """Send until cancelled, beginning with what an earlier run left behind."""
        settling = asyncio.create_task(self._settle())
        try:
            await self._load()
            while True:
                await self._wake.wait()
                self._wake.clear()
                while (message := self._next()) is not None:
                    await self._pace.take()
                    task = asyncio.create_task(self._send(message))
                    self._sending.add(task)
                    task.add_done_callback(self._sending.discard)
        finally:
            settling.cancel()

    async def stop(self, patience: float) -> None:
        """Let what is on its way arrive, within `patience` seconds, and mark it; the rest waits on disk."""
        self._stopping = True
        if self._sending:
            await asyncio.wait(self._sending, timeout=patience)
        await self._settle_ended()

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing waits and nothing is on its way or unmarked."""
        return not (self._lanes or self._sending or self._ended)

    def _committed(self, uow: UnitOfWork) -> None:
        for message in uow.messages:
            self._queue(message)

    async def _load(self) -> None:
        after = 0
        while True:
            async with self._database.transaction() as uow:
                batch = await outbox.list_waiting(uow, after, 500)
            for message in batch:
                self._queue(message)
            if not batch:
                return
            after = batch[-1].id

    def _queue(self, message: OutboxMessage) -> None:
        lane = _lane(message)
        if lane not in self._lanes:
            self._lanes[lane] = deque()
            self._ready[message.priority].append(lane)
        self._lanes[lane].append(message)
        self._wake.set()

    def _next(self) -> OutboxMessage | None:
        """Give the next message to send: by priority, then lanes in turn. Its lane is busy till it ends."""
        if self._stopping or len(self._sending) >= AT_ONCE or self._pause() > 0:
            return None
        for lanes in self._ready:
            if lanes:
                return self._lanes[lanes.popleft()][0]
        return None

    def _pause(self) -> float:
        return self._resume_at - asyncio.get_running_loop().time()

    async def _send(self, message: OutboxMessage) -> None:
        wait = self._wait_for(message)
        if wait > 0:
            self._pace.give_back()
            self._later(message, wait)
            return
        try:
            answer: Answered | TelegramAway = await self._telegram.call(message.method, message.payload)
            self._telegram_outage.answered()
        except TelegramAway as error:
            answer = error
            self._telegram_outage.failed(error)
        finally:
            self._pace.answered()
        match verdict(message, answer, self._clock.now()):
            case End() as end:
                self._end(message, end)
            case Later(seconds=seconds, everyone=everyone, reason=reason):
                await self._again(message, seconds, reason, everyone=everyone)

    def _wait_for(self, message: OutboxMessage) -> float:
        if message.not_before is None:
            return 0.0
        return (message.not_before - self._clock.now()).total_seconds()

    def _end(self, message: OutboxMessage, end: End) -> None:
        if end.state != "sent":
            _logger.log(end.level, "%s for chat %d: %s", message.method, message.chat_id, end.error)
        self._ended.append(Ended(message, end))
        self._settle_now.set()
        self._free(message)

    async def _again(self, message: OutboxMessage, seconds: float, reason: str, *, everyone: bool) -> None:
        until = self._clock.now() + timedelta(seconds=seconds)
        again = OutboxMessage(
            message.chat_id, message.method, message.payload, message.priority, message.id, message.notice_id,
            message.attempts + 1, until, message.created_at,
        )  # fmt: skip
        self._lanes[_lane(message)][0] = again
        if everyone:
            self._resume_at = max(self._resume_at, asyncio.get_running_loop().time() + seconds)
        try:
            async with self._database.transaction() as uow:
                outbox.postpone(uow, message, until, reason)
        except StorageUnavailable as error:
            self._storage_outage.failed(error)
        self._later(again, seconds)

    def _later(self, message: OutboxMessage, seconds: float) -> None:
        def wake() -> None:
            self._ready[message.priority].appendleft(_lane(message))
            self._wake.set()

        asyncio.get_running_loop().call_later(max(seconds, 0.01), wake)

    def _free(self, message: OutboxMessage) -> None:
        lane = _lane(message)
        waiting = self._lanes[lane]
        waiting.popleft()
        if waiting:
            self._ready[waiting[0].priority].append(lane)
        else:
            del self._lanes[lane]
        self._wake.set()

    async def _settle(self) -> None:
        """Mark what ended, many in one transaction."""
        while True:
            await self._settle_now.wait()
            self._settle_now.clear()
            await asyncio.sleep(0.002)
            if not await self._settle_ended():
                await asyncio.sleep(self._storage_outage.pause())
                self._settle_now.set()

    async def _settle_ended(self) -> bool:
        ended, self._ended = self._ended, []
        if not ended:
            return True
        now = self._clock.now()
        try:
            async with self._database.transaction() as uow:
                for message, end in ((item.message, item.end) for item in ended):
                    outbox.settle(uow, message, end.state, now, message_id=end.message_id, error=end.error)
        except StorageUnavailable as error:
            self._ended = ended + self._ended
            self._storage_outage.failed(error)
            return False
        self._storage_outage.answered()
        return True


def _lane(message: OutboxMessage) -> tuple[str, int]:
    if message.priority is Priority.CALLBACK:
        return "button", message.id
    return "chat", message.chat_id
