"""A client comes into the book, after a look whether it stands there already (D087)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain import tax_ids
from domain.clients import Client, may_see
from domain.names import LONGEST_NAME, clean
from domain.people import Employee
from domain.refusals import NameMissing, PhoneWrong, TaxIdWrong, TextTooLong
from domain.typed_lines import LONGEST_TEXT, ClientLine, NewClient, read_client
from services import phones
from services.clients import owner_name
from storage import clients, people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Alike:
    """A client in the book that may be the same. `client` is None where it is not this person's to see: then
    nothing but its owner is told (D088)."""

    id: int
    client: Client | None
    owner_name: str


def read_line(text: str, employee: Employee) -> ClientLine:
    """Read what a line tells of a client; phones without a country code are of this person's country.

    Raises TextTooLong.
    """
    line = read_client(text, lambda typed: phones.read(typed, employee))
    within(line.new.name, LONGEST_NAME)
    within(line.new.city, LONGEST_TEXT)
    within(line.new.address, LONGEST_TEXT)
    return line


def within(text: str, most: int) -> str:
    """Give a text that has at most so many letters. Raises TextTooLong."""
    if len(text) > most:
        raise TextTooLong(most=most)
    return text


def read_tax_id(text: str) -> str:
    """Give a typed tax id as it is kept. Raises TaxIdWrong where a digit or the length is wrong."""
    tax_id = tax_ids.bare(text)
    if not tax_ids.is_valid(tax_id):
        raise TaxIdWrong(value=clean(text)[:40])
    return tax_id


def read_city(text: str) -> str:
    """Give a typed city as it is kept. Raises TextTooLong."""
    return within(clean(text), LONGEST_TEXT)


def read_phone(text: str, employee: Employee) -> str:
    """Give a typed phone as it is kept. Raises PhoneWrong."""
    phone = phones.read(text, employee)
    if phone is None:
        raise PhoneWrong(value=clean(text)[:40])
    return phone


async def list_alike(
    uow: UnitOfWork, employee: Employee, new: NewClient, passed: Collection[int] = ()
) -> list[Alike]:
    """Give the clients that may be the same: equal tax id or phone, or a name equal but for its legal form.

    Those in `passed` were looked at and found to be others.
    """
    found = [client for client in await clients.list_alike(uow, new) if client.id not in passed]
    return [
        Alike(client.id, client if may_see(employee, client) else None, await owner_name(uow, client))
        for client in found
    ]


async def add(uow: UnitOfWork, owner: Employee, new: NewClient, now: datetime) -> Client:
    """Put a client in the book as this person's own. Raises NameMissing."""
    if not new.name:
        raise NameMissing
    client = await clients.add(uow, new, owner, now)
    people.add_audit(
        uow,
        at=now,
        employee_id=owner.id,
        verb="add",
        subject="client",
        subject_id=client.id,
        after=client.name,
    )
    return client
