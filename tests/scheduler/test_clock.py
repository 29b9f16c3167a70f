"""The alarm: it rings for whatever is due first, and no later wish puts it off."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler import clock
from scheduler.clock import Alarm, make_scheduler


def now() -> datetime:
    """Give the machine's moment."""
    return datetime.now(UTC)


@pytest.fixture
async def scheduler() -> AsyncIterator[AsyncIOScheduler]:
    """Give a scheduler at work."""
    made = make_scheduler()
    made.start()
    yield made
    made.shutdown(wait=False)


def seconds_to_ring(scheduler: AsyncIOScheduler) -> float:
    """Give for how long the alarm is silent yet."""
    rings_at: datetime = scheduler.get_job("alarm").next_run_time
    return (rings_at - now()).total_seconds()


async def test_it_rings_at_the_moment(scheduler: AsyncIOScheduler) -> None:
    """Within 100 ms of what is due, not at the next tick."""
    alarm = Alarm(scheduler, now)
    alarm.rang.clear()
    due_at = now() + timedelta(seconds=0.2)
    alarm.arm(due_at)
    await alarm.rang.wait()
    assert 0 <= (now() - due_at).total_seconds() < 0.1


async def test_nothing_puts_off_a_ring(scheduler: AsyncIOScheduler, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is planned for later leaves the next tick alone, which may arm the alarm for something sooner."""
    monkeypatch.setattr(clock, "SAFETY_TICK", timedelta(seconds=40))
    alarm = Alarm(scheduler, now)
    monkeypatch.setattr(clock, "SAFETY_TICK", timedelta(seconds=90))
    for seconds, rings_in in ((60, 40), (20, 20), (30, 20), (10, 10), (3600, 10)):
        alarm.arm(now() + timedelta(seconds=seconds))
        assert rings_in - 1 < seconds_to_ring(scheduler) <= rings_in


async def test_the_slow_tick_stays_whatever_is_planned() -> None:
    """Armed for tomorrow before the scheduler starts, it looks again in half a minute all the same."""
    scheduler = make_scheduler()
    alarm = Alarm(scheduler, now)
    alarm.arm(now() + timedelta(days=1))
    scheduler.start()
    assert seconds_to_ring(scheduler) <= 30
    scheduler.shutdown(wait=False)
