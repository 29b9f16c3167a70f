"""What happens in the world, as a stream that a page or a test can follow."""

from __future__ import annotations

import asyncio
from collections import deque

from emulator.envelope import Json

KEPT = 2000


class EventStream:
    """The latest events, numbered, and those who wait for the next one."""

    def __init__(self) -> None:
        self.last = 0
        self._events: deque[Json] = deque(maxlen=KEPT)
        self._waiting: list[asyncio.Future[None]] = []

    def publish(self, kind: str, **details: object) -> None:
        """Tell everyone who listens."""
        self.last += 1
        self._events.append({"number": self.last, "kind": kind, **details})
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            for future in waiting:
                if not future.done():
                    future.set_result(None)

    def after(self, number: int) -> list[Json]:
        """Events later than a number, oldest first; those forgotten meanwhile are missing."""
        if number >= self.last:
            return []
        first = self._events[0]["number"]
        start = max(0, number + 1 - first)
        return [self._events[index] for index in range(start, len(self._events))]

    async def wait(self, number: int, timeout: float) -> list[Json]:
        """Events later than a number, waiting up to `timeout` seconds for the first of them."""
        if number >= self.last and timeout > 0:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(future)
            await asyncio.wait([future], timeout=timeout)
            if not future.done():
                self._waiting.remove(future)
        return self.after(number)

    def release(self) -> None:
        """Wake everyone, for the end of the server."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()
