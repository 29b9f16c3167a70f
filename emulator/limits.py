"""Telegram's flood limits, as switches; all are off until asked for."""

from __future__ import annotations

import math
import time
from collections import deque
from typing import Any

from emulator.chats import Chat
from emulator.envelope import Json, too_many_requests
from emulator.fields import Fields

_USUAL = {"chat": 1, "group": 20, "overall": 30, "burst": 3, "block": 3}


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


class _Bucket:
    """So many at once, and then so many a second."""

    __slots__ = ("_interval", "_slack", "_until")

    def __init__(self, burst: int, a_second: int) -> None:
        self._interval = 1 / a_second
        self._slack = (burst - 1) * self._interval
        self._until = 0.0

    def pause(self, now: float) -> float:
        """Seconds until there is room again; 0 where there is."""
        return max(0.0, self._until - self._slack - now)

    def spend(self, now: float) -> None:
        """Count one."""
        self._until = max(self._until, now) + self._interval


class Limits:
    """The switches: `chat` (a second, in a chat), `group` (a minute, in a group), `overall` (a second).

    With `burst`, so many may follow one another in a chat at once; with `block`, nothing at all is taken for
    so many seconds after there were too many overall.
    """

    def __init__(self) -> None:
        self.chat = self.group = self.overall = self.burst = self.block = 0
        self.refused = 0
        self._blocked_until = 0.0
        self._windows: dict[tuple[str, int], _Window | _Bucket] = {}

    def change(self, value: Any) -> Json:
        """Set switches from JSON: a number, true for Telegram's own number, or false for no limit."""
        fields = Fields(value, _USUAL)
        for name, usual in _USUAL.items():
            if fields.has(name):
                raw = fields.raw(name)
                number = (usual if raw else 0) if isinstance(raw, bool) else fields.integer(name)
                if number < 0:
                    raise fields.refuse(name, "must not be negative")
                setattr(self, name, number)
        self._windows.clear()
        self._blocked_until = 0.0
        return self.shown()

    def shown(self) -> Json:
        """The switches, 0 being off, and how many calls they refused."""
        return {**{name: getattr(self, name) for name in _USUAL}, "refused": self.refused}

    def spend(self, chat: Chat) -> None:
        """Count a message to a chat, or refuse it with 429."""
        if not (self.chat or self.group or self.overall):
            return
        now = time.monotonic()
        windows = self._windows_for(chat)
        pause = max(self._overall_pause(now), *(window.pause(now) for window in windows), 0.0)
        if pause > 0:
            self.refused += 1
            raise too_many_requests(max(1, math.ceil(pause)))
        for window in windows:
            window.spend(now)

    def _overall_pause(self, now: float) -> float:
        if self._blocked_until > now:
            return self._blocked_until - now
        if not self.overall:
            return 0.0
        pause = self._window("overall", 0).pause(now)
        if pause > 0 and self.block:
            self._blocked_until = now + self.block
            return float(self.block)
        return pause

    def _windows_for(self, chat: Chat) -> list[_Window | _Bucket]:
        windows = []
        if self.chat:
            windows.append(self._window("chat", chat.id))
        if self.group and not chat.is_private():
            windows.append(self._window("group", chat.id))
        if self.overall:
            windows.append(self._window("overall", 0))
        return windows

    def _window(self, kind: str, chat: int) -> _Window | _Bucket:
        window = self._windows.get((kind, chat))
        if window is None:
            window = self._windows[kind, chat] = self._make(kind)
        return window

    def _make(self, kind: str) -> _Window | _Bucket:
        if kind == "chat" and self.burst:
            return _Bucket(self.burst, self.chat)
        seconds = 60.0 if kind == "group" else 1.0
        return _Window(getattr(self, kind), seconds)
