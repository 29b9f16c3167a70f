"""What recurs and when. Moments that depend on a person's day are notices, not entries here."""

import asyncio
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from scheduler import debts, digests, jobs
from scheduler.clock import Now, at_once
from services import (
    cadence_sweeps,
    closing,
    merging,
    open_business,
    plan_news,
    plans,
    proposal_figures,
    summaries,
)
from services.digests import DigestWording
from storage.database import Database


async def run_all(scheduler: AsyncIOScheduler) -> None:
    """Run everything that recurs, as after a start: the demo's clock has been moved."""
    for job in scheduler.get_jobs():
        await job.func(*job.args)


def enter(
    scheduler: AsyncIOScheduler,
    database: Database,
    now: Now,
    wording: DigestWording,
    has_room: asyncio.Event,
) -> None:
    """Enter the sweeps: plans and summaries every hour, digests every minute, the tidying at night.

    Digests are made while `has_room` is set.
    """
    hourly = IntervalTrigger(hours=1, timezone=UTC)
    minutely = IntervalTrigger(minutes=1, timezone=UTC)
    nightly = CronTrigger(hour=2, minute=17, timezone=UTC)
    mornings = (plans.plan_mornings, database, now)
    scheduler.add_job(jobs.recur, hourly, args=mornings, id="mornings", next_run_time=at_once())
    closings = (closing.plan_closings, database, now)
    scheduler.add_job(jobs.recur, hourly, args=closings, id="closings", next_run_time=at_once())
    checkpoints = (plan_news.plan_news, database, now)
    scheduler.add_job(jobs.recur, hourly, args=checkpoints, id="checkpoints", next_run_time=at_once())
    evenings = (summaries.plan_summaries, database, now)
    scheduler.add_job(jobs.recur, hourly, args=evenings, id="evenings", next_run_time=at_once())
    told = (database, now, wording, has_room)
    scheduler.add_job(digests.refresh, minutely, args=told, id="digests")
    slipping = (proposal_figures.plan_slipping, database, now)
    scheduler.add_job(jobs.recur, hourly, args=slipping, id="slipping", next_run_time=at_once())
    visited = (open_business.plan_who_decides, database, now)
    scheduler.add_job(jobs.recur, nightly, args=visited, id="who decides")
    runs = (cadence_sweeps.plan_forgotten, database, now)
    scheduler.add_job(jobs.recur, hourly, args=runs, id="cadences", next_run_time=at_once())
    scheduler.add_job(debts.sweep, hourly, args=(database, now), id="debts", next_run_time=at_once())
    strays = (merging.adopt, database, now)
    scheduler.add_job(jobs.recur, hourly, args=strays, id="strays", next_run_time=at_once())
    scheduler.add_job(jobs.recur, nightly, args=(jobs.tidy, database, now), id="tidy")
