"""What an update costs with 10, 100 and 1,000 handlers in the table, beside aiogram's router with as many."""

from bench.figures import Figure
from bench.processes import cores, running

NUMBERS = (10, 100, 1000)
ROUNDS = 3


def measure() -> list[Figure]:
    """Measure each number of handlers in processes of their own, by turns; give the least of each."""
    ours: dict[int, list[float]] = {number: [] for number in NUMBERS}
    bare: dict[int, list[float]] = {number: [] for number in NUMBERS}
    for _ in range(ROUNDS):
        for number in NUMBERS:
            with running("bench.handlers", str(number), core=cores()[0]) as process:
                cost = process.hears()
            ours[number].append(cost["ours"])
            bare[number].append(cost["bare"])
    return [_figure(number, ours, bare) for number in NUMBERS]


def _figure(number: int, ours: dict[int, list[float]], bare: dict[int, list[float]]) -> Figure:
    one, other = min(ours[number]), min(bare[number])
    grown = one / min(ours[NUMBERS[0]])
    what = f"handling an update, {number:,} handlers"
    return Figure(what, one, "us", other, one / other, "unchanged by their number", grown < 1.15)
