"""Payments put to the documents that they name: what is paid of an invoice, and what is left of a payment."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.payments import Document, Payment, settle
from storage import invoices, payments
from storage.database import UnitOfWork


async def settle_new(uow: UnitOfWork, new: Sequence[Payment]) -> dict[int, Decimal]:
    """Put new payments to documents, leaving earlier ones where they are; gives what is left of each."""
    clients = list(dict.fromkeys(payment.client_id for payment in new))
    books = await invoices.list_documents(uow, clients, None, keep_all=True)
    left: dict[int, Decimal] = {}
    for client_id, (documents, paid) in books.items():
        own = [payment for payment in new if payment.client_id == client_id]
        left |= _put(uow, documents, paid, own)
    return left


async def settle_again(uow: UnitOfWork, client_ids: Collection[int], since: date | None = None) -> None:
    """Put the payments of these clients after a day (None: all of them) to documents once more.

    After a report of that day, those up to it are in its balances, and need not be looked at.
    """
    found = await payments.list_since(uow, list(dict.fromkeys(client_ids)), since)
    if since is not None:
        found = {client_id: own for client_id, own in found.items() if own}
    books = await invoices.list_documents(uow, list(found), since)
    for client_id, (documents, paid) in books.items():
        _put(uow, documents, paid, found[client_id])


def _put(
    uow: UnitOfWork, documents: Sequence[Document], paid: dict[int, Decimal], own: Sequence[Payment]
) -> dict[int, Decimal]:
    settled = settle(documents, own)
    for payment in own:
        parts = [part for part in settled.parts if part.payment_id == payment.id]
        payments.put_parts(uow, payment.id, parts, settled.credit[payment.id])
    for invoice_id, amount in settled.paid.items():
        if amount != paid[invoice_id]:
            invoices.save_paid(uow, invoice_id, amount)
    return settled.credit


def with_ids(new: Sequence[Payment], ids: Sequence[int]) -> list[Payment]:
    """Give payments with the ids under which the book keeps them."""
    return [replace(payment, id=payment_id) for payment, payment_id in zip(new, ids, strict=True)]
