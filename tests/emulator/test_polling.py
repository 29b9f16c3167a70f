"""getUpdates: numbering, confirmation, long polls and conflicts."""

from __future__ import annotations

import asyncio
import time

from emulator.client import EmulatorClient
from tests.emulator.conftest import ANNA, GROUP, BareBot


async def test_an_offset_confirms_what_is_below_it(bot: BareBot, people: EmulatorClient) -> None:
    """Updates come again until a higher offset confirms them, numbered one by one."""
    for text in ("one", "two", "three"):
        await people.send(ANNA, text)
    first = await bot.updates()
    numbers = [update["update_id"] for update in first]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    rest = await bot.updates(offset=numbers[1])
    assert [update["message"]["text"] for update in rest] == ["two", "three"]
    assert (await people.updates())["pending"] == 2


async def test_a_negative_offset_keeps_the_last_ones(bot: BareBot, people: EmulatorClient) -> None:
    """-1 leaves the last update and forgets the others."""
    for text in ("one", "two", "three"):
        await people.send(ANNA, text)
    assert [update["message"]["text"] for update in await bot.updates(offset=-1)] == ["three"]
    assert (await people.updates())["pending"] == 1


async def test_an_offset_far_in_the_future_is_the_head(bot: BareBot, people: EmulatorClient) -> None:
    """Nothing is forgotten for a senseless offset."""
    await people.send(ANNA, "one")
    number = (await bot.updates())[0]["update_id"]
    assert len(await bot.updates(offset=number + 1000)) == 1


async def test_a_long_poll_ends_with_the_first_update(bot: BareBot, people: EmulatorClient) -> None:
    """A waiting poll answers at once when something happens."""
    waiting = asyncio.create_task(bot.updates(wait=20))
    await asyncio.sleep(0.05)
    start = time.monotonic()
    await people.send(ANNA, "hello")
    assert len(await waiting) == 1
    assert time.monotonic() - start < 1


async def test_the_older_poll_hears_of_the_conflict(bot: BareBot, people: EmulatorClient) -> None:
    """409 goes to the one that waits; the newer one goes on."""
    older = asyncio.create_task(bot("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(bot.updates(wait=20))
    answer = await older
    assert answer["error_code"] == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await people.send(ANNA, "hello")
    assert len(await newer) == 1


async def test_a_hot_loop_is_slowed_down(bot: BareBot, people: EmulatorClient) -> None:
    """The same offset again right away gets one update only, and waits where there is none."""
    for text in ("one", "two"):
        await people.send(ANNA, text)
    assert len(await bot.updates()) == 2
    assert len(await bot.updates()) == 1
    number = (await bot.updates())[0]["update_id"]
    assert await bot.updates(offset=number + 2) == []
    start = time.monotonic()
    assert await bot.updates(offset=number + 2) == []
    assert time.monotonic() - start > 2.5


async def test_kinds_are_chosen_when_an_update_is_made(bot: BareBot, people: EmulatorClient) -> None:
    """`allowed_updates` is remembered; an empty list means the usual kinds."""
    await bot.ok("getUpdates", allowed_updates=["callback_query"], timeout=0)
    await people.send(ANNA, "lost")
    await bot.ok("getUpdates", offset=1, allowed_updates=[], timeout=0)
    await people.send(ANNA, "kept")
    updates = await bot.updates(offset=2)
    assert [update["message"]["text"] for update in updates] == ["kept"]


async def test_privacy_mode_hides_small_talk(bot: BareBot, people: EmulatorClient) -> None:
    """In a group the bot hears commands and answers to it, and everything without privacy."""
    sent = await bot.ok("sendMessage", chat_id=GROUP, text="hello")
    await people.send(ANNA, "small talk", chat=GROUP)
    await people.send(ANNA, "/help", chat=GROUP)
    await people.send(ANNA, "/help@other_bot", chat=GROUP)
    await people.send(ANNA, "an answer", chat=GROUP, reply_to=sent["message_id"])
    await people.options(privacy=False)
    await people.send(ANNA, "heard", chat=GROUP)
    texts = [update["message"]["text"] for update in await bot.updates()]
    assert texts == ["/help", "an answer", "heard"]


async def test_updates_are_kept_for_a_day(bot: BareBot, people: EmulatorClient) -> None:
    """After 24 hours an update is gone."""
    await people.send(ANNA, "old")
    await people.travel(86_401)
    await people.send(ANNA, "new")
    assert [update["message"]["text"] for update in await bot.updates()] == ["new"]
