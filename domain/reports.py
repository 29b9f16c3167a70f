"""Reports: tables about the business, told in a message or taken out as a workbook (D065, D074)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from domain.figures import Span
from domain.money import Money
from domain.people import Employee

Value = str | int | float | Decimal | date | datetime | tuple[Money, ...] | None
Cells = dict[str, Value]


class Form(StrEnum):
    """What stands in a column; it decides how it looks in a message and in a workbook.

    A WORD is the end of a key of our words. MONEY is sums of several currencies: a workbook has a column for
    each of them.
    """

    TEXT = "text"
    WORD = "word"
    MARK = "mark"
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DAY = "day"
    MOMENT = "moment"


class Picture(StrEnum):
    """What can be drawn of a report."""

    PLAN = "plan"
    DAYS = "days"
    AGEING = "ageing"
    FUNNEL = "funnel"


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name, which the cells of a line have too. The first one of a report names the line.

    What is not told in a message stands in the workbook, and in a message of one line alone. `words` tells
    which words a WORD is one of. A text that `is_named` stands behind the name of its column, and what
    `keeps_nothing` is told even where there is none of it.
    """

    name: str
    form: Form = Form.TEXT
    words: str = ""
    is_told: bool = True
    is_for_leaders: bool = False
    is_named: bool = False
    keeps_nothing: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a report: its cells by column, and the client or the person that it is about."""

    cells: Cells
    client_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A quiet line below a report: the end of its key, and its facts."""

    name: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a report: lines, the most important first, and how many there are altogether."""

    lines: Sequence[Line]
    total: int
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks for a report, of which days (of his own, where it has any), and for which part of it."""

    viewer: Employee
    span: Span
    now: datetime
    skip: int
    most: int

    @property
    def today(self) -> date:
        """Give the day that it is for whoever asks."""
        return self.viewer.today(self.now)

    def part_of(self, lines: Sequence[Line], notes: tuple[Note, ...] = ()) -> Found:
        """Give the asked part of a report whose lines are all at hand."""
        return Found(lines[self.skip : self.skip + self.most], len(lines), notes)
