"""What a table is about: its columns tell, and its title where they do not."""

from collections.abc import Iterable

from domain.import_rows import ImportKind
from domain.imports.columns import Column
from domain.imports.headers import KINDS_BY_TITLE, Heading

_TRAITS = {
    Column.TAX_ID, Column.VAT_ID, Column.PHONE, Column.EMAIL, Column.ADDRESS, Column.CITY, Column.CONTACT,
    Column.POST, Column.MANAGER, Column.CATEGORY, Column.LIMIT, Column.DEFERRAL,
}  # fmt: skip
_SUMS = {Column.AMOUNT, Column.DEBT, Column.PAID, Column.INCOME, Column.OUTGOING}
_NUMBERS = {Column.NUMBER, Column.INVOICE_NUMBER, Column.DOCUMENT, Column.SYMBOL}
_WHO = {Column.NAME, Column.OWN_COMPANY, Column.RECIPIENT}
_TITLE_COUNTS = 3


def kind_of(headings: Iterable[Heading], title: str, *, is_plan: bool = False) -> ImportKind | None:
    """Tell what a table with these columns is about; its title decides where they do not."""
    found = list(headings)
    columns = {one.column for one in found}
    said = next((kind for kind, words in KINDS_BY_TITLE if words.search(title)), None)
    if is_plan:
        figures = len({one.figure for one in found if one.figure is not None})
        who = columns & {Column.MANAGER, Column.NAME, Column.CONTACT}
        sure = figures >= 2 and not columns & (
            _NUMBERS | {Column.DUE, Column.DEBT, Column.TAX_ID, Column.PURPOSE}
        )
        return ImportKind.PLAN if who and (sure or (figures and said is ImportKind.PLAN)) else None
    marks = {
        ImportKind.DEBTS: _debts(columns, any(one.levels for one in found)),
        ImportKind.PAYMENTS: _payments(columns),
        ImportKind.CLIENTS: _clients(columns),
    }
    if said is not None and marks.get(said):
        marks[said] += _TITLE_COUNTS
    best = max(marks, key=lambda kind: marks[kind])
    return best if marks[best] > 0 else None


def _debts(columns: set[Column], has_levels: bool) -> int:
    told = columns & (_NUMBERS | {Column.DUE, Column.PAY_DAY}) or has_levels
    if not (columns & _WHO and columns & {Column.AMOUNT, Column.DEBT} and told):
        return 0
    mark = 4 * (Column.DUE in columns) + 3 * (Column.DEBT in columns) + (Column.PAID in columns)
    mark += (Column.INVOICE_NUMBER in columns) + (Column.DOCUMENT in columns) + 4 * has_levels
    return mark + 1 if Column.PURPOSE not in columns else mark


def _payments(columns: set[Column]) -> int:
    who = columns & (_WHO | {Column.TAX_ID})
    if not (who and columns & _SUMS - {Column.DEBT} and columns & {Column.PAY_DAY, Column.DAY}):
        return 0
    mark = 4 * (Column.PURPOSE in columns) + 3 * (Column.INCOME in columns) + 2 * (Column.PAY_DAY in columns)
    mark += (
        2 * (Column.PAYMENT_NUMBER in columns) + 2 * (Column.OUTGOING in columns) + (Column.SYMBOL in columns)
    )
    mark += (Column.DIRECTION in columns) + 1
    return mark - 3 * (Column.DUE in columns) - 4 * (Column.DEBT in columns)


def _clients(columns: set[Column]) -> int:
    traits = columns & _TRAITS
    if not columns & _WHO or not traits:
        return 0
    money = columns & _SUMS and columns & (
        _NUMBERS | {Column.DUE, Column.DAY, Column.PAY_DAY, Column.PURPOSE}
    )
    return len(traits) - (6 if money else 0)
