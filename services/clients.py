"""Clients: who may see which, and how they are found (D084, D087)."""

from datetime import datetime, time, timedelta

from domain.calendar import at
from domain.clients import Card, Client, ClientFilter, Page, may_see
from domain.names import search_words
from domain.people import Employee, Role
from domain.refusals import ClientNotFound
from storage import clients, contacts, people
from storage.database import UnitOfWork


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
    which: ClientFilter = ClientFilter.ALL,
    *,
    skip: int = 0,
    most: int = 8,
) -> Page:
    """Give a part of this person's clients with all words of `text` in name, contact, phone, tax id or city.

    Key clients come first (D147). An empty `text` finds all, mere marks find nothing. A part behind the
    end is the first part.
    """
    if text and not search_words(text):
        return Page([], 0)
    owner_id, department_id = _scope(employee)
    if which is ClientFilter.MINE:
        owner_id = employee.id
    page = await clients.search(
        uow, text, which, owner_id=owner_id, department_id=department_id, skip=max(skip, 0), most=most
    )
    return page if page.clients or skip <= 0 else await search_for(uow, employee, text, which, most=most)


async def suggest_for(uow: UnitOfWork, employee: Employee, now: datetime, most: int = 8) -> list[Client]:
    """Give the clients that the person most likely means now: today's meetings, then the last used."""
    owner_id, department_id = _scope(employee)
    today = employee.today(now)
    day = at(today, time(), employee.zone), at(today + timedelta(days=1), time(), employee.zone)
    return await clients.suggest(
        uow, employee.id, owner_id=owner_id, department_id=department_id, day=day, most=most
    )


async def card_for(uow: UnitOfWork, employee: Employee, client_id: int) -> Card:
    """Give a client with all that stands on its card. Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    return Card(
        client,
        await clients.list_phones(uow, client.id),
        await contacts.list_of(uow, client.id),
        await owner_name(uow, client),
    )


async def owner_name(uow: UnitOfWork, client: Client) -> str:
    """Give the name of the client's owner, "" where it has none or he was taken out."""
    if client.owner_id is None:
        return ""
    owner = await people.get(uow, client.owner_id)
    return "" if owner.removed_at else owner.name


def department_in_sight(employee: Employee) -> int | None:
    """Give the department that a head sees; None, which is all of them, for an admin.

    A head without a department sees nothing: no department has the number 0.
    """
    return None if employee.role is Role.ADMIN else employee.department_id or 0


def _scope(employee: Employee) -> tuple[int | None, int | None]:
    """Give the owner and the department to whose clients the person's view is limited; None is no limit."""
    if employee.leads:
        return None, department_in_sight(employee)
    return employee.id, None
