"""A broadcast under strict flood limits, and people who write meanwhile, beside what others' users do.

A tenth of 3,000 people and 50 groups with 10 messages each, shuffled; with FULL=1 all of them. The Telegram
takes 30 messages in any second, 1 a second in a chat after a burst of 3, 20 a minute in a group; a call takes
20 to 80 ms to arrive. The ideal is 30 a second from the first moment on. Whoever is answered later than
five seconds after the broadcast counts as one without an answer.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.book import LANGUAGE, write_book
from bench.figures import Figure
from bench.foreign import install
from bench.processes import cores, running
from bench.strict_telegram import FIRST_GROUP, FIRST_READER, LIMITS, WRITERS
from bench.telegram import TOKEN

READERS, GROUPS, EACH = (3000, 50, 10) if os.environ.get("FULL") else (300, 5, 10)
LETTERS = READERS + GROUPS * EACH
WRITES_EVERY = 2.0 if os.environ.get("FULL") else 0.5
SEED = 1
NEVER = float("inf")
PTB = "python-telegram-bot[rate-limiter]"


@dataclass(frozen=True, slots=True)
class Sender:
    """A bot that broadcasts: its name, its module with arguments, and the Python that runs it."""

    name: str
    module: str
    argument: str = ""
    python: str = sys.executable


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What became of one broadcast. Times are in seconds."""

    sender: Sender
    seconds: float
    arrived: int
    refused: int
    replies: list[float]
    unanswered: int

    @property
    def rate(self) -> float:
        """Give the messages a second, answers among them."""
        return (self.arrived + len(self.replies)) / self.seconds

    @property
    def times_ideal(self) -> float:
        """Give the time as a multiple of the ideal one, whatever was lost on the way."""
        return self.seconds * LIMITS["overall"] / (LETTERS + len(self.replies))

    @property
    def lost(self) -> int:
        """Give how many messages never arrived."""
        return LETTERS - self.arrived


def measure() -> list[Figure]:
    """Let all broadcast: ours alone, then the others side by side, since they mostly wait."""
    print(f"delivery: {LETTERS} messages, Fieldbook", flush=True)
    ours = _broadcast(Sender("Fieldbook", "bench.broadcast_fieldbook"))
    with tempfile.TemporaryDirectory(prefix="fieldbook-bench-") as folder:
        others = [
            Sender("aiogram, 30 at a time", "bench.broadcast_aiogram", "retry"),
            Sender("aiogram, sleep(.05)", "bench.broadcast_aiogram", "sleep"),
            *_foreign(Path(folder)),
        ]
        print("delivery: " + "; ".join(other.name for other in others), flush=True)
        with ThreadPoolExecutor(len(others)) as at_once:
            theirs = list(at_once.map(_broadcast, others))
    return [figure for one in FIGURES for figure in one.against(ours, theirs)]


def _foreign(folder: Path) -> Iterator[Sender]:
    try:
        python = install(folder, PTB)
    except (OSError, subprocess.CalledProcessError):
        print("delivery: python-telegram-bot is not measured, for it cannot be installed from here")
        return
    yield Sender("PTB's limiter", "bench.broadcast_ptb", "0", python)
    yield Sender("PTB's, 5 retries", "bench.broadcast_ptb", "5", python)


def _broadcast(sender: Sender) -> Broadcast:
    own, others = cores()
    with (
        tempfile.TemporaryDirectory() as folder,
        running("bench.strict_telegram", str(READERS), str(GROUPS), core=others) as telegram,
    ):
        settings = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": telegram.hears()["url"],
            "LOG_LEVEL": "WARNING",
            "DEFAULT_LANGUAGE": LANGUAGE,
            "DATABASE_URL": f"sqlite:///{folder}/book.db",
            "PYTHONPATH": str(Path(__file__).parents[1]),
        }
        if sender.module == "bench.broadcast_fieldbook":
            write_book(Path(folder) / "book.db", WRITERS)
        arguments = [sender.argument] if sender.argument else []
        with running(sender.module, *arguments, core=own, settings=settings, python=sender.python) as bot:
            telegram.asks(do="first_poll")
            telegram.asks(do="write", every=WRITES_EVERY)
            began = time.monotonic()
            bot.asks(letters=_letters())
            told = telegram.asks(do="account")
    if told["violations"]:
        raise RuntimeError(f"the Bot API was broken: {told['violations']}")
    return Broadcast(
        sender,
        told["last_at"] - began,
        told["letters"],
        told["refused"],
        told["replies"],
        told["unanswered"],
    )


def _letters() -> list[tuple[int, str]]:
    letters = [(FIRST_READER + number, f"Digest {number}") for number in range(READERS)]
    letters += [(FIRST_GROUP - number % GROUPS, f"Digest {number}") for number in range(GROUPS * EACH)]
    random.Random(SEED).shuffle(letters)
    return letters


@dataclass(frozen=True, slots=True)
class _Line:
    what: str
    unit: str
    value: Callable[[Broadcast], float]
    aim: str = ""
    is_met: Callable[[float], bool] = bool

    def against(self, ours: Broadcast, theirs: list[Broadcast]) -> Iterator[Figure]:
        """Give our figure beside that of each of the others."""
        mine = self.value(ours)
        for place, other in enumerate(theirs):
            aim, is_met = (self.aim, self.is_met(mine)) if self.aim and not place else ("", None)
            its: float | None = self.value(other)
            its = None if its == NEVER else its
            ratio = mine / its if its else None
            yield Figure(f"{self.what}: {other.sender.name}", mine, self.unit, its, ratio, aim, is_met)


def _reply(of: Callable[[list[float]], float]) -> Callable[[Broadcast], float]:
    return lambda one: of([*one.replies, *[NEVER] * one.unanswered]) * 1000


FIGURES = (
    _Line("times the ideal time", "", lambda one: one.times_ideal),
    _Line("messages a second", "/s", lambda one: one.rate, "at least 27.9", lambda rate: rate >= 27.9),
    _Line("refused with 429", "", lambda one: one.refused, "none", lambda refused: not refused),
    _Line("lost", "", lambda one: one.lost, "none", lambda lost: not lost),
    _Line("people without an answer", "", lambda one: one.unanswered, "none", lambda number: not number),
    _Line("a reply meanwhile, p50", "ms", _reply(median), "at most 80 ms", lambda ms: ms <= 80),
    _Line("a reply meanwhile, max", "ms", _reply(max), "at most 250 ms", lambda ms: ms <= 250),
)
