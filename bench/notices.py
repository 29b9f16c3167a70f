"""Ten thousand notices due at one instant with a hundred thousand pending, beside APScheduler's job store.

Ours are checked again, worded and put in the outbox. APScheduler's jobs do nothing but count.
"""

import asyncio
import pickle
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection, connect
from typing import Any

from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from bench.figures import Figure
from bot.wording import Wording
from services import telling
from services.checks import CHECKS
from storage import notices
from storage.database import Database
from storage.migrate import migrate
from storage.moments import stored

DUE, PENDING = 10_000, 100_000
MOMENT = datetime(2026, 11, 24, 8, tzinfo=UTC)
PEOPLE_AT_ONCE = 50
ROUNDS = 3
_EMPLOYEES = (
    "insert into employees (telegram_id, name, role, department_id, language, zone, joined_at) "
    "values (?, ?, 'manager', 1, 'ru', 'Europe/Moscow', ?)"
)
_TASKS = (
    "insert into tasks (owner_id, kind, text, due_on, state, created_at) "
    "values (?, 'other', ?, '2026-11-24', 'open', ?)"
)
_NOTICES = (
    "insert into notices (kind, recipient_id, subject_id, occurrence, due_at, planned_for) "
    "values ('task_due', ?, ?, ?, ?, ?)"
)
_JOB: dict[str, Any] = {
    "func": "bench.notices:_note",
    "args": (),
    "kwargs": {},
    "name": "note",
    "misfire_grace_time": None,
    "coalesce": False,
    "max_instances": 1,
    "executor": "default",
}
_fired: list[float] = []


def measure() -> list[Figure]:
    """Tell the same number by both, and give the medians."""
    ours, theirs = [], []
    for number in range(ROUNDS):
        print(f"notices: round {number + 1} of {ROUNDS}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            ours.append(asyncio.run(_tell(Path(folder) / "book.db")))
            theirs.append(asyncio.run(_fire(Path(folder) / "jobs.db")))
    return [
        _figure("the first of 10,000, after its moment", "ms", ours, theirs, lambda one: one["first"] * 1e3),
        # Telegram takes 28 a second, so that the last of them leaves after six minutes
        _figure("10,000 due at once: all told", "s", ours, theirs, lambda one: one["all"], "60 s", 60.0),
        _figure(
            "event loop held the longest", "ms", ours, theirs, lambda one: one["held"] * 1e3, "10 ms", 10.0
        ),
        _figure("dropped of 10,000", "", ours, theirs, lambda one: DUE - one["told"], "none", 0.0),
        _figure("looking for the next, 100,000 pending", "us", ours, theirs, lambda one: one["look"] * 1e6),
    ]


def _figure(
    what: str,
    unit: str,
    ours: list[dict[str, float]],
    theirs: list[dict[str, float]],
    value: Callable[[dict[str, float]], float],
    aim: str = "",
    at_most: float | None = None,
) -> Figure:
    mine, other = (sorted(value(one) for one in rounds)[len(rounds) // 2] for rounds in (ours, theirs))
    ratio = mine / other if other else None
    return Figure(what, mine, unit, other, ratio, aim, None if at_most is None else mine <= at_most)


async def _tell(path: Path) -> dict[str, float]:
    migrate(f"sqlite:///{path}")
    with closing(connect(path)) as book:
        _fill(book)
    database = await Database.open(f"sqlite:///{path}")
    held = _Held()
    told, first, began = 0, 0.0, time.perf_counter()
    while True:
        async with database.transaction() as uow:
            count = await telling.tell_due(uow, MOMENT, CHECKS, Wording(), PEOPLE_AT_ONCE)
        first = first or time.perf_counter() - began
        if not count:
            break
        told += count
    took = time.perf_counter() - began
    looked = time.perf_counter()
    for _ in range(100):
        async with database.transaction() as uow:
            await notices.next_due(uow)
    look = (time.perf_counter() - looked) / 100
    await database.close()
    return {"first": first, "all": took, "held": await held.longest(), "told": told, "look": look}


def _fill(book: Connection) -> None:
    now = stored(MOMENT)
    later = [stored(MOMENT + timedelta(hours=1 + number % 7000)) for number in range(PENDING)]
    book.execute("insert into departments (name) values ('Продажи')")
    book.executemany(_EMPLOYEES, [(1 + number, f"Менеджер {number}", now) for number in range(DUE)])
    book.executemany(_TASKS, [(1 + number, f"Дело {number}", now) for number in range(DUE)])
    book.executemany(_NOTICES, [(1 + number, 1 + number, "now", now, now) for number in range(DUE)])
    ahead = ((1 + n % DUE, 1 + n % DUE, f"later {n}", at, at) for n, at in enumerate(later))
    book.executemany(_NOTICES, ahead)
    book.commit()


async def _fire(path: Path) -> dict[str, float]:
    _fired.clear()
    scheduler = AsyncIOScheduler(timezone=UTC, job_defaults={"misfire_grace_time": None})
    store = SQLAlchemyJobStore(url=f"sqlite:///{path}")
    scheduler.add_jobstore(store)
    scheduler.start(paused=True)
    due_at = datetime.now(UTC) + timedelta(seconds=1)
    with closing(connect(path)) as jobs:
        jobs.executemany("insert into apscheduler_jobs values (?, ?, ?)", _jobs(scheduler, due_at))
        jobs.commit()
    looked = time.perf_counter()
    for _ in range(100):
        store.get_next_run_time()
    look = (time.perf_counter() - looked) / 100
    await asyncio.sleep(max(0.0, (due_at - datetime.now(UTC)).total_seconds()))
    held = _Held()
    began = time.perf_counter()
    scheduler.resume()
    # its jobs tell nobody that they ran
    while len(_fired) < DUE and time.perf_counter() - began < 120:  # noqa: ASYNC110 - as above
        await asyncio.sleep(0.005)
    longest = await held.longest()
    scheduler.shutdown(wait=False)
    last = max(_fired, default=began + 120) - began
    first = min(_fired, default=began + 120) - began
    return {"first": first, "all": last, "held": longest, "told": len(_fired), "look": look}


def _jobs(scheduler: AsyncIOScheduler, due_at: datetime) -> Iterable[tuple[str, float, bytes]]:
    for number in range(DUE + PENDING):
        moment = due_at if number < DUE else due_at + timedelta(hours=1 + number % 7000)
        job = Job(scheduler, id=str(number), trigger=DateTrigger(moment), next_run_time=moment, **_JOB)
        yield str(number), moment.timestamp(), pickle.dumps(job.__getstate__())


def _note() -> None:
    _fired.append(time.perf_counter())


class _Held:
    """How long the event loop was held at the longest."""

    def __init__(self) -> None:
        self._longest = 0.0
        self._task: asyncio.Task[Any] = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.001)
            self._longest = max(self._longest, time.perf_counter() - before - 0.001)

    async def longest(self) -> float:
        self._task.cancel()
        return self._longest
