"""Time that jumps: when nothing is ready, the clock goes to the next timer at once."""

import asyncio
import contextvars
import selectors
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, TypeVar, TypeVarTuple
from unittest import mock

from bot.clock import Clock
from tests.simulation.lives import LIFE

_T = TypeVar("_T")
_Ts = TypeVarTuple("_Ts")
# Whoever reads the machine's clock by itself; everything else is told the time by bot.clock.
_READERS = (
    "apscheduler.schedulers.base",
    "apscheduler.executors.base",
    "apscheduler.triggers.interval",
    "apscheduler.triggers.date",
    "scheduler.clock",
)


class Deadlock(Exception):
    """Nothing is ready, and nobody waits for a moment to come."""


class _Jumping(selectors.SelectSelector):
    """Waits for no file, only for time, and never really."""

    def __init__(self, jump: Callable[[float], None]) -> None:
        super().__init__()
        self._jump = jump

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None:
            raise Deadlock
        if timeout > 0:
            self._jump(timeout)
        return []


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop on simulated time. What threads would do is done on the spot, so that a seed replays."""

    def __init__(self) -> None:
        """Begin at zero."""
        self._elapsed = 0.0
        super().__init__(_Jumping(self._jump))
        self.set_task_factory(_enlist)

    def time(self) -> float:
        """Give the simulated seconds since the beginning."""
        return self._elapsed

    def _jump(self, seconds: float) -> None:
        self._elapsed += seconds

    def call_soon_threadsafe(
        self,
        callback: Callable[[*_Ts], object],
        *args: *_Ts,
        context: contextvars.Context | None = None,
    ) -> asyncio.Handle:
        """Call soon: there is no other thread."""
        return self.call_soon(callback, *args, context=context)

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*_Ts], _T], *args: *_Ts
    ) -> "asyncio.Future[_T]":
        """Run on the spot."""
        future: asyncio.Future[_T] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future


def _enlist(loop: asyncio.AbstractEventLoop, coroutine: Any, **kwargs: Any) -> "asyncio.Task[Any]":
    task: asyncio.Task[Any] = asyncio.Task(coroutine, loop=loop, **kwargs)
    context = kwargs.get("context")
    life = LIFE.get() if context is None else context.get(LIFE)
    if life is not None:
        life.enlist(task)
    return task


class SimulatedClock(Clock):
    """The loop's time, as moments from a beginning on."""

    def __init__(self, beginning: datetime, loop: asyncio.AbstractEventLoop) -> None:
        """Begin at an aware moment."""
        super().__init__()
        self._beginning = beginning.astimezone(UTC)
        self._loop = loop

    def now(self) -> datetime:
        """Give the present moment."""
        return self._beginning + timedelta(seconds=self._loop.time())

    def at(self, seconds: float) -> datetime:
        """Give the moment that many seconds after the beginning."""
        return self._beginning + timedelta(seconds=seconds)

    def seconds(self, moment: datetime) -> float:
        """Give how many seconds after the beginning a moment is."""
        return (moment - self._beginning).total_seconds()


@contextmanager
def machine_shows(clock: Clock) -> Iterator[None]:
    """Let whoever asks the machine for the time be told the clock's."""

    class _Kind(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, datetime)

    class _Datetime(datetime, metaclass=_Kind):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return clock.now().astimezone(tz or UTC)

    with ExitStack() as stack:
        for module in _READERS:
            stack.enter_context(mock.patch(f"{module}.datetime", _Datetime))
        yield
