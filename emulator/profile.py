"""The bot's own card: name, descriptions, default rights and menu button."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from emulator.call import Call
from emulator.chats import ADMINISTRATOR_RIGHTS
from emulator.commands import read_language
from emulator.envelope import Json, bad_request
from emulator.links import checked_link, is_local

if TYPE_CHECKING:
    from emulator.core import Emulator


@dataclass(slots=True)
class Profile:
    """What the bot said of itself, by language, and its menu buttons by chat."""

    privacy: bool = True
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    rights: dict[bool, Json] = field(default_factory=dict)
    buttons: dict[int, Json] = field(default_factory=dict)


def get_me(emulator: Emulator, _: Call) -> Json:
    """Who the bot is."""
    return {
        **emulator.world.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": not emulator.profile.privacy,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


def _set(call: Call, texts: dict[str, str], name: str, ceiling: int, refusal: str) -> bool:
    code, text = read_language(call), call.text(name).strip()
    if len(text) > ceiling:
        raise bad_request(refusal)
    if text:
        texts[code] = text
    else:
        texts.pop(code, None)
    return True


def set_name(emulator: Emulator, call: Call) -> bool:
    """Call the bot otherwise in a language."""
    return _set(call, emulator.profile.names, "name", 64, "BOT_TITLE_INVALID")


def get_name(emulator: Emulator, call: Call) -> Json:
    """The bot's name in a language."""
    names = emulator.profile.names
    return {"name": names.get(read_language(call)) or names.get("") or emulator.world.bot.first_name}


def set_description(emulator: Emulator, call: Call) -> bool:
    """Say what the empty chat shows."""
    texts = emulator.profile.descriptions
    return _set(call, texts, "description", 512, "BOT_DESCRIPTION_TOO_LONG")


def get_description(emulator: Emulator, call: Call) -> Json:
    """What the empty chat shows in a language."""
    texts = emulator.profile.descriptions
    return {"description": texts.get(read_language(call)) or texts.get("", "")}


def set_short_description(emulator: Emulator, call: Call) -> bool:
    """Say what the bot's card shows."""
    texts = emulator.profile.short_descriptions
    return _set(call, texts, "short_description", 120, "BOT_SHORT_DESCRIPTION_TOO_LONG")


def get_short_description(emulator: Emulator, call: Call) -> Json:
    """What the bot's card shows in a language."""
    texts = emulator.profile.short_descriptions
    return {"short_description": texts.get(read_language(call)) or texts.get("", "")}


def set_default_rights(emulator: Emulator, call: Call) -> bool:
    """Say which rights the bot asks for when it is made an administrator."""
    value = call.parsed_or("rights", {})
    if not isinstance(value, dict):
        raise bad_request("can't parse chat administrator rights")
    rights: Json = {name: value.get(name) is True for name in ("is_anonymous", *ADMINISTRATOR_RIGHTS)}
    emulator.profile.rights[call.boolean("for_channels")] = rights
    return True


def get_default_rights(emulator: Emulator, call: Call) -> Json:
    """The rights the bot asks for."""
    nothing: Json = dict.fromkeys(("is_anonymous", *ADMINISTRATOR_RIGHTS), False)
    return emulator.profile.rights.get(call.boolean("for_channels"), nothing)


def _button(emulator: Emulator, value: Any) -> Json:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind in ("commands", "default"):
        return {"type": kind}
    if kind != "web_app":
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    text, app = value.get("text"), value.get("web_app")
    url = str(app.get("url", "")) if isinstance(app, dict) else ""
    if not isinstance(text, str) or not text:
        raise bad_request("can't parse menu button: Can't find field \"text\"")
    local = emulator.local_links and is_local(url)
    if not local and not (checked_link(url) and url.lower().startswith("https://")):
        raise bad_request(f"menu button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    return {"type": "web_app", "text": text, "web_app": {"url": url}}


def _button_owner(emulator: Emulator, call: Call) -> int:
    if not call.has("chat_id"):
        return 0
    person = emulator.world.people.get(call.integer("chat_id"))
    if person is None:
        raise bad_request("chat not found")
    return person.id


def set_menu_button(emulator: Emulator, call: Call) -> bool:
    """Change the button beside the typing box, for everybody or one person."""
    value = call.parsed_or("menu_button", {"type": "default"})
    button, owner = _button(emulator, value), _button_owner(emulator, call)
    emulator.profile.buttons[owner] = button
    emulator.events.publish("commands", chat=owner, message_id=0)
    return True


def get_menu_button(emulator: Emulator, call: Call) -> Json:
    """The button beside the typing box."""
    buttons = emulator.profile.buttons
    default = buttons.get(0, {"type": "commands"})
    return buttons.get(_button_owner(emulator, call), default)


def say_yes(_: Emulator, __: Call) -> bool:
    """Agree to what has no effect here."""
    return True


METHODS = {
    "getMe": get_me,
    "setMyName": set_name,
    "getMyName": get_name,
    "setMyDescription": set_description,
    "getMyDescription": get_description,
    "setMyShortDescription": set_short_description,
    "getMyShortDescription": get_short_description,
    "setMyDefaultAdministratorRights": set_default_rights,
    "getMyDefaultAdministratorRights": get_default_rights,
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
    "logOut": say_yes,
    "close": say_yes,
}
