"""What a person sees, and what a developer wants to see."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from emulator.chats import Chat, Message
from emulator.envelope import Json
from emulator.people import Person

if TYPE_CHECKING:
    from emulator.core import Emulator


UNREAD_CEILING = 100


def chat_view(
    emulator: Emulator,
    chat: Chat,
    person: Person | None,
    *,
    after: int = 0,
    thread: int = 0,
    limit: int | None = None,
) -> Json:
    """A chat as somebody sees it: its messages in order, the keyboard in place and the command menu."""
    chosen = [
        message
        for message in chat.messages.values()
        if message.id > after and (not thread or message.thread == thread)
    ]
    chosen = chosen if limit is None else chosen[-limit:]
    view: Json = {
        "chat": {**chat.brief, "members": _members(emulator, chat)},
        "revision": chat.revision,
        "messages": [message_view(emulator, message) for message in chosen],
        "pins": list(chat.pins),
        "topics": [
            {"thread": topic.id, "name": topic.name, "closed": topic.closed}
            for topic in chat.topics.values()
            if not topic.deleted
        ],
    }
    if person is not None:
        view["keyboard"] = keyboard_of(chat, person.id)
        view["commands"] = emulator.commands.shown_to(chat, person.id, person.language_code)
        view["unread"] = unread(chat, person.id)
        view["blocked"] = person.blocked
        view["started"] = person.started
    return view


def message_view(emulator: Emulator, message: Message) -> Json:
    """A message as people see it: the bot's JSON, with who wrote it in plain words, and its edits."""
    sender = emulator.world.people.get(message.sender)
    view: Json = {
        **message.json,
        "from_bot": message.sender == emulator.world.bot.id,
        "from_name": sender.name if sender is not None else "",
        "kind": message.kind(),
        "edits": [str(old.get("text") or old.get("caption") or "") for old in message.earlier],
    }
    if message.markup is not None and message.markup.kind != "inline":
        view["sent_keyboard"] = message.markup.json
    if message.reactions:
        view["reactions"] = dict(_reaction_counts(message))
    return view


def _reaction_counts(message: Message) -> Counter[str]:
    return Counter(item.get("emoji", "") for items in message.reactions.values() for item in items)


def keyboard_of(chat: Chat, person_id: int) -> Json | None:
    """The reply keyboard under a person's typing box."""
    number = chat.keyboards.get(person_id)
    message = chat.messages.get(number) if number else None
    if message is None or message.markup is None or message.markup.kind == "remove":
        return None
    return {**message.markup.json, "message_id": message.id}


def unread(chat: Chat, person_id: int) -> int:
    """How many messages of others came after the last one that a person has read, up to 100."""
    read = chat.read.get(person_id, 0)
    count = 0
    for message in reversed(chat.messages.values()):
        if message.id <= read or count == UNREAD_CEILING:
            break
        count += message.sender != person_id
    return count


def _members(emulator: Emulator, chat: Chat) -> list[Json]:
    return [
        {"id": person_id, "name": emulator.world.people[person_id].name, "status": member.status}
        for person_id, member in chat.members.items()
        if member.is_in() and person_id in emulator.world.people
    ]


def world_view(emulator: Emulator) -> Json:
    """Everybody, every chat, the clock and the switches."""
    people = [person for person in emulator.world.people.values() if not person.is_bot]
    return {
        "bot": {**emulator.world.bot.as_user(), "privacy": emulator.profile.privacy},
        "people": [_person_view(person) for person in people],
        "chats": [_chat_brief(emulator, chat) for chat in emulator.world.chats.values()],
        "clock": {"offset": emulator.clock.offset, "now": emulator.clock.now()},
        "limits": emulator.limits.shown(),
        "faults": [fault.shown() for fault in emulator.faults.planned],
        "webhook": emulator.webhook.url,
        "guide": emulator.world.guide,
        "pending": len(emulator.updates),
        "updates": emulator.updates.total,
        "calls": dict(emulator.log.counts),
        "violations": len(emulator.log.violations),
        "last_event": emulator.events.last,
    }


def _person_view(person: Person) -> Json:
    flags = {name: getattr(person, name) for name in ("started", "blocked", "deleted", "phone", "zone")}
    return {**person.as_user(), "name": person.name, **flags}


def _chat_brief(emulator: Emulator, chat: Chat) -> Json:
    last = next(reversed(chat.messages.values()), None)
    unread_by = {str(key): unread(chat, key) for key in chat.members if key != emulator.world.bot.id}
    return {
        **chat.brief,
        "revision": chat.revision,
        "members": [member["id"] for member in _members(emulator, chat)],
        "last": None if last is None else message_view(emulator, last),
        "unread": unread_by,
        "migrated_to": chat.migrated_to,
    }


def transcript(emulator: Emulator, chat: Chat | None = None) -> str:
    """Every chat (or one) as text, in the order of messages."""
    chats = [chat] if chat is not None else list(emulator.world.chats.values())
    blocks = []
    for one in chats:
        if one.messages:
            title = one.title or emulator.world.people[one.id].name
            lines = [line for message in one.messages.values() for line in _lines(emulator, message)]
            blocks.append("\n".join([f"== {title} ({one.kind} {one.id}) ==", *lines]))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _lines(emulator: Emulator, message: Message) -> list[str]:
    view = message_view(emulator, message)
    moment = datetime.fromtimestamp(view["date"], UTC).strftime("%Y-%m-%d %H:%M:%S")
    said = str(view.get("text") or view.get("caption") or "")
    kind = "" if view["kind"] == "text" else f"[{_service_name(view)}] "
    edited = " (edited)" if "edit_date" in view else ""
    first, *rest = said.split("\n")
    lines = [f"#{message.id} {moment} {view['from_name']}{edited}: {kind}{first}".rstrip()]
    lines += [f"    {line}" for line in rest]
    keyboard = view.get("reply_markup", {}).get("inline_keyboard") or view.get("sent_keyboard", {}).get(
        "keyboard"
    )
    for row in keyboard or []:
        lines.append("    " + " ".join(f"[{button['text']}]" for button in row))
    return lines


def _service_name(view: Json) -> str:
    if view["kind"] != "service":
        return str(view["kind"])
    ordinary = {"message_id", "from", "chat", "date", "from_bot", "from_name", "kind", "edits", "sender_chat"}
    ordinary |= {"message_thread_id", "is_topic_message", "reply_to_message"}
    return next((name for name in view if name not in ordinary), "service")
