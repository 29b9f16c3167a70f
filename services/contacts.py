"""People at clients: who they are, how they are reached, and who decides (D075, D078)."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from domain.clients import Client, Contact
from domain.names import LONGEST_NAME, clean
from domain.people import Employee
from domain.refusals import ClientNotFound, ContactNotFound, NameMissing, PhoneWrong
from domain.typed_lines import LONGEST_TEXT, read_contact
from services import client_changes, new_clients, phones
from services.clients import get_for as get_client_for
from storage import contacts, people
from storage.database import UnitOfWork


class ContactField(StrEnum):
    """What can be changed of a contact by typing it."""

    NAME = "name"
    POST = "post"
    PHONE = "phone"


async def list_for(uow: UnitOfWork, employee: Employee, client_id: int) -> list[Contact]:
    """Give the contacts of a client that this person may see, those who decide first.

    Raises ClientNotFound.
    """
    client = await get_client_for(uow, employee, client_id)
    return await contacts.list_of(uow, client.id)


async def get_for(uow: UnitOfWork, employee: Employee, contact_id: int) -> tuple[Client, Contact]:
    """Give a client and its contact. Raises ContactNotFound, also at another's client (D088)."""
    contact = await contacts.find(uow, contact_id)
    if contact is None:
        raise ContactNotFound
    try:
        return await get_client_for(uow, employee, contact.client_id), contact
    except ClientNotFound:
        raise ContactNotFound from None


async def get_of(uow: UnitOfWork, employee: Employee, client_id: int, contact_id: int) -> Contact:
    """Give a contact of this very client. Raises ContactNotFound, also for another client's."""
    client, contact = await get_for(uow, employee, contact_id)
    if client.id != client_id:
        raise ContactNotFound
    return contact


async def add(
    uow: UnitOfWork, employee: Employee, client_id: int, line: str, now: datetime
) -> tuple[Client, Contact]:
    """Add a person told in one line: name, post, phone. Raises what `change` raises."""
    client = await get_client_for(uow, employee, client_id)
    told = read_contact(line, lambda typed: phones.read(typed, employee))
    if told.wrong_phone:
        raise PhoneWrong(value=told.wrong_phone[:40])
    if not told.name:
        raise NameMissing
    name, post = new_clients.within(told.name, LONGEST_NAME), new_clients.within(told.post, LONGEST_TEXT)
    contact = await contacts.add(uow, client.id, name=name, post=post, phone=told.phone, created_at=now)
    await _keep(uow, employee, client, "add contact", None, contact, now)
    return client, contact


async def change(
    uow: UnitOfWork, employee: Employee, contact_id: int, field: ContactField, text: str, now: datetime
) -> tuple[Client, Contact]:
    """Change a field of a contact to what was typed; "" empties post and phone.

    Raises ContactNotFound, NameMissing, PhoneWrong or TextTooLong.
    """
    client, before = await get_for(uow, employee, contact_id)
    after = _changed(before, field, clean(text), employee)
    contacts.save(uow, after)
    await _keep(uow, employee, client, f"change contact's {field.value}", before, after, now)
    return client, after


async def set_decides(
    uow: UnitOfWork, employee: Employee, contact_id: int, decides: bool, now: datetime
) -> tuple[Client, Contact]:
    """Mark the person who makes the decision, or take the mark away (D078). Raises ContactNotFound."""
    client, before = await get_for(uow, employee, contact_id)
    after = replace(before, decides=decides)
    if after != before:
        contacts.save(uow, after)
        await _keep(uow, employee, client, "change who decides", before, after, now)
    return client, after


async def remove(uow: UnitOfWork, employee: Employee, contact_id: int, now: datetime) -> Client:
    """Take a contact off the client's card; records that name him keep him. Raises ContactNotFound."""
    client, contact = await get_for(uow, employee, contact_id)
    contacts.mark_removed(uow, contact, now)
    await _keep(uow, employee, client, "remove contact", contact, None, now)
    return client


def _changed(contact: Contact, field: ContactField, typed: str, employee: Employee) -> Contact:
    new_clients.within(typed, LONGEST_TEXT if field is ContactField.POST else LONGEST_NAME)
    if field is ContactField.PHONE:
        return replace(contact, phone=new_clients.read_phone(typed, employee) if typed else "")
    if field is ContactField.POST:
        return replace(contact, post=typed)
    if not typed:
        raise NameMissing
    return replace(contact, name=typed)


async def _keep(
    uow: UnitOfWork,
    employee: Employee,
    client: Client,
    verb: str,
    before: Contact | None,
    after: Contact | None,
    now: datetime,
) -> None:
    await client_changes.index(uow, client)
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb=verb,
        subject="client",
        subject_id=client.id,
        before=_line(before),
        after=_line(after),
    )


def _line(contact: Contact | None) -> str | None:
    return None if contact is None else f"{contact.name}, {contact.post}, {contact.phone}"
