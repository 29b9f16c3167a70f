"""The control API: errors name the field; faults, limits, the log and the transcript."""

from __future__ import annotations

import time

import aiohttp
import pytest

from emulator.client import ControlError, EmulatorClient
from tests.emulator.conftest import ANNA, BORIS, GROUP, STRANGER, TOKEN, BareBot


@pytest.mark.parametrize(
    ("name", "body", "field"),
    [
        ("send", {"chat": ANNA, "text": "x"}, "from"),
        ("send", {"from": ANNA, "chat": ANNA}, "text"),
        ("send", {"from": ANNA, "chat": "x", "text": "x"}, "chat"),
        ("send", {"from": 5, "text": "x"}, "from"),
        ("send", {"from": STRANGER, "chat": GROUP, "text": "x"}, "chat"),
        ("send", {"from": ANNA, "text": "x", "colour": 1}, "colour"),
        ("send", {"from": ANNA, "location": {"latitude": 100, "longitude": 1}}, "location.latitude"),
        ("send", {"from": ANNA, "photo": "no picture"}, "photo.base64"),
        ("send", {"from": ANNA, "text": "x", "reply_to": 77}, "reply_to"),
        ("press", {"from": ANNA, "message_id": 7, "data": "x"}, "message_id"),
        ("world", {"people": [{"id": -1}]}, "people[0].id"),
        ("world", {"people": [{"id": ANNA, "zone": "Mars/Olympus"}]}, "people[0].zone"),
        ("world", {"groups": [{"id": -5, "members": [999]}]}, "groups[0].members[0]"),
        ("world", {"guide": [{"text": "t", "send": "x"}]}, "guide[0].title"),
        ("world", {"guide": [{"title": {"en": 5}, "text": "t", "send": "x"}]}, "guide[0].title.en"),
        ("world", {"guide": [{"title": "t", "text": "t"}]}, "guide[0].do"),
        ("world", {"guide": [{"title": "t", "text": "t", "send": "x", "person": 99}]}, "guide[0].person"),
        ("world", {"guide": [{"title": "t", "text": "t", "travel": "noon"}]}, "guide[0].travel"),
        ("world", {"guide": [{"title": "t", "text": "t", "do": [{"press": 5}]}]}, "guide[0].do[0].press"),
        ("world", {"guide": [{"title": "t", "text": "t", "do": [{}]}]}, "guide[0].do[0].send"),
        ("faults", {"kind": "fire"}, "kind"),
        ("limits", {"chat": -1}, "chat"),
        ("clock", {"forward": "soon"}, "forward"),
        ("many", [{"do": "send", "from": ANNA}], "[0].text"),
        ("nonsense", {}, "path"),
        ("send", [], "body"),
    ],
)
async def test_a_mistake_is_named(people: EmulatorClient, name: str, body: object, field: str) -> None:
    """Bad input answers 400 with the field."""
    with pytest.raises(ControlError) as caught:
        await people.post(name, body)
    assert caught.value.field == field


async def test_flood_limits_answer_429(bot: BareBot, people: EmulatorClient) -> None:
    """One message a second in a chat, with `retry_after` in the body and in the header."""
    await people.limits(chat=True)
    await bot.ok("sendMessage", chat_id=ANNA, text="one")
    url, values = f"{bot.url}/bot{TOKEN}/sendMessage", {"chat_id": ANNA, "text": "two"}
    async with bot.session.post(url, json=values) as response:
        body = await response.json()
        assert (response.status, response.headers["Retry-After"]) == (429, "1")
    assert body["description"] == "Too Many Requests: retry after 1"
    assert body["parameters"] == {"retry_after": 1}
    await bot.ok("sendMessage", chat_id=BORIS, text="another chat")
    await people.limits(group=2)
    await bot.ok("sendMessage", chat_id=GROUP, text="1")
    await bot.ok("sendMessage", chat_id=GROUP, text="2")
    refused = await bot("sendMessage", chat_id=GROUP, text="3")
    assert 58 <= refused["parameters"]["retry_after"] <= 60


async def test_a_burst_is_allowed_and_too_much_blocks_all(bot: BareBot, people: EmulatorClient) -> None:
    """With `burst` a chat takes a few at once; with `block` too many overall close every chat a while."""
    await people.limits(chat=1, burst=3)
    answers = [await bot("sendMessage", chat_id=ANNA, text=str(number)) for number in range(4)]
    assert [answer["ok"] for answer in answers] == [True, True, True, False]
    await people.limits(overall=2, block=True)
    answers = [await bot("sendMessage", chat_id=chat, text="x") for chat in (ANNA, BORIS, GROUP, ANNA)]
    assert [answer.get("error_code") for answer in answers] == [None, None, 429, 429]
    assert answers[-1]["parameters"] == {"retry_after": 3}


