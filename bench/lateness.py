"""When ten thousand people read what fell due for all at one moment, beside what Telegram's limit allows.

The program's own teller and sender at work, on simulated time: Telegram answers after 50 ms.
"""

import asyncio
import tempfile
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from bench import clockwork
from bench.clockwork import MOMENT
from bench.figures import Figure
from bot.delivery import Delivery
from bot.logs import Outages
from bot.pace import Pace
from bot.settings import Settings
from bot.telegram import PATIENCE, Answered
from bot.wording import Wording
from domain.jobs import OwnFile
from domain.refusals import FileGone
from scheduler.clock import Alarm, make_scheduler
from scheduler.teller import Teller
from services.checks import CHECKS
from storage.database import Database
from tests.simulation.disk import Disk
from tests.simulation.lives import Life
from tests.simulation.loop import JumpingLoop, SimulatedClock, machine_shows

DUE = 10_000
# Telegram takes so many messages a second from a bot.
LIMIT = 30
ROUND_TRIP = 0.05


class _Telegram:
    """Takes every message, and notes when."""

    def __init__(self) -> None:
        self.arrived: list[float] = []
        self.all = asyncio.Event()

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = PATIENCE) -> Answered:
        await asyncio.sleep(ROUND_TRIP / 2)
        self.arrived.append(asyncio.get_running_loop().time())
        if len(self.arrived) == DUE:
            self.all.set()
        await asyncio.sleep(ROUND_TRIP / 2)
        return Answered(ok=True, result={"message_id": len(self.arrived)})

    async def upload(self, method: str, payload: dict[str, Any], files: Mapping[str, OwnFile]) -> Answered:
        return await self.call(method, payload)

    async def download(self, file_id: str) -> bytes:
        raise FileGone()


def measure() -> list[Figure]:
    """Let all of them be told."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.db"
        clockwork.fill(path, DUE, 0)
        with asyncio.Runner(loop_factory=JumpingLoop) as runner:
            arrived = sorted(runner.run(_deliver(path)))
    most = max(
        sum(begin <= moment < begin + 1 for moment in arrived[place : place + 2 * LIMIT])
        for place, begin in enumerate(arrived)
    )
    return [
        *(_figure(arrived, number) for number in (1, DUE // 100, DUE // 2, DUE)),
        Figure("most in any one second", most, "", LIMIT, most / LIMIT, str(LIMIT), most <= LIMIT),
    ]


def _figure(arrived: list[float], number: int) -> Figure:
    at, least = arrived[number - 1], number / LIMIT
    what = f"person {number:,} of {DUE:,} reads it, after its moment"
    return Figure(what, at, "s", least, at / least if number > LIMIT else None)


async def _deliver(path: Path) -> list[float]:
    loop = asyncio.get_running_loop()
    clock = SimulatedClock(MOMENT, loop)
    with machine_shows(clock), Disk(path, clock, Random(1)).belongs_to(Life(0, 0.0)):
        database = await Database.open(f"sqlite:///{path}")
        telegram = _Telegram()
        most = Settings.model_fields["messages_per_second"].default
        delivery = Delivery(telegram, database, clock, Pace(most), Outages())
        alarm = Alarm(make_scheduler(), clock.now)
        teller = Teller(database, alarm, clock.now, CHECKS, Wording(), delivery.has_room)
        parts = [asyncio.create_task(part()) for part in (delivery.run, teller.run)]
        await telegram.all.wait()
        for part in parts:
            part.cancel()
        await asyncio.gather(*parts, return_exceptions=True)
        await database.close()
    return telegram.arrived
