"""A person's phone: what he sends, what he sees, and how long he waits for an answer."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol

from tests.simulation.diary import Diary
from tests.simulation.server import Server
from tests.telegram import Seen

# So long a bot that is up, before a Telegram that is there, may take for an answer.
PATIENCE = 600.0
# Buttons that begin something: pressed twice, they begin it twice, and the first question is void.
_BEGINS = {"held", "answer", "defer", "move_meeting", "off", "with", "log", "settings"}


class GaveUp(Exception):
    """The answer never came; the person does something else."""


class Surroundings(Protocol):
    """What a phone knows of the world."""

    server: Server
    diary: Diary

    @property
    def now(self) -> float:
        """Give the simulated seconds since the beginning."""

    def healthy_seconds(self, since: float) -> float:
        """Give how long since then the bot was up and Telegram there."""

    def next_update_id(self) -> int:
        """Give the number of the next update."""

    def complains(self, text: str) -> None:
        """Hear that something is wrong."""


@dataclass
class Phone:
    """One person's phone. `unread` holds what came with buttons and was not looked at yet."""

    world: Surroundings
    telegram_id: int
    name: str
    language: str
    dice: Random
    unread: deque[Seen] = field(default_factory=lambda: deque(maxlen=30))
    last_said: str = ""
    _news: list[Seen] = field(default_factory=list)
    _stirred: asyncio.Event = field(default_factory=asyncio.Event)
    _messages: int = 0

    def changed(self, seen: Seen) -> None:
        """Something came, or changed, on the screen."""
        self._news.append(seen)
        self._stirred.set()
        if seen.buttons and seen not in self.unread:
            self.unread.append(seen)

    async def sends(self, text: str) -> None:
        """Type something, after a moment of thought."""
        await self._think()
        self._types(text)

    async def sends_at_once(self, *texts: str) -> None:
        """Type several things without waiting for an answer."""
        await self._think()
        for text in texts:
            self._types(text)

    def _types(self, text: str) -> None:
        self._messages += 1
        message = {
            "message_id": self._messages,
            "date": self._date,
            "chat": self._chat,
            "from": self._user,
            "text": text,
        }
        self._acts(f"types {text!r}", {"message": message})

    async def presses(self, seen: Seen, data: str) -> None:
        """Press a button, after a moment of thought; now and then twice."""
        await self._think()
        self._presses(seen, data)
        if data.partition(":")[0] not in _BEGINS and self.dice.random() < 0.04:
            self._presses(seen, data)

    def blocks(self, *, begins: bool) -> None:
        """Block the bot, or let it in again; Telegram tells of it."""
        self.world.server.blocks(self.telegram_id, begins=begins)
        bot = {"id": 1, "is_bot": True, "first_name": "Fieldbook", "username": "FieldbookBot"}
        inside, outside = {"status": "member"}, {"status": "kicked", "until_date": 0}
        before, after = (inside, outside) if begins else (outside, inside)
        change = {
            "chat": self._chat,
            "from": self._user,
            "date": self._date,
            "old_chat_member": {**before, "user": bot},
            "new_chat_member": {**after, "user": bot},
        }
        self._acts("blocks the bot" if begins else "lets the bot in", {"my_chat_member": change})

    async def sees(
        self, what: str, *prefixes: str, words: str = "", is_so: Callable[[Seen], bool] | None = None
    ) -> Seen:
        """Wait for a message with one of these buttons and with these words. Raises GaveUp."""
        since = self.world.now
        while True:
            for seen in reversed(self._news):
                is_meant = words in seen.text and (not prefixes or pressable(seen, *prefixes))
                if is_meant and (is_so is None or is_so(seen)):
                    return seen
            self._stirred.clear()
            try:
                async with asyncio.timeout(60):
                    await self._stirred.wait()
            except TimeoutError:
                if self.world.healthy_seconds(since) > PATIENCE:
                    raise GaveUp(self._what_happened(what)) from None

    def _what_happened(self, what: str) -> str:
        seen = [f"{one.text[:80]!r} {one.button_texts[:3]}" for one in self._news[-3:]]
        return f"{self.name} ({self.telegram_id}) {self.last_said} and waits for {what}; sees {seen}"

    def _presses(self, seen: Seen, data: str) -> None:
        self._messages += 1
        message = {
            "message_id": seen.message_id,
            "date": seen.date,
            "chat": self._chat,
            "from": {"id": 1, "is_bot": True, "first_name": "Fieldbook", "username": "FieldbookBot"},
            "text": seen.text,
            "reply_markup": seen.payload["reply_markup"],
        }
        query = {
            "id": f"{self.telegram_id}-{self._messages}",
            "from": self._user,
            "chat_instance": "1",
            "data": data,
            "message": message,
        }
        self._acts(f"presses {data!r}", {"callback_query": query})

    def _acts(self, said: str, update: dict[str, Any]) -> None:
        self._news.clear()
        self.last_said = said
        self.world.server.hears({"update_id": self.world.next_update_id(), **update})

    async def _think(self) -> None:
        await asyncio.sleep(self.dice.uniform(1, 12))

    @property
    def _date(self) -> int:
        return int(self.world.server.clock.now().timestamp())

    @property
    def _chat(self) -> dict[str, Any]:
        return {"id": self.telegram_id, "type": "private", "first_name": self.name}

    @property
    def _user(self) -> dict[str, Any]:
        return {
            "id": self.telegram_id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language,
        }


def pressable(seen: Seen, *prefixes: str) -> list[str]:
    """Give the callback data on a message that begin with one of these prefixes."""
    data = [button.get("callback_data", "") for button in seen.buttons]
    return [one for one in data if one.partition(":")[0] in prefixes]
