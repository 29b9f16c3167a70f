"""Heads: they hear of complaints, take some of them, answer, and give clients to other managers."""

import asyncio
from dataclasses import dataclass
from math import inf
from random import Random

from tests.simulation.diary import Stage
from tests.simulation.network import HOUR
from tests.simulation.phone import GaveUp, Phone, Surroundings, pressable
from tests.simulation.staff import tries
from tests.simulation.work import Known, Manager
from tests.telegram import Seen


@dataclass
class Head:
    """A head with the managers of his department."""

    world: Surroundings
    phone: Phone
    person_id: int
    managers: list[Manager]
    dice: Random

    async def lives(self, ends: float) -> None:
        """Look at the phone now and then, until the end."""
        while self.world.now < ends:
            await asyncio.sleep(self.dice.uniform(0.1, 3) * HOUR)
            if self.phone.unread:
                await tries(self.world, self._reacts())
            if len(self.managers) > 1 and self.dice.random() < 0.08:
                await tries(self.world, self._gives_client())

    async def _reacts(self) -> None:
        seen = self.phone.unread.pop()
        takes, answers = pressable(seen, "take"), pressable(seen, "answer")
        if takes and self.dice.random() < 0.4:
            await self.phone.presses(seen, takes[0])
        elif answers and self.dice.random() < 0.7:
            await self._answers(seen, answers[0])

    async def _answers(self, seen: Seen, button: str) -> None:
        await self.phone.presses(seen, button)
        await self.phone.sees("the question for the answer", "cancel")
        number = int(button.rpartition(":")[2])
        deed = self.world.diary.begins("answer", self.person_id, 0, self.world.now, feedback_id=number)
        deed.stage = Stage.TOLD
        await self.phone.sends(f"Отвечаем: {deed.mark}")
        answer = await self.phone.sees("the answer sent")
        deed.facts["said"] = answer.text

    async def _gives_client(self) -> None:
        """Give a client to another manager; until that is known, neither of them works with it."""
        loser, winner = self.dice.sample(self.managers, 2)
        if len(loser.clients) < 3:
            return
        client = self.dice.choice(loser.clients)
        loser.clients.remove(client)
        loser.lost_client_at = inf
        try:
            await self._presses_through(client, winner)
            winner.clients.append(client)
        finally:
            loser.lost_client_at = self.world.now

    async def _presses_through(self, client: Known, winner: Manager) -> None:
        await self.phone.sends(client.name)
        for prefix in ("change", "owners", "owner"):
            screen = await self.phone.sees(prefix, prefix, words=client.name)
            button = next(iter(pressable(screen, prefix)))
            if prefix == "owner":
                button = f"owner:{client.id}:{winner.person_id}"
                if button not in pressable(screen, prefix):
                    raise GaveUp("")
            await self.phone.presses(screen, button)
        await self.phone.sees("the card", "change", words=client.name)
