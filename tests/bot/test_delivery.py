"""Delivery: each message arrives, in its chat's order, whatever Telegram says, and in nobody's way."""

import asyncio
import logging
from itertools import pairwise

import pytest

from bot import delivery
from bot.telegram import Reached, TelegramAway
from domain.notices import Priority
from storage.database import Database
from tests.bot.script import Post, Script, flood, refused


async def test_order_within_a_chat(post: Post, script: Script) -> None:
    """One message of a chat is on its way at a time, so none is overtaken; chats go side by side."""
    script.lines["a1"] = [0.05]
    async with post.at_work():
        await post.puts("a1", "a2", "a3", chat=1)
        await post.puts("b1", "b2", chat=2)
        await post.until_idle()

    assert [text for text in script.arrived if text[0] == "a"] == ["a1", "a2", "a3"]
    assert script.arrived[:2] == ["b1", "b2"]
    assert await post.states() == [("sent", 1)] * 5
    assert [row["message_id"] for row in await post.rows()].count(None) == 0


async def test_a_flood_pauses_only_its_chat(post: Post, script: Script) -> None:
    """A 429 makes one chat wait as long as Telegram asks; others go on, and its order stays."""
    script.lines["a1"] = [flood(0.1)]
    async with post.at_work():
        await post.puts("a1", "a2", chat=1)
        await post.puts("b1", "b2", "b3", chat=2)
        await post.until(lambda: "b3" in script.arrived)
        assert "a1" not in script.arrived
        await post.until_idle()

    assert [text for text in script.arrived if text[0] == "a"] == ["a1", "a2"]
    first, again = (time for text, time in zip(script.calls, script.times, strict=True) if text == "a1")
    assert again - first >= 0.1


async def test_two_floods_at_once_pause_everybody(post: Post, script: Script) -> None:
    """When two chats are told to wait within a second, Telegram means the bot, and nobody sends till then."""
    script.lines = {"a1": [flood(0.15)], "b1": [flood(0.15)]}
    async with post.at_work():
        await post.puts("a1", chat=1)
        await post.puts("b1", chat=2)
        await post.until(lambda: len(script.calls) == 2)
        await asyncio.sleep(0.01)
        await post.puts("c1", chat=3)
        await post.until_idle()

    assert script.times[script.calls.index("c1")] - script.times[0] >= 0.15


@pytest.mark.usefixtures("quick")
async def test_the_urgent_go_first(database: Database, script: Script) -> None:
    """With three credits a second, an answer leaves before the rest of a broadcast that began earlier."""
    post = Post(database, script, most=3)
    async with post.at_work():
        for chat in range(10, 30):
            await post.puts(f"bulk {chat}", chat=chat, priority=Priority.BULK)
        await post.until(lambda: len(script.arrived) == 3)
        await post.puts("answer", chat=10, priority=Priority.REPLY)
        await post.until(lambda: "answer" in script.arrived)

    assert script.calls[3] == "answer"


@pytest.mark.usefixtures("quick")
async def test_credits_are_not_lost(database: Database, script: Script) -> None:
    """Whatever becomes of messages, as many as ever may leave in the next second."""
    post = Post(database, script, most=5)
    script.lines = {
        "m0": [refused("Bad Request: no")], "m1": [flood(0.01)], "m2": [ValueError("broken")],
        "m3": [TelegramAway("no route", Reached.NEVER)],
    }  # fmt: skip
    async with post.at_work():
        for number in range(4):
            await post.puts(f"m{number}", chat=number + 1)
        await post.until_idle(8)
        await asyncio.sleep(0.2)
        script.times.clear()
        assert post.pace.allowed == 4  # one fewer after the flood
        for number in range(4):
            await post.puts(f"next {number}", chat=number + 10)
        await post.until_idle(3)

    assert script.times[-1] - script.times[0] < 0.3


