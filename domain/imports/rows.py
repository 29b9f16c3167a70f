"""What every row of a table may be: a total, a signature, a group; and who a row speaks of."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from domain.import_rows import Party, Reason, Record, Rejection, Skipped, Warned
from domain.imports.cells import Line, Value, is_empty, is_fault, is_nothing, text_of
from domain.imports.columns import Column
from domain.imports.currencies import DEFAULT, NotACurrency, currency_in, read_currency
from domain.imports.dates import NotADay, is_month_first, read_day
from domain.imports.headers import Heading
from domain.imports.numbers import NotANumber, Point, point_of, read_money, unit_of
from domain.imports.tables import Table
from domain.imports.tax_cells import NotATaxId, read_tax_id
from domain.legal_forms import set_apart

LONGEST_NAME = 200
LONGEST_TEXT = 300

# Gives a phone as it is kept, or None for what is no phone.
PhoneReader = Callable[[str], str | None]

_TOTAL = re.compile(
    r"(?:(?:итог\w*|всего|общ\w+ (?:итог|сумма)|промежуточн\w+ итог)(?:[\s:.,]+.*)?"
    r"|(?:grand |sub-?\s?|sum )?totals?(?:\s+(?:for|by|of|due|debt|amount|sum|in|eur|usd|rub|overdue)\b.*)?"
    r"|(?:spolu|celkom|celkove|medzisúčet|súčet|sucet)(?:[\s:.,]+.*)?|[σ∑]\b.*)\s*[:.]*",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]|∑")
_SIGNED = re.compile(
    r"_{3,}|\.{6,}|/\s*$|^(?:исполнител|ответственн|главн\w+ бухгалт|гл\.? ?бухгалт|бухгалтер"
    r"|руководител|директор|генеральн|составил"
    r"|проверил|подпис|утвержда|м\.\s?п\.|отч[её]т (?:сформирован|подготовлен)|сформирован"
    r"|дата (?:печати|формирован)|страниц|стр\.|лист \d"
    r"|примечани|\* |prepared|approved|signature|signed|printed|page \d|generated|notes?:"
    r"|vypracoval|vystavil|schválil|podpis|vytlačen"
    r"|strana \d|poznámk)",
    re.IGNORECASE,
)


class Rejected(Exception):
    """A row that cannot be taken, and why."""

    def __init__(self, reason: Reason, value: Value = None) -> None:
        """Keep the reason and the cell at fault."""
        super().__init__(reason)
        self.reason = reason
        self.value = text_of(value)[:100]


class SkippedRow(Exception):
    """A row that brings nothing, and why."""

    def __init__(self, reason: Skipped) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class Understood:
    """What the rows of a table say: records and rejections in their order, what was skipped, warnings."""

    records: list[Record] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    skipped: list[tuple[int, Skipped]] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)

    def take(self, line: Line, read: Callable[[], Record]) -> None:
        """Read one row, and keep the record or why there is none."""
        try:
            self.records.append(read())
        except Rejected as rejected:
            self.rejections.append(Rejection(line.number, rejected.reason, rejected.value))
        except SkippedRow as skipped:
            self.skipped.append((line.number, skipped.reason))


class Cells:
    """The cells of a table by what their columns are about, with what the whole column tells of them."""

    def __init__(self, table: Table) -> None:
        """Look at the columns of sums and days once, to read unclear cells as the clear ones."""
        self.table = table
        self._points: dict[int, Point] = {}
        every = [one for one in table.headings if one.column in _READ_AS_SUM]
        self._point = point_of(
            line.cells[one.place] for one in every for line in table.lines if one.place < len(line.cells)
        )
        days = [one for one in table.headings if one.column in _READ_AS_DAY]
        self._month_first = is_month_first(cell for one in days for cell in _cells_of(table, one))
        self.currency = _said_currency(table) or DEFAULT
        self.unit = _said_unit(table)

    def value(self, line: Line, column: Column) -> Value:
        """Give the cell in the column of this kind; None where there is none."""
        heading = self.table.columns.get(column)
        return None if heading is None else at(line, heading)

    def text(self, line: Line, column: Column, longest: int = LONGEST_TEXT) -> str:
        """Give a cell as text; "" for an empty one and for a formula's error."""
        value = self.value(line, column)
        return "" if is_empty(value) or is_fault(value) else text_of(value)[:longest]

    def has(self, column: Column) -> bool:
        """Tell whether the table has such a column."""
        return column in self.table.columns

    def filled(self, line: Line, *columns: Column) -> bool:
        """Tell whether one of these cells is filled."""
        return any(not is_empty(self.value(line, column)) for column in columns)

    def adds_up(self, line: Line, *marks: Column) -> bool:
        """Tell whether a row is a total: its label stands anywhere, and no other of `marks` is filled."""
        label = _label(line)
        return is_total(line) and not any(
            self.filled(line, column) and text_of(self.value(line, column)) != label for column in marks
        )

    def money(self, line: Line, heading: Heading | None) -> Decimal | None:
        """Give the sum in a cell, None for an empty one. Raises Rejected."""
        if heading is None:
            return None
        value = at(line, heading)
        try:
            return read_money(value, self._point_of(heading), unit=heading.unit * self.unit)
        except NotANumber:
            raise Rejected(Reason.AMOUNT_INVALID, value) from None

    def day(self, line: Line, column: Column) -> date | None:
        """Give the day in a cell, None for an empty one. Raises Rejected."""
        heading = self.table.columns.get(column)
        if heading is None:
            return None
        value = at(line, heading)
        try:
            return read_day(value, month_first=self._month_first)
        except NotADay:
            raise Rejected(Reason.DATE_INVALID, value) from None

    def currency_of(self, line: Line, *sums: Heading | None) -> str:
        """Give the currency of a row: its own cell's, its sums', its headings', the title's, else roubles.

        Raises Rejected.
        """
        value = self.value(line, Column.CURRENCY)
        try:
            named = "" if is_empty(value) else read_currency(text_of(value))
        except NotACurrency:
            raise Rejected(Reason.CURRENCY_UNKNOWN, value) from None
        texts = [text for one in sums if one for text in [at(line, one)] if isinstance(text, str)]
        shown = next((code for text in texts for code in [currency_in(text)] if code), "")
        headed = next((one.currency for one in sums if one and one.currency), "")
        return named or shown or headed or self.currency

    def counts_rows(self, heading: Heading) -> bool:
        """Tell whether a column "№" only counts the rows, and holds no numbers of documents."""
        numbers = [text_of(cell) for cell in _cells_of(self.table, heading)]
        kept = [int(number) for number in numbers if number.isdecimal() and len(number) < 10]
        return kept == list(range(1, len(kept) + 1))

    def party(self, line: Line, name: Value, *, needs_name: bool = True) -> Party:
        """Give who a row speaks of. Raises Rejected."""
        spelling = "" if is_nothing(name) or is_fault(name) else text_of(name)[: LONGEST_NAME + 50]
        bare, form = set_apart(spelling)
        has_letters = any(letter.isalnum() for letter in bare)
        if needs_name and not has_letters:
            raise Rejected(Reason.NAME_MISSING, name)
        tax_id = self.tax_id(line)
        if not has_letters and not tax_id:
            raise Rejected(Reason.NAME_MISSING, name)
        return Party(bare[:LONGEST_NAME], form, tax_id, spelling)

    def tax_id(self, line: Line) -> str:
        """Give the tax id of a row, "" for an empty cell. Raises Rejected."""
        value = self.value(line, Column.TAX_ID)
        if not self.has(Column.TAX_ID):
            value = self.value(line, Column.VAT_ID)
        try:
            return read_tax_id(value)
        except NotATaxId:
            raise Rejected(Reason.TAX_ID_INVALID, value) from None

    def _point_of(self, heading: Heading) -> Point:
        if heading.place not in self._points:
            own = point_of(_cells_of(self.table, heading))
            self._points[heading.place] = self._point if own is Point.UNKNOWN else own
        return self._points[heading.place]


