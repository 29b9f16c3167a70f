"""The emulator itself: one bot, one world, and the run of a call through them."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Awaitable, Callable
from typing import Any

from emulator import (
    albums,
    callbacks,
    commands,
    copying,
    deleting,
    editing,
    files,
    media,
    members,
    polling,
    profile,
    reactions,
    sending,
    spec,
    topics,
    webhook,
)
from emulator.call import Call
from emulator.callbacks import CallbackDesk
from emulator.clock import Clock
from emulator.commands import CommandBook
from emulator.envelope import Refusal, bad_request, encode, failure_body, success_body
from emulator.events import EventStream
from emulator.faults import Fault, Faults
from emulator.files import FileStore
from emulator.limits import Limits
from emulator.log import CALLS_KEPT, CallLog, CallRecord
from emulator.people import Person
from emulator.polling import Poller
from emulator.profile import Profile
from emulator.protection import Protection
from emulator.updates import UpdateQueue
from emulator.webhook import Courier, Webhook
from emulator.world import World

Handler = Callable[["Emulator", Call], Any]
ClockHook = Callable[[float], Awaitable[None] | None]
METHODS: dict[str, Handler] = {}
for _subject in (
    albums,
    callbacks,
    commands,
    copying,
    deleting,
    editing,
    files,
    media,
    members,
    polling,
    profile,
    reactions,
    sending,
    topics,
    webhook,
):
    METHODS.update(_subject.METHODS)
_NOT_BY_WEBHOOK = frozenset({"setwebhook", "deletewebhook", "close", "logout"})


class Dropped(Exception):
    """The connection is to be cut without an answer."""


class Emulator:
    """All state of one emulated Telegram with one bot in it."""

    def __init__(self, token: str, *, kept_calls: int = CALLS_KEPT) -> None:
        number = token.partition(":")[0]
        bot_id = int(number) if number.isdecimal() else 1
        self.token = token
        self.world = World(Person(bot_id, "Fieldbook", username="fieldbook_bot", is_bot=True))
        self.spec = spec.load()
        self.clock = Clock()
        self.events = EventStream()
        self.updates = UpdateQueue(self.clock, self.spec.update_kinds)
        self.poller = Poller()
        self.webhook = Webhook()
        self.courier = Courier(self)
        self.files = FileStore()
        self.commands = CommandBook()
        self.callbacks = CallbackDesk()
        self.profile = Profile()
        self.faults = Faults()
        self.limits = Limits()
        self.protection = Protection()
        self.log = CallLog(kept_calls)
        self.local_links = False
        self.stopping = False
        self.on_clock: ClockHook | None = None
        self.travelling = asyncio.Lock()
        self.updates.listeners += [self.poller.notice, self._notice_courier]

    def _notice_courier(self) -> None:
        if self.webhook.url:
            self.courier.wake()

    async def answer(self, call: Call) -> tuple[int, bytes, dict[str, str]]:
        """Run a call: log, check, faults, effect; raises `Dropped` where the connection is to break."""
        files = {
            name: f"{upload.name} ({len(upload.content)} bytes)" for name, upload in call.uploads.items()
        }
        record = self.log.begin(self.clock.now(), call.method, call.values, files)
        if call.method == "getUpdates":
            return await self._run(call, record)
        with self.protection.counting(call):
            return await self._run(call, record)

    async def _run(self, call: Call, record: CallRecord) -> tuple[int, bytes, dict[str, str]]:
        try:
            problems = self.spec.check_call(call)
            if problems:
                self.log.violate(record, problems)
            await self.protection.admit(call, self.updates.total)
            fault = self.faults.strike(call) if self.faults.planned else None
            if fault is not None:
                await self._suffer(fault, record)
            result = await self._result(call)
            status, body = 200, success_body(result)
        except Refusal as refusal:
            status, body = refusal.code, failure_body(refusal)
            return self._close(record, status, body, _headers(refusal))
        if fault is not None and fault.kind == "drop_after":
            self._close(record, status, body, {})
            raise Dropped
        return self._close(record, status, body, {})

    async def _result(self, call: Call) -> object:
        handler = METHODS.get(call.method)
        if handler is None:
            raise bad_request(f"the emulator does not play {call.method}")
        result = handler(self, call)
        return await result if inspect.isawaitable(result) else result

    async def _suffer(self, fault: Fault, record: CallRecord) -> None:
        record.fault = fault.kind
        if fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        if fault.kind == "drop_before":
            self._close(record, 0, b"", {})
            raise Dropped
        refusal = fault.refusal()
        if refusal is not None:
            raise refusal

    def _close(
        self, record: CallRecord, status: int, body: bytes, headers: dict[str, str]
    ) -> tuple[int, bytes, dict[str, str]]:
        record.status, record.answer = status, body
        if record.method != "getUpdates":
            self.events.publish("call", call=record.number, method=record.method, status=status)
        return status, body, headers

    async def run_webhook_reply(self, body: bytes, content_type: str) -> None:
        """Execute the method that a bot put into its answer to a webhook; nobody sees the result."""
        if content_type != "application/json":
            return
        try:
            values = json.loads(body or b"null")
        except (ValueError, RecursionError):
            return
        method = values.pop("method", None) if isinstance(values, dict) else None
        if not isinstance(method, str):
            return
        name = self.spec.names.get(method.lower())
        if name is None or name.startswith("get") or name.lower() in _NOT_BY_WEBHOOK:
            return
        texts = {
            key: value if isinstance(value, str) else encode(value)
            for key, value in values.items()
            if value is not None
        }
        await self.answer(Call(name, texts))

    async def move_clock(self, offset: float) -> None:
        """Travel in time: let the hook live through the time between, then set the offset in seconds."""
        if self.on_clock is not None:
            done = self.on_clock(offset)
            if done is not None:
                await done
        self.clock.offset = offset
        self.events.publish("clock", offset=offset, now=self.clock.now(), message_id=0, chat=0)


def _headers(refusal: Refusal) -> dict[str, str]:
    seconds = refusal.parameters.get("retry_after")
    return {} if seconds is None else {"Retry-After": str(seconds)}
