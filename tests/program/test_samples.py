"""The sample files of accountants and managers give exactly what `expected.json` says of them."""

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.commands import importing
from bot.settings import Settings
from services.reading.understanding import Wanted, understand
from storage.database import Database
from tests.architecture.tree import ROOT

SAMPLES = ROOT / "tests" / "samples"
EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text("utf-8"))
TODAY = date.fromisoformat(EXPECTED["reference_day"])
CASES = [
    (name, case)
    for name, about in EXPECTED["files"].items()
    for case in about
    if case not in {"kind", "report_day"}
]
ALL_BEFORE = ["clients_ru.csv", "clients_1c.xlsx", "debts_1c.xlsx", "payments.xlsx"]


def earlier(case: str) -> list[str]:
    """The files that were imported before, in the order given."""
    if case == "again, after payments.xlsx":
        return ALL_BEFORE
    return case.removeprefix("after ").split(", ") if case.startswith("after ") else []


def differences(expected: Any, found: Any, path: str = "") -> list[str]:
    """Where a result differs from what is expected of it; it may tell more."""
    if isinstance(expected, dict) and isinstance(found, dict):
        missing = [f"{path}/{name} is missing" for name in expected.keys() - found.keys()]
        both = [name for name in expected if name in found]
        return missing + [
            line for name in both for line in differences(expected[name], found[name], f"{path}/{name}")
        ]
    return [] if expected == found else [f"{path}: {found!r}, not {expected!r}"]


async def imported(url: str, name: str, employees: Path) -> dict[str, Any]:
    """The result of importing a sample, read in this process."""
    order = importing.Order(SAMPLES / name, False, employees, TODAY, datetime(2026, 11, 24, 9, tzinfo=UTC))
    content = order.file.read_bytes()
    database = await Database.open(url)
    try:
        understood = understand(content, name, Wanted(TODAY))
        return await importing.write(database, Settings(), order, content, understood)
    finally:
        await database.close()


@pytest.fixture
def employees(tmp_path: Path) -> Path:
    """Give the list of employees as a file."""
    path = tmp_path / "employees.json"
    path.write_text(json.dumps(EXPECTED["employees"]), "utf-8")
    return path


@pytest.mark.parametrize(("name", "case"), CASES)
async def test_a_sample_gives_what_is_expected(
    name: str, case: str, book_path: Path, employees: Path
) -> None:
    """Rows, book, debts, payments and plans are those of `expected.json`, also after other files."""
    url = f"sqlite:///{book_path}"
    for before in earlier(case):
        await imported(url, before, employees)

    result = await imported(url, name, employees)

    assert differences(EXPECTED["files"][name][case], result) == []


def run(*words: str, book: Path) -> tuple[int, dict[str, Any]]:
    """What the command says, and its exit status."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "import", "--json", *words],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{book}"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == b""
    return done.returncode, json.loads(done.stdout)


def test_the_command_makes_the_book_and_tells_the_result(tmp_path: Path, employees: Path) -> None:
    """A dry run writes nothing; a file that is no table is refused with a class and a sentence."""
    book, words = tmp_path / "new" / "book.db", ("--employees", str(employees), "--day", "2026-11-24")
    sample = str(SAMPLES / "clients_ru.csv")
    expected = EXPECTED["files"]["clients_ru.csv"]["on_an_empty_book"]

    tried, result = run("--dry-run", sample, *words, book=book)
    done, again = run(sample, *words, book=book)
    picture = tmp_path / "clients.xlsx"
    picture.write_bytes((ROOT / "tests/screens/guide-02-Доброе-утро.png").read_bytes())
    refused, told = run(str(picture), book=book)

    assert (tried, done, refused) == (0, 0, 2)
    assert differences(expected, result) == differences(expected, again) == []
    assert told == {"refused": "not_a_table", "message": "Это не таблица. Подойдут csv, xlsx, xls, ods."}
