"""A scripted Telegram and a delivery at work against it."""

import pytest

from bot import verdicts
from storage.database import Database
from tests.bot.script import Post, Script


@pytest.fixture
def script() -> Script:
    """Give a Telegram that takes everything until it is told otherwise."""
    return Script()


@pytest.fixture
def post(database: Database, script: Script) -> Post:
    """Give a delivery without a limit."""
    return Post(database, script)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a credit come back after a tenth of a second: the order of things is the same."""
    monkeypatch.setattr("bot.pace.WINDOW", 0.1)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pauses after no answer be short."""
    monkeypatch.setattr(verdicts, "FIRST_PAUSE", 0.02)
