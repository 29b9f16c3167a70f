"""The private address by which a calendar subscribes to one's meetings: made, shown once, taken back."""

import hashlib
import secrets
from datetime import datetime

from domain.people import Employee
from storage import calendar_links
from storage.database import UnitOfWork


def make(uow: UnitOfWork, employee: Employee, now: datetime) -> str:
    """Make a new secret for this person; the one before opens nothing any more."""
    secret = secrets.token_urlsafe(24)
    calendar_links.keep(uow, employee.id, _hashed(secret), now)
    return secret


def revoke(uow: UnitOfWork, employee: Employee) -> None:
    """Let the address of this person lead nowhere."""
    calendar_links.remove(uow, employee.id)


async def find_employee(uow: UnitOfWork, secret: str) -> Employee | None:
    """Give whose secret this is; None for one that was taken back, or that never was."""
    return await calendar_links.find_employee(uow, _hashed(secret))


def _hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
