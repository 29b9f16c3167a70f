"""Jobs worked off: outside transactions, one at a time for a person, begun again after a crash."""

import asyncio
import logging
import secrets
import traceback
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from typing import Any, TypeVar

from aiogram.methods import SendMessage

from bot import logs, outgoing
from bot.clock import Clock
from bot.logs import Outages
from bot.speech import Hearing
from bot.telegram import Carrier, TelegramAway
from bot.workers import MEGABYTES, SECONDS, Workers
from domain.jobs import MOST_BEGINNINGS, Job, JobKind, JobState
from domain.notices import Priority
from domain.people import Employee
from domain.refusals import Refusal
from handlers.answers import Call
from handlers.resuming import refusal_text
from handlers.words import words_of
from handlers.workshop import Ending, Work
from storage import jobs, outbox, people
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork
from storage.scratch import scratch

AT_ONCE = 4
# Listening takes long, and is done one by one anyway: the others need not wait for it.
LISTENING_AT_ONCE = 2
T = TypeVar("T")
_LOADED_AT_ONCE = 100
_logger = logging.getLogger(__name__)


class Ended(Exception):
    """The job has ended meanwhile, or its person is not with us any more: there is nothing left to do."""


class Shop:
    """The tools of one job (handlers/workshop.py says what they are for)."""

    def __init__(
        self,
        job: Job,
        employee: Employee,
        database: Database,
        carrier: Carrier,
        workers: Workers,
        clock: Clock,
        speech: Hearing,
    ) -> None:
        """Lay them out."""
        self.employee = employee
        self.t = words_of(employee)
        self.now = clock.now
        self.download = carrier.download
        self.transaction = database.transaction
        self.reading = database.aside
        self._url = database.url
        self._job = job
        self._workers = workers
        self._speech = speech

    def check_hearing(self) -> None:
        """Raise NotHeard where the person's language is not understood here."""
        self._speech.check(self.employee.language)

    async def hear(self, recording: bytes, seconds: int) -> str:
        """Give the words that somebody spoke."""
        return await self._speech.hear(recording, self.employee.language, seconds)

    async def run(
        self,
        function: Callable[..., T],
        *arguments: Any,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
    ) -> T:
        """Run a function in a process of its own."""
        return await self._workers.run(function, *arguments, seconds=seconds, megabytes=megabytes)

    def each(
        self,
        function: Callable[..., Iterator[T]],
        *arguments: Any,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
    ) -> AsyncGenerator[T, None]:
        """Run a generator in a process of its own."""
        return self._workers.each(function, *arguments, seconds=seconds, megabytes=megabytes)

    def scratch(self) -> AbstractAsyncContextManager[Database]:
        """Open a copy of the book."""
        return scratch(self._url)

    def ending(self) -> AbstractAsyncContextManager[Ending]:
        """Make the last transaction."""
        return self.end(JobState.DONE)

    async def says(self, *calls: Call) -> None:
        """Say how far the work is."""
        async with self.transaction() as uow:
            self._tell(uow, list(calls), self.now())

    @asynccontextmanager
    async def end(self, state: JobState, **kept: str) -> AsyncIterator[Ending]:
        """End the job in a state, with what the block does and says. Raises Ended."""
        async with self.transaction() as uow:
            employee = await people.get(uow, self._job.employee_id)
            now = self.now()
            is_gone = employee.removed_at is not None
            if not await jobs.end(uow, self._job.id, JobState.DROPPED if is_gone else state, now, **kept):
                raise Ended
            last = Ending(uow, employee, words_of(employee), now)
            if not is_gone:
                yield last
                self._tell(uow, last.said, now)
        if is_gone:
            raise Ended

    def _tell(self, uow: UnitOfWork, calls: list[Call], now: datetime) -> None:
        for message in outgoing.messages(calls, self._job.chat_id, Priority.REPLY):
            outbox.add(uow, message, now)


