"""The menu of commands and the words under the thumb: what each role is shown, in its language."""

import hashlib

from aiogram.methods import DeleteMyCommands, SendMessage, SetMyCommands
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from domain.people import LANGUAGES, Employee, Role
from handlers.answers import Call
from handlers.table import Command, Place
from handlers.words import LANGUAGE_CODES, Words, words_for, words_of

MENU_WORDS = (("menu-visit", "menu-call"), ("menu-meeting", "menu-feedback"), ("menu-today", "menu-clients"))
KEYBOARD_AWAY = "keyboard_away"  # in a draft: another keyboard stands in the place of the six words
_commands: list[Command] = []


def remember(commands: list[Command]) -> None:
    """Remember the commands that the table has, in their order."""
    _commands[:] = commands


def commands_for(role: Role, t: Words) -> list[tuple[str, str]]:
    """Give the commands of a role with their descriptions, in the order of the menu."""
    return [
        (command.name, t.plain(f"command-{command.name}"))
        for command in _commands
        if command.listed and role in command.roles and command.place is not Place.GROUP
    ]


def keyboard(t: Words) -> ReplyKeyboardMarkup:
    """Give the six words under the thumb, and the one that shares where the person is."""
    rows = [[KeyboardButton(text=t.plain(word)) for word in row] for row in MENU_WORDS]
    rows[0].append(KeyboardButton(text=t.plain("menu-place"), request_location=True))
    return ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True, is_persistent=True)


def with_keyboard(answers: list[Call], chat_id: int, t: Words) -> list[Call]:
    """Bring the six words back after another keyboard stood in their place, unless an answer does so."""
    if any(isinstance(getattr(call, "reply_markup", None), ReplyKeyboardMarkup) for call in answers):
        return answers
    return [SendMessage(chat_id=chat_id, text=t("keyboard-back"), reply_markup=keyboard(t)), *answers]


def menu_of(employee: Employee) -> SetMyCommands:
    """Give the command menu of a person's role in his language."""
    return SetMyCommands(
        commands=_shown(commands_for(employee.role, words_of(employee))),
        scope=BotCommandScopeChat(chat_id=employee.telegram_id),
    )


def no_menu(employee: Employee) -> DeleteMyCommands:
    """Take a person's command menu away."""
    return DeleteMyCommands(scope=BotCommandScopeChat(chat_id=employee.telegram_id))


def public_menus(default_language: str) -> list[SetMyCommands]:
    """Give the menus that need no acquaintance: /start for a stranger, and the commands of groups.

    Telegram shows them by the language of each person's app; the default one serves all that have none here.
    """
    menus = []
    for code, language in [(None, default_language), *LANGUAGE_CODES.items()]:
        t = words_for(language)
        door = [("start", t.plain("command-start"))]
        in_groups = [
            (command.name, t.plain(f"command-{command.name}"))
            for command in _commands
            if command.listed and command.place is Place.GROUP
        ]
        menus += [
            SetMyCommands(commands=_shown(door), scope=BotCommandScopeAllPrivateChats(), language_code=code),
            SetMyCommands(
                commands=_shown(in_groups), scope=BotCommandScopeAllChatAdministrators(), language_code=code
            ),
        ]
    return menus


def edition(default_language: str) -> str:
    """Give a mark of all menus together; it differs when any word of any of them does."""
    words = [menu.model_dump_json(exclude_defaults=True) for menu in public_menus(default_language)]
    words += [str(commands_for(role, words_for(language))) for role in Role for language in LANGUAGES]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]


def _shown(commands: list[tuple[str, str]]) -> list[BotCommand]:
    return [BotCommand(command=name, description=description) for name, description in commands]
