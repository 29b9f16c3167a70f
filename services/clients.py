"""Clients: who may see which, and how they are found (D084, D087)."""

from datetime import datetime, time, timedelta

from domain.calendar import at
from domain.clients import Client, ClientFilter, Page, may_see
from domain.people import Employee, Role
from domain.refusals import ClientNotFound
from storage import clients
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

    Key clients come first (D147). An empty `text` finds all.
    """
    owner_id, department_id = _scope(employee)
    if which is ClientFilter.MINE:
        owner_id = employee.id
    return await clients.search(
        uow, text, which, owner_id=owner_id, department_id=department_id, skip=skip, most=most
    )


async def suggest_for(uow: UnitOfWork, employee: Employee, now: datetime, most: int = 8) -> list[Client]:
    """Give the clients that the person most likely means now: today's meetings, then the last used."""
    owner_id, department_id = _scope(employee)
    today = employee.today(now)
    day = at(today, time(), employee.zone), at(today + timedelta(days=1), time(), employee.zone)
    return await clients.suggest(
        uow, employee.id, owner_id=owner_id, department_id=department_id, day=day, most=most
    )


def _scope(employee: Employee) -> tuple[int | None, int | None]:
    """Give the owner and the department to whose clients the person's view is limited; None is no limit.

    A head without a department sees nothing: no department has the number 0.
    """
    if employee.role is Role.ADMIN:
        return None, None
    if employee.role is Role.HEAD:
        return None, employee.department_id or 0
    return employee.id, None
