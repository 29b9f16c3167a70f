"""Rows of a plan: a manager a row, a figure a column."""

from datetime import date

from domain.import_rows import PlanFigure, PlanRow, Reason
from domain.imports.cells import Line, Value, is_empty, is_fault, is_nothing, text_of
from domain.imports.columns import Column
from domain.imports.dates import NotADay, days_in, month_in, read_day
from domain.imports.headers import Heading
from domain.imports.numbers import NotANumber, read_number
from domain.imports.people_names import bare_person
from domain.imports.rows import Cells, Rejected, Understood, at, filled_cells, is_signature, is_total
from domain.imports.tables import Table

_WHO = (Column.MANAGER, Column.NAME, Column.CONTACT)


def plan_month(table: Table, file_name: str) -> date | None:
    """Give the month that the title, the sheet's name or the file's name tells."""
    texts = (*table.titles, *(one.title for one in table.headings), table.sheet.name, file_name)
    named = (month for text in texts for month in [month_in(text)] if month)
    return next(named, None) or next(
        (month for text in table.titles for month in [_month_of_days(text)] if month), None
    )


def _month_of_days(text: str) -> date | None:
    """Give the month that a title names by its days: "01.12.2026 - 31.12.2026"."""
    days = [day for day, _ in days_in(text)]
    months = {day.replace(day=1) for day in days}
    return months.pop() if len(months) == 1 and days[0].day == 1 else None


def read_plan(table: Table, month: date) -> Understood:
    """Read a plan for a month, or for the month of each row where a column tells it."""
    cells, understood = Cells(table), Understood()
    who = next(column for column in _WHO if cells.has(column))
    for line in table.lines:
        if is_total(line) or is_signature(line) or not filled_cells(line):
            continue
        if is_nothing(cells.value(line, who)) and not _has_figures(table, line):
            continue
        understood.take(line, lambda: _read(cells, line, who, month))  # noqa: B023 - it is called at once
    return understood


def _has_figures(table: Table, line: Line) -> bool:
    return any(not is_nothing(at(line, one)) for one in table.headings if one.figure is not None)


def _read(cells: Cells, line: Line, who: Column, month: date) -> PlanRow:
    value = cells.value(line, who)
    name = "" if is_fault(value) else bare_person(text_of(value))
    if not name:
        raise Rejected(Reason.NAME_MISSING, value)
    figures = {}
    for one in cells.table.headings:
        if one.figure is None or one.figure in figures:
            continue
        cell = at(line, one)
        try:
            number = None if is_empty(cell) else read_number(cell, unit=one.unit * _unit(cells, one))
        except NotANumber:
            raise Rejected(Reason.AMOUNT_INVALID, cell) from None
        if number is not None and number < 0:
            raise Rejected(Reason.AMOUNT_INVALID, cell)
        if number is not None:
            figures[one.figure] = number
    return PlanRow(line.number, name, _month(cells.value(line, Column.MONTH), month), figures)


def _unit(cells: Cells, heading: Heading) -> int:
    """Give what the title multiplies a figure by: sums alone, and no visits."""
    return cells.unit if heading.figure in {PlanFigure.PAID_SALES, PlanFigure.COLLECTION} else 1


def _month(value: Value, otherwise: date) -> date:
    """Give the month of a row's own cell: a day in it, or its name."""
    try:
        day = read_day(value)
    except NotADay:
        day = month_in(text_of(value))
    return otherwise if day is None else day.replace(day=1)
