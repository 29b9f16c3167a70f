"""What an update costs with so many handlers: `python -m bench.handlers NUMBER`, in a process of its own.

Ours goes through the whole of its handling, the transaction included; the bare one is aiogram's router alone
with as many commands, the one that is meant being the last.
"""

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiogram import Bot, Dispatcher, Router
from aiogram.filters import Command
from aiogram.types import Message

from bench.book import write_book
from bench.crowd import FIRST_PERSON
from bot.clock import Clock
from bot.dispatcher import build_dispatcher
from bot.logs import Outages
from bot.settings import Settings
from bot.updates import Updates
from handlers.answers import Answer, say
from handlers.subjects import build_table
from storage import inbox
from storage.database import Database

UPDATES = 300
_BOT = Bot("42:BENCH")


async def ours(number: int, folder: Path) -> float:
    """Give the microseconds of processor time of one update with `number` commands more in the table."""
    table = build_table()
    for command in range(number):
        table.command(f"extra{command}", _answer, listed=False)
    database = await Database.open(f"sqlite:///{folder / 'book.db'}")
    updates = Updates(
        database, build_dispatcher(table), _BOT, Clock(), Settings(_env_file=None), "bench_bot", Outages()
    )
    async with database.transaction() as uow:
        written = [
            (update_id, json.dumps(_update(update_id, number - 1))) for update_id in range(1, UPDATES + 101)
        ]
        inbox.add(uow, written, Clock().now())
    async with database.transaction() as uow:
        waiting = iter(await inbox.list_waiting(uow, UPDATES + 100))
    cost = await _timed(lambda: updates.handle(next(waiting)))
    await database.close()
    return cost


async def bare(number: int) -> float:
    """Give the same for a router of aiogram's with `number` commands."""
    router = Router()
    for command in range(number):

        @router.message(Command(f"extra{command}"))
        async def answer(message: Message) -> None:
            await _nothing(message)

    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    update_ids = iter(range(1, UPDATES + 101))
    return await _timed(
        lambda: dispatcher.feed_raw_update(_BOT, _update(next(update_ids), number - 1)),
    )


async def _timed(handle: Callable[[], Awaitable[object]]) -> float:
    for _ in range(100):
        await handle()
    began = time.process_time()
    for _ in range(UPDATES):
        await handle()
    return (time.process_time() - began) / UPDATES * 1e6


async def _answer(message: Message) -> Answer:
    return say(message, "ok")


async def _nothing(message: Message) -> None:
    """Hear the message and say nothing."""


def _update(update_id: int, command: int) -> dict[str, object]:
    person = {"id": FIRST_PERSON, "is_bot": False, "first_name": "A", "language_code": "ru"}
    chat = {"id": FIRST_PERSON, "type": "private", "first_name": "A"}
    message = {"message_id": update_id, "date": 1768208400, "chat": chat, "from": person}
    return {"update_id": update_id, "message": {**message, "text": f"/extra{command}"}}


def main(number: int) -> None:
    """Measure both and print them as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        write_book(Path(folder) / "book.db", 1)
        print(
            json.dumps({"ours": asyncio.run(ours(number, Path(folder))), "bare": asyncio.run(bare(number))})
        )


if __name__ == "__main__":
    main(int(sys.argv[1]))
