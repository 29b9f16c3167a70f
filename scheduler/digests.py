"""The digests of groups, each in a transaction of its own: no group's digest holds up anybody's answer."""

import asyncio
import logging

from scheduler.clock import Now
from services import digests
from services.digests import DigestWording
from storage.connection import StorageUnavailable
from storage.database import Database

_logger = logging.getLogger(__name__)


async def refresh(database: Database, now: Now, wording: DigestWording) -> None:
    """Send the digests whose time has come, and write those anew whose words have changed since."""
    try:
        async with database.reading() as uow:
            due = await digests.list_due(uow, now())
        for group, day in due:
            async with database.transaction() as uow:
                await digests.refresh(uow, group, day, wording, now())
    except StorageUnavailable as error:
        _logger.debug("the database is away: %s", error)
    except asyncio.CancelledError:
        _logger.debug("stopped before every digest was written")
