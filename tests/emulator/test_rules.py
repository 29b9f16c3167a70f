"""The rules of the real server, each a line of a table beside this file, asked over HTTP."""

from __future__ import annotations

import json
from typing import Any

import pytest

from emulator import Running
from emulator.call import Upload
from emulator.client import EmulatorClient
from emulator.files import DOWNLOAD_CEILING
from tests.emulator.conftest import ANNA, FORUM, GROUP, BareBot
from tests.emulator.manners import MANNERS, Manner
from tests.emulator.message_rules import MESSAGE_RULES
from tests.emulator.method_rules import METHOD_RULES
from tests.emulator.rules import GROUPS, PEOPLE, Rule

MARKUP = {"inline_keyboard": [[{"text": "t", "callback_data": "d"}]]}
DAYS = 86_400
RULES = [*MESSAGE_RULES, *METHOD_RULES]


@pytest.fixture
async def stage(server: Running, bot: BareBot, people: EmulatorClient) -> dict[str, Any]:
    """Messages and files of every sort that the rules speak of."""
    await people.add(PEOPLE, GROUPS)
    written = await people.send(ANNA, photo=True)
    picture = written["photo"][-1]["file_id"]
    huge = server.emulator.files.add("document", Upload("huge", "", bytes(DOWNLOAD_CEILING + 1)))
    old = await bot.ok("sendMessage", chat_id=ANNA, text="old")
    await people.travel(3 * DAYS)
    in_group = await people.send(ANNA, "/news", chat=GROUP)
    await bot.ok("setChatTitle", chat_id=FORUM, title="Another")
    service = (await people.messages(ANNA, chat=FORUM))[-1]
    own = await bot.ok("sendMessage", chat_id=ANNA, text="own", reply_markup=MARKUP)
    photo = await bot.ok("sendPhoto", chat_id=ANNA, photo=picture)
    closed = await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup={"keyboard": [["x"]]})
    hers = await people.send(ANNA, "hers")
    forwarded = await bot.ok("forwardMessage", chat_id=ANNA, from_chat_id=ANNA, message_id=hers["message_id"])
    numbered = {"own": own, "photo": photo, "with_keyboard": closed, "hers": hers, "forwarded": forwarded}
    numbered |= {"old": old, "in_group": in_group, "service": service}
    names: dict[str, Any] = {name: message["message_id"] for name, message in numbered.items()}
    return names | {"picture": picture, "huge": huge.file_id}


def put_in(value: Any, stage: dict[str, Any]) -> Any:
    """Put the stage's numbers in place of their names."""
    text = json.dumps(value)
    for name, number in stage.items():
        text = text.replace(json.dumps(f"${name}"), json.dumps(number))
    return json.loads(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.method}: {rule.description[-60:]}")
async def test_a_refusal_in_the_real_servers_words(bot: BareBot, stage: dict[str, Any], rule: Rule) -> None:
    """The status, the envelope and every word."""
    answer = await bot(rule.method, **put_in(rule.values, stage))
    code = 403 if rule.description.startswith("Forbidden") else 400
    assert answer == {"ok": False, "error_code": code, "description": rule.description}


@pytest.mark.parametrize(
    "manner", MANNERS, ids=lambda manner: f"{manner.method}: {json.dumps(manner.values)[:60]}"
)
async def test_what_is_taken_is_tidied_as_the_real_server_does(
    bot: BareBot, stage: dict[str, Any], manner: Manner
) -> None:
    """What is not said in so many words is what the answer leaves out."""
    result = await bot.ok(manner.method, **put_in(manner.values, stage))
    if not isinstance(manner.answer, dict):
        assert result == manner.answer
        return
    shown = {**result, "kinds": [entity["type"] for entity in result.get("entities", [])]}
    assert {name: shown.get(name) for name in manner.answer} == manner.answer
