"""The machine on which the program runs: it starts it, kills it, stops it politely, and starts it again."""

import asyncio
import contextvars
import gc
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random
from typing import Protocol
from unittest import mock

from bot.app import App
from bot.settings import Settings
from storage.connection import StorageUnavailable
from storage.database import Database
from tests.simulation.disk import Disk
from tests.simulation.lives import LIFE, Life, draw_fate
from tests.simulation.loop import SimulatedClock
from tests.simulation.network import HOUR
from tests.simulation.server import Line, Server

POLITELY = "politely"
LEAVES_WITHIN = 2.0
# What looks again now and then, to be safe, looks more rarely: most of the time would go into seeing nothing.
LOOKS_AGAIN_AFTER = 600.0
# No machine starts a program sooner than this after it died.
SOONEST_START = 1.5


class House(Protocol):
    """What the machine stands in."""

    clock: SimulatedClock
    server: Server
    disk: Disk

    @property
    def now(self) -> float:
        """Give the simulated seconds since the beginning."""

    def complains(self, text: str) -> None:
        """Hear that something is wrong."""

    def notes(self, text: str) -> None:
        """Hear what happens."""


class Machine:
    """Runs the program over one disk, one life after another."""

    def __init__(self, house: House, dice: Random, crash_every: float, pace: int) -> None:
        """Prepare; `crash_every` is in seconds, `pace` in messages a second."""
        self.lives: list[Life] = []
        self._house = house
        self._dice = dice
        self._crash_every = crash_every
        self._settings = Settings(
            _env_file=None,
            bot_token="1:simulated",
            default_language="ru",
            time_zone="Europe/Moscow",
            database_url=f"sqlite:///{house.disk.path}",
            messages_per_second=pace,
        )
        self._is_calm = False
        self._calm = asyncio.Event()
        self._is_off = False
        self._stop = asyncio.Event()

    async def runs(self) -> None:
        """Run one life after another, until told that it is enough."""
        while not self._is_off:
            fate = None if self._is_calm else draw_fate(self._dice, self._crash_every)
            life = Life(len(self.lives) + 1, self._house.now, fate)
            self.lives.append(life)
            self._house.notes(f"life {life.number} begins: {fate}")
            await self._lives(life, is_polite=self._dice.random() < 0.15)
            self._house.notes(f"life {life.number} ended {life.ended_at}")
            if not self._is_calm:
                await self._pauses(_pause(self._dice))

    def calms_down(self) -> None:
        """Kill no more: the present life, or the next, goes on."""
        self._is_calm = True
        self._calm.set()
        self.lives[-1].fate = None

    def turns_off(self) -> None:
        """Stop the program as SIGTERM does, and start it no more."""
        self._is_off = True
        self._stop.set()

    async def _pauses(self, seconds: float) -> None:
        await asyncio.sleep(SOONEST_START)
        try:
            async with asyncio.timeout(seconds):
                await self._calm.wait()
        except TimeoutError:
            return

    async def _lives(self, life: Life, *, is_polite: bool) -> None:
        self._stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        context = contextvars.copy_context()
        context.run(LIFE.set, life)
        program = loop.create_task(self._program(life, self._stop), context=context)
        death = asyncio.ensure_future(life.over.wait())
        timer = None
        if life.fate is not None:
            timer = loop.call_later(life.fate.seconds, self._ends, life, self._stop if is_polite else None)
        await asyncio.wait([program, death], return_when=asyncio.FIRST_COMPLETED)
        death.cancel()
        if timer is not None:
            timer.cancel()
        if life.is_over:
            await life.unwind()
        else:
            self._left(life, program)

    def _ends(self, life: Life, stop: asyncio.Event | None) -> None:
        if life.fate is None:
            return
        if stop is None:
            life.die("at a moment")
        else:
            life.ended = self._house.now
            stop.set()

    def _left(self, life: Life, program: "asyncio.Task[None]") -> None:
        """The program ended without a crash: was it asked to, and was it quick?"""
        asked_at = life.ended
        life.die(POLITELY)
        if self._house.now - life.began < 1 and isinstance(program.exception(), StorageUnavailable):
            life.ended_at = "before it began: the book could not be opened"
        elif not self._stop.is_set():
            self._house.complains(f"the program ended by itself: {_said(program)}")
        elif program.exception() is not None:
            self._house.complains(f"the program stopped with {_said(program)}")
        if asked_at is not None and self._house.now - asked_at > LEAVES_WITHIN:
            self._house.complains(f"the program took {self._house.now - asked_at:.1f} s to stop")

    async def _program(self, life: Life, stop: asyncio.Event) -> None:
        with self._house.disk.belongs_to(life), _looking_rarely():
            database = await Database.open(self._settings.database_url)
            line = Line(self._house.server, life)
            app = App(self._settings, database, line, self._house.clock, "FieldbookBot")
            with mock.patch.object(gc, "freeze"):
                await app.run(stop)
            await database.close()


@contextmanager
def _looking_rarely() -> Iterator[None]:
    with (
        mock.patch("bot.updates.LOOKS_AGAIN_AFTER", LOOKS_AGAIN_AFTER),
        mock.patch("scheduler.clock.SAFETY_TICK", timedelta(seconds=LOOKS_AGAIN_AFTER)),
    ):
        yield


def _said(program: "asyncio.Task[None]") -> str:
    error = program.exception()
    return "nothing" if error is None else "".join(traceback.format_exception(error))


def _pause(dice: Random) -> float:
    """Draw the seconds until somebody starts the program again."""
    luck = dice.random()
    if luck < 0.7:
        return dice.uniform(0, 20)
    return dice.uniform(20, 600) if luck < 0.95 else dice.uniform(1, 14) * HOUR
