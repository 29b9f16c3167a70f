"""Topics of forums."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from emulator.access import group_for, require_right
from emulator.call import Call, leading_integer
from emulator.chats import Chat, Topic
from emulator.envelope import Json, bad_request
from emulator.membership import say
from emulator.people import Person
from emulator.posting import touch

if TYPE_CHECKING:
    from emulator.core import Emulator

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
_NO_RIGHTS = "not enough rights to manage topics"


def open_topic(emulator: Emulator, chat: Chat, by: Person, name: str, color: int = COLORS[0]) -> Topic:
    """Open a topic; its id is that of the message that says so."""
    message = say(emulator, chat, by, {"forum_topic_created": {"name": name, "icon_color": color}})
    topic = chat.topics[message.id] = Topic(message.id, name, color)
    message.thread = message.id
    message.json |= {"message_thread_id": message.id, "is_topic_message": True}
    return topic


def _forum(emulator: Emulator, call: Call) -> Chat:
    chat = group_for(emulator, call)
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    if not chat.member_may(emulator.world.bot.id, "can_manage_topics"):
        raise bad_request(_NO_RIGHTS)
    member = chat.members[emulator.world.bot.id]
    if member.is_administrator():
        require_right(emulator, chat, "can_manage_topics", _NO_RIGHTS)
    return chat


def _name(call: Call) -> str:
    name = call.text("name").strip()
    if not name:
        raise bad_request("topic name must be non-empty")
    if len(name) > 128:
        raise bad_request("TOPIC_TITLE_TOO_LONG")
    return name


def create_topic(emulator: Emulator, call: Call) -> Json:
    """Open a topic for the bot."""
    chat, name = _forum(emulator, call), _name(call)
    color = call.integer("icon_color")
    if color and color not in COLORS:
        raise bad_request("invalid icon color specified")
    topic = open_topic(emulator, chat, emulator.world.bot, name, color or COLORS[0])
    return {"message_thread_id": topic.id, "name": name, "icon_color": topic.icon_color}


def _topic(chat: Chat, call: Call) -> Topic:
    topic = chat.topics.get(leading_integer(call.text("message_thread_id")))
    if topic is None or topic.deleted:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def edit_topic(emulator: Emulator, call: Call) -> bool:
    """Rename a topic."""
    chat = _forum(emulator, call)
    topic = _topic(chat, call)
    name = _name(call) if call.has("name") else topic.name
    if name == topic.name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.name = name
    say(emulator, chat, emulator.world.bot, {"forum_topic_edited": {"name": name}}, thread=topic.id)
    return True


def _switch(*, closed: bool) -> Callable[[Emulator, Call], bool]:
    def switch_topic(emulator: Emulator, call: Call) -> bool:
        chat = _forum(emulator, call)
        topic = _topic(chat, call)
        if topic.closed == closed:
            raise bad_request("TOPIC_NOT_MODIFIED")
        topic.closed = closed
        body: Json = {"forum_topic_closed": {}} if closed else {"forum_topic_reopened": {}}
        say(emulator, chat, emulator.world.bot, body, thread=topic.id)
        return True

    return switch_topic


def delete_topic(emulator: Emulator, call: Call) -> bool:
    """Delete a topic with its messages."""
    chat = _forum(emulator, call)
    topic = _topic(chat, call)
    topic.deleted = True
    for number in [number for number, message in chat.messages.items() if message.thread == topic.id]:
        del chat.messages[number]
        if number in chat.pins:
            chat.pins.remove(number)
    touch(emulator, chat, "delete", topic.id)
    return True


def _general(name: str) -> Callable[[Emulator, Call], bool]:
    """A change of the General topic, which is announced and has no further effect here."""

    def change_general(emulator: Emulator, call: Call) -> bool:
        chat = _forum(emulator, call)
        body: Json = (
            {"forum_topic_edited": {"name": _name(call)}} if name == "forum_topic_edited" else {name: {}}
        )
        say(emulator, chat, emulator.world.bot, body)
        return True

    return change_general


def get_icons(_: Emulator, __: Call) -> list[Json]:
    """There are no icons for topics here."""
    return []


METHODS = {
    "editGeneralForumTopic": _general("forum_topic_edited"),
    "closeGeneralForumTopic": _general("forum_topic_closed"),
    "reopenGeneralForumTopic": _general("forum_topic_reopened"),
    "hideGeneralForumTopic": _general("general_forum_topic_hidden"),
    "unhideGeneralForumTopic": _general("general_forum_topic_unhidden"),
    "getForumTopicIconStickers": get_icons,
    "createForumTopic": create_topic,
    "editForumTopic": edit_topic,
    "closeForumTopic": _switch(closed=True),
    "reopenForumTopic": _switch(closed=False),
    "deleteForumTopic": delete_topic,
}
