"""The demo as a process of its own, on a port of its own, with a book of its own."""

from __future__ import annotations

import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TUESDAY = "2026-11-24T11:00+03:00"


class Demo:
    """`python -m bot run` without a token; `url` is where its page is."""

    def __init__(self, folder: Path, starts_at: str = TUESDAY) -> None:
        self.folder = folder
        self.starts_at = starts_at
        self.url = ""
        self._process: Process | None = None

    async def start(self, port: int = 0) -> None:
        """Start it, and wait until it says where it is."""
        self._process = await create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=self.folder, env=self._environment(port), stdout=PIPE
        )
        assert self._process.stdout is not None
        said = (await self._process.stdout.readline()).decode()
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert found, said
        self.url = found.group()

    async def stop(self) -> None:
        """Interrupt it, as Ctrl-C does; it ends well."""
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)
        await self._process.communicate()
        assert self._process.returncode == 0

    async def restart(self) -> None:
        """End it and start it again at the same address."""
        await self.stop()
        await self.start(int(self.url.rpartition(":")[2]))

    def _environment(self, port: int) -> dict[str, str]:
        own = {
            "BOT_TOKEN": "",
            "DATABASE_URL": f"sqlite:///{self.folder}/x.db",
            "DEMO_PORT": str(port),
            "DEMO_STARTS_AT": self.starts_at,
            "LOG_LEVEL": "ERROR",
            "PYTHONPATH": str(ROOT),
        }
        return {**os.environ, **own}
