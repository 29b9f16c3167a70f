"""People at clients in the book. Their names and phones are found by the client's search key."""

from datetime import datetime

from domain.birthdays import kept_birthday
from domain.clients import Contact
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("contacts")


async def list_of(uow: UnitOfWork, client_id: int) -> list[Contact]:
    """Give the contacts of a client, those who decide first."""
    return [contact(row) for row in await _queries.list_of(uow.connection, client_id=client_id)]


async def list_born(uow: UnitOfWork, owner_id: int) -> list[Contact]:
    """Give those contacts of a person's clients whose birthday is known."""
    return [contact(row) for row in await _queries.list_born(uow.connection, owner_id=owner_id)]


async def find(uow: UnitOfWork, contact_id: int) -> Contact | None:
    """Give the contact with this id, whoever may see it; None for one that was removed."""
    row = await _queries.find(uow.connection, id=contact_id)
    return None if row is None else contact(row)


async def add(
    uow: UnitOfWork, client_id: int, *, name: str, post: str, phone: str, created_at: datetime
) -> Contact:
    """Put a contact in the book."""
    row = await _queries.add(
        uow.connection, client_id=client_id, name=name, post=post, phone=phone, created_at=stored(created_at)
    )
    return contact(row)


def save(uow: UnitOfWork, contact: Contact) -> None:
    """Keep what was changed of a contact."""
    _queries.save(
        uow.connection,
        id=contact.id,
        name=contact.name,
        post=contact.post,
        phone=contact.phone,
        decides=int(contact.decides),
        email=contact.email,
        birthday="" if contact.birthday is None else str(contact.birthday),
        note=contact.note,
    )


def mark_removed(uow: UnitOfWork, contact: Contact, now: datetime) -> None:
    """Take a contact off the client's card; records that name him keep him."""
    _queries.mark_removed(uow.connection, id=contact.id, removed_at=stored(now))


def contact(row: Row) -> Contact:
    """Read a contact out of a row that has all the columns of the table."""
    return Contact(
        row["id"],
        row["client_id"],
        row["name"],
        row["post"],
        row["phone"],
        bool(row["decides"]),
        row["email"],
        kept_birthday(row["birthday"]),
        row["note"],
    )
