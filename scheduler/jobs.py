"""What the clock does: read the time, open a transaction, call a service."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta

from scheduler.clock import Now
from storage import digests, files, inbox, invoices, notices, outbox, strangers
from storage import jobs as work
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork

KEPT_HANDLED = timedelta(days=3)
KEPT_SENT = timedelta(days=60)
HELD_FOR = timedelta(days=30)
Sweep = Callable[[UnitOfWork, datetime], Coroutine[None, None, None]]
_logger = logging.getLogger(__name__)


async def recur(sweep: Sweep, database: Database, now: Now) -> None:
    """Run one of the sweeps in a transaction of its own; what cannot be done now is done at the next time."""
    try:
        async with database.transaction() as uow:
            await sweep(uow, now())
    except StorageUnavailable as error:
        _logger.debug("the database is away: %s", error)
    except asyncio.CancelledError:
        _logger.debug("stopped before %s was done", sweep.__name__)


async def tidy(uow: UnitOfWork, now: datetime) -> None:
    """Forget updates, messages and notices that ended long ago, and strangers who went away."""
    inbox.remove_before(uow, now - KEPT_HANDLED)
    outbox.remove_before(uow, now - KEPT_SENT)
    work.remove_before(uow, now - KEPT_SENT)
    files.remove_before(uow, now - KEPT_HANDLED)
    notices.expire_held(uow, now - HELD_FOR, "the person could not be reached", now)
    notices.remove_before(uow, now - KEPT_SENT)
    strangers.remove_before(uow, now - KEPT_HANDLED)
    invoices.forget_changes(uow, now - KEPT_SENT)
    digests.remove_before(uow, (now - KEPT_SENT).date())