async def test_a_restart_picks_up_what_waits(post: Post, database: Database, script: Script) -> None:
    """What stood in the outbox leaves first, before what is said meanwhile, and each once."""
    await post.puts(*[f"old {number}" for number in range(1200)], chat=1)
    async with post.at_work():
        await post.puts("new 1", chat=1)
        await post.puts("other", chat=2)
        await post.puts("new 2", chat=1)
        await post.until_idle(20)

    mine = [text for text in script.arrived if text != "other"]
    assert mine == [f"old {number}" for number in range(1200)] + ["new 1", "new 2"]
    assert sorted(script.arrived) == sorted(set(script.arrived))


@pytest.mark.usefixtures("hurried")
async def test_no_answer_is_tried_again_ever_later(post: Post, script: Script) -> None:
    """After no answer the pauses grow; each try is counted in the book."""
    script.lines["a1"] = [TelegramAway("no route")] * 4
    async with post.at_work():
        await post.puts("a1", "a2")
        await post.until_idle()

    assert script.calls == ["a1"] * 5 + ["a2"]
    pauses = [later - sooner for sooner, later in pairwise(script.times[:5])]
    assert all(later > sooner for sooner, later in pairwise(pauses))
    assert await post.states() == [("sent", 5), ("sent", 1)]


async def test_it_goes_on_as_soon_as_telegram_is_back(
    post: Post, script: Script, caplog: pytest.LogCaptureFixture
) -> None:
    """An outage is said once and its end once; the first that gets through lets all others try at once."""
    script.away = True
    caplog.set_level(logging.INFO)
    async with post.at_work():
        for chat in range(1, 21):
            await post.puts(f"m{chat}", chat=chat)
        await post.until(lambda: len(script.calls) >= 60)  # 20 chats, tried three times
        script.away = False
        back = asyncio.get_running_loop().time()
        await post.puts("sesame", chat=99)
        await post.until_idle(1)
        took = asyncio.get_running_loop().time() - back

    assert took < 0.5
    assert len(script.arrived) == 21
    lines = [record.message for record in caplog.records if record.name == "bot.outages"]
    assert [line.split(" (")[0].split(" after")[0] for line in lines] == [
        "Telegram is away",
        "Telegram is back",
    ]


async def test_marks_are_made_in_batches(post: Post, database: Database, script: Script) -> None:
    """Sixty messages that arrive together cost few transactions."""
    for chat in range(60):
        await post.puts(f"m{chat}", chat=chat + 1)
    commits: list[object] = []
    async with post.at_work():
        database.listeners.append(commits.append)
        await post.until_idle()

    assert len(script.arrived) == 60
    assert len(commits) <= 15


async def test_never_more_than_so_many_at_once(post: Post, script: Script) -> None:
    """Hundreds of slow chats: thirty calls at a time, all used, and none of the others is forgotten."""
    for chat in range(200):
        script.lines[f"m{chat}"] = [0.01]
        await post.puts(f"m{chat}", chat=chat + 1)
    async with post.at_work():
        await post.until_idle()

    assert len(script.arrived) == 200
    assert script.most_on_its_way == delivery.AT_ONCE
    # 200 calls of 10 ms, 30 at once: 70 ms, if no wake-up is lost
    assert script.times[-1] - script.times[0] < 0.5


async def test_stopping_leaves_the_rest_on_disk(post: Post, script: Script) -> None:
    """What is on its way arrives and is marked; what was not begun is not begun, and waits."""
    script.lines = {f"m{number}": [0.02] for number in range(100)}
    await post.puts(*[f"m{number}" for number in range(50)], chat=1)
    for number in range(50, 100):
        await post.puts(f"m{number}", chat=number)
    async with post.at_work():
        await post.until(lambda: bool(script.arrived))

    states = [state for state, _ in await post.states()]
    assert states.count("sent") == len(script.arrived) == len(script.calls)
    assert 0 < states.count("sent") < 100
    assert states.count("waiting") == 100 - len(script.arrived)


async def test_stopping_does_not_wait_for_a_silent_telegram(post: Post, script: Script) -> None:
    """A call that hangs is left after a moment; its message waits, since nobody knows whether it arrived."""
    script.lines["m"] = [60.0]
    await post.puts("m")
    began = asyncio.get_running_loop().time()
    async with post.at_work():
        await post.until(lambda: bool(script.calls))

    assert asyncio.get_running_loop().time() - began < 1
    assert await post.states() == [("waiting", 0)]
