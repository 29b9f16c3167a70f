"""The process in which heavy or hostile work is done, started by bot/workers.py.

It reads one question after another (a function, its arguments, its limits) and writes frames: parts of an
answer, then the answer or what went wrong. It ends when the bot does.
"""

import contextlib
import os
import pickle
import resource
import signal
import struct
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

PART, ANSWER, FAULT, TOO_MUCH = b"p", b"a", b"f", b"m"
OVERFULL = 70  # the exit status of a process that took more memory than it was given
HEAD = struct.Struct(
    ">cQQ"
)  # what follows, how long it is, and the most memory that was ever taken, in bytes
LENGTH = struct.Struct(">Q")
_NICENESS = 10  # a ninth of the bot's weight
_WATCHED_EVERY = 0.05
_LEFT_ALONE_AFTER = 5  # seconds at work beyond its time, when nobody is there any more to stop it


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be done, and how much it may take. A generator's parts are written one by one."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    seconds: float
    megabytes: int


class Fault(Exception):
    """An exception of the function that cannot be sent as it is: its traceback as text."""


def main() -> None:
    """Answer questions until there is nobody who asks."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand between the frames
    _give_way()
    _forget_secrets()
    questions = sys.stdin.buffer
    with contextlib.suppress(BrokenPipeError):  # the bot was killed meanwhile
        while head := questions.read(LENGTH.size):
            _answer(questions.read(LENGTH.unpack(head)[0]), answers)


def _give_way() -> None:
    """Let the bot go first wherever there are too few cores for all: people wait for its answers."""
    os.nice(_NICENESS)
    # Linux may share its cores out by sessions, and this process has one of its own
    with contextlib.suppress(OSError), open("/proc/self/autogroup", "w", encoding="ascii") as share:
        share.write(str(_NICENESS))


def _forget_secrets() -> None:
    """Keep what belongs to the bot alone out of a process that reads other people's files."""
    for name in ("BOT_TOKEN", "DATABASE_URL"):
        os.environ.pop(name, None)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(packed: bytes, answers: BinaryIO) -> None:
    try:
        question: Question = pickle.loads(packed)  # noqa: S301 - the bot itself wrote it
        with _limits(question):
            given = question.function(*question.arguments)
            if isinstance(given, Iterator):
                for part in given:
                    _write(answers, PART, pickle.dumps(part))
                given = None
            packed = pickle.dumps(given)
    except MemoryError:
        _write(answers, TOO_MUCH, b"")
    except Exception as error:
        _write(answers, FAULT, _packed_fault(error))
    else:
        _write(answers, ANSWER, packed)


def _packed_fault(error: Exception) -> bytes:
    told = "".join(traceback.format_exception(error))
    try:
        error.add_note(told)
        packed = pickle.dumps(error)
        pickle.loads(packed)  # noqa: S301 - our own: many exceptions can be packed, but not unpacked
    except Exception:
        return pickle.dumps(Fault(told))
    return packed


def _write(answers: BinaryIO, kind: bytes, packed: bytes) -> None:
    answers.write(HEAD.pack(kind, len(packed), most_taken()))
    answers.write(packed)
    answers.flush()


def most_taken() -> int:
    """Give the most memory that this process ever held, in bytes."""
    try:
        with open("/proc/self/status", encoding="ascii") as account:
            peak = next(line for line in account if line.startswith("VmHWM:"))
        return int(peak.split()[1]) * 1024
    except (OSError, StopIteration):
        # elsewhere than on Linux, where this one would count what the bot held too
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@contextlib.contextmanager
def _limits(question: Question) -> Iterator[None]:
    """Set the limits for one question: its time as a last resort, since the bot itself looks after that."""
    ceiling = question.megabytes * 1024 * 1024
    over = threading.Event()
    watch = threading.Thread(target=_watch, args=(most_taken() + ceiling, over), daemon=True)
    signal.setitimer(signal.ITIMER_PROF, question.seconds + _LEFT_ALONE_AFTER)
    _limit_memory(ceiling)
    watch.start()
    try:
        yield
    finally:
        over.set()
        _limit_memory(None)
        signal.setitimer(signal.ITIMER_PROF, 0)


def _limit_memory(ceiling: int | None) -> None:
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    soft = hard if ceiling is None else _taken_now() + ceiling
    with contextlib.suppress(OSError, ValueError):  # where a system knows no such limit, the watch stays
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _taken_now() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as account:
            return int(account.read().split()[0]) * resource.getpagesize()
    except OSError:
        return most_taken()


def _watch(ceiling: int, over: threading.Event) -> None:
    while not over.is_set():
        if most_taken() > ceiling:
            os._exit(OVERFULL)
        time.sleep(_WATCHED_EVERY)
