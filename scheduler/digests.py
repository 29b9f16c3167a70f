"""The digests of groups, spread over a minute or so: no group's digest holds up anybody's answer."""

import asyncio
import logging

from scheduler.clock import Now
from services import digests
from services.digests import DigestWording
from storage.connection import StorageUnavailable
from storage.database import Database

# A third of what Telegram takes: the rest is for those who wait for an answer, who come in bursts.
MOST_A_SECOND = 10
# Seconds, after which the rest is left to the next minute.
ENOUGH = 50.0
_logger = logging.getLogger(__name__)


async def refresh(database: Database, now: Now, wording: DigestWording, has_room: asyncio.Event) -> None:
    """Send the digests whose time has come, and write those anew whose words have changed since.

    Each is read aside when it can leave soon (`has_room` is set), so that hundreds keep nobody waiting.
    """
    clock = asyncio.get_running_loop().time
    turn = began = clock()
    try:
        async with database.aside() as uow:
            due = await digests.list_due(uow, now())
        for group, day in due:
            await has_room.wait()
            if clock() - began > ENOUGH:
                break
            async with database.aside() as uow:
                message = await digests.news(uow, group, day, wording, now())
            if message is not None:
                await asyncio.sleep(turn - clock())
                turn = max(turn, clock()) + 1 / MOST_A_SECOND
                async with database.transaction() as uow:
                    await digests.tell(uow, group, day, message, now())
    except StorageUnavailable as error:
        _logger.debug("the database is away: %s", error)
    except asyncio.CancelledError:
        _logger.debug("stopped before every digest was written")
