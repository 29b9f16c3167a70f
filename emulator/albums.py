"""sendMediaGroup: several files as one album."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from emulator.access import chat_for_sending, require_permission
from emulator.call import Call
from emulator.chats import Chat
from emulator.envelope import Json, bad_request
from emulator.formatting import read_caption
from emulator.media import PERMISSIONS, file_body, read_file
from emulator.posting import check_reply, check_thread, post, read_options, text_body

if TYPE_CHECKING:
    from emulator.core import Emulator

_KINDS = ("photo", "video", "document", "audio")
_UNMIXED = ("document", "audio")


def send_media_group(emulator: Emulator, call: Call) -> list[Json]:
    """Send an album and return its messages."""
    bodies = _bodies(emulator, call)
    options = read_options(emulator, call)
    chat = chat_for_sending(emulator, call.text("chat_id"))
    for kind, _ in bodies:
        require_permission(emulator, chat, *PERMISSIONS[kind])
    thread = check_thread(emulator, chat, options.thread)
    reply = check_reply(emulator, chat, options.reply)
    for _ in bodies:
        emulator.limits.spend(chat)
    group = str(random.randint(10**16, 10**17 - 1))
    return [_post(emulator, chat, {"media_group_id": group, **body}, thread, reply) for _, body in bodies]


def _post(emulator: Emulator, chat: Chat, body: Json, thread: int, reply: Any) -> Json:
    return post(emulator, chat, emulator.world.bot, body, thread=thread, reply=reply).json


def _bodies(emulator: Emulator, call: Call) -> list[tuple[str, Json]]:
    if not call.has("media"):
        raise bad_request('parameter "media" is required')
    try:
        media = call.parsed("media")
    except ValueError:
        raise bad_request("can't parse media JSON object") from None
    if not isinstance(media, list):
        raise bad_request("expected an Array of InputMedia")
    kinds = [_kind(item) for item in media]
    if len(media) > 10:
        raise bad_request("too many messages to send as an album")
    if not media:
        raise bad_request("there are no messages to send")
    for kind in _UNMIXED:
        if kind in kinds and set(kinds) != {kind}:
            raise bad_request(f"{kind} can't be mixed with other media types")
    return [(kind, read_item(emulator, call, kind, item)) for kind, item in zip(kinds, media, strict=True)]


def _kind(item: Any) -> str:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if not isinstance(kind, str):
        raise bad_request("can't parse InputMedia: Can't find field \"type\"")
    if kind == "animation":
        raise bad_request("can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup")
    if kind not in _KINDS:
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    return kind


def read_item(emulator: Emulator, call: Call, kind: str, item: Json) -> Json:
    """The message fields of one `InputMedia`."""
    value = item.get("media")
    if not isinstance(value, str) or not value:
        raise bad_request("can't parse InputMedia: media not found")
    if value.startswith("attach://") and value.removeprefix("attach://") not in call.uploads:
        raise bad_request("can't parse InputMedia: media not found")
    caption = read_caption(_text(item, "caption"), _text(item, "parse_mode"), item.get("caption_entities"))
    stored = read_file(emulator, call, kind, value, _seconds(item))
    body = file_body(kind, stored, item) | text_body(emulator, caption, "caption")
    if item.get("has_spoiler") is True:
        body["has_media_spoiler"] = True
    return body


def _text(item: Json, name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _seconds(item: Json) -> int:
    value = item.get("duration")
    return value if isinstance(value, int) and 0 <= value < 10**9 else 0


METHODS = {"sendMediaGroup": send_media_group}
