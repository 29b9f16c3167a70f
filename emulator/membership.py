"""Comings and goings: places in a group, their JSON, and what the bot hears of the changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.chats import ADMINISTRATOR_RIGHTS, PERMISSIONS, Chat, Member, Message
from emulator.envelope import Json
from emulator.people import Person
from emulator.posting import post

if TYPE_CHECKING:
    from emulator.core import Emulator

_CHANNEL_RIGHTS = frozenset({"can_post_messages", "can_edit_messages"})


def member_json(person: Person, member: Member) -> Json:
    """The `ChatMember` object."""
    body: Json = {"status": member.status, "user": person.as_user()}
    if member.status == "creator":
        body["is_anonymous"] = False
    elif member.status == "administrator":
        body |= {"can_be_edited": False, "is_anonymous": False}
        body |= {
            name: member.rights.get(name, True)
            for name in ADMINISTRATOR_RIGHTS
            if name not in _CHANNEL_RIGHTS
        }
    elif member.status == "restricted":
        body |= {"is_member": member.present, "until_date": member.until}
        body |= {name: member.rights.get(name, False) for name in PERMISSIONS}
    elif member.status == "kicked":
        body["until_date"] = member.until
    if member.title and member.is_administrator():
        body["custom_title"] = member.title
    return body


def change_member(emulator: Emulator, chat: Chat, person: Person, by: Person, new: Member) -> None:
    """Give somebody another place in a chat, with the updates and service messages that follow."""
    old = chat.members.get(person.id) or Member("left")
    joins, leaves = new.is_in() and not old.is_in(), old.is_in() and not new.is_in()
    person.met = person.met or new.is_in()
    if leaves and person.id != emulator.world.bot.id:
        _tell_of_coming(emulator, chat, person, by, joined=False)
    chat.members[person.id] = new
    payload: Json = {
        "chat": chat.brief,
        "from": by.as_user(),
        "date": emulator.clock.date(),
        "old_chat_member": member_json(person, old),
        "new_chat_member": member_json(person, new),
    }
    bot = emulator.world.bot
    if person.id == bot.id:
        emulator.updates.add("my_chat_member", payload, chat.id)
    elif chat.members.get(bot.id, Member("left")).is_administrator():
        emulator.updates.add("chat_member", payload, chat.id)
    if joins or (leaves and person.id == bot.id):
        _tell_of_coming(emulator, chat, person, by, joined=joins)
    emulator.events.publish("members", chat=chat.id, message_id=0)


def _tell_of_coming(emulator: Emulator, chat: Chat, person: Person, by: Person, *, joined: bool) -> None:
    if chat.kind == "channel":
        return
    if joined:
        say(emulator, chat, by, {"new_chat_members": [person.as_user()]})
    else:
        say(emulator, chat, by, {"left_chat_member": person.as_user()})


def say(emulator: Emulator, chat: Chat, by: Person, body: Json, *, thread: int = 0) -> Message:
    """Post a service message; the bot hears of it unless it did it itself."""
    message = post(emulator, chat, by, body, thread=thread, service=True)
    bot = emulator.world.bot
    inside = chat.members.get(bot.id)
    if by.id != bot.id and inside is not None and (inside.is_in() or chat.is_private()):
        kind = "channel_post" if chat.kind == "channel" else "message"
        emulator.updates.add(kind, message.json, chat.id)
    return message


def block(emulator: Emulator, person: Person, *, blocked: bool) -> None:
    """Let a person block the bot, or take it back; the bot hears of it."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    chat = emulator.world.private_chat(person)
    bot = emulator.world.bot
    free, barred = member_json(bot, Member()), member_json(bot, Member("kicked"))
    payload: Json = {
        "chat": chat.brief,
        "from": person.as_user(),
        "date": emulator.clock.date(),
        "old_chat_member": free if blocked else barred,
        "new_chat_member": barred if blocked else free,
    }
    emulator.updates.add("my_chat_member", payload, chat.id)
    emulator.events.publish("members", chat=chat.id, message_id=0)
