"""Clients: who may see which, and how the book of them is kept (D084, D087)."""

from domain.clients import Client, may_see
from domain.people import Employee
from domain.refusals import ClientNotFound
from storage import clients
from storage.database import UnitOfWork


async def get_for(uow: UnitOfWork, employee: Employee, client_id: int) -> Client:
    """Give a client that this person may see. Raises ClientNotFound, also for another's client (D088)."""
    client = await clients.find(uow, client_id)
    if client is None or not may_see(employee, client):
        raise ClientNotFound
    return client
