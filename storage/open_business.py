"""Clients with open business and nothing planned, and those who are visited without a proposal."""

from datetime import datetime

from domain.clients import Client
from domain.people import Employee
from storage import clients
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("open_business")


async def list_planless(
    uow: UnitOfWork, employee: Employee, department_id: int | None, now: datetime, most: int
) -> list[Client]:
    """Give clients with an open proposal or complaint and nothing planned, key clients first.

    A manager's own; a leader's by department, None being all of them.
    """
    if employee.leads:
        rows = await _queries.list_department(
            uow.connection, department_id=department_id, now=stored(now), most=most
        )
    else:
        rows = await _queries.list_owned(uow.connection, employee_id=employee.id, now=stored(now), most=most)
    return [clients.client(row) for row in rows]


async def list_visited(
    uow: UnitOfWork, manager_id: int, since: datetime, visits: int
) -> list[tuple[int, int, int]]:
    """Give clients whom a manager visited so often since a moment, and since his last proposal to them.

    Each with how often, and with the number of that last proposal (0 for none).
    """
    rows = await _queries.list_visited(
        uow.connection, manager_id=manager_id, since=stored(since), visits=visits
    )
    return [(row["client_id"], row["visits"], row["last_id"]) for row in rows]
