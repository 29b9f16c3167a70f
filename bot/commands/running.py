"""`python -m bot run`: the bot against Telegram, or the demo."""

import asyncio
import sys

from bot import logs
from bot.app import App, WrongToken, ask_name, owner_link, stop_on_signals, unless_stopped
from bot.clock import Clock
from bot.settings import Settings
from bot.telegram import Telegram
from storage.connection import StorageUnavailable
from storage.database import Database


class CannotStart(Exception):
    """What stands in the way of a start, as a sentence."""


def run(settings: Settings) -> int:
    """Run until told to stop; without a token, run the demo."""
    logs.set_up(settings.log_level)
    try:
        if settings.bot_token.get_secret_value():
            asyncio.run(poll(settings))
        else:
            _run_demo(settings)
    except StorageUnavailable as error:
        print(f"Fieldbook: the database cannot be used: {error}", file=sys.stderr)
        return 1
    except CannotStart as error:
        print(f"Fieldbook: {error}", file=sys.stderr)
        return 1
    except WrongToken:
        print(
            "Fieldbook: Telegram does not know this BOT_TOKEN; copy it anew from @BotFather", file=sys.stderr
        )
        return 1
    return 0


def _run_demo(settings: Settings) -> None:
    from bot.demo import PortTaken, run_demo

    try:
        asyncio.run(run_demo(settings, lambda text: print(text, flush=True)))
    except PortTaken as error:
        raise CannotStart(str(error)) from error


async def poll(settings: Settings) -> None:
    """Run the bot against the Bot API server of the settings."""
    stop = asyncio.Event()
    stop_on_signals(stop)
    clock = Clock()
    telegram = Telegram(settings.bot_token.get_secret_value(), settings.telegram_api_url)
    database = await Database.open(settings.database_url)
    try:
        await database.begin_work()
        bot_name = await unless_stopped(stop, ask_name(telegram))
        if bot_name is None:
            await database.end_work()
            return
        link = await owner_link(database, bot_name, clock)
        if link is not None:
            print(f"Nobody is here yet. The owner comes in once by this link: {link}", flush=True)
        app = App(settings, database, telegram, clock, bot_name)
        await _listen_and_run(settings, app, stop)
        await database.end_work()
    finally:
        await telegram.close()
        await database.close()


async def _listen_and_run(settings: Settings, app: App, stop: asyncio.Event) -> None:
    """Run the bot, and the door for an accounting system where one is asked for. Raises CannotStart."""
    if not settings.api_port:
        await app.run(stop)
        return
    from bot.api import Api

    api = Api(settings, app.database, app.clock)
    try:
        await api.open()
    except OSError as error:
        raise CannotStart(f"the port {settings.api_port} for the API cannot be opened: {error}") from error
    try:
        await app.run(stop)
    finally:
        await api.close()
