"""The demo as `make run` starts it without a token: it says where it is, or in one sentence why not."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bench.lives import Home, Life
from emulator import Running
from emulator.client import connected
from tests.browser.demo import Demo

ROOT = Path(__file__).parent.parent.parent
MOSCOW = ZoneInfo("Europe/Moscow")


async def starts(folder: Path, **settings: str) -> Process:
    """Start it in a folder of its own, without a `.env`."""
    own = {"BOT_TOKEN": "", "DATABASE_URL": f"sqlite:///{folder}/book.db", "PYTHONPATH": str(ROOT)}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env={**os.environ, **own, **settings},
        stdout=PIPE,
        stderr=PIPE,
    )


async def test_it_says_where_it_is_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """It needs no token and no database; its clock may start at any moment; it goes without a trace."""
    process = await starts(tmp_path, DEMO_PORT="0", DEMO_STARTS_AT="2027-01-11T10:00+03:00")
    assert process.stdout is not None
    said = (await process.stdout.readline()).decode()
    found = re.search(r"http://127\.0\.0\.1:\d+", said)
    assert found, said
    async with connected(found.group()) as emulator:
        hello = await emulator.wait_for(1001, "Вы уже с нами")
        world = await emulator.world()
    assert 0 <= hello["date"] - 1799650800 < 60
    assert len(world["guide"]) == 3
    process.send_signal(signal.SIGINT)
    await process.communicate()
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []


async def test_time_that_is_travelled_is_lived_through(tmp_path: Path) -> None:
    """Each notice comes at its own moment and in order; travelling far takes no longer than a breath."""
    demo = Demo(tmp_path, starts_at="2027-01-11T10:00+03:00")
    await demo.start()
    async with connected(demo.url) as emulator:
        await emulator.wait_for(1001, "Анна Кольцова")
        await asyncio.gather(*(emulator.travel(6 * 3600) for _ in range(8)))
        told = [datetime.fromtimestamp(one["date"], MOSCOW) for one in await emulator.messages(1001)]
        world = await emulator.world()
        far = await emulator.travel(100 * 86_400)
        late = [one["text"] for one in await emulator.messages(1001)]
    await demo.stop()

    assert told == sorted(told)
    assert [moment.day for moment in told if (moment.hour, moment.minute) == (8, 30)] == [12, 13]
    assert 0 <= world["clock"]["now"] - datetime(2027, 1, 13, 10, tzinfo=MOSCOW).timestamp() < 60
    assert 0 <= far["now"] - datetime(2027, 4, 23, 10, tzinfo=MOSCOW).timestamp() < 60
    assert sum("Доброе утро" in text for text in late) < 12


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({}, "Fieldbook: the port {port} is taken; end what listens there, or set DEMO_PORT to another\n"),
        ({"DEMO_PORT": "many"}, "Fieldbook: the setting DEMO_PORT is wrong: "),
        ({"DEMO_STARTS_AT": "noon"}, "Fieldbook: the setting DEMO_STARTS_AT is wrong: "),
    ],
)
async def test_what_is_in_the_way_is_one_sentence(
    server: Running, tmp_path: Path, settings: dict[str, str], sentence: str
) -> None:
    """A port that is taken, or a setting that cannot be read."""
    own = {"BOT_TOKEN": "", "DEMO_PORT": str(server.port), "DATABASE_URL": f"sqlite:///{tmp_path}/book.db"}
    home = Home({**own, **settings}, tmp_path / "demo.log")
    assert await asyncio.to_thread(Life(home).ends, 20) != 0
    assert home.said().startswith(sentence.format(port=server.port))
    assert home.said().count("\n") == 1
