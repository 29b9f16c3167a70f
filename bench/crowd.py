"""People at the emulator who follow a script, each doing the next thing when the bot has answered."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from emulator import acting
from emulator.chats import Message
from emulator.core import Emulator

FIRST_PERSON = 1001
AT_A_TIME = 40  # people who take turns in a steady stream
LONGEST_WAIT = 10.0
COMES_WITHIN = 60.0


class Stuck(Exception):
    """The bot did not answer, or its answer has not the button that the script asks for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: write `text`, or press the first button whose callback data begin with `data`.

    `awaits` names what its answer has in it ("photo"), where any message will not do.
    """

    text: str = ""
    data: str = ""
    awaits: str = ""


Script = Sequence[Step]


@dataclass(slots=True)
class Acted:
    """When a person did something, and when the bot's answer stood in the chat, in monotonic seconds."""

    chat: int
    at: float
    answered_at: float = 0.0


@dataclass(slots=True)
class Person:
    """Somebody on the way through the script. `acted` is what the bot has not answered yet."""

    chat: int
    script: Script
    step: int = 0
    acted: Acted | None = None
    shown: Message | None = None


@dataclass(slots=True)
class Crowd:
    """All people of one emulator, and what was measured of them."""

    emulator: Emulator
    people: dict[int, Person] = field(default_factory=dict)
    done: list[Acted] = field(default_factory=list)

    def gather(self, scripts: Sequence[Script]) -> None:
        """Bring people in, each with his script: their private chats are numbered from FIRST_PERSON."""
        self.people = {chat: Person(chat, script) for chat, script in enumerate(scripts, FIRST_PERSON)}

    def begin(self) -> None:
        """Let everybody do the first thing of the script; it waits until a bot comes."""
        self.done.clear()
        for person in self.people.values():
            person.step = 0
            self._act(person)

    async def bot_comes(self) -> float:
        """Wait for the bot's first poll and give its moment, in monotonic seconds. Raises Stuck."""
        latest = time.monotonic() + COMES_WITHIN
        while not self.emulator.log.counts["getUpdates"]:
            if time.monotonic() > latest:
                raise Stuck("no bot came")
            await asyncio.sleep(0.001)
        return time.monotonic()

    async def go_through(self, patience: float, steps: int | None = None) -> tuple[float, float]:
        """Go on until everybody has done the whole script; gives when the bot came and when it was done.

        With `steps`, only so many of them. Raises Stuck after `patience` seconds without an answer.
        """
        seen = self.emulator.events.last
        came_at = await self.bot_comes()
        left = len(self.people)
        while left:
            events = await self.emulator.events.wait(seen, patience)
            if not events:
                raise Stuck(self._who_waits())
            for event in events:
                seen = event["number"]
                person = self._answered(event)
                if person is None:
                    continue
                if person.step < len(person.script[:steps]):
                    self._act(person)
                else:
                    left -= 1
        return came_at, self.done[-1].answered_at

    async def go_steadily(
        self, rate: float, seconds: float, seed: int, among: tuple[int, int] = (0, AT_A_TIME)
    ) -> None:
        """Let somebody who is free do the next thing at random moments, `rate` times a second (Poisson).

        Where nobody is free, for the bot is slow, what waits for a person counts from when it was due.
        `among` are the first of those who take turns, and the one behind the last.
        """
        self.done.clear()
        dice = random.Random(seed)
        free: asyncio.Queue[Person] = asyncio.Queue()
        people = list(self.people.values())[slice(*among)]
        for person in people:
            person.step = 0
            free.put_nowait(person)
        listening = asyncio.create_task(self._listen(free, people))
        due = time.monotonic()
        end = due + seconds
        try:
            while (due := due + dice.expovariate(rate)) < end:
                await asyncio.sleep(max(0.0, due - time.monotonic()))
                is_late = free.empty()
                person = await asyncio.wait_for(free.get(), LONGEST_WAIT)
                self._act(person, at=due if is_late else None)
            for _ in people:
                await asyncio.wait_for(free.get(), LONGEST_WAIT)
        except TimeoutError:
            raise Stuck(self._who_waits()) from None
        finally:
            listening.cancel()

    async def keep_busy(self, among: tuple[int, int]) -> None:
        """Let these people do their next thing as soon as the last is answered, until cancelled."""
        free: asyncio.Queue[Person] = asyncio.Queue()
        people = list(self.people.values())[slice(*among)]
        for person in people:
            person.step = 0
            free.put_nowait(person)
        listening = asyncio.create_task(self._listen(free, people))
        try:
            while True:
                self._act(await free.get())
        finally:
            listening.cancel()

    async def _listen(self, free: asyncio.Queue[Person], people: Sequence[Person]) -> None:
        seen = self.emulator.events.last
        chats = {person.chat for person in people}
        while True:
            for event in await self.emulator.events.wait(seen, 60):
                seen = event["number"]
                person = self._answered(event) if event.get("chat") in chats else None
                if person is not None:
                    person.step %= len(person.script)
                    free.put_nowait(person)

    def _act(self, person: Person, at: float | None = None) -> None:
        step = person.script[person.step]
        person.acted = Acted(person.chat, time.monotonic() if at is None else at)
        if step.text:
            acting.send(self.emulator, {"from": person.chat, "text": step.text})
        else:
            message = person.shown
            data = None if message is None else _button(message, step.data)
            if message is None or data is None:
                raise Stuck(f"no button {step.data!r} in {None if message is None else message.json}")
            acting.press(
                self.emulator,
                {"from": person.chat, "chat": person.chat, "message_id": message.id, "data": data},
            )
        person.step += 1

    def _answered(self, event: dict[str, Any]) -> Person | None:
        """Give the person whom this event lets go on, if it is the answer that he waits for."""
        person = self.people.get(event.get("chat", 0))
        if person is None or person.acted is None or event["kind"] not in ("message", "edit"):
            return None
        message = self.emulator.world.chats[person.chat].messages[event["message_id"]]
        if message.sender != self.emulator.world.bot.id:
            return None
        awaited = person.script[person.step - 1].awaits
        if awaited and awaited not in message.json:
            return None
        following = person.script[person.step] if person.step < len(person.script) else Step()
        if following.data and _button(message, following.data) is None:
            return None
        person.shown = message
        person.acted.answered_at = time.monotonic()
        self.done.append(person.acted)
        person.acted = None
        return person

    def _who_waits(self) -> str:
        waiting = [person for person in self.people.values() if person.acted is not None]
        first = waiting[0]
        said = [
            message.json.get("text") for message in self.emulator.world.chats[first.chat].messages.values()
        ]
        return f"{len(waiting)} people wait; the first at step {first.step}, who reads {said[-3:]}"


def _button(message: Message, data: str) -> str | None:
    rows = message.json.get("reply_markup", {}).get("inline_keyboard", [])
    found = (button.get("callback_data", "") for row in rows for button in row)
    return next((known for known in found if known.startswith(data)), None)
