"""An import on its way through the book: whose it is, of which day its figures are, where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.import_rows import ImportKind, ImportTally
from domain.people import Employee, Role


class ImportState(StrEnum):
    """Where an import stands."""

    READ = "read"
    APPLYING = "applying"
    APPLIED = "applied"
    DROPPED = "dropped"
    UNDOING = "undoing"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class ImportRun:
    """What the writers of rows know of the import that they write for. `by` is None on the command line.

    `report_day` is the day at whose end the figures hold.
    """

    id: int
    report_day: date
    now: datetime
    by: Employee | None = None

    @property
    def department_id(self) -> int | None:
        """Give the department whose clients alone may be touched; None is no limit, 0 is none at all."""
        if self.by is None or self.by.role is Role.ADMIN:
            return None
        return self.by.department_id or 0

    @property
    def owner_id(self) -> int | None:
        """Give the one whose clients alone may be touched: a manager imports his own (D088, D093)."""
        return self.by.id if self.by is not None and self.by.role is Role.MANAGER else None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows became what: the numbers of a tally."""

    created: int = 0
    updated: int = 0
    clients_created: int = 0
    skipped: Mapping[str, int] = field(default_factory=dict)
    rejected: Mapping[str, int] = field(default_factory=dict)
    warnings: int = 0

    @property
    def records(self) -> int:
        """Count the rows that were records."""
        return self.created + self.updated + sum(self.skipped.values()) + sum(self.rejected.values())

    def plus(self, tally: ImportTally) -> "Counts":
        """Give these numbers with those of more rows."""
        return Counts(
            self.created + tally.created,
            self.updated + tally.updated,
            self.clients_created + tally.clients_created,
            _added(self.skipped, {one.value: number for one, number in tally.skipped.items()}),
            _added(self.rejected, {one.value: number for one, number in tally.rejected.items()}),
            self.warnings + len(tally.warnings),
        )


def _added(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    names = sorted({*one, *other})
    return {name: total for name in names if (total := one.get(name, 0) + other.get(name, 0))}


@dataclass(frozen=True, slots=True)
class Choice:
    """A column that could be two things: the places and titles that it could be, the taken one first."""

    column: str
    places: tuple[int, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vanished:
    """Documents that were open by an earlier report and are not in this one: how many, and their sums."""

    documents: int = 0
    sums: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sight:
    """What was understood of a file, as a person is shown it, and what writing it would do.

    `columns` are titles by what they are about, `samples` the first records in words. `other_sheets` have
    tables too and were not read. `file_id` is Telegram's, `chosen` and `kind` what the person has answered.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    month: str = ""
    file_id: str = ""
    kind: str = ""
    chosen: Mapping[str, int] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    samples: tuple[str, ...] = ()
    forecast: Counts = field(default_factory=Counts)
    vanished: Vanished = field(default_factory=Vanished)


@dataclass(frozen=True, slots=True)
class Import:
    """A file that was read, and what became of it. `counts` are of what was written; remarks are kept apart.

    `is_dated` where the file itself names the day of its figures.
    """

    id: int
    kind: ImportKind
    file_name: str
    state: ImportState
    digest: str
    employee_id: int | None
    report_day: date
    is_dated: bool
    pages: int
    pages_done: int
    created_at: datetime
    counts: Counts
    sight: Sight
    applied_at: datetime | None = None
    undone_at: datetime | None = None
