"""What is changed on a client's card, each change with its author in the audit (D075, D094)."""

import zlib
from dataclasses import replace
from datetime import datetime

from domain.clients import CATEGORIES, Client, ClientField
from domain.names import clean
from domain.people import Employee
from domain.refusals import EmployeeNotFound, NotAllowed
from services import card_history, client_fields, handing_over, handovers, new_clients
from services.clients import department_in_sight, get_for
from storage import clients, contacts, people
from storage.database import UnitOfWork


async def change(
    uow: UnitOfWork, employee: Employee, client_id: int, field: ClientField, text: str, now: datetime
) -> Client:
    """Change a field of the card to what was typed; a phone or e-mail is one more. "" empties a field.

    Raises ClientNotFound, PhoneWrong, EmailWrong, and what `client_fields.changed` raises.
    """
    client = await get_for(uow, employee, client_id)
    typed = clean(text)
    if field is ClientField.PHONE:
        phone = new_clients.read_phone(typed, employee)
        clients.add_phone(uow, client.id, phone)
        return await _keep(uow, employee, client, field.value, "", phone, now)
    if field is ClientField.EMAIL:
        email = client_fields.read_email(typed)
        clients.add_email(uow, client.id, email)
        return await _keep(uow, employee, client, field.value, "", email, now)
    if field is ClientField.PLACE:
        place = client_fields.read_place(typed)
        clients.set_place(uow, client.id, place)
        return await _keep(uow, employee, client, field.value, "", typed, now)
    after = client_fields.changed(client, field, typed, employee)
    return await _put(uow, employee, client, after, field.value, now)


async def remove_phone(
    uow: UnitOfWork, employee: Employee, client_id: int, phone: str, now: datetime
) -> Client:
    """Take a phone off the card; one that is not there changes nothing. Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    if phone not in (await clients.get_details(uow, client.id)).phones:
        return client
    clients.remove_phone(uow, client.id, phone)
    return await _keep(uow, employee, client, "phone", phone, "", now)


async def remove_email(
    uow: UnitOfWork, employee: Employee, client_id: int, mark: int, now: datetime
) -> Client:
    """Take the e-mail with this mark off the card; without one nothing changes. Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    for email in (await clients.get_details(uow, client.id)).emails:
        if mark_of(email) == mark:
            clients.remove_email(uow, client.id, email)
            return await _keep(uow, employee, client, "email", email, "", now)
    return client


def mark_of(text: str) -> int:
    """Give a number by which a button that cannot hold a text means it."""
    return zlib.crc32(text.encode())


async def set_category(
    uow: UnitOfWork, employee: Employee, client_id: int, category: str, now: datetime
) -> Client:
    """Put the client into a category (A, B, C, or "" for none). Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    known = category if category in CATEGORIES else ""
    return await _put(uow, employee, client, replace(client, category=known), "category", now)


async def set_key(uow: UnitOfWork, employee: Employee, client_id: int, is_key: bool, now: datetime) -> Client:
    """Mark a key client or unmark it, as a head or admin (D147). Raises NotAllowed, ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    if not employee.leads:
        raise NotAllowed
    return await _put(uow, employee, client, replace(client, is_key=is_key), "is_key", now)


async def give_to(
    uow: UnitOfWork, employee: Employee, client_id: int, owner_id: int, now: datetime
) -> Client:
    """Give the client to another owner; heads within their department, admins anywhere (D087).

    It goes to the department of its new owner, and what is open about it goes along (D091).
    Raises NotAllowed, ClientNotFound or EmployeeNotFound.
    """
    client = await get_for(uow, employee, client_id)
    if not employee.leads:
        raise NotAllowed
    owner = next((person for person in await owners_for(uow, employee) if person.id == owner_id), None)
    if owner is None:
        raise EmployeeNotFound
    given = replace(client, owner_id=owner.id, department_id=owner.department_id)
    await _put(uow, employee, client, given, "owner_id", now)
    moved = await handing_over.follow_client(uow, given, owner, now, is_told=False)
    if client.owner_id != owner.id:
        await handovers.note_one(uow, employee, client, client.id, owner, moved, now)
    return given


async def owners_for(uow: UnitOfWork, employee: Employee) -> list[Employee]:
    """Give those who may get a client from this person: his department; for an admin, everybody."""
    if not employee.leads:
        return []
    return await people.list_colleagues(uow, department_in_sight(employee))


async def index(uow: UnitOfWork, client: Client) -> None:
    """Let a search find what the client, its phones, e-mails and contacts are now."""
    details = await clients.get_details(uow, client.id)
    merged_names = await clients.list_merged_names(uow, client.id)
    clients.index(uow, client, details, await contacts.list_of(uow, client.id), merged_names)


async def _put(
    uow: UnitOfWork, employee: Employee, before: Client, after: Client, field: str, now: datetime
) -> Client:
    if after != before:
        clients.save(uow, after)
        old, new = str(getattr(before, field)), str(getattr(after, field))
        await _keep(uow, employee, after, field, old, new, now)
    return after


async def _keep(
    uow: UnitOfWork, employee: Employee, client: Client, field: str, before: str, after: str, now: datetime
) -> Client:
    card_history.note(uow, employee, client.id, f"change {field}", before=before, after=after, now=now)
    await index(uow, client)
    return client
