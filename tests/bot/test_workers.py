"""Processes of their own: what runs there cannot hold up the bot, nor take it along."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from bot.workers import Workers
from domain.jobs import TookTooLong, TookTooMuch, WorkerDied
from domain.refusals import FileTooLarge
from tests.bot import labours


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    """Give workers, and let nothing of them live on."""
    made = Workers(most=1)
    yield made
    await made.close()


async def test_work_is_done_elsewhere(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is done in one process after another piece, which knows no token and lets the bot go first."""
    monkeypatch.setenv("BOT_TOKEN", "1:SECRET")
    first = await workers.run(labours.process_id)
    answers = await asyncio.gather(workers.run(labours.shout, b"one"), workers.run(labours.shout, b"two"))
    async with aclosing(workers.each(labours.count_to, 3)) as parts:
        sizes = [len(part) async for part in parts]

    assert list(answers) == [b"ONE", b"TWO"]
    assert await workers.run(labours.niceness) > os.nice(0)
    assert sizes == [1000, 1000, 1000]
    assert first == await workers.run(labours.process_id) != os.getpid()


async def test_what_goes_wrong_has_a_name(workers: Workers) -> None:
    """Too long, too much, dead, refused: each is told apart, and the next question is answered."""
    with pytest.raises(TookTooLong, match="sleep_on"):
        await workers.run(labours.sleep_on, seconds=0.3)
    with pytest.raises(TookTooMuch, match="swell"):
        await workers.run(labours.swell, megabytes=100)
    with pytest.raises(WorkerDied, match="die"):
        await workers.run(labours.die)
    with pytest.raises(FileTooLarge) as refused:
        await workers.run(labours.refuse, 20)
    async with aclosing(workers.each(labours.count_to, 10**9)) as parts:
        await anext(parts)

    assert refused.value.facts == {"most": 20}
    assert await workers.run(labours.shout, b"on") == b"ON"
