"""`python -m bench crash --kills 500`: the bot killed again and again while managers write to it.

Afterwards every update stands in the inbox once and is done, every visit is in the book once, and everything
was answered; an answer may have been said twice if the kill came between Telegram's taking it and our mark.
"""

import argparse
import asyncio
import contextlib
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import managers, witness
from bench.lives import Home, Life
from bench.managers import Told
from bench.witness import Account
from emulator import Running, running
from emulator.client import EmulatorClient, connected

TOKEN = "42:CRASH"  # noqa: S105 - it opens nothing but the emulator
CALLS_KEPT = 5_000_000
# Half of the lives end while the bot starts, the other half in the middle of work.
EARLY, LATE = (0.0, 0.35), (0.2, 0.9)


class Stuck(Exception):
    """Nothing came of what the bot was told, or it ended by itself."""


@dataclass(slots=True)
class Campaign:
    """One campaign: a bot with one book, killed so many times."""

    place: Path
    server: Running
    emulator: EmulatorClient
    dice: random.Random
    pace: int

    @property
    def book(self) -> Path:
        """Give the path of the book."""
        return self.place / "book.db"

    @property
    def home(self) -> Home:
        """Give the settings and the log of all lives."""
        settings = {
            "BOT_TOKEN": TOKEN,
            "DATABASE_URL": f"sqlite:///{self.book}",
            "TELEGRAM_API_URL": self.server.url,
            "LOG_LEVEL": "INFO",
            "MESSAGES_PER_SECOND": str(self.pace),
        }
        return Home(settings, self.place / "bot.log")

    async def run(self, kills: int) -> Account:
        """Let people come in, kill the bot so many times while they write, and give an account."""
        await self.emulator.options(callback_seconds=86_400)
        await asyncio.to_thread(Life(self.home, "migrate").ends, 60)
        life = Life(self.home)
        people = await self._come_in()
        told, enough = Told(), asyncio.Event()
        async with asyncio.TaskGroup() as writing:
            for person in people:
                dice = random.Random(self.dice.random())
                writing.create_task(managers.work(person, told, enough, dice))
            life, twice = await self._kill(life, kills)
            enough.set()
        await self._settled()
        status, _ = await asyncio.to_thread(life.stops)
        if status != 0:
            raise Stuck(f"the last life ended with {status}:\n{self.home.said()[-3000:]}")
        return witness.give_account(self.book, self.server.emulator, told, twice)

    async def _come_in(self) -> list[managers.Person]:
        async with asyncio.timeout(60):
            while "?start=" not in self.home.said():  # noqa: ASYNC110 - a log has no event
                await asyncio.sleep(0.01)
        return await managers.come_in(self.emulator, self.home.said())

    async def _kill(self, life: Life, kills: int) -> tuple[Life, list[int]]:
        """Kill so many lives; gives the last one, which lives, and what each kill left unmarked."""
        unmarked, twice = 0, []
        for _ in range(kills):
            await asyncio.sleep(self.dice.uniform(*self.dice.choice((EARLY, LATE))))
            if life.is_over:
                raise Stuck(f"the bot ended by itself:\n{self.home.said()[-3000:]}")
            life.kill()
            await asyncio.sleep(0)
            now = witness.unmarked(self.book, self.server.emulator)
            twice.append(max(0, now - unmarked))
            unmarked = now
            life = Life(self.home)
        return life, twice

    async def _settled(self) -> None:
        """Wait until nothing waits at Telegram, and nothing is said any more."""
        said = -1
        async with asyncio.timeout(60):
            while (await self.emulator.updates())["pending"] or said != self.server.emulator.log.last:
                said = self.server.emulator.log.last
                await asyncio.sleep(0.3)


async def campaign(place: Path, kills: int, seed: int, pace: int = 0) -> Account:
    """Run one campaign in an empty directory; `pace` is the most messages a second, 0 for no limit."""
    async with (
        running(TOKEN, world=managers.WORLD, kept_calls=CALLS_KEPT) as server,
        connected(server.url) as emulator,
    ):
        return await Campaign(place, server, emulator, random.Random(seed), pace).run(kills)


def main(words: list[str]) -> int:
    """Run a campaign and print its account; 1 if anything was lost or done twice."""
    parser = argparse.ArgumentParser(
        prog="python -m bench crash", description="Kill the bot, count what was lost."
    )
    parser.add_argument("--kills", type=int, default=200, help="how many times (default: 200)")
    parser.add_argument(
        "--seed", type=int, default=1, help="the same seed draws the same moments (default: 1)"
    )
    parser.add_argument("--pace", type=int, default=0, help="most messages a second (default: 0, no limit)")
    chosen = parser.parse_args(words)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="crash-") as directory, contextlib.suppress(KeyboardInterrupt):
        account = asyncio.run(campaign(Path(directory), chosen.kills, chosen.seed, chosen.pace))
        print(*account.lines(), sep="\n")
        print(f"in {time.monotonic() - began:.0f} s, seed {chosen.seed}")
        return 1 if account.faults else 0
    return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
