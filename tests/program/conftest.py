"""A stand-in for Telegram, and a bot that lives against it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from emulator import Running, running
from emulator.client import EmulatorClient, connected
from tests.program.bot import TOKEN, WORLD, Bot


@pytest.fixture
async def server() -> AsyncIterator[Running]:
    """Give a running emulator."""
    async with running(TOKEN, world=WORLD) as started:
        yield started


@pytest.fixture
async def emulator(server: Running) -> AsyncIterator[EmulatorClient]:
    """Give a hand on the emulator."""
    async with connected(server.url) as client:
        yield client


@pytest.fixture
async def bot(
    server: Running, emulator: EmulatorClient, book_path: Path, tmp_path: Path
) -> AsyncIterator[Bot]:
    """Give a bot with a fresh book; it does not run yet."""
    settled = Bot(server, emulator, book_path, tmp_path / "bot.log")
    yield settled
    settled.goes()
    # whatever the test was about, nothing that was said may break the Bot API's own description
    assert await emulator.violations() == []
