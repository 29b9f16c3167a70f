"""Methods that edit the bot's own messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.access import chat_for_sending, find_message, message_number
from emulator.albums import read_item
from emulator.call import Call
from emulator.chats import Chat, Message
from emulator.envelope import Json, bad_request
from emulator.formatting import read_caption, read_text
from emulator.keyboards import Markup, check_buttons, read_markup
from emulator.posting import note_keyboard, text_body, touch
from emulator.sending import read_location

if TYPE_CHECKING:
    from emulator.core import Emulator

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_CAPTIONED = frozenset({"animation", "audio", "document", "photo", "video", "voice"})
_MEDIA_KINDS = ("photo", "video", "document", "audio", "animation")
_MEDIA_FIELDS = frozenset(
    {*_MEDIA_KINDS, "caption", "caption_entities", "has_media_spoiler", "link_preview_options"}
)


def _markup(emulator: Emulator, call: Call) -> Markup | None:
    markup = read_markup(call, local_links=emulator.local_links)
    if markup is not None and markup.kind != "inline":
        raise bad_request("inline keyboard expected")
    return markup


def _target(emulator: Emulator, call: Call) -> tuple[Chat, Message]:
    """The message to edit, if it is the bot's own and of the sort that can be edited."""
    if call.has("inline_message_id"):
        raise bad_request("wrong inline message identifier specified")
    if not call.has("chat_id") and not call.has("message_id"):
        raise bad_request("message identifier is not specified")
    message_number(call)
    chat = chat_for_sending(emulator, call.text("chat_id"))
    message = find_message(chat, call, "message to edit not found")
    other = message.sender != emulator.world.bot.id or "forward_origin" in message.json
    if other or message.service or (message.markup is not None and message.markup.kind != "inline"):
        raise bad_request("message can't be edited")
    return chat, message


def edit_text(emulator: Emulator, call: Call) -> Json:
    """Replace a text, and the keyboard with it."""
    formatted = read_text(call)
    markup = _markup(emulator, call)
    chat, message = _target(emulator, call)
    if message.kind() != "text":
        raise bad_request("there is no text in the message to edit")
    return _change(emulator, chat, message, text_body(emulator, formatted), markup, {"text", "entities"})


def edit_caption(emulator: Emulator, call: Call) -> Json:
    """Replace the caption under a file."""
    caption = read_caption(call.text("caption"), call.text("parse_mode"), call.parsed_or("caption_entities"))
    markup = _markup(emulator, call)
    chat, message = _target(emulator, call)
    if message.kind() not in _CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    body = text_body(emulator, caption, "caption")
    return _change(emulator, chat, message, body, markup, {"caption", "caption_entities"})


def edit_markup(emulator: Emulator, call: Call) -> Json:
    """Replace the inline keyboard, or take it away."""
    markup = _markup(emulator, call)
    chat, message = _target(emulator, call)
    return _change(emulator, chat, message, {}, markup, set())


def edit_media(emulator: Emulator, call: Call) -> Json:
    """Replace the file of a message."""
    try:
        item = call.parsed("media")
    except ValueError:
        raise bad_request("can't parse input media JSON object") from None
    if not isinstance(item, dict):
        raise bad_request("input media not specified" if item is None else "expected an InputMedia object")
    kind = item.get("type")
    if kind not in _MEDIA_KINDS:
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    body = read_item(emulator, call, str(kind), item)
    markup = _markup(emulator, call)
    chat, message = _target(emulator, call)
    if message.kind() not in _CAPTIONED:
        raise bad_request("there is no media in the message to edit")
    return _change(emulator, chat, message, body, markup, set(_MEDIA_FIELDS))


def edit_live_location(emulator: Emulator, call: Call) -> Json:
    """Move a live location."""
    location = read_location(call)
    markup = _markup(emulator, call)
    chat, message = _target(emulator, call)
    if "live_period" not in message.json.get("location", {}):
        raise bad_request("there is no live location in the message to edit")
    location["live_period"] = call.integer("live_period") or message.json["location"]["live_period"]
    return _change(emulator, chat, message, {"location": location}, markup, {"location"})


def stop_live_location(emulator: Emulator, call: Call) -> Json:
    """Leave a live location where it is."""
    markup = _markup(emulator, call)
    chat, message = _target(emulator, call)
    location = dict(message.json.get("location", {}))
    if not location.pop("live_period", None):
        raise bad_request("there is no live location in the message to edit")
    return _change(emulator, chat, message, {"location": location}, markup, {"location"})


def stop_poll(emulator: Emulator, call: Call) -> Json:
    """Close the bot's poll."""
    markup = _markup(emulator, call)
    chat, message = _target(emulator, call)
    if "poll" not in message.json:
        raise bad_request("message with poll to stop not found")
    if message.json["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    poll: Json = {**message.json["poll"], "is_closed": True}
    _change(emulator, chat, message, {"poll": poll}, markup, {"poll"})
    return poll


def _change(
    emulator: Emulator, chat: Chat, message: Message, body: Json, markup: Markup | None, replaced: set[str]
) -> Json:
    """Put new fields in place of old ones; refuses a change that changes nothing."""
    old = message.json
    same_body = {name: old[name] for name in replaced if name in old} == body
    if same_body and old.get("reply_markup") == (markup.json if markup else None):
        raise bad_request(NOT_MODIFIED)
    if markup is not None:
        check_buttons(markup, private=chat.is_private(), people=emulator.world.people)
    emulator.limits.spend(chat)
    dropped = replaced | {"reply_markup", "edit_date"}
    changed = {name: value for name, value in old.items() if name not in dropped}
    changed["edit_date"] = emulator.clock.date()
    changed.update(body)
    if markup is not None:
        changed["reply_markup"] = markup.json
    message.earlier.append(old)
    message.json, message.markup = changed, markup
    note_keyboard(emulator, chat, message)
    touch(emulator, chat, "edit", message.id)
    return changed


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
    "editMessageLiveLocation": edit_live_location,
    "stopMessageLiveLocation": stop_live_location,
    "stopPoll": stop_poll,
}
