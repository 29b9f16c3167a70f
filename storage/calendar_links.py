"""Private addresses by which calendars read meetings; only the hash of each secret is kept (D088)."""

from datetime import datetime

from domain.people import Employee
from storage import people
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("calendar_links")


def keep(uow: UnitOfWork, employee_id: int, secret_hash: str, now: datetime) -> None:
    """Keep the one address of a person; an earlier one leads nowhere from now on."""
    _queries.keep(uow.connection, employee_id=employee_id, secret_hash=secret_hash, made_at=stored(now))


def remove(uow: UnitOfWork, employee_id: int) -> None:
    """Forget the address of a person."""
    _queries.remove(uow.connection, employee_id=employee_id)


async def find_employee(uow: UnitOfWork, secret_hash: str) -> Employee | None:
    """Give whose address this is, if he is with us."""
    row = await _queries.find_employee(uow.connection, secret_hash=secret_hash)
    return None if row is None else people.employee(row)
