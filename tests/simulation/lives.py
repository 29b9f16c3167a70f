"""One run of the program, from its start to a stop or a crash. What dies leaves the file and nothing else."""

import asyncio
from contextvars import ContextVar
from dataclasses import dataclass, field
from random import Random
from typing import Any

LIFE: ContextVar["Life | None"] = ContextVar("life", default=None)


class Crashed(BaseException):
    """The program was killed here; nothing of it may run on."""


@dataclass(frozen=True, slots=True)
class Fate:
    """Where a life ends: when it passes `point` for the n-th time, or after so many seconds at the latest."""

    point: str
    times: int
    seconds: float


# The points of a crash. Nothing is written or said between them.
POINTS = (
    "before a statement",
    "before a commit",
    "after a commit",
    "before a send",
    "after a send",
    "before a mark",
    "at a moment",
)


def draw_fate(dice: Random, mean_seconds: float) -> Fate:
    """Draw where a life ends."""
    point = dice.choice(POINTS)
    seconds = dice.expovariate(1 / mean_seconds)
    times = 1 + int(dice.expovariate(1 / 40)) if dice.random() < 0.8 else dice.randint(1, 4)
    return Fate(point, times, seconds if point == "at a moment" else 4 * seconds)


@dataclass(eq=False)
class Life:
    """A running program. When it is `over`, its disk and its line to Telegram are cut."""

    number: int
    began: float
    fate: Fate | None = None
    is_over: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)
    ended: float | None = None
    ended_at: str = ""
    _passed: int = 0
    _tasks: dict["asyncio.Task[Any]", None] = field(default_factory=dict)

    def enlist(self, task: "asyncio.Task[Any]") -> None:
        """Remember a task of this life until it is done."""
        self._tasks[task] = None
        task.add_done_callback(self._leaves)

    def _leaves(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.pop(task, None)
        if self.is_over and not task.cancelled():
            task.exception()  # what a dead life complains of concerns nobody

    def passes(self, point: str) -> None:
        """Note that the program comes to this point; it may be its last. Raises Crashed."""
        self.must_live()
        if self.fate is None or self.fate.point != point:
            return
        self._passed += 1
        if self._passed >= self.fate.times:
            self.die(point)
            raise Crashed(point)

    def must_live(self) -> None:
        """Stop whatever a dead life still tries. Raises Crashed."""
        if self.is_over:
            raise Crashed

    def die(self, where: str) -> None:
        """End here and now."""
        if not self.is_over:
            self.is_over = True
            self.ended = asyncio.get_running_loop().time()
            self.ended_at = where
            self.over.set()

    async def unwind(self) -> None:
        """Let go of all that the dead program held in memory."""
        for _ in range(10_000):
            if not self._tasks:
                break
            for task in list(self._tasks):
                task.cancel()
            await asyncio.sleep(0)
        assert not self._tasks, f"life {self.number} does not end: {list(self._tasks)[:3]}"
        loop: Any = asyncio.get_running_loop()
        for timer in loop._scheduled:  # noqa: SLF001 - asyncio has no other way to find timers
            if not timer.cancelled() and timer._context.get(LIFE) is self:  # noqa: SLF001 - as above
                timer.cancel()
