"""The pace: so many credits, each back a little over a second after its answer came.

A message reaches Telegram between its sending and its answer, so no second there holds more than the credits.
When Telegram tells two chats within a second to wait, it means all of them, and everybody waits.
"""

import asyncio

WINDOW = 1.005


class Pace:
    """Credits for sending. `credits` is the most messages in any one second; 0 means no limit."""

    def __init__(self, most: int) -> None:
        """Begin with all credits in hand."""
        self._limited = most > 0
        self._credits = asyncio.Semaphore(max(most, 1))
        self._last_flood: tuple[int, float] | None = None
        self._resume_at = 0.0

    async def take(self) -> None:
        """Wait for a credit, and while everybody waits, and take it."""
        if self._limited:
            await self._credits.acquire()
        loop = asyncio.get_running_loop()
        while (wait := self._resume_at - loop.time()) > 0:
            try:
                await asyncio.sleep(wait)
            except asyncio.CancelledError:
                self.give_back()
                raise

    def answered(self) -> None:
        """Give the credit back a little over a second from now."""
        if self._limited:
            asyncio.get_running_loop().call_later(WINDOW, self._credits.release)

    def give_back(self) -> None:
        """Give the credit back at once: nothing was sent."""
        if self._limited:
            self._credits.release()

    def flooded(self, chat_id: int, seconds: float) -> None:
        """Note that a chat was told to wait; if another was within the last second, everybody waits."""
        now = asyncio.get_running_loop().time()
        if self._last_flood is not None:
            last_chat, last_time = self._last_flood
            if last_chat != chat_id and now - last_time < 1:
                self._resume_at = max(self._resume_at, now + seconds)
        self._last_flood = (chat_id, now)
