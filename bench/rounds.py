"""One round: a fresh emulator with its crowd, a fresh copy of the book, and one bot before them."""

import shutil
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

from bench import commits
from bench.book import LANGUAGE
from bench.processes import Process, cores, running
from bench.telegram import TOKEN

MANAGERS = 400
RATE = 100.0
SECONDS = 6.0


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is measured: the module that runs it, and the script by which the crowd speaks to it."""

    module: str
    script: str


@dataclass(slots=True)
class Round:
    """What one round gave. Latencies are in milliseconds, processor time in microseconds an update."""

    rate: float
    cpu: float
    steady_cpu: float
    emulator_cpu: float
    to_commit: list[float] = field(default_factory=list)
    to_answer: list[float] = field(default_factory=list)


def play(bot: Bot, book: Path, workplace: Path, seed: int) -> Round:
    """Let a backlog be handled, and then a steady stream of updates."""
    own, others = cores()
    database, notes = workplace / "book.db", workplace / "commits.json"
    for stale in workplace.glob("book.db*"):
        stale.unlink()
    shutil.copy(book, database)
    with running("bench.telegram", bot.script, str(MANAGERS), core=others) as telegram:
        settings = settings_of(telegram.hears()["url"], database)
        telegram.asks(do="begin")
        with running(bot.module, str(notes), core=own, settings=settings) as measured:
            try:
                rate, cpu, emulator_cpu = _backlog(telegram, measured)
                began = measured.cpu()
                steady = telegram.asks(do="go_steadily", rate=RATE, seconds=SECONDS, seed=seed)["acted"]
                steady_cpu = (measured.cpu() - began) / len(steady) * 1e6
            finally:
                print(measured.complaints(), end="")
    to_answer = [(answered - at) * 1000 for _, at, answered in steady]
    to_commit = latencies(steady, commits.read(notes))
    return Round(rate, cpu, steady_cpu, emulator_cpu, to_commit, to_answer)


def settings_of(url: str, database: Path) -> dict[str, str]:
    """Give the environment of a bot whose Telegram is at `url`, without a limit to what it may send."""
    return {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DEFAULT_LANGUAGE": LANGUAGE,
        "DATABASE_URL": f"sqlite:///{database}",
        "MESSAGES_PER_SECOND": "0",
        "LOG_LEVEL": "WARNING",
    }


def _backlog(telegram: Process, measured: Process) -> tuple[float, float, float]:
    telegram.asks(do="first_poll")
    began, emulator_began = measured.cpu(), telegram.cpu()
    told = telegram.asks(do="go_through")
    if told["violations"]:
        raise RuntimeError(f"the Bot API was broken: {told['violations']}")
    number = len(told["acted"])
    cpu, emulator_cpu = measured.cpu() - began, telegram.cpu() - emulator_began
    return number / told["seconds"], cpu / number * 1e6, emulator_cpu / number * 1e6


def latencies(acted: Iterable[list[float]], committed: Iterable[tuple[int, float]]) -> list[float]:
    """Give the milliseconds to each commit from the last act before it in its chat."""
    acts: dict[int, list[float]] = {}
    for chat, at, _ in acted:
        acts.setdefault(int(chat), []).append(at)
    found = []
    for chat, at in committed:
        before = sorted(acts.get(chat, ()))
        place = bisect_right(before, at)
        if place:
            found.append((at - before[place - 1]) * 1000)
    return found


def percentile(values: list[float], which: int) -> float:
    """Give the value below which so many percent of the values lie."""
    return quantiles(values, n=100, method="inclusive")[which - 1] if len(values) > 1 else values[0]
