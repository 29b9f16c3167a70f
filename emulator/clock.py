"""The emulator's clock: the real one, moved by an offset for time travel."""

from __future__ import annotations

import time


class Clock:
    """Tells the time of messages; the offset is in seconds."""

    def __init__(self) -> None:
        self.offset = 0.0

    def now(self) -> float:
        """The moment in the emulated world, in seconds since 1970."""
        return time.time() + self.offset

    def date(self) -> int:
        """The moment as messages carry it: whole seconds."""
        return int(time.time() + self.offset)
