"""What the book holds, counted as an import's result tells it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from domain.clients import full_name
from domain.legal_forms import set_apart
from domain.money import from_minor
from storage.connection import Row
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("import_results")


@dataclass(frozen=True, slots=True)
class Book:
    """The clients of the book, counted."""

    counts: dict[str, int]
    limits: Decimal
    by_owner: dict[int | None, int]
    by_category: dict[str, int]


@dataclass(frozen=True, slots=True)
class Debts:
    """The open documents of one currency; `top` are the largest debtors: name, tax id, debt."""

    total: Decimal
    open_documents: int
    overdue_documents: int
    overdue_total: Decimal
    debtors: int
    top: list[tuple[str, str, Decimal]]


@dataclass(frozen=True, slots=True)
class PaymentEffect:
    """A payment of an import, and what it did.

    `names` a document of its client, open or not; `closes` all that it pays; `credit` is what was left of it.
    """

    amount: Decimal
    credit: Decimal
    is_inside: bool
    names: bool
    closes: bool


async def book(uow: UnitOfWork) -> Book:
    """Count the clients."""
    row = await _queries.clients(uow.connection)
    names = ("clients", "with_tax_id", "with_phone", "with_email", "with_address", "with_contact")
    return Book(
        {name: int(row[name]) for name in names},
        from_minor(row["limits"]),
        {one["owner_id"]: one["clients"] for one in await _queries.by_owner(uow.connection)},
        {one["category"]: one["clients"] for one in await _queries.by_category(uow.connection)},
    )


async def debts(uow: UnitOfWork, today: date) -> dict[str, Debts]:
    """Add the open documents up by currency; overdue is what was due before `today`."""
    rows = await _queries.debts(uow.connection, today=today.isoformat())
    return {row["currency"]: await _debts(uow, row) for row in rows}


async def _debts(uow: UnitOfWork, row: Row) -> Debts:
    top = await _queries.top_debtors(uow.connection, currency=row["currency"])
    return Debts(
        from_minor(row["total"]),
        row["open_documents"],
        int(row["overdue_documents"]),
        from_minor(row["overdue_total"]),
        row["debtors"],
        [(_spelling(one), one["tax_id"], from_minor(one["debt"])) for one in top],
    )


async def effects(uow: UnitOfWork, import_id: int) -> list[PaymentEffect]:
    """Give what each payment of an import did."""
    parts: dict[int, list[Row]] = {}
    for part in await _queries.parts_of_import(uow.connection, import_id=import_id):
        parts.setdefault(part["payment_id"], []).append(part)
    rows = await _queries.payments_of_import(uow.connection, import_id=import_id)
    return [_effect(row, parts.get(row["id"], [])) for row in rows]


def _effect(payment: Row, parts: list[Row]) -> PaymentEffect:
    outside = [part for part in parts if not part["is_inside"]]
    return PaymentEffect(
        from_minor(payment["amount"]),
        from_minor(payment["credit"]),
        is_inside=any(part["is_inside"] for part in parts),
        names=bool(parts) or bool(payment["names"]),
        closes=bool(outside) and all(part["after"] >= part["document"] for part in outside),
    )


async def credit(uow: UnitOfWork) -> Decimal:
    """Add up what no document took of payments: the advances."""
    return from_minor(await _queries.credit(uow.connection))


def _spelling(row: Any) -> str:
    """Give the name as an import wrote it first, unless it was changed by hand since."""
    if set_apart(row["spelling"]) == (row["name"], row["legal_form"]):
        return str(row["spelling"])
    return full_name(row["name"], row["legal_form"])
