"""The program put together: intake, updates, delivery and clock over one database."""

import asyncio
import gc
import logging
import signal
from collections.abc import Coroutine
from typing import Any

from aiogram import Bot

from bot import menus
from bot.clock import Clock
from bot.delivery import Delivery
from bot.dispatcher import build_dispatcher
from bot.intake import Intake
from bot.jobs import Jobs
from bot.logs import Outages
from bot.pace import Pace
from bot.settings import Settings
from bot.silence import Silence
from bot.speech import Speech
from bot.telegram import Answered, Caller, Carrier, TelegramAway
from bot.updates import Updates
from bot.wording import Wording, word_digest
from handlers.subjects import build_table
from scheduler import timetable
from scheduler.clock import Alarm, make_scheduler
from scheduler.teller import Teller
from services import people as services
from services import told_names
from services.checks import CHECKS
from storage.database import Database

LEAVE_WITHIN = 1.5
_logger = logging.getLogger(__name__)


class WrongToken(Exception):
    """Telegram does not know the token."""


class App:
    """One running bot."""

    def __init__(
        self, settings: Settings, database: Database, telegram: Carrier, clock: Clock, bot_name: str
    ) -> None:
        """Put the parts together; nothing runs yet."""
        self.settings = settings
        self.database = database
        self.bot_name = bot_name
        self.clock = clock
        bot = Bot(settings.bot_token.get_secret_value() or "1:demo", Silence())
        outages = Outages()
        table = build_table()
        self.updates = Updates(database, build_dispatcher(table), bot, clock, settings, bot_name, outages)
        self.delivery = Delivery(telegram, database, clock, Pace(settings.messages_per_second), outages)
        self.jobs = Jobs(database, telegram, table.jobs, clock, outages, Speech(settings.speech_models))
        self.intake = Intake(telegram, database, clock, self.updates.arrived, outages)
        self.scheduler = make_scheduler()
        self.alarm = Alarm(self.scheduler, clock.now)
        self.teller = Teller(database, self.alarm, clock.now, CHECKS, Wording(), self.delivery.has_room)
        timetable.enter(self.scheduler, database, clock.now, word_digest, self.delivery.has_room)

    async def run(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set or a part breaks, then finish what was begun within two seconds."""
        # what is loaded by now stays: a search for garbage in all of it would hold up everything for 0.2 s
        gc.freeze()
        gc.enable()
        await menus.refresh(self.database, self.settings.default_language, self.clock.now())
        self.scheduler.start()
        sender = asyncio.create_task(self.delivery.run())
        warming = asyncio.create_task(told_names.keep_warm(self.database.reading, gc.freeze))
        others = [
            asyncio.create_task(part())
            for part in (self.intake.run, self.updates.run, self.teller.run, self.jobs.run, stop.wait)
        ]
        try:
            done, _ = await asyncio.wait([sender, *others], return_when=asyncio.FIRST_COMPLETED)
        finally:
            _logger.info("stopping: finishing what was begun")
            self.scheduler.shutdown(wait=False)
            await _cancel(others)
            await self.delivery.stop(LEAVE_WITHIN)
            await _cancel([sender, warming])
        for task in done:
            task.result()


async def _cancel(tasks: list[asyncio.Task[Any]]) -> None:
    pending = set(tasks)
    while pending:
        for task in pending:
            task.cancel()
        # a library may swallow a cancellation, so ask again
        _, pending = await asyncio.wait(pending, timeout=0.5)
    await asyncio.gather(*tasks, return_exceptions=True)


async def ask_name(telegram: Caller) -> str:
    """Ask Telegram who we are, for as long as it takes. Raises WrongToken."""
    watch = Outages().telegram.watch()
    while True:
        try:
            answer: Answered = await telegram.call("getMe", {})
        except TelegramAway as error:
            watch.failed(error)
            await asyncio.sleep(watch.pause())
            continue
        watch.answered()
        if answer.error_code in {401, 404}:
            raise WrongToken(answer.description)
        if answer.ok:
            return str(answer.result["username"])
        await asyncio.sleep(answer.retry_after or 1)


async def owner_link(database: Database, bot_name: str, clock: Clock) -> str | None:
    """Make the one-time link by which the owner comes in, while nobody is here."""
    async with database.transaction() as uow:
        secret = await services.make_owner_secret(uow, clock.now())
    return None if secret is None else f"https://t.me/{bot_name}?start={secret}"


async def unless_stopped(stop: asyncio.Event, work: Coroutine[Any, Any, str]) -> str | None:
    """Give what `work` gives, or None as soon as `stop` is set."""
    working = asyncio.create_task(work)
    waiting = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([working, waiting], return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        await _cancel([working, waiting])


def stop_on_signals(stop: asyncio.Event) -> None:
    """Set `stop` on SIGTERM and on Ctrl-C."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
