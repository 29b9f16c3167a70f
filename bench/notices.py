"""Ten thousand notices due at one instant with many more pending, beside APScheduler's job store.

Ours are put in the outbox at their moment, then checked again and worded. APScheduler's jobs do nothing but
count; it is not asked to keep a million.
"""

import asyncio
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench import clockwork
from bench.clockwork import MOMENT, Clockwork
from bench.figures import Figure
from bench.loop import Held
from storage.database import UnitOfWork

DUE, PENDING, MANY = 10_000, 100_000, 1_000_000
AHEAD = timedelta(seconds=0.5)
ROUNDS = 3
PATIENCE = 120.0


def measure() -> list[Figure]:
    """Tell the same number by both, and give the best time and the worst else."""
    ours, many, theirs = [], [], []
    for number in range(ROUNDS):
        print(f"notices: round {number + 1} of {ROUNDS}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            ours.append(asyncio.run(tell(Path(folder) / "book.db", PENDING)))
            many.append(asyncio.run(tell(Path(folder) / "large.db", MANY)))
            theirs.append(asyncio.run(_fire(Path(folder) / "jobs.db")))
    return [
        _figure("10,000 due at once, all in the outbox", "ms", ours, theirs, "claimed", 50.0),
        _figure("the same with 1,000,000 pending", "ms", many, None, "claimed", 80.0),
        _figure("dropped of 10,000", "", ours, theirs, "dropped", 0.0),
        _figure("event loop held the longest", "ms", ours, theirs, "held", 10.0),
        _figure("the same with 1,000,000 pending", "ms", many, None, "held", 10.0),
        _figure("all checked again and worded, were there no limits", "ms", ours, theirs, "told"),
    ]


def _figure(
    what: str,
    unit: str,
    ours: list[dict[str, float]],
    theirs: list[dict[str, float]] | None,
    name: str,
    at_most: float | None = None,
) -> Figure:
    # neighbours only ever add to a time by the wall clock; what must never be, must not be in any round
    pick = min if name in {"claimed", "told"} else max
    mine = pick(one[name] for one in ours)
    other = None if theirs is None else pick(one[name] for one in theirs)
    ratio = mine / other if other else None
    aim = "" if at_most is None else f"{at_most:g} {unit}".strip()
    return Figure(what, mine, unit, other, ratio, aim, None if at_most is None else mine <= at_most)


async def tell(path: Path, pending: int) -> dict[str, float]:
    """Let ten thousand be due, and give the milliseconds until all are claimed, and until all are worded."""
    clockwork.fill(path, DUE, pending)
    async with clockwork.wound(path, AHEAD) as work:
        commits: list[float] = []

        def committed(uow: UnitOfWork) -> None:
            since = (work.clock.now() - MOMENT).total_seconds() * 1e3
            if since > 0:
                commits.append(since)

        work.database.listeners.append(committed)
        with Held() as held:
            async with clockwork.running(work.teller):
                while not commits:  # noqa: ASYNC110 - the teller has no event for a measurement
                    await asyncio.sleep(0.01)
                began = time.perf_counter()
                work.has_room.set()
                while await _count(work, "outbox", "claimed"):  # noqa: ASYNC110 - as above
                    await asyncio.sleep(0.05)
        told = commits[0] + (time.perf_counter() - began) * 1e3
        dropped = DUE - await _count(work, "notices", "sent")
    return {"claimed": commits[0], "told": told, "held": held.longest * 1e3, "dropped": dropped}


async def _count(work: Clockwork, table: str, state: str) -> int:
    async with work.database.reading() as uow:
        sql = f"select count(*) from {table} where state = '{state}'"  # noqa: S608 - both are ours
        return int((await uow.connection.rows(sql, {}))[0][0])


async def _fire(path: Path) -> dict[str, float]:
    clockwork.fired.clear()
    due_at = datetime.now(UTC)
    scheduler, _ = clockwork.job_store(path, due_at, DUE, PENDING)
    began, started = time.perf_counter(), datetime.now(UTC)
    with Held() as held:
        scheduler.resume()
        # its jobs tell nobody that they ran
        while len(clockwork.fired) < DUE and time.perf_counter() - began < PATIENCE:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.005)
    scheduler.shutdown(wait=False)
    last = (max(clockwork.fired, default=datetime.now(UTC)) - started).total_seconds() * 1e3
    return {
        "claimed": last, "told": last, "held": held.longest * 1e3, "dropped": DUE - len(clockwork.fired),
    }  # fmt: skip
