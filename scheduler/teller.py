"""Tells what is due: all of it is claimed at once, and worded as fast as it can leave."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime

from domain.notices import NoticeKind
from scheduler.clock import Alarm, Now
from services import telling
from services.notices import Check
from storage import notices
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork

# People in one transaction: a person who writes meanwhile waits for it.
_BATCH = 10
_logger = logging.getLogger(__name__)
Work = Callable[[], Coroutine[None, None, None]]


class Teller:
    """Gives due notices their place in the queue when the alarm rings, and words them when their turn comes.

    Ten thousand at one moment are claimed in one statement each; their words come later, while `has_room` is
    set, so that each is checked shortly before it leaves and not minutes before.
    """

    def __init__(
        self,
        database: Database,
        alarm: Alarm,
        now: Now,
        checks: Mapping[NoticeKind, Check],
        wording: telling.Wording,
        has_room: asyncio.Event,
    ) -> None:
        """Prepare, and re-arm the alarm after every commit that planned a notice."""
        self._database = database
        self._alarm = alarm
        self._now = now
        self._checks = checks
        self._wording = wording
        self._has_room = has_room
        self._claimed = asyncio.Event()
        self._claimed.set()  # an earlier run may have left some
        database.listeners.append(self._committed)

    async def run(self) -> None:
        """Claim what is due whenever the alarm rings, and tell what is claimed, until cancelled."""
        async with asyncio.TaskGroup() as parts:
            parts.create_task(_whenever(self._alarm.rang, self.claim_due))
            parts.create_task(_whenever(self._claimed, self.tell_claimed))

    async def tell_due(self) -> None:
        """Do both once."""
        await self.claim_due()
        await self.tell_claimed()

    async def claim_due(self) -> None:
        """Claim all that is due now, and arm the alarm for the next."""
        next_due = await self._next_due()
        while next_due is not None and next_due <= (now := self._now()):
            async with self._database.transaction() as uow:
                notices.claim(uow, now)
            self._claimed.set()
            next_due = await self._next_due()
        self._alarm.arm(next_due)

    async def tell_claimed(self) -> None:
        """Tell what is claimed, as long as there is room for it."""
        while await self._tell_batch():
            await self._has_room.wait()

    async def _next_due(self) -> datetime | None:
        async with self._database.reading() as uow:
            return await notices.next_due(uow)

    async def _tell_batch(self) -> int:
        try:
            return await self._tell(_BATCH)
        except StorageUnavailable:
            raise
        except Exception:
            _logger.exception("a notice could not be told; trying the notices one by one")
            return await self._tell_one_by_one()

    async def _tell_one_by_one(self) -> int:
        for _ in range(_BATCH):
            try:
                if not await self._tell(1, 1):
                    return 0
            except StorageUnavailable:
                raise
            except Exception:
                await self._give_up_first()
        return 1

    async def _tell(self, people: int, together: int = notices.MOST_TOGETHER) -> int:
        async with self._database.transaction() as uow:
            return await telling.tell_claimed(uow, self._now(), self._checks, self._wording, people, together)

    async def _give_up_first(self) -> None:
        async with self._database.transaction() as uow:
            for notice in await telling.give_up_first(uow, self._now(), "our fault: see the log"):
                _logger.exception("notice %d (%s) cannot be told", notice.id, notice.kind)

    def _committed(self, uow: UnitOfWork) -> None:
        if uow.earliest_notice is not None:
            self._alarm.arm(uow.earliest_notice)


async def _whenever(something: asyncio.Event, work: Work) -> None:
    while True:
        await something.wait()
        something.clear()
        try:
            await work()
        except StorageUnavailable as error:
            _logger.debug("the database is away: %s", error)
            await asyncio.sleep(1)
            something.set()
