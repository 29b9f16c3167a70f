"""The bot's command lists: one per scope and language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from emulator.access import find_chat
from emulator.call import Call, leading_integer
from emulator.chats import Chat
from emulator.envelope import Json, bad_request

if TYPE_CHECKING:
    from emulator.core import Emulator

_NAME = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"[a-z]{2}")
_PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
COUNT_CEILING = 100

Scope = tuple[str, int, int]
DEFAULT: Scope = ("default", 0, 0)


class CommandBook:
    """Command lists by scope and language code; the language of everybody is an empty code."""

    def __init__(self) -> None:
        self.lists: dict[tuple[Scope, str], list[Json]] = {}

    def shown_to(self, chat: Chat, person_id: int, language: str) -> list[Json]:
        """The menu that a person sees in a chat, by the order in which Telegram looks for it."""
        for scope in _scopes_for(chat, person_id):
            for code in (language[:2], ""):
                commands = self.lists.get((scope, code))
                if commands:
                    return commands
        return []


def _scopes_for(chat: Chat, person_id: int) -> list[Scope]:
    if chat.is_private():
        return [("chat", chat.id, 0), ("all_private_chats", 0, 0), DEFAULT]
    member = chat.members.get(person_id)
    scopes: list[Scope] = [("chat_member", chat.id, person_id)]
    if member is not None and member.is_administrator():
        scopes.append(("chat_administrators", chat.id, 0))
    scopes.append(("chat", chat.id, 0))
    if member is not None and member.is_administrator():
        scopes.append(("all_chat_administrators", 0, 0))
    return [*scopes, ("all_group_chats", 0, 0), DEFAULT]


def read_scope(emulator: Emulator, call: Call) -> Scope:
    """The scope of a call; everybody where there is none."""
    if not call.has("scope"):
        return DEFAULT
    try:
        value = call.parsed("scope")
    except ValueError:
        raise bad_request("can't parse BotCommandScope JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = value.get("type")
    if not isinstance(kind, str):
        raise bad_request("can't parse BotCommandScope: Can't find field \"type\"")
    if kind in _PLAIN_SCOPES:
        return (kind, 0, 0)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return _chat_scope(emulator, kind, value)


def _chat_scope(emulator: Emulator, kind: str, value: Json) -> Scope:
    if value.get("chat_id") in (None, ""):
        raise bad_request("can't parse BotCommandScope: Can't find field \"chat_id\"")
    chat = find_chat(emulator, str(value["chat_id"]))
    if kind != "chat" and chat.is_private():
        raise bad_request(f"can't use specified scope in private chats: {kind}")
    if chat.kind == "channel":
        raise bad_request("can't change commands in channel chats")
    person = 0
    if kind == "chat_member":
        person = leading_integer(str(value.get("user_id", ""))[:20])
        if person <= 0:
            raise bad_request("can't parse BotCommandScope: Can't find field \"user_id\"")
        if person not in emulator.world.people:
            raise bad_request("user not found")
    return (kind, chat.id, person)


def read_language(call: Call) -> str:
    """The language code of a call: two small letters or nothing."""
    code = call.text("language_code")
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def set_commands(emulator: Emulator, call: Call) -> bool:
    """Replace a list; an empty one deletes it."""
    commands = _read_commands(call)
    key = (read_scope(emulator, call), read_language(call))
    if commands:
        emulator.commands.lists[key] = commands
    else:
        emulator.commands.lists.pop(key, None)
    emulator.events.publish("commands", chat=key[0][1], message_id=0)
    return True


def _read_commands(call: Call) -> list[Json]:
    try:
        value = call.parsed("commands")
    except ValueError:
        raise bad_request("can't parse commands JSON object") from None
    if value is None:
        return []
    if not isinstance(value, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_read_command(item) for item in value]
    if len(commands) > COUNT_CEILING:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if any(not _NAME.fullmatch(item["command"]) for item in commands):
        raise bad_request("BOT_COMMAND_INVALID")
    return commands


def _read_command(item: Any) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if name not in item:
            raise bad_request(f"can't parse BotCommand: Can't find field \"{name}\"")
        if not isinstance(item[name], str):
            raise bad_request(f'can\'t parse BotCommand: Field "{name}" must be of type String')
    command, description = item["command"].strip().removeprefix("/"), item["description"].strip()
    _check_length("command", command, 32)
    _check_length("command description", description, 256)
    return {"command": command, "description": description}


def _check_length(what: str, text: str, ceiling: int) -> None:
    if not text:
        raise bad_request(f"{what} must be non-empty")
    if len(text) > ceiling:
        raise bad_request(f"{what} length must not exceed {ceiling}")


def get_commands(emulator: Emulator, call: Call) -> list[Json]:
    """The list of exactly this scope and language."""
    return emulator.commands.lists.get((read_scope(emulator, call), read_language(call)), [])


def delete_commands(emulator: Emulator, call: Call) -> bool:
    """Forget the list of a scope and language."""
    emulator.commands.lists.pop((read_scope(emulator, call), read_language(call)), None)
    emulator.events.publish("commands", chat=0, message_id=0)
    return True


METHODS = {
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
}
