"""The control API under `/sim`: JSON in, JSON out, errors that name the field."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from emulator import acting, happening, reading
from emulator.chats import Message
from emulator.envelope import Json, Refusal, encode
from emulator.fields import BadField, Fields
from emulator.views import message_view

if TYPE_CHECKING:
    from emulator.core import Emulator

Action = Callable[["Emulator", Any], Any]
BODY_CEILING = 80_000_000


async def answer(emulator: Emulator, request: web.BaseRequest) -> web.StreamResponse:
    """Answer one control request."""
    name = request.path.removeprefix("/sim").strip("/")
    try:
        if request.method == "GET":
            return await reading.answer(emulator, request, name)
        if request.method == "DELETE":
            return _json(_clear(emulator, name))
        action = ACTIONS.get(name)
        if action is None or request.method != "POST":
            raise BadField("path", f"POST /sim/{name} is not known; known are {', '.join(sorted(ACTIONS))}")
        value = await _read(request)
        result = action(emulator, value)
        return _json(await result if isinstance(result, Awaitable) else result)
    except BadField as error:
        return _json({"ok": False, "error": str(error), "field": error.name}, 400)
    except Refusal as refusal:
        return _json({"ok": False, "error": refusal.description, "field": "body"}, 400)


async def _read(request: web.BaseRequest) -> Any:
    if (request.content_length or 0) > BODY_CEILING:
        raise BadField("body", "is too large")
    body = await request.content.read()
    try:
        return json.loads(body or b"{}")
    except (ValueError, RecursionError):
        raise BadField("body", "must be JSON") from None


def _json(result: object, status: int = 200) -> web.Response:
    body = {"ok": True, "result": result} if status == 200 else result
    return web.Response(status=status, body=encode(body).encode(), content_type="application/json")


def _clear(emulator: Emulator, name: str) -> Json:
    if name == "faults":
        emulator.faults.clear()
    elif name in ("calls", "violations"):
        emulator.log.clear()
    elif name == "updates":
        emulator.updates.forget_all()
    else:
        raise BadField(
            "path", f"DELETE /sim/{name} is not known; known are calls, faults, updates, violations"
        )
    return {}


def _sent(emulator: Emulator, messages: list[Message]) -> Json:
    views = [message_view(emulator, message) for message in messages]
    return {"message_id": messages[0].id, "messages": views} if len(views) > 1 else views[0]


def _send(emulator: Emulator, value: Any) -> Json:
    return _sent(emulator, acting.send(emulator, value))


def _edit(emulator: Emulator, value: Any) -> Json:
    return message_view(emulator, acting.edit(emulator, value))


def _forward(emulator: Emulator, value: Any) -> Json:
    return message_view(emulator, acting.forward(emulator, value))


async def _press(emulator: Emulator, value: Any) -> Json:
    query = acting.press(emulator, value)
    wanted = value.get("wait")
    result: Json = {"query": query.id, "answered": False}
    if wanted:
        seconds = 10.0 if wanted is True else Fields(value, value).number("wait", 10.0, 0.0, 600.0)
        said = await emulator.callbacks.wait(query, seconds)
        if said is not None:
            result |= {"answered": True, **said}
    return result


def _many(emulator: Emulator, value: Any) -> Json:
    """Do several things in one request: a list of `{"do": "send", …}`; press does not wait here."""
    if not isinstance(value, list):
        raise BadField("body", "must be a list")
    done = 0
    for index, item in enumerate(value):
        if not isinstance(item, dict) or item.get("do") not in _QUICK:
            raise BadField(f"[{index}].do", f"must be one of {', '.join(_QUICK)}")
        rest = {name: inner for name, inner in item.items() if name != "do"}
        try:
            _QUICK[item["do"]](emulator, rest)
        except BadField as error:
            raise BadField(f"[{index}].{error.name}", error.problem) from None
        done += 1
    return {"done": done}


async def _clock(emulator: Emulator, value: Any) -> Json:
    async with emulator.travelling:
        return await _travel(emulator, Fields(value, ("offset", "forward", "to")))


async def _travel(emulator: Emulator, fields: Fields) -> Json:
    offset = emulator.clock.offset
    if fields.has("offset"):
        offset = fields.number("offset")
    elif fields.has("to"):
        offset += fields.number("to", None, 0, 253_402_300_799) - emulator.clock.now()
    else:
        offset += fields.number("forward")
    if abs(offset) > 10**10:
        raise fields.refuse("offset", "is too far away")
    await emulator.move_clock(offset)
    return {"offset": emulator.clock.offset, "now": emulator.clock.now()}


def _fault(emulator: Emulator, value: Any) -> Json:
    return emulator.faults.plan(value).shown()


def _limits(emulator: Emulator, value: Any) -> Json:
    return emulator.limits.change(value)


def _world(emulator: Emulator, value: Any) -> Json:
    added = emulator.world.add(value)
    emulator.events.publish("world", chat=0, message_id=0)
    return added


def _update(emulator: Emulator, value: Any) -> Json:
    """Queue any update as it is, to try the bot with what this emulator does not play."""
    fields = Fields(value, ("kind", "payload", "chat"))
    kind = fields.choice("kind", sorted(emulator.spec.update_kinds))
    payload = fields.raw("payload")
    if not isinstance(payload, dict):
        raise fields.refuse("payload", "must be a JSON object")
    return {"update_id": emulator.updates.add(kind, payload, fields.integer("chat", 0))}


def _options(emulator: Emulator, value: Any) -> Json:
    fields = Fields(
        value, ("callback_seconds", "crowd_seconds", "local_links", "webhook_first_retry", "privacy")
    )
    if fields.has("callback_seconds"):
        emulator.callbacks.seconds = fields.number("callback_seconds", None, 0, 86_400)
    if fields.has("webhook_first_retry"):
        emulator.webhook.first_retry = fields.number("webhook_first_retry", None, 0.01, 60)
    if fields.has("crowd_seconds"):
        emulator.protection.waits = fields.number("crowd_seconds", None, 0, 60)
    emulator.local_links = fields.flag("local_links", emulator.local_links)
    emulator.profile.privacy = fields.flag("privacy", emulator.profile.privacy)
    return {
        "callback_seconds": emulator.callbacks.seconds,
        "crowd_seconds": emulator.protection.waits,
        "local_links": emulator.local_links,
        "webhook_first_retry": emulator.webhook.first_retry,
        "privacy": emulator.profile.privacy,
    }


def _quietly(action: Callable[[Emulator, Any], None]) -> Action:
    def act(emulator: Emulator, value: Any) -> Json:
        action(emulator, value)
        return {}

    return act


_QUICK: dict[str, Callable[[Emulator, Any], object]] = {
    "send": acting.send,
    "press": acting.press,
    "edit": acting.edit,
    "forward": acting.forward,
}
ACTIONS: dict[str, Action] = {
    "send": _send,
    "press": _press,
    "edit": _edit,
    "forward": _forward,
    "react": _quietly(acting.set_reaction),
    "read": _quietly(acting.mark_read),
    "delete": _quietly(acting.delete),
    "join": _quietly(happening.join),
    "leave": _quietly(happening.leave),
    "kick": _quietly(happening.kick),
    "block": _quietly(happening.block_bot),
    "unblock": _quietly(happening.unblock_bot),
    "delete_account": _quietly(happening.delete_account),
    "topic": happening.add_topic,
    "migrate": happening.migrate,
    "many": _many,
    "world": _world,
    "faults": _fault,
    "limits": _limits,
    "options": _options,
    "clock": _clock,
    "update": _update,
}
