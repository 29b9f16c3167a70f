"""What people do: send, edit, press, forward, react. The bot hears of it as Telegram would tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emulator.attachments import FIELDS as ATTACHMENT_FIELDS
from emulator.attachments import bodies_of
from emulator.callbacks import Query
from emulator.chats import Chat, Message
from emulator.copying import forward_as
from emulator.deleting import erase
from emulator.envelope import Json
from emulator.fields import Fields
from emulator.formatting import finish, read_entities
from emulator.people import Person
from emulator.posting import Reply, post, text_body, touch
from emulator.reactions import react

if TYPE_CHECKING:
    from emulator.core import Emulator


def person_of(emulator: Emulator, fields: Fields, name: str = "from") -> Person:
    """The person that a field means; refuses strangers and the bot."""
    person_id = fields.integer(name)
    person = emulator.world.people.get(person_id)
    if person is None or person.is_bot:
        raise fields.refuse(name, f"nobody here has the id {person_id}")
    if person.deleted:
        raise fields.refuse(name, "this person has deleted the account")
    return person


def chat_of(emulator: Emulator, fields: Fields, person: Person | None = None, name: str = "chat") -> Chat:
    """The chat that a field means; a person without a name for it means the private chat."""
    default = person.id if person is not None else None
    chat_id = fields.integer(name, default)
    if person is not None and chat_id == person.id:
        return emulator.world.private_chat(person)
    chat = emulator.world.chats.get(chat_id)
    if chat is None:
        raise fields.refuse(name, f"there is no chat {chat_id}")
    if person is not None:
        member = chat.members.get(person.id)
        if chat.is_private() or member is None or not member.is_in():
            raise fields.refuse(name, f"person {person.id} is not in chat {chat_id}")
    return chat


def message_of(chat: Chat, fields: Fields, name: str = "message_id") -> Message:
    """The message that a field means."""
    number = fields.integer(name)
    message = chat.messages.get(number)
    if message is None:
        raise fields.refuse(name, f"there is no message {number} in chat {chat.id}")
    return message


def send(emulator: Emulator, value: Any) -> list[Message]:
    """Send what a person writes or attaches; an album becomes several messages."""
    known = ("from", "chat", "text", "entities", "thread", "reply_to", *ATTACHMENT_FIELDS)
    fields = Fields(value, known)
    person = person_of(emulator, fields)
    chat = _open_chat(emulator, fields, person)
    thread = _thread(chat, fields, person)
    reply = None
    if fields.has("reply_to"):
        target = message_of(chat, fields, "reply_to")
        reply = (target, Reply(target.id))
        thread = thread or target.thread
    sent = []
    for body in bodies_of(emulator, fields) or [_text(emulator, fields)]:
        message = post(emulator, chat, person, body, thread=thread, reply=reply)
        tell_bot(emulator, chat, message, "message")
        sent.append(message)
    _put_keyboard_away(chat, person)
    chat.read[person.id] = sent[-1].id
    return sent


def _open_chat(emulator: Emulator, fields: Fields, person: Person) -> Chat:
    chat = chat_of(emulator, fields, person)
    if chat.is_private():
        if person.blocked:
            raise fields.refuse("from", "this person has blocked the bot; unblock first")
        person.started = person.met = True
    elif chat.migrated_to:
        raise fields.refuse("chat", f"this group was upgraded to {chat.migrated_to}")
    elif chat.kind == "channel" and not chat.members[person.id].is_administrator():
        raise fields.refuse("from", "only administrators write in a channel")
    return chat


def _thread(chat: Chat, fields: Fields, person: Person) -> int:
    if not fields.has("thread"):
        return 0
    thread = fields.integer("thread")
    topic = chat.topics.get(thread)
    if topic is None or topic.deleted:
        raise fields.refuse("thread", f"there is no topic {thread} in chat {chat.id}")
    if topic.closed and not chat.administrator_may(person.id, "can_manage_topics"):
        raise fields.refuse("thread", "this topic is closed")
    return thread


def _text(emulator: Emulator, fields: Fields) -> Json:
    text = fields.text("text")
    if len(text) > 4096:
        raise fields.refuse("text", "must not exceed 4096 characters")
    formatted = finish(text, read_entities(fields.raw("entities"), text))
    if not formatted.text:
        raise fields.refuse("text", "must not be empty")
    return text_body(emulator, formatted)


def _put_keyboard_away(chat: Chat, person: Person) -> None:
    number = chat.keyboards.get(person.id)
    message = chat.messages.get(number) if number else None
    if message is not None and message.markup is not None and message.markup.kind == "force_reply":
        del chat.keyboards[person.id]


def tell_bot(emulator: Emulator, chat: Chat, message: Message, kind: str) -> None:
    """Queue an update about a person's message, if the bot is there and may read it."""
    if not bot_hears(emulator, chat, message):
        return
    if chat.kind == "channel":
        kind = {"message": "channel_post", "edited_message": "edited_channel_post"}[kind]
    emulator.updates.add(kind, message.json, chat.id)


