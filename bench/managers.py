"""Managers who write through the emulator, come what may, and remember what they told the bot."""

import asyncio
import random
import re
from dataclasses import dataclass, field
from typing import Any

from emulator.client import EmulatorClient, buttons_of, said

OWNER, MANAGERS = 9001, (1001, 1002, 1003)
WORLD = {
    "people": [
        {"id": person, "first_name": name, "language_code": "ru"}
        for person, name in ((OWNER, "Ольга"), (1001, "Анна"), (1002, "Вера"), (1003, "Глеб"))
    ]
}
# Many lives may begin and end before an answer comes, each within a second or two.
PATIENCE = 120.0
LOOKS_AGAIN_AFTER = 10.0
_LINK = re.compile(r"\?start=([\w-]+)")


@dataclass(slots=True)
class Told:
    """What was told to the bot: the notes of whole visits, and the words that it must have answered."""

    visits: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class Person:
    """Somebody with a phone."""

    def __init__(self, emulator: EmulatorClient, number: int) -> None:
        """Take the phone of the person with this id."""
        self.emulator = emulator
        self.number = number
        self._last = 0

    async def sends(self, text: str) -> None:
        """Write; what the bot says is looked for behind it from now on."""
        self._last = int((await self.emulator.send(self.number, text))["message_id"])

    async def writes_on(self, text: str) -> None:
        """Write within a dialogue: its buttons may stand further up."""
        await self.emulator.send(self.number, text)

    async def hears(self, text: str) -> str:
        """Wait for a message of the bot that contains a text, and give all of it."""
        return said(await self.emulator.wait_for(self.number, text, after=self._last, timeout=PATIENCE))

    async def presses(self, beginning: str) -> None:
        """Press the first button whose callback data begin so, as soon as there is one.

        An answer that came twice after a kill has buttons of a dialogue that is over: told so, try the next.
        """
        over: set[tuple[int, str]] = set()
        while True:
            button = await self._button(beginning, over)
            answer = await self.emulator.press(self.number, *button, wait=PATIENCE)
            if not answer.get("text"):
                return
            over.add(button)

    async def _button(self, beginning: str, over: set[tuple[int, str]]) -> tuple[int, str]:
        async with asyncio.timeout(PATIENCE):
            view = await self._view(None)
            while True:
                for message in reversed(view["messages"]):
                    for button in buttons_of(message):
                        found = (int(message["message_id"]), str(button.get("callback_data", "")))
                        if found[1].startswith(beginning) and found not in over:
                            return found
                view = await self._view(view["revision"])

    async def _view(self, since: int | None) -> dict[str, Any]:
        return await self.emulator.chat(
            self.number, after=self._last, since=since, timeout=None if since is None else LOOKS_AGAIN_AFTER
        )


async def come_in(emulator: EmulatorClient, owner_link: str) -> list[Person]:
    """Let the owner in by his link and three managers by his; each adds a client."""
    owner = Person(emulator, OWNER)
    await owner.sends(f"/start {secret_in(owner_link)}")
    await owner.hears("Ольга")
    managers = [Person(emulator, number) for number in MANAGERS]
    for place, manager in enumerate(managers):
        await owner.sends("/invite")
        await _press_text(owner, "менеджер")
        if place == 0:
            await owner.writes_on("Продажи")
        else:
            await _press_text(owner, "Продажи")
        await _press_text(owner, "7 дней")
        await manager.sends(f"/start {secret_in(await owner.hears('?start='))}")
        await manager.hears("добро пожаловать")
        await manager.sends(f"/newclient ООО «Ромашка {place + 1}», Казань")
        await manager.hears(f"Ромашка {place + 1}")
    return managers


def secret_in(text: str) -> str:
    """Give the secret of the link in a text; raises LookupError."""
    found = _LINK.search(text)
    if found is None:
        raise LookupError(f"there is no link in {text!r}")
    return found.group(1)


async def _press_text(person: Person, text: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                await person.emulator.press_text(person.number, text)
                return
            except LookupError:
                await asyncio.sleep(0.02)


async def work(manager: Person, told: Told, enough: asyncio.Event, dice: random.Random) -> None:
    """Log visits and say other things, one after another, until it is enough."""
    number = 0
    while not enough.is_set():
        number += 1
        chance = dice.random()
        if chance < 0.5:
            await _visit(manager, f"visit-{manager.number}-{number}", told)
        else:
            many = 15 if chance < 0.6 else 1
            await _words(manager, [f"/w{manager.number}x{number}x{place}x" for place in range(many)], told)
        await asyncio.sleep(dice.uniform(0, 0.03))


async def _visit(manager: Person, note: str, told: Told) -> None:
    await manager.sends("/visit")
    await manager.presses("pick:")
    await manager.presses("outcome:")
    await manager.writes_on(note)
    told.visits.append(note)
    await manager.presses("day:")
    await manager.hears(note)


async def _words(manager: Person, words: list[str], told: Told) -> None:
    """Say some words in one go, and wait for the answer to the last."""
    await manager.sends(words[0])
    await manager.emulator.many([{"do": "send", "from": manager.number, "text": word} for word in words[1:]])
    told.words.extend(words)
    await manager.hears(words[-1])
