"""Summaries, digests and one's own figures over 10,000 and 1,000,000 activities of 50 managers.

The baseline reads the same records of the day and counts them without an index, as a report over the whole
journal would.
"""

import asyncio
import random
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from sqlite3 import connect
from statistics import median
from zoneinfo import ZoneInfo

from bench.figures import Figure
from domain.figures import day_of
from domain.groups import Group
from domain.people import Employee, Role
from services import digests, figures, summaries
from storage import people
from storage.database import Database
from storage.migrate import migrate
from storage.moments import stored

FEW, MANY = 10_000, 1_000_000
MANAGERS, CLIENTS, IN_A_DEPARTMENT = 50, 15_000, 20
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 17, tzinfo=UTC)
ROUNDS = 15
_EMPLOYEE = (
    "insert into employees (telegram_id, name, role, department_id, language, zone, joined_at) "
    "values (?, ?, ?, ?, 'ru', 'Europe/Moscow', 0)"
)
_CLIENT = (
    "insert into clients (name, name_key, search_key, owner_id, department_id, created_at, card_changed_at) "
    "values (?, ?, '', ?, ?, ?, 0)"
)
_ACTIVITY = (
    "insert into activities (client_id, manager_id, kind, happened_at, result, note, created_at) "
    "values (?, ?, ?, ?, ?, '', 0)"
)
_BY_SCAN = (
    "select manager_id, kind, count(*) from activities not indexed "
    "where happened_at >= ? and happened_at < ? and undone_at is null group by manager_id, kind"
)
Question = Callable[[Database], Awaitable[object]]


def measure() -> list[Figure]:
    """Measure with few and with many activities, and give how each figure grows."""
    with tempfile.TemporaryDirectory() as place:
        few, many = (_measured(Path(place) / f"{count}.db", count) for count in (FEW, MANY))
    rows = (("summary of 20 managers", 20.0), ("digest of a group", 10.0), ("/mystats", 5.0))
    shown = [
        Figure(
            f"{what}, 1,000,000 activities",
            many[what],
            "ms",
            many["scan"],
            many[what] / many["scan"],
            f"at most {aim:.0f} ms",
            many[what] <= aim,
        )
        for what, aim in rows
    ]
    growth = [
        Figure(f"{what}: from 10,000 to 1,000,000", many[what], "ms", few[what], many[what] / few[what])
        for what, _ in rows
    ]
    return shown + growth


def _measured(path: Path, activities: int) -> dict[str, float]:
    url = f"sqlite:///{path}"
    migrate(url)
    _fill(path, activities)
    with closing(connect(path)) as connection:
        begins, ends = (stored(moment) for moment in day_of(TODAY).bounds(_zone()))
        began = time.perf_counter()
        connection.execute(_BY_SCAN, (begins, ends)).fetchall()
        scan = (time.perf_counter() - began) * 1000
    return {"scan": scan, **asyncio.run(_asked(url))}


def _zone() -> ZoneInfo:
    return ZoneInfo("Europe/Moscow")


def _fill(path: Path, activities: int) -> None:
    draw = random.Random(20261124)
    with closing(connect(path)) as connection, connection:
        connection.executemany("insert into departments (name) values (?)", [("Один",), ("Два",), ("Три",)])
        staff = [(1000 + n, f"Менеджер {n}", "manager", 1 + n // IN_A_DEPARTMENT) for n in range(MANAGERS)]
        staff.append((999, "Руководитель", "head", 1))
        connection.executemany(_EMPLOYEE, staff)
        owners = [1 + n % MANAGERS for n in range(CLIENTS)]
        connection.executemany(
            _CLIENT,
            [
                (f"Клиент {n}", f"клиент {n}", owner, 1 + (owner - 1) // IN_A_DEPARTMENT, n)
                for n, owner in enumerate(owners)
            ],
        )
        last = stored(NOW)
        spread = int(timedelta(days=3 * 365).total_seconds() * 1_000_000)
        kinds = ("visit", "call", "call", "letter")
        connection.executemany(
            _ACTIVITY,
            (
                (
                    draw.randint(1, CLIENTS), draw.randint(1, MANAGERS), draw.choice(kinds),
                    last - draw.randrange(spread), draw.choice(("order", "talked", "agreed")),
                )
                for _ in range(activities)
            ),
        )  # fmt: skip
        connection.execute("analyze")


async def _asked(url: str) -> dict[str, float]:
    database = await Database.open(url)
    async with database.reading() as uow:
        head, manager = await people.get(uow, MANAGERS + 1), await people.get(uow, 1)
    group = Group(-1, None, 1, "Отдел", head.id, NOW)
    found = {
        "summary of 20 managers": await _median(database, lambda one: _summary(one, head)),
        "digest of a group": await _median(database, lambda one: _digest(one, group)),
        "/mystats": await _median(database, lambda one: _figures(one, manager)),
    }
    await database.close()
    return found


async def _median(database: Database, question: Question) -> float:
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await question(database)
        took.append((time.perf_counter() - began) * 1000)
    return median(took)


async def _summary(database: Database, head: Employee) -> object:
    assert head.role is Role.HEAD
    async with database.reading() as uow:
        return await summaries.of_day(uow, head, TODAY, NOW)


async def _digest(database: Database, group: Group) -> object:
    async with database.reading() as uow:
        return await digests.of_group(uow, group, TODAY)


async def _figures(database: Database, manager: Employee) -> object:
    async with database.reading() as uow:
        return await figures.of_person(uow, manager, manager.id, day_of(TODAY))
