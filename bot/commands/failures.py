"""`python -m bot failures`: messages that did not reach anybody as they should, through a fault of ours."""

import asyncio
import json
import sys
from datetime import timedelta

from bot.clock import Clock
from bot.settings import Settings
from domain.jobs import FailedJob
from domain.notices import Failure
from storage import jobs, outbox
from storage.connection import StorageUnavailable
from storage.database import Database


def run(settings: Settings, days: int) -> int:
    """List what went wrong in the last days."""
    try:
        failures = asyncio.run(_list(settings, days))
    except StorageUnavailable as error:
        print(f"Fieldbook: the database cannot be used: {error}", file=sys.stderr)
        return 1
    print("\n".join(_shown(one) for one in failures) or f"Nothing went wrong in the last {days} days.")
    return 0


async def _list(settings: Settings, days: int) -> list[Failure]:
    database = await Database.open(settings.database_url)
    try:
        async with database.reading() as uow:
            since = Clock().now() - timedelta(days=days)
            work = [_of_job(job) for job in await jobs.list_failed(uow, since)]
            return sorted([*await outbox.list_failures(uow, since), *work], key=lambda one: one.at)
    finally:
        await database.close()


def _of_job(job: FailedJob) -> Failure:
    return Failure(job.failed_at, f"job {job.code}", job.kind, job.reason, {"traceback": job.traceback})


def _shown(failure: Failure) -> str:
    line = f"{failure.at:%Y-%m-%d %H:%M:%S}Z  {failure.state}  {failure.what}  {failure.reason}"
    if not failure.payload:
        return line
    if "traceback" in failure.payload:
        return f"{line}\n{failure.payload['traceback']}"
    return f"{line}\n    {json.dumps(failure.payload, ensure_ascii=False)[:500]}"
