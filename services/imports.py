"""Files imported into the book: kept when read, tried out, written a page at a time (rules 1 to 10)."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from typing import cast

from domain.import_rows import ClientRow, ImportKind, ImportTally, InvoiceRow, PaymentRow, PlanRow
from domain.import_runs import Choice, Counts, Import, ImportRun, ImportState, Sight, Vanished
from domain.money import Money, totals
from domain.people import Employee
from services import import_clients, import_money, import_plans
from services.reading.records import unpack
from services.reading.understanding import Reading
from storage import imports
from storage.database import UnitOfWork

Begin = Callable[[], AbstractAsyncContextManager[UnitOfWork]]


async def keep(
    uow: UnitOfWork,
    reading: Reading,
    sight: Sight,
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
        sight=sight,
        created_at=now,
    )
    tally = told_by_file(reading)
    imports.remark(uow, import_id, tally)
    kept = await get(uow, import_id)
    imports.save(uow, kept, state=ImportState.READ, pages_done=0, counts=Counts().plus(tally))
    return await get(uow, import_id)


def keep_forecast(uow: UnitOfWork, import_id: int, tally: ImportTally) -> None:
    """Keep which rows would be rejected, as a trial has shown."""
    imports.remark(uow, import_id, tally, is_forecast=True)


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


def sight_of(reading: Reading) -> Sight:
    """Give what was understood of a file, as a person is shown it."""
    choices = tuple(Choice(one.column.value, one.places, one.titles) for one in reading.doubts)
    return Sight(
        dict(reading.columns),
        reading.sheet,
        reading.other_sheets,
        reading.currencies,
        "" if reading.month is None else f"{reading.month:%Y-%m}",
        choices=choices,
        samples=reading.samples,
    )


async def write_page(uow: UnitOfWork, import_id: int, by: Employee | None, now: datetime) -> Import:
    """Write the next page of an import, the last one ends it. One that is not begun stays as it is."""
    one = await get(uow, import_id)
    if one.state is not ImportState.APPLYING:
        return one
    page = await imports.find_page(uow, one.id, one.pages_done)
    if page is None:
        raise LookupError(one.id, one.pages_done)
    await write_next(uow, one.id, run_of(one, by, now), page, one.pages_done)
    written = await get(uow, one.id)
    if written.state is ImportState.APPLIED:
        imports.remove_pages(uow, one.id)
    return written


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
        counts=one.counts.plus(tally),
        applied_at=run.now if ended else None,
    )
    return tally


async def begin_writing(uow: UnitOfWork, one: Import, now: datetime) -> Import:
    """Let an import that was shown be written; one without records is over at once."""
    imports.forget_forecast(uow, one.id)
    state = ImportState.APPLYING if one.pages else ImportState.APPLIED
    applied_at = None if one.pages else now
    imports.save(uow, one, state=state, pages_done=0, counts=one.counts, applied_at=applied_at)
    return await get(uow, one.id)


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


async def begin_trial(begin: Begin, reading: Reading, by: Employee, today: date, now: datetime) -> ImportRun:
    """Begin to write a file into a copy of the book, to see what would become of it."""
    async with begin() as uow:
        kept = await keep(uow, reading, Sight(), file_name="", digest="", by=by, today=today, now=now)
        await begin_writing(uow, kept, now)
    return ImportRun(kept.id, kept.report_day, now, by)


async def end_trial(begin: Begin, reading: Reading, run: ImportRun) -> tuple[Counts, Vanished]:
    """Give what became of the rows in the copy, and which documents the report lacks."""
    async with begin() as uow:
        counts = (await get(uow, run.id)).counts
        is_report = reading.kind is ImportKind.DEBTS and reading.report_day is not None
        return counts, await vanished(uow, run.report_day) if is_report else Vanished()


async def vanished(uow: UnitOfWork, report_day: date) -> Vanished:
    """Give how many documents of earlier reports are not in the one of this day, and what is open of them."""
    found = await import_money.list_vanished(uow, report_day)
    sums = totals(Money(one.open, one.currency) for one in found)
    return Vanished(len(found), {currency: str(amount) for currency, amount in sums.items()})


async def vanished_of(uow: UnitOfWork, one: Import) -> Vanished:
    """Give which documents a written report lacks; nothing for a file that is no dated report."""
    is_report = one.kind is ImportKind.DEBTS and one.is_dated and one.state is ImportState.APPLIED
    return await vanished(uow, one.report_day) if is_report else Vanished()


def run_of(one: Import, by: Employee | None, now: datetime) -> ImportRun:
    """Give what the writers of an import's rows know of it."""
    return ImportRun(one.id, one.report_day, now, by)
