"""The world of an emulator: its people and chats, built from plain JSON."""

from __future__ import annotations

import time
from typing import Any
from zoneinfo import ZoneInfo

from emulator import guide
from emulator.chats import ADMINISTRATOR_RIGHTS, PERMISSIONS, Chat, Member, Message, Topic
from emulator.envelope import Json
from emulator.fields import BadField, Fields
from emulator.people import Person

DEFAULT_WORLD: Json = {
    "people": [{"id": 1001, "first_name": "Anna", "username": "anna", "language_code": "en", "started": True}]
}
STATUSES = ("creator", "administrator", "member", "restricted", "left", "kicked")
_PERSON_FIELDS = "id first_name last_name username language_code started blocked deleted phone zone".split()
_GROUP_FIELDS = (
    "id type title username forum description members topics bot bot_rights permissions deleted".split()
)


class World:
    """Everybody and every chat, by id."""

    def __init__(self, bot: Person) -> None:
        self.bot = bot
        self.people: dict[int, Person] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.guide: list[Json] = []
        self._last_common_id = 0

    def next_message_id(self, chat: Chat) -> int:
        """Number the next message: per supergroup, and in one row for all other chats."""
        if chat.own_numbering():
            chat.last_id += 1
            return chat.last_id
        self._last_common_id += 1
        chat.last_id = self._last_common_id
        return chat.last_id

    def user(self, person_id: int) -> Json | None:
        """The `User` object of somebody, or nothing where nobody has this id."""
        person = self.people.get(person_id)
        return person.as_user() if person else None

    def private_chat(self, person: Person) -> Chat:
        """The chat of a person with the bot, made when first needed."""
        chat = self.chats.get(person.id)
        if chat is None:
            chat = self.chats[person.id] = Chat(person.id, "private")
            chat.members = {person.id: Member(), self.bot.id: Member()}
        chat.refresh(person)
        return chat

    def chat_named(self, username: str) -> Chat | None:
        """The public group or channel with an @name."""
        wanted = username.removeprefix("@").lower()
        return next((chat for chat in self.chats.values() if chat.username.lower() == wanted != ""), None)

    def add(self, value: Any) -> Json:
        """Add the people and groups of a JSON world, or change those that are there; names what it did."""
        fields = Fields(value, ("people", "groups", "bot", "guide"))
        if fields.has("bot"):
            self._change_bot(Fields(fields.raw("bot"), ("first_name", "username", "language_code"), "bot"))
        people = [
            self._add_person(item, f"people[{index}]") for index, item in enumerate(fields.items("people"))
        ]
        groups = [
            self._add_group(item, f"groups[{index}]") for index, item in enumerate(fields.items("groups"))
        ]
        for index, item in enumerate(fields.items("guide")):
            guide.check_step(item, f"guide[{index}]", self.people)
        self.guide = fields.items("guide") or self.guide
        return {"people": [person.id for person in people], "groups": [group.id for group in groups]}

    def _change_bot(self, fields: Fields) -> None:
        self.bot.first_name = fields.text("first_name", self.bot.first_name)
        self.bot.username = fields.text("username", self.bot.username)

    def _add_person(self, value: Any, where: str) -> Person:
        fields = Fields(value, _PERSON_FIELDS, where)
        person_id = fields.integer("id")
        if person_id <= 0 or person_id == self.bot.id:
            raise fields.refuse("id", "must be positive and not the bot's own")
        person = self.people.get(person_id)
        if person is None:
            person = self.people[person_id] = Person(
                person_id, fields.text("first_name", f"Person {person_id}")
            )
        for name in ("first_name", "last_name", "username", "language_code", "phone"):
            setattr(person, name, fields.text(name, getattr(person, name)))
        person.zone = _zone(fields, person.zone)
        for name in ("started", "blocked", "deleted"):
            setattr(person, name, fields.flag(name, getattr(person, name)))
        if person.started:
            person.met = True
            self.private_chat(person)
        return person

    def _add_group(self, value: Any, where: str) -> Chat:
        fields = Fields(value, _GROUP_FIELDS, where)
        chat_id = fields.integer("id")
        kind = fields.choice("type", ("group", "supergroup", "channel"), "supergroup")
        if chat_id >= 0:
            raise fields.refuse("id", "must be negative")
        chat = self.chats.setdefault(chat_id, Chat(chat_id, kind))
        chat.kind = kind
        chat.title = fields.text("title", chat.title or f"Group {chat_id}")
        chat.username = fields.text("username", chat.username)
        chat.description = fields.text("description", chat.description)
        chat.forum = fields.flag("forum", chat.forum or fields.has("topics"))
        chat.deleted = fields.flag("deleted", chat.deleted)
        chat.permissions |= _rights(fields.raw("permissions"), PERMISSIONS, fields.path("permissions"))
        self._add_members(chat, fields)
        chat.refresh()
        for index, topic in enumerate(fields.items("topics")):
            self._add_topic(chat, topic, fields.path(f"topics[{index}]"))
        return chat

    def _add_members(self, chat: Chat, fields: Fields) -> None:
        status = fields.choice("bot", (*STATUSES, "never"), "member")
        if status != "never" and (fields.has("bot") or self.bot.id not in chat.members):
            rights = _rights(
                fields.raw("bot_rights"), ADMINISTRATOR_RIGHTS + PERMISSIONS, fields.path("bot_rights")
            )
            chat.members[self.bot.id] = Member(status, rights)
        for index, item in enumerate(fields.items("members")):
            where = fields.path(f"members[{index}]")
            entry = Fields(
                item if isinstance(item, dict) else {"id": item}, ("id", "status", "rights", "title"), where
            )
            person = self.people.get(entry.integer("id"))
            if person is None:
                raise BadField(where, "nobody has this id")
            rights = _rights(entry.raw("rights"), ADMINISTRATOR_RIGHTS + PERMISSIONS, entry.path("rights"))
            status = entry.choice("status", STATUSES, "member")
            chat.members[person.id] = Member(status, rights, title=entry.text("title", ""))
            person.met = True

    def _add_topic(self, chat: Chat, value: Any, where: str) -> None:
        fields = Fields(value if isinstance(value, dict) else {"name": value}, ("id", "name"), where)
        topic_id = fields.integer("id", 0) or self.next_message_id(chat)
        chat.last_id = max(chat.last_id, topic_id)
        topic = chat.topics[topic_id] = Topic(topic_id, fields.text("name"))
        opener = self.people[next(iter(chat.members), self.bot.id)]
        chat.messages[topic_id] = _opening(chat, topic, opener)


def _zone(fields: Fields, default: str) -> str:
    zone = fields.text("zone", default)
    try:
        return ZoneInfo(zone).key if zone else ""
    except (KeyError, ValueError, OSError):
        raise fields.refuse("zone", "must be a time zone like Europe/Bratislava") from None


def _opening(chat: Chat, topic: Topic, opener: Person) -> Message:
    body: Json = {
        "message_id": topic.id,
        "from": opener.as_user(),
        "chat": chat.brief,
        "date": int(time.time()),
        "message_thread_id": topic.id,
        "is_topic_message": True,
        "forum_topic_created": {"name": topic.name, "icon_color": topic.icon_color},
    }
    return Message(topic.id, opener.id, body, service=True, thread=topic.id)


def _rights(value: Any, known: tuple[str, ...], where: str) -> dict[str, bool]:
    if value is None:
        return {}
    fields = Fields(value, known, where)
    return {name: fields.flag(name) for name in value}
