"""What heads have allowed on credit, in the book."""

from datetime import datetime
from decimal import Decimal

from domain.credit import Allowance
from domain.money import from_minor, minor
from domain.people import Employee
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("credit")


def allow(
    uow: UnitOfWork, by: Employee, client_id: int, reason: str, debt: Decimal, currency: str, at: datetime
) -> None:
    """Keep what a head allows."""
    _queries.allow(
        uow.connection,
        client_id=client_id,
        allowed_by=by.id,
        reason=reason,
        debt=minor(debt),
        currency=currency,
        created_at=stored(at),
    )


async def find_latest(uow: UnitOfWork, client_id: int) -> Allowance | None:
    """Give what was allowed last for a client."""
    row = await _queries.find_latest(uow.connection, client_id=client_id)
    if row is None:
        return None
    debt, at = from_minor(row["debt"]), moment(row["created_at"])
    return Allowance(row["client_id"], row["reason"], debt, row["currency"], row["allowed_by_name"], at)
