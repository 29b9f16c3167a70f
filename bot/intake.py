"""Updates in: kept on disk first, confirmed to Telegram only then."""

import asyncio
import json
import logging
import time
from typing import Any

from bot.clock import Clock
from bot.logs import Outages, Watch
from bot.telegram import Answered, Caller, TelegramAway
from storage import inbox
from storage.connection import StorageUnavailable
from storage.database import Database

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
LONG_POLL = 50
REFUSED_PAUSE = 3.0
# So long a batch may wait for its first update to be handled before it is confirmed.
HANDLED_WITHIN = 0.05
# Two programs with one token cut each other off by turns; that is one trouble, not one every few seconds.
SAME_CONFLICT_WITHIN = 300.0

_logger = logging.getLogger(__name__)


class Intake:
    """The poller. getUpdates confirms what stands before its offset, which moves only after a commit."""

    def __init__(
        self,
        telegram: Caller,
        database: Database,
        clock: Clock,
        arrived: asyncio.Event,
        outages: Outages,
    ) -> None:
        """Prepare; `arrived` is set when new updates stand in the inbox."""
        self._telegram = telegram
        self._database = database
        self._clock = clock
        self._arrived = arrived
        self._offset = 0
        self._telegram_watch = outages.telegram.watch()
        self._storage_watch = outages.storage.watch()
        self._last_conflict: float | None = None

    async def run(self) -> None:
        """Poll until cancelled."""
        while True:
            await self.poll()

    async def poll(self) -> None:
        """Ask once for updates and keep them; after a failure, wait a little."""
        # a short question tells soon that Telegram is back; a long one is answered only when somebody writes
        seconds = 0 if self._telegram_watch.failures else LONG_POLL
        question = {
            "offset": self._offset,
            "timeout": seconds,
            "limit": 100,
            "allowed_updates": ALLOWED_UPDATES,
        }
        try:
            answer = await self._telegram.call("getUpdates", question, patience=seconds + 10)
            if not answer.ok:
                await self._refused(answer)
                return
        except TelegramAway as error:
            await self._wait(self._telegram_watch, error)
            return
        self._telegram_watch.answered()
        if answer.result:
            await self._keep(answer.result)

    async def _keep(self, updates: list[dict[str, Any]]) -> None:
        # plain ASCII: half a surrogate pair, which no database takes, must not stop the intake
        texts = [(update["update_id"], json.dumps(update)) for update in updates]
        try:
            async with self._database.transaction(lasting=False) as uow:
                inbox.add(uow, texts, self._clock.now())
            self._arrived.set()
            # the first that is handled waits for the disk, and makes all of them last
            await self._database.make_last(HANDLED_WITHIN)
        except StorageUnavailable as error:
            await self._wait(self._storage_watch, error)
            return
        self._storage_watch.answered()
        self._offset = max(update_id for update_id, _ in texts) + 1

    async def _refused(self, answer: Answered) -> None:
        """Another poller, a webhook, a wrong token: say so once and ask again. Raises TelegramAway."""
        if answer.error_code == 409 and "webhook" in answer.description:
            _logger.warning("a webhook was set for this bot; removing it, since this program polls")
            await self._telegram.call("deleteWebhook", {})
        elif answer.error_code == 409:
            self._in_conflict(answer.description)
        elif answer.retry_after is None:
            self._telegram_watch.failed(answer.description)
        await asyncio.sleep(max(answer.retry_after or 0.0, REFUSED_PAUSE))

    def _in_conflict(self, description: str) -> None:
        now = time.monotonic()
        is_new = self._last_conflict is None or now - self._last_conflict > SAME_CONFLICT_WITHIN
        self._last_conflict = now
        level = logging.WARNING if is_new else logging.DEBUG
        _logger.log(
            level,
            "another program asks for the updates of this bot; only one may, so stop the other (%s)",
            description,
        )

    @staticmethod
    async def _wait(watch: Watch, error: Exception) -> None:
        watch.failed(error)
        await asyncio.sleep(watch.pause())
