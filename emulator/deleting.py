"""Methods that delete messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.access import chat_for_sending, message_number
from emulator.call import Call
from emulator.chats import Chat, Message
from emulator.envelope import bad_request
from emulator.posting import touch

if TYPE_CHECKING:
    from emulator.core import Emulator

DELETABLE_SECONDS = 48 * 3600
NUMBERS_CEILING = 100


def delete_message(emulator: Emulator, call: Call) -> bool:
    """Delete one message for everybody."""
    if not call.has("chat_id"):
        raise bad_request("chat identifier is not specified")
    number = message_number(call)
    chat = chat_for_sending(emulator, call.text("chat_id"))
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to delete not found")
    refusal = _why_not(emulator, chat, message)
    if refusal:
        raise bad_request(refusal)
    erase(emulator, chat, message)
    return True


def delete_messages(emulator: Emulator, call: Call) -> bool:
    """Delete several messages, skipping those that are not there."""
    if not call.has("chat_id"):
        raise bad_request("chat identifier is not specified")
    chat = chat_for_sending(emulator, call.text("chat_id"))
    for number in read_numbers(call):
        message = chat.messages.get(number)
        if message is not None and not _why_not(emulator, chat, message):
            erase(emulator, chat, message)
    return True


def read_numbers(call: Call) -> list[int]:
    """The list `message_ids` of a call."""
    try:
        numbers = call.parsed("message_ids")
    except ValueError:
        raise bad_request("can't parse message identifiers JSON object") from None
    if not isinstance(numbers, list):
        raise bad_request("expected an Array of message identifiers")
    whole = [int(number) for number in numbers if isinstance(number, int) or str(number).isdecimal()]
    if not whole or len(whole) != len(numbers):
        raise bad_request(
            "message identifiers are not specified" if not numbers else "invalid message identifier specified"
        )
    if len(whole) > NUMBERS_CEILING:
        raise bad_request("too many message identifiers specified")
    return whole


def erase(emulator: Emulator, chat: Chat, message: Message) -> None:
    """Take a message out of its chat."""
    del chat.messages[message.id]
    if message.id in chat.pins:
        chat.pins.remove(message.id)
    for person_id in [key for key, number in chat.keyboards.items() if number == message.id]:
        if message.markup is not None and message.markup.kind == "force_reply":
            del chat.keyboards[person_id]
    touch(emulator, chat, "delete", message.id)


def _why_not(emulator: Emulator, chat: Chat, message: Message) -> str:
    own = message.sender == emulator.world.bot.id
    old = message.json["date"] < emulator.clock.now() - DELETABLE_SECONDS
    if chat.is_private():
        return "message can't be deleted for everyone" if old else ""
    if message.id in chat.topics or any(name in message.json for name in _FIRM):
        return "message can't be deleted"
    if chat.administrator_may(emulator.world.bot.id, "can_delete_messages"):
        return ""
    if not own:
        return "message can't be deleted"
    return "message can't be deleted for everyone" if old else ""


_FIRM = ("migrate_from_chat_id", "supergroup_chat_created", "channel_chat_created")
METHODS = {"deleteMessage": delete_message, "deleteMessages": delete_messages}
