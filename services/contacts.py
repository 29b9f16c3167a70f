"""People at clients: who they are, how they are reached, and who decides (D075, D078)."""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from domain.birthdays import Birthday, read_birthday
from domain.clients import Client, Contact, may_read_notes
from domain.names import LONGEST_NAME, clean
from domain.people import Employee
from domain.refusals import (
    BirthdayWrong,
    ClientNotFound,
    ContactNotFound,
    NameMissing,
    NotAllowed,
    PhoneWrong,
)
from domain.typed_lines import LONGEST_TEXT, read_contact
from services import card_history, client_changes, client_fields, new_clients, phones
from services.clients import get_for as get_client_for
from storage import contacts
from storage.database import UnitOfWork

LONGEST_NOTE = 1000


class ContactField(StrEnum):
    """What can be changed of a contact by typing it."""

    NAME = "name"
    POST = "post"
    PHONE = "phone"
    EMAIL = "email"
    BIRTHDAY = "birthday"
    NOTE = "note"


PRIVATE = frozenset({ContactField.BIRTHDAY, ContactField.NOTE})


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
    """Add a person told in one line: name, post, phone, e-mail. Raises what `change` raises."""
    client = await get_client_for(uow, employee, client_id)
    told = read_contact(line, lambda typed: phones.read(typed, employee))
    if told.wrong_phone:
        raise PhoneWrong(value=told.wrong_phone[:40])
    if not told.name:
        raise NameMissing
    name, post = new_clients.within(told.name, LONGEST_NAME), new_clients.within(told.post, LONGEST_TEXT)
    contact = await contacts.add(uow, client.id, name=name, post=post, phone=told.phone, created_at=now)
    if told.email:
        contact = replace(contact, email=told.email)
        contacts.save(uow, contact)
    await _keep(uow, employee, client, "add contact", None, contact, now)
    return client, contact


async def change(
    uow: UnitOfWork, employee: Employee, contact_id: int, field: ContactField, text: str, now: datetime
) -> tuple[Client, Contact]:
    """Change a field of a contact to what was typed; "" empties it, but for the name.

    Birthday and note are for the owner and the head alone (D089). Raises ContactNotFound, NotAllowed,
    NameMissing, PhoneWrong, EmailWrong, BirthdayWrong or TextTooLong.
    """
    client, before = await _to_change(uow, employee, contact_id, field)
    after = _changed(before, field, text if field is ContactField.NOTE else clean(text), employee, now)
    contacts.save(uow, after)
    await _keep(uow, employee, client, f"change contact's {field.value}", before, after, now)
    return client, after


async def get_to_change(uow: UnitOfWork, employee: Employee, contact_id: int, field: ContactField) -> Contact:
    """Give a contact one of whose fields is to be changed. Raises ContactNotFound or NotAllowed."""
    return (await _to_change(uow, employee, contact_id, field))[1]


async def _to_change(
    uow: UnitOfWork, employee: Employee, contact_id: int, field: ContactField
) -> tuple[Client, Contact]:
    client, contact = await get_for(uow, employee, contact_id)
    if field in PRIVATE and not may_read_notes(employee, client):
        raise NotAllowed
    return client, contact


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


def _changed(contact: Contact, field: ContactField, typed: str, employee: Employee, now: datetime) -> Contact:
    new_clients.within(typed, _LONGEST[field])
    if field is ContactField.PHONE:
        return replace(contact, phone=new_clients.read_phone(typed, employee) if typed else "")
    if field is ContactField.EMAIL:
        return replace(contact, email=client_fields.read_email(typed) if typed else "")
    if field is ContactField.BIRTHDAY:
        return replace(contact, birthday=_birthday(typed, employee.today(now)) if typed else None)
    if field is ContactField.POST:
        return replace(contact, post=typed)
    if field is ContactField.NOTE:
        return replace(contact, note=typed.strip())
    if not typed:
        raise NameMissing
    return replace(contact, name=typed)


def _birthday(typed: str, today: date) -> Birthday:
    born = read_birthday(typed, today)
    if born is None:
        raise BirthdayWrong(value=typed[:40])
    return born


async def _keep(
    uow: UnitOfWork,
    employee: Employee,
    client: Client,
    verb: str,
    before: Contact | None,
    after: Contact | None,
    now: datetime,
) -> None:
    old, new = _line(before), _line(after)
    card_history.note(uow, employee, client.id, verb, before=old, after=new, now=now)
    await client_changes.index(uow, client)


def _line(contact: Contact | None) -> str | None:
    """Give what the audit keeps of a contact; birthday and note are nobody else's (D089)."""
    return None if contact is None else f"{contact.name}, {contact.post}, {contact.phone}, {contact.email}"


_LONGEST = {
    ContactField.NAME: LONGEST_NAME,
    ContactField.POST: LONGEST_TEXT,
    ContactField.PHONE: LONGEST_NAME,
    ContactField.EMAIL: LONGEST_NAME,
    ContactField.BIRTHDAY: LONGEST_NAME,
    ContactField.NOTE: LONGEST_NOTE,
}
