"""A book for the benchmarks: migrated, with managers who have clients."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bench.crowd import FIRST_PERSON
from domain.people import Role
from domain.typed_lines import NewClient
from handlers import menu
from handlers.subjects import build_table
from storage import clients, people
from storage.database import Database
from storage.migrate import migrate

CLIENTS = 6
LANGUAGE = "ru"
_SINCE = datetime(2026, 1, 12, 8, tzinfo=UTC)


def write_book(path: Path, managers: int) -> None:
    """Write a new book at `path` with so many managers, each with CLIENTS clients.

    It is the book of a bot that has run before: nobody's menu waits to be set.
    """
    url = f"sqlite:///{path}"
    migrate(url)
    asyncio.run(_fill(url, managers))
    remember_menus(path)


def remember_menus(path: Path) -> None:
    """Let the bot of this book have told Telegram its commands before."""
    build_table()  # whose commands the menus show
    with closing(sqlite3.connect(path)) as book, book:
        book.execute("insert into facts (name, value) values ('menus', ?)", (menu.edition(LANGUAGE),))


async def _fill(url: str, managers: int) -> None:
    database = await Database.open(url)
    async with database.transaction() as uow:
        department = await people.add_department(uow, "Продажи")
        for telegram_id in range(FIRST_PERSON, FIRST_PERSON + managers):
            manager = await people.add(
                uow,
                telegram_id=telegram_id,
                name=f"Менеджер {telegram_id}",
                role=Role.MANAGER,
                department_id=department.id,
                language=LANGUAGE,
                zone="Europe/Moscow",
                joined_at=_SINCE,
            )
            for number in range(CLIENTS):
                told = NewClient(f"Ромашка {telegram_id}-{number}", "ООО", city="Казань")
                await clients.add(uow, told, manager, _SINCE)
    await database.close()
