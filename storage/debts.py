"""What clients owe, added up in the book."""

from datetime import date
from decimal import Decimal

from domain.debts import CurrencyDebt
from domain.money import Money, from_minor, in_order
from domain.people import Employee
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("debts")


async def list_of_client(uow: UnitOfWork, client_id: int, today: date) -> list[CurrencyDebt]:
    """Give what a client owes, by currency."""
    rows = await _queries.list_of_client(uow.connection, client_id=client_id, today=today.isoformat())
    found = {row["currency"]: _debt(row) for row in rows}
    return [found[currency] for currency in in_order(found)]


async def credit_of(uow: UnitOfWork, client_id: int) -> dict[str, Decimal]:
    """Give what a client has paid in advance, by currency; what a report has in its balance is none."""
    rows = await _queries.list_credit(uow.connection, client_id=client_id)
    return {row["currency"]: from_minor(row["credit"]) for row in rows}


async def list_delays(uow: UnitOfWork, client_id: int) -> list[int]:
    """Give how many days late each of the last documents was that a client has paid in full; 0 is on time."""
    rows = await _queries.list_paid(uow.connection, client_id=client_id)
    return [
        max((date.fromisoformat(row["paid_on"]) - date.fromisoformat(row["due_on"])).days, 0) for row in rows
    ]


async def of_day(
    uow: UnitOfWork, viewer: Employee, owner_id: int, today: date
) -> tuple[list[Money], int, list[Money]]:
    """Give what is overdue with an owner's clients, with how many of them, and what is due today."""
    seen_by = people.scope(viewer)
    rows = await _queries.list_of_day(
        uow.connection,
        owner_id=owner_id,
        today=today.isoformat(),
        role=seen_by["role"],
        department_id=seen_by["department_id"],
    )
    overdue = [Money(from_minor(row["overdue"]), row["currency"]) for row in rows if row["overdue"]]
    due = [Money(from_minor(row["due"]), row["currency"]) for row in rows if row["due"]]
    return overdue, max((row["debtors"] for row in rows), default=0), due


async def whom_to_call(uow: UnitOfWork, client_id: int) -> tuple[str, str]:
    """Give the name and the phone (E.164) of whom to call at a client, "" where none is known."""
    row = await _queries.whom_to_call(uow.connection, client_id=client_id)
    return ("", "") if row is None else (row["name"] or "", row["phone"] or "")


def _debt(row: Row) -> CurrencyDebt:
    return CurrencyDebt(
        row["currency"],
        from_minor(row["open"]),
        from_minor(row["overdue"]),
        from_minor(row["disputed"]),
        row["documents"],
        date.fromisoformat(row["oldest_due_on"]),
    )
