"""The demo: a small department with its book, the bot, and a Telegram on this machine to try it in."""

import asyncio
import errno
from collections.abc import Awaitable, Callable
from datetime import timedelta
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.app import App, stop_on_signals
from bot.clock import Clock
from bot.demo import department
from bot.demo.travel import Travel
from bot.settings import Settings
from bot.telegram import Telegram
from emulator import Running, start
from storage.database import Database
from storage.migrate import migrate

TOKEN = "42:DEMO"  # noqa: S105 - it opens the demo's own Telegram and nothing else
BOT_NAME = "FieldbookBot"
ClockHook = Callable[[float], Awaitable[None]]


class PortTaken(Exception):
    """The demo's port cannot be had; the sentence says why."""


async def run_demo(settings: Settings, announce: Callable[[str], None]) -> None:
    """Run the demo until told to stop, with a fresh book that goes with it. Raises PortTaken.

    `announce` is told where the demo is once it can be opened.
    """
    stop = asyncio.Event()
    stop_on_signals(stop)
    with TemporaryDirectory(prefix="fieldbook-demo-") as folder:
        book = f"sqlite:///{folder}/demo.db"
        await asyncio.to_thread(migrate, book)
        await _run(settings, book, announce, stop)


async def _run(settings: Settings, book: str, announce: Callable[[str], None], stop: asyncio.Event) -> None:
    clock = Clock()
    if settings.demo_starts_at is not None:
        clock.ahead = settings.demo_starts_at - clock.now()

    async def travel(seconds: float) -> None:
        await Travel(app, clock, playing.emulator).to(timedelta(seconds=seconds))

    playing = await _telegram(settings, travel)
    playing.emulator.clock.offset = clock.ahead.total_seconds()
    # its Telegram has no limits until somebody switches them on, and who travels in time will not wait
    own = settings.model_copy(update={"bot_token": SecretStr(TOKEN), "messages_per_second": 0})
    telegram = Telegram(TOKEN, playing.url)
    database = await Database.open(book)
    app = App(own, database, telegram, clock, BOT_NAME)
    try:
        async with database.transaction() as uow:
            await department.fill(uow, clock.now())
        announce(_welcome(playing))
        await app.run(stop)
    finally:
        await telegram.close()
        await playing.stop()
        await database.close()


def _welcome(playing: Running) -> str:
    return (
        f"This is a demo, since BOT_TOKEN is not set. Open {playing.url} and chat as any of the department.\n"
        "Ctrl-C ends it."
    )


async def _telegram(settings: Settings, travel: ClockHook) -> Running:
    try:
        return await start(
            TOKEN, port=settings.demo_port, world=department.WORLD, on_clock=travel, local_links=True
        )
    except OSError as error:
        is_taken = error.errno == errno.EADDRINUSE
        reason = "is taken; end what listens there, or" if is_taken else f"cannot be had ({error.strerror});"
        raise PortTaken(f"the port {settings.demo_port} {reason} set DEMO_PORT to another") from error
