"""Reactions and pins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emulator.access import chat_for_sending, find_message, require_right
from emulator.call import Call, leading_integer
from emulator.chats import Chat, Message
from emulator.envelope import Json, bad_request
from emulator.people import Person
from emulator.posting import post, touch

if TYPE_CHECKING:
    from emulator.core import Emulator

EMOJI = frozenset(
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 "
    "😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 "
    "👾 🤷‍♂ 🤷 🤷‍♀ 😡".split()
)
_PIN_RIGHTS = "not enough rights to manage pinned messages in the chat"


def read_reactions(value: Any) -> list[Json]:
    """A list of `ReactionType`, tidied; refuses what a bot cannot set."""
    if not isinstance(value, list):
        raise bad_request("expected an Array of ReactionType")
    reactions = [_reaction(item) for item in value]
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    return reactions


def _reaction(item: Any) -> Json:
    kind = item.get("type") if isinstance(item, dict) else None
    if kind == "emoji":
        emoji = str(item.get("emoji", "")).replace("\ufe0f", "")
        if emoji not in EMOJI:
            raise bad_request("REACTION_INVALID")
        return {"type": "emoji", "emoji": emoji}
    if kind in ("custom_emoji", "paid"):
        raise bad_request("REACTION_INVALID")
    raise bad_request("can't parse ReactionType: invalid reaction type specified")


def set_message_reaction(emulator: Emulator, call: Call) -> bool:
    """Put the bot's reaction under a message, or take it away."""
    try:
        value = call.parsed("reaction")
    except ValueError:
        raise bad_request("can't parse reaction types JSON object") from None
    reactions = read_reactions(value or [])
    chat = chat_for_sending(emulator, call.text("chat_id"))
    message = find_message(chat, call, "message to react not found")
    react(emulator, chat, message, emulator.world.bot, reactions)
    return True


def react(emulator: Emulator, chat: Chat, message: Message, person: Person, reactions: list[Json]) -> None:
    """Set somebody's reaction; the bot hears of people's where it administers the group."""
    before = message.reactions.get(person.id, [])
    if reactions:
        message.reactions[person.id] = reactions
    else:
        message.reactions.pop(person.id, None)
    touch(emulator, chat, "reaction", message.id)
    bot = emulator.world.bot.id
    if person.id == bot or not (chat.is_private() or chat.members[bot].is_administrator()):
        return
    payload: Json = {
        "chat": chat.brief,
        "message_id": message.id,
        "user": person.as_user(),
        "date": emulator.clock.date(),
        "old_reaction": before,
        "new_reaction": reactions,
    }
    emulator.updates.add("message_reaction", payload, chat.id)


def pin_message(emulator: Emulator, call: Call) -> bool:
    """Pin a message and say so in groups."""
    chat = chat_for_sending(emulator, call.text("chat_id"))
    message = find_message(chat, call, "message to pin not found")
    _require_pinning(emulator, chat)
    if message.service:
        raise bad_request("service messages can't be pinned")
    if message.id in chat.pins:
        chat.pins.remove(message.id)
    chat.pins.append(message.id)
    shown = {name: value for name, value in message.json.items() if name != "reply_to_message"}
    post(emulator, chat, emulator.world.bot, {"pinned_message": shown}, thread=message.thread, service=True)
    return True


def _require_pinning(emulator: Emulator, chat: Chat) -> None:
    if chat.is_private() or chat.may("can_pin_messages"):
        return
    right = "can_edit_messages" if chat.kind == "channel" else "can_pin_messages"
    require_right(emulator, chat, right, _PIN_RIGHTS)


def unpin_message(emulator: Emulator, call: Call) -> bool:
    """Unpin one message, or the one pinned last."""
    chat = chat_for_sending(emulator, call.text("chat_id"))
    _require_pinning(emulator, chat)
    number = leading_integer(call.text("message_id")) or (chat.pins[-1] if chat.pins else 0)
    if number not in chat.pins:
        raise bad_request("message to unpin not found")
    chat.pins.remove(number)
    touch(emulator, chat, "pin", number)
    return True


def unpin_all(emulator: Emulator, call: Call) -> bool:
    """Unpin everything, or everything in a topic."""
    chat = chat_for_sending(emulator, call.text("chat_id"))
    _require_pinning(emulator, chat)
    thread = call.integer("message_thread_id")
    chat.pins = [number for number in chat.pins if thread and chat.messages[number].thread != thread]
    touch(emulator, chat, "pin", 0)
    return True


METHODS = {
    "setMessageReaction": set_message_reaction,
    "pinChatMessage": pin_message,
    "unpinChatMessage": unpin_message,
    "unpinAllChatMessages": unpin_all,
    "unpinAllForumTopicMessages": unpin_all,
    "unpinAllGeneralForumTopicMessages": unpin_all,
}
