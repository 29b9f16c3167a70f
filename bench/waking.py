"""What it costs to wake, to plan and to take one due, with ever more pending, beside APScheduler's store.

Each figure is what the quickest tenth keep within: neighbours only ever add.
"""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median, quantiles

from bench import clockwork
from bench.figures import Figure
from domain.notices import NoticeKind
from storage import notices
from storage.database import UnitOfWork

PENDING = (1_000, 10_000, 100_000)
ROUNDS, TIMES, MOMENTS = 3, 100, 30
_LATER = timedelta(days=30)
# A commit waits for the disk, and no two take the same time.
_NOISE = 100.0
Costs = dict[str, float]
Work = Callable[[], Awaitable[object]]


def measure() -> list[Figure]:
    """Measure both with each number pending, and how late one notice comes with the most of them."""
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = {}, {}
        for number in PENDING:
            print(f"waking: {number:,} pending", flush=True)
            ours[number] = asyncio.run(_ours(Path(folder) / f"book-{number}.db", number))
            theirs[number] = asyncio.run(_theirs(Path(folder) / f"jobs-{number}.db", number))
        late = asyncio.run(_late(Path(folder) / f"book-{PENDING[-1]}.db"))
    costs = {"idle": "waking for nothing", "plan": "planning one", "take": "taking one due"}
    figures = [
        _figure(
            f"{what}, {number:,} pending", ours[number][name], theirs[number][name], ours[PENDING[0]][name]
        )
        for name, what in costs.items()
        for number in PENDING
    ]
    return [
        *figures,
        Figure("one in words in the outbox, after its moment (p50)", median(late), "ms"),
        Figure("the same, the latest", max(late), "ms", None, None, "100 ms", max(late) <= 100),
    ]


def _figure(what: str, mine: float, other: float, with_few: float) -> Figure:
    is_met = mine <= 1.5 * with_few + _NOISE
    return Figure(what, mine, "us", other, mine / other, "unchanged by their number", is_met)


async def _ours(path: Path, pending: int) -> Costs:
    clockwork.fill(path, 0, pending)
    async with clockwork.wound(path) as work:
        numbers = count()

        async def plan(due_at: datetime) -> None:
            async with work.database.transaction() as uow:
                _plan(uow, next(numbers), due_at)

        return {
            "idle": await _cost(work.teller.claim_due),
            "plan": await _cost(lambda: plan(work.clock.now() + _LATER)),
            "take": await _cost(work.teller.claim_due, before=lambda: plan(work.clock.now())),
        }


async def _theirs(path: Path, pending: int) -> Costs:
    later = datetime.now(UTC) + _LATER
    scheduler, store = clockwork.job_store(path, later, 0, pending)
    numbers = count()

    async def plan(due_at: datetime) -> None:
        store.add_job(clockwork.job(scheduler, f"one {next(numbers)}", due_at))

    async def take() -> None:
        for job in store.get_due_jobs(datetime.now(UTC)):
            store.remove_job(job.id)
        store.get_next_run_time()

    costs = {
        "idle": await _cost(take),
        "plan": await _cost(lambda: plan(later)),
        "take": await _cost(take, before=lambda: plan(datetime.now(UTC))),
    }
    scheduler.shutdown(wait=False)
    return costs


async def _cost(work: Work, before: Work | None = None) -> float:
    """Give the microseconds that it takes."""
    quickest = []
    for _ in range(ROUNDS):
        took = []
        for _ in range(TIMES):
            if before is not None:
                await before()
            began = time.perf_counter()
            await work()
            took.append((time.perf_counter() - began) * 1e6)
        quickest.append(quantiles(took, n=10)[0])
    return min(quickest)


async def _late(path: Path) -> list[float]:
    """Give how many milliseconds after its moment each of a few notices stood in the outbox, in words."""
    late: list[float] = []
    async with clockwork.wound(path) as work:
        work.has_room.set()
        await work.teller.tell_due()
        written = asyncio.Event()

        def committed(uow: UnitOfWork) -> None:
            if uow.messages:
                written.set()

        work.database.listeners.append(committed)
        async with clockwork.running(work.teller):
            for number in range(MOMENTS):
                written.clear()
                due_at = work.clock.now() + timedelta(seconds=0.1)
                async with work.database.transaction() as uow:
                    _plan(uow, -1 - number, due_at)
                await written.wait()
                late.append((work.clock.now() - due_at).total_seconds() * 1e3)
    return late


def _plan(uow: UnitOfWork, number: int, due_at: datetime) -> None:
    person, occurrence = 1 + number % clockwork.PEOPLE, f"one {number}"
    notices.plan(
        uow, NoticeKind.TASK_DUE, recipient_id=person, subject_id=person, occurrence=occurrence, due_at=due_at
    )
