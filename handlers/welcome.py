"""Coming in: by link, for the first time or again; what one may say here."""


from aiogram.methods import SendMessage, SetMyCommands
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

from domain.notices import NoticeKind
from domain.people import Employee
from handlers.answers import Answer, say
from handlers.menu import commands_for
from handlers.table import Table
from handlers.told import Renderer, Told
from handlers.words import Words, words_of
from services.welcome import Newcomer

MENU_WORDS = (("menu-visit", "menu-call"), ("menu-meeting", "menu-feedback"), ("menu-today", "menu-clients"))


def register(table: Table) -> None:
    """Enter the commands that open and explain."""
    table.command("start", start, listed=False)
    table.command("help", help_, listed=True)


async def start(message: Message, employee: Employee, t: Words) -> Answer:
    """`/start` of somebody who is in already, also by another link: the menu, and nothing changes."""
    return [
        say(message, t("welcome-back", name=employee.name), keyboard(t)),
        menu_of(employee),
    ]


async def help_(message: Message, employee: Employee, t: Words) -> Answer:
    """`/help`: what one can say here, by role."""
    lines = [f"/{name} {description}" for name, description in commands_for(employee.role, t)]
    return say(message, t("help") + "\n\n" + "\n".join(lines), keyboard(t))


def joined(message: Message, newcomer: Employee) -> list[SendMessage | SetMyCommands]:
    """Give the first words to somebody who has just come in, and his menu of commands."""
    t = words_of(newcomer)
    text = t(f"welcome-{newcomer.role.value}", name=newcomer.name, zone=newcomer.zone.key)
    return [say(message, text, keyboard(t)), menu_of(newcomer)]


def keyboard(t: Words) -> ReplyKeyboardMarkup:
    """Give the six words under the thumb."""
    rows = [[KeyboardButton(text=t.plain(word)) for word in row] for row in MENU_WORDS]
    return ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True, is_persistent=True)


def menu_of(employee: Employee) -> SetMyCommands:
    """Give the command menu of a person's role in his language."""
    t = words_of(employee)
    return SetMyCommands(
        commands=[
            BotCommand(command=name, description=text) for name, text in commands_for(employee.role, t)
        ],
        scope=BotCommandScopeChat(chat_id=employee.telegram_id),
    )


def tell_of_newcomer(facts: Newcomer, told: Told) -> SendMessage:
    """Word the notice that somebody came in by the recipient's link."""
    t = told.t
    role = t.plain(f"role-{facts.employee.role.value}")
    return told.message(t("newcomer", name=facts.employee.name, role=role))


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.WELCOME: tell_of_newcomer}
