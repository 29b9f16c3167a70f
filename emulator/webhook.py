"""Webhooks: setting them, and delivering updates with a secret, retries and order within a chat."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp

from emulator.call import Call, leading_integer
from emulator.envelope import Json, bad_request, conflict, too_many_requests
from emulator.links import is_local
from emulator.updates import Update

if TYPE_CHECKING:
    from emulator.core import Emulator

PORTS = frozenset({80, 88, 443, 8443})
SLOWEST_RETRY = 60.0
LONGEST_PAUSE = 3600.0
GONE = 410
GONE_FOR_SECONDS = 23 * 3600.0
ANSWER_SECONDS = 60.0
_SECRET = re.compile(r"[A-Za-z0-9_\-]*")


@dataclass(slots=True)
class Webhook:
    """Where updates are delivered, and how that goes."""

    url: str = ""
    secret: str = ""
    connections: int = 40
    changed: float = -1000.0
    error_date: int = 0
    error: str = ""
    first_retry: float = 1.0
    gone_since: float | None = None


def set_webhook(emulator: Emulator, call: Call) -> bool:
    """Have updates delivered to an address, or stop it with an empty one."""
    url = call.text("url").strip()
    if not url:
        return delete_webhook(emulator, call)
    now = time.monotonic()
    if now - emulator.webhook.changed < 1:
        raise too_many_requests(1)
    secret = call.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _check_address(url)
    connections = max(1, min(100, call.integer("max_connections", 40) or 40))
    emulator.poller.stop_waiting(conflict("terminated by setWebhook request"))
    emulator.updates.allow(call.parsed_or("allowed_updates"))
    if call.boolean("drop_pending_updates"):
        emulator.updates.forget_all()
    first_retry = emulator.webhook.first_retry
    emulator.webhook = Webhook(url, secret, connections, now, first_retry=first_retry)
    emulator.courier.wake()
    return True


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise bad_request("bad webhook: invalid webhook URL specified") from None
    if is_local(url) and parts.scheme in ("http", "https"):
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (port or 443) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    try:
        address = ipaddress.ip_address(parts.hostname or "")
    except ValueError:
        return
    if not address.is_global:
        raise bad_request(f"bad webhook: IP address {address} is reserved")


def delete_webhook(emulator: Emulator, call: Call) -> bool:
    """Stop delivering, so that getUpdates works again."""
    if call.boolean("drop_pending_updates"):
        emulator.updates.forget_all()
    emulator.webhook = Webhook(first_retry=emulator.webhook.first_retry)
    emulator.courier.wake()
    return True


def get_webhook_info(emulator: Emulator, _: Call) -> Json:
    """Where updates go, and how many wait."""
    webhook = emulator.webhook
    pending = len(emulator.updates.pending())
    shown: Json = {"url": webhook.url, "has_custom_certificate": False, "pending_update_count": pending}
    if webhook.url:
        shown |= {"max_connections": webhook.connections, "ip_address": "127.0.0.1"}
    if webhook.error:
        shown |= {"last_error_date": webhook.error_date, "last_error_message": webhook.error}
    if emulator.updates.chosen:
        shown["allowed_updates"] = emulator.updates.chosen
    return shown


class Courier:
    """Delivers updates to the webhook: many chats at once, each chat in order."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator
        self._task: asyncio.Task[None] | None = None
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._news = asyncio.Event()

    def start(self) -> None:
        """Begin to watch the queue."""
        self._task = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Leave everything where it is."""
        tasks = [task for task in (self._task, *self._busy.values()) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def wake(self) -> None:
        """Look at the queue again."""
        self._news.set()

    async def _watch(self) -> None:
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                await self._news.wait()
                self._news.clear()
                if self._emulator.webhook.url:
                    self._deal_out(session)

    def _deal_out(self, session: aiohttp.ClientSession) -> None:
        for update in self._emulator.updates.pending():
            if len(self._busy) >= self._emulator.webhook.connections:
                return
            if update.chat not in self._busy:
                task = asyncio.create_task(self._deliver(session, update))
                self._busy[update.chat] = task
                task.add_done_callback(partial(self._done, update.chat))

    def _done(self, chat: int, _: asyncio.Task[None]) -> None:
        self._busy.pop(chat, None)
        self.wake()

    async def _deliver(self, session: aiohttp.ClientSession, update: Update) -> None:
        webhook = self._emulator.webhook
        pause = webhook.first_retry
        while self._emulator.webhook is webhook and update.expires > self._emulator.clock.now():
            wanted = await self._attempt(session, webhook, update)
            if wanted is None:
                self._emulator.updates.remove(update)
                return
            await asyncio.sleep(wanted or pause)
            pause = min(pause * 2, SLOWEST_RETRY)

    async def _attempt(
        self, session: aiohttp.ClientSession, webhook: Webhook, update: Update
    ) -> float | None:
        """Nothing once it is delivered, or the seconds the bot asked to wait, 0 where it did not say."""
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret
        try:
            async with session.post(webhook.url, data=update.body, headers=headers) as response:
                body = await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            self._note(webhook, f"Connection failed: {error}" if str(error) else "Read timeout expired")
            return 0.0
        self._bear(webhook, response.status)
        if 200 <= response.status < 300:
            await self._emulator.run_webhook_reply(body, response.content_type)
            return None
        self._note(webhook, f"Wrong response from the webhook: {response.status} {response.reason}")
        return min(LONGEST_PAUSE, float(leading_integer(response.headers.get("Retry-After", ""))))

    def _bear(self, webhook: Webhook, status: int) -> None:
        """Take the webhook away once it has answered nothing but 410 for 23 hours; the updates stay."""
        now = self._emulator.clock.now()
        if status != GONE:
            webhook.gone_since = None
        elif webhook.gone_since is None:
            webhook.gone_since = now
        elif now - webhook.gone_since >= GONE_FOR_SECONDS and self._emulator.webhook is webhook:
            self._emulator.webhook = Webhook(first_retry=webhook.first_retry)

    def _note(self, webhook: Webhook, error: str) -> None:
        webhook.error, webhook.error_date = error, self._emulator.clock.date()


METHODS = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
