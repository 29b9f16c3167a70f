"""Updates a second with a backlog, and latencies at a steady rate, beside the bare bot in the same run."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.book import write_book
from bench.figures import Figure
from bench.rounds import MANAGERS, RATE, Bot, Round, percentile, play

ROUNDS = 4
OURS = Bot("bench.fieldbook", "visit")
BARE = Bot("bench.bare_bot", "bare")
AT = f"{RATE:.0f} a second"
Value = Callable[[Round], float]
Judge = Callable[[float, float], bool]  # of our median, and of the ratio to the bare bot's


def measure() -> list[Figure]:
    """Play rounds, ours and the bare bot's by turns, and give the medians."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as folder:
        book, workplace = Path(folder) / "empty.db", Path(folder) / "work"
        workplace.mkdir()
        write_book(book, MANAGERS)
        for number in range(ROUNDS):
            print(f"visits: round {number + 1} of {ROUNDS}", flush=True)
            ours.append(play(OURS, book, workplace, number))
            bare.append(play(BARE, book, workplace, number))
    return _figures(list(zip(ours, bare, strict=True)))


def _figures(rounds: list[tuple[Round, Round]]) -> list[Figure]:
    def figure(what: str, unit: str, value: Value, aim: str = "", is_met: Judge | None = None) -> Figure:
        ours, bare = (median(value(played[whose]) for played in rounds) for whose in (0, 1))
        # both bots of a round met the same neighbours on the machine
        ratio = median(value(one) / value(other) for one, other in rounds)
        return Figure(what, ours, unit, bare, ratio, aim, None if is_met is None else is_met(ours, ratio))

    return [
        figure("updates a second, backlog, by the wall clock", "/s", lambda one: one.rate),
        figure(
            "updates a second of one core's time, backlog",
            "/s",
            lambda one: 1e6 / one.cpu,
            "at least 500",
            lambda ours, _: ours >= 500,
        ),
        figure(
            "time an update, backlog",
            "us",
            lambda one: 1e6 / one.rate,
            "at most twice the bare bot's",
            lambda _, ratio: ratio <= 2,
        ),
        figure("processor time an update, backlog", "us", lambda one: one.cpu),
        figure(f"processor time an update, {AT}", "us", lambda one: one.steady_cpu),
        figure(f"update to commit, {AT}, p50", "ms", lambda one: percentile(one.to_commit, 50)),
        figure(
            f"update to commit, {AT}, p99",
            "ms",
            lambda one: percentile(one.to_commit, 99),
            "within 8 ms",
            lambda ours, _: ours <= 8,
        ),
        figure(f"update to answer, {AT}, p50", "ms", lambda one: percentile(one.to_answer, 50)),
        figure(f"update to answer, {AT}, p99", "ms", lambda one: percentile(one.to_answer, 99)),
        figure("the emulator's processor time an update", "us", lambda one: one.emulator_cpu),
    ]