async def test_faults_strike_by_method_and_count(bot: BareBot, people: EmulatorClient) -> None:
    """A fault strikes as often as asked, and says so in the log."""
    await people.fault("502", method="sendMessage", count=1)
    await people.fault("429", chat=BORIS, seconds=7, count=1)
    assert (await bot("sendMessage", chat_id=ANNA, text="x"))["error_code"] == 502
    assert (await bot("sendMessage", chat_id=ANNA, text="x"))["ok"]
    assert (await bot("sendMessage", chat_id=BORIS, text="x"))["parameters"] == {"retry_after": 7}
    assert [call["fault"] for call in await people.calls("sendMessage")] == ["502", "", "429"]


async def test_a_connection_breaks_before_or_after_the_effect(bot: BareBot, people: EmulatorClient) -> None:
    """The bot sees no answer in both cases; only one of them has an effect."""
    for kind, effect in (("drop_before", 0), ("drop_after", 1)):
        await people.fault(kind, count=1)
        with pytest.raises(aiohttp.ClientError):
            await bot("sendMessage", chat_id=ANNA, text=kind)
        shown = [message["text"] for message in await people.messages(ANNA)]
        assert shown.count(kind) == effect


async def test_a_slow_answer(bot: BareBot, people: EmulatorClient) -> None:
    """A slow answer is late and whole."""
    await people.fault("slow", seconds=0.3, count=1)
    start = time.monotonic()
    await bot.ok("sendMessage", chat_id=ANNA, text="x")
    assert time.monotonic() - start >= 0.3


async def test_violations_are_kept(bot: BareBot, people: EmulatorClient) -> None:
    """Unknown parameters, wrong types and unknown fields inside JSON are violations, effect or not."""
    await bot("sendMessage", chat_id=ANNA, text="x", disable_web_page_preview=True)
    await bot("sendMessage", chat_id=ANNA, text="x", message_thread_id="soon")
    button = {"text": "t", "callback_data": "d", "colour": "red"}
    await bot("sendMessage", chat_id=ANNA, text="x", reply_markup={"inline_keyboard": [[button]]})
    await bot("answerCallbackQuery")
    found = [(violation["method"], violation["field"]) for violation in await people.violations()]
    assert found == [
        ("sendMessage", "disable_web_page_preview"),
        ("sendMessage", "message_thread_id"),
        ("sendMessage", "reply_markup.inline_keyboard[0][0].colour"),
        ("answerCallbackQuery", "callback_query_id"),
    ]


async def test_the_transcript_reads_as_a_conversation(bot: BareBot, people: EmulatorClient) -> None:
    """One line a message, with buttons and edits."""
    await people.send(ANNA, "Hello\nagain")
    sent = await bot.ok("sendMessage", chat_id=ANNA, text="Hi")
    markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}, {"text": "B", "callback_data": "b"}]]}
    await bot.ok(
        "editMessageText", chat_id=ANNA, message_id=sent["message_id"], text="Well", reply_markup=markup
    )
    lines = (await people.transcript()).splitlines()
    assert lines[0] == f"== Anna (private {ANNA}) =="
    assert lines[1].endswith("Anna: Hello")
    assert lines[2] == "    again"
    assert lines[3].endswith("Fieldbook (edited): Well")
    assert lines[4] == "    [A] [B]"


async def test_waiting_for_words(bot: BareBot, people: EmulatorClient) -> None:
    """`wait_for` finds what comes later, and says what it saw where nothing comes."""
    await bot.ok("sendMessage", chat_id=ANNA, text="Saved")
    assert (await people.wait_for(ANNA, "Sav"))["text"] == "Saved"
    with pytest.raises(TimeoutError, match="Saved"):
        await people.wait_for(ANNA, "Gone", timeout=0.1)


async def test_travelling_in_time(bot: BareBot, people: EmulatorClient, server: object) -> None:
    """Messages carry the emulated moment."""
    before = (await bot.ok("sendMessage", chat_id=ANNA, text="x"))["date"]
    await people.travel(3600)
    after = (await bot.ok("sendMessage", chat_id=ANNA, text="x"))["date"]
    assert 3600 <= after - before <= 3602
