"""Cold start and memory at rest, beside a process that only imports aiogram."""

import tempfile
import time
from pathlib import Path
from statistics import median

from bench.book import write_book
from bench.figures import Figure
from bench.processes import cores, running
from bench.telegram import TOKEN

ROUNDS = 3
RESTS_FOR = 2.0


def measure() -> list[Figure]:
    """Start all of them by turns; give the medians."""
    bare, imported, ours = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "book.db"
        write_book(book, 10)
        for _ in range(ROUNDS):
            bare.append(_imports("aiogram"))
            imported.append(_imports("bot.app"))
            ours.append(_starts(book))
    beyond = [(one[0] - other[0], one[1] - other[1]) for one, other in zip(ours, bare, strict=True)]
    more_time, more_memory = median(seconds for seconds, _ in beyond), median(memory for _, memory in beyond)
    aiogram_time, aiogram_memory = median(one[0] for one in bare), median(one[1] for one in bare)
    return [
        Figure("import of the whole bot", median(one[0] for one in imported), "s", aiogram_time),
        Figure("cold start: process start to first poll", median(one[0] for one in ours), "s", aiogram_time),
        Figure("  beyond aiogram's import", more_time, "s", aim="at most 0.7 s", is_met=more_time <= 0.7),
        Figure("memory at rest", median(one[1] for one in ours), "MB", aiogram_memory),
        Figure("  beyond aiogram's import", more_memory, "MB", aim="at most 60 MB", is_met=more_memory <= 60),
    ]


def _imports(module: str) -> tuple[float, float]:
    with running("bench.imports", module, core=cores()[0]) as process:
        seconds = process.hears()["at"] - process.started_at
        return seconds, process.memory()


def _starts(book: Path) -> tuple[float, float]:
    own, others = cores()
    with running("bench.telegram", "visit", "10", core=others) as telegram:
        settings = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": telegram.hears()["url"],
            "DATABASE_URL": f"sqlite:///{book}",
        }
        with running("bot", "run", core=own, settings=settings) as process:
            seconds = telegram.asks(do="first_poll")["at"] - process.started_at
            time.sleep(RESTS_FOR)
            return seconds, process.memory()
