"""Messages out: the outbox leaves for Telegram, in order within a chat, and is marked when it arrived."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.lanes import Lanes
from bot.logs import Outages
from bot.pace import Pace
from bot.telegram import Answered, Caller, TelegramAway
from bot.verdicts import End, Ended, Later, verdict
from domain.notices import OutboxMessage
from storage import outbox
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork

# The most that a crash can repeat: on its way, or arrived and not yet marked.
AT_ONCE = 30
# A message that fails so often while others get through lets the rest of its chat go on without it.
STEPS_ASIDE_AFTER = 5
_LOADED_AT_ONCE = 500
_GATHERED_FOR = 0.01
_logger = logging.getLogger(__name__)


class Delivery:
    """The one sender. A chat has one message on its way at a time; answers to buttons wait for nobody."""

    def __init__(
        self, telegram: Caller, database: Database, clock: Clock, pace: Pace, outages: Outages
    ) -> None:
        """Prepare and listen for commits."""
        self._telegram = telegram
        self._database = database
        self._clock = clock
        self._pace = pace
        self._lanes = Lanes()
        self._loaded = False
        self._sending: set[asyncio.Task[None]] = set()
        self._postponed: dict[int, tuple[OutboxMessage, asyncio.TimerHandle]] = {}
        self._answers = 0
        self._answers_before: dict[int, int] = {}
        self._ended: list[Ended] = []
        self._settling = asyncio.Lock()
        self._wake = asyncio.Event()
        self._settle_now = asyncio.Event()
        self._telegram_watch = outages.telegram.watch()
        self._storage_watch = outages.storage.watch()
        self._stopping = False
        database.listeners.append(self._committed)

    async def run(self) -> None:
        """Send until cancelled, beginning with what an earlier run left behind."""
        while not self._loaded:
            await self._load()
        async with asyncio.TaskGroup() as parts:
            parts.create_task(self._settle())
            parts.create_task(self._send_all())

    async def stop(self, patience: float) -> None:
        """Let what is on its way arrive, within `patience` seconds, and mark it; the rest waits on disk."""
        self._stopping = True
        if self._sending:
            await asyncio.wait(self._sending, timeout=patience)
        await self._settle_ended()

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing waits and nothing is on its way or unmarked."""
        return self._loaded and not (self._lanes or self._sending or self._ended)

    def _committed(self, uow: UnitOfWork) -> None:
        # until all that an earlier run left is read, what is new is read with it, behind it
        if self._loaded and uow.messages:
            for message in uow.messages:
                self._lanes.add(message)
            self._wake.set()

    async def _load(self) -> None:
        self._lanes = Lanes()
        after = 0
        try:
            while not self._loaded:
                async with self._database.transaction() as uow:
                    batch = await outbox.list_waiting(uow, after, _LOADED_AT_ONCE)
                for message in batch:
                    self._lanes.add(message)
                self._loaded = not batch
                after = batch[-1].id if batch else after
        except StorageUnavailable as error:
            self._storage_watch.failed(error)
            await asyncio.sleep(self._storage_watch.pause())
        self._wake.set()

    async def _send_all(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._may_send():
                await self._pace.take()
                # the credit came perhaps much later: what is the most urgent now?
                message = self._lanes.take() if self._may_send() else None
                if message is None:
                    self._pace.give_back()
                    break
                task = asyncio.create_task(self._send(message))
                self._sending.add(task)
                task.add_done_callback(self._sent)

    def _may_send(self) -> bool:
        unmarked = len(self._sending) + len(self._ended)
        return self._lanes.has_ready and unmarked < AT_ONCE and not self._stopping

    def _sent(self, task: asyncio.Task[None]) -> None:
        self._sending.discard(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            _logger.error("a message stays in the outbox until the next start", exc_info=error)

    async def _send(self, message: OutboxMessage) -> None:
        wait = self._wait_for(message)
        if wait > 0:
            self._pace.give_back()
            self._postpone(message, wait)
            return
        try:
            answer = await self._call(message)
        finally:
            self._pace.answered()
        went = verdict(message, answer, self._clock.now()) if not isinstance(answer, End) else answer
        if isinstance(answer, Answered):
            self._got_through()
        if isinstance(went, End):
            self._end(message, went)
        else:
            await self._again(message, went)

    async def _call(self, message: OutboxMessage) -> Answered | TelegramAway | End:
        try:
            return await self._telegram.call(message.method, message.payload)
        except TelegramAway as error:
            return error
        except Exception as error:
            _logger.exception("%s for chat %d cannot be sent", message.method, message.chat_id)
            return End("refused", error=f"our fault: {error!r}"[:500])

    def _wait_for(self, message: OutboxMessage) -> float:
        if message.not_before is None:
            return 0.0
        return (message.not_before - self._clock.now()).total_seconds()

    def _got_through(self) -> None:
        self._answers += 1
        if self._telegram_watch.answered():
            for message, timer in list(self._postponed.values()):
                timer.cancel()
                self._ready(replace(message, not_before=None))

    def _end(self, message: OutboxMessage, end: End) -> None:
        if end.state != "sent":
            _logger.log(end.level, "%s for chat %d: %s", message.method, message.chat_id, end.error)
        self._answers_before.pop(message.id, None)
        self._ended.append(Ended(message, end))
        self._settle_now.set()
        self._lanes.done(message)
        self._wake.set()

    async def _again(self, message: OutboxMessage, later: Later) -> None:
        until = self._clock.now() + timedelta(seconds=later.seconds)
        again = replace(
            message,
            payload=later.payload or message.payload,
            attempts=message.attempts + 1,
            not_before=until if later.seconds else None,
        )
        self._lanes.change(again)
        if later.is_flood:
            self._pace.flooded(message.chat_id, later.seconds)
        if later.is_unanswered:
            self._unanswered(again, later.reason)
        self._postpone(again, later.seconds)
        try:
            async with self._database.transaction() as uow:
                outbox.postpone(uow, message, until, later.reason)
        except StorageUnavailable as error:
            self._storage_watch.failed(error)

    def _unanswered(self, message: OutboxMessage, reason: str) -> None:
        """Tell an outage, in which nobody gets through, from a message that only we think well of."""
        others_get_through = self._answers > self._answers_before.setdefault(message.id, self._answers)
        if not others_get_through:
            self._telegram_watch.failed(reason)
        elif message.attempts == STEPS_ASIDE_AFTER:
            _logger.warning(
                "%s for chat %d gets no answer (%s); the others of the chat go on",
                message.method, message.chat_id, reason,
            )  # fmt: skip
            self._lanes.stepped_aside(message)
            self._wake.set()

    def _postpone(self, message: OutboxMessage, seconds: float) -> None:
        timer = asyncio.get_running_loop().call_later(max(seconds, 0.01), self._ready, message)
        self._postponed[message.id] = (message, timer)

    def _ready(self, message: OutboxMessage) -> None:
        del self._postponed[message.id]
        self._lanes.change(message)
        self._lanes.again(message)
        self._wake.set()

    async def _settle(self) -> None:
        """Mark what ended, many in one transaction."""
        while True:
            await self._settle_now.wait()
            self._settle_now.clear()
            await asyncio.sleep(_GATHERED_FOR)
            if not await self._settle_ended():
                await asyncio.sleep(self._storage_watch.pause())
                self._settle_now.set()

    async def _settle_ended(self) -> bool:
        async with self._settling:
            ended = list(self._ended)
            if not ended:
                return True
            now = self._clock.now()
            try:
                async with self._database.transaction() as uow:
                    for message, end in ((item.message, item.end) for item in ended):
                        outbox.settle(
                            uow, message, end.state, now, message_id=end.message_id, error=end.error
                        )
            except StorageUnavailable as error:
                self._storage_watch.failed(error)
                return False
            del self._ended[: len(ended)]
            self._wake.set()
            self._storage_watch.answered()
            return True
