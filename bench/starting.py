"""Cold start and memory at rest, beside a process that only imports aiogram."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.book import LANGUAGE, write_book
from bench.figures import Figure
from bench.processes import Process, cores, running
from bench.telegram import TOKEN

ROUNDS = 4
RESTS_FOR = 1.0


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds on the wall and of the processor until it was ready, and MB in use at rest."""

    seconds: float
    cpu: float
    memory: float


def measure() -> list[Figure]:
    """Start all of them by turns; the quickest start counts, for others only ever slow one down."""
    rounds = []
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "book.db"
        write_book(book, 10)
        for _ in range(ROUNDS):
            rounds.append((_imports("aiogram"), _imports("bot.app"), _starts(book)))
    seconds, cpu, memory = (
        _beyond(rounds, value)
        for value in (lambda one: one.seconds, lambda one: one.cpu, lambda one: one.memory)
    )
    imported = min(whole.seconds for _, whole, _ in rounds)
    return [
        Figure("import of the whole bot", imported, "s", seconds[1]),
        Figure("cold start: process start to first poll", seconds[0], "s", seconds[1]),
        Figure("  beyond aiogram's import", seconds[2], "s", aim="at most 0.7 s", is_met=seconds[2] <= 0.7),
        Figure("cold start, processor time", cpu[0], "s", cpu[1]),
        Figure("memory at rest", memory[0], "MB", memory[1]),
        Figure("  beyond aiogram's import", memory[2], "MB", aim="at most 60 MB", is_met=memory[2] <= 60),
    ]


def _beyond(
    rounds: list[tuple[Start, Start, Start]], value: Callable[[Start], float]
) -> tuple[float, float, float]:
    """Give the least of ours, of aiogram's import, and their difference."""
    least, of_aiogram = min(value(ours) for _, _, ours in rounds), min(value(bare) for bare, _, _ in rounds)
    return least, of_aiogram, least - of_aiogram


def _imports(module: str) -> Start:
    with running("bench.imports", module, core=cores()[0]) as process:
        return _rested(process, process.hears()["at"])


def _starts(book: Path) -> Start:
    own, others = cores()
    with running("bench.telegram", "visit", "10", core=others) as telegram:
        settings = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": telegram.hears()["url"],
            "DEFAULT_LANGUAGE": LANGUAGE,
            "DATABASE_URL": f"sqlite:///{book}",
        }
        with running("bot", "run", core=own, settings=settings) as process:
            return _rested(process, telegram.asks(do="first_poll")["at"])


def _rested(process: Process, ready_at: float) -> Start:
    cpu = process.cpu()
    time.sleep(RESTS_FOR)
    return Start(ready_at - process.started_at, cpu, process.memory())
