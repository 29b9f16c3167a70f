"""What delivery owes to those who wait, to Telegram, and to its own past."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from domain.notices import OutboxMessage, OutboxState, Priority
from storage import outbox
from storage.database import Database
from tests.bot.script import Post, Script, flood


async def test_a_flood_of_digests_delays_no_reply(database: Database, script: Script) -> None:
    """Digests leave at 28 a second; whoever writes meanwhile is answered at once."""
    post = Post(database, script, most=28)
    for chat in range(150):
        script.lines[f"digest {chat}"] = [0.02]
    async with post.at_work():
        async with database.transaction() as uow:
            for chat in range(150):
                payload: dict[str, object] = {"chat_id": chat + 1, "text": f"digest {chat}"}
                outbox.add(
                    uow, OutboxMessage(chat + 1, "sendMessage", payload, Priority.SUMMARY), post.clock.now()
                )
        loop, waits = asyncio.get_running_loop(), []
        for number in range(4):
            await asyncio.sleep(0.1)
            asked = loop.time()
            # also in a chat that has a digest of its own to come
            await post.puts(f"reply {number}", chat=50 + number)
            await post.until(lambda: f"reply {number}" in script.arrived)  # noqa: B023 - awaited before the next
            waits.append(loop.time() - asked)
    assert max(waits) < 1.0
    assert sum("digest" in text for text in script.arrived) < 150


@pytest.mark.usefixtures("quick")
async def test_priorities(database: Database, script: Script) -> None:
    """Button, reply, urgent, reminder, summary, bulk: in that order, whatever the order of writing."""
    post = Post(database, script, most=1)
    async with post.at_work():
        await post.puts("first", chat=99)
        await post.until(lambda: "first" in script.arrived)
        async with database.transaction() as uow:
            for priority in reversed(Priority):
                chat = int(priority) + 1
                payload: dict[str, object] = {"chat_id": chat, "text": priority.name}
                outbox.add(uow, OutboxMessage(chat, "sendMessage", payload, priority), post.clock.now())
        await post.until(lambda: len(script.arrived) == 4, seconds=8)
    assert script.arrived[1:4] == ["CALLBACK", "REPLY", "URGENT"]


async def test_only_the_latest_edit_is_sent(post: Post, database: Database, script: Script) -> None:
    """Edits of one message overtake each other; those of another message do not, nor do new words."""
    script.lines["busy"] = [0.2]
    calls: list[tuple[str, dict[str, object]]] = [
        ("sendMessage", {"text": "busy"}),
        ("editMessageText", {"message_id": 5, "text": "5: one"}),
        ("editMessageText", {"message_id": 6, "text": "6: one"}),
        ("editMessageReplyMarkup", {"message_id": 5, "text": "5: buttons"}),
        ("sendMessage", {"text": "new"}),
        ("editMessageText", {"message_id": 5, "text": "5: two"}),
        ("editMessageReplyMarkup", {"message_id": 6, "text": "6: buttons"}),
    ]
    async with post.at_work():
        for method, payload in calls:
            async with database.transaction() as uow:
                outbox.add(uow, OutboxMessage(1, method, {"chat_id": 1, **payload}), post.clock.now())
            if payload["text"] == "busy":
                await post.until(lambda: bool(script.calls))
        await post.until_idle()

    assert script.arrived == ["busy", "6: one", "new", "5: two", "6: buttons"]
    states = [state for state, _ in await post.states()]
    assert states == ["sent", "overtaken", "sent", "overtaken", "sent", "sent", "sent"]


@pytest.mark.usefixtures("hurried")
async def test_an_edit_that_failed_is_not_tried_over_a_later_one(
    post: Post, database: Database, script: Script
) -> None:
    """What Telegram did not answer is needless once a newer edit waits."""
    script.lines["one"] = [0.03, flood(0.05)]
    async with post.at_work():
        for text in ("one", "two"):
            async with database.transaction() as uow:
                payload: dict[str, object] = {"chat_id": 1, "message_id": 5, "text": text}
                outbox.add(uow, OutboxMessage(1, "editMessageText", payload), post.clock.now())
            await post.until(lambda: bool(script.calls))
        await post.until_idle()

    assert script.arrived == ["two"]
    assert [state for state, _ in await post.states()] == ["overtaken", "sent"]


async def test_the_promise_to_wait_outlives_the_program(database: Database, script: Script) -> None:
    """Told to wait, ended and begun again: the chat waits its time, others do not."""
    first = Post(database, script, most=30)
    script.lines["a1"] = [flood(1.2)]
    async with first.at_work():
        await first.puts("a1", "a2", chat=1)
        await first.until(lambda: bool(script.calls))
        told = asyncio.get_running_loop().time()
        await asyncio.sleep(0.05)
    second = Post(database, script, most=30)
    async with second.at_work():
        await second.puts("b1", chat=2)
        await second.until_idle(8)

    times = dict(zip(reversed(script.calls), reversed(script.times), strict=True))
    assert script.calls[1:] == ["b1", "a1", "a2"]
    again = script.times[script.calls.index("a1", 1)]
    assert again - told >= 1.1
    assert times["b1"] - told < 1.0


async def test_a_group_may_repeat_one_message_after_a_crash(post: Post, script: Script) -> None:
    """The next message of a group leaves only when the last one is marked."""
    async with post.at_work():
        await post.puts("g1", "g2", "g3", chat=-5)
        await post.until(lambda: "g2" in script.calls)
        states = [state for state, _ in await post.states()]
        await post.until_idle()
    assert states[0] == OutboxState.SENT


async def test_what_is_too_late_at_the_start_is_not_sent(
    post: Post, database: Database, script: Script
) -> None:
    """A word about a meeting that began during the stop ends by its name."""
    now = post.clock.now()
    async with database.transaction() as uow:
        payload: dict[str, object] = {"chat_id": 1, "text": "soon"}
        message = OutboxMessage(
            1, "sendMessage", payload, Priority.URGENT, expires_at=now - timedelta(minutes=1)
        )
        outbox.add(uow, message, now - timedelta(hours=1))
    async with post.at_work():
        await post.until_idle()
    assert script.calls == []
    assert await post.states() == [("expired", 1)]


async def test_what_nobody_waits_for_leaves_evenly(database: Database, script: Script) -> None:
    """Twelve digests do not go in one heap, after which all would wait for a second; a reply goes at once."""
    post = Post(database, script, most=24)
    async with post.at_work():
        async with database.transaction() as uow:
            for chat in range(12):
                payload: dict[str, object] = {"chat_id": chat + 1, "text": "digest"}
                outbox.add(
                    uow, OutboxMessage(chat + 1, "sendMessage", payload, Priority.SUMMARY), post.clock.now()
                )
        await post.until(lambda: len(script.calls) == 6)
        asked = asyncio.get_running_loop().time()
        await post.puts("reply", chat=99)
        await post.until_idle()
    reply = script.times.pop(script.calls.index("reply"))
    assert reply - asked < 0.03
    assert all(later - sooner > 0.03 for sooner, later in pairwise(script.times))
