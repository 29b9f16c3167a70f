"""Files imported into the book: read, shown, written a page at a time, and remembered (rules 1 to 10)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from domain.import_rows import ClientRow, ImportKind, ImportTally, InvoiceRow, PaymentRow, PlanRow
from domain.import_runs import Counts, Import, ImportRun, ImportState, Sight
from domain.people import Employee
from services import import_clients, import_money, import_plans
from services.reading.records import unpack
from services.reading.understanding import Reading
from storage import imports
from storage.database import UnitOfWork


async def keep(
    uow: UnitOfWork,
    reading: Reading,
    *,
    file_name: str,
    digest: str,
    by: Employee | None,
    today: date,
    now: datetime,
) -> Import:
    """Put a file that was read in the book, to be written later; its pages follow by `keep_pages`.

    A file that names no day is of the day of its import (rule 8).
    """
    import_id = await imports.add(
        uow,
        kind=reading.kind,
        file_name=file_name,
        digest=digest,
        employee_id=None if by is None else by.id,
        report_day=reading.report_day or today,
        is_dated=reading.report_day is not None,
        pages=len(reading.pages),
        sight=_sight(reading),
        created_at=now,
    )
    tally = told_by_file(reading)
    imports.remark(uow, import_id, tally)
    kept = await get(uow, import_id)
    imports.save(uow, kept, state=ImportState.READ, pages_done=0, counts=Counts().plus(tally))
    return await get(uow, import_id)


def keep_pages(uow: UnitOfWork, import_id: int, pages: Sequence[str], first: int) -> None:
    """Keep pages of records, from this position on."""
    for position, page in enumerate(pages, first):
        imports.add_page(uow, import_id, position, page)


async def get(uow: UnitOfWork, import_id: int) -> Import:
    """Give an import that is known to be there."""
    found = await imports.find(uow, import_id)
    if found is None:
        raise LookupError(import_id)
    return found


def told_by_file(reading: Reading) -> ImportTally:
    """Give what the file alone tells of its rows: rejected ones, skipped ones, and warnings."""
    tally = ImportTally(rejections=list(reading.rejections), warnings=list(reading.warnings))
    tally.skipped.update(reason for _, reason in reading.skipped)
    return tally


async def write_page(uow: UnitOfWork, one: Import, by: Employee | None, now: datetime) -> Import:
    """Write the next page of an import, the last one ends it. One that is not begun stays as it is."""
    if one.state is not ImportState.APPLYING:
        return one
    page = await imports.find_page(uow, one.id, one.pages_done)
    if page is None:
        raise LookupError(one.id, one.pages_done)
    await write_next(uow, one.id, ImportRun(one.id, one.report_day, now, by), page, one.pages_done)
    written = await get(uow, one.id)
    if written.state is ImportState.APPLIED:
        imports.remove_pages(uow, one.id)
    return written


async def write(uow: UnitOfWork, kind: ImportKind, run: ImportRun, page: str) -> ImportTally:
    """Write a page of records of one kind."""
    records = unpack(page)
    if kind is ImportKind.CLIENTS:
        return await import_clients.write_clients(uow, run, cast("list[ClientRow]", records))
    if kind is ImportKind.DEBTS:
        return await import_money.write_invoices(uow, run, cast("list[InvoiceRow]", records))
    if kind is ImportKind.PAYMENTS:
        return await import_money.write_payments(uow, run, cast("list[PaymentRow]", records))
    return await import_plans.write_plans(uow, run, cast("list[PlanRow]", records))


async def write_next(
    uow: UnitOfWork, import_id: int, run: ImportRun, page: str, position: int
) -> ImportTally:
    """Write one page that is at hand, of an import that was begun, and note how far it has come."""
    one = await get(uow, import_id)
    tally = await write(uow, one.kind, run, page)
    imports.remark(uow, one.id, tally)
    ended = position + 1 >= one.pages
    imports.save(
        uow,
        one,
        state=ImportState.APPLIED if ended else ImportState.APPLYING,
        pages_done=position + 1,
        counts=one.tally.plus(tally),
        applied_at=run.now if ended else None,
    )
    return tally


def begin_writing(uow: UnitOfWork, one: Import) -> None:
    """Let an import that was shown be written."""
    state = ImportState.APPLYING if one.pages else ImportState.APPLIED
    imports.save(uow, one, state=state, pages_done=0, counts=one.tally)


def _sight(reading: Reading) -> Sight:
    return Sight(
        dict(reading.columns),
        reading.sheet,
        reading.other_sheets,
        reading.currencies,
        "" if reading.month is None else f"{reading.month:%Y-%m}",
    )
