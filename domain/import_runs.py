"""An import on its way through the book: whose it is, of which day its figures are, where it stands."""

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


@dataclass(frozen=True, slots=True)
class Import:
    """A file that was read, and what became of it."""

    id: int
    kind: ImportKind
    file_name: str
    state: ImportState
    employee_id: int | None
    report_day: date
    rows_read: int
    rows_done: int
    created_at: datetime
    tally: ImportTally = field(default_factory=ImportTally)
    applied_at: datetime | None = None
    undone_at: datetime | None = None
