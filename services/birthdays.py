"""Whose birthday is near among the contacts of a person's clients (D165, D089)."""

from dataclasses import dataclass
from datetime import date

from domain.birthdays import told_on
from domain.clients import Client, Contact, may_read_notes
from domain.people import Employee
from domain.refusals import ContactNotFound
from services import working_days
from storage import clients, contacts
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Celebration:
    """A contact with a birthday on a day to come."""

    contact: Contact
    client: Client
    on: date


async def list_near(
    uow: UnitOfWork, viewer: Employee, employee: Employee, today: date
) -> tuple[Celebration, ...]:
    """Give the birthdays to be spoken of today, the nearest first, as far as `viewer` may read them."""
    days = working_days.of(employee, today)
    near = []
    for contact in await contacts.list_born(uow, employee.id):
        on = None if contact.birthday is None else contact.birthday.next_from(today)
        if on is None or today not in told_on(on, days):
            continue
        client = await clients.find(uow, contact.client_id)
        if client is not None and may_read_notes(viewer, client):
            near.append(Celebration(contact, client, on))
    return tuple(sorted(near, key=lambda one: (one.on, one.contact.id)))


async def of_contact(uow: UnitOfWork, employee: Employee, contact_id: int, today: date) -> Celebration:
    """Give the next birthday of a contact. Raises ContactNotFound, also for whoever may not read it."""
    contact = await contacts.find(uow, contact_id)
    client = None if contact is None else await clients.find(uow, contact.client_id)
    if contact is None or client is None or not may_read_notes(employee, client) or contact.birthday is None:
        raise ContactNotFound
    return Celebration(contact, client, contact.birthday.next_from(today))
