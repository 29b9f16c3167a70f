"""The rules about messages: chats, texts, replies, keyboards, edits, deletions and HTML."""

from __future__ import annotations

from typing import Any

from tests.emulator.conftest import GROUP, STRANGER
from tests.emulator.rules import BLOCKER, DELETED, DELETED_GROUP, LEFT, SILENT, THROWN_OUT, Rule, bad

LINK = {"text": "t", "url": "https://example.com"}


def forbidden(description: str, chat_id: int) -> Rule:
    """A refusal with 403 to write to a chat."""
    return Rule("sendMessage", {"chat_id": chat_id, "text": "x"}, f"Forbidden: {description}")


def says(description: str, **values: Any) -> Rule:
    """A refusal of sendMessage."""
    return bad("sendMessage", description, **({"text": "x"} | values))


def keyboard(description: str, markup: Any, **values: Any) -> Rule:
    """A refusal of sendMessage because of its keyboard."""
    return says(description, reply_markup=markup, **values)


def button(description: str, shown: Any, **values: Any) -> Rule:
    """A refusal of sendMessage because of an inline button."""
    return keyboard(description, {"inline_keyboard": [[shown]]}, **values)


def html(description: str, source: str) -> Rule:
    """A refusal of sendMessage because of its HTML."""
    return says(f"can't parse entities: {description}", text=source, parse_mode="HTML")


