"""A day's look through all debts: 30,000 clients of 100 managers with 200,000 open documents, and who waits.

While the sweep runs, an answer is written every few milliseconds, as updates are, and its wait is measured.
"""

import asyncio
import sqlite3
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench.figures import Figure
from scheduler import debts
from storage.database import Database
from storage.migrate import migrate

MANAGERS, CLIENTS, DOCUMENTS = 100, 30_000, 200_000
NOW = datetime(2026, 11, 24, 4, tzinfo=UTC)
TODAY = date(2026, 11, 24)
EVERY = 0.003
SWEPT_WITHIN, ANSWERED_WITHIN = 5.0, 50.0
_STARTED = 1_700_000_000_000_000


def measure() -> list[Figure]:
    """Sweep on a day on which everybody's debts are news, and once more on the same day."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.db"
        migrate(f"sqlite:///{path}")
        _fill(path)
        took, waits, planned = asyncio.run(_sweep(path))
    waits.sort()
    longest, p99 = waits[-1] * 1000, waits[int(len(waits) * 0.99)] * 1000
    return [
        Figure(
            "sweep of all debts", took, "s", aim=f"under {SWEPT_WITHIN:.0f} s", is_met=took < SWEPT_WITHIN
        ),
        Figure("alerts planned", planned, ""),
        Figure("an answer waits meanwhile, p99", p99, "ms"),
        Figure(
            "an answer waits meanwhile, at most",
            longest,
            "ms",
            aim=f"under {ANSWERED_WITHIN:.0f} ms",
            is_met=longest < ANSWERED_WITHIN,
        ),
    ]


async def _sweep(path: Path) -> tuple[float, list[float], float]:
    database = await Database.open(f"sqlite:///{path}")
    waits: list[float] = []
    answering = asyncio.create_task(_answer(database, waits))
    await asyncio.sleep(0.1)
    began = time.perf_counter()
    await debts.sweep(database, lambda: NOW)
    took = time.perf_counter() - began
    answering.cancel()
    await asyncio.gather(answering, return_exceptions=True)
    async with database.reading() as uow:
        [counted] = await uow.connection.rows("select count(*) from notices", {})
    await database.close()
    return took, waits, float(counted[0])


async def _answer(database: Database, waits: list[float]) -> None:
    """Write as an update does, again and again, and note how long each took."""
    while True:
        began = time.perf_counter()
        async with database.transaction() as uow:
            uow.connection.later(
                "insert into facts (name, value) values ('beat', '1')"
                " on conflict (name) do update set value = excluded.value",
                {},
            )
        waits.append(time.perf_counter() - began)
        await asyncio.sleep(EVERY)


def _fill(path: Path) -> None:
    book = sqlite3.connect(path)
    book.execute("pragma synchronous=off")
    book.execute("insert into departments (id, name) values (1, 'Продажи')")
    book.executemany(
        "insert into employees (id, telegram_id, name, role, department_id, language, zone, joined_at)"
        " values (?, ?, ?, 'manager', 1, 'ru', 'Europe/Moscow', ?)",
        [(number, number, f"Менеджер {number}", _STARTED) for number in range(1, MANAGERS + 1)],
    )
    book.executemany(
        "insert into clients (id, name, name_key, search_key, owner_id, department_id, created_at)"
        " values (?, ?, ?, ?, ?, 1, ?)",
        [
            (one, f"Клиент {one}", f"клиент {one}", f"клиент {one}", one % MANAGERS + 1, _STARTED)
            for one in range(1, CLIENTS + 1)
        ],
    )
    book.executemany(
        "insert into invoices (client_id, number, number_key, number_tail, issued_on, due_on, currency,"
        " amount, created_at) values (?, ?, ?, ?, ?, ?, 'RUB', ?, ?)",
        [_document(number) for number in range(DOCUMENTS)],
    )
    book.commit()
    book.close()


def _document(number: int) -> tuple[object, ...]:
    due_on = TODAY + timedelta(days=number * 7 % 100 - 70)
    name, issued_on = f"{number:06}", due_on - timedelta(days=14)
    return (
        number % CLIENTS + 1,
        name,
        name,
        str(number),
        issued_on.isoformat(),
        due_on.isoformat(),
        100_000 + number,
        _STARTED,
    )
