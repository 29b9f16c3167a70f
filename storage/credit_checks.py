"""Checks of clients before goods are given on trust, in the book."""

from datetime import date, datetime

from domain.credit_checks import CreditCheck, Mark, RiskSign
from domain.money import from_minor, minor
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("credit_checks")


def add(uow: UnitOfWork, check: CreditCheck, now: datetime) -> None:
    """Put a check in the book; earlier ones stay there."""
    _queries.add(
        uow.connection,
        client_id=check.client_id,
        checked_on=check.checked_on.isoformat(),
        valid_until=check.valid_until.isoformat(),
        signs=" ".join(sign.value for sign in RiskSign if sign in check.signs),
        mark=check.mark.value,
        note=check.note,
        credit_limit=None if check.credit_limit is None else minor(check.credit_limit),
        credit_currency=check.credit_currency,
        deferral_days=check.deferral_days,
        author_id=check.author_id,
        created_at=stored(now),
    )


async def find_latest(uow: UnitOfWork, client_id: int) -> CreditCheck | None:
    """Give the check of a client that counts: the latest one."""
    row = await _queries.find_latest(uow.connection, client_id=client_id)
    if row is None:
        return None
    return CreditCheck(
        row["id"],
        row["client_id"],
        date.fromisoformat(row["checked_on"]),
        date.fromisoformat(row["valid_until"]),
        frozenset(RiskSign(sign) for sign in row["signs"].split()),
        Mark(row["mark"]),
        row["note"],
        None if row["credit_limit"] is None else from_minor(row["credit_limit"]),
        row["credit_currency"],
        row["deferral_days"],
        row["author_id"],
        row["author_name"],
    )