_IN_UNITS = re.compile(
    r"(?:тыс|млн|млрд)\w*\.?\s*(?:руб|₽|eur|евро|долл|usd|€|\$)|thousands? of|in (?:thousand|million)"
    r"|(?:tis\.?|mil\.?|mio)\s*(?:eur|€)",
    re.IGNORECASE,
)
_READ_AS_DAY = {Column.DAY, Column.DUE, Column.PAY_DAY}
_READ_AS_SUM = {Column.AMOUNT, Column.DEBT, Column.PAID, Column.INCOME, Column.OUTGOING, Column.LIMIT}


def at(line: Line, heading: Heading) -> Value:
    """Give the cell of a row in a column."""
    return line.cells[heading.place] if heading.place < len(line.cells) else None


def filled_cells(line: Line) -> list[Value]:
    """Give the cells of a row that hold something."""
    return [cell for cell in line.cells if not is_empty(cell)]


def first_text(line: Line) -> str:
    """Give the first filled cell of a row that is a text."""
    return next((text_of(cell) for cell in line.cells if isinstance(cell, str) and not is_empty(cell)), "")


def _label(line: Line) -> str:
    """Give the first words of a row; in a text file numbers are texts too."""
    texts = (text_of(cell) for cell in line.cells if isinstance(cell, str) and not is_empty(cell))
    return next((text for text in texts if _WORDS.search(text)), "")


def is_total(line: Line) -> bool:
    """Tell whether a row adds up the rows above it; a company called so has a legal form."""
    text = _label(line)
    return bool(_TOTAL.fullmatch(text)) and not set_apart(text)[1]


def is_signature(line: Line) -> bool:
    """Tell whether a row is a signature or a note and no part of the table."""
    filled = filled_cells(line)
    return (
        len(filled) <= 3
        and bool(filled)
        and all(isinstance(cell, str) for cell in filled)
        and bool(_SIGNED.search(first_text(line)))
    )


def _cells_of(table: Table, heading: Heading) -> Iterable[Value]:
    return (at(line, heading) for line in table.lines)


def _said_unit(table: Table) -> int:
    """Give what all sums are multiplied by where the title says so: "суммы в тыс. руб."."""
    if any(one.unit != 1 for one in table.headings):
        return 1
    return next((unit_of(title) for title in table.titles if _IN_UNITS.search(title)), 1)


def _said_currency(table: Table) -> str:
    """Give the currency that headers of sums or the title name, or the only one that cells name."""
    headed = [one.currency for one in table.headings if one.column in _READ_AS_SUM and one.currency]
    titled = [code for title in table.titles for code in [currency_in(title)] if code]
    if headed or titled:
        return (headed or titled)[0]
    celled = {
        code
        for one in table.headings
        if one.column in _READ_AS_SUM or one.column is Column.CURRENCY
        for cell in _cells_of(table, one)
        if isinstance(cell, str)
        for code in [currency_in(cell)]
        if code
    }
    return celled.pop() if len(celled) == 1 else ""
