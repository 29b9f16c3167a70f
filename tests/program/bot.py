"""A bot at work in a process of its own: begun, asked to stop, killed, and read."""

import asyncio
import re
from pathlib import Path

from bench.lives import Home, Life
from bench.managers import WORLD, Person, secret_in
from emulator import Running
from emulator.client import EmulatorClient

TOKEN = "42:PROGRAM-SECRET"
OWNER = 9001

__all__ = ["OWNER", "TOKEN", "WORLD", "Bot", "Person"]


class Bot:
    """One installation: its book, its log, and the life that it leads now."""

    def __init__(self, server: Running, emulator: EmulatorClient, book: Path, log: Path) -> None:
        """Settle in; nothing runs yet."""
        self.server = server
        self.emulator = emulator
        self.book = book
        self.settings = {
            "BOT_TOKEN": TOKEN,
            "DATABASE_URL": f"sqlite:///{book}",
            "TELEGRAM_API_URL": server.url,
            "LOG_LEVEL": "INFO",
            "MESSAGES_PER_SECOND": "0",
        }
        self._log = log
        self._lives: list[Life] = []

    @property
    def home(self) -> Home:
        """Give the settings and the log of all lives."""
        return Home(self.settings, self._log)

    @property
    def log(self) -> str:
        """Give all that was written to the terminal so far."""
        return self.home.said()

    def lines(self, text: str) -> list[str]:
        """Give the lines of the log that contain a text."""
        return [line for line in self.log.splitlines() if text in line]

    def begins(self, *arguments: str) -> Life:
        """Begin a life."""
        life = Life(self.home, *arguments)
        self._lives.append(life)
        return life

    async def commands(self, *arguments: str) -> tuple[int, str]:
        """Run another command beside it; gives the exit status and what it wrote."""
        apart = Home(self.settings, self._log.with_suffix(".command"))
        apart.log.unlink(missing_ok=True)
        status = await asyncio.to_thread(Life(apart, *arguments).ends, 30)
        return status, apart.said()

    async def stops(self, life: Life) -> tuple[int, float]:
        """Ask a life to end; gives the exit status and the seconds that it took."""
        return await asyncio.to_thread(life.stops)

    async def says(self, pattern: str, seconds: float = 15) -> str:
        """Wait until the log contains a pattern, and give what it matched."""
        async with asyncio.timeout(seconds):
            while (found := re.search(pattern, self.log)) is None:  # noqa: ASYNC110 - a log has no event
                await asyncio.sleep(0.01)
        return found.group(0)

    async def polls(self, seconds: float = 15) -> None:
        """Wait until it asks Telegram for updates once more."""
        counts = self.server.emulator.log.counts
        before = counts["getUpdates"]
        async with asyncio.timeout(seconds):
            while counts["getUpdates"] == before:  # noqa: ASYNC110 - a poll is no event of the emulator
                await asyncio.sleep(0.005)

    async def owner(self) -> Person:
        """Let the owner in by the link that the first start prints."""
        owner = Person(self.emulator, OWNER)
        link = await self.says(r"https://t\.me/\S+")
        await owner.sends(f"/start {secret_in(link)}")
        await owner.hears("владелец")
        return owner

    def goes(self) -> None:
        """End what still lives."""
        for life in self._lives:
            if not life.is_over:
                life.kill()
