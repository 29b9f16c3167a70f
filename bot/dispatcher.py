"""aiogram's dispatcher, with one handler for messages and one for buttons that look into the table."""

import logging
from typing import Any

from aiogram import Dispatcher
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message

from domain.conversation import Conversation
from domain.people import Employee, Role
from handlers import anything, groups, strangers
from handlers.answers import Answer, say, toast
from handlers.table import DraftButton, Entry, Place, Table, is_stale
from handlers.words import Words

_logger = logging.getLogger(__name__)


def build_dispatcher(table: Table) -> Dispatcher:
    """Build a dispatcher that asks the table: four handlers, whatever the number of subjects."""
    door = Dispatcher(disable_fsm=True)

    async def on_message(message: Message, **offered: Any) -> Answer:
        return await _hear_message(table, message, {**offered, "message": message})

    async def on_button(query: CallbackQuery, **offered: Any) -> Answer:
        return await _hear_button(table, query, {**offered, "query": query})

    async def on_edit(message: Message, **offered: Any) -> Answer:
        if offered["employee"] is None or message.chat.type != "private":
            return None
        wanted = ("talk", "employee", "uow", "now", "t")
        return await anything.edited(message, **{wish: offered[wish] for wish in wanted})

    async def on_membership(update: ChatMemberUpdated, **offered: Any) -> Answer:
        wanted = {name: offered[name] for name in ("employee", "uow", "now", "t")}
        return await groups.membership_changed(update, **wanted)

    door.message.register(on_message)
    door.edited_message.register(on_edit)
    door.callback_query.register(on_button)
    door.my_chat_member.register(on_membership)
    return door


async def _hear_message(table: Table, message: Message, offered: dict[str, Any]) -> Answer:
    if groups.became_supergroup(message, offered["uow"]):
        return None
    employee: Employee | None = offered["employee"]
    name, words = command_of(message.text or "", offered["bot_name"])
    offered["words"] = "" if name is None else words
    if employee is None:
        return await _hear_stranger(table, message, name, offered)
    entry = _entry_for(table, message, name, offered["talk"])
    if entry is None:
        return await anything.unknown_command(message, name, offered["t"]) if name else None
    if not _is_at(entry, message.chat):
        return say(
            message, offered["t"]("only-in-private" if entry.place is Place.PRIVATE else "only-in-group")
        )
    if employee.role not in entry.roles:
        return say(message, offered["t"](_not_for(entry)))
    return await entry.call(offered)


async def _hear_stranger(table: Table, message: Message, name: str | None, offered: dict[str, Any]) -> Answer:
    if message.chat.type == "private":
        wanted = ("message", "words", "uow", "now", "t", "settings")
        return await strangers.hear(name=name, **{wish: offered[wish] for wish in wanted})
    is_for_us = name in table.commands or (name is not None and "@" in (message.text or "").split()[0])
    if not is_for_us:
        return None
    return await strangers.hear_in_group(message, offered["uow"], offered["now"], offered["t"])


def _entry_for(table: Table, message: Message, name: str | None, talk: Conversation) -> Entry | None:
    if name is not None:
        return table.commands.get(name)
    if message.chat.type != "private":
        return _entry_in_group(table, message, talk)
    if (entry := table.menu_words.get(message.text or "")) is not None:
        return entry
    if (entry := table.heard_enclosure(message, talk)) is not None:
        return entry
    if talk.step is not None:
        if (entry := table.steps.get(talk.step)) is not None:
            return entry
        _logger.warning("no handler for the step %r; the message is heard as any other", talk.step)
    return table.anything


def _entry_in_group(table: Table, message: Message, talk: Conversation) -> Entry | None:
    if talk.step is not None:
        return table.steps.get(talk.step)
    answered = message.reply_to_message
    is_to_a_bot = answered is not None and answered.from_user is not None and answered.from_user.is_bot
    return table.replies_in_groups if is_to_a_bot else None


async def _hear_button(table: Table, query: CallbackQuery, offered: dict[str, Any]) -> Answer:
    employee: Employee | None = offered["employee"]
    t: Words = offered["t"]
    if employee is None:
        return await strangers.press(query, offered["uow"], offered["now"], t)
    heard = table.heard_button(query.data or "")
    if heard is None:
        return toast(query, t.plain("button-unknown"))
    button, entry = heard
    chat = query.message.chat if query.message else None
    if chat is None or not _is_at(entry, chat) or (chat.type == "private" and chat.id != query.from_user.id):
        return toast(query, t.plain("button-not-yours"))
    if employee.role not in entry.roles:
        return toast(query, t.plain(_not_for(entry)))
    if is_stale(button, offered["talk"]) or (isinstance(button, DraftButton) and not _stands_there(query)):
        return toast(query, t.plain("button-over"))
    return await entry.call({**offered, "button": button})


def _not_for(entry: Entry) -> str:
    """Give the key of what a person is told whose role is another."""
    return "only-for-managers" if entry.roles == {Role.MANAGER} else "not-your-role"


def _stands_there(query: CallbackQuery) -> bool:
    """Tell whether the message, as Telegram knows it, has this button; a press made by hand may name any."""
    if not isinstance(query.message, Message):
        return True
    markup = query.message.reply_markup
    rows = markup.inline_keyboard if markup else []
    return any(button.callback_data == query.data for row in rows for button in row)


def command_of(text: str, bot_name: str) -> tuple[str | None, str]:
    """Split "/visit@OurBot Ромашка" into name and rest; a command for another bot is none."""
    if not text.startswith("/") or not text[1:2].strip():
        return None, text
    head, *rest = text[1:].split(maxsplit=1)
    name, at, whom = head.partition("@")
    if at and whom.lower() != bot_name.lower():
        return None, text
    return name.lower(), rest[0].strip() if rest else ""


def _is_at(entry: Entry, chat: Chat) -> bool:
    if entry.place is Place.ANYWHERE:
        return True
    return (chat.type == "private") == (entry.place is Place.PRIVATE)
