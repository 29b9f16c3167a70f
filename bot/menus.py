"""Menus of commands, set anew when a version of the bot has others than the last."""

from datetime import datetime

from bot import outgoing
from domain.notices import Priority
from handlers import menu
from storage import outbox, people
from storage.database import Database


async def refresh(database: Database, default_language: str, now: datetime) -> None:
    """Set everybody's menu and the public ones, unless they are set so already."""
    edition = menu.edition(default_language)
    async with database.transaction() as uow:
        if await people.find_fact(uow, "menus") == edition:
            return
        calls = menu.public_menus(default_language)
        calls += [menu.menu_of(employee) for employee in await people.list_colleagues(uow, None)]
        for message in outgoing.messages(calls, 0, Priority.BULK):
            outbox.add(uow, message, now)
        people.keep_fact(uow, "menus", edition)
