"""The pace: so many credits, each back a little over a second after its answer came.

A message reaches Telegram between its sending and its answer, so no second there holds more than the credits.
"""

import asyncio

WINDOW = 1.005


class Pace:
    """Credits for sending. `credits` is the most messages in any one second; 0 means no limit."""

    def __init__(self, most: int) -> None:
        """Begin with all credits in hand."""
        self._limited = most > 0
        self._credits = asyncio.Semaphore(max(most, 1))

    async def take(self) -> None:
        """Wait for a credit and take it."""
        if self._limited:
            await self._credits.acquire()

    def answered(self) -> None:
        """Give the credit back a little over a second from now."""
        if self._limited:
            asyncio.get_running_loop().call_later(WINDOW, self._credits.release)

    def give_back(self) -> None:
        """Give the credit back at once: nothing was sent."""
        if self._limited:
            self._credits.release()
