"""Payments in the book, the documents that they name, and what they paid of each."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from domain.money import from_minor, minor
from domain.payments import Named, Part, Payment
from domain.people import Employee
from domain.refusals import PaymentNotFound
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("payments")


async def add(
    uow: UnitOfWork,
    new: Sequence[Payment],
    *,
    import_id: int | None,
    created_by: int | None,
    created_at: datetime,
) -> list[int]:
    """Put payments in the book with the documents that they name, and give their ids; none pays yet."""
    rows = [
        {
            "client_id": payment.client_id,
            "number": payment.number,
            "paid_on": payment.paid_on.isoformat(),
            "currency": payment.currency,
            "amount": minor(payment.amount),
            "credit": minor(payment.amount),
            "purpose": payment.purpose,
            "import_id": import_id,
            "created_by": created_by,
            "created_at": stored(created_at),
        }
        for payment in new
    ]
    ids = [int(added[0]["id"]) for added in await _queries.add(uow.connection, each=rows)]
    for payment_id, payment in zip(ids, new, strict=True):
        for position, named in enumerate(payment.named):
            _queries.name_document(
                uow.connection,
                payment_id=payment_id,
                position=position,
                number_tail=named.tail,
                number_key=named.key,
                issued_on=None if named.issued_on is None else named.issued_on.isoformat(),
            )
    return ids


async def get_for(uow: UnitOfWork, employee: Employee, payment_id: int) -> Payment:
    """Give a payment of a client that this person may see. Raises PaymentNotFound."""
    row = await _queries.find_for(uow.connection, id=payment_id, **people.scope(employee))
    if row is None:
        raise PaymentNotFound
    return _payment(row, ())


async def are_known(uow: UnitOfWork, asked: Sequence[Payment]) -> list[bool]:
    """Tell of each payment whether one of this client, day, number and sum stands in the book."""
    parameters = [
        {
            "client_id": payment.client_id,
            "paid_on": payment.paid_on.isoformat(),
            "number": payment.number,
            "amount": minor(payment.amount),
        }
        for payment in asked
    ]
    return [bool(rows) for rows in await _queries.find_known(uow.connection, each=parameters)]


async def list_since(
    uow: UnitOfWork, client_ids: Sequence[int], since: date | None
) -> dict[int, list[Payment]]:
    """Give the payments of clients after a day (None: all) that stand, the earlier first."""
    after = "" if since is None else since.isoformat()
    parameters = [{"client_id": client_id, "since": after} for client_id in client_ids]
    found = await _queries.list_since(uow.connection, each=parameters)
    return {client_id: _grouped(rows) for client_id, rows in zip(client_ids, found, strict=True)}


async def list_of_client(uow: UnitOfWork, client_id: int, most: int = 20) -> list[Payment]:
    """Give the last payments of a client, reversed ones too, without the documents that they name."""
    rows = await _queries.list_of_client(uow.connection, client_id=client_id, most=most)
    return [_payment(row, ()) for row in rows]


async def list_parts(uow: UnitOfWork, payment_id: int) -> list[Part]:
    """Give what a payment paid of which invoice."""
    rows = await _queries.list_parts(uow.connection, payment_id=payment_id)
    return [
        Part(row["payment_id"], row["invoice_id"], from_minor(row["amount"]), bool(row["is_inside"]))
        for row in rows
    ]


def put_parts(uow: UnitOfWork, payment_id: int, parts: Sequence[Part], credit: Decimal) -> None:
    """Keep what a payment paid of which invoice, and what is left of it, instead of what was kept before."""
    _queries.remove_parts(uow.connection, payment_id=payment_id)
    for part in parts:
        _queries.add_part(
            uow.connection,
            payment_id=payment_id,
            invoice_id=part.invoice_id,
            amount=minor(part.amount),
            is_inside=int(part.is_inside),
        )
    _queries.save_credit(uow.connection, id=payment_id, credit=minor(credit))


def mark_reversed(uow: UnitOfWork, payment_id: int, at: datetime) -> None:
    """Note that the money went back: the payment pays nothing any more."""
    _queries.remove_parts(uow.connection, payment_id=payment_id)
    _queries.mark_reversed(uow.connection, id=payment_id, reversed_at=stored(at))


async def remove_of_import(uow: UnitOfWork, import_id: int, most: int) -> list[int]:
    """Take out the payments that an import brought, at most so many; gives their clients, one for each."""
    rows = await _queries.list_of_import(uow.connection, import_id=import_id, most=most)
    for row in rows:
        _queries.remove(uow.connection, id=row["id"])
    return [row["client_id"] for row in rows]


def _grouped(rows: Sequence[Row]) -> list[Payment]:
    named: dict[int, list[Named]] = {}
    first: dict[int, Row] = {}
    for row in rows:
        first.setdefault(row["id"], row)
        documents = named.setdefault(row["id"], [])
        if row["position"] is not None:
            documents.append(_named(row))
    return [_payment(row, tuple(named[payment_id])) for payment_id, row in first.items()]


def _named(row: Row) -> Named:
    issued_on = None if row["issued_on"] is None else date.fromisoformat(row["issued_on"])
    return Named(row["number_tail"], issued_on, row["number_key"])


def _payment(row: Row, named: tuple[Named, ...]) -> Payment:
    return Payment(
        row["id"],
        row["client_id"],
        row["number"],
        date.fromisoformat(row["paid_on"]),
        from_minor(row["amount"]),
        row["currency"],
        named,
        row["purpose"],
        from_minor(row["credit"]),
        row["created_by"],
        moment(row["created_at"]),
        moment(row["reversed_at"]),
    )
