"""A hundred thousand open follow-ups: one step computed and stored, and the sweeps of a day."""

import asyncio
import sqlite3
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench.figures import Figure
from domain.cadences import CADENCES, CadenceKind, written
from services import cadence_sweeps, cadences, open_business, proposal_figures
from storage import cadences as runs
from storage import people
from storage.database import Database
from storage.migrate import migrate
from storage.moments import stored

FEW, MANY = 1_000, 100_000
MANAGERS, ROUNDS, STEPS = 50, 3, 1_000
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
ONE_IN = 30  # so many working days ahead: that part of all is due on a day, and is planned anew
LONGEST_SWEEP = 2.0
MOST_GROWTH = 1.5


def measure() -> list[Figure]:
    """Give the best of three rounds: neighbours only ever add."""
    few: list[tuple[float, float, float]] = []
    many: list[tuple[float, float, float]] = []
    for number in range(ROUNDS):
        print(f"cadences: round {number + 1} of {ROUNDS}", flush=True)
        for open_runs, found in ((FEW, few), (MANY, many)):
            with tempfile.TemporaryDirectory() as folder:
                found.append(asyncio.run(_measured(Path(folder) / "book.db", open_runs)))
    step, small = min(one[0] for one in many), min(one[0] for one in few)
    sweep, lost = min(one[1] for one in many), min(one[2] for one in many)
    growth = step / small
    return [
        Figure(
            f"a step computed and stored, {MANY:,} open",
            step * 1e6,
            "us",
            small * 1e6,
            growth,
            f"{MOST_GROWTH:g} times that of {FEW:,}",
            growth <= MOST_GROWTH,
        ),
        Figure("the sweeps of a day", sweep, "s", None, None, f"{LONGEST_SWEEP:g} s", sweep <= LONGEST_SWEEP),
        Figure(
            f"the same with {MANY // ONE_IN:,} lost steps planned anew",
            lost,
            "s",
            None,
            None,
            f"{LONGEST_SWEEP:g} s",
            lost <= LONGEST_SWEEP,
        ),
    ]


async def _measured(path: Path, open_runs: int) -> tuple[float, float, float]:
    """Give the seconds for one step, for a day's sweeps, and for sweeps that find a day's steps lost."""
    migrate(f"sqlite:///{path}")
    _fill(path, open_runs)
    database = await Database.open(f"sqlite:///{path}")
    try:
        step = await _step(database, open_runs)
        sweep = await _sweep(database)
        async with database.transaction() as uow:
            uow.connection.later(
                "update notices set state = 'expired' where due_at < :due", {"due": stored(NOW)}
            )
        return step, sweep, await _sweep(database)
    finally:
        await database.close()


async def _step(database: Database, open_runs: int) -> float:
    """Plan the next step of runs anywhere in the book, each read, computed and stored in one transaction."""
    asked = [1 + number * (open_runs // STEPS) for number in range(STEPS)]
    async with database.transaction() as uow:
        managers = {one.id: one for one in await people.list_colleagues(uow, None)}
    began = time.perf_counter()
    async with database.transaction() as uow:
        for number in asked:
            run = await runs.find(uow, CadenceKind.PROPOSAL, number)
            if run is not None:
                await cadences.go_on(uow, run, managers[run.manager_id], NOW)
    return (time.perf_counter() - began) / len(asked)


async def _sweep(database: Database) -> float:
    began = time.perf_counter()
    for sweep in (
        cadence_sweeps.plan_forgotten,
        proposal_figures.plan_slipping,
        open_business.plan_who_decides,
    ):
        async with database.transaction() as uow:
            await sweep(uow, NOW)
    return time.perf_counter() - began


def _fill(path: Path, open_runs: int) -> None:
    """Put proposals with their runs and planned steps in the book, spread over the working days ahead."""
    book = sqlite3.connect(path)
    made = stored(NOW - timedelta(days=30))
    book.execute("insert into departments (id, name) values (1, 'Sales')")
    book.executemany(
        "insert into employees (id, telegram_id, name, role, department_id, language, zone, joined_at)"
        " values (?, ?, 'Anna', 'manager', 1, 'en', 'Europe/Bratislava', ?)",
        [(number, number, made) for number in range(1, MANAGERS + 1)],
    )
    numbers = range(1, open_runs + 1)
    book.executemany(
        "insert into clients (id, name, name_key, search_key, owner_id, department_id, created_at)"
        " values (?, 'Dunaj', 'dunaj', 'dunaj', ?, 1, ?)",
        [(number, 1 + number % MANAGERS, made) for number in numbers],
    )
    book.executemany(
        "insert into proposals (id, client_id, manager_id, text, amount, currency, channel, state,"
        " created_at, sent_at, sent_on)"
        " values (?, ?, ?, 'shelves', 100000, 'EUR', 'email', 'sent', ?, ?, '2026-10-25')",
        [(number, number, 1 + number % MANAGERS, made, made) for number in numbers],
    )
    steps = written(CADENCES[CadenceKind.PROPOSAL].steps)
    days = [date(2026, 11, 23) + timedelta(days=ahead) for ahead in range(ONE_IN)]
    moments = [stored(datetime(day.year, day.month, day.day, 8, tzinfo=UTC)) for day in days]
    book.executemany(
        "insert into cadence_runs (id, kind, subject_id, client_id, manager_id, steps, begun_at, anchor_on,"
        " position, counted, turn, next_on, next_at, state)"
        " values (?, 'proposal', ?, ?, ?, ?, ?, '2026-11-20', 1, 1, 1, ?, ?, 'running')",
        [
            (
                number,
                number,
                number,
                1 + number % MANAGERS,
                steps,
                made,
                days[number % ONE_IN].isoformat(),
                moments[number % ONE_IN],
            )
            for number in numbers
        ],
    )
    book.executemany(
        "insert into notices (kind, recipient_id, subject_id, occurrence, due_at, planned_for)"
        " values ('proposal_remind', ?, ?, '1', ?, ?)",
        [
            (1 + number % MANAGERS, number, moments[number % ONE_IN], moments[number % ONE_IN])
            for number in numbers
        ],
    )
    book.commit()
    book.close()
