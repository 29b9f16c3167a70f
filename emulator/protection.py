"""How the server protects itself: of too many calls at once some are refused, equal uploads are slowed."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from emulator.call import Call
from emulator.envelope import too_many_requests

UNSENT_CEILING = 310
ACTIVE_CEILING = 1000
RETRY_SECONDS = 60
HEAVY_UPLOAD = 100_000
EQUAL_FOR_SECONDS = 60.0
_SENDING = ("send", "copy", "forward")


class Protection:
    """Counts the calls under way; `waits` is how long, in seconds, one too many is held before its 429."""

    def __init__(self) -> None:
        self.waits = 3.0
        self._active = 0
        self._unsent: Counter[str] = Counter()
        self._uploads: dict[int, float] = {}
        self._minute_began = 0.0
        self._total_then = 0

    @contextmanager
    def counting(self, call: Call) -> Iterator[None]:
        """Count a call, and its messages in the chat, while it lasts."""
        chat, messages = call.text("chat_id"), _messages(call)
        self._active += 1
        self._unsent[chat] += messages
        try:
            yield
        finally:
            self._active -= 1
            self._unsent[chat] -= messages
            if not self._unsent[chat]:
                del self._unsent[chat]

    async def admit(self, call: Call, updates: int) -> None:
        """Let a call through, late for an equal upload; refuse it where too many are under way.

        `updates` is how many there have been in all: with many a minute, more calls may be under way.
        """
        crowded = _messages(call) and self._unsent[call.text("chat_id")] > UNSENT_CEILING
        if crowded or self._active > ACTIVE_CEILING + self._this_minute(updates):
            await asyncio.sleep(self.waits)
            raise too_many_requests(RETRY_SECONDS)
        for upload in call.uploads.values():
            if len(upload.content) > HEAVY_UPLOAD:
                await self._slow_equal(len(upload.content))

    def _this_minute(self, updates: int) -> int:
        now = time.monotonic()
        if now - self._minute_began >= 60:
            self._minute_began, self._total_then = now, updates
        return updates - self._total_then

    async def _slow_equal(self, size: int) -> None:
        now = time.monotonic()
        self._uploads = {
            known: last for known, last in self._uploads.items() if now - last < EQUAL_FOR_SECONDS
        }
        seen = size in self._uploads
        self._uploads[size] = now
        if seen:
            await asyncio.sleep(random.uniform(0.2, 0.9))


def _messages(call: Call) -> int:
    """How many messages a call puts into its chat."""
    if not call.method.startswith(_SENDING) or call.method == "sendChatAction":
        return 0
    several = call.parsed_or("media") or call.parsed_or("message_ids")
    return len(several) if isinstance(several, list) else 1
