"""Promises to pay in the book, and what has come of them."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from domain.money import NOTHING, from_minor, minor
from domain.people import Employee
from domain.promises import KeptRate, PaymentPromise, PromiseState, Received
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("promises")


async def add(
    uow: UnitOfWork,
    manager: Employee,
    *,
    client_id: int,
    contact_id: int | None,
    amount: Decimal,
    currency: str,
    due_on: date,
    last_invoice_id: int,
    created_at: datetime,
) -> PaymentPromise:
    """Keep a promise, with what the client has paid until now."""
    before = await measure(uow, client_id, currency, due_on, last_invoice_id, due_on)
    row = await _queries.add(
        uow.connection,
        client_id=client_id,
        manager_id=manager.id,
        contact_id=contact_id,
        amount=minor(amount),
        currency=currency,
        due_on=due_on.isoformat(),
        paid_before=minor(before.amount),
        last_invoice_id=last_invoice_id,
        created_at=stored(created_at),
    )
    return _promise(row)


async def find(uow: UnitOfWork, promise_id: int) -> PaymentPromise | None:
    """Give a promise, whoever may see it."""
    row = await _queries.find(uow.connection, id=promise_id)
    return None if row is None else _promise(row)


async def list_of_client(uow: UnitOfWork, client_id: int, most: int = 20) -> list[PaymentPromise]:
    """Give the promises of a client, the latest first."""
    rows = await _queries.list_of_client(uow.connection, client_id=client_id, most=most)
    return [_promise(row) for row in rows]


async def list_to_judge(uow: UnitOfWork, client_ids: Sequence[int], since: date) -> list[PaymentPromise]:
    """Give the promises of these clients that are open, or ended with a day since `since`."""
    parameters = [{"client_id": client_id, "since": since.isoformat()} for client_id in client_ids]
    found = await _queries.list_to_judge(uow.connection, each=parameters)
    return [_promise(row) for rows in found for row in rows]


async def list_due(uow: UnitOfWork, employee: Employee, until: date, most: int) -> list[PaymentPromise]:
    """Give the open promises of this person's clients up to a day, the earliest first."""
    rows = await _queries.list_due(
        uow.connection, **people.scope(employee), until=until.isoformat(), most=most
    )
    return [_promise(row) for row in rows]


async def measure(
    uow: UnitOfWork, client_id: int, currency: str, due_on: date, last_invoice_id: int, promised_on: date
) -> Received:
    """Give all that a client has paid on invoices up to one and in advance, and what he owes."""
    [row] = await _queries.measure(
        uow.connection,
        client_id=client_id,
        currency=currency,
        due_on=due_on.isoformat(),
        last_invoice_id=last_invoice_id,
        promised_on=promised_on.isoformat(),
    )
    return Received(*(from_minor(row[name]) for name in ("paid", "late", "proven", "owed")))


async def received(uow: UnitOfWork, promise: PaymentPromise, promised_on: date) -> Received:
    """Give what has come since a promise was made, on that day of its manager."""
    found = await measure(
        uow, promise.client_id, promise.currency, promise.due_on, promise.last_invoice_id, promised_on
    )
    return Received(max(found.amount - promise.paid_before, NOTHING), found.late, found.proven, found.owed)


def mark(
    uow: UnitOfWork, promise_id: int, state: PromiseState, received_: Decimal, closed_at: datetime | None
) -> None:
    """Note where a promise stands and what has come of it."""
    _queries.mark(
        uow.connection,
        id=promise_id,
        state=state.value,
        received=minor(received_),
        closed_at=stored(closed_at),
    )


def set_contact(uow: UnitOfWork, promise_id: int, contact_id: int) -> None:
    """Note who at the client has promised it."""
    _queries.set_contact(uow.connection, id=promise_id, contact_id=contact_id)


async def kept_rate(uow: UnitOfWork, client_id: int) -> KeptRate:
    """Count how many promises of a client were kept, and how many broken."""
    row = await _queries.count_kept(uow.connection, client_id=client_id)
    return KeptRate(row["kept"], row["broken"])


def _promise(row: Row) -> PaymentPromise:
    return PaymentPromise(
        row["id"],
        row["client_id"],
        row["manager_id"],
        row["contact_id"],
        from_minor(row["amount"]),
        row["currency"],
        date.fromisoformat(row["due_on"]),
        PromiseState(row["state"]),
        from_minor(row["paid_before"]),
        row["last_invoice_id"],
        moment(row["created_at"]),
        from_minor(row["received"]),
        moment(row["closed_at"]),
        row["contact_name"] or "",
    )
