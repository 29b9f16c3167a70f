"""Clients in the book."""

from domain.clients import Client
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment
from storage.queries import load

_queries = load("clients")


async def find(uow: UnitOfWork, client_id: int) -> Client | None:
    """Give the client with this id, whoever may see it."""
    row = await _queries.find(uow.connection, id=client_id)
    return None if row is None else client(row)


def client(row: Row) -> Client:
    """Read a client out of a row that has all the columns of the table."""
    return Client(
        row["id"],
        row["name"],
        row["legal_form"],
        row["tax_id"],
        row["city"],
        row["address"],
        row["segment"],
        bool(row["is_key"]),
        row["owner_id"],
        row["department_id"],
        row["latitude"],
        row["longitude"],
        moment(row["created_at"]),
    )
