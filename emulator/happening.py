"""What happens around a chat: joining, leaving, kicking, blocking, growing into a supergroup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emulator.acting import chat_of, person_of
from emulator.chats import Chat, Member
from emulator.envelope import Json
from emulator.fields import Fields
from emulator.membership import block, change_member, say
from emulator.people import Person
from emulator.topics import open_topic

if TYPE_CHECKING:
    from emulator.core import Emulator


def _group(emulator: Emulator, fields: Fields) -> Chat:
    chat = chat_of(emulator, fields)
    if chat.is_private():
        raise fields.refuse("chat", "must be a group")
    return chat


def _subject(emulator: Emulator, fields: Fields) -> Person:
    """The one whom it happens to: `user`, or `from` where there is none; the bot's id means the bot."""
    if not fields.has("user"):
        return person_of(emulator, fields)
    person = emulator.world.people.get(fields.integer("user"))
    if person is None:
        raise fields.refuse("user", "nobody has this id")
    return person


def join(emulator: Emulator, value: Any) -> None:
    """Somebody joins a group, or `from` adds `user` (perhaps the bot)."""
    fields = Fields(value, ("from", "chat", "user", "status"))
    chat, person = _group(emulator, fields), _subject(emulator, fields)
    by = person_of(emulator, fields) if fields.has("from") else person
    status = fields.choice("status", ("member", "administrator", "creator", "restricted"), "member")
    change_member(emulator, chat, person, by, Member(status))


def leave(emulator: Emulator, value: Any) -> None:
    """Somebody leaves a group."""
    fields = Fields(value, ("from", "chat"))
    person = person_of(emulator, fields)
    chat = chat_of(emulator, fields, person)
    if chat.is_private():
        raise fields.refuse("chat", "must be a group")
    change_member(emulator, chat, person, person, Member("left"))


def kick(emulator: Emulator, value: Any) -> None:
    """`from` throws `user` out of a group; without a `user`, the bot."""
    fields = Fields(value, ("from", "chat", "user"))
    chat = _group(emulator, fields)
    person = _subject(emulator, fields) if fields.has("user") else emulator.world.bot
    owner = next(
        (key for key, member in chat.members.items() if key != person.id and member.is_in()), person.id
    )
    by = person_of(emulator, fields) if fields.has("from") else emulator.world.people[owner]
    change_member(emulator, chat, person, by, Member("kicked"))


def block_bot(emulator: Emulator, value: Any) -> None:
    """A person blocks the bot."""
    block(emulator, person_of(emulator, Fields(value, ("from",))), blocked=True)


def unblock_bot(emulator: Emulator, value: Any) -> None:
    """A person takes the block back."""
    block(emulator, person_of(emulator, Fields(value, ("from",))), blocked=False)


def delete_account(emulator: Emulator, value: Any) -> None:
    """A person deletes the account; bots are not told."""
    person_of(emulator, Fields(value, ("from",))).deleted = True


def add_topic(emulator: Emulator, value: Any) -> Json:
    """A person opens a topic in a forum."""
    fields = Fields(value, ("from", "chat", "name"))
    person = person_of(emulator, fields)
    chat = chat_of(emulator, fields, person)
    if not chat.forum:
        raise fields.refuse("chat", "is not a forum")
    return {"thread": open_topic(emulator, chat, person, fields.text("name")).id}


def migrate(emulator: Emulator, value: Any) -> Json:
    """A basic group becomes a supergroup with another id."""
    fields = Fields(value, ("from", "chat", "to"))
    old = _group(emulator, fields)
    if old.kind != "group" or old.migrated_to:
        raise fields.refuse("chat", "must be a basic group that was not upgraded yet")
    by = person_of(emulator, fields) if fields.has("from") else _owner(emulator, old)
    new_id = fields.integer("to", -1_000_000_000_000 + old.id)
    if new_id in emulator.world.chats or new_id >= 0:
        raise fields.refuse("to", "must be a free negative id")
    new = Chat(new_id, "supergroup", old.title, permissions=dict(old.permissions), migrated_from=old.id)
    new.members = dict(old.members)
    new.refresh()
    emulator.world.chats[new_id] = new
    say(emulator, old, by, {"migrate_to_chat_id": new_id})
    old.migrated_to = new_id
    say(emulator, new, by, {"migrate_from_chat_id": old.id})
    return {"chat": new_id}


def _owner(emulator: Emulator, chat: Chat) -> Person:
    people = [emulator.world.people[key] for key, member in chat.members.items() if member.is_in()]
    return next((person for person in people if not person.is_bot), emulator.world.bot)
