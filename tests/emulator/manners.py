"""What the real server takes and tidies, line by line: what is asked, and what the answer holds."""

from __future__ import annotations

from typing import Any, NamedTuple

from tests.emulator.conftest import ANNA, BORIS, GROUP, STRANGER

DATA = {"text": "t", "callback_data": "d"}
ACTIONS = (
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker "
    "find_location record_video_note upload_video_note cancel record_audio upload_audio"
)


class Manner(NamedTuple):
    """A call that is taken, and fields of its answer; `None` says that a field is not there."""

    method: str
    values: dict[str, Any]
    answer: Any


def text(source: str, shown: str, *kinds: str, **values: Any) -> Manner:
    """A text in HTML, what becomes of it, and the kinds of its entities."""
    asked = {"chat_id": ANNA, "text": source, "parse_mode": "HTML", **values}
    return Manner("sendMessage", asked, {"text": shown, "kinds": list(kinds)})


def keyboard(markup: Any, shown: Any) -> Manner:
    """A keyboard, and what is left of it."""
    return Manner(
        "sendMessage", {"chat_id": ANNA, "text": "x", "reply_markup": markup}, {"reply_markup": shown}
    )


HTML = [
    text(" \n a b \n ", "a b"),
    text("<b>" + "я" * 4096 + "</b>", "я" * 4096, "bold"),
    text("a & b > c", "a & b > c"),
    text("&lt;&gt;&amp;&quot;&#33;&#x21;&nbsp;", '<>&"!!&nbsp;'),
    text("<B>x</b>", "x", "bold"),
    text("<strong>x</strong> <em>x</em>", "x x", "bold", "italic"),
    text("<i>x</i> <s>x</s>", "x x", "italic", "strikethrough"),
    text("<strike>x</strike> <del>x</del>", "x x", "strikethrough", "strikethrough"),
    text("<u>x</u> <ins>x</ins>", "x x", "underline", "underline"),
    text('<tg-spoiler>x</tg-spoiler> <span class="tg-spoiler">x</span>', "x x", "spoiler", "spoiler"),
    text("<code>x</code> <pre>x</pre>", "x x", "code", "pre"),
    text("<blockquote>x</blockquote>", "x", "blockquote"),
    text("<blockquote expandable>x</blockquote>", "x", "expandable_blockquote"),
    text('<tg-emoji emoji-id="5">x</tg-emoji>', "x", "custom_emoji"),
    text('<tg-time unix="5">x</tg-time>', "x", "date_time"),
    text("<b>x</>", "x", "bold"),
    text('<b class="y" z>x</b>', "x", "bold"),
    text('<a href="nowhere">x</a>', "x"),
    text('<a href="https://example.com">x</a>', "x", "text_link"),
    text("<a>example.com</a>", "example.com", "text_link"),
    text('<a href="tg://user?id=1002">x</a>', "x", "text_mention"),
    text("😀 <b>x</b>", "😀 x", "bold"),
    # what is found without marks, with a parse mode and without
    text("/start example.com", "/start example.com", "bot_command", "url"),
    text("@anna #tag $USD", "@anna #tag $USD", "mention", "hashtag", "cashtag", parse_mode=""),
    text(
        "a@example.com +421900000000",
        "a@example.com +421900000000",
        "email",
        "phone_number",
        parse_mode="None",
    ),
]
KEYBOARDS = [
    keyboard({}, None),
    keyboard({"inline_keyboard": []}, None),
    keyboard({"keyboard": [["x"]]}, None),
    keyboard({"inline_keyboard": [[{**DATA, "text": " "}], [DATA], []]}, {"inline_keyboard": [[DATA]]}),
    keyboard({"inline_keyboard": [[DATA] * 13]}, {"inline_keyboard": [[DATA] * 12]}),
    keyboard({"inline_keyboard": [[DATA]] * 301}, {"inline_keyboard": [[DATA]] * 300}),
    keyboard(
        {"inline_keyboard": [[{**DATA, "url": "https://example.com/"}]]},
        {"inline_keyboard": [[{"text": "t", "url": "https://example.com/"}]]},
    ),
    keyboard(
        {"inline_keyboard": [[{"text": "t", "callback_data": "я" * 32}]]},
        {"inline_keyboard": [[{"text": "t", "callback_data": "я" * 32}]]},
    ),
    keyboard({"force_reply": True, "inline_keyboard": [[DATA]]}, {"inline_keyboard": [[DATA]]}),
]
REST = [
    Manner(
        "sendMessage",
        {
            "chat_id": ANNA,
            "text": "x",
            "reply_parameters": {"message_id": 999, "allow_sending_without_reply": True},
        },
        {"reply_to_message": None},
    ),
    Manner(
        "sendMessage",
        {"chat_id": ANNA, "text": "x", "reply_to_message_id": 999, "allow_sending_without_reply": "true"},
        {"reply_to_message": None},
    ),
    Manner("sendMessage", {"chat_id": str(ANNA), "text": "x", "parse_mode": "hTmL"}, {"edit_date": None}),
    Manner("editMessageText", {"chat_id": ANNA, "message_id": "$own", "text": "y"}, {"reply_markup": None}),
    Manner("editMessageText", {"chat_id": ANNA, "message_id": "$old", "text": "y"}, {"text": "y"}),
    Manner("editMessageReplyMarkup", {"chat_id": ANNA, "message_id": "$own"}, {"reply_markup": None}),
    Manner("deleteMessage", {"chat_id": ANNA, "message_id": "$own"}, True),
    Manner("sendPhoto", {"chat_id": ANNA, "photo": "$picture", "caption": " a "}, {"caption": "a"}),
    Manner("sendLocation", {"chat_id": ANNA, "latitude": "48.1", "longitude": -17}, {"text": None}),
    Manner("getChatMember", {"chat_id": GROUP, "user_id": STRANGER}, {"status": "left"}),
    Manner("getChatMember", {"chat_id": GROUP, "user_id": BORIS}, {"status": "member"}),
    Manner("getChat", {"chat_id": ANNA}, {"type": "private", "max_reaction_count": 11}),
    Manner("setMyCommands", {"commands": [{"command": "/start", "description": " x "}]}, True),
    Manner("getMyCommands", {"language_code": "ru"}, []),
    Manner("setMessageReaction", {"chat_id": ANNA, "message_id": "$own"}, True),
    Manner("pinChatMessage", {"chat_id": ANNA, "message_id": "$own"}, True),
    Manner("setChatMenuButton", {"chat_id": ANNA, "menu_button": {"type": "commands"}}, True),
    Manner("deleteWebhook", {"drop_pending_updates": True}, True),
    Manner("GETME", {}, {"is_bot": True}),
    *(Manner("sendChatAction", {"chat_id": ANNA, "action": action}, True) for action in ACTIONS.split()),
]
MANNERS = [*HTML, *KEYBOARDS, *REST]
