"""Summaries, digests, figures and all of /reports over 10,000 and 1,000,000 activities of 50 managers.

Meetings, complaints, proposals and money keep their proportion to the activities. The baseline reads the same
records of the day and counts them without an index, as a report over the whole journal would.
"""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

from bench.company import NOW, TODAY, ZONE, Company, write
from bench.figures import Figure
from domain.figures import day_of
from domain.groups import Group, GroupPart
from domain.people import Employee, Role
from services import digests, figures, reports, standings, summaries
from services.reporting import Report
from storage import people
from storage.database import Database
from storage.moments import stored

FEW, MANY = (Company(managers=50, clients=15_000, activities=number) for number in (10_000, 1_000_000))
MONDAY = TODAY - timedelta(days=1)
ROUNDS, REPORT_ROUNDS = 15, 5
AIMS = {
    "summary of 20 managers": 20.0,
    "summary on a Monday": 20.0,
    "digest of a group": 10.0,
    "/mystats": 5.0,
    "a report of /reports, manager": 10.0,
    "a report of /reports, head": 30.0,
    "the slowest of them, head": 100.0,
}
_BY_SCAN = (
    "select manager_id, kind, count(*) from activities not indexed "
    "where happened_at >= ? and happened_at < ? and undone_at is null group by manager_id, kind"
)
Question = Callable[[Database], Awaitable[object]]


def measure() -> list[Figure]:
    """Measure with few and with many activities, and give how each figure grows."""
    with tempfile.TemporaryDirectory() as place:
        few, many = (_measured(Path(place) / f"{one.activities}.db", one) for one in (FEW, MANY))
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
        for what, aim in AIMS.items()
    ]
    growth = [
        Figure(f"{what}: from 10,000 to 1,000,000", many[what], "ms", few[what], many[what] / few[what])
        for what in AIMS
    ]
    return shown + growth


def _measured(path: Path, company: Company) -> dict[str, float]:
    write(path, company)
    with closing(sqlite3.connect(path)) as connection:
        begins, ends = (stored(moment) for moment in day_of(TODAY).bounds(ZoneInfo(ZONE)))
        began = time.perf_counter()
        connection.execute(_BY_SCAN, (begins, ends)).fetchall()
        scan = (time.perf_counter() - began) * 1000
    return {"scan": scan, **asyncio.run(_asked(f"sqlite:///{path}", company))}


async def _asked(url: str, company: Company) -> dict[str, float]:
    database = await Database.open(url)
    async with database.reading() as uow:
        head, manager = await people.get(uow, company.head(1)), await people.get(uow, 1)
    group = Group(-1, None, 1, "Отдел", head.id, NOW, shows=frozenset(GroupPart))
    questions: tuple[Question, ...] = (
        lambda one: _summary(one, head, TODAY),
        lambda one: _summary(one, head, MONDAY),
        lambda one: _digest(one, group),
        lambda one: _figures(one, manager),
    )
    found = [await _least(database, question) for question in questions]
    own, led = await _reports(database, manager), await _reports(database, head)
    await database.close()
    return dict(zip(AIMS, [*found, median(own), median(led), max(led)], strict=True))


async def _reports(database: Database, viewer: Employee) -> list[float]:
    """Give how long each report takes that this person may open."""
    return [
        await _least(database, partial(_report, viewer=viewer, report=report), REPORT_ROUNDS)
        for report in reports.listed(viewer)
    ]


async def _least(database: Database, question: Question, rounds: int = ROUNDS) -> float:
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        await question(database)
        took.append((time.perf_counter() - began) * 1000)
    return min(took)  # others on the machine only slow one down


async def _summary(database: Database, head: Employee, day: date) -> object:
    assert head.role is Role.HEAD
    async with database.reading() as uow:
        return await summaries.of_day(uow, head, day, NOW)


async def _report(database: Database, *, viewer: Employee, report: Report) -> object:
    span = reports.days_of(report, viewer, TODAY, NOW)
    async with database.reading() as uow:
        return await reports.read(uow, viewer, report, span, NOW, skip=0, most=report.most_told)


async def _digest(database: Database, group: Group) -> object:
    async with database.reading() as uow:
        return await digests.of_group(uow, group, TODAY)


async def _figures(database: Database, manager: Employee) -> object:
    async with database.reading() as uow:
        await figures.of_person(uow, manager, manager.id, day_of(TODAY))
        return await standings.of_person(uow, manager, day_of(TODAY), NOW)
