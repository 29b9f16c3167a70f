"""All judges together, and the account of what was lived through."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import quantiles

from tests.simulation import judge_deeds, judge_limits, judge_messages, judge_notices
from tests.simulation.court import Court, Told
from tests.simulation.judge_messages import Count
from tests.simulation.lives import Life
from tests.simulation.machine import POLITELY
from tests.simulation.network import DAY
from tests.simulation.pages import Pages
from tests.simulation.world import Plan, World


@dataclass
class Account:
    """What was lived through, and what was wrong."""

    plan: Plan
    digest: str
    days: float
    crashes: int
    stops: int
    updates: int
    deeds: int
    calls: int
    wrong: list[str]
    trace: list[str]
    count: Count = field(default_factory=Count)
    told: Told = field(default_factory=Told)

    @property
    def lateness(self) -> str:
        """Say how late notices were put on their way while the program was up."""
        seconds = sorted(self.told.lateness)
        if len(seconds) < 2:
            return "-"
        parts = quantiles(seconds, n=100, method="inclusive")
        return f"p50 {parts[49] * 1000:.1f} ms, p99 {parts[98] * 1000:.1f} ms"


def judged(world: World) -> Account:
    """Judge all that happened in a world that came to rest."""
    count, told = Count(), Told()
    pages = Pages(world.book)
    wrong = [*world.complaints, *_verdicts(world, pages, count, told)]
    pages.close()
    crashes = [life for life in world.machine.lives if _crashed(life)]
    return Account(
        plan=world.plan,
        digest=world.digest,
        days=world.clock.seconds(world.clock.now()) / DAY,
        crashes=len(crashes),
        stops=len(world.machine.lives) - len(crashes),
        updates=len(world.server.updates),
        deeds=len(world.diary.deeds),
        calls=len(world.server.requests),
        wrong=wrong,
        trace=list(world.trace),
        count=count,
        told=told,
    )


def _crashed(life: Life) -> bool:
    return life.ended_at != POLITELY


def _verdicts(world: World, pages: Pages, count: Count, told: Told) -> Iterator[str]:
    if world.complaints:
        return  # it was broken off, so that much is half done
    yield from judge_deeds.judge(world, pages)
    yield from judge_messages.judge(world, pages, count)
    yield from judge_limits.judge(world)
    yield from judge_notices.judge(Court(world, pages, count.arrived, told))
