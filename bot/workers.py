"""Processes for what would hold up the bot or take it along: started when needed, killed in time."""

import asyncio
import os
import pickle
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from bot.worker import ANSWER, FAULT, HEAD, LENGTH, OVERFULL, PART, TOO_MUCH, Question, main
from domain.jobs import MEGABYTE, TookTooLong, TookTooMuch, WorkerDied

T = TypeVar("T")
SECONDS = 60.0
MEGABYTES = 512
# What once held so much gives it back by ending.
_SPENT = 250 * MEGABYTE
_HOUSE = Path(__file__).parent.parent
_MAIN = f"from {main.__module__} import {main.__name__}; {main.__name__}()"
_SECRETS = {"API_TOKEN", "BOT_TOKEN", "DATABASE_URL"}


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of an answer, or its end, with the most memory that the process ever held, in bytes."""

    kind: bytes
    packed: bytes
    taken: int


class Workers:
    """Up to `most` processes; each does one thing at a time, and a thing more is waited for.

    One that held much ends with its answer. With `warm_for` it stays, with all that it has loaded, until
    nothing was asked for so many seconds; then all of them end.
    """

    def __init__(self, most: int = 2, *, warm_for: float | None = None) -> None:
        """Prepare; nothing is started yet."""
        self._room = asyncio.Semaphore(most)
        self._warm_for = warm_for
        self._cooling: asyncio.TimerHandle | None = None
        self._idle: list[Process] = []
        self._busy: set[Process] = set()

    async def run(
        self,
        function: Callable[..., T],
        *arguments: Any,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
    ) -> T:
        """Run a function of a module's top and give what it gives; both must be fit for pickling.

        What comes back is unpacked in the bot's loop, so let it be small, or bytes; for many rows there is
        `each`. `megabytes` is what it may take beyond what Python takes anyway. Raises what the function
        raises, else TookTooLong, TookTooMuch or WorkerDied.
        """
        question = Question(function, arguments, seconds, megabytes)
        async with aclosing(self._frames(question)) as frames:
            answers = [packed async for _, packed in frames]
        given: T = pickle.loads(answers[-1])  # noqa: S301 - our own process wrote it
        return given

    async def each(
        self,
        function: Callable[..., Iterator[T]],
        *arguments: Any,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
    ) -> AsyncGenerator[T, None]:
        """Run a generator and give its parts as they come; use it with `aclosing`. Raises as `run` does."""
        question = Question(function, arguments, seconds, megabytes)
        async with aclosing(self._frames(question)) as frames:
            async for kind, packed in frames:
                if kind == PART:
                    yield pickle.loads(packed)  # noqa: S301 - our own process wrote it

    async def close(self) -> None:
        """End all processes."""
        self._stay_warm()
        for process in [*self._idle, *self._busy]:
            await _end(process)
        self._idle.clear()

    async def _frames(self, question: Question) -> AsyncGenerator[tuple[bytes, bytes], None]:
        name = question.function.__name__
        async with self._room:
            process = await self._taken()
            frame = Frame(PART, b"", 0)
            try:
                await _ask(process, question)
                left = question.seconds
                while frame.kind == PART:
                    frame, waited = await _next_frame(process, left)
                    left -= waited
                    if frame.kind in {PART, ANSWER}:
                        yield frame.kind, frame.packed
            except TimeoutError as error:
                await self._retire(process)
                raise TookTooLong(f"{name}: more than {question.seconds:g} s") from error
            except (asyncio.IncompleteReadError, BrokenPipeError, ConnectionResetError) as error:
                await self._retire(process)
                raise _death(process, question) from error
            except BaseException:
                # nobody waits any more for what it does
                await self._retire(process)
                raise
            await self._give_back(process, frame.taken)
            _raise_fault(frame, question)

    async def _taken(self) -> Process:
        self._stay_warm()
        living = [process for process in self._idle if process.returncode is None]
        process = living.pop() if living else await _start()
        self._idle = living
        self._busy.add(process)
        return process

    async def _give_back(self, process: Process, taken: int) -> None:
        if taken > _SPENT and self._warm_for is None:
            await self._retire(process)
            return
        self._busy.discard(process)
        self._idle.append(process)
        if self._warm_for is not None:
            self._stay_warm()
            self._cooling = asyncio.get_running_loop().call_later(self._warm_for, self._cool_down)

    def _stay_warm(self) -> None:
        if self._cooling is not None:
            self._cooling.cancel()
            self._cooling = None

    def _cool_down(self) -> None:
        """Let go of those that nobody asked anything of."""
        for process in self._idle:
            with suppress(ProcessLookupError):
                process.kill()
        self._idle.clear()

    async def _retire(self, process: Process) -> None:
        self._busy.discard(process)
        await _end(process)


def _death(process: Process, question: Question) -> Exception:
    if process.returncode in {OVERFULL, -signal.SIGKILL}:
        return _too_much(question)
    return WorkerDied(f"{question.function.__name__}: its process ended with {process.returncode}")


def _too_much(question: Question) -> Exception:
    return TookTooMuch(f"{question.function.__name__}: more than {question.megabytes} MB")


def _raise_fault(frame: Frame, question: Question) -> None:
    if frame.kind == TOO_MUCH:
        raise _too_much(question)
    if frame.kind == FAULT:
        error: Exception = pickle.loads(frame.packed)  # noqa: S301 - our own process wrote it
        raise error


async def _start() -> Process:
    kept = {name: value for name, value in os.environ.items() if name not in _SECRETS}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", _MAIN,
        stdin=PIPE, stdout=PIPE, cwd=_HOUSE, env=kept, start_new_session=True, limit=MEGABYTE,
    )  # fmt: skip


async def _ask(process: Process, question: Question) -> None:
    if process.stdin is None:
        raise BrokenPipeError
    packed = pickle.dumps(question)
    process.stdin.write(LENGTH.pack(len(packed)))
    process.stdin.write(packed)
    await process.stdin.drain()


async def _next_frame(process: Process, seconds: float) -> tuple[Frame, float]:
    """Read the next frame within so many seconds, and give how many it took. Raises TimeoutError."""
    if process.stdout is None:
        raise BrokenPipeError
    clock = asyncio.get_running_loop().time
    began = clock()
    async with asyncio.timeout(seconds):
        kind, length, taken = HEAD.unpack(await process.stdout.readexactly(HEAD.size))
        packed = await process.stdout.readexactly(length)
    return Frame(kind, packed, taken), clock() - began


async def _end(process: Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()
