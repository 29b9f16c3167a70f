"""Plans of people's months, and the facts that only money and shipments tell."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from domain.figures import Span
from domain.import_rows import PlanFigure
from domain.money import from_minor
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("month_plans")
Facts = dict[int, dict[PlanFigure, Decimal]]


@dataclass(frozen=True, slots=True)
class Debtor:
    """A client with what it could pay by the end of a month."""

    client_id: int
    name: str
    amount: Decimal


async def list_of(
    uow: UnitOfWork, month: date, *, department_id: int | None, employee_id: int | None
) -> Facts:
    """Give the plans of a month (its first day) by person."""
    rows = await _queries.list_of(
        uow.connection, month=f"{month:%Y-%m}", department_id=department_id, employee_id=employee_id
    )
    found: Facts = defaultdict(dict)
    for row in rows:
        found[row["employee_id"]][PlanFigure(row["figure"])] = Decimal(row["value"])
    return dict(found)


def save(uow: UnitOfWork, employee_id: int, month: date, figure: PlanFigure, value: Decimal | None) -> None:
    """Keep a plan; None is no plan for this figure, which is not a plan of 0."""
    facts: dict[str, Any] = {"employee_id": employee_id, "month": f"{month:%Y-%m}", "figure": figure.value}
    if value is None:
        _queries.remove(uow.connection, **facts)
    else:
        _queries.save(uow.connection, **facts, value=str(value))


async def list_facts(
    uow: UnitOfWork, span: Span, currency: str, *, department_id: int | None, employee_id: int | None
) -> Facts:
    """Give by person what clients paid in these days, what of it was overdue, and how many were active.

    A client is active who got an invoice or paid in these days.
    """
    scope = {
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "department_id": department_id,
        "employee_id": employee_id,
    }
    found: Facts = defaultdict(dict)
    paid = await list_paid(uow, span, currency, department_id=department_id, employee_id=employee_id)
    for person, amount in paid.items():
        found[person][PlanFigure.PAID_SALES] = amount
    for row in await _queries.list_collected(uow.connection, currency=currency, **scope):
        found[row["person_id"]][PlanFigure.COLLECTION] = from_minor(row["number"])
    for row in await _queries.list_active(uow.connection, **scope):
        found[row["person_id"]][PlanFigure.ACTIVE_CLIENTS] = Decimal(row["number"])
    return dict(found)


async def list_paid(
    uow: UnitOfWork, span: Span, currency: str, *, department_id: int | None, employee_id: int | None
) -> dict[int, Decimal]:
    """Give by person what his clients paid in these days in a currency."""
    rows = await _queries.list_paid(
        uow.connection,
        currency=currency,
        first=span.first.isoformat(),
        last=span.last.isoformat(),
        department_id=department_id,
        employee_id=employee_id,
    )
    return {row["person_id"]: from_minor(row["number"]) for row in rows}


async def list_debtors(
    uow: UnitOfWork, owner_id: int, until: date, currency: str, most: int
) -> tuple[Debtor, ...]:
    """Give a manager's clients with the largest open sums due by a day; what is disputed is left out."""
    rows = await _queries.list_debtors(
        uow.connection, owner_id=owner_id, until=until.isoformat(), currency=currency, most=most
    )
    return tuple(Debtor(row["id"], row["name"], from_minor(row["number"])) for row in rows)
