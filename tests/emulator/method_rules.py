"""The rules about all but texts: presses, files, places, albums, commands, members, reactions, webhooks."""

from __future__ import annotations

from typing import Any

from tests.emulator.conftest import FORUM, GROUP
from tests.emulator.rules import LEFT, Rule, bad


def commands(description: str, value: Any, **values: Any) -> Rule:
    """A refusal of setMyCommands."""
    return Rule("setMyCommands", {"commands": value, **values}, f"Bad Request: {description}")


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
METHOD_RULES = [*CALLBACKS, *FILES, *PLACES, *ALBUMS, *COMMANDS, *MEMBERS, *REACTIONS, *UPDATES]
