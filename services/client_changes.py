"""What is changed on a client's card, by whom, and how it was before (D075, D094)."""

from dataclasses import replace
from datetime import datetime

from domain.clients import CATEGORIES, Client, ClientField
from domain.legal_forms import set_apart
from domain.names import LONGEST_NAME, clean
from domain.people import Employee
from domain.refusals import EmployeeNotFound, NameMissing, NotAllowed
from domain.typed_lines import LONGEST_TEXT
from services import handing_over, new_clients
from services.clients import department_in_sight, get_for
from storage import clients, contacts, people
from storage.database import UnitOfWork


async def change(
    uow: UnitOfWork, employee: Employee, client_id: int, field: ClientField, text: str, now: datetime
) -> Client:
    """Change a field of the card to what was typed; a phone is one more. "" empties a field.

    Raises ClientNotFound, NameMissing, TaxIdWrong, PhoneWrong or TextTooLong.
    """
    client = await get_for(uow, employee, client_id)
    typed = clean(text)
    if field is ClientField.PHONE:
        phone = new_clients.read_phone(typed, employee)
        clients.add_phone(uow, client.id, phone)
        _note(uow, employee, client, field.value, "", phone, now)
        await index(uow, client)
        return client
    return await _put(uow, employee, client, _changed(client, field, typed), field.value, now)


def _changed(client: Client, field: ClientField, typed: str) -> Client:
    new_clients.within(typed, LONGEST_NAME if field is ClientField.NAME else LONGEST_TEXT)
    if field is ClientField.TAX_ID:
        return replace(client, tax_id=new_clients.read_tax_id(typed) if typed else "")
    if field is ClientField.CITY:
        return replace(client, city=typed)
    if field is ClientField.ADDRESS:
        return replace(client, address=typed)
    name, legal_form = set_apart(typed)
    if not name:
        raise NameMissing
    return replace(client, name=name, legal_form=legal_form)


async def remove_phone(
    uow: UnitOfWork, employee: Employee, client_id: int, phone: str, now: datetime
) -> Client:
    """Take a phone off the card; one that is not there changes nothing. Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    if phone in await clients.list_phones(uow, client.id):
        clients.remove_phone(uow, client.id, phone)
        _note(uow, employee, client, "phone", phone, "", now)
        await index(uow, client)
    return client


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
    await handing_over.follow_client(uow, given, owner, now)
    return given


async def owners_for(uow: UnitOfWork, employee: Employee) -> list[Employee]:
    """Give those who may get a client from this person: his department; for an admin, everybody."""
    if not employee.leads:
        return []
    return await people.list_colleagues(uow, department_in_sight(employee))


async def index(uow: UnitOfWork, client: Client) -> None:
    """Let a search find what the client, its phones and contacts are now."""
    phones = await clients.list_phones(uow, client.id)
    clients.index(uow, client, phones, await contacts.list_of(uow, client.id))


async def _put(
    uow: UnitOfWork, employee: Employee, before: Client, after: Client, field: str, now: datetime
) -> Client:
    if after != before:
        clients.save(uow, after)
        _note(uow, employee, after, field, str(getattr(before, field)), str(getattr(after, field)), now)
        await index(uow, after)
    return after


def _note(
    uow: UnitOfWork, employee: Employee, client: Client, field: str, before: str, after: str, now: datetime
) -> None:
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb=f"change {field}",
        subject="client",
        subject_id=client.id,
        before=before,
        after=after,
    )
