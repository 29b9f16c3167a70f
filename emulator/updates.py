"""The bot's queue of updates: numbering, confirmation, allowed kinds and expiry."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable
from itertools import islice
from typing import Any, NamedTuple

from emulator.clock import Clock
from emulator.envelope import Json, encode

KEPT_SECONDS = 86_400
FUTURE_CEILING = 10
OFF_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Update(NamedTuple):
    """An update that waits: its number, what it is, its JSON and where it belongs."""

    number: int
    kind: str
    body: bytes
    chat: int
    expires: float


class UpdateQueue:
    """Updates in order, numbered from a random start."""

    def __init__(self, clock: Clock, kinds: frozenset[str]) -> None:
        self._clock = clock
        self._kinds = kinds
        self._waiting: deque[Update] = deque()
        self._allowed = kinds - OFF_BY_DEFAULT
        self.chosen: list[str] = []
        self.next_number = random.randint(100_000_000, 900_000_000)
        self.total = 0
        self.listeners: list[Callable[[], None]] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, kind: str, payload: Json, chat: int) -> int:
        """Queue an update and return its number, or 0 where the bot does not want this kind."""
        if kind not in self._allowed:
            return 0
        number = self.next_number
        self.next_number += 1
        self.total += 1
        body = encode({"update_id": number, kind: payload}).encode()
        expires = float(payload.get("date") or self._clock.now()) + KEPT_SECONDS
        self._waiting.append(Update(number, kind, body, chat, expires))
        for listener in self.listeners:
            listener()
        return number

    def allow(self, names: Any) -> None:
        """Remember which kinds the bot wants; nothing but a list changes anything."""
        if not isinstance(names, list):
            return
        wanted = [name for name in names if isinstance(name, str) and name.lower() in self._kinds]
        self.chosen = [name.lower() for name in wanted]
        self._allowed = frozenset(self.chosen) or self._kinds - OFF_BY_DEFAULT

    def read(self, offset: int, limit: int) -> list[Update]:
        """Forget what the offset confirms and return the first of the rest."""
        self._expire()
        if offset < 0:
            self._keep_last(-offset)
        elif offset <= self.next_number + FUTURE_CEILING:
            while self._waiting and self._waiting[0].number < offset:
                self._waiting.popleft()
        return list(islice(self._waiting, limit))

    def forget_all(self) -> None:
        """Drop everything that waits."""
        self._waiting.clear()

    def pending(self) -> list[Update]:
        """Everything that waits and is not too old, oldest first."""
        self._expire()
        return list(self._waiting)

    def remove(self, update: Update) -> None:
        """Forget one update that a webhook has taken."""
        if self._waiting and self._waiting[0] is update:
            self._waiting.popleft()
        elif update in self._waiting:
            self._waiting.remove(update)

    def _keep_last(self, count: int) -> None:
        while len(self._waiting) > count:
            self._waiting.popleft()

    def _expire(self) -> None:
        now = self._clock.now()
        while self._waiting and self._waiting[0].expires <= now:
            self._waiting.popleft()
