"""Telegram or the database away: nothing is lost, the log says so once, and all is well again by itself."""

import asyncio
import sqlite3
import time

from aiohttp import web

from bench.lives import Life
from bench.managers import Person
from emulator.client import EmulatorClient
from emulator.server import Server
from tests.program.bot import OWNER, Bot

AWAY = 1.0


class Line:
    """The line to Telegram: while it is cut, nobody answers at the address at all."""

    def __init__(self, bot: Bot) -> None:
        """Lay a line of our own to the bot's emulator."""
        self._server = bot.server
        self._runner: web.ServerRunner | None = None
        self._port = 0

    async def is_up(self) -> str:
        """Answer at the address, always the same, and give it."""
        server = web.Server(Server(self._server.emulator), access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.01)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True).start()
        self._port = self._runner.addresses[0][1]
        return f"http://127.0.0.1:{self._port}"

    async def is_cut(self) -> None:
        """Break all connections and take no new ones."""
        assert self._runner is not None
        self._server.emulator.poller.stop_waiting()
        await self._runner.cleanup()


async def burst(emulator: EmulatorClient, *numbers: int) -> None:
    """Let the owner write so many things at once."""
    await emulator.many([{"do": "send", "from": OWNER, "text": f"/w{number:03}"} for number in numbers])


async def answered(emulator: EmulatorClient) -> list[str]:
    """The owner's words in the order in which they were answered."""
    said = [
        call["parameters"]["text"] for call in await emulator.calls("sendMessage") if call["status"] == 200
    ]
    return [f"/w{number:03}" for text in said for number in range(100) if f"/w{number:03}" in text]


async def test_telegram_away(bot: Bot, emulator: EmulatorClient) -> None:
    """Nobody answers for a while: what was said arrives, in order; the log has two lines of it."""
    line = Line(bot)
    bot.settings["TELEGRAM_API_URL"] = await line.is_up()
    bot.begins()
    owner = await bot.owner()
    await burst(emulator, *range(10))
    await line.is_cut()
    await asyncio.sleep(AWAY)
    await burst(emulator, *range(10, 20))
    await line.is_up()
    await owner.hears("/w019")
    await bot.says("Telegram is back")
    came = await answered(emulator)

    # one on its way when the line was cut may have been taken by Telegram without our hearing of it
    assert list(dict.fromkeys(came)) == [f"/w{number:03}" for number in range(20)]
    assert len(came) <= 21
    assert len(bot.lines("Telegram is away")) == 1
    assert len(bot.lines("Telegram is back")) == 1
    assert "Traceback" not in bot.log
    await line.is_cut()


async def test_telegram_stumbles(bot: Bot, emulator: EmulatorClient) -> None:
    """Calls break off before or after their effect, or are answered 502 or 429: all arrives in order."""
    bot.begins()
    owner = await bot.owner()
    for kind in ("drop_before", "drop_after", "502"):
        await emulator.fault(kind, method="sendMessage", chance=0.3, count=1)
        await emulator.fault(kind, method="getUpdates", count=1)
    await emulator.fault("429", method="sendMessage", chance=0.2, count=1, seconds=1)
    for number in range(30):
        await burst(emulator, number)
        await asyncio.sleep(0.02)
    await owner.hears("/w029")

    assert list(dict.fromkeys(await answered(emulator))) == [f"/w{number:03}" for number in range(30)]
    assert "Traceback" not in bot.log


async def test_the_database_away(bot: Bot, emulator: EmulatorClient) -> None:
    """Another process holds the book: updates wait at Telegram, and then are handled in order."""
    bot.begins()
    owner = await bot.owner()
    other = sqlite3.connect(bot.book, isolation_level=None)
    other.execute("begin exclusive")
    await burst(emulator, *range(10))
    await asyncio.sleep(AWAY)
    waiting = (await emulator.updates())["pending"]
    other.execute("rollback")
    other.close()
    await owner.hears("/w009")
    await bot.says("The database is back")

    assert waiting == 10
    assert await answered(emulator) == [f"/w{number:03}" for number in range(10)]
    assert len(bot.lines("The database is away")) == 1
    assert len(bot.lines("The database is back")) == 1
    assert "Traceback" not in bot.log


async def test_a_stop_while_the_database_is_away(bot: Bot, emulator: EmulatorClient) -> None:
    """It ends in time all the same, and the next life does what waited."""
    life = bot.begins()
    owner = await bot.owner()
    other = sqlite3.connect(bot.book, isolation_level=None)
    other.execute("begin exclusive")
    await burst(emulator, 0)
    await bot.says("The database is away")
    status, seconds = await bot.stops(life)
    other.execute("rollback")
    other.close()
    bot.begins()
    await owner.hears("/w000")

    assert (status, seconds < 2) == (0, True)


async def test_a_stop_while_telegram_is_away_at_the_start(bot: Bot) -> None:
    """Whoever cannot even ask for his name waits for Telegram, and stops at once when told to."""
    bot.settings["TELEGRAM_API_URL"] = "http://127.0.0.1:9"
    life = bot.begins()
    await bot.says("Telegram is away")
    await asyncio.sleep(0.5)
    status, seconds = await bot.stops(life)

    assert (status, seconds < 1) == (0, True)
    assert len(bot.lines("Telegram is away")) == 1


async def test_telegram_comes_after_the_start(bot: Bot) -> None:
    """A bot that was started first begins to work when Telegram is there."""
    line = Line(bot)
    bot.settings["TELEGRAM_API_URL"] = await line.is_up()
    await line.is_cut()
    bot.begins()
    await bot.says("Telegram is away")
    await line.is_up()
    await bot.owner()

    assert len(bot.lines("Telegram is away")) == 1
    assert len(bot.lines("Telegram is back")) == 1
    await line.is_cut()


async def test_another_poller(bot: Bot, emulator: EmulatorClient) -> None:
    """A second program with the token: one line that says what to do, and work goes on when it is gone."""
    bot.begins()
    owner = await bot.owner()
    await emulator.fault("409", method="getUpdates", count=2)
    await burst(emulator, 0)
    await owner.hears("/w000")
    await bot.says("stop the other")

    assert len(bot.lines("stop the other")) == 1


async def test_a_webhook_that_was_left(bot: Bot, emulator: EmulatorClient) -> None:
    """One that was set for this bot is removed, and what waited for it is handled."""
    life = bot.begins()
    owner = await bot.owner()
    await bot.stops(life)
    bot.server.emulator.webhook.url = "https://example.org/hook"
    await burst(emulator, 0)
    bot.begins()
    await owner.hears("/w000")

    assert bot.lines("a webhook was set")


async def test_two_lives_at_once_lose_nothing(bot: Bot, emulator: EmulatorClient) -> None:
    """Started twice by mistake on one book: told so, and each word has its answer."""
    lives: list[Life] = [bot.begins()]
    owner = Person(emulator, OWNER)
    owner = await bot.owner()
    lives.append(bot.begins())
    await bot.says("stop the other", seconds=20)
    began = time.monotonic()
    await burst(emulator, *range(5))
    await owner.hears("/w004")
    for life in lives:
        assert (await bot.stops(life))[0] == 0

    assert set(await answered(emulator)) == {f"/w{number:03}" for number in range(5)}
    assert time.monotonic() - began < 20
