"""Invitations: links that let one person in, once. Only the hash of a link's secret is in the book (D088)."""

from datetime import datetime

from domain.people import Employee, Invitation, Role
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("invitations")


async def add(
    uow: UnitOfWork,
    *,
    secret_hash: str,
    role: Role,
    department_id: int | None,
    created_by: int | None,
    created_at: datetime,
    expires_at: datetime,
) -> Invitation:
    """Keep an invitation by the hash of its secret. `created_by` is None for the owner's own link."""
    row = await _queries.add(
        uow.connection,
        secret_hash=secret_hash,
        role=role.value,
        department_id=department_id,
        created_by=created_by,
        created_at=stored(created_at),
        expires_at=stored(expires_at),
    )
    return _invitation(row)


async def find(uow: UnitOfWork, secret_hash: str) -> Invitation | None:
    """Give the invitation whose secret has this hash."""
    row = await _queries.find(uow.connection, secret_hash=secret_hash)
    return None if row is None else _invitation(row)


async def list_open(uow: UnitOfWork, department_id: int | None, now: datetime) -> list[Invitation]:
    """Give the invitations into a department that would still let somebody in; into all when it is None."""
    rows = await _queries.list_open(uow.connection, department_id=department_id, now=stored(now))
    return [_invitation(row) for row in rows]


def mark_used(uow: UnitOfWork, invitation: Invitation, by: Employee, now: datetime) -> None:
    """Note that the invitation let this person in."""
    _queries.mark_used(uow.connection, id=invitation.id, used_at=stored(now), used_by=by.id)


def remove(uow: UnitOfWork, invitation: Invitation) -> None:
    """Take back an invitation that nobody used."""
    _queries.remove(uow.connection, id=invitation.id)


def remove_of(uow: UnitOfWork, host: Employee) -> None:
    """Take back all that this person handed out and nobody used."""
    _queries.remove_of(uow.connection, created_by=host.id)


def remove_of_owner(uow: UnitOfWork) -> None:
    """Forget owner links that nobody used, so that only the newest works."""
    _queries.remove_of_owner(uow.connection)


def _invitation(row: Row) -> Invitation:
    return Invitation(
        row["id"],
        Role(row["role"]),
        row["department_id"],
        row["created_by"],
        moment(row["expires_at"]),
        moment(row["used_at"]),
    )
