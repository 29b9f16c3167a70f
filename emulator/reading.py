"""The reading half of the control API: chats, calls, violations, events, transcripts and the world."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from aiohttp import web

from emulator.acting import chat_of, person_of
from emulator.chats import Chat
from emulator.envelope import Json, encode
from emulator.fields import BadField, Fields
from emulator.views import chat_view, transcript, world_view

if TYPE_CHECKING:
    from emulator.core import Emulator

LONGEST_WAIT = 60.0
HEARTBEAT_SECONDS = 15.0


async def answer(emulator: Emulator, request: web.BaseRequest, name: str) -> web.StreamResponse:
    """Answer a GET under `/sim`."""
    values = dict(request.query)
    if name == "chat":
        return _json(await _chat(emulator, values))
    if name == "events":
        return await _events(emulator, request, values)
    if name == "transcript":
        return _transcript(emulator, values)
    if name == "file":
        return _file(emulator, values)
    reader = _READERS.get(name)
    if reader is None:
        known = sorted([*_READERS, "chat", "events", "transcript", "file"])
        raise BadField("path", f"GET /sim/{name} is not known; known are {', '.join(known)}")
    return _json(reader(emulator, values))


def _json(result: object) -> web.Response:
    body = encode({"ok": True, "result": result}).encode()
    return web.Response(body=body, content_type="application/json")


async def _chat(emulator: Emulator, values: dict[str, str]) -> Json:
    """A chat as a person sees it; with `since`, waits until its revision is a later one."""
    fields = Fields(values, ("chat", "as", "after", "thread", "limit", "since", "timeout"))
    person = person_of(emulator, fields, "as") if fields.has("as") else None
    chat = chat_of(emulator, fields, person)
    if fields.has("since"):
        timeout = fields.number("timeout", 10.0, 0.0, LONGEST_WAIT)
        await _wait_for_change(emulator, chat, fields.integer("since"), timeout)
    limit = max(1, fields.integer("limit")) if fields.has("limit") else None
    after, thread = fields.integer("after", 0), fields.integer("thread", 0)
    return chat_view(emulator, chat, person, after=after, thread=thread, limit=limit)


async def _wait_for_change(emulator: Emulator, chat: Chat, revision: int, timeout: float) -> None:
    loop = asyncio.get_running_loop()
    end = loop.time() + timeout
    while chat.revision <= revision and loop.time() < end:
        await emulator.events.wait(emulator.events.last, end - loop.time())
        if emulator.stopping:
            return


async def _events(emulator: Emulator, request: web.BaseRequest, values: dict[str, str]) -> web.StreamResponse:
    """Events after a number: as a stream, or as one answer where a `timeout` is given."""
    fields = Fields(values, ("since", "timeout"))
    last_seen = request.headers.get("Last-Event-ID", "")
    asked = fields.integer("since", emulator.events.last)
    since = int(last_seen) if last_seen.isdecimal() and len(last_seen) < 16 else asked
    since = min(since, emulator.events.last)
    if fields.has("timeout"):
        events = await emulator.events.wait(since, fields.number("timeout", None, 0.0, LONGEST_WAIT))
        return _json({"events": events, "last": emulator.events.last})
    return await _stream(emulator, request, since)


async def _stream(emulator: Emulator, request: web.BaseRequest, since: int) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    await response.prepare(request)
    try:
        await response.write(b"retry: 500\n\n")
        while not emulator.stopping:
            events = await emulator.events.wait(since, HEARTBEAT_SECONDS)
            lines = [f"id: {event['number']}\ndata: {encode(event)}\n\n" for event in events]
            await response.write("".join(lines).encode() or b": still here\n\n")
            since = events[-1]["number"] if events else since
    except (ConnectionError, asyncio.CancelledError):
        return response
    return response


def _transcript(emulator: Emulator, values: dict[str, str]) -> web.Response:
    fields = Fields(values, ("chat",))
    chat = chat_of(emulator, fields) if fields.has("chat") else None
    return web.Response(text=transcript(emulator, chat))


def _file(emulator: Emulator, values: dict[str, str]) -> web.Response:
    """A file's bytes, for the page."""
    fields = Fields(values, ("file_id",))
    stored = emulator.files.known(fields.text("file_id"))
    if stored is None:
        raise fields.refuse("file_id", "no file has this id")
    shown = stored.mime_type if stored.mime_type.startswith(("image/", "audio/")) else ""
    if "svg" in shown or "/" not in shown:
        shown = "application/octet-stream"
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'"}
    return web.Response(body=stored.content, content_type=shown.partition(";")[0], headers=headers)


def _calls(emulator: Emulator, values: dict[str, str]) -> list[Json]:
    fields = Fields(values, ("method", "chat", "after", "limit"))
    method, chat = fields.text("method", "").lower(), fields.text("chat", "")
    after, limit = fields.integer("after", 0), fields.integer("limit", 1000)
    found: list[Json] = []
    for record in reversed(emulator.log.calls):
        if record.number <= after or len(found) >= limit:
            break
        if (not method or record.method.lower() == method) and (
            not chat or record.values.get("chat_id") == chat
        ):
            found.append(record.shown())
    return found[::-1]


def _violations(emulator: Emulator, _: dict[str, str]) -> list[Json]:
    return list(emulator.log.violations)


def _world(emulator: Emulator, _: dict[str, str]) -> Json:
    return world_view(emulator)


def _faults(emulator: Emulator, _: dict[str, str]) -> list[Json]:
    return [fault.shown() for fault in emulator.faults.planned]


def _limits(emulator: Emulator, _: dict[str, str]) -> Json:
    return emulator.limits.shown()


def _clock(emulator: Emulator, _: dict[str, str]) -> Json:
    return {"offset": emulator.clock.offset, "now": emulator.clock.now()}


def _updates(emulator: Emulator, _: dict[str, str]) -> Json:
    pending = emulator.updates.pending()
    return {
        "pending": len(pending),
        "total": emulator.updates.total,
        "next": emulator.updates.next_number,
        "kinds": [update.kind for update in pending[:100]],
    }


_READERS: dict[str, Callable[[Emulator, dict[str, str]], object]] = {
    "calls": _calls,
    "violations": _violations,
    "world": _world,
    "faults": _faults,
    "limits": _limits,
    "clock": _clock,
    "updates": _updates,
}
