"""Chats, their members and topics, and the messages in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from emulator.envelope import Json
from emulator.keyboards import Markup
from emulator.people import Person

ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_post_messages",
    "can_edit_messages",
)
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
_OFF_BY_DEFAULT = frozenset({"can_edit_tag", "can_change_info", "can_pin_messages", "can_manage_topics"})
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})


@dataclass(slots=True)
class Member:
    """Somebody's place in a group; `rights` are those of an administrator or what a restriction leaves."""

    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    until: int = 0
    title: str = ""
    present: bool = True

    def is_in(self) -> bool:
        """Whether the person is in the group now."""
        return self.status in PRESENT and self.present

    def is_administrator(self) -> bool:
        """Whether the person owns or administers the group."""
        return self.status in ("creator", "administrator")


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is that of the message that opened it."""

    id: int
    name: str
    icon_color: int = 7322096
    closed: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Message:
    """A message as the bot sees it, and what the server knows beside."""

    id: int
    sender: int
    json: Json
    markup: Markup | None = None
    service: bool = False
    thread: int = 0
    earlier: list[Json] = field(default_factory=list)
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    pressable: set[str] = field(default_factory=set)

    def kind(self) -> str:
        """What the message holds: `text`, `photo`, …, or `service`."""
        if self.service:
            return "service"
        return next((name for name in CONTENT_KINDS if name in self.json), "text")


CONTENT_KINDS = (
    "text",
    "animation",
    "audio",
    "document",
    "photo",
    "sticker",
    "video",
    "video_note",
    "voice",
    "venue",
    "location",
    "contact",
    "poll",
    "dice",
)


@dataclass(slots=True)
class Chat:
    """A chat that the bot may see: private, group, supergroup or channel."""

    id: int
    kind: str
    title: str = ""
    username: str = ""
    forum: bool = False
    description: str = ""
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    pins: list[int] = field(default_factory=list)
    permissions: dict[str, bool] = field(default_factory=dict)
    invite_link: str = ""
    migrated_to: int = 0
    migrated_from: int = 0
    deleted: bool = False
    revision: int = 0
    last_id: int = 0
    keyboards: dict[int, int] = field(default_factory=dict)
    read: dict[int, int] = field(default_factory=dict)
    brief: Json = field(default_factory=dict)

    def is_private(self) -> bool:
        """Whether this is the chat of one person with the bot."""
        return self.kind == "private"

    def own_numbering(self) -> bool:
        """Whether messages are numbered in this chat alone, as in supergroups and channels."""
        return self.kind in ("supergroup", "channel")

    def refresh(self, person: Person | None = None) -> None:
        """Build the `Chat` object of messages anew."""
        if person is not None:
            self.brief = person.as_chat()
            return
        self.brief = {"id": self.id, "type": self.kind, "title": self.title}
        if self.username:
            self.brief["username"] = self.username
        if self.forum:
            self.brief["is_forum"] = True

    def may(self, permission: str) -> bool:
        """What everybody in the group may do."""
        return self.permissions.get(permission, permission not in _OFF_BY_DEFAULT)

    def all_permissions(self) -> Json:
        """The `ChatPermissions` object."""
        return {name: self.may(name) for name in PERMISSIONS}

    def member_may(self, person_id: int, permission: str) -> bool:
        """What one member may do."""
        member = self.members.get(person_id)
        if self.is_private() or member is None or member.is_administrator():
            return self.is_private() or member is not None
        if member.status == "restricted" and not member.rights.get(permission, False):
            return False
        return self.may(permission)

    def administrator_may(self, person_id: int, right: str) -> bool:
        """Whether somebody has an administrator's right here."""
        member = self.members.get(person_id)
        if member is None or not member.is_administrator():
            return False
        return member.status == "creator" or member.rights.get(right, True)
