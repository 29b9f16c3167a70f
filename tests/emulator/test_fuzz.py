"""Hostile parameters: every method answers with an envelope, quickly, and never with a 500."""

from __future__ import annotations

import json
import random
import time

import pytest

from emulator import Running
from emulator.call import Call, Upload
from emulator.client import EmulatorClient
from emulator.pictures import stock_picture
from emulator.spec import Spec, load
from tests.emulator.conftest import ANNA, BORIS, FORUM, GROUP, BareBot
from tests.emulator.confusion import Confusion

ROUNDS = 40
SPEC: Spec = load()


@pytest.mark.parametrize("method", sorted(SPEC.names.values()))
async def test_no_parameters_break_a_method(server: Running, people: EmulatorClient, method: str) -> None:
    """Whatever comes, the answer is an envelope with one of the real codes, and results have their type."""
    if method == "getUpdates":
        return
    for person in (ANNA, BORIS):
        await people.send(person, "hello", photo=True)
    await people.send(ANNA, "hello", chat=GROUP)
    bot, dice, confusion = server.emulator, random.Random(method), Confusion(SPEC, method)
    await bot.answer(Call("sendMessage", {"chat_id": str(ANNA), "text": "x"}))
    await bot.answer(Call("sendPhoto", {"chat_id": str(FORUM), "photo": "attach://f"}, {"f": picture()}))
    for _ in range(ROUNDS):
        values = confusion.parameters(method)
        uploads = {
            "f": picture() if dice.random() < 0.9 else Upload("f.png", "image/png", b"\x89PNG\r\n\x1a\n1")
        }
        start = time.monotonic()
        status, body, _ = await bot.answer(Call(method, values, uploads))
        assert time.monotonic() - start < 1, values
        answer = json.loads(body)
        assert answer["ok"] == (status == 200)
        assert status in (200, 400, 403, 404, 409, 429), answer
        if status == 200:
            assert SPEC.check_result(method, answer["result"]) == [], (values, answer)


def picture() -> Upload:
    """A file that is a picture."""
    return Upload("f.png", "image/png", stock_picture())


async def test_garbage_over_http(bot: BareBot) -> None:
    """Broken bodies of every sort are refused, not crashed on."""
    url = f"{bot.url}/bot42:TEST/sendMessage"
    for kind in (
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain",
        "multipart/form-data; boundary=B",
    ):
        for body in (
            b"",
            b"{",
            b"\xff\xfe=\xff",
            b"[1]",
            b"--B\r\n\r\n",
            b"--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
            b'{"chat_id":"\\ud800"}',
            b'{"text":["\\ud800"]}',
            b"%ff=%ff",
            b"[" * 100_000,
        ):
            async with bot.session.post(url, data=body, headers={"Content-Type": kind}) as response:
                assert (await response.json())["ok"] is False
                assert response.status == 400
