"""The debts looked through early in everybody's morning, a person at a time, so that no answer waits long."""

import asyncio
import logging

from scheduler.clock import Now
from services import debt_alerts, shipments
from storage.connection import StorageUnavailable
from storage.database import Database

_logger = logging.getLogger(__name__)


async def sweep(database: Database, now: Now) -> None:
    """Plan what everybody is told of debts on his present day; what was done before is not done again."""
    try:
        async with database.reading() as uow:
            waiting = await debt_alerts.list_unswept(uow, now())
            concerned = await debt_alerts.list_concerned(uow, waiting)
        if concerned:
            await asyncio.to_thread(debt_alerts.know_holidays, concerned, now())
        for person in concerned:
            async with database.transaction() as uow:
                await debt_alerts.sweep(uow, person, now())
            has_more = True
            while has_more:
                async with database.transaction() as uow:
                    has_more = await shipments.sweep(uow, person, now())
        if waiting:
            async with database.transaction() as uow:
                await debt_alerts.mark_swept(uow, waiting, now())
    except StorageUnavailable as error:
        _logger.debug("the database is away: %s", error)
    except asyncio.CancelledError:
        _logger.debug("stopped before the debts were looked through")
