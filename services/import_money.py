"""Rows of debts reports and of payments written into the book, and taken out of it again whole.

A report is the balance at the end of its day. What the book knows of a later day stays: an old report brings
back no debt.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeAlias

from domain.import_rows import ImportTally, InvoiceRow, PaymentRow, Reason, Skipped
from domain.import_runs import ImportRun
from domain.invoices import Invoice, number_key
from domain.money import NOTHING
from domain.names import clean
from domain.payments import Named, Payment
from services import client_matching, credit, promises, settling
from storage import invoices, payments
from storage.database import UnitOfWork
from storage.invoices import Known

_AT_ONCE = 200
_Key: TypeAlias = tuple[int, str, date]


async def write_invoices(uow: UnitOfWork, run: ImportRun, rows: Sequence[InvoiceRow]) -> ImportTally:
    """Write rows of a debts report, from the top; a client that the book lacks is made (rule 7)."""
    tally = ImportTally()
    found, tally.clients_created = await client_matching.resolve(
        uow, run, [row.client for row in rows], create=True
    )
    known = await _known(uow, run, rows, found)
    fresh: dict[_Key, Invoice] = {}
    touched: dict[int, Invoice] = {}
    for row, client_id in zip(rows, found, strict=True):
        if isinstance(client_id, Reason):
            tally.reject(row.row, client_id, row.client.spelling)
            continue
        key = (client_id, number_key(row.number), row.issued_on)
        reported = _reported(run, row, client_id)
        if key in known:
            _take(uow, run, tally, known, key, reported, touched)
        elif key in fresh:
            _count(tally, is_changed=_differs(fresh[key], reported))
            fresh[key] = reported
        else:
            tally.created += 1
            fresh[key] = reported
    added = await _add(uow, run, list(fresh.values()))
    await _settle(uow, run, [*added, *touched.values()])
    await credit.watch(uow, added, run.now)
    return tally


async def write_payments(uow: UnitOfWork, run: ImportRun, rows: Sequence[PaymentRow]) -> ImportTally:
    """Write rows of incoming payments; no client is made, and what no document takes is credit (rule 9)."""
    tally = ImportTally()
    found, _ = await client_matching.resolve(uow, run, [row.client for row in rows], create=False)
    asked: list[Payment] = []
    for row, client_id in zip(rows, found, strict=True):
        if isinstance(client_id, Reason):
            tally.reject(row.row, client_id, row.client.spelling)
        else:
            asked.append(_payment(row, client_id))
    new: dict[tuple[object, ...], Payment] = {}
    for payment, is_known in zip(asked, await payments.are_known(uow, asked), strict=True):
        key = (payment.client_id, payment.paid_on, payment.number, payment.amount)
        if is_known or key in new:
            tally.skipped[Skipped.DUPLICATE] += 1
        else:
            new[key] = payment
    await _add_payments(uow, run, list(new.values()))
    tally.created = len(new)
    return tally


async def settle_vanished(uow: UnitOfWork, run: ImportRun, most: int = _AT_ONCE) -> int:
    """Take what a full report of this day lacks for paid, at most so many; gives how many there were."""
    vanished = await invoices.list_vanished(uow, run.report_day, most)
    for invoice in vanished:
        invoices.note_change(uow, run.id, invoice)
        paid = replace(invoice, paid=invoice.amount, paid_before=invoice.amount, balance_on=run.report_day)
        invoices.save(uow, paid)
        invoices.take_inside(uow, paid)
    await promises.look_again(uow, {invoice.client_id for invoice in vanished}, run.now)
    return len(vanished)


async def list_vanished(uow: UnitOfWork, report_day: date, most: int = 1000) -> list[Invoice]:
    """Give what is open by earlier reports and is not in the one of this day, to be shown before."""
    return await invoices.list_vanished(uow, report_day, most)


async def undo(uow: UnitOfWork, import_id: int, now: datetime, most: int = _AT_ONCE) -> int:
    """Take back a part of what an import brought of invoices and payments, and give how much it was.

    To be called until it gives 0. What a later import has changed stays as that one left it.
    """
    gone = await payments.remove_of_import(uow, import_id, most)
    changed = await invoices.put_back(uow, import_id, most) if not gone else []
    removed = await invoices.remove_of_import(uow, import_id, most) if not (gone or changed) else []
    clients = {*gone, *(invoice.client_id for invoice in removed)}
    clients |= set(await invoices.list_clients_of(uow, changed))
    await settling.settle_again(uow, clients)
    await promises.look_again(uow, clients, now)
    return len(gone) + len(changed) + len(removed)


async def _add(uow: UnitOfWork, run: ImportRun, fresh: Sequence[Invoice]) -> list[Invoice]:
    ids = await invoices.add(uow, fresh, created_by=None, created_at=run.now)
    return [replace(one, id=invoice_id) for one, invoice_id in zip(fresh, ids, strict=True)]


def _reported(run: ImportRun, row: InvoiceRow, client_id: int) -> Invoice:
    paid = min(row.paid, row.amount)
    return Invoice(
        0,
        client_id,
        clean(row.number),
        row.issued_on,
        row.due_on,
        row.currency,
        row.amount,
        paid=paid,
        paid_before=paid,
        balance_on=run.report_day,
        import_id=run.id,
    )


async def _known(
    uow: UnitOfWork, run: ImportRun, rows: Sequence[InvoiceRow], found: Sequence[int | Reason]
) -> dict[_Key, Known]:
    asked = {
        (client_id, number_key(row.number), row.issued_on): (client_id, row.number, row.issued_on)
        for row, client_id in zip(rows, found, strict=True)
        if isinstance(client_id, int)
    }
    known = await invoices.find_known(uow, list(asked.values()), run.report_day)
    return {key: one for key, one in zip(asked, known, strict=True) if one is not None}


def _take(
    uow: UnitOfWork,
    run: ImportRun,
    tally: ImportTally,
    known: dict[_Key, Known],
    key: _Key,
    reported: Invoice,
    touched: dict[int, Invoice],
) -> None:
    """Take what a report says of a document in the book, unless the book knows of a later day."""
    before = known[key].invoice
    if before.balance_on is not None and before.balance_on > run.report_day:
        tally.skipped[Skipped.DUPLICATE] += 1
        return
    now_known = replace(
        reported,
        id=before.id,
        number=before.number,
        disputed_at=before.disputed_at,
        import_id=before.import_id,
    )
    is_changed = _differs(replace(before, paid=known[key].paid_then), reported)
    _count(tally, is_changed=is_changed)
    if not is_changed and before.balance_on == run.report_day:
        return
    if before.id not in touched:
        invoices.note_change(uow, run.id, before)
    invoices.save(uow, now_known)
    invoices.take_inside(uow, now_known)
    known[key] = Known(now_known, NOTHING)
    touched[before.id] = now_known


def _differs(before: Invoice, reported: Invoice) -> bool:
    return (before.due_on, before.currency, before.amount, before.paid) != (
        reported.due_on,
        reported.currency,
        reported.amount,
        reported.paid,
    )


def _count(tally: ImportTally, *, is_changed: bool) -> None:
    if is_changed:
        tally.updated += 1
    else:
        tally.skipped[Skipped.DUPLICATE] += 1


async def _settle(uow: UnitOfWork, run: ImportRun, written: Sequence[Invoice]) -> None:
    clients = {invoice.client_id for invoice in written}
    await settling.settle_again(uow, clients, run.report_day)
    await promises.look_again(uow, clients, run.now)


def _payment(row: PaymentRow, client_id: int) -> Payment:
    named = tuple(Named(one.number, one.issued_on) for one in row.named)
    return Payment(
        0, client_id, clean(row.number), row.paid_on, row.amount, row.currency, named, clean(row.purpose)
    )


async def _add_payments(uow: UnitOfWork, run: ImportRun, new: Sequence[Payment]) -> None:
    ids = await payments.add(uow, new, import_id=run.id, created_by=None, created_at=run.now)
    await settling.settle_new(uow, settling.with_ids(new, ids))
    await promises.look_again(uow, {payment.client_id for payment in new}, run.now)
