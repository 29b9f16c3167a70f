"""The emulator with strict flood limits, some way off, and people who write to the bot while it broadcasts.

`python -m bench.strict_telegram LETTERS GROUPS` has so many people and groups. It reads commands as lines of
JSON and answers each: `{"do": "first_poll"}`, `{"do": "write", "every": seconds}`, `{"do": "account"}`.
Moments are seconds of the machine's monotonic clock, which all processes share.
"""

import asyncio
import gc
import json
import sys
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bench.crowd import FIRST_PERSON, Crowd
from bench.orders import WORD
from bench.telegram import TOKEN, read_input, say
from emulator import acting
from emulator.core import Emulator
from emulator.server import start

LIMITS = {"chat": 1, "burst": 3, "group": 20, "overall": 30, "block": 3}
FAR = (0.02, 0.08)
WRITERS = 20
FIRST_READER, FIRST_GROUP = 100_001, -1000
# Whoever has no answer so long after the broadcast gets none.
LATEST_ANSWER = 5.0


@dataclass(slots=True)
class Post:
    """What arrived, and who waits for an answer since when."""

    emulator: Emulator
    letters: list[float] = field(default_factory=list)
    replies: list[float] = field(default_factory=list)
    waiting: dict[int, deque[float]] = field(default_factory=dict)

    async def listen(self) -> None:
        """Note what arrives from the bot."""
        seen = self.emulator.events.last
        while True:
            for event in await self.emulator.events.wait(seen, 60):
                seen = event["number"]
                if event["kind"] == "message":
                    self._arrived(event["chat"], event["message_id"])

    def _arrived(self, chat: int, message_id: int) -> None:
        now = time.monotonic()
        if self.emulator.world.chats[chat].messages[message_id].sender != self.emulator.world.bot.id:
            return
        if not FIRST_PERSON <= chat < FIRST_PERSON + WRITERS:
            self.letters.append(now)
        elif self.waiting.get(chat):
            self.replies.append(now - self.waiting[chat].popleft())

    async def write(self, every: float) -> None:
        """Let people write by turns."""
        person = 0
        while True:
            chat = FIRST_PERSON + person % WRITERS
            acting.send(self.emulator, {"from": chat, "text": f"/{WORD}{person}"})
            self.waiting.setdefault(chat, deque()).append(time.monotonic())
            person += 1
            await asyncio.sleep(every)

    async def account(self) -> dict[str, Any]:
        """Let the last answers come, and tell what arrived when."""
        until = time.monotonic() + LATEST_ANSWER
        # what is listened to notes it without telling
        while any(self.waiting.values()) and time.monotonic() < until:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.05)
        return {
            "letters": len(self.letters),
            "last_at": max(self.letters, default=0.0),
            "replies": self.replies,
            "unanswered": sum(map(len, self.waiting.values())),
            "refused": self.emulator.limits.refused,
            "violations": list(self.emulator.log.violations)[:3],
        }


async def serve(readers: int, groups: int) -> None:
    """Run until the standard input ends."""
    server = await start(TOKEN, world=_world(readers, groups), kept_calls=1000, far=FAR)
    server.emulator.limits.change(LIMITS)
    post = Post(server.emulator)
    tasks = [asyncio.create_task(post.listen())]
    gc.freeze()  # the measure shall not pause for its own garbage
    say({"url": server.url})
    lines = await read_input()
    while line := await lines.readline():
        command = json.loads(line)
        if command["do"] == "first_poll":
            say({"at": await Crowd(server.emulator).bot_comes()})
        elif command["do"] == "write":
            tasks.append(asyncio.create_task(post.write(command["every"])))
            say({})
        else:
            tasks.pop().cancel()
            say(await post.account())
    await server.stop()


def _world(readers: int, groups: int) -> dict[str, Any]:
    numbers = [*range(FIRST_PERSON, FIRST_PERSON + WRITERS), *range(FIRST_READER, FIRST_READER + readers)]
    people = [
        {"id": number, "first_name": f"Person {number}", "language_code": "ru", "started": True}
        for number in numbers
    ]
    return {
        "people": people,
        "groups": [
            {"id": FIRST_GROUP - number, "title": f"Group {number}", "members": [FIRST_PERSON]}
            for number in range(groups)
        ],
    }


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2])))
