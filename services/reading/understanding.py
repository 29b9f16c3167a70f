"""A file understood: what it is about, of which day, and what its rows say. Runs in a process of its own."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.clients import full_name
from domain.import_rows import ClientRow, ImportKind, InvoiceRow, PlanRow, Record, Rejection, Skipped, Warned
from domain.imports.cells import Sheet
from domain.imports.client_records import read_clients
from domain.imports.columns import Column
from domain.imports.dates import report_day
from domain.imports.debt_records import read_debts
from domain.imports.faults import FileFault, FileRefused
from domain.imports.payment_records import read_payments
from domain.imports.plan_records import plan_month, read_plan
from domain.imports.rows import Understood
from domain.imports.tables import Doubt, Table, find_table
from services.reading.files import read_sheets
from services.reading.records import pack

PAGE = 100
SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a file. `pages` are its records, packed, so many on a page.

    `report_day` is None where the file names none. `columns` are the names of the columns that are used.
    """

    kind: ImportKind
    report_day: date | None
    month: date | None
    pages: tuple[str, ...]
    records: int
    rejections: tuple[Rejection, ...]
    skipped: tuple[tuple[int, Skipped], ...]
    warnings: tuple[Warned, ...]
    columns: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known before a file is read. Phones without a country code are of `region`.

    `kind` and `chosen`, a place by column, are what a person has answered.
    """

    today: date
    region: str = "RU"
    kind: ImportKind | None = None
    chosen: Mapping[str, int] = field(default_factory=dict)


def understand(content: bytes, name: str, wanted: Wanted) -> Reading:
    """Read a file and understand it. Raises FileRefused."""
    tables = tables_of(read_sheets(content, name), name, wanted)
    if not tables:
        raise FileRefused(FileFault.NO_HEADER)
    table = tables[0]
    month = plan_month(table, name) or wanted.today.replace(day=1)
    understood = _read(table, month, wanted.region)
    if not (understood.records or understood.rejections or understood.skipped):
        raise FileRefused(FileFault.NO_ROWS)
    months = Counter(record.month for record in understood.records if isinstance(record, PlanRow))
    month = max(months, key=lambda one: months[one], default=month)
    return _reading(table, month, understood, [one.sheet for one in tables[1:]])


def tables_of(sheets: Sequence[Sheet], name: str, wanted: Wanted) -> list[Table]:
    """Give the tables of a file's sheets, the one that is meant first."""
    chosen = {Column(column): place for column, place in wanted.chosen.items()}
    found = (find_table(sheet, name, wanted.kind, chosen) for sheet in sheets)
    return sorted((table for table in found if table), key=_weight, reverse=True)


def _told(record: Record) -> str:
    """Give a record in a line: what was understood of a row."""
    if isinstance(record, PlanRow):
        return (
            f"{record.row}. {record.manager}: {', '.join(f'{value:f}' for value in record.figures.values())}"
        )
    name = full_name(record.client.name, record.client.legal_form)
    told: list[object] = [name, record.client.tax_id]
    if isinstance(record, ClientRow):
        told += [*record.phones[:1], record.city, record.manager]
    elif isinstance(record, InvoiceRow):
        told += [record.number, f"{record.issued_on:%d.%m.%Y} – {record.due_on:%d.%m.%Y}"]
        told += [f"{record.amount - record.paid:f} {record.currency}"]
    else:
        told += [record.number, f"{record.paid_on:%d.%m.%Y}", f"{record.amount:f} {record.currency}"]
        told += [f"→ {', '.join(one.number for one in record.named)}" if record.named else ""]
    return f"{record.row}. {', '.join(str(part) for part in told if part)}"


def _weight(table: Table) -> tuple[bool, int, bool]:
    return bool(table.lines), len(table.columns) * min(len(table.lines), 5), table.sheet.shown


def _read(table: Table, month: date, region: str) -> Understood:
    if table.kind is ImportKind.CLIENTS:
        from services.reading.phones import phone_reader

        return read_clients(table, phone_reader(region))
    if table.kind is ImportKind.DEBTS:
        return read_debts(table)
    if table.kind is ImportKind.PAYMENTS:
        return read_payments(table)
    return read_plan(table, month)


def _reading(table: Table, month: date, understood: Understood, others: Sequence[Sheet]) -> Reading:
    records = understood.records
    pages = tuple(pack(records[start : start + PAGE]) for start in range(0, len(records), PAGE))
    is_plan = table.kind is ImportKind.PLAN
    dated = report_day([*table.titles, table.sheet.name]) if table.kind is ImportKind.DEBTS else None
    used = {column.value: one.title for column, one in table.columns.items() if column is not Column.IGNORED}
    used |= {one.figure.value: one.title for one in table.headings if one.figure is not None}
    currencies = {currency for record in records if (currency := getattr(record, "currency", ""))}
    return Reading(
        table.kind,
        dated,
        month if is_plan else None,
        pages,
        len(records),
        tuple(understood.rejections),
        tuple(understood.skipped),
        tuple(understood.warnings),
        used,
        table.doubts,
        table.sheet.name,
        tuple(sheet.name for sheet in others if sheet.lines),
        tuple(sorted(currencies)),
        tuple(_told(record) for record in records[:SAMPLES]),
    )
