"""getUpdates: long polls, one at a time, with the server's protection against hot loops."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from emulator.call import Call
from emulator.envelope import RawJson, Refusal, conflict

if TYPE_CHECKING:
    from emulator.core import Emulator

LONGEST_POLL = 50
GATHERING_SECONDS = 0.001
OTHER_REQUEST = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_IS_SET = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class Poller:
    """The one long poll that may wait, and the memory of the polls before it."""

    def __init__(self) -> None:
        self._waiter: asyncio.Future[None] | None = None
        self._gathering = False
        self._previous_offset: int | None = None
        self._previous_start = -1000.0
        self._next_conflict = -1000.0

    def notice(self) -> None:
        """An update came: let the waiting poll go in a moment, together with those right behind it."""
        if self._waiter is not None and not self._gathering:
            self._gathering = True
            asyncio.get_running_loop().call_later(GATHERING_SECONDS, self._let_go)

    def stop_waiting(self, reason: Refusal | None = None) -> None:
        """End the waiting poll, with a refusal if there is a reason."""
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            if reason is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(reason)

    async def poll(self, emulator: Emulator, call: Call) -> RawJson:
        """Answer a getUpdates call."""
        if emulator.webhook.url:
            raise await self._conflict(conflict(WEBHOOK_IS_SET))
        offset = call.integer("offset")
        limit = max(1, min(100, call.integer("limit", 100) or 100))
        timeout = max(0, min(LONGEST_POLL, call.integer("timeout")))
        emulator.updates.allow(call.parsed_or("allowed_updates"))
        limit, timeout = self._cool_down(offset, limit, timeout)
        self.stop_waiting(conflict(OTHER_REQUEST))
        updates = emulator.updates.read(offset, limit)
        if not updates and timeout:
            await self._wait(timeout)
            updates = emulator.updates.read(max(offset, 0), limit)
        return RawJson(b"[" + b",".join(update.body for update in updates) + b"]")

    def _cool_down(self, offset: int, limit: int, timeout: int) -> tuple[int, int]:
        now = time.monotonic()
        if offset == self._previous_offset:
            if now < self._previous_start + 3 and timeout < 3:
                timeout = 3
            if now < self._previous_start + 0.5:
                limit = 1
        self._previous_offset, self._previous_start = offset, now
        return limit, timeout

    async def _wait(self, timeout: int) -> None:
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiter = waiter
        try:
            await asyncio.wait([waiter], timeout=timeout)
        finally:
            if self._waiter is waiter:
                self._waiter = None
        if not waiter.done():
            waiter.cancel()
            return
        reason = waiter.exception()
        if isinstance(reason, Refusal):
            raise await self._conflict(reason)

    def _let_go(self) -> None:
        self._gathering = False
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def _conflict(self, reason: Refusal) -> Refusal:
        now = time.monotonic()
        if now < self._next_conflict:
            await asyncio.sleep(3)
        else:
            self._next_conflict = now + 3
        return reason


async def get_updates(emulator: Emulator, call: Call) -> RawJson:
    """Give the bot what waits for it."""
    return await emulator.poller.poll(emulator, call)


METHODS = {"getUpdates": get_updates}
