"""`python -m bench crash --kills 500`: the bot killed again and again while managers write to it.

Each tenth time it is asked to stop instead (SIGTERM). Every second something falls due for the owner, and now
and then a backlog comes while nobody is there. Afterwards every update stands in the inbox once and is done,
every visit is in the book once, every notice was told, and everything was answered; an answer may have been
said twice if the kill came between Telegram's taking it and our mark.
"""

import argparse
import asyncio
import contextlib
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import dues, managers, witness
from bench.lives import Home, Life
from bench.managers import Told
from bench.witness import Account
from emulator import Running, running
from emulator.client import EmulatorClient, connected

TOKEN = "42:CRASH"  # noqa: S105 - it opens nothing but the emulator
CALLS_KEPT = 5_000_000
# Half of the lives end soon after their birth, the other half in the middle of work.
EARLY, LATE = 0.4, 0.8
BORN_WITHIN = 20.0
# What was on its way when it was killed still arrives.
ARRIVES_WITHIN = 0.05
STOPPED_EACH, BACKLOG_EACH, BACKLOG = 10, 25, 100


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
        dues.plan(self.book, kills)
        told, enough, account = Told(), asyncio.Event(), Account(kills=kills)
        async with asyncio.TaskGroup() as writing:
            for person in people:
                dice = random.Random(self.dice.random())
                writing.create_task(managers.work(person, told, enough, dice))
            life = await self._end_lives(life, kills, told, account)
            enough.set()
        dues.call_off(self.book)
        await self._settled()
        status, _ = await asyncio.to_thread(life.stops)
        if status != 0:
            raise Stuck(f"the last life ended with {status}:\n{self.home.said()[-3000:]}")
        witness.give_account(self.book, self.server.emulator, told, account)
        return account

    async def _come_in(self) -> list[managers.Person]:
        async with asyncio.timeout(60):
            while "?start=" not in self.home.said():  # noqa: ASYNC110 - a log has no event
                await asyncio.sleep(0.01)
        return await managers.come_in(self.emulator, self.home.said())

    async def _end_lives(self, life: Life, kills: int, told: Told, account: Account) -> Life:
        """End so many lives; gives the last one, which lives on."""
        unmarked, calls = 0, 0
        for number in range(1, kills + 1):
            await self._lives_on(life, calls)
            account.recovered += witness.recovered_after(self.server.emulator, calls)
            if number % STOPPED_EACH:
                life.kill()
                await asyncio.sleep(ARRIVES_WITHIN)
            else:
                await self._stops(life, account)
            now = witness.unmarked(self.book, self.server.emulator)
            repeated, unmarked = max(0, now - unmarked), now
            (account.twice_by_kill if number % STOPPED_EACH else account.twice_by_stop).append(repeated)
            if number % BACKLOG_EACH == 0:
                await self._piles_up(number, told)
            calls = self.server.emulator.log.last
            life = Life(self.home)
        return life

    async def _lives_on(self, life: Life, calls: int) -> None:
        """Let a life go on for a while: from its birth, or from its first words to Telegram."""
        if self.dice.random() < 0.5:
            await asyncio.sleep(self.dice.uniform(0, EARLY))
        else:
            async with asyncio.timeout(BORN_WITHIN):
                while self.server.emulator.log.last == calls and not life.is_over:  # noqa: ASYNC110 - as above
                    await asyncio.sleep(0.005)
            await asyncio.sleep(self.dice.uniform(0, LATE))
        if life.is_over:
            raise Stuck(f"the bot ended by itself:\n{self.home.said()[-3000:]}")

    async def _stops(self, life: Life, account: Account) -> None:
        status, seconds = await asyncio.to_thread(life.stops)
        # before it listens to signals it ends by them, having begun nothing
        if status not in {0, -signal.SIGTERM}:
            raise Stuck(f"asked to stop, it ended with {status}:\n{self.home.said()[-3000:]}")
        account.stops.append(seconds)

    async def _piles_up(self, number: int, told: Told) -> None:
        """Let a backlog of the owner's come while nobody is there; he is in no dialogue that it would end."""
        words = [f"/b{number}x{place}x" for place in range(BACKLOG)]
        await self.emulator.many([{"do": "send", "from": managers.OWNER, "text": word} for word in words])
        told.words.extend(words)

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
    parser.add_argument("--kills", type=int, default=500, help="how many times (default: 500)")
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
