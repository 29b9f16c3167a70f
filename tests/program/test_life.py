"""One life of the program, from the first start to the orderly end."""

import asyncio
import os
import sys
import time
from pathlib import Path

import pytest

from emulator.client import EmulatorClient
from tests.program.bot import OWNER, TOKEN, Bot, Person


@pytest.mark.timeout(120)
async def test_migrated_started_used_and_stopped(bot: Bot, tmp_path: Path) -> None:
    """`migrate`, `run`: the owner comes in by the link that is printed, is answered, and SIGTERM ends it."""
    environment = {**os.environ, **bot.settings, "DATABASE_URL": f"sqlite:///{tmp_path / 'new' / 'book.db'}"}

    async def runs(command: str) -> asyncio.subprocess.Process:
        with bot.home.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", command, env=environment, stdout=log, stderr=log
            )

    assert await (await runs("migrate")).wait() == 0
    process = await runs("run")
    await bot.says(r"https://t\.me/fieldbook_bot\?start=\S+", seconds=60)
    owner = await bot.owner()
    await owner.sends("/help")
    await owner.hears("/today")
    process.terminate()

    assert await process.wait() == 0
    assert "Traceback" not in bot.log


async def test_the_owners_link_is_shown_until_he_came(bot: Bot, emulator: EmulatorClient) -> None:
    """Each start shows a new one, the older ones stop working; once somebody is in, none is shown."""
    life = bot.begins()
    first = await bot.says(r"https://t\.me/\S+")
    await bot.stops(life)
    life = bot.begins()
    await bot.polls()
    links = bot.lines("https://t.me/")
    owner = Person(emulator, OWNER)
    await owner.sends(f"/start {first.partition('=')[2]}")
    await owner.hears("ссылк")
    await owner.sends(f"/start {links[-1].partition('start=')[2]}")
    await owner.hears("владелец")
    await bot.stops(life)
    bot.begins()
    await bot.polls()

    assert len(links) == 2
    assert len(bot.lines("https://t.me/")) == 2


async def test_a_stop_loses_nothing(bot: Bot, emulator: EmulatorClient) -> None:
    """Five stops in the middle of much work: each within two seconds, all answered once, none twice."""
    life = bot.begins()
    await bot.owner()
    sent = 0
    for _ in range(5):
        numbers = range(sent, sent + 40)
        await emulator.many([{"do": "send", "from": OWNER, "text": f"/w{number:03}"} for number in numbers])
        sent += 40
        await asyncio.sleep(0.15)
        status, seconds = await bot.stops(life)
        assert (status, seconds < 2) == (0, True)
        life = bot.begins()
    await Person(emulator, OWNER).hears(f"/w{sent - 1:03}")
    said = [call["parameters"]["text"] for call in await emulator.calls("sendMessage")]
    answered = [f"/w{number:03}" for text in said for number in range(sent) if f"/w{number:03}" in text]

    assert answered == [f"/w{number:03}" for number in range(sent)]
    assert "Traceback" not in bot.log


async def test_nothing_secret_is_logged(bot: Bot, emulator: EmulatorClient) -> None:
    """Not the token, nor an invitation's secret, at any level, in good times and in bad."""
    bot.settings["LOG_LEVEL"] = "DEBUG"
    await emulator.fault("drop_before", method="getMe", count=1)
    await emulator.fault("502", method="sendMessage", count=1)
    await emulator.fault("429", method="getUpdates", count=1)
    life = bot.begins()
    owner = await bot.owner()
    await emulator.push_update("message", {"message_id": 1, "text": 5})
    await owner.sends("/help")
    await owner.hears("/today")
    await bot.stops(life)
    link = await bot.says(r"start=\S+")

    assert "DEBUG" in bot.log
    assert "dead letter" in bot.log
    assert TOKEN.partition(":")[2] not in bot.log
    # the terminal shows the owner's link once, since he cannot have it otherwise
    assert bot.log.count(link.partition("=")[2]) == 1


async def test_a_wrong_token_is_one_sentence(bot: Bot) -> None:
    """It says what to do, and ends with a status that says so."""
    bot.settings["BOT_TOKEN"] = "42:WRONG"
    assert await asyncio.to_thread(bot.begins().ends, 30) == 1
    assert bot.log.strip() == "Fieldbook: Telegram does not know this BOT_TOKEN; copy it anew from @BotFather"


@pytest.mark.parametrize("trouble", ["missing", "not a database", "older"])
async def test_a_book_that_cannot_be_used_is_one_sentence(bot: Bot, tmp_path: Path, trouble: str) -> None:
    """It says what is wrong and ends, instead of running without a book."""
    path = tmp_path / "other.db"
    if trouble == "not a database":
        path.write_text("Dear reader, this is no database. " * 100)
    if trouble == "older":
        from tests.storage.test_migrations import moves

        moves(f"sqlite:///{path}", "0001")
    bot.settings["DATABASE_URL"] = f"sqlite:///{path}"
    began = time.monotonic()
    assert await asyncio.to_thread(bot.begins().ends, 30) == 1

    assert len(bot.log.strip().splitlines()) == 1
    assert bot.log.startswith("Fieldbook: the database cannot be used: ")
    assert time.monotonic() - began < 10