class Jobs:
    """The one that works jobs off, as many people's at a time as there is room for."""

    def __init__(
        self,
        database: Database,
        carrier: Carrier,
        table: Mapping[JobKind, Work],
        clock: Clock,
        outages: Outages,
        speech: Hearing,
    ) -> None:
        """Prepare and listen for commits; `table` says who works off each kind."""
        self.table = table
        self.workers = Workers()
        self.speech = speech
        self._database = database
        self._carrier = carrier
        self._clock = clock
        self._outages = outages
        self._watch = outages.storage.watch()
        self._wake = asyncio.Event()
        self._at_work: dict[asyncio.Task[None], Job] = {}
        database.listeners.append(self._committed)

    async def run(self) -> None:
        """Work off jobs until cancelled, beginning with those that an earlier run left behind."""
        try:
            while True:
                self._wake.clear()
                await self._begin_or_wait()
                await self._wake.wait()
        finally:
            await self.stop()

    async def work_off(self) -> None:
        """Work off all jobs that wait, and those that they bring about."""
        while await self._begin():
            await asyncio.wait(list(self._at_work))

    async def stop(self) -> None:
        """Leave what is at work to the next run."""
        for task in self._at_work:
            task.cancel()
        await asyncio.gather(*self._at_work, return_exceptions=True)
        await self.workers.close()
        await self.speech.close()

    async def _begin_or_wait(self) -> None:
        try:
            await self._begin()
        except StorageUnavailable as error:
            self._watch.failed(error)
            await asyncio.sleep(self._watch.pause())
            self._wake.set()
        else:
            self._watch.answered()

    async def _begin(self) -> bool:
        """Begin what there is room for; False when nothing is at work."""
        async with self._database.reading() as uow:
            waiting = await jobs.list_waiting(uow, _LOADED_AT_ONCE)
        for job in waiting:
            if len(self._at_work) < AT_ONCE and not self._is_busy(job.employee_id) and self._may_begin(job):
                task = asyncio.create_task(self._work_off(job))
                self._at_work[task] = job
                task.add_done_callback(self._over)
        return bool(self._at_work)

    def _is_busy(self, employee_id: int) -> bool:
        return any(job.employee_id == employee_id for job in self._at_work.values())

    def _may_begin(self, job: Job) -> bool:
        listening = sum(one.kind is JobKind.LISTEN for one in self._at_work.values())
        return job.kind is not JobKind.LISTEN or listening < LISTENING_AT_ONCE

    def _over(self, task: asyncio.Task[None]) -> None:
        job = self._at_work.pop(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            _logger.error("job %d (%s) cannot even fail", job.id, job.kind, exc_info=error)

    def _committed(self, uow: UnitOfWork) -> None:
        if uow.plans_work:
            self._wake.set()

    async def _work_off(self, job: Job) -> None:
        """Begin a job once, and try until the network and the database let it end."""
        shop: Shop | None = None
        watch = self._outages.telegram.watch()
        while True:
            try:
                shop = shop or await self._begun(job)
                await self._try(job, shop)
                watch.answered()
                return
            except Ended:
                return
            except TelegramAway as error:
                watch.failed(error)
                await asyncio.sleep(watch.pause())
            except StorageUnavailable as error:
                self._watch.failed(error)
                await asyncio.sleep(self._watch.pause())

    async def _begun(self, job: Job) -> Shop:
        async with self._database.transaction() as uow:
            begun = await jobs.begin(uow, job.id)
            if begun is None:
                raise Ended
            employee = await people.get(uow, job.employee_id)
        tools = (self._database, self._carrier, self.workers, self._clock, self.speech)
        return Shop(begun, employee, *tools)

    async def _try(self, job: Job, shop: Shop) -> None:
        try:
            if job.begun >= MOST_BEGINNINGS:
                raise RuntimeError(f"it was begun {job.begun} times and never ended")
            await self.table[job.kind](job, shop)
        except Refusal as refusal:
            async with shop.end(JobState.REFUSED, reason=type(refusal).__name__) as last:
                last.says(SendMessage(chat_id=job.chat_id, text=refusal_text(refusal, last.t)))
        except (Ended, TelegramAway, StorageUnavailable):
            raise
        except Exception as error:
            await _bury(job, shop, error)


async def _bury(job: Job, shop: Shop, error: Exception) -> None:
    """Keep what went wrong, and tell the person that nothing came of it."""
    code = secrets.token_hex(3)
    frames = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    _logger.error(
        "job %d (%s) failed (%s); code %s\n%s", job.id, job.kind, type(error).__name__, code, frames
    )
    reason = " ".join(f"{type(error).__name__}: {error}".split())[:500]
    kept = {"code": code, "reason": reason, "traceback": "".join(traceback.format_exception(error))}
    async with shop.end(
        JobState.FAILED, **{name: logs.storable(text) for name, text in kept.items()}
    ) as last:
        last.says(SendMessage(chat_id=job.chat_id, text=last.t("failed", code=code)))
