"""Updates in: kept on disk first, confirmed to Telegram only then."""

import asyncio
import json
import logging
from typing import Any

from bot.clock import Clock
from bot.logs import Outage
from bot.telegram import Answered, Caller, TelegramAway
from storage import inbox
from storage.connection import StorageUnavailable
from storage.database import Database

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
LONG_POLL = 50

_logger = logging.getLogger(__name__)


class Intake:
    """The poller. getUpdates confirms what stands before its offset, which moves only after a commit."""

    def __init__(self, telegram: Caller, database: Database, clock: Clock, arrived: asyncio.Event) -> None:
        """Prepare; `arrived` is set when new updates stand in the inbox."""
        self._telegram = telegram
        self._database = database
        self._clock = clock
        self._arrived = arrived
        self._offset = 0
        self._telegram_outage = Outage("Telegram", _logger)
        self._storage_outage = Outage("The database", _logger)

    async def run(self) -> None:
        """Poll until cancelled."""
        while True:
            await self.poll()

    async def poll(self) -> None:
        """Ask once for updates and keep them; after a failure, wait a little."""
        question = {
            "offset": self._offset,
            "timeout": LONG_POLL,
            "limit": 100,
            "allowed_updates": ALLOWED_UPDATES,
        }
        try:
            answer = await self._telegram.call("getUpdates", question, patience=LONG_POLL + 10)
        except TelegramAway as error:
            await self._wait(self._telegram_outage, error)
            return
        if not answer.ok:
            await self._refused(answer)
            return
        self._telegram_outage.answered()
        if answer.result:
            await self._keep(answer.result)

    async def _keep(self, updates: list[dict[str, Any]]) -> None:
        try:
            async with self._database.transaction() as uow:
                texts = [(update["update_id"], json.dumps(update, ensure_ascii=False)) for update in updates]
                inbox.add(uow, texts, self._clock.now())
        except StorageUnavailable as error:
            await self._wait(self._storage_outage, error)
            return
        self._storage_outage.answered()
        self._offset = max(update["update_id"] for update in updates) + 1
        self._arrived.set()

    async def _refused(self, answer: Answered) -> None:
        """Another poller with the same token, a webhook, a wrong token: say so and ask again later."""
        if answer.error_code == 409 and "webhook" in answer.description:
            _logger.warning("a webhook was set for this bot; removing it, since this program polls")
            await self._telegram.call("deleteWebhook", {})
            return
        self._telegram_outage.failed(answer.description)
        await asyncio.sleep(answer.retry_after or max(3.0, self._telegram_outage.pause()))

    @staticmethod
    async def _wait(outage: Outage, error: Exception) -> None:
        outage.failed(error)
        await asyncio.sleep(outage.pause())
