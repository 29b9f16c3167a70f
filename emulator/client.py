"""Drives an emulator from a test or a script: act as a person, read what a person sees, break things."""

from __future__ import annotations

import base64
import time
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import Any, Self

import aiohttp

Json = dict[str, Any]


class ControlError(Exception):
    """The emulator did not take a request; `field` names what is wrong with it."""

    def __init__(self, error: str, field: str) -> None:
        super().__init__(error)
        self.field = field


class EmulatorClient:
    """One connection to a running emulator. Use it as `async with EmulatorClient(url) as emulator:`."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def get(self, name: str, **values: object) -> Any:
        """Ask `GET /sim/<name>`; raises `ControlError`."""
        query = {key: str(value) for key, value in values.items() if value is not None}
        return await self._ask("GET", name, params=query)

    async def post(self, name: str, body: object) -> Any:
        """Do `POST /sim/<name>`; raises `ControlError`."""
        return await self._ask("POST", name, json=body)

    async def _ask(self, method: str, name: str, **options: Any) -> Any:
        if self._session is None:
            raise RuntimeError("use the client in an `async with` block")
        async with self._session.request(method, f"{self.url}/sim/{name}", **options) as response:
            body = await response.json()
        if not body.get("ok"):
            raise ControlError(body["error"], body.get("field", ""))
        return body["result"]

    # People act

    async def send(
        self, person: int, text: str | None = None, *, chat: int | None = None, **more: object
    ) -> Json:
        """Write a text or send an attachment: `photo`, `document`, `voice`, `location`, `contact`, `album`….

        `chat` is the private chat with the bot unless given; `thread` and `reply_to` as in Telegram. A file
        is `True` for a sample, bytes, base64 text, or a dict. Returns the message.
        """
        body: Json = {"from": person, "chat": person if chat is None else chat, **_encoded(more)}
        if text is not None:
            body["text"] = text
        return dict(await self.post("send", body))

    async def press(
        self,
        person: int,
        message_id: int,
        data: str,
        *,
        chat: int | None = None,
        wait: float | bool = False,
        force: bool = False,
    ) -> Json:
        """Press an inline button; with `wait`, returns the bot's answer (`text`, `show_alert`, `url`)."""
        where = person if chat is None else chat
        body = {"from": person, "chat": where, "message_id": message_id, "data": data}
        return dict(await self.post("press", body | {"wait": wait, "force": force}))

    async def press_text(
        self, person: int, text: str, *, chat: int | None = None, wait: float | bool = 10.0
    ) -> Json:
        """Press the newest inline button whose label contains a text; raises `LookupError`."""
        for message in reversed(await self.messages(person, chat=chat)):
            for button in buttons_of(message):
                if text in button["text"] and "callback_data" in button:
                    number, data = message["message_id"], button["callback_data"]
                    return await self.press(person, number, data, chat=chat, wait=wait)
        raise LookupError(f"no button says {text!r}")

    async def edit(self, person: int, message_id: int, text: str, *, chat: int | None = None) -> Json:
        """Change a person's own message."""
        where = person if chat is None else chat
        body = {"from": person, "chat": where, "message_id": message_id, "text": text}
        return dict(await self.post("edit", body))

    async def forward(self, person: int, from_chat: int, message_id: int, *, chat: int | None = None) -> Json:
        """Forward a message to a chat (by default to the bot)."""
        where = person if chat is None else chat
        return dict(
            await self.post(
                "forward", {"from": person, "chat": where, "from_chat": from_chat, "message_id": message_id}
            )
        )

    async def react(self, person: int, message_id: int, emoji: str, *, chat: int | None = None) -> None:
        """Put an emoji under a message; an empty one takes it away."""
        where = person if chat is None else chat
        await self.post("react", {"from": person, "chat": where, "message_id": message_id, "emoji": emoji})

    async def happen(self, what: str, **details: object) -> Json:
        """Let something happen: `join leave kick block unblock delete_account topic migrate`.

        `person=` stands for the field `from`.
        """
        if "person" in details:
            details["from"] = details.pop("person")
        return dict(await self.post(what, details))

    async def many(self, actions: Iterable[Mapping[str, object]]) -> int:
        """Do many things at once, each `{"do": "send", …}` (or press, edit, forward); returns how many."""
        return int((await self.post("many", list(actions)))["done"])

    # What people see

    async def chat(self, person: int | None, *, chat: int | None = None, **more: object) -> Json:
        """A chat as a person sees it: `messages keyboard commands pins topics unread revision`."""
        where = person if chat is None else chat
        return dict(await self.get("chat", chat=where, **{"as": person}, **more))

    async def messages(self, person: int | None, *, chat: int | None = None, after: int = 0) -> list[Json]:
        """The messages of a chat that are newer than a message, oldest first."""
        return list((await self.chat(person, chat=chat, after=after))["messages"])

    async def wait_for(
        self,
        person: int,
        text: str = "",
        *,
        chat: int | None = None,
        after: int = 0,
        timeout: float = 10.0,
    ) -> Json:
        """Wait for a message of the bot, newer than `after` or edited, that contains a text, and return it.

        Raises `TimeoutError` that tells what the chat shows instead.
        """
        end = time.monotonic() + timeout
        view = await self.chat(person, chat=chat, after=after)
        while True:
            for message in reversed(view["messages"]):
                if message["from_bot"] and text in said(message):
                    return dict(message)
            left = end - time.monotonic()
            if left <= 0:
                shown = [said(message) for message in view["messages"][-5:]]
                raise TimeoutError(f"no message of the bot says {text!r}; the last ones are {shown}")
            wait = {"since": view["revision"], "timeout": min(left, 30.0)}
            view = await self.chat(person, chat=chat, after=after, **wait)

    async def events(self, since: int, timeout: float = 0.0) -> list[Json]:
        """Events after a number; waits up to `timeout` seconds for the first."""
        return list((await self.get("events", since=since, timeout=timeout))["events"])

    async def transcript(self, chat: int | None = None) -> str:
        """Every chat, or one, as text."""
        if self._session is None:
            raise RuntimeError("use the client in an `async with` block")
        query = {} if chat is None else {"chat": str(chat)}
        async with self._session.get(f"{self.url}/sim/transcript", params=query) as response:
            return await response.text()

    # What the bot did

    async def calls(
        self, method: str | None = None, *, chat: int | None = None, after: int = 0
    ) -> list[Json]:
        """The bot's calls with their answers, oldest first; getUpdates is not among them."""
        return list(await self.get("calls", method=method, chat=chat, after=after))

    async def violations(self) -> list[Json]:
        """Where the bot's calls broke the description of the Bot API."""
        return list(await self.get("violations"))

    async def forget_calls(self) -> None:
        """Forget calls and violations."""
        await self._ask("DELETE", "calls")

    async def updates(self) -> Json:
        """How many updates wait (`pending`) and how many there ever were (`total`)."""
        return dict(await self.get("updates"))

    async def world(self) -> Json:
        """Everybody, every chat, the clock and the switches."""
        return dict(await self.get("world"))

    # Making the world, and breaking it

    async def add(self, people: Iterable[Json] = (), groups: Iterable[Json] = ()) -> Json:
        """Add people and groups, or change them."""
        return dict(await self.post("world", {"people": list(people), "groups": list(groups)}))

    async def fault(self, kind: str, **details: object) -> Json:
        """Plan a fault: `429 500 502 409 403 drop_before drop_after slow`.

        Where and when: `method`, `chat`, `chance`, `count`, `seconds`.
        """
        return dict(await self.post("faults", {"kind": kind, **details}))

    async def no_faults(self) -> None:
        """Take all faults away."""
        await self._ask("DELETE", "faults")

    async def limits(self, **switches: int | bool) -> Json:
        """Switch flood limits (`chat group overall burst block`); `True` is the usual number, 0 is off."""
        off = dict.fromkeys(("chat", "group", "overall", "burst", "block"), 0)
        return dict(await self.post("limits", {**off, **switches}))

    async def options(self, **options: object) -> Json:
        """Change `callback_seconds`, `local_links`, `webhook_first_retry` or `privacy`."""
        return dict(await self.post("options", options))

    async def travel(self, seconds: float) -> Json:
        """Move the clock forward (or back)."""
        return dict(await self.post("clock", {"forward": seconds}))

    async def push_update(self, kind: str, payload: Json, chat: int = 0) -> int:
        """Queue an update as it is; returns its id."""
        return int((await self.post("update", {"kind": kind, "payload": payload, "chat": chat}))["update_id"])


def said(message: Mapping[str, Any]) -> str:
    """The text or caption of a message."""
    return str(message.get("text") or message.get("caption") or "")


def buttons_of(message: Mapping[str, Any]) -> list[Json]:
    """The inline buttons under a message, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def _encoded(values: Mapping[str, object]) -> Json:
    return {key: _encode(value) for key, value in values.items() if value is not None}


def _encode(value: object) -> object:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return _encoded(value)
    if isinstance(value, list):
        return [_encode(item) for item in value]
    return value


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[EmulatorClient]:
    """A client for as long as the block lasts."""
    async with EmulatorClient(url) as client:
        yield client
