"""Files of 50,000 rows imported as a head does it: read, shown, written after a tap; and who waits meanwhile.

The jobs are the bot's own, with its processes. While they run, an answer is written every few milliseconds,
as updates are, and its wait is measured.
"""

import asyncio
import gc
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from bench.figures import Figure
from bot.clock import Clock
from bot.jobs import Jobs
from bot.logs import Outages
from bot.speech import Speech
from bot.telegram import Carrier
from domain.people import Employee, Role
from handlers.subjects import build_table
from services import importing
from services.importing import SentFile
from storage import people
from storage.database import Database
from storage.migrate import migrate

ROWS = 50_000
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
EVERY = 0.005
WRITTEN_WITHIN, ANSWERED_WITHIN = 60.0, 200.0
_WEIGHTS = (2, 4, 10, 3, 5, 9, 4, 6, 8)


class StillClock(Clock):
    """A clock that stands."""

    def now(self) -> datetime:
        """Give the moment of the bench."""
        return NOW


class Sent:
    """Telegram's end: it has the files that were sent."""

    def __init__(self, files: dict[str, bytes]) -> None:
        """Keep the files by their ids."""
        self._files = files

    async def download(self, file_id: str) -> bytes:
        """Give a file."""
        return self._files[file_id]


def measure() -> list[Figure]:
    """Import a list of clients, and a report of debts of other clients."""
    files = {"clients.csv": clients(), "debts.csv": debts()}
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'book.db'}"
        migrate(url)
        return [figure for name in files for figure in asyncio.run(_imported(url, files, name))]


async def _imported(url: str, files: dict[str, bytes], name: str) -> list[Figure]:
    database = await Database.open(url)
    waits: list[float] = []
    jobs = Jobs(
        database, cast("Carrier", Sent(files)), build_table().jobs, StillClock(), Outages(), Speech(None)
    )
    head = await _head(database)
    gc.freeze()  # as the bot does when it is loaded
    answering = asyncio.create_task(_answer(database, waits))
    try:
        shown = await _timed(
            database, jobs, lambda uow: importing.plan_reading(uow, head, SentFile(name, name), NOW)
        )
        written = await _written(database, jobs, head)
    finally:
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)
        await jobs.stop()
        await database.close()
    return _figures(name, shown, written, sorted(waits))


async def _timed(database: Database, jobs: Jobs, plan: Callable[[Any], object]) -> float:
    began = time.perf_counter()
    async with database.transaction() as uow:
        plan(uow)
    await jobs.work_off()
    return time.perf_counter() - began


async def _written(database: Database, jobs: Jobs, head: Employee) -> float:
    """Tap on the last file that was shown, and give how long its writing took."""
    began = time.perf_counter()
    async with database.transaction() as uow:
        [row] = await uow.connection.rows("select max(id) as id from imports", {})
        await importing.begin(uow, head, int(row["id"]), NOW, None)
    await jobs.work_off()
    async with database.reading() as uow:
        one = await importing.get_for(uow, head, int(row["id"]))
    assert one.counts.created == ROWS
    return time.perf_counter() - began


def _figures(name: str, shown: float, written: float, waits: list[float]) -> list[Figure]:
    p99, longest = waits[int(len(waits) * 0.99)] * 1000, waits[-1] * 1000
    aim = f"under {WRITTEN_WITHIN:.0f} s"
    return [
        Figure(f"{name}: read, tried out and shown", shown, "s"),
        Figure(f"{name}: written after the tap", written, "s", aim=aim, is_met=written < WRITTEN_WITHIN),
        Figure(f"{name}: an answer waits, p99", p99, "ms"),
        Figure(
            f"{name}: an answer waits, at most",
            longest,
            "ms",
            aim=f"under {ANSWERED_WITHIN:.0f} ms",
            is_met=longest < ANSWERED_WITHIN,
        ),
    ]


async def _head(database: Database) -> Employee:
    async with database.transaction() as uow:
        department = await people.add_department(uow, "Продажи")
        return await people.add(
            uow,
            telegram_id=1,
            name="Кольцова Анна Сергеевна",
            role=Role.HEAD,
            department_id=department.id,
            language="ru",
            zone="Europe/Moscow",
            joined_at=NOW,
        )


async def _answer(database: Database, waits: list[float]) -> None:
    """Write as an update does, again and again, and note how long each took."""
    while True:
        began = time.perf_counter()
        async with database.transaction() as uow:
            people.keep_fact(uow, "beat", "1")
        waits.append(time.perf_counter() - began)
        await asyncio.sleep(EVERY)


def clients() -> bytes:
    """Make a list of clients as a CRM exports it."""
    head = "Наименование;ИНН;Адрес;Город;Телефон;E-mail;Контактное лицо;Менеджер;Категория;Кредитный лимит"
    rows = (
        f"ООО «Компания {number}»;{_tax_id(number)};ул. Ленина, д. {number};Москва;{_phone(number)};"
        f"a{number}@b.example;Иван Иванов;Кольцова А. С.;B;{number}0 000,00"
        for number in range(ROWS)
    )
    return "\r\n".join([head, *rows]).encode("cp1251")


def debts() -> bytes:
    """Make a list of open items, ten a client."""
    rows = (
        f"Company {number % 5000},,INV-{number:06d},2026-09-{number % 28 + 1:02d},"
        f"2026-10-{number % 28 + 1:02d},{number + 1}.50,{number // 2},RUB"
        for number in range(ROWS)
    )
    return "\n".join(["Client,Tax ID,Invoice,Issued,Due,Amount,Paid,Currency", *rows]).encode()


def _phone(number: int) -> str:
    return f"8 (900) {number // 10_000:03d}-{number // 100 % 100:02d}-{number % 100:02d}"


def _tax_id(number: int) -> str:
    digits = f"{770_000_000 + number}"
    return digits + str(
        sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 % 10
    )
