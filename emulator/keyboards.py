"""Keyboards under messages: read from `reply_markup`, refused or tidied as the real server does."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any, NamedTuple

from emulator.call import Call
from emulator.envelope import Json, bad_request, encode
from emulator.links import checked_link, is_local, linked_user

ROW_CEILING = 12
BUTTON_CEILING = 300
BYTES_CEILING = 32_768
STYLES = frozenset({"danger", "success", "primary"})
_INLINE_FIELDS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
    "copy_text",
    "disabled",
)
_REPLY_FIELDS = (
    "request_users",
    "request_chat",
    "request_managed_bot",
    "request_contact",
    "request_location",
    "request_poll",
    "web_app",
)
_FLAGS = ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective")
_PRIVATE_ONLY = {
    "web_app": "Web App buttons can be used in private chats only",
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
}


class Markup(NamedTuple):
    """A keyboard: its kind (`inline`, `keyboard`, `remove`, `force_reply`) and its tidied JSON."""

    kind: str
    json: Json


def read_markup(call: Call, *, local_links: bool = False) -> Markup | None:
    """The keyboard of a call. `local_links` lets buttons lead to this machine, which Telegram does not."""
    if not call.has("reply_markup"):
        return None
    try:
        value = call.parsed("reply_markup")
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    return _markup(value, local_links)


def _markup(value: Json, local_links: bool) -> Markup | None:
    """The first kind of keyboard that is there and not empty."""
    if "keyboard" in value:
        rows = _rows(value["keyboard"], "keyboard", _keyboard_button)
        if rows:
            return Markup("keyboard", {"keyboard": rows, **_flags(value)})
    if "inline_keyboard" in value:
        rows = _rows(
            value["inline_keyboard"], "inline_keyboard", lambda item: _inline_button(item, local_links)
        )
        if rows:
            return Markup("inline", {"inline_keyboard": rows})
    if value.get("remove_keyboard") is True:
        return Markup("remove", {"remove_keyboard": True, "selective": value.get("selective") is True})
    if value.get("force_reply") is True:
        return Markup("force_reply", {"force_reply": True, **_flags(value)})
    return None


def _flags(value: Json) -> Json:
    flags: Json = {name: True for name in _FLAGS if value.get(name) is True}
    hint = value.get("input_field_placeholder")
    if isinstance(hint, str) and hint:
        flags["input_field_placeholder"] = hint[:64]
    return flags


def _rows(value: Any, name: str, read: Callable[[Any], Json]) -> list[list[Json]]:
    if not isinstance(value, list):
        raise bad_request(f'field "{name}" must be of type Array')
    where = " of the InlineKeyboardMarkup" if name == "inline_keyboard" else ""
    rows: list[list[Json]] = []
    total = 0
    for row in value:
        if not isinstance(row, list):
            raise bad_request(f'field "{name}"{where} must be an Array of Arrays')
        buttons = [button for button in map(read, row) if button["text"]]
        buttons = buttons[: min(ROW_CEILING, BUTTON_CEILING - total)]
        total += len(buttons)
        if buttons:
            rows.append(buttons)
    return rows


def _keyboard_button(item: Any) -> Json:
    if isinstance(item, str):
        return {"text": item}
    if not isinstance(item, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    button = _labelled(item, "keyboard button")
    for name in _REPLY_FIELDS:
        if item.get(name):
            button[name] = item[name]
            break
    return button


def _inline_button(item: Any, local_links: bool) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    button = _labelled(item, "inline keyboard button")
    name = next((name for name in _INLINE_FIELDS if _is_meant(item, name)), None)
    if name is None:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    button[name] = _action(name, item[name], local_links)
    return button


def _labelled(item: Json, what: str) -> Json:
    if "text" not in item:
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    text = item["text"]
    if not isinstance(text, str):
        raise bad_request(f'can\'t parse {what}: Field "text" must be of type String')
    button: Json = {"text": text.strip()}
    style = item.get("style")
    if style:
        if style not in STYLES:
            raise bad_request(f"can't parse {what}: invalid button style specified")
        button["style"] = style
    if isinstance(item.get("icon_custom_emoji_id"), str) and item["icon_custom_emoji_id"]:
        button["icon_custom_emoji_id"] = item["icon_custom_emoji_id"]
    return button


def _is_meant(item: Json, name: str) -> bool:
    value = item.get(name)
    if name == "pay":
        return value is True
    if name in ("callback_data", "switch_inline_query", "switch_inline_query_current_chat"):
        return isinstance(value, str)
    if name == "url":
        return bool(value)
    return isinstance(value, dict)


def _action(name: str, value: Any, local_links: bool) -> Any:
    if name == "url":
        return _button_url(str(value), local_links)
    if name in ("web_app", "login_url"):
        _check_secure(name, str(value.get("url", "")), local_links)
    return value


def _button_url(url: str, local_links: bool) -> str:
    if local_links and is_local(url):
        return url
    link = checked_link(url)
    if not link:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return link


def _check_secure(name: str, url: str, local_links: bool) -> None:
    if local_links and is_local(url):
        return
    what = "Web App" if name == "web_app" else "login"
    label = f"inline keyboard button {what} URL '{url}' is invalid: "
    if not checked_link(url):
        raise bad_request(label + "Wrong HTTP URL")
    if not url.lower().startswith("https://"):
        raise bad_request(label + "Only HTTPS links are allowed")


def check_buttons(markup: Markup, *, private: bool, people: Container[int]) -> None:
    """What Telegram's own servers refuse once the message is on its way; `people` are who there is."""
    rows: list[list[Json]] = markup.json.get("inline_keyboard") or markup.json.get("keyboard") or []
    # where exactly the real limit lies is not public; what is clearly above it is refused
    if len(encode(rows).encode()) > BYTES_CEILING:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button, markup.kind, private)
            user_id = linked_user(str(button.get("url", "")))
            if user_id is not None and user_id not in people:
                raise bad_request("BUTTON_USER_INVALID")


def _check_button(button: Json, kind: str, private: bool) -> None:
    if not private:
        for name, sentence in _PRIVATE_ONLY.items():
            if name in button:
                raise bad_request(sentence)
    if kind != "inline":
        return
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    copied = button.get("copy_text")
    if copied is not None and not 1 <= len(str(copied.get("text", ""))) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if "callback_game" in button or "pay" in button:
        raise bad_request("BUTTON_TYPE_INVALID")
