"""The clock that wakes at the next due moment: APScheduler's job is re-armed, never polled."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

SAFETY_TICK = timedelta(seconds=30)
Now = Callable[[], datetime]


class Alarm:
    """One job, armed for the next due moment; `rang` is set when it comes.

    `now` may run ahead of the machine's time, as in the demo. A slow safety tick rings every half minute too.
    """

    def __init__(self, scheduler: AsyncIOScheduler, now: Now) -> None:
        """Prepare the job; it has rung once already, for what fell due while nobody was here."""
        self._now = now
        self.rang = asyncio.Event()
        self.rang.set()
        tick = IntervalTrigger(seconds=int(SAFETY_TICK.total_seconds()), timezone=UTC)
        self._job = scheduler.add_job(self._ring, tick, id="alarm")

    def arm(self, due_at: datetime | None) -> None:
        """Make sure that the alarm rings at `due_at` (aware), or earlier; it never puts off a ring.

        Whoever hears an earlier ring arms it anew for what comes next.
        """
        if due_at is None:
            return
        wait = min(due_at - self._now(), SAFETY_TICK)
        if wait <= timedelta(0):
            self.rang.set()
            return
        rings_at = datetime.now(UTC) + wait
        planned: datetime | None = getattr(
            self._job, "next_run_time", None
        )  # none before the scheduler starts
        if planned is None or rings_at < planned:
            self._job.modify(next_run_time=rings_at)

    async def _ring(self) -> None:
        self.rang.set()


def make_scheduler() -> AsyncIOScheduler:
    """Make the scheduler: in memory, late jobs run once, none runs twice at a time."""
    return AsyncIOScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )


def at_once() -> datetime:
    """Give the machine's present moment, for a job that runs as soon as the scheduler starts."""
    return datetime.now(UTC)
