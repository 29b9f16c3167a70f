"""Methods that send what needs no file: texts, places, contacts, dice, polls and actions."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from emulator.access import chat_for_sending
from emulator.call import Call
from emulator.envelope import Json, bad_request
from emulator.formatting import read_formatted, read_text
from emulator.posting import Content, check_thread, read_options, send, text_body

if TYPE_CHECKING:
    from emulator.core import Emulator

ACTIONS = frozenset(
    "typing upload_photo record_video upload_video record_voice upload_voice record_audio "
    "upload_audio upload_document choose_sticker find_location pick_up_location record_video_note "
    "upload_video_note cancel".split()
)
_PREVIEW_FLAGS = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
_DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def send_message(emulator: Emulator, call: Call) -> Json:
    """Send a text."""
    formatted = read_text(call)
    options = read_options(emulator, call)
    body = text_body(emulator, formatted)
    preview = _preview(call.parsed_or("link_preview_options"))
    if preview:
        body["link_preview_options"] = preview
    return send(emulator, call, Content(body), options).json


def _preview(value: Any) -> Json:
    """What a message shows of its `link_preview_options`: flags that are on, and the address."""
    if not isinstance(value, dict):
        return {}
    shown: Json = {name: True for name in _PREVIEW_FLAGS if value.get(name) is True}
    if isinstance(value.get("url"), str) and value["url"]:
        shown["url"] = value["url"]
    return shown


def read_location(call: Call) -> Json:
    """The coordinates of a call."""
    for name in ("latitude", "longitude"):
        if not call.has(name):
            raise bad_request(f"{name} is empty")
    latitude, longitude = call.number("latitude"), call.number("longitude")
    if latitude is None or longitude is None or not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise bad_request("invalid location specified")
    location: Json = {"latitude": latitude, "longitude": longitude}
    accuracy = call.number("horizontal_accuracy")
    if accuracy:
        location["horizontal_accuracy"] = max(0.0, min(1500.0, accuracy))
    return location


def send_location(emulator: Emulator, call: Call) -> Json:
    """Send a point on the map, live if it has a period."""
    location = read_location(call)
    period = call.integer("live_period")
    if period:
        if not (60 <= period <= 86_400 or period == 0x7FFFFFFF):
            raise bad_request("wrong live location period specified")
        location["live_period"] = period
    options = read_options(emulator, call)
    return send(emulator, call, Content({"location": location}), options).json


def send_venue(emulator: Emulator, call: Call) -> Json:
    """Send a named place."""
    location = read_location(call)
    for name in ("title", "address"):
        if not call.text(name).strip():
            raise bad_request(f"{name} must be non-empty")
    venue: Json = {"location": location, "title": call.text("title"), "address": call.text("address")}
    body = {"location": location, "venue": venue}
    return send(emulator, call, Content(body), read_options(emulator, call)).json


def send_contact(emulator: Emulator, call: Call) -> Json:
    """Send somebody's phone number."""
    if not call.text("phone_number").strip():
        raise bad_request("phone number must be non-empty")
    if not call.text("first_name").strip():
        raise bad_request("first name must be non-empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: call.text(name) for name in names if call.has(name)}
    return send(emulator, call, Content({"contact": contact}), read_options(emulator, call)).json


def send_dice(emulator: Emulator, call: Call) -> Json:
    """Throw a die."""
    emoji = call.text("emoji").replace("\ufe0f", "") or "🎲"
    if emoji not in _DICE:
        raise bad_request("emoji can't be used for a dice")
    body = {"dice": {"emoji": emoji, "value": random.randint(1, _DICE[emoji])}}
    content = Content(body, "can_send_other_messages", "dice")
    return send(emulator, call, content, read_options(emulator, call)).json


def send_poll(emulator: Emulator, call: Call) -> Json:
    """Send a poll; nobody votes in it here."""
    question = read_formatted(call.text("question"), call.text("question_parse_mode"), None)
    if not question.text:
        raise bad_request("poll question must be non-empty")
    if len(question.text) > 300:
        raise bad_request("poll question length must not exceed 300")
    poll: Json = {
        "id": str(random.getrandbits(62)),
        "question": question.text,
        "options": _poll_options(call),
        "total_voter_count": 0,
        "is_closed": call.boolean("is_closed"),
        "is_anonymous": call.text("is_anonymous").lower() not in ("false", "0", "no"),
        "type": "quiz" if call.text("type") == "quiz" else "regular",
        "allows_multiple_answers": call.boolean("allows_multiple_answers"),
        "allows_revoting": call.boolean("allows_revoting"),
        "members_only": call.boolean("members_only"),
    }
    content = Content({"poll": poll}, "can_send_polls", "polls")
    return send(emulator, call, content, read_options(emulator, call)).json


def _poll_options(call: Call) -> list[Json]:
    try:
        options = call.parsed("options")
    except ValueError:
        raise bad_request("can't parse options JSON object") from None
    if not isinstance(options, list):
        raise bad_request("expected an Array of String as options")
    texts = [option.get("text") if isinstance(option, dict) else option for option in options]
    if not all(isinstance(text, str) and 1 <= len(text) <= 100 for text in texts):
        raise bad_request("poll options must be non-empty and not exceed 100 characters")
    if not 1 <= len(texts) <= 12:
        raise bad_request("poll must have from 1 to 12 options")
    return [{"persistent_id": str(index), "text": text, "voter_count": 0} for index, text in enumerate(texts)]


def send_chat_action(emulator: Emulator, call: Call) -> bool:
    """Show what the bot is busy with, for five seconds."""
    action = call.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = chat_for_sending(emulator, call.text("chat_id"))
    check_thread(emulator, chat, call.integer("message_thread_id"))
    emulator.events.publish("action", chat=chat.id, action=action, message_id=0)
    return True


METHODS = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendDice": send_dice,
    "sendPoll": send_poll,
    "sendChatAction": send_chat_action,
}
