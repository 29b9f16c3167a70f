"""What the real server answers, line by line: what is asked, and the description of the refusal.

A value "$name" stands for the number of a message of the stage (see `test_rules.py`), or for a file's id.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from tests.emulator.conftest import ANNA, FORUM, GROUP, STRANGER

THROWN_OUT, LEFT, DELETED, DELETED_GROUP, BLOCKER = -100701, -702, 1011, -703, 1010
SILENT = -100704
LINK = {"text": "t", "url": "https://example.com"}


class Rule(NamedTuple):
    """A call that is refused, and how."""

    method: str
    values: dict[str, Any]
    description: str


def bad(method: str, description: str, **values: Any) -> Rule:
    """A refusal with 400, in Anna's private chat unless the call says otherwise."""
    return Rule(method, {"chat_id": ANNA, **values}, f"Bad Request: {description}")


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


def commands(description: str, value: Any, **values: Any) -> Rule:
    """A refusal of setMyCommands."""
    return Rule("setMyCommands", {"commands": value, **values}, f"Bad Request: {description}")


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
CALLBACKS = [
    Rule(
        "answerCallbackQuery",
        {"callback_query_id": "1"},
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    ),
    Rule(
        "answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "Bad Request: MESSAGE_TOO_LONG"
    ),
]
FILES = [
    bad("sendPhoto", "there is no photo in the request"),
    bad("sendDocument", "there is no document in the request"),
    bad("sendVoice", "there is no voice in the request"),
    bad(
        "sendPhoto",
        "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
        photo="AAAA",
    ),
    bad("sendDocument", "wrong file identifier/HTTP URL specified", document="attach://nothing"),
    bad("sendDocument", "can't use file of type Photo as Document", document="$picture"),
    bad("sendPhoto", "wrong HTTP URL specified", photo="http://"),
    bad("sendPhoto", "failed to get HTTP URL content", photo="https://example.com/a.jpg"),
    Rule("getFile", {}, "Bad Request: file_id not specified"),
    Rule("getFile", {"file_id": "nothing"}, "Bad Request: invalid file_id"),
    Rule("getFile", {"file_id": "$huge"}, "Bad Request: file is too big"),
]
PLACES = [
    bad("sendLocation", "latitude is empty"),
    bad("sendLocation", "longitude is empty", latitude=1),
    bad("sendLocation", "invalid location specified", latitude=91, longitude=1),
    bad("sendLocation", "invalid location specified", latitude=1, longitude="east"),
]
ALBUMS = [
    bad("sendMediaGroup", 'parameter "media" is required'),
    bad("sendMediaGroup", "can't parse media JSON object", media="{"),
    bad("sendMediaGroup", "expected an Array of InputMedia", media="{}"),
    bad("sendMediaGroup", "can't parse InputMedia: media not found", media=[{"type": "photo"}]),
    bad(
        "sendMediaGroup",
        'can\'t parse InputMedia: type "x" is unsupported',
        media=[{"type": "x", "media": "x"}],
    ),
    bad(
        "sendMediaGroup",
        "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
        media=[{"type": "animation", "media": "x"}],
    ),
    bad("sendMediaGroup", "there are no messages to send", media=[]),
    bad(
        "sendMediaGroup",
        "too many messages to send as an album",
        media=[{"type": "photo", "media": "$picture"}] * 11,
    ),
    bad(
        "sendMediaGroup",
        "document can't be mixed with other media types",
        media=[{"type": "photo", "media": "x"}, {"type": "document", "media": "x"}],
    ),
    bad(
        "sendMediaGroup",
        "audio can't be mixed with other media types",
        media=[{"type": "audio", "media": "x"}, {"type": "video", "media": "x"}],
    ),
]
COMMANDS = [
    commands("can't parse commands JSON object", "{"),
    commands("expected an Array of BotCommand", "{}"),
    commands("can't parse BotCommand: Can't find field \"description\"", [{"command": "a"}]),
    commands("command must be non-empty", [{"command": "/", "description": "x"}]),
    commands("command length must not exceed 32", [{"command": "a" * 33, "description": "x"}]),
    commands("command description must be non-empty", [{"command": "a", "description": " "}]),
    commands("command description length must not exceed 256", [{"command": "a", "description": "x" * 257}]),
    commands("BOT_COMMAND_INVALID", [{"command": "Старт", "description": "x"}]),
    commands("BOT_COMMAND_INVALID", [{"command": "Start", "description": "x"}]),
    commands("BOT_COMMANDS_TOO_MUCH", [{"command": f"a{n}", "description": "x"} for n in range(101)]),
    commands("can't parse BotCommandScope JSON object", [], scope="{"),
    commands("can't parse BotCommandScope: BotCommandScope must be an Object", [], scope="7"),
    commands("can't parse BotCommandScope: unsupported type specified", [], scope={"type": "moon"}),
    commands("can't parse BotCommandScope: Can't find field \"chat_id\"", [], scope={"type": "chat"}),
    commands("invalid language code specified", [], language_code="eng"),
    commands("invalid language code specified", [], language_code="RU"),
    Rule("setMyDescription", {"language_code": "x"}, "Bad Request: invalid language code specified"),
    Rule("setMyShortDescription", {"language_code": "x"}, "Bad Request: invalid language code specified"),
]
MEMBERS = [
    bad("getChatMember", "invalid user_id specified"),
    bad("getChatMember", "invalid user_id specified", user_id="garbage"),
    bad("getChatAdministrators", "there are no administrators in the private chat"),
    Rule("getChatAdministrators", {"chat_id": LEFT}, "Bad Request: member list is inaccessible"),
    bad(
        "setChatMenuButton",
        "can't parse menu button: MenuButton has unsupported type",
        menu_button={"type": "x"},
    ),
    Rule("setChatMenuButton", {"chat_id": GROUP}, "Bad Request: chat not found"),
    bad("sendChatAction", "wrong parameter action in request", action="dance"),
]
REACTIONS = [
    bad("setMessageReaction", "can't parse reaction types JSON object", message_id="$own", reaction="{"),
    bad("setMessageReaction", "expected an Array of ReactionType", message_id="$own", reaction="7"),
    bad(
        "setMessageReaction",
        "can't parse ReactionType: invalid reaction type specified",
        message_id="$own",
        reaction=[{"type": "wink"}],
    ),
    bad("setMessageReaction", "message to react not found", message_id=999, reaction=[]),
    bad(
        "setMessageReaction",
        "REACTION_INVALID",
        message_id="$own",
        reaction=[{"type": "emoji", "emoji": "🥑"}],
    ),
    bad(
        "setMessageReaction",
        "REACTIONS_TOO_MANY",
        message_id="$own",
        reaction=[{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "🔥"}],
    ),
    bad("pinChatMessage", "message to pin not found", message_id=999),
    bad(
        "pinChatMessage",
        "not enough rights to manage pinned messages in the chat",
        chat_id=GROUP,
        message_id="$in_group",
    ),
    bad("pinChatMessage", "service messages can't be pinned", chat_id=FORUM, message_id="$service"),
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
UPDATES = [
    Rule(
        "setWebhook",
        {"url": "http://example.com"},
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ),
    Rule(
        "setWebhook", {"url": "https://10.0.0.1"}, "Bad Request: bad webhook: IP address 10.0.0.1 is reserved"
    ),
    Rule(
        "setWebhook",
        {"url": "https://example.com", "secret_token": "a" * 257},
        "Bad Request: secret token is too long",
    ),
    Rule(
        "setWebhook",
        {"url": "https://example.com", "secret_token": "a b"},
        "Bad Request: secret token contains unallowed characters",
    ),
    Rule(
        "setWebhook",
        {"url": "https://example.com:444"},
        "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
]
RULES = [
    *CHATS,
    *TEXTS,
    *REPLIES,
    *KEYBOARDS,
    *EDITS,
    *DELETES,
    *CALLBACKS,
    *FILES,
    *PLACES,
    *ALBUMS,
    *COMMANDS,
    *MEMBERS,
    *REACTIONS,
    *HTML,
    *UPDATES,
]
GROUPS = [
    {"id": THROWN_OUT, "title": "Thrown out", "members": [ANNA], "bot": "kicked"},
    {"id": LEFT, "type": "group", "title": "Left", "members": [ANNA], "bot": "left"},
    {"id": DELETED_GROUP, "type": "group", "title": "Deleted", "members": [ANNA], "deleted": True},
    {
        "id": SILENT,
        "title": "Silent",
        "members": [ANNA],
        "permissions": {"can_send_messages": False, "can_send_photos": False},
    },
    {"id": FORUM, "bot_rights": {"can_pin_messages": True, "can_change_info": True}, "bot": "administrator"},
]
PEOPLE = [
    {"id": BLOCKER, "first_name": "Blocker", "started": True, "blocked": True},
    {"id": DELETED, "first_name": "Gone", "started": True, "deleted": True},
]
