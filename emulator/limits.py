"""Telegram's flood limits, as switches; all are off until asked for."""

from __future__ import annotations

import math
import time
from collections import deque
from typing import Any

from emulator.chats import Chat
from emulator.envelope import Json, too_many_requests
from emulator.fields import Fields


class _Window:
    """At most so many in so many seconds."""

    __slots__ = ("_ceiling", "_seconds", "_times")

    def __init__(self, ceiling: int, seconds: float) -> None:
        self._ceiling = ceiling
        self._seconds = seconds
        self._times: deque[float] = deque()

    def pause(self, now: float) -> float:
        """Seconds until there is room again; 0 where there is."""
        times = self._times
        while times and times[0] <= now - self._seconds:
            times.popleft()
        return times[0] + self._seconds - now if len(times) >= self._ceiling else 0.0

    def spend(self, now: float) -> None:
        """Count one."""
        self._times.append(now)


class Limits:
    """The switches: `chat` (a second, in a chat), `group` (a minute, in a group), `overall` (a second)."""

    def __init__(self) -> None:
        self.chat = 0
        self.group = 0
        self.overall = 0
        self.refused = 0
        self._windows: dict[tuple[str, int], _Window] = {}

    def change(self, value: Any) -> Json:
        """Set switches from JSON: a number, true for Telegram's own number, or false for no limit."""
        fields = Fields(value, ("chat", "group", "overall"))
        for name, usual in (("chat", 1), ("group", 20), ("overall", 30)):
            if fields.has(name):
                raw = fields.raw(name)
                number = (usual if raw else 0) if isinstance(raw, bool) else fields.integer(name)
                if number < 0:
                    raise fields.refuse(name, "must not be negative")
                setattr(self, name, number)
        self._windows.clear()
        return self.shown()

    def shown(self) -> Json:
        """The switches, 0 being off, and how many calls they refused."""
        return {"chat": self.chat, "group": self.group, "overall": self.overall, "refused": self.refused}

    def spend(self, chat: Chat) -> None:
        """Count a message to a chat, or refuse it with 429."""
        if not (self.chat or self.group or self.overall):
            return
        now = time.monotonic()
        windows = self._windows_for(chat)
        pause = max((window.pause(now) for window in windows), default=0.0)
        if pause > 0:
            self.refused += 1
            raise too_many_requests(max(1, math.ceil(pause)))
        for window in windows:
            window.spend(now)

    def _windows_for(self, chat: Chat) -> list[_Window]:
        windows = []
        if self.chat:
            windows.append(self._window("chat", chat.id, self.chat, 1.0))
        if self.group and not chat.is_private():
            windows.append(self._window("group", chat.id, self.group, 60.0))
        if self.overall:
            windows.append(self._window("overall", 0, self.overall, 1.0))
        return windows

    def _window(self, kind: str, chat: int, ceiling: int, seconds: float) -> _Window:
        window = self._windows.get((kind, chat))
        if window is None:
            window = self._windows[kind, chat] = _Window(ceiling, seconds)
        return window
