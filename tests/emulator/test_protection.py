"""What the server does to protect itself: crowded chats, equal uploads, and webhooks that are gone."""

import asyncio
import time
from typing import Any

import aiohttp
from aiohttp import web

from emulator import Running
from emulator.client import EmulatorClient
from tests.emulator.conftest import ANNA, BORIS, BareBot
from tests.emulator.test_media import upload
from tests.emulator.test_webhook import receiving

HEAVY = b"x" * 100_001


async def test_a_chat_holds_310_unsent_messages(bot: BareBot, people: EmulatorClient) -> None:
    """More of one chat are held and refused for a minute; other chats do not notice."""
    await people.options(crowd_seconds=0.01)
    await people.fault(kind="slow", method="sendMessage", chat=str(ANNA), seconds=2)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        crowd = BareBot(bot.url, session)
        answers = await asyncio.gather(
            *(crowd("sendMessage", chat_id=ANNA, text=str(number)) for number in range(315))
        )
    refused = [answer for answer in answers if not answer["ok"]]
    assert len(refused) == 5
    assert {answer["description"] for answer in refused} == {"Too Many Requests: retry after 60"}
    assert refused[0]["parameters"] == {"retry_after": 60}
    await bot.ok("sendMessage", chat_id=BORIS, text="calm")


async def test_equal_uploads_are_slowed(bot: BareBot) -> None:
    """A file of the same size above 100 KB waits 0.2 to 0.9 seconds; another size does not."""
    assert await _seconds(bot, HEAVY) < 0.2
    assert await _seconds(bot, HEAVY + b"x") < 0.2
    assert 0.2 <= await _seconds(bot, HEAVY) < 1.5


async def _seconds(bot: BareBot, content: bytes) -> float:
    began = time.monotonic()
    await upload(bot, "sendDocument", {"document": content}, chat_id=ANNA)
    return time.monotonic() - began


async def test_a_webhook_gone_for_23_hours_is_removed(
    server: Running, bot: BareBot, people: EmulatorClient
) -> None:
    """410 for 23 hours takes the webhook away; what waited can be polled."""

    def answer(_: dict[str, Any], __: int) -> web.Response:
        return web.Response(status=410)

    async with receiving(answer) as (receiver, url):
        await people.options(webhook_first_retry=0.01)
        await bot.ok("setWebhook", url=url)
        await people.send(ANNA, "is anybody there?")
        await receiver.wait(1)
        await people.travel(22 * 3600)
        await receiver.wait(len(receiver.got) + 1)
        assert (await bot.ok("getWebhookInfo"))["url"] == url
        await people.travel(3601)
        async with asyncio.timeout(5):
            while server.emulator.webhook.url:  # noqa: ASYNC110 - the courier has no event for this
                await asyncio.sleep(0.01)
        assert (await bot.ok("getWebhookInfo"))["url"] == ""
    assert [update["message"]["text"] for update in await bot.updates()] == ["is anybody there?"]
