"""Coming in: by link, for the first time or again."""

from aiogram.methods import SendMessage, SetMyCommands
from aiogram.types import Message

from domain.notices import NoticeKind
from domain.people import Employee
from handlers.answers import Answer, say
from handlers.menu import keyboard, menu_of
from handlers.table import Table
from handlers.told import Renderer, Told
from handlers.words import Words, words_of
from handlers.zones import zone_name
from services.welcome import Newcomer


def register(table: Table) -> None:
    """Enter the command that opens."""
    table.command("start", start, listed=False)


async def start(message: Message, employee: Employee, t: Words) -> Answer:
    """`/start` of somebody who is in already, also by another link: the menu, and nothing changes."""
    return [
        say(message, t("welcome-back", name=employee.name), keyboard(t)),
        menu_of(employee),
    ]


def joined(message: Message, newcomer: Employee) -> list[SendMessage | SetMyCommands]:
    """Give the first words to somebody who has just come in, and his menu of commands."""
    t = words_of(newcomer)
    text = t(f"welcome-{newcomer.role.value}", name=newcomer.name, zone=zone_name(t, newcomer.zone))
    return [say(message, text, keyboard(t)), menu_of(newcomer)]


def tell_of_newcomer(facts: Newcomer, told: Told) -> SendMessage:
    """Word the notice that somebody came in by the recipient's link."""
    t = told.t
    role = t.plain(f"role-{facts.employee.role.value}")
    return told.message(t("newcomer", name=facts.employee.name, role=role))


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.WELCOME: tell_of_newcomer}
