"""The door for an accounting system: with its token alone, and sent again it changes nothing."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.api import Api
from bot.settings import Settings
from storage.database import Database
from tests.ports import free_port
from tests.telegram import StillClock

TOKEN = "s3cret"
DOCUMENTS = [
    {"client": "ООО «Ромашка»", "tax_id": "7707083893", "number": "0000-000123", "issued_on": "2026-11-03",
     "due_on": "2026-11-17", "amount": "1 000,50", "paid": 0.5},
    {"client": "Ромашка ООО", "number": "0000-000124", "issued_on": "03.11.2026", "due_on": "2026-12-01",
     "debt": 200, "currency": "RUB"},
    {"client": "Ромашка", "number": "9", "issued_on": "2026-11-03", "due_on": "2026-11-17", "amount": -5},
    {"client": "", "number": "8", "issued_on": "2026-11-03", "due_on": "2026-11-17", "amount": 5},
    {"client": "Б", "number": "7", "issued_on": "2026-02-30", "due_on": "2026-11-17", "amount": 5},
    {"client": "Б", "number": "6", "issued_on": "2026-11-03", "amount": float("nan"), "due_on": "2026-11-17"},
]  # fmt: skip


@pytest.fixture
async def api(database: Database, clock: StillClock) -> AsyncIterator[str]:
    """Give the address of an open door."""
    settings = Settings(_env_file=None, api_token=TOKEN, api_port=free_port())
    opened = Api(settings, database, clock)

    await opened.open()
    yield f"http://127.0.0.1:{opened.port}/api"
    await opened.close()


async def post(url: str, body: Any, token: str = TOKEN) -> tuple[int, dict[str, Any]]:
    """Send JSON, or bytes as they are."""
    sent: dict[str, Any] = {"data": body} if isinstance(body, bytes) else {"json": body}
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bearer {token}"}) as session,
        session.post(url, **sent) as response,
    ):
        return response.status, await response.json()


async def test_debts_and_payments_come_in_and_come_again(api: str) -> None:
    """Created once; what cannot be read is told by its row; a full list settles what it lacks."""
    sent = {"report_day": "2026-11-23", "documents": DOCUMENTS}
    status, told = await post(f"{api}/receivables", sent)
    assert status == 200
    assert (told["created"], told["clients_created"], told["skipped"]) == (2, 1, {"advance": 1})
    assert [(one["row"], one["reason"]) for one in told["rejected"]] == [
        (4, "name_missing"), (5, "date_invalid"), (6, "amount_invalid"),
    ]  # fmt: skip
    _, again = await post(f"{api}/receivables", sent)
    assert (again["created"], again["updated"], again["skipped"]["duplicate"]) == (0, 0, 2)

    row = {"client": "Ромашка", "tax_id": "7707083893", "number": "п1", "paid_on": "2026-11-24",
           "amount": 300, "purpose": "Оплата по счету № 123 от 03.11.2026"}  # fmt: skip
    named = {**row, "number": "п2", "purpose": "", "documents": [{"number": "124"}]}
    unknown = {**row, "client": "Никто", "tax_id": ""}
    _, told = await post(f"{api}/payments", {"payments": [row, named, unknown, row]})
    assert (told["created"], told["skipped"]) == (2, {"duplicate": 1})
    assert told["rejected"] == [{"row": 3, "reason": "client_unknown", "value": "Никто"}]

    full = {"report_day": "2026-11-30", "full": True, "documents": DOCUMENTS[:1]}
    _, told = await post(f"{api}/receivables", full)
    assert told["settled"] == 0
    await post(f"{api}/receivables", {"documents": [{**DOCUMENTS[1], "number": "125"}]})
    _, told = await post(f"{api}/receivables", {**full, "report_day": "2026-12-01"})
    assert told["settled"] == 1


async def test_what_cannot_be_understood_is_refused_whole(api: str) -> None:
    """With a sentence for whoever writes the other program."""
    for path, body in (
        ("receivables", b"{"),
        ("receivables", b"[" * 100_000),
        ("receivables", {"documents": {}}),
        ("receivables", {"documents": ["x"]}),
        ("receivables", {"documents": [], "report_day": "вчера"}),
        ("payments", {"documents": []}),
    ):
        status, told = await post(f"{api}/{path}", body)
        assert status == 400
        assert told["error"]


async def test_nobody_comes_in_without_the_token(api: str) -> None:
    """A wrong one, none, or half of it."""
    for token in ("", "wrong", TOKEN[:-1], "токен"):
        status, _ = await post(f"{api}/payments", {"payments": []}, token)
        assert status == 401


async def test_without_a_token_or_a_port_nothing_listens(database: Database, clock: StillClock) -> None:
    """The door is closed unless both are set."""
    for settings in (Settings(_env_file=None, api_port=18_474), Settings(_env_file=None, api_token=TOKEN)):
        api = Api(settings, database, clock)
        await api.open()
        assert api.port == 0
        await api.close()
