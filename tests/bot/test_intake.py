"""The intake: Telegram keeps an update until it stands in our book."""

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

import pytest

import bot.intake
from bot.clock import Clock
from bot.intake import Intake
from bot.logs import Outages
from bot.telegram import Answered, Caller, TelegramAway
from storage import inbox
from storage.connection import StorageUnavailable
from storage.database import Database
from tests.bot.script import refused

CONFLICT = "Conflict: terminated by other getUpdates request"
WEBHOOK = "Conflict: can't use getUpdates method while webhook is active"


class Queue(Caller):
    """Telegram's queue: what stands before the offset is forgotten."""

    def __init__(self, *updates: dict[str, Any]) -> None:
        """Begin with updates that wait."""
        self.updates = list(updates)
        self.calls: list[str] = []
        self.instead: list[Answered | Exception] = []

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = 30) -> Answered:
        """Answer getUpdates as Telegram does."""
        self.calls.append(method)
        await asyncio.sleep(0)
        if self.instead:
            answer = self.instead.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        self.updates = [update for update in self.updates if update["update_id"] >= payload.get("offset", 0)]
        return Answered(ok=True, result=self.updates[: payload.get("limit", 100)])


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pauses be short."""
    monkeypatch.setattr(bot.intake, "REFUSED_PAUSE", 0.001)


@pytest.fixture
def intake(database: Database) -> Callable[[Queue], Intake]:
    """Give the intake for a queue."""
    return lambda queue: Intake(queue, database, Clock(), asyncio.Event(), Outages())


async def kept(database: Database) -> list[int]:
    """The updates in the inbox."""
    async with database.transaction() as uow:
        return [one.update_id for one in await inbox.list_waiting(uow, 1000)]


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log says, without reasons and durations."""
    return [record.message.split(" (")[0].split(" after")[0] for record in caplog.records]


async def test_confirmed_when_kept(database: Database, intake: Callable[[Queue], Intake]) -> None:
    """The first question confirms nothing; the second confirms what stands in the book by then."""
    queue = Queue({"update_id": 5}, {"update_id": 6})
    taking = intake(queue)
    await taking.poll()
    assert len(queue.updates) == 2
    assert await kept(database) == [5, 6]
    await taking.poll()
    assert queue.updates == []


async def test_not_confirmed_while_the_database_is_away(
    database: Database,
    intake: Callable[[Queue], Intake],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Telegram keeps them until the book can be written to again; the log says so once."""
    queue = Queue({"update_id": 5})
    taking = intake(queue)
    with monkeypatch.context() as patched:

        def fails(*_: object) -> None:
            raise StorageUnavailable("database is locked")

        patched.setattr(inbox, "add", fails)
        for _ in range(4):
            await taking.poll()
    assert len(queue.updates) == 1
    await taking.poll()
    await taking.poll()

    assert queue.updates == []
    assert await kept(database) == [5]
    assert said(caplog) == ["The database is away", "The database is back"]


async def test_a_repeated_update_changes_nothing(
    database: Database, intake: Callable[[Queue], Intake]
) -> None:
    """After a restart Telegram gives what was not confirmed once more; ids may be random."""
    await intake(Queue({"update_id": 9}, {"update_id": 3})).poll()
    await intake(Queue({"update_id": 3}, {"update_id": 9}, {"update_id": 1})).poll()
    assert await kept(database) == [9, 3, 1]


async def test_half_a_letter_is_kept_as_it_came(
    database: Database, intake: Callable[[Queue], Intake]
) -> None:
    """What no database takes as text is kept all the same, and stops nothing."""
    await intake(Queue({"update_id": 5, "message": {"text": "\ud83d Ромашка \0"}})).poll()
    async with database.transaction() as uow:
        (waiting,) = await inbox.list_waiting(uow, 10)
    assert json.loads(waiting.payload)["message"]["text"] == "\ud83d Ромашка \0"


async def test_another_poller_is_told_of_once(
    intake: Callable[[Queue], Intake], caplog: pytest.LogCaptureFixture
) -> None:
    """Two programs with one token cut each other off by turns for hours; one line says what to do."""
    queue = Queue()
    taking = intake(queue)
    for _ in range(20):
        queue.instead = [refused(CONFLICT, 409)]
        await taking.poll()
        await taking.poll()
    loud = [record.message for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(loud) == 1
    assert "stop the other" in loud[0]


async def test_a_webhook_is_removed(
    intake: Callable[[Queue], Intake], caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever polls wants no webhook; if even that gets no answer, it is tried again."""
    queue = Queue({"update_id": 5})
    queue.instead = [
        refused(WEBHOOK, 409),
        TelegramAway("no route"),
        refused(WEBHOOK, 409),
        Answered(ok=True),
    ]
    taking = intake(queue)
    for _ in range(4):
        await taking.poll()
    assert queue.calls == [
        "getUpdates",
        "deleteWebhook",
        "getUpdates",
        "deleteWebhook",
        "getUpdates",
        "getUpdates",
    ]
    assert queue.updates == []
    assert "a webhook was set" in caplog.text


async def test_an_outage_is_said_once(
    intake: Callable[[Queue], Intake], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A minute without Telegram is two lines."""
    queue = Queue({"update_id": 5})
    queue.instead = [TelegramAway("no route"), TelegramAway("502"), refused("Unauthorized", 401)]
    taking = intake(queue)
    for _ in range(5):
        await taking.poll()
    assert said(caplog) == ["Telegram is away", "Telegram is back"]
    assert queue.updates == []
