"""What the clock does: read the time, open a transaction, call a service."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime, timedelta

from domain.notices import NoticeKind, NoticeState
from scheduler.clock import Alarm, Now
from services import telling
from services.notices import Check
from storage import inbox, notices, outbox, strangers
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork

KEPT_HANDLED = timedelta(days=3)
KEPT_SENT = timedelta(days=60)
HELD_FOR = timedelta(days=30)
_BATCH = 50
Sweep = Callable[[UnitOfWork, datetime], Coroutine[None, None, None]]
_logger = logging.getLogger(__name__)


class Teller:
    """Tells due notices whenever the alarm rings."""

    def __init__(
        self,
        database: Database,
        alarm: Alarm,
        now: Now,
        checks: Mapping[NoticeKind, Check],
        wording: telling.Wording,
    ) -> None:
        """Prepare, and re-arm the alarm after every commit that planned a notice."""
        self._database = database
        self._alarm = alarm
        self._now = now
        self._checks = checks
        self._wording = wording
        database.listeners.append(self._committed)

    async def run(self) -> None:
        """Tell what is due whenever the alarm rings, until cancelled."""
        while True:
            await self._alarm.rang.wait()
            self._alarm.rang.clear()
            try:
                await self.tell_due()
            except StorageUnavailable as error:
                _logger.debug("the database is away: %s", error)
                await asyncio.sleep(1)
                self._alarm.rang.set()

    async def tell_due(self) -> None:
        """Tell all notices that are due now, and arm the alarm for the next."""
        while await self._tell_batch():
            pass
        async with self._database.reading() as uow:
            next_due = await notices.next_due(uow)
        self._alarm.arm(next_due)

    async def _tell_batch(self) -> int:
        try:
            async with self._database.transaction() as uow:
                return await telling.tell_due(uow, self._now(), self._checks, self._wording, _BATCH)
        except StorageUnavailable:
            raise
        except Exception:
            _logger.exception("a notice could not be told; trying the notices one by one")
            return await self._tell_one_by_one()

    async def _tell_first(self) -> int:
        async with self._database.transaction() as uow:
            return await telling.tell_first(uow, self._now(), self._checks, self._wording)

    async def _tell_one_by_one(self) -> int:
        for _ in range(_BATCH):
            try:
                if not await self._tell_first():
                    return 0
            except StorageUnavailable:
                raise
            except Exception:
                await self._give_up_first()
        return 1

    async def _give_up_first(self) -> None:
        async with self._database.transaction() as uow:
            for notice in await notices.list_due(uow, self._now(), 1):
                _logger.exception("notice %d (%s) cannot be told", notice.id, notice.kind)
                notices.settle(uow, notice, NoticeState.FAILED, self._now(), "our fault: see the log")

    def _committed(self, uow: UnitOfWork) -> None:
        if uow.earliest_notice is not None:
            self._alarm.arm(uow.earliest_notice)


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
    notices.expire_held(uow, now - HELD_FOR, "the person could not be reached", now)
    notices.remove_before(uow, now - KEPT_SENT)
    strangers.remove_before(uow, now - KEPT_HANDLED)
