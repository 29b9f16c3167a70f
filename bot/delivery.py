"""Messages out: the outbox leaves for Telegram, in order within a chat, and is marked when it arrived."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

from bot import earlier, uploads
from bot.clock import Clock
from bot.lanes import Lanes
from bot.logs import Outages
from bot.marks import Marks
from bot.pace import Pace
from bot.telegram import PATIENCE, Answered, Carrier, Reached, TelegramAway
from bot.verdicts import End, Ended, Later, too_late, verdict
from domain.notices import OutboxMessage, OutboxState, Priority
from services import groups
from storage import outbox
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork

# The most that a crash can repeat: on its way, or arrived and not yet marked.
AT_ONCE = 30
# So many chats with something to be sent keep the sender busy for a second; no more is worded meanwhile.
WORDED_AHEAD = 30
# A message that fails so often while others get through lets the rest of its chat go on without it.
STEPS_ASIDE_AFTER = 5
_logger = logging.getLogger(__name__)


class Delivery:
    """The one sender. A chat has one message on its way at a time; answers to buttons wait for nobody."""

    def __init__(
        self, telegram: Carrier, database: Database, clock: Clock, pace: Pace, outages: Outages
    ) -> None:
        """Prepare and listen for commits; `has_room` is set while more may be worded."""
        self._telegram = telegram
        self._database = database
        self._clock = clock
        self._pace = pace
        self._lanes = Lanes()
        self._loaded = False
        self._sending: set[asyncio.Task[None]] = set()
        self._postponed: dict[int, tuple[OutboxMessage, asyncio.TimerHandle]] = {}
        self._moved: dict[int, int] = {}
        self._answers = 0
        self._answers_before: dict[int, int] = {}
        self._wake = asyncio.Event()
        self.has_room = asyncio.Event()
        self.has_room.set()
        self._telegram_watch = outages.telegram.watch()
        outages.telegram.when_answered.append(self._try_again)
        self._storage_watch = outages.storage.watch()
        self._marks = Marks(database, clock, self._storage_watch, self._marked)
        self._stopping = False
        database.listeners.append(self._committed)

    async def run(self) -> None:
        """Send until cancelled, beginning with what an earlier run left behind."""
        while not self._loaded:
            await self._load()
        async with asyncio.TaskGroup() as parts:
            parts.create_task(self._marks.run())
            parts.create_task(self._send_all())

    async def stop(self, patience: float) -> None:
        """Let what is on its way arrive, within `patience` seconds, and mark it; the rest waits on disk."""
        self._stopping = True
        if self._sending:
            await asyncio.wait(self._sending, timeout=patience)
        await self._marks.make()

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing waits and nothing is on its way or unmarked."""
        return self._loaded and not (self._lanes or self._sending or self._marks)

    def _committed(self, uow: UnitOfWork) -> None:
        # until all that an earlier run left is read, what is new is read with it, behind it
        if self._loaded and uow.messages:
            for message in uow.messages:
                self._add(message)
            self._see_room()
            self._wake.set()

    def _see_room(self) -> None:
        if self._lanes.count_ready < WORDED_AHEAD:
            self.has_room.set()
        else:
            self.has_room.clear()

    def _add(self, message: OutboxMessage) -> None:
        for needless in self._lanes.add(message):
            self._marks.add(Ended(needless, End(OutboxState.OVERTAKEN)))

    async def _load(self) -> None:
        try:
            left = await earlier.read(self._database, self._clock.now)
        except StorageUnavailable as error:
            self._storage_watch.failed(error)
            await asyncio.sleep(self._storage_watch.pause())
            return
        for message in left.waiting:
            self._add(message)
        earlier.remember(left, self._pace, self._clock.now(), AT_ONCE)
        self._loaded = True
        self._wake.set()

    async def _send_all(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._may_send():
                if (gap := self._gap()) > 0:
                    asyncio.get_running_loop().call_later(gap, self._wake.set)
                    break
                await self._pace.take()
                # the credit came perhaps much later: what is the most urgent now?
                message = self._lanes.take() if self._may_send() else None
                self._see_room()
                if message is None or not self._begin(message):
                    self._pace.give_back()

    def _may_send(self) -> bool:
        unmarked = len(self._sending) + len(self._marks)
        return self._lanes.has_ready and unmarked < AT_ONCE and not self._stopping

    def _gap(self) -> float:
        """Give for how long to hold back what nobody waits for."""
        urgency = self._lanes.most_urgent
        return self._pace.gap() if urgency is not None and urgency > Priority.URGENT else 0.0

    def _begin(self, message: OutboxMessage) -> bool:
        """Send a message unless it is too early or too late for it."""
        end = too_late(message, self._clock.now())
        if end is not None:
            self._end(message, end)
            return False
        rest = 0.0 if message.priority is Priority.CALLBACK else self._pace.rest_of(self._chat_of(message))
        if (wait := max(rest, self._wait_for(message))) > 0:
            self._postpone(message, wait)
            return False
        self._pace.left()
        task = asyncio.create_task(self._send(message))
        self._sending.add(task)
        task.add_done_callback(self._sent)
        return True

    def _sent(self, task: asyncio.Task[None]) -> None:
        self._sending.discard(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            _logger.error("a message stays in the outbox until the next start", exc_info=error)

    async def _send(self, message: OutboxMessage) -> None:
        if message.chat_id in self._moved and message.payload.get("chat_id") == message.chat_id:
            moved = {**message.payload, "chat_id": self._moved[message.chat_id]}
            message = replace(message, payload=moved)
        answer = await self._call(message)
        went = answer if isinstance(answer, End) else verdict(message, answer, self._clock.now())
        if isinstance(answer, Answered):
            self._got_through()
        if isinstance(went, End):
            self._end(message, went)
        else:
            await self._again(message, went)

    async def _call(self, message: OutboxMessage) -> Answered | TelegramAway | End:
        began = asyncio.get_running_loop().time()
        reached, unknown_for = Reached.ANSWERED, 0.0
        try:
            return await uploads.send(self._telegram, self._database, message)
        except TelegramAway as error:
            reached = error.reached
            if reached is Reached.PERHAPS:
                unknown_for = max(0.0, began + PATIENCE - asyncio.get_running_loop().time())
            return error
        except Exception as error:
            reached = Reached.NEVER
            _logger.exception("%s for chat %d cannot be sent", message.method, message.chat_id)
            return End(OutboxState.REFUSED, error=f"our fault: {error!r}"[:500])
        finally:
            self._count(message, reached, unknown_for)

    def _count(self, message: OutboxMessage, reached: Reached, unknown_for: float) -> None:
        if reached is Reached.NEVER:
            self._pace.give_back()
            self._wake.set()
            return
        self._pace.answered(unknown_for)
        if message.priority is not Priority.CALLBACK:
            self._pace.went(self._chat_of(message))

    def _chat_of(self, message: OutboxMessage) -> int:
        return self._moved.get(message.chat_id, message.chat_id)

    def _wait_for(self, message: OutboxMessage) -> float:
        if message.not_before is None:
            return 0.0
        return (message.not_before - self._clock.now()).total_seconds()

    def _got_through(self) -> None:
        self._answers += 1
        self._telegram_watch.answered()

    def _try_again(self) -> None:
        """Try all that waits for another try: somebody was answered."""
        for message, timer in list(self._postponed.values()):
            timer.cancel()
            self._ready(message)

    def _end(self, message: OutboxMessage, end: End) -> None:
        if end.state not in {OutboxState.SENT, OutboxState.OVERTAKEN}:
            _logger.log(end.level, "%s for chat %d: %s", message.method, message.chat_id, end.error)
        self._answers_before.pop(message.id, None)
        if not _rests_until_marked(message, end):
            self._lanes.done(message)
        self._marks.add(Ended(message, end))
        self._wake.set()

    def _marked(self, all_ended: list[Ended]) -> None:
        for message, end in ((ended.message, ended.end) for ended in all_ended):
            if end.closes_chat:
                self._lanes.drop_waiting(message)
            if _rests_until_marked(message, end):
                self._lanes.done(message)
        self._wake.set()

    async def _again(self, message: OutboxMessage, later: Later) -> None:
        if self._lanes.is_needless(message):
            self._end(message, End(OutboxState.OVERTAKEN, error=later.reason))
            return
        until = self._clock.now() + timedelta(seconds=later.seconds)
        again = replace(
            later.changed or message,
            attempts=message.attempts + 1,
            not_before=until if later.seconds else None,
            told_to_wait=later.is_flood,
        )
        self._lanes.change(again)
        if later.is_flood:
            self._pace.flooded(self._chat_of(message), later.seconds)
        if later.is_unanswered:
            self._unanswered(again, later.reason)
        if later.moved_to is not None:
            self._moved[message.chat_id] = later.moved_to
        self._postpone(again, later.seconds)
        try:
            async with self._database.transaction() as uow:
                outbox.postpone(uow, again, until, later.reason)
                if later.moved_to is not None:
                    groups.move(uow, message.chat_id, later.moved_to)
                    await outbox.move_chat(uow, message.chat_id, later.moved_to)
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
        # the timer kept the promise, whatever the clock on the wall was set to meanwhile
        waited = replace(message, not_before=None)
        self._lanes.change(waited)
        self._lanes.again(waited)
        self._wake.set()


def _rests_until_marked(message: OutboxMessage, end: End) -> bool:
    """Tell whether the chat waits for the mark: a closed one, and a group, whose every message is counted."""
    return message.priority is not Priority.CALLBACK and (end.closes_chat or message.chat_id < 0)
