"""Rows of a list of payments or a bank statement."""

import re
from dataclasses import replace

from domain.import_rows import NamedDocument, Party, PaymentRow, Reason, Skipped
from domain.imports.cells import Line, Value, is_empty, text_of
from domain.imports.columns import Column
from domain.imports.documents import LONGEST_NUMBER, read_label
from domain.imports.headers import Heading
from domain.imports.purposes import last_digits, named_documents
from domain.imports.rows import (
    LONGEST_TEXT,
    Cells,
    Rejected,
    SkippedRow,
    Understood,
    at,
    filled_cells,
    is_signature,
)
from domain.imports.tables import Table
from domain.legal_forms import set_apart
from domain.names import same_name

_DAYS = (Column.PAY_DAY, Column.DAY)
_SUMS = (Column.INCOME, Column.AMOUNT, Column.PAID)
_OUTGOING = re.compile(
    r"исход|списан|расход|дебет|выплат|возврат покупат|\bдт\b|\bd\b|outgo|debit|withdraw"
    r"|\bout\b|\bdr\b|výdaj|vydaj|odchádz|odchadz|debet"
    r"|odoslan|\bплат[её]ж поставщик",
    re.IGNORECASE,
)


def read_payments(table: Table) -> Understood:
    """Read a list of payments; a row without a client belongs to the one that heads it."""
    cells, understood = Cells(table), Understood()
    numbers = _numbers(cells)
    own = _own_names(table)
    group: Value = None
    for line in table.lines:
        if not filled_cells(line) or is_signature(line):
            continue
        if cells.adds_up(line, Column.TAX_ID, Column.PURPOSE):
            continue
        if not cells.filled(line, *_DAYS, Column.PURPOSE, Column.TAX_ID):
            group = _head(cells, line) or group
            if group is not None or not cells.filled(line, Column.NAME):
                continue
        understood.take(line, lambda: _read(cells, line, group, own, numbers=numbers))  # noqa: B023 - it is called at once
    return understood


def _head(cells: Cells, line: Line) -> Value:
    """Give the client that a row heads: it has nothing else but a sum."""
    numbers = cells.filled(line, Column.PAYMENT_NUMBER, Column.NUMBER)
    return None if numbers or len(filled_cells(line)) > 3 else cells.value(line, Column.NAME)


def _numbers(cells: Cells) -> list[Heading]:
    """Give the columns that can hold a payment's number; a column "№" that only counts the rows is none."""
    columns = cells.table.columns
    named = [columns[column] for column in (Column.PAYMENT_NUMBER, Column.NUMBER) if column in columns]
    return named + [one for one in cells.table.all_of(Column.ORDINAL) if not cells.counts_rows(one)]


def _own_names(table: Table) -> list[tuple[str, str]]:
    """Give our own company's names, as the titles tell them: with a legal form."""
    parts = [part for title in table.titles for part in re.split(r"[:,]\s+|\s{2,}", title)]
    return [pair for pair in (set_apart(part) for part in [*table.titles, *parts]) if pair[1]]


def _read(
    cells: Cells, line: Line, group: Value, own: list[tuple[str, str]], *, numbers: list[Heading]
) -> PaymentRow:
    sums = [cells.table.columns.get(column) for column in _SUMS]
    name = cells.value(line, Column.NAME if cells.has(Column.NAME) else Column.OWN_COMPANY)
    if _is_outgoing(cells, line, sums):
        raise SkippedRow(Skipped.OUTGOING)
    party = cells.party(line, group if is_empty(name) else name, needs_name=False)
    if _is_ours(cells, line, party, own):
        raise SkippedRow(Skipped.OUTGOING)
    paid_on = next((day for column in _DAYS if (day := cells.day(line, column))), None)
    if paid_on is None:
        raise Rejected(Reason.DATE_INVALID, cells.value(line, _DAYS[-1]))
    amount = next((sum_ for one in sums if (sum_ := cells.money(line, one)) is not None), None)
    if amount is None:
        raise Rejected(Reason.AMOUNT_MISSING)
    if amount <= 0:
        raise Rejected(Reason.AMOUNT_INVALID, str(amount))
    number = next((text for one in numbers if (text := text_of(at(line, one)))), "")
    purpose = cells.text(line, Column.PURPOSE, LONGEST_TEXT)
    currency = cells.currency_of(line, *sums)
    named = _named(cells, line, purpose)
    return PaymentRow(line.number, party, number[:LONGEST_NUMBER], paid_on, amount, currency, named, purpose)


def _is_outgoing(cells: Cells, line: Line, sums: list[Heading | None]) -> bool:
    if _OUTGOING.search(cells.text(line, Column.DIRECTION)):
        return True
    try:
        came = next((sum_ for one in sums if (sum_ := cells.money(line, one))), None)
        went = cells.money(line, cells.table.columns.get(Column.OUTGOING))
    except Rejected:
        return False
    return (came is None and bool(went)) or (came is not None and came < 0)


def _is_ours(cells: Cells, line: Line, party: Party, own: list[tuple[str, str]]) -> bool:
    """Tell whether we have paid ourselves: a statement names the payer and the recipient."""
    recipient = set_apart(cells.text(line, Column.RECIPIENT))
    if not cells.has(Column.RECIPIENT) or not party.name:
        return False
    payer = (party.name, party.legal_form)
    return any(same_name(payer, one) for one in own) and not any(same_name(recipient, one) for one in own)


def _named(cells: Cells, line: Line, purpose: str) -> tuple[NamedDocument, ...]:
    """Give the documents of a payment: in columns of their own, and in its purpose."""
    found = list(named_documents(purpose))
    for column in (Column.DOCUMENT, Column.INVOICE_NUMBER, Column.SYMBOL):
        text = cells.text(line, column)
        if not text.strip("0"):
            continue
        label = read_label(text)
        digits = last_digits(label.number if label else text)
        if digits not in {one.number for one in found}:
            found.append(NamedDocument(digits, label.issued_on if label else None))
        elif label is not None:
            found = [
                replace(one, issued_on=one.issued_on or label.issued_on) if one.number == digits else one
                for one in found
            ]
    return tuple(found)
