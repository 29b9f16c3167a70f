"""Telegram comes back: an idle bot notices within seconds, however long it was away, and says what waits."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.delivery import Delivery
from bot.intake import Intake
from bot.logs import Outages
from bot.pace import Pace
from bot.telegram import PATIENCE, Answered, Carrier, Reached, TelegramAway
from domain.jobs import OwnFile
from domain.notices import OutboxMessage
from storage import outbox
from storage.database import Database
from tests.conftest import START
from tests.simulation.disk import Disk
from tests.simulation.lives import Life
from tests.simulation.loop import JumpingLoop, SimulatedClock

LATEST = 6.0


class Away(Carrier):
    """A Telegram that is away at first, on simulated time; nobody writes to the bot."""

    def __init__(self, seconds: float) -> None:
        """Be away for so long."""
        self.back_at = seconds
        self.arrived_at: float | None = None
        self.polls = 0

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = PATIENCE) -> Answered:
        """Take a call; getUpdates is answered when its time is over."""
        loop = asyncio.get_running_loop()
        if loop.time() < self.back_at:
            raise TelegramAway("no route", Reached.NEVER)
        if method == "getUpdates":
            self.polls += 1
            await asyncio.sleep(max(payload["timeout"], 0.05))
            return Answered(ok=True, result=[])
        self.arrived_at = loop.time()
        return Answered(ok=True, result={"message_id": 1})

    async def upload(self, method: str, payload: dict[str, Any], files: Mapping[str, OwnFile]) -> Answered:
        """Nobody sends files here."""
        raise AssertionError(method)

    async def download(self, file_id: str) -> bytes:
        """Nobody asks for a file here."""
        raise AssertionError(file_id)


async def live(book: Path, telegram: Away) -> None:
    """Let the bot have one thing to say when Telegram goes, and run for a minute after it is back."""
    loop = asyncio.get_running_loop()
    clock = SimulatedClock(START, loop)
    with Disk(book, clock, Random(1)).belongs_to(Life(0, 0.0)):
        database = await Database.open(f"sqlite:///{book}")
        outages = Outages()
        delivery = Delivery(telegram, database, clock, Pace(30), outages)
        intake = Intake(telegram, database, clock, asyncio.Event(), outages)
        parts = [asyncio.create_task(part()) for part in (delivery.run, intake.run)]
        async with database.transaction() as uow:
            outbox.add(uow, OutboxMessage(1, "sendMessage", {"chat_id": 1, "text": "waits"}), clock.now())
        await asyncio.sleep(telegram.back_at + 60)
        for part in parts:
            part.cancel()
        await asyncio.gather(*parts, return_exceptions=True)
        await database.close()


@pytest.mark.parametrize("seconds", [3.0, 47.0, 64.5, 600.0, 3599.0])
def test_an_idle_bot_goes_on_at_once(book_path: Path, seconds: float) -> None:
    """The poller asks every few seconds, and whoever is answered first wakes the sender."""
    telegram = Away(seconds)
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        runner.run(live(book_path, telegram))

    assert telegram.arrived_at is not None
    assert telegram.arrived_at - seconds < LATEST
    assert telegram.polls <= 3  # one short question, then long ones as ever
