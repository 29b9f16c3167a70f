"""The book as the judges read it: its tables, and the memory of all that changed in them."""

import json
import sqlite3
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

from storage.moments import moment
from tests.simulation.hours import Habits


@dataclass(frozen=True, slots=True)
class Version:
    """How a row stood from a moment on, until another."""

    at: datetime
    until: datetime | None
    facts: dict[str, Any]


class Pages:
    """A book that nobody writes to any more."""

    def __init__(self, path: Path) -> None:
        """Open the file to read."""
        self._book = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self._book.row_factory = sqlite3.Row

    def close(self) -> None:
        """Close the file."""
        self._book.close()

    def rows(self, sql: str, *parameters: object) -> list[sqlite3.Row]:
        """Give the rows of a query."""
        return self._book.execute(sql, parameters).fetchall()

    def value(self, sql: str) -> Any:
        """Give the one value of a query."""
        return self._book.execute(sql).fetchone()[0]

    def versions(self, what: str) -> dict[int, list[Version]]:
        """Give how each row of a table stood, one version after another."""
        kept: dict[int, list[tuple[datetime, dict[str, Any]]]] = defaultdict(list)
        for row in self.rows("select at, id, facts from history where what = ? order by rowid", what):
            kept[row["id"]].append((moment(row["at"]), json.loads(row["facts"])))
        versions: dict[int, list[Version]] = {}
        for number, seen in kept.items():
            ends: list[datetime | None] = [*(at for at, _ in seen[1:]), None]
            versions[number] = [Version(at, end, facts) for (at, facts), end in zip(seen, ends, strict=True)]
        return versions

    @cached_property
    def employees(self) -> dict[int, sqlite3.Row]:
        """Give all employees by number."""
        return {row["id"]: row for row in self.rows("select * from employees")}

    @cached_property
    def _habits(self) -> dict[int, list[tuple[datetime, Habits]]]:
        return {
            number: [(version.at, Habits.of(version.facts)) for version in versions]
            for number, versions in self.versions("employees").items()
        }

    @cached_property
    def _owners(self) -> dict[int, list[Version]]:
        return self.versions("clients")

    def owner_at(self, client_id: int, at: datetime) -> int:
        """Give the manager who had a client at a moment."""
        known = [version for version in self._owners[client_id] if version.at <= at]
        return int((known or self._owners[client_id])[-1].facts["owner_id"])

    def habits(self, employee_id: int, at: datetime) -> Habits:
        """Give a person's habits at a moment."""
        known = self._habits[employee_id]
        place = bisect_right(known, at, key=lambda pair: pair[0])
        return known[max(place - 1, 0)][1]

    def kept_habits(self, employee_id: int, begins: datetime, ends: datetime) -> bool:
        """Tell whether a person changed nothing between two moments."""
        return not any(begins < at <= ends for at, _ in self._habits[employee_id][1:])

    def changes_of_hours(
        self, employee_id: int, begins: datetime, ends: datetime | None
    ) -> list[tuple[datetime, Habits, bool]]:
        """Give when a person's row was kept within a time, his habits then, and whether they differ."""
        known = self._habits[employee_id]
        return [
            (at, habits, not habits.works_like(before))
            for (_, before), (at, habits) in pairwise(known)
            if at > begins and (ends is None or at < ends)
        ]
