"""Puts messages into chats: the one place where they get their number, date and reply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from emulator.access import chat_for_sending, require_permission
from emulator.call import Call, leading_integer
from emulator.chats import Chat, Message
from emulator.entities import Formatted
from emulator.envelope import Json, bad_request
from emulator.formatting import entities_json, read_formatted
from emulator.keyboards import Markup, check_buttons, read_markup
from emulator.people import Person

if TYPE_CHECKING:
    from emulator.core import Emulator


@dataclass(frozen=True, slots=True)
class Reply:
    """What a message answers to."""

    message_id: int
    chat_id: str = ""
    optional: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True)
class SendOptions:
    """What every sending method shares, read in the real server's order."""

    reply: Reply | None
    markup: Markup | None
    thread: int
    protected: bool


@dataclass(frozen=True, slots=True)
class Content:
    """The body of a message and the permission it takes."""

    json: Json
    permission: str = "can_send_messages"
    what: str = "text messages"


def read_options(emulator: Emulator, call: Call) -> SendOptions:
    """Read the reply, then the keyboard."""
    reply = _read_reply(call)
    markup = read_markup(call, local_links=emulator.local_links)
    return SendOptions(reply, markup, call.integer("message_thread_id"), call.boolean("protect_content"))


def _read_reply(call: Call) -> Reply | None:
    if not call.has("reply_parameters"):
        number = call.integer("reply_to_message_id")
        return Reply(number, optional=call.boolean("allow_sending_without_reply")) if number > 0 else None
    try:
        value = call.parsed("reply_parameters")
    except ValueError:
        raise bad_request("can't parse reply parameters JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply parameters")
    number = _reply_number(value.get("message_id"))
    if number <= 0:
        return None
    quote = value.get("quote")
    text = (
        read_formatted(quote, str(value.get("quote_parse_mode") or ""), None).text
        if isinstance(quote, str)
        else ""
    )
    chat_id = value.get("chat_id")
    optional = value.get("allow_sending_without_reply") in (True, "true")
    return Reply(number, "" if chat_id is None else str(chat_id), optional, text)


def _reply_number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return 0
    return leading_integer(str(value)[:20])


def send(emulator: Emulator, call: Call, content: Content, options: SendOptions) -> Message:
    """Send the bot's message: chat, topic, reply, rights, buttons, flood limits, then the effect."""
    chat = chat_for_sending(emulator, call.text("chat_id"))
    require_permission(emulator, chat, content.permission, content.what)
    thread = check_thread(emulator, chat, options.thread)
    reply = check_reply(emulator, chat, options.reply)
    if options.markup is not None:
        check_buttons(options.markup, private=chat.is_private(), people=emulator.world.people)
    emulator.limits.spend(chat)
    body = dict(content.json)
    if options.protected:
        body["has_protected_content"] = True
    return post(emulator, chat, emulator.world.bot, body, thread=thread, reply=reply, markup=options.markup)


def check_thread(emulator: Emulator, chat: Chat, thread: int) -> int:
    """The topic to write to; refuses one that is not there, or closed to all who do not manage topics."""
    if not thread:
        return 0
    if chat.is_private() or chat.kind == "group":
        raise bad_request("message thread not found")
    topic = chat.topics.get(thread)
    if topic is None or topic.deleted:
        if not chat.forum and thread in chat.messages:
            return thread
        raise bad_request("message thread not found")
    if topic.closed and not chat.administrator_may(emulator.world.bot.id, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return thread


def check_reply(emulator: Emulator, chat: Chat, reply: Reply | None) -> tuple[Message, Reply] | None:
    """The message to answer, or nothing; refuses where it is missing and must not be."""
    if reply is None:
        return None
    target = chat.messages.get(reply.message_id) if reply.chat_id in ("", str(chat.id)) else None
    if target is None:
        if reply.optional:
            return None
        raise bad_request("message to be replied not found")
    whole = str(target.json.get("text") or target.json.get("caption") or "")
    if reply.quote and reply.quote not in whole:
        raise bad_request("QUOTE_TEXT_INVALID")
    return target, reply


def post(
    emulator: Emulator,
    chat: Chat,
    sender: Person,
    body: Json,
    *,
    thread: int = 0,
    reply: tuple[Message, Reply] | None = None,
    markup: Markup | None = None,
    service: bool = False,
) -> Message:
    """Put a message into a chat and tell the listeners."""
    number = emulator.world.next_message_id(chat)
    whole: Json = {"message_id": number}
    if chat.kind == "channel":
        whole["sender_chat"] = chat.brief
    else:
        whole["from"] = sender.as_user()
    whole["chat"] = chat.brief
    whole["date"] = emulator.clock.date()
    _put_thread(chat, whole, thread)
    if reply is not None:
        whole.update(_reply_fields(*reply))
    whole.update(body)
    if markup is not None and markup.kind == "inline":
        whole["reply_markup"] = markup.json
    message = Message(number, sender.id, whole, markup, service, thread)
    chat.messages[number] = message
    note_keyboard(emulator, chat, message)
    touch(emulator, chat, "message", number)
    return message


def _put_thread(chat: Chat, whole: Json, thread: int) -> None:
    if not thread:
        return
    whole["message_thread_id"] = thread
    if thread in chat.topics:
        whole["is_topic_message"] = True
        opening = chat.messages.get(thread)
        if opening is not None:
            whole["reply_to_message"] = opening.json


def _reply_fields(target: Message, reply: Reply) -> Json:
    shown = {name: value for name, value in target.json.items() if name != "reply_to_message"}
    fields: Json = {"reply_to_message": shown}
    if reply.quote:
        text = str(target.json.get("text") or target.json.get("caption") or "")
        position = len(text[: text.index(reply.quote)].encode("utf-16-le")) // 2
        fields["quote"] = {"text": reply.quote, "position": position, "is_manual": True}
    return fields


def note_keyboard(emulator: Emulator, chat: Chat, message: Message) -> None:
    """Remember whose reply keyboard this message changes, and which buttons can be pressed from now on."""
    markup = message.markup
    if markup is None:
        return
    if markup.kind == "inline":
        for row in markup.json["inline_keyboard"]:
            message.pressable.update(button["callback_data"] for button in row if "callback_data" in button)
        return
    for person_id in _addressees(emulator, chat, message, bool(markup.json.get("selective"))):
        chat.keyboards[person_id] = message.id


def _addressees(emulator: Emulator, chat: Chat, message: Message, selective: bool) -> list[int]:
    people = [person_id for person_id in chat.members if person_id != emulator.world.bot.id]
    if not selective or chat.is_private():
        return people
    replied = message.json.get("reply_to_message", {}).get("from", {}).get("id")
    names = {
        word.strip("@,.!?:").lower() for word in str(message.json.get("text", "")).split() if "@" in word
    }
    mentioned = {
        person_id for person_id in people if emulator.world.people[person_id].username.lower() in names
    }
    return [person_id for person_id in people if person_id == replied or person_id in mentioned]


def touch(emulator: Emulator, chat: Chat, kind: str, message_id: int) -> None:
    """Say that something in a chat changed."""
    chat.revision += 1
    emulator.events.publish(kind, chat=chat.id, message_id=message_id, revision=chat.revision)


def text_body(emulator: Emulator, formatted: Formatted, name: str = "text") -> Json:
    """The fields of a text or caption with its entities."""
    body: Json = {}
    if formatted.text:
        body[name] = formatted.text
        if formatted.entities:
            key = "entities" if name == "text" else "caption_entities"
            shown = entities_json(formatted.entities, emulator.world.user)
            if shown:
                body[key] = shown
    return body
