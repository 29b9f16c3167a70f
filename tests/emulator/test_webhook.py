"""Webhooks: the secret, retries, order within a chat, and methods in the answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from emulator.client import EmulatorClient
from tests.emulator.conftest import ANNA, BORIS, BareBot

Answer = Callable[[dict[str, Any], int], web.Response]


class Receiver:
    """A bot's webhook that keeps what it got; `answer` decides by the update and its attempt."""

    def __init__(self, answer: Answer) -> None:
        self.got: list[tuple[str, str]] = []
        self.answer = answer
        self.news = asyncio.Condition()

    async def __call__(self, request: web.BaseRequest) -> web.Response:
        """Take one delivery."""
        update = json.loads(await request.read())
        self.got.append(
            (update["message"]["text"], request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        )
        async with self.news:
            self.news.notify_all()
        return self.answer(update, len(self.got))

    async def wait(self, count: int) -> list[str]:
        """The texts delivered once there are so many."""
        async with asyncio.timeout(5), self.news:
            await self.news.wait_for(lambda: len(self.got) >= count)
        return [text for text, _ in self.got]


@asynccontextmanager
async def receiving(answer: Answer) -> AsyncIterator[tuple[Receiver, str]]:
    """A receiver and its address."""
    receiver = Receiver(answer)
    runner = web.ServerRunner(web.Server(receiver), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield receiver, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


async def test_updates_are_delivered_with_the_secret(bot: BareBot, people: EmulatorClient) -> None:
    """Any 2xx takes an update, and a method in the answer is executed."""

    def answer(update: dict[str, Any], _: int) -> web.Response:
        return web.json_response(
            {"method": "sendMessage", "chat_id": update["message"]["chat"]["id"], "text": "got it"}
        )

    async with receiving(answer) as (receiver, url):
        await people.send(ANNA, "before")
        await bot.ok("setWebhook", url=url, secret_token="s_3-cret")
        await people.send(ANNA, "after")
        assert await receiver.wait(2) == ["before", "after"]
        assert {secret for _, secret in receiver.got} == {"s_3-cret"}
        await people.wait_for(ANNA, "got it")
        assert (await bot.ok("getWebhookInfo"))["url"] == url
        refused = await bot("getUpdates")
        assert refused["description"].startswith(
            "Conflict: can't use getUpdates method while webhook is active"
        )
        await bot.ok("deleteWebhook")
    await people.send(ANNA, "polled")
    assert [update["message"]["text"] for update in await bot.updates()] == ["polled"]


async def test_a_chat_stays_in_order_while_others_go_on(bot: BareBot, people: EmulatorClient) -> None:
    """A refused update is tried again with growing pauses; the rest of its chat waits, other chats do not."""

    def answer(update: dict[str, Any], attempt: int) -> web.Response:
        return web.Response(status=500 if update["message"]["text"] == "a1" and attempt < 5 else 204)

    async with receiving(answer) as (receiver, url):
        await people.options(webhook_first_retry=0.05)
        await bot.ok("setWebhook", url=url)
        await people.many(
            {"do": "send", "from": person, "text": text}
            for person, text in ((ANNA, "a1"), (ANNA, "a2"), (BORIS, "b1"))
        )
        texts = await receiver.wait(6)
        assert texts.index("b1") < texts.index("a2")
        assert texts[-1] == "a2"
        assert "500" in (await bot.ok("getWebhookInfo"))["last_error_message"]


@pytest.mark.parametrize(
    ("values", "description"),
    [
        ({"url": "http://example.com"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.com:81"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "https://10.0.0.1/x"}, "bad webhook: IP address 10.0.0.1 is reserved"),
        ({"url": "https://example.com", "secret_token": "a" * 257}, "secret token is too long"),
        ({"url": "https://example.com", "secret_token": "a b"}, "secret token contains unallowed characters"),
    ],
)
async def test_bad_webhooks(bot: BareBot, values: dict[str, object], description: str) -> None:
    """Addresses and secrets are checked."""
    assert await bot.error("setWebhook", **values) == f"Bad Request: {description}"


async def test_setting_a_webhook_ends_a_poll(bot: BareBot) -> None:
    """The waiting poll hears of the conflict, and a second webhook at once is too much."""
    poll = asyncio.create_task(bot("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    await bot.ok("setWebhook", url="http://127.0.0.1:9/x")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    again = await bot("setWebhook", url="http://127.0.0.1:9/x")
    assert again["parameters"] == {"retry_after": 1}
