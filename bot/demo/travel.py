"""Time travel in the demo: the department lives through the time between, so that nothing is late."""

import asyncio
from datetime import datetime, timedelta

from bot.app import App
from bot.clock import Clock
from emulator.core import Emulator
from scheduler import timetable
from storage import notices

# What recurs by the machine's hours has its turn in each hour of the demo's.
AT_MOST = timedelta(hours=1)
# Whoever travels farther sees the last days alone: the rest would take too long.
LIVED_THROUGH = timedelta(days=8)
DELIVERED_WITHIN = 2.0


class Travel:
    """Moves the clocks of the bot and of its Telegram together."""

    def __init__(self, app: App, clock: Clock, telegram: Emulator) -> None:
        """Prepare; nobody has moved yet."""
        self._app = app
        self._clock = clock
        self._telegram = telegram
        self._is_delivering = True

    async def to(self, ahead: timedelta) -> None:
        """Let time pass until the clocks are so far ahead of the machine's; each notice comes at its moment.

        Back in time the clocks go at once: nothing is untold.
        """
        self._is_delivering = True
        until = self._clock.now() - self._clock.ahead + ahead
        moment = max(self._clock.now(), until - LIVED_THROUGH)
        while moment < until:
            moment = min(await self._next(moment), until)
            self._set(self._clock.ahead + (moment - self._clock.now()))
            await self._live()
        self._set(ahead)
        await self._live()

    async def _next(self, moment: datetime) -> datetime:
        async with self._app.database.reading() as uow:
            due_at = await notices.next_due(uow)
        in_an_hour = moment + AT_MOST
        return in_an_hour if due_at is None or due_at <= moment else min(due_at, in_an_hour)

    def _set(self, ahead: timedelta) -> None:
        self._clock.ahead = ahead
        self._telegram.clock.offset = ahead.total_seconds()

    async def _live(self) -> None:
        await timetable.run_all(self._app.scheduler)
        await self._app.teller.tell_due()
        if self._is_delivering:
            self._is_delivering = await self._deliver()

    async def _deliver(self) -> bool:
        """Wait until everything has arrived, and tell whether it did: Telegram may be away."""
        end = asyncio.get_running_loop().time() + DELIVERED_WITHIN
        while not self._app.delivery.is_idle:
            if asyncio.get_running_loop().time() > end:
                return False
            await asyncio.sleep(0.005)
        return True
