"""Methods that copy and forward messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.access import chat_for_sending, find_chat, find_message
from emulator.call import Call
from emulator.chats import CONTENT_KINDS, Chat, Message
from emulator.deleting import read_numbers
from emulator.envelope import Json, bad_request
from emulator.formatting import read_caption
from emulator.media import PERMISSIONS
from emulator.people import Person
from emulator.posting import Content, SendOptions, post, read_options, send, text_body

if TYPE_CHECKING:
    from emulator.core import Emulator

_BODY = frozenset(
    {*CONTENT_KINDS, "entities", "caption", "caption_entities", "has_media_spoiler", "link_preview_options"}
)


def body_of(message: Message) -> Json:
    """What a message says, without who said it and when."""
    return {name: value for name, value in message.json.items() if name in _BODY}


def origin_of(emulator: Emulator, message: Message) -> Json:
    """The `forward_origin` of a forwarded message."""
    if "forward_origin" in message.json:
        return dict(message.json["forward_origin"])
    date = message.json["date"]
    if "sender_chat" in message.json:
        chat = message.json["sender_chat"]
        return {"type": "channel", "chat": chat, "message_id": message.id, "date": date}
    return {"type": "user", "sender_user": emulator.world.user(message.sender), "date": date}


def _content(message: Message, body: Json) -> Content:
    permission, what = PERMISSIONS.get(message.kind(), ("can_send_messages", "text messages"))
    return Content(body, permission, what)


def _source(emulator: Emulator, call: Call, doing: str) -> tuple[Chat, Message]:
    source = find_chat(emulator, call.text("from_chat_id"))
    message = find_message(source, call, f"message to {doing} not found")
    if message.service or message.json.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if doing == 'copy' else 'forwarded'}")
    return source, message


def forward_message(emulator: Emulator, call: Call) -> Json:
    """Forward a message and say where it came from."""
    chat_for_sending(emulator, call.text("chat_id"))
    _, message = _source(emulator, call, "forward")
    body = {"forward_origin": origin_of(emulator, message), **body_of(message)}
    options = SendOptions(None, None, call.integer("message_thread_id"), call.boolean("protect_content"))
    return send(emulator, call, _content(message, body), options).json


def copy_message(emulator: Emulator, call: Call) -> Json:
    """Send the same again as the bot's own words."""
    options = read_options(emulator, call)
    chat_for_sending(emulator, call.text("chat_id"))
    _, message = _source(emulator, call, "copy")
    body = body_of(message)
    if "caption" in call.values and message.kind() != "text":
        caption = read_caption(
            call.text("caption"), call.text("parse_mode"), call.parsed_or("caption_entities")
        )
        body = {name: value for name, value in body.items() if not name.startswith("caption")}
        body |= text_body(emulator, caption, "caption")
    return {"message_id": send(emulator, call, _content(message, body), options).id}


def forward_messages(emulator: Emulator, call: Call) -> list[Json]:
    """Forward several messages, skipping those that cannot be."""
    return _several(emulator, call, forwarding=True)


def copy_messages(emulator: Emulator, call: Call) -> list[Json]:
    """Copy several messages, skipping those that cannot be."""
    return _several(emulator, call, forwarding=False)


def _several(emulator: Emulator, call: Call, *, forwarding: bool) -> list[Json]:
    numbers = read_numbers(call)
    chat_for_sending(emulator, call.text("chat_id"))
    source = find_chat(emulator, call.text("from_chat_id"))
    found = [source.messages[number] for number in numbers if number in source.messages]
    usable = [message for message in found if not message.service]
    if not usable:
        raise bad_request(f"there are no messages to {'forward' if forwarding else 'copy'}")
    options = SendOptions(None, None, call.integer("message_thread_id"), call.boolean("protect_content"))
    sent = []
    for message in usable:
        body = body_of(message)
        if forwarding:
            body["forward_origin"] = origin_of(emulator, message)
        sent.append({"message_id": send(emulator, call, _content(message, body), options).id})
    return sent


def forward_as(emulator: Emulator, person: Person, chat: Chat, message: Message) -> Message:
    """Let a person forward a message."""
    body = {"forward_origin": origin_of(emulator, message), **body_of(message)}
    return post(emulator, chat, person, body)


METHODS = {
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
}
