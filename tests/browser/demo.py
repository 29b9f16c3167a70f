"""The demo as a process of its own, on a port of its own, with a book of its own."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from bench.lives import Home, Life

_URL = re.compile(r"http://127\.0\.0\.1:\d+")
TUESDAY = "2026-11-24T11:00+03:00"


class Demo:
    """`python -m bot run` without a token; `url` is where its page is."""

    def __init__(self, folder: Path, starts_at: str = TUESDAY) -> None:
        self.folder = folder
        self.starts_at = starts_at
        self.url = ""
        self._life: Life | None = None

    async def start(self, port: int = 0) -> None:
        """Start it, and wait until it says where it is."""
        home = Home(self._settings(port), self.folder / "demo.log")
        said_before = len(home.said())
        self._life = await asyncio.to_thread(Life, home)
        async with asyncio.timeout(20):
            while (found := _URL.search(home.said(), said_before)) is None:  # noqa: ASYNC110 - a log has no event
                await asyncio.sleep(0.01)
        self.url = found.group()

    async def stop(self) -> None:
        """Interrupt it, as Ctrl-C does; it ends well."""
        assert self._life is not None
        self._life.interrupted()
        assert await asyncio.to_thread(self._life.ends) == 0

    async def restart(self) -> None:
        """End it and start it again at the same address."""
        await self.stop()
        await self.start(int(self.url.rpartition(":")[2]))

    def _settings(self, port: int) -> dict[str, str]:
        return {
            "BOT_TOKEN": "",
            "DATABASE_URL": f"sqlite:///{self.folder}/x.db",
            "DEMO_PORT": str(port),
            "DEMO_STARTS_AT": self.starts_at,
            "LOG_LEVEL": "ERROR",
        }
