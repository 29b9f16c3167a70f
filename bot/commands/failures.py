"""`python -m bot failures`: messages that did not reach anybody as they should, through a fault of ours."""

import asyncio
import json
import sys
from datetime import timedelta

from bot.clock import Clock
from bot.settings import Settings
from domain.notices import Failure
from storage import outbox
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
            return await outbox.list_failures(uow, Clock().now() - timedelta(days=days))
    finally:
        await database.close()


def _shown(failure: Failure) -> str:
    line = f"{failure.at:%Y-%m-%d %H:%M:%S}Z  {failure.state}  {failure.what}  {failure.reason}"
    if not failure.payload:
        return line
    return f"{line}\n    {json.dumps(failure.payload, ensure_ascii=False)[:500]}"
