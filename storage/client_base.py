"""How well the cards of clients are kept, counted by owner."""

from datetime import datetime

from domain.completeness import Holding
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("client_base")


async def list_owners(uow: UnitOfWork, department_id: int | None, *, stale_before: datetime) -> list[Holding]:
    """Give what each owner holds, of a department or (None) of all; those of nobody have no owner's name."""
    rows = await _queries.list_owners(
        uow.connection, department_id=department_id, stale_before=stored(stale_before)
    )
    return [
        Holding(
            row["id"],
            row["name"] or "",
            int(row["clients"]),
            int(row["undecided"]),
            int(row["stale"]),
            int(row["told"]),
        )
        for row in rows
    ]
