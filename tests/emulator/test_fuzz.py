"""Hostile parameters: every method answers with an envelope, quickly, and never with a 500."""

from __future__ import annotations

import json
import random
import time

import pytest

from emulator import Running
from emulator.call import Call, Upload
from emulator.client import EmulatorClient
from emulator.control import ACTIONS
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


FIELDS = (
    "from chat text entities thread reply_to photo document voice location contact album message_id data "
    "force from_chat emoji user status name to people groups guide kind method chance count seconds overall "
    "group offset forward payload privacy callback_seconds local_links title"
).split()
ENTITIES = [
    {"type": "bold", "offset": 0, "length": 1},
    {"type": "text_mention", "offset": 0, "length": 1, "user": {"id": 5}},
    {"type": "bold", "offset": [], "length": None},
]
VALUES: list[object] = [
    *(
        None,
        True,
        0,
        1,
        -1,
        1.5,
        10**30,
        ANNA,
        BORIS,
        GROUP,
        FORUM,
        "",
        "x",
        "1",
        "chat",
        "429",
        "\ud800",
        "<b>",
    ),
    *([], [1], {}, [{"id": 1}], {"latitude": 1, "longitude": 1}, {"base64": "AAAA"}, {"base64": 1}),
    *([{"photo": True}, {"photo": True}], ENTITIES, [{"do": "send", "from": ANNA, "text": "x"}]),
    [{"id": -1, "members": [ANNA], "topics": ["x"]}],
]


@pytest.mark.parametrize("action", sorted(ACTIONS))
async def test_no_request_breaks_the_control_api(server: Running, bot: BareBot, action: str) -> None:
    """Whatever is asked, the answer is a result or an error that names a field."""
    dice = random.Random(action)
    for _ in range(ROUNDS):
        body = {name: dice.choice(VALUES) for name in dice.sample(FIELDS, dice.randint(0, 6))}
        if dice.random() < 0.8:
            body |= {"from": ANNA, "chat": dice.choice([ANNA, GROUP, FORUM])}
        asked = body if dice.random() < 0.9 else dice.choice(VALUES)
        async with bot.session.post(f"{server.url}/sim/{action}", json=asked) as response:
            answer = await response.json()
        assert response.status in (200, 400), (asked, answer)
        assert answer["ok"] or answer["field"], (asked, answer)
        if dice.random() < 0.2:
            query = {name: str(value) for name, value in body.items() if name != "timeout"}
            for name in ("chat", "calls", "world", "transcript", "updates"):
                async with bot.session.get(f"{server.url}/sim/{name}", params=query) as response:
                    assert response.status in (200, 400)
