"""Time is a value: only the edges read the clock."""

import ast
import re

import pytest

from tests.architecture.tree import PRODUCT, python_files, texts

# Where the clock is read. Everything else is told what time it is.
EDGES = {
    "bot/clock.py",
    "scheduler/clock.py",  # APScheduler goes by the machine's time, also when the demo's is ahead
}

CLOCK_METHODS = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime"},
}
CLOCK_FUNCTIONS = CLOCK_METHODS["time"]
CLOCK_OF_SQL = re.compile(
    r"\bnow\s*\(|\bcurrent_(?:timestamp|date|time)\b|\blocal(?:timestamp|time)\b|\bclock_timestamp\s*\(|'now'",
    re.IGNORECASE,
)


def clock_readings(tree: ast.Module) -> list[int]:
    """The lines that read the clock, or bring a function that reads it under a bare name."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and _is_reading(node))
        or (
            isinstance(node, ast.ImportFrom)
            and node.module == "time"
            and any(name.name in CLOCK_FUNCTIONS for name in node.names)
        )
    ]


def _is_reading(node: ast.Attribute) -> bool:
    owner = node.value
    name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
    return node.attr in CLOCK_METHODS.get(name, set())


def test_only_the_edges_read_the_clock() -> None:
    """Moments and days are arguments everywhere else, so that a test can move the clock."""
    files = [file for file in python_files(*PRODUCT) if file.path not in EDGES]
    found = {file.path: clock_readings(file.tree) for file in files}
    assert {path: rows for path, rows in found.items() if rows} == {}


def test_sql_is_told_the_time() -> None:
    """No query asks the database for the time: moments are parameters."""
    found = {path: CLOCK_OF_SQL.findall(text) for path, text in texts() if path.endswith(".sql")}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("line", "is_refused"),
    [
        ("datetime.now(UTC)", True),
        ("datetime.datetime.utcnow()", True),
        ("x = field(default_factory=date.today)", True),
        ("time.time()", True),
        ("from time import time", True),
        ("clock.now()", False),
        ("clock.today(employee.zone)", False),
        ("time.monotonic()", False),
        ("from time import perf_counter", False),
    ],
)
def test_the_rule_about_clocks_is_awake(line: str, is_refused: bool) -> None:
    """The rule finds a reading of the clock, and leaves the clock that is an argument alone."""
    assert bool(clock_readings(ast.parse(line))) is is_refused


@pytest.mark.parametrize(
    ("query", "is_refused"),
    [
        ("where due_at <= current_timestamp", True),
        ("select now()", True),
        ("select date('now')", True),
        ("where due_at <= :now", False),
    ],
)
def test_the_rule_about_the_time_in_sql_is_awake(query: str, is_refused: bool) -> None:
    """The rule finds a query that asks for the time itself."""
    assert bool(CLOCK_OF_SQL.search(query)) is is_refused
