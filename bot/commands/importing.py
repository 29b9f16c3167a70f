"""`python -m bot import FILE`: a file imported without Telegram, and its result as JSON."""

import argparse
import asyncio
import hashlib
import json
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.settings import Settings
from bot.workers import Workers
from domain.import_rows import ImportKind, ImportTally
from domain.import_runs import ImportRun
from domain.imports.faults import FileFault, FileRefused
from domain.jobs import TookTooLong, TookTooMuch, WorkerDied
from handlers.words import Words
from services import import_results, import_staff, imports
from services.reading.understanding import Reading, Wanted, understand
from storage.connection import StorageUnavailable
from storage.database import Database
from storage.migrate import migrate
from storage.scratch import can_copy, scratch

MOST_SECONDS = 120.0
MOST_MEGABYTES = 1200


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for on the command line. `today` is the day by which debts are overdue."""

    file: Path
    is_dry: bool
    employees: Path | None
    today: date
    now: datetime


def run(settings: Settings, chosen: argparse.Namespace) -> int:
    """Import a file; gives 0, or 2 for a file that is refused, or 1 where the book cannot be used."""
    now = Clock().now()
    today = chosen.day or now.astimezone(ZoneInfo(settings.time_zone)).date()
    order = Order(chosen.file, chosen.dry_run, chosen.employees, today, now)
    try:
        result = asyncio.run(_import(settings, order))
    except FileRefused as refused:
        message = Words(settings.default_language).plain(f"import-fault-{refused.fault.value}")
        _print({"refused": refused.fault.value, "message": message}, as_json=chosen.json)
        return 2
    except (StorageUnavailable, OSError, ValueError) as error:
        print(f"Fieldbook: {error}", file=sys.stderr)
        return 1
    _print(result, as_json=chosen.json)
    return 0


async def _import(settings: Settings, order: Order) -> dict[str, Any]:
    content = order.file.read_bytes()
    reading = await _read(content, order)
    async with _book(settings.database_url, is_dry=order.is_dry) as database:
        return await write(database, settings, order, content, reading)


async def _read(content: bytes, order: Order) -> Reading:
    """Read the file in a process of its own. Raises FileRefused."""
    workers = Workers(1)
    try:
        return await workers.run(
            understand,
            content,
            order.file.name,
            Wanted(order.today),
            seconds=MOST_SECONDS,
            megabytes=MOST_MEGABYTES,
        )
    except (TookTooLong, TookTooMuch) as error:
        raise FileRefused(FileFault.TOO_LARGE) from error
    except WorkerDied as error:
        raise FileRefused(FileFault.DAMAGED) from error
    finally:
        await workers.close()


@asynccontextmanager
async def _book(url: str, *, is_dry: bool) -> AsyncIterator[Database]:
    """Open the book, a new one being made first; to try out, open a copy of it."""
    database = await _open(url)
    if not is_dry:
        try:
            yield database
        finally:
            await database.close()
        return
    await database.close()
    if not can_copy(url):
        raise StorageUnavailable("--dry-run needs a book in an SQLite file")
    async with scratch(url) as copy:
        yield copy


async def _open(url: str) -> Database:
    try:
        return await Database.open(url)
    except StorageUnavailable as error:
        if "the shape" in str(error):
            raise
        await asyncio.to_thread(migrate, url)
        return await Database.open(url)


async def write(
    database: Database, settings: Settings, order: Order, content: bytes, reading: Reading
) -> dict[str, Any]:
    """Write what was read of a file into the book, a page at a time, and give the result."""
    async with database.transaction() as uow:
        listed = json.loads(order.employees.read_text("utf-8")) if order.employees else []
        names = await import_staff.take_in(uow, listed, settings.time_zone, order.now)
        before = await import_results.debts(uow, order.today)
        kept = await imports.keep(
            uow,
            reading,
            imports.sight_of(reading),
            file_name=order.file.name,
            digest=hashlib.sha256(content).hexdigest(),
            by=None,
            today=order.today,
            now=order.now,
        )
        await imports.begin_writing(uow, kept, order.now)
    tally = imports.told_by_file(reading)
    for position, page in enumerate(reading.pages):
        async with database.transaction() as uow:
            run = ImportRun(kept.id, kept.report_day, order.now)
            tally.add(await imports.write_next(uow, kept.id, run, page, position))
    return await _result(database, order, reading, kept.id, tally, names, before)


async def _result(
    database: Database,
    order: Order,
    reading: Reading,
    import_id: int,
    tally: ImportTally,
    names: Mapping[int, str],
    before: dict[str, Any],
) -> dict[str, Any]:
    async with database.transaction() as uow:
        book = await import_results.book(uow, names)
        debts = await import_results.debts(uow, order.today)
        more = await import_results.of_kind(uow, reading.kind, import_id, reading.month, names)
    result: dict[str, Any] = {"kind": reading.kind.value, "rows": import_results.rows(tally), **more}
    if reading.kind is ImportKind.CLIENTS:
        result["new_clients"] = tally.clients_created
    if reading.kind is ImportKind.DEBTS:
        result["report_day"] = (reading.report_day or order.today).isoformat()
        result["clients_created"] = tally.clients_created
        result["debt"] = debts
    if reading.kind is ImportKind.PAYMENTS:
        kept = ("total", "open_documents", "overdue_documents")
        result["debt_before"] = {
            currency: {name: one[name] for name in kept} for currency, one in before.items()
        }
        result["debt"] = debts
    return {**result, "book": book}


def _print(result: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
        return
    if "refused" in result:
        print(f"{result['refused']}: {result['message']}")
        return
    print("\n".join(f"{name}: {value}" for name, value in result["rows"].items()))
