"""Rows of a report of debts: a document a row, or documents under contracts under clients."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import zip_longest

from domain.import_rows import InvoiceRow, Reason, Skipped
from domain.imports.cells import Line, Value, is_empty, is_fault, text_of
from domain.imports.columns import Column
from domain.imports.documents import LONGEST_NUMBER, Label, depths, is_contract, read_label
from domain.imports.headers import Heading, column_of
from domain.imports.numbers import NotANumber, read_number
from domain.imports.rows import (
    Cells,
    Rejected,
    SkippedRow,
    Understood,
    at,
    filled_cells,
    is_signature,
    is_total,
)
from domain.imports.tables import Table

_NOTHING = Decimal("0.00")
_NUMBERS = (Column.DOCUMENT, Column.INVOICE_NUMBER, Column.NUMBER, Column.SYMBOL, Column.PAYMENT_NUMBER)


@dataclass(frozen=True, slots=True)
class _Document:
    """A row that is a document: whose it is, its number and its day where its label tells them."""

    line: Line
    client: Value
    number: str
    issued_on: date | None


def read_debts(table: Table) -> Understood:
    """Read a report of debts, with or without levels."""
    cells, understood = Cells(table), Understood()
    for document in _in_levels(cells) if _has_levels(cells) else _flat(cells):
        understood.take(document.line, lambda: _read(cells, document))  # noqa: B023 - it is called at once
    return understood


def _has_levels(cells: Cells) -> bool:
    """Tell whether documents stand in the same column as the clients that owe them."""
    name = cells.table.columns.get(Column.NAME)
    if name is None:
        return False
    if name.levels:
        return True
    if any(cells.has(column) for column in _NUMBERS):
        return False
    labels = [read_label(text_of(at(line, name))) for line in cells.table.lines[:400]]
    found = sum(label is not None for label in labels)
    return found * 5 >= len(labels) > 0


def _in_levels(cells: Cells) -> Iterator[_Document]:
    """Give the documents of a report with levels: clients above, contracts between, documents below."""
    name = cells.table.columns[Column.NAME]
    lines = [
        line for line in cells.table.lines
        if not is_empty(at(line, name)) and not is_total(line) and not is_signature(line)
    ]  # fmt: skip
    deep = depths(lines, name.place)
    has_contracts = not name.levels or any(column_of(one) is Column.CONTRACT for one in name.levels)
    if deep is None:
        yield from _by_labels(cells, lines, name, has_contracts=has_contracts)
        return
    client_depth = _client_depth(name, max(deep) + 1)
    above: dict[int, str] = {}
    for index, (line, depth) in enumerate(zip(lines, deep, strict=True)):
        text = text_of(at(line, name))
        above = {level: label for level, label in above.items() if level < depth}
        is_group = index + 1 < len(lines) and deep[index + 1] > depth
        if is_group or not above:
            above[depth] = text
            continue
        label = read_label(text)
        if label is None and (depth < max(deep) or is_contract(text)):
            continue
        yield _document(line, _client_above(above, client_depth), text, label)


def _client_depth(name: Heading, deepest: int) -> int | None:
    """Give the depth of clients, where the header names as many levels as there are."""
    if len(name.levels) != deepest:
        return None
    return next((place for place, one in enumerate(name.levels) if column_of(one) is Column.NAME), None)


def _client_above(above: dict[int, str], depth: int | None) -> str:
    """Give the client over a document: at its depth, else the lowest that is no contract."""
    if depth is not None and depth in above:
        return above[depth]
    labels = [above[level] for level in sorted(above, reverse=True)]
    return next((label for label in labels if not is_contract(label)), labels[-1])


def _by_labels(
    cells: Cells, lines: Sequence[Line], name: Heading, *, has_contracts: bool
) -> Iterator[_Document]:
    """Give the documents where nothing but their labels tells them from clients and contracts."""
    client = ""
    for line, following in zip_longest(lines, lines[1:]):
        text = text_of(at(line, name))
        label = read_label(text)
        if label is None and not is_contract(text):
            client = text
            continue
        under = None if following is None else read_label(text_of(at(following, name)))
        heads = (
            has_contracts and is_contract(text) and under is not None and not cells.filled(line, Column.DUE)
        )
        if label is not None and not heads:
            yield _document(line, client, text, label)


def _document(line: Line, client: str, text: str, label: Label | None) -> _Document:
    if label is None:
        return _Document(line, client, text[:LONGEST_NUMBER], None)
    return _Document(line, client, label.number, label.issued_on)


def _flat(cells: Cells) -> Iterator[_Document]:
    """Give the documents of a list with a document a row; rows with nothing but a client head those below."""
    who = Column.NAME if cells.has(Column.NAME) else Column.OWN_COMPANY
    numbers = _numbers_of(cells)
    group: Value = None
    for line in cells.table.lines:
        if cells.adds_up(line, Column.TAX_ID, Column.DUE):
            continue
        if is_signature(line) or not filled_cells(line):
            continue
        client = cells.value(line, who)
        if not cells.filled(line, Column.DUE, Column.DAY, *_NUMBERS):
            if is_empty(client) or not _is_short_of_sums(cells, line):
                group = client if not is_empty(client) else group
                if is_empty(client) or _is_group(cells, line):
                    continue
            else:
                group = client
                continue
        elif not is_empty(client):
            group = None
        yield _flat_document(cells, line, group if is_empty(client) else client, numbers)


def _is_short_of_sums(cells: Cells, line: Line) -> bool:
    return not cells.filled(line, Column.AMOUNT, Column.DEBT, Column.PAID)


def _is_group(cells: Cells, line: Line) -> bool:
    """Tell whether a row with a client and sums, but no document, adds up the documents below it."""
    return any(cells.has(column) for column in _NUMBERS) or cells.has(Column.DAY)


def _numbers_of(cells: Cells) -> tuple[Column, ...]:
    """Give the columns of numbers; a column "№" is one where it does more than count the rows."""
    ordinal = cells.table.columns.get(Column.ORDINAL)
    return _NUMBERS if ordinal is None or cells.counts_rows(ordinal) else (*_NUMBERS, Column.ORDINAL)


def _flat_document(cells: Cells, line: Line, client: Value, numbers: Sequence[Column]) -> _Document:
    number = next((text for column in numbers if (text := cells.text(line, column, 200))), "")
    label = read_label(number)
    if label is not None and not cells.filled(line, Column.DAY):
        return _Document(line, client, label.number, label.issued_on)
    return _Document(line, client, label.number if label else number[:LONGEST_NUMBER], None)


def _read(cells: Cells, document: _Document) -> InvoiceRow:
    line = document.line
    party = cells.party(line, document.client)
    heads = [cells.table.columns.get(column) for column in (Column.AMOUNT, Column.DEBT, Column.PAID)]
    if any(_is_negative(line, one) for one in heads[:2] if one):
        raise SkippedRow(Skipped.ADVANCE)
    issued_on = document.issued_on or cells.day(line, Column.DAY)
    due_on = _due(cells, line, issued_on)
    amount, paid = _sums(cells, line)
    if issued_on is None and cells.has(Column.DAY):
        raise Rejected(Reason.DATE_INVALID, cells.value(line, Column.DAY))
    currency = cells.currency_of(line, *heads)
    return InvoiceRow(
        line.number, party, document.number, issued_on or due_on, due_on, amount, paid, currency
    )


def _is_negative(line: Line, heading: Heading) -> bool:
    value = at(line, heading)
    try:
        number = read_number(value)
    except NotANumber:
        return False
    return number is not None and number < 0


def _due(cells: Cells, line: Line, issued_on: date | None) -> date:
    """Give the day by which a document is to be paid. Raises Rejected."""
    column = Column.DUE if cells.has(Column.DUE) else Column.PAY_DAY
    days = _days(cells.value(line, column))
    if days is None:
        due_on = cells.day(line, column)
        if due_on is not None:
            return due_on
        days = _days(cells.value(line, Column.DEFERRAL))
    if days is None or issued_on is None:
        raise Rejected(Reason.DUE_MISSING, cells.value(line, column))
    return issued_on + timedelta(days=days)


def _days(value: Value) -> int | None:
    """Give how many days somebody has to pay, where a cell tells that and no day: 14, "30 дней"."""
    match = re.fullmatch(r"(\d{1,3})(?:\.0)?\s*(?:дн\w*|к\.?\s?д\.?|days?|dn\w*)?", text_of(value))
    return int(match[1]) if match else None


def _sums(cells: Cells, line: Line) -> tuple[Decimal, Decimal]:
    """Give the sum of a document and what of it is paid; without its sum it is the debt and what is paid.

    Raises Rejected.
    """
    columns = cells.table.columns
    amount, debt, paid = (
        cells.money(line, columns.get(one)) for one in (Column.AMOUNT, Column.DEBT, Column.PAID)
    )
    for one in (Column.AMOUNT, Column.DEBT):
        value = cells.value(line, one)
        if is_fault(value):
            raise Rejected(Reason.AMOUNT_INVALID, value)
    if amount is None and debt is None:
        raise Rejected(Reason.AMOUNT_MISSING)
    if amount is None:
        amount = (debt or _NOTHING) + (paid or _NOTHING)
    if paid is None:
        paid = _NOTHING if debt is None else max(amount - debt, _NOTHING)
    return amount, max(paid, _NOTHING)