def bot_hears(emulator: Emulator, chat: Chat, message: Message) -> bool:
    """Whether the bot gets this message, given its place in the chat and the privacy mode."""
    if chat.is_private() or chat.kind == "channel":
        return True
    bot = emulator.world.bot
    member = chat.members.get(bot.id)
    if member is None or not member.is_in():
        return False
    if member.is_administrator() or not emulator.profile.privacy or message.service:
        return True
    answered = message.json.get("reply_to_message", {}).get("from", {})
    return answered.get("id") == bot.id or _is_command_for(bot, message.json)


def _is_command_for(bot: Person, body: Json) -> bool:
    text = str(body.get("text") or body.get("caption") or "")
    entities = body.get("entities") or body.get("caption_entities") or []
    if not entities or entities[0]["type"] != "bot_command" or entities[0]["offset"] != 0:
        return False
    _, at, name = text[: entities[0]["length"]].partition("@")
    return not at or name.lower() == bot.username.lower()


def edit(emulator: Emulator, value: Any) -> Message:
    """Let a person change the text or caption of their own message."""
    fields = Fields(value, ("from", "chat", "message_id", "text"))
    person = person_of(emulator, fields)
    chat = chat_of(emulator, fields, person)
    message = message_of(chat, fields)
    if message.sender != person.id:
        raise fields.refuse("message_id", "is somebody else's message")
    name = "text" if message.kind() == "text" else "caption"
    formatted = finish(fields.text("text"), [])
    dropped = (name, "entities" if name == "text" else "caption_entities", "edit_date")
    body = {key: inner for key, inner in message.json.items() if key not in dropped}
    message.earlier.append(message.json)
    message.json = {**body, "edit_date": emulator.clock.date(), **text_body(emulator, formatted, name)}
    touch(emulator, chat, "edit", message.id)
    tell_bot(emulator, chat, message, "edited_message")
    return message


def press(emulator: Emulator, value: Any) -> Query:
    """Press an inline button; `force` presses one that the message does not have (any more)."""
    fields = Fields(value, ("from", "chat", "message_id", "data", "wait", "force"))
    person = person_of(emulator, fields)
    chat = chat_of(emulator, fields, person)
    data, number, force = fields.text("data"), fields.integer("message_id"), fields.flag("force")
    message = chat.messages.get(number)
    if message is None and not force:
        raise fields.refuse("message_id", f"there is no message {number} in chat {chat.id}")
    if message is not None and data not in _shown_data(message) and not (force or data in message.pressable):
        raise fields.refuse("data", f"message {number} has no such button")
    shown: Json = {"chat": chat.brief, "message_id": number, "date": 0}
    if message is not None:
        shown = message.json
    chat.read[person.id] = max(chat.read.get(person.id, 0), number)
    return emulator.callbacks.press(emulator, person, chat, number, {"message": shown, "data": data})


def _shown_data(message: Message) -> set[str]:
    rows = message.json.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}


def forward(emulator: Emulator, value: Any) -> Message:
    """Let a person forward a message from one of their chats to another."""
    fields = Fields(value, ("from", "chat", "from_chat", "message_id"))
    person = person_of(emulator, fields)
    source = chat_of(emulator, fields, person, "from_chat")
    message = message_of(source, fields)
    chat = _open_chat(emulator, fields, person)
    forwarded = forward_as(emulator, person, chat, message)
    tell_bot(emulator, chat, forwarded, "message")
    return forwarded


def set_reaction(emulator: Emulator, value: Any) -> None:
    """Put a person's emoji under a message; an empty one takes it away."""
    fields = Fields(value, ("from", "chat", "message_id", "emoji"))
    person = person_of(emulator, fields)
    chat = chat_of(emulator, fields, person)
    emoji = fields.text("emoji")
    reactions = [{"type": "emoji", "emoji": emoji}] if emoji else []
    react(emulator, chat, message_of(chat, fields), person, reactions)


def mark_read(emulator: Emulator, value: Any) -> None:
    """Say that a person has seen a chat up to its end."""
    fields = Fields(value, ("from", "chat"))
    person = person_of(emulator, fields)
    chat = chat_of(emulator, fields, person)
    if chat.read.get(person.id, 0) < chat.last_id:
        chat.read[person.id] = chat.last_id
        emulator.events.publish("read", chat=chat.id, person=person.id, message_id=chat.last_id)


def delete(emulator: Emulator, value: Any) -> None:
    """Let a person delete a message; bots are not told."""
    fields = Fields(value, ("from", "chat", "message_id"))
    chat = chat_of(emulator, fields, person_of(emulator, fields))
    erase(emulator, chat, message_of(chat, fields))
