"""Debts and payments that an accounting system sends by itself: the rules of imported files, as JSON.

Sent again they change nothing: a document is known by client, number and day (rule 7), a payment by day,
number, client and sum (rule 9). A list that names no day is of the day on which it came (rule 8).
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from domain.import_rows import (
    ImportKind,
    ImportTally,
    InvoiceRow,
    NamedDocument,
    Party,
    PaymentRow,
    Reason,
    Record,
    Skipped,
)
from domain.import_runs import Counts, ImportRun, ImportState, Sight
from domain.imports.currencies import DEFAULT, NotACurrency, read_currency
from domain.imports.dates import NotADay, read_day
from domain.imports.numbers import NotANumber, read_money
from domain.imports.purposes import last_digits, named_documents
from domain.imports.tax_cells import NotATaxId, read_tax_id
from domain.legal_forms import set_apart
from domain.money import NOTHING
from domain.names import LONGEST_NAME, clean
from services import import_money
from services.reading.records import pack, unpack
from storage import imports
from storage.database import UnitOfWork

AT_ONCE = 100
MOST_ROWS = 100_000


class BadPush(ValueError):
    """What came is not what can be understood; the sentence is for whoever writes the other program."""


class _Rejected(Exception):
    def __init__(self, reason: Reason, value: object = "") -> None:
        super().__init__(reason)
        self.reason, self.value = reason, str(value)[:100]


class _IsAdvance(Exception):
    """A negative sum lowers nothing (rule 7)."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """What came: pages of records that were understood, what became of the others, and of which day they are.

    `is_full` tells that the sender has no other open documents in these currencies.
    """

    kind: ImportKind
    report_day: date
    is_dated: bool
    is_full: bool
    pages: Sequence[str]
    tally: ImportTally


def read(kind: ImportKind, content: bytes, today: date) -> Pushed:
    """Read what came; it takes long, and is done in a process of its own. Raises BadPush."""
    try:
        body = json.loads(content, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise BadPush("this is no JSON") from error
    return _receivables(body, today) if kind is ImportKind.DEBTS else _payments(body, today)


def _receivables(body: Any, today: date) -> Pushed:
    """Read {"report_day", "full", "documents": [...]}."""
    listed = _listed(body, "documents")
    try:
        day = read_day(body.get("report_day"))
    except NotADay as error:
        raise BadPush("report_day is no day: 2026-11-24") from error
    pages, tally = _read(listed, _invoice)
    return Pushed(ImportKind.DEBTS, day or today, day is not None, body.get("full") is True, pages, tally)


def _payments(body: Any, today: date) -> Pushed:
    """Read {"payments": [...]}."""
    pages, tally = _read(_listed(body, "payments"), _payment)
    return Pushed(ImportKind.PAYMENTS, today, False, False, pages, tally)


async def keep(uow: UnitOfWork, pushed: Pushed, content: bytes, now: datetime) -> ImportRun:
    """Put what came among the imports, so that it is seen there and can be taken back."""
    import_id = await imports.add(
        uow,
        kind=pushed.kind,
        file_name=f"API {now:%Y-%m-%d %H:%M}",
        digest=hashlib.sha256(content).hexdigest(),
        employee_id=None,
        report_day=pushed.report_day,
        is_dated=pushed.is_dated,
        pages=0,
        sight=Sight(),
        created_at=now,
    )
    return ImportRun(import_id, pushed.report_day, now)


async def write(uow: UnitOfWork, run: ImportRun, pushed: Pushed, page: str) -> ImportTally:
    """Write a page of what came."""
    part = unpack(page)
    if pushed.kind is ImportKind.DEBTS:
        return await import_money.write_invoices(
            uow, run, [one for one in part if isinstance(one, InvoiceRow)]
        )
    return await import_money.write_payments(uow, run, [one for one in part if isinstance(one, PaymentRow)])


async def finish(uow: UnitOfWork, run: ImportRun, tally: ImportTally) -> None:
    """Note that all of it is written."""
    kept = await imports.find(uow, run.id)
    if kept is not None:
        imports.remark(uow, run.id, tally)
        counts = Counts().plus(tally)
        imports.save(uow, kept, state=ImportState.APPLIED, pages_done=0, counts=counts, applied_at=run.now)


def _listed(body: Any, name: str) -> list[Any]:
    rows = body.get(name) if isinstance(body, dict) else None
    if not isinstance(rows, list):
        raise BadPush(f'an object with a list "{name}" is expected')
    if len(rows) > MOST_ROWS:
        raise BadPush(f"at most {MOST_ROWS} rows at once")
    return rows


def _read(
    listed: Sequence[Any], read_row: Callable[[int, Mapping[str, Any]], Record]
) -> tuple[list[str], ImportTally]:
    tally, rows = ImportTally(), list[Record]()
    for number, row in enumerate(listed, 1):
        if not isinstance(row, dict):
            raise BadPush(f"row {number} is no object")
        try:
            rows.append(read_row(number, row))
        except _Rejected as rejected:
            tally.reject(number, rejected.reason, rejected.value)
        except _IsAdvance:
            tally.skipped[Skipped.ADVANCE] += 1
    return [pack(rows[first : first + AT_ONCE]) for first in range(0, len(rows), AT_ONCE)], tally


def _invoice(number: int, row: Mapping[str, Any]) -> InvoiceRow:
    party = _party(row)
    issued_on = _day(row, "issued_on") or _reject(Reason.DATE_INVALID)
    due_on = _day(row, "due_on") or _reject(Reason.DUE_MISSING)
    paid, amount = _sum(row, "paid") or NOTHING, _sum(row, "amount")
    if amount is None and (debt := _sum(row, "debt")) is not None:
        amount = debt + paid if debt >= 0 else debt
    if amount is None:
        raise _Rejected(Reason.AMOUNT_MISSING)
    if amount < 0:
        raise _IsAdvance
    document = clean(_text(row, "number")) or _reject(Reason.NAME_MISSING)
    return InvoiceRow(number, party, document, issued_on, due_on, amount, paid, _currency(row))


def _payment(number: int, row: Mapping[str, Any]) -> PaymentRow:
    party = _party(row)
    paid_on = _day(row, "paid_on") or _reject(Reason.DATE_INVALID)
    amount = _sum(row, "amount")
    if amount is None:
        raise _Rejected(Reason.AMOUNT_MISSING)
    if amount <= 0:
        raise _Rejected(Reason.AMOUNT_INVALID, amount)
    purpose = clean(_text(row, "purpose"))[:1000]
    named = tuple(_named(row)) or named_documents(purpose)
    return PaymentRow(
        number, party, clean(_text(row, "number")), paid_on, amount, _currency(row), named, purpose
    )


def _named(row: Mapping[str, Any]) -> Iterator[NamedDocument]:
    for one in row.get("documents") or ():
        if isinstance(one, dict) and _text(one, "number"):
            yield NamedDocument(last_digits(_text(one, "number")), _day(one, "issued_on"))


def _party(row: Mapping[str, Any]) -> Party:
    spelling = clean(_text(row, "client"))[:LONGEST_NAME]
    name, legal_form = set_apart(spelling)
    if not name:
        raise _Rejected(Reason.NAME_MISSING)
    try:
        tax_id = read_tax_id(_text(row, "tax_id"))
    except NotATaxId as error:
        raise _Rejected(Reason.TAX_ID_INVALID, row.get("tax_id")) from error
    return Party(name, legal_form, tax_id, spelling)


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return "" if value is None or isinstance(value, bool | list | dict) else str(value)


def _day(row: Mapping[str, Any], name: str) -> date | None:
    try:
        return read_day(_text(row, name) or None)
    except NotADay as error:
        raise _Rejected(Reason.DATE_INVALID, row.get(name)) from error


def _sum(row: Mapping[str, Any], name: str) -> Decimal | None:
    value = row.get(name)
    try:
        return read_money(value if isinstance(value, int | Decimal) else _text(row, name))
    except NotANumber as error:
        raise _Rejected(Reason.AMOUNT_INVALID, value) from error


def _currency(row: Mapping[str, Any]) -> str:
    try:
        return read_currency(_text(row, "currency")) or DEFAULT
    except NotACurrency as error:
        raise _Rejected(Reason.CURRENCY_UNKNOWN, row.get("currency")) from error


def _reject(reason: Reason) -> Any:
    raise _Rejected(reason)
