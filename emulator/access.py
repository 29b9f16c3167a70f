"""Who may do what where: finding chats and people, and refusing as the real server refuses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from emulator.call import Call, leading_integer
from emulator.chats import Chat, Member, Message
from emulator.envelope import Refusal, bad_request, forbidden
from emulator.people import Person

if TYPE_CHECKING:
    from emulator.core import Emulator

_INTEGER = re.compile(r"-?\d{1,19}$")


def find_chat(emulator: Emulator, raw: str) -> Chat:
    """The chat that a `chat_id` means, as far as the bot knows it."""
    if not raw:
        raise bad_request("chat_id is empty")
    world = emulator.world
    if raw.startswith("@"):
        named = world.chat_named(raw)
        if named is None:
            raise bad_request("chat not found")
        return named
    if not _INTEGER.match(raw):
        raise bad_request("chat not found")
    chat_id = int(raw)
    chat = world.chats.get(chat_id)
    if chat is not None and (world.bot.id in chat.members or chat.username):
        return chat
    if chat_id == world.bot.id:
        raise forbidden("the bot can't send messages to the bot")
    person = world.people.get(chat_id)
    if person is not None and person.met:
        raise forbidden("bot can't initiate conversation with a user")
    raise bad_request("chat not found")


def chat_for_sending(emulator: Emulator, raw: str) -> Chat:
    """The chat, if the bot is able to write there at all."""
    chat = find_chat(emulator, raw)
    if chat.is_private():
        _require_listener(emulator, chat)
    else:
        require_membership(emulator, chat)
    return chat


def _require_listener(emulator: Emulator, chat: Chat) -> None:
    person = emulator.world.people[chat.id]
    if person.deleted:
        raise forbidden("user is deactivated")
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")


def require_membership(emulator: Emulator, chat: Chat) -> Member:
    """The bot's place in a group that is alive and has not thrown it out."""
    if chat.migrated_to:
        raise Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=chat.migrated_to,
        )
    if chat.deleted:
        raise forbidden("the group chat was deleted")
    member = chat.members.get(emulator.world.bot.id)
    if member is not None and member.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if member is None or not member.is_in():
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    if chat.kind == "channel" and not member.is_administrator():
        raise forbidden("bot is not a member of the channel chat")
    return member


def require_reading(emulator: Emulator, chat: Chat) -> None:
    """Refuse to tell of a supergroup or channel that has thrown the bot out, or that it cannot look into."""
    member = chat.members.get(emulator.world.bot.id)
    if not chat.own_numbering():
        return
    if member is not None and member.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if not chat.username and (member is None or not member.is_in()):
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def require_permission(emulator: Emulator, chat: Chat, permission: str, what: str) -> None:
    """Refuse unless the bot may send this sort of thing."""
    if chat.kind in ("group", "supergroup") and not chat.member_may(emulator.world.bot.id, permission):
        raise bad_request(f"not enough rights to send {what} to the chat")


def require_right(emulator: Emulator, chat: Chat, right: str, sentence: str) -> None:
    """Refuse with the sentence unless the bot has an administrator's right."""
    if not chat.administrator_may(emulator.world.bot.id, right):
        raise bad_request(sentence)


def group_for(emulator: Emulator, call: Call) -> Chat:
    """The group or channel of a call about members, titles and the like."""
    chat = find_chat(emulator, call.text("chat_id"))
    if chat.is_private():
        raise bad_request("method is available only for supergroups and channels")
    require_membership(emulator, chat)
    return chat


def find_message(chat: Chat, call: Call, missing: str, name: str = "message_id") -> Message:
    """The message of a call; `missing` is what to say where there is none."""
    message = chat.messages.get(message_number(call, name))
    if message is None:
        raise bad_request(missing)
    return message


def message_number(call: Call, name: str = "message_id") -> int:
    """A message's number; refuses where it is missing or senseless."""
    number = leading_integer(call.text(name))
    if number <= 0:
        raise bad_request("message identifier is not specified")
    return number


def find_person(emulator: Emulator, call: Call, unknown: str = "user not found") -> Person:
    """The user of a call."""
    user_id = leading_integer(call.text("user_id"))
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    person = emulator.world.people.get(user_id)
    if person is None:
        raise bad_request(unknown)
    return person
