"""What Telegram will not take, and what gets no answer: each ends by name, and blocks nobody."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands import failures
from bot.settings import Settings
from bot.telegram import TelegramAway
from domain.notices import OutboxMessage, Priority
from storage import outbox
from storage.database import Database
from tests.bot.script import Post, Script, refused


async def test_what_is_too_old_expires(post: Post, database: Database, script: Script) -> None:
    """A message is tried for a day, the answer to a button for a minute; both end with a name."""
    script.away = True
    now = post.clock.now()
    async with database.transaction() as uow:
        old = OutboxMessage(1, "sendMessage", {"text": "old"})
        outbox.add(uow, old, now - timedelta(days=1, minutes=1))
        button = OutboxMessage(1, "answerCallbackQuery", {"text": "tap"}, Priority.CALLBACK)
        outbox.add(uow, button, now - timedelta(minutes=2))
    await post.puts("young")
    async with post.at_work():
        await post.until(lambda: script.calls.count("young") >= 2)

    assert [state for state, _ in await post.states()] == ["expired", "expired", "waiting"]


async def test_what_needs_nothing_more_is_done(post: Post, script: Script) -> None:
    """An edit that changes nothing, a message that is gone, a button that is too old: done, not an error."""
    script.lines = {
        "same": [refused("Bad Request: message is not modified: specified new message content …")],
        "gone": [refused("Bad Request: message to edit not found")],
        "late": [refused("Bad Request: query is too old and response timeout expired")],
        "blocked": [refused("Forbidden: bot was blocked by the user", 403)],
    }
    async with post.at_work():
        await post.puts("same", "gone", "late")
        await post.puts("blocked", chat=2)
        await post.puts("last")
        await post.until_idle()

    assert [state for state, _ in await post.states()] == ["done", "done", "done", "unreachable", "sent"]


async def test_markup_of_ours_that_is_broken_still_arrives(
    post: Post, database: Database, script: Script
) -> None:
    """Telegram cannot read the markup: the words arrive all the same, as plain text."""
    script.lines["<b>1"] = [refused("Bad Request: can't parse entities: can't find end tag")]
    async with database.transaction() as uow:
        payload = {"chat_id": 1, "text": "<b>1", "parse_mode": "HTML"}
        outbox.add(uow, OutboxMessage(1, "sendMessage", payload), post.clock.now())
    async with post.at_work():
        await post.until_idle()

    assert script.arrived == ["1"]
    assert script.payloads[-1] == {"chat_id": 1, "text": "1"}
    assert [state for state, _ in await post.states()] == ["sent_plain"]


async def test_our_failures_can_be_seen(
    post: Post, database: Database, script: Script, book_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What arrived plain or not at all is listed with its reason; what a person did is no failure of ours."""
    script.lines = {
        "one": [refused("Bad Request: BUTTON_DATA_INVALID")] * 3,
        "two": [refused("Forbidden: bot was blocked by the user", 403)],
    }
    async with post.at_work():
        await post.puts("one")
        await post.puts("two", chat=2)
        await post.until_idle()
    settings = Settings(_env_file=None, bot_token="1:test", database_url=f"sqlite:///{book_path}")

    assert await asyncio.to_thread(failures.run, settings, 7) == 0
    shown = capsys.readouterr().out
    assert "refused  sendMessage  Bad Request: BUTTON_DATA_INVALID" in shown
    assert '"text": "one"' in shown
    assert "blocked" not in shown


async def test_a_group_that_moved_is_followed(post: Post, script: Script) -> None:
    """A group turned supergroup has a new number, and the message goes there."""
    script.lines["hello"] = [refused("Bad Request: group chat was upgraded", moved_to=-1001)]
    async with post.at_work():
        await post.puts("hello", chat=-1)
        await post.until_idle()

    assert [payload["chat_id"] for payload in script.payloads] == [-1, -1001]


async def test_a_token_that_was_taken_back_loses_nothing(post: Post, script: Script) -> None:
    """While Telegram does not know us, messages wait."""
    script.lines["a1"] = [refused("Unauthorized", 401)]
    async with post.at_work():
        await post.puts("a1")
        await post.until(lambda: bool(script.calls))
        await asyncio.sleep(0.05)

    assert await post.states() == [("waiting", 1)]


@pytest.mark.usefixtures("hurried")
async def test_a_poisoned_message_blocks_nobody(post: Post, script: Script) -> None:
    """One at which Telegram always stumbles lets the rest of its chat go on after a few tries."""
    script.lines["poison"] = [TelegramAway("500 Internal Server Error")] * 1000
    async with post.at_work():
        await post.puts("poison", "a2", "a3", chat=1)
        for number in range(100):
            await post.puts(f"b{number}", chat=2)
            await asyncio.sleep(0.002)
        await post.until(lambda: "a3" in script.arrived)

    assert [text for text in script.arrived if text[0] == "a"] == ["a2", "a3"]
    assert (await post.states())[0][0] == "waiting"


async def test_a_fault_of_ours_blocks_nobody(
    post: Post, script: Script, caplog: pytest.LogCaptureFixture
) -> None:
    """A call that cannot even be made is refused, with its traceback in the log, and the chat goes on."""
    script.lines["broken"] = [RuntimeError("cannot be encoded")]
    async with post.at_work():
        await post.puts("broken", "a2")
        await post.until_idle()

    assert [state for state, _ in await post.states()] == ["refused", "sent"]
    assert "cannot be encoded" in caplog.text
