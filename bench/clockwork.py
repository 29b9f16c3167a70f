"""A book full of notices with the clock over it, and APScheduler's store full of jobs."""

import asyncio
import pickle
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import connect

from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from bot.clock import Clock
from bot.wording import Wording
from handlers.words import words_for
from scheduler.clock import Alarm, make_scheduler
from scheduler.teller import Teller
from services.checks import CHECKS
from storage.database import Database
from storage.migrate import migrate
from storage.moments import stored

# Tuesday, 11:00 in Moscow: everybody may be disturbed
MOMENT = datetime(2026, 11, 24, 8, tzinfo=UTC)
PEOPLE = 10_000
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
_JOBS = "insert into apscheduler_jobs values (?, ?, ?)"
fired: list[datetime] = []


@dataclass(frozen=True, slots=True)
class Clockwork:
    """A book, and the clock and the teller over it. Nothing is worded before `has_room` is set."""

    database: Database
    clock: Clock
    teller: Teller
    has_room: asyncio.Event


def fill(path: Path, due: int, pending: int) -> None:
    """Put people with tasks into a book: so many are told of at MOMENT, so many hours and months later."""
    migrate(f"sqlite:///{path}")
    now = stored(MOMENT)
    everybody = range(1, PEOPLE + 1)
    later = (stored(MOMENT + timedelta(hours=1 + number % 7000)) for number in range(pending))
    with closing(connect(path)) as book:
        book.execute("insert into departments (name) values ('Продажи')")
        book.executemany(_EMPLOYEES, [(number, f"Менеджер {number}", now) for number in everybody])
        book.executemany(_TASKS, [(number, f"Дело {number}", now) for number in everybody])
        book.executemany(_NOTICES, [(number, number, "now", now, now) for number in range(1, due + 1)])
        book.executemany(
            _NOTICES,
            ((1 + n % PEOPLE, 1 + n % PEOPLE, f"later {n}", at, at) for n, at in enumerate(later)),
        )
        book.commit()


@asynccontextmanager
async def wound(path: Path, ahead: timedelta = timedelta()) -> AsyncIterator[Clockwork]:
    """Open a book; the clock shows MOMENT, less so much."""
    words_for("ru").plain("day-today")  # as the program does at its start, for the menus
    database = await Database.open(f"sqlite:///{path}")
    clock = Clock()
    clock.ahead = MOMENT - clock.now() - ahead
    scheduler = make_scheduler()
    has_room = asyncio.Event()
    teller = Teller(database, Alarm(scheduler, clock.now), clock.now, CHECKS, Wording(), has_room)
    scheduler.start()
    yield Clockwork(database, clock, teller, has_room)
    scheduler.shutdown(wait=False)
    await database.close()


@asynccontextmanager
async def running(teller: Teller) -> AsyncIterator[None]:
    """Let the teller run meanwhile."""
    task = asyncio.create_task(teller.run())
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def job_store(
    path: Path, due_at: datetime, due: int, pending: int
) -> tuple[AsyncIOScheduler, SQLAlchemyJobStore]:
    """Give a scheduler that stands still, with so many jobs for a moment and so many for later."""
    scheduler = AsyncIOScheduler(timezone=UTC, job_defaults={"misfire_grace_time": None})
    store = SQLAlchemyJobStore(url=f"sqlite:///{path}")
    scheduler.add_jobstore(store)
    scheduler.start(paused=True)
    with closing(connect(path)) as jobs:
        jobs.executemany(_JOBS, _jobs(scheduler, due_at, due, pending))
        jobs.commit()
    return scheduler, store


def job(scheduler: AsyncIOScheduler, name: str, moment: datetime) -> Job:
    """Make a job that does nothing but note that it ran."""
    return Job(
        scheduler, id=name, name="note", func="bench.clockwork:_note", args=(), kwargs={}, executor="default",
        trigger=DateTrigger(moment), next_run_time=moment, misfire_grace_time=None, coalesce=False,
        max_instances=1,
    )  # fmt: skip


def _jobs(
    scheduler: AsyncIOScheduler, due_at: datetime, due: int, pending: int
) -> Iterable[tuple[str, float, bytes]]:
    for number in range(due + pending):
        moment = due_at if number < due else due_at + timedelta(hours=1 + number % 7000)
        yield (
            str(number),
            moment.timestamp(),
            pickle.dumps(job(scheduler, str(number), moment).__getstate__()),
        )


def _note() -> None:
    fired.append(datetime.now(UTC))