CHATS = [
    says("chat_id is empty", chat_id=""),
    says("chat not found", chat_id="garbage"),
    says("chat not found", chat_id="@nobody"),
    says("chat not found", chat_id="@anna"),
    says("chat not found", chat_id=999_999),
    says("chat not found", chat_id=STRANGER),
    forbidden("the group chat was deleted", DELETED_GROUP),
    forbidden("bot was blocked by the user", BLOCKER),
    forbidden("user is deactivated", DELETED),
    forbidden("the bot can't send messages to the bot", 42),
    forbidden("bot was kicked from the supergroup chat", THROWN_OUT),
    forbidden("bot is not a member of the group chat", LEFT),
    says("not enough rights to send text messages to the chat", chat_id=SILENT),
    bad("sendPhoto", "not enough rights to send photos to the chat", photo="$picture", chat_id=SILENT),
]
TEXTS = [
    says("message text is empty", text=""),
    says("text must be non-empty", text=" \n\t "),
    says("text must be non-empty", text="<b> </b>", parse_mode="HTML"),
    says("text is too long", text="a" * 32_769),
    says("text is too long", text="<b>" + "я" * 16_384 + "</b>", parse_mode="HTML"),
    says("message is too long", text="<b>" + "a" * 4097 + "</b>", parse_mode="HTML"),
    says("unsupported parse_mode", parse_mode="wiki"),
    bad("sendPhoto", "message caption is too long", photo="$picture", caption="a" * 1025),
    # of several mistakes the text's is told first, then the reply's, the keyboard's, the chat's
    says("message text is empty", text="", reply_parameters="{", reply_markup="{", chat_id=""),
    says("can't parse reply parameters JSON object", reply_parameters="{", reply_markup="{", chat_id=""),
    says("can't parse reply keyboard markup JSON object", reply_markup="{", chat_id=""),
]
REPLIES = [
    says("message to be replied not found", reply_parameters={"message_id": 999}),
    says("message to be replied not found", reply_to_message_id=999),
    says("can't parse reply parameters JSON object", reply_parameters="{"),
    says("object expected as reply parameters", reply_parameters="[1]"),
]
KEYBOARDS = [
    keyboard("can't parse reply keyboard markup JSON object", "{"),
    keyboard("object expected as reply markup", "7"),
    keyboard(
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        {"inline_keyboard": ["x"]},
    ),
    keyboard('field "keyboard" must be an Array of Arrays', {"keyboard": ["x"]}),
    keyboard('field "inline_keyboard" must be of type Array', {"inline_keyboard": None}),
    keyboard('field "inline_keyboard" must be of type Array', {"inline_keyboard": "x"}),
    keyboard('field "keyboard" must be of type Array', {"keyboard": {}}),
    button("can't parse inline keyboard button: InlineKeyboardButton must be an Object", "x"),
    button("can't parse inline keyboard button: Can't find field \"text\"", {"callback_data": "x"}),
    button(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", {"text": "t"}
    ),
    button("can't parse inline keyboard button: invalid button style specified", {**LINK, "style": "pink"}),
    keyboard(
        "can't parse keyboard button: KeyboardButton must be a String or an Object", {"keyboard": [[7]]}
    ),
    button(
        "inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
        {"text": "t", "url": "http://localhost"},
    ),
    button(
        "inline keyboard button Web App URL 'http://example.com/' is invalid: Only HTTPS links are allowed",
        {"text": "t", "web_app": {"url": "http://example.com/"}},
    ),
    keyboard(
        "web App buttons can be used in private chats only",
        {"keyboard": [[{"text": "t", "web_app": {"url": "https://example.com/"}}]]},
        chat_id=GROUP,
    ),
    keyboard(
        "phone number can be requested in private chats only",
        {"keyboard": [[{"text": "t", "request_contact": True}]]},
        chat_id=GROUP,
    ),
    keyboard(
        "location can be requested in private chats only",
        {"keyboard": [[{"text": "t", "request_location": True}]]},
        chat_id=GROUP,
    ),
    keyboard(
        "poll can be requested in private chats only",
        {"keyboard": [[{"text": "t", "request_poll": {"type": "quiz"}}]]},
        chat_id=GROUP,
    ),
    button("BUTTON_DATA_INVALID", {"text": "t", "callback_data": ""}),
    button("BUTTON_DATA_INVALID", {"text": "t", "callback_data": "я" * 33}),
    button("BUTTON_DATA_INVALID", {"text": "t", "callback_data": "a" * 65}),
    button("BUTTON_USER_INVALID", {"text": "t", "url": "tg://user?id=999999"}),
    keyboard("reply markup is too long", {"keyboard": [[{"text": "t" * 200}] * 12] * 25}),
]
EDITS = [
    Rule("editMessageText", {"text": "x"}, "Bad Request: message identifier is not specified"),
    bad("editMessageText", "message identifier is not specified", text="x"),
    bad("editMessageText", "message to edit not found", text="x", message_id=999),
    bad("editMessageText", "message can't be edited", text="x", message_id="$hers"),
    bad("editMessageText", "message can't be edited", text="x", message_id="$forwarded"),
    bad("editMessageText", "message can't be edited", text="x", message_id="$with_keyboard"),
    bad("editMessageText", "there is no text in the message to edit", text="x", message_id="$photo"),
    bad(
        "editMessageText",
        "inline keyboard expected",
        text="x",
        message_id="$own",
        reply_markup={"keyboard": [["x"]]},
    ),
    bad(
        "editMessageReplyMarkup",
        "inline keyboard expected",
        message_id="$own",
        reply_markup={"remove_keyboard": True},
    ),
    bad(
        "editMessageText",
        "message is not modified: specified new message content and reply markup are exactly the same as a "
        "current content and reply markup of the message",
        text="own",
        message_id="$own",
        reply_markup={"inline_keyboard": [[{"text": "t", "callback_data": "d"}]]},
    ),
    bad("editMessageText", "message text is empty", message_id="$own"),
    bad("editMessageCaption", "message caption is too long", message_id="$photo", caption="a" * 1025),
]
DELETES = [
    Rule("deleteMessage", {"message_id": 1}, "Bad Request: chat identifier is not specified"),
    bad("deleteMessage", "message identifier is not specified"),
    bad("deleteMessage", "message to delete not found", message_id=999),
    bad("deleteMessage", "message can't be deleted", chat_id=GROUP, message_id="$in_group"),
    bad("deleteMessage", "message can't be deleted for everyone", message_id="$old"),
]
HTML = [
    says(
        "entities too long",
        parse_mode="HTML",
        text="".join(f'<a href="https://example.com/{"a" * 2000}{n}">x</a> ' for n in range(12)),
    ),
    html('Can\'t find end tag corresponding to start tag "b"', "<b>я"),
    html('Unsupported start tag "div" at byte offset 3', "я <div>x</div>"),
    html("Unexpected end tag at byte offset 2", "я</b>"),
    html('Unmatched end tag at byte offset 4, expected "</b>", found "</i>"', "<b>x</i>"),
    html("Unclosed start tag at byte offset 0", "<b"),
    html("Unclosed end tag at byte offset 4", "<b>x</b"),
    html('Tag "span" must have class "tg-spoiler" at byte offset 0', "<span>x</span>"),
    html('Empty attribute name in the tag "a" at byte offset 0', '<a ="x">x</a>'),
    html('Unsupported start tag "" at byte offset 2', "1 < 2 > 0"),
    html("Unexpected end of name token at byte offset 8", "<a href=a/b>x</a>"),
]
MESSAGE_RULES = [*CHATS, *TEXTS, *REPLIES, *KEYBOARDS, *EDITS, *DELETES, *HTML]
