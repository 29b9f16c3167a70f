"""An emulator on a free port, a client for people and a bare HTTP bot."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from emulator import Running, running
from emulator.client import EmulatorClient, connected

TOKEN = "42:TEST"
ANNA = 1001
BORIS = 1002
STRANGER = 1003
GROUP = -100500
BASIC = -700
FORUM = -100600
WORLD: dict[str, Any] = {
    "people": [
        {"id": ANNA, "first_name": "Anna", "username": "anna", "language_code": "en", "started": True},
        {"id": BORIS, "first_name": "Boris", "last_name": "B", "language_code": "ru", "started": True},
        {"id": STRANGER, "first_name": "Stranger"},
    ],
    "groups": [
        {"id": GROUP, "title": "Sales", "members": [{"id": ANNA, "status": "creator"}, BORIS]},
        {"id": BASIC, "type": "group", "title": "Old", "members": [ANNA]},
        {"id": FORUM, "title": "Forum", "members": [ANNA], "bot": "administrator", "topics": ["News"]},
    ],
}


class BareBot:
    """Calls methods as a bot would, and returns the envelope as it came."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self.session = session

    async def __call__(self, method: str, **values: object) -> dict[str, Any]:
        """Call a method with a JSON body and return the whole envelope."""
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=values) as response:
            body: dict[str, Any] = await response.json()
            assert body["ok"] == (response.status == 200)
            assert body["ok"] or body["error_code"] == response.status
            return body

    async def ok(self, method: str, **values: object) -> Any:
        """Call a method that must succeed and return its result."""
        body = await self(method, **values)
        assert body["ok"], body
        return body["result"]

    async def error(self, method: str, **values: object) -> str:
        """Call a method that must fail and return the description."""
        body = await self(method, **values)
        assert not body["ok"], body
        return str(body["description"])

    async def updates(self, offset: int = 0, wait: int = 0) -> list[dict[str, Any]]:
        """What waits in the queue."""
        result: list[dict[str, Any]] = await self.ok("getUpdates", offset=offset, timeout=wait)
        return result


@asynccontextmanager
async def watched() -> AsyncIterator[Running]:
    """An emulator whose own updates and answers are held against the description of the Bot API too."""
    async with running(TOKEN, world=WORLD) as server:
        emulator = server.emulator
        problems: list[object] = []
        add = emulator.updates.add

        def checked_add(kind: str, payload: dict[str, Any], chat: int) -> int:
            update = {"update_id": 1, kind: payload}
            problems.extend((kind, problem) for problem in emulator.spec.check_value("Update", update))
            return add(kind, payload, chat)

        emulator.updates.add = checked_add  # type: ignore[method-assign] # listens, and does the same
        yield server
        for record in emulator.log.calls:
            answer = json.loads(record.answer or b"{}")
            if answer.get("ok"):
                problems += emulator.spec.check_result(record.method, answer["result"])
        assert problems == [], "the emulator itself breaks the description of the Bot API"


@pytest.fixture
async def server() -> AsyncIterator[Running]:
    """An emulator with two people, a stranger and three groups."""
    async with watched() as server:
        yield server


@pytest.fixture
async def bot(server: Running) -> AsyncIterator[BareBot]:
    """A bot that speaks plain HTTP."""
    async with aiohttp.ClientSession() as session:
        yield BareBot(server.url, session)


@pytest.fixture
async def people(server: Running) -> AsyncIterator[EmulatorClient]:
    """The client that acts for people."""
    async with connected(server.url) as client:
        yield client
