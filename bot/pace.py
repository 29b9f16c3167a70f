"""The pace: so many credits, each back a little over a second after its answer, and a rest for each chat.

A message reaches Telegram between its sending and its answer, so no second there holds more than the credits.
What nobody waits for leaves evenly, so that a credit comes back soon for whoever does wait.
When Telegram tells two chats within a second to wait, it means all of them, and everybody waits. Credits are
fewer after that, and come back one by one.
"""

import asyncio

from bot.chat_pace import ChatPace

# A second at Telegram, and a little for clocks that do not run equally fast.
WINDOW = 1.002
# Without a flood for so long, one credit more.
MORE_EVERY = 10.0
# What leaves evenly may be so much closer together.
CATCHES_UP = 0.9
_KEPT_CHATS = 2000


class Pace:
    """Credits for sending. `most` is the most messages in any one second; 0 means no limit at all."""

    def __init__(self, most: int) -> None:
        """Begin with all credits in hand."""
        self._most = most
        self._allowed = most
        self._out = 0
        self._freed = asyncio.Event()
        self._changed_at = 0.0
        self._last_flood: tuple[int, float] | None = None
        self._resume_at = 0.0
        self._last_left_at = 0.0
        self._chats: dict[int, ChatPace] = {}

    @property
    def allowed(self) -> int:
        """Give how many credits there are at present; fewer after floods."""
        if self._allowed < self._most:
            more, rest = divmod(_now() - self._changed_at, MORE_EVERY)
            self._allowed = min(self._most, self._allowed + int(more))
            self._changed_at = _now() - rest
        return self._allowed

    async def take(self) -> None:
        """Wait for a credit, and while everybody waits, and take it. Only one may wait at a time."""
        while self._most and self._out >= self.allowed:
            self._freed.clear()
            await self._freed.wait()
        # the end of a pause may move on while it lasts
        while (wait := self._resume_at - _now()) > 0:  # noqa: ASYNC110 - as above
            await asyncio.sleep(wait)
        self._out += 1

    def left(self) -> None:
        """Note that a message leaves now."""
        self._last_left_at = _now()

    def gap(self) -> float:
        """Give the seconds until the next of those leaves that leave evenly; late ones catch up."""
        return max(0.0, self._last_left_at + CATCHES_UP / self.allowed - _now()) if self._most else 0.0

    def answered(self, unknown_for: float = 0.0) -> None:
        """Give the credit back a little over a second from now, or after all that time is unknown."""
        asyncio.get_running_loop().call_later(WINDOW + unknown_for, self.give_back)

    def give_back(self) -> None:
        """Give the credit back at once: nothing was sent."""
        self._out -= 1
        self._freed.set()

    def withhold(self, count: int) -> None:
        """Begin with fewer credits in hand, for what an earlier run may have sent just now."""
        for _ in range(min(count, self._most)):
            self._out += 1
            self.answered()

    def rest_of(self, chat_id: int) -> float:
        """Give the seconds for which nothing may be sent to this chat."""
        chat = self._chats.get(chat_id)
        return 0.0 if chat is None or not self._most else chat.rest(_now())

    def went(self, chat_id: int, seconds_ago: float = 0.0) -> None:
        """Note that a message arrived in a chat, or may have."""
        if self._most and chat_id:
            self._chat(chat_id).went(_now() - seconds_ago)

    def pause(self, chat_id: int, seconds: float) -> None:
        """Keep a promise that was given to Telegram for one chat."""
        self._chat(chat_id).pause(_now(), seconds)

    def flooded(self, chat_id: int, seconds: float) -> None:
        """Note that a chat was told to wait; if another was within the last second, everybody waits."""
        now = _now()
        self._chat(chat_id).flooded(now, seconds)
        is_everybody = False
        if self._last_flood is not None:
            last_chat, last_time = self._last_flood
            is_everybody = last_chat != chat_id and now - last_time < 1
        self._last_flood = (chat_id, now)
        if is_everybody:
            self.pause_all(seconds)
        self._allowed = max(1, self.allowed // 2 if is_everybody else self.allowed - 1)
        self._changed_at = now

    def pause_all(self, seconds: float) -> None:
        """Keep a promise that was given to Telegram for all chats."""
        self._resume_at = max(self._resume_at, _now() + seconds)

    def _chat(self, chat_id: int) -> ChatPace:
        if len(self._chats) > _KEPT_CHATS and chat_id not in self._chats:
            now = _now()
            self._chats = {known: chat for known, chat in self._chats.items() if not chat.is_idle(now)}
        return self._chats.setdefault(chat_id, ChatPace(is_group=chat_id < 0))


def _now() -> float:
    return asyncio.get_running_loop().time()
