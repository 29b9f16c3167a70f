"""Clients: who may see which, and how they are found (D084, D087)."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.calendar import at
from domain.client_filters import EVERYTHING, ClientFilter, Sieve, Trait
from domain.clients import Card, Client, Page, may_see
from domain.people import Employee, Role
from domain.refusals import ClientNotFound
from services import finding
from storage import clients, contacts, credit_checks, people
from storage import finding as found
from storage.database import UnitOfWork
from storage.finding import View


async def get_for(uow: UnitOfWork, employee: Employee, client_id: int) -> Client:
    """Give a client that this person may see. Raises ClientNotFound, also for another's client (D088)."""
    client = await clients.find(uow, client_id)
    if client is None or not may_see(employee, client):
        raise ClientNotFound
    return client


async def search_for(
    uow: UnitOfWork,
    employee: Employee,
    text: str,
    sieve: Sieve = EVERYTHING,
    *,
    skip: int = 0,
    most: int = 8,
) -> Page:
    """Give a part of this person's clients that pass the sieve and are meant by `text`; "" means all.

    Mere marks mean nobody. A part behind the end is the first part.
    """
    view = _view(employee)
    if sieve.which is ClientFilter.MINE:
        view = replace(view, owner_id=employee.id)
    elif sieve.owner_id is not None and employee.leads:
        view = replace(view, owner_id=sieve.owner_id)
    page = await finding.find(uow, view, text, sieve, skip=max(skip, 0), most=most)
    if page.clients or skip <= 0:
        return page
    return await search_for(uow, employee, text, sieve, most=most)


async def list_values(uow: UnitOfWork, employee: Employee, trait: Trait) -> list[tuple[str, int]]:
    """Give what this person's clients have as category, segment, territory or city, the most usual first."""
    return await found.list_values(uow, _view(employee), trait)


async def suggest_for(uow: UnitOfWork, employee: Employee, now: datetime, most: int = 8) -> list[Client]:
    """Give the clients that the person most likely means now: today's meetings, then the last used."""
    view = _view(employee)
    today = employee.today(now)
    day = at(today, time(), employee.zone), at(today + timedelta(days=1), time(), employee.zone)
    return await clients.suggest(
        uow, employee.id, owner_id=view.owner_id, department_id=view.department_id, day=day, most=most
    )


async def card_for(uow: UnitOfWork, employee: Employee, client_id: int) -> Card:
    """Give a client with all that stands on its card. Raises ClientNotFound."""
    return await fill_card(uow, await get_for(uow, employee, client_id))


async def fill_card(uow: UnitOfWork, client: Client) -> Card:
    """Give a client, who may be seen already, with all that stands on its card."""
    details = await clients.get_details(uow, client.id)
    return Card(
        client,
        details.phones,
        await contacts.list_of(uow, client.id),
        await owner_name(uow, client),
        details.emails,
        details.needs,
        details.files,
        await credit_checks.find_latest(uow, client.id),
    )


async def owner_name(uow: UnitOfWork, client: Client) -> str:
    """Give the name of the client's owner; "" where it has none, he was taken out, or leads others now."""
    if client.owner_id is None:
        return ""
    owner = await people.get(uow, client.owner_id)
    return owner.name if owner.removed_at is None and may_see(owner, client) else ""


def department_in_sight(employee: Employee) -> int | None:
    """Give the department that a head sees; None, which is all of them, for an admin.

    A head without a department sees nothing: no department has the number 0.
    """
    return None if employee.role is Role.ADMIN else employee.department_id or 0


def _view(employee: Employee) -> View:
    """Give whose clients this person may see."""
    if employee.leads:
        return View(None, department_in_sight(employee))
    return View(employee.id, None)
