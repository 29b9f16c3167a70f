"""Payments recorded by hand: put to the named document or the oldest, the rest kept as credit; reversed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from domain.clients import Client
from domain.invoices import Invoice, number_key, number_tail
from domain.money import NOTHING, Money
from domain.payments import Named, Part, Payment
from domain.people import Employee
from domain.promises import PaymentPromise
from domain.refusals import AlreadyDone, NotAllowed, TooLate
from services import clients, promises, settling
from storage import invoices, payments, people
from storage import promises as stored_promises
from storage.database import UnitOfWork

UNDO_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A payment with what it paid of which document; `promises` are those that it has changed."""

    payment: Payment
    client: Client
    parts: list[tuple[Invoice, Part]]
    promises: list[PaymentPromise]


async def record(
    uow: UnitOfWork,
    employee: Employee,
    client_id: int,
    sum_: Money,
    paid_on: date,
    invoice_ids: Sequence[int],
    now: datetime,
    *,
    number: str = "",
) -> Recorded:
    """Record a payment of a client: it pays the chosen documents, or the oldest where none is chosen.

    What is more than they need stays as the client's credit. Raises ClientNotFound.
    """
    client = await clients.get_for(uow, employee, client_id)
    owed = [one for one in await invoices.list_open(uow, client.id) if one.currency == sum_.currency]
    chosen = [one for wanted in invoice_ids for one in owed if one.id == wanted]
    named = tuple(_named(one) for one in (chosen or _oldest(owed, sum_.amount)))
    payment = Payment(0, client.id, number, paid_on, sum_.amount, sum_.currency, named)
    ids = await payments.add(uow, [payment], import_id=None, created_by=employee.id, created_at=now)
    [payment] = settling.with_ids([payment], ids)
    left = await settling.settle_new(uow, [payment])
    changed = await _judge(uow, client.id, sum_.currency, now)
    _note(uow, employee, "record", payment.id, f"{sum_.amount} {sum_.currency}", now)
    parts = await _parts(uow, payment.id, owed)
    return Recorded(replace(payment, credit=left[payment.id]), client, parts, changed)


async def reverse(uow: UnitOfWork, employee: Employee, payment_id: int, now: datetime) -> Payment:
    """Note that a payment was none, or went back: what it paid is open again.

    Who recorded it may do so within ten minutes, a leader always. Raises PaymentNotFound, AlreadyDone,
    NotAllowed or TooLate.
    """
    payment = await payments.get_for(uow, employee, payment_id)
    if payment.reversed_at is not None:
        raise AlreadyDone
    _check_may_reverse(employee, payment, now)
    payments.mark_reversed(uow, payment.id, now)
    await settling.settle_again(uow, [payment.client_id])
    await promises.look_again(uow, [payment.client_id], now)
    _note(uow, employee, "reverse", payment.id, f"{payment.amount} {payment.currency}", now)
    return replace(payment, reversed_at=now)


def may_reverse(employee: Employee, payment: Payment, now: datetime) -> bool:
    """Tell whether this person may still take a payment back."""
    try:
        _check_may_reverse(employee, payment, now)
    except (NotAllowed, TooLate):
        return False
    return payment.reversed_at is None


def _check_may_reverse(employee: Employee, payment: Payment, now: datetime) -> None:
    if employee.leads:
        return
    if payment.created_by != employee.id:
        raise NotAllowed
    if payment.created_at is None or now - payment.created_at > UNDO_WITHIN:
        raise TooLate


async def list_for(uow: UnitOfWork, employee: Employee, client_id: int) -> tuple[Client, list[Payment]]:
    """Give the last payments of a client that this person may see. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, client_id)
    return client, await payments.list_of_client(uow, client.id)


def _named(invoice: Invoice) -> Named:
    return Named(number_tail(invoice.number), invoice.issued_on, number_key(invoice.number))


def _oldest(owed: Sequence[Invoice], amount: Decimal) -> list[Invoice]:
    """Give the documents that are due first, as many as the sum can pay; none that are disputed."""
    found: list[Invoice] = []
    for invoice in owed:
        if amount > NOTHING and invoice.disputed_at is None:
            found.append(invoice)
            amount -= invoice.open
    return found


async def _parts(uow: UnitOfWork, payment_id: int, owed: Sequence[Invoice]) -> list[tuple[Invoice, Part]]:
    known = {invoice.id: invoice for invoice in owed}
    parts = await payments.list_parts(uow, payment_id)
    return [(known[part.invoice_id], part) for part in parts if part.invoice_id in known]


async def _judge(uow: UnitOfWork, client_id: int, currency: str, now: datetime) -> list[PaymentPromise]:
    before = {one.id: one for one in await stored_promises.list_of_client(uow, client_id)}
    await promises.look_again(uow, [client_id], now)
    after = await stored_promises.list_of_client(uow, client_id)
    return [one for one in after if one.currency == currency and one != before.get(one.id)]


def _note(uow: UnitOfWork, by: Employee, verb: str, payment_id: int, after: str, now: datetime) -> None:
    people.add_audit(
        uow, at=now, employee_id=by.id, verb=verb, subject="payment", subject_id=payment_id, after=after
    )
