"""What waits to be done, follow-ups and tasks in one list, each with its client and whom to call there."""

from datetime import date

from domain.people import Employee
from domain.tasks import OpenItem, TaskKind
from storage import clients, people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("open_items")


async def find_follow_up(uow: UnitOfWork, follow_up_id: int) -> OpenItem | None:
    """Give a follow-up if it is open, whoever's it is."""
    row = await _queries.find(uow.connection, id=follow_up_id, is_promised=1)
    return None if row is None else _item(row)


async def find_task(uow: UnitOfWork, task_id: int) -> OpenItem | None:
    """Give a task if it is open, whoever's it is."""
    row = await _queries.find(uow.connection, id=task_id, is_promised=0)
    return None if row is None else _item(row)


async def list_of(
    uow: UnitOfWork, employee: Employee, *, until: date = date.max, most: int = 1000, skipped: int = 0
) -> list[OpenItem]:
    """Give what this person still has to do by `until`, earliest first; not for clients he lost."""
    rows = await _queries.list_of(
        uow.connection, **people.scope(employee), until=until.isoformat(), most=most, skipped=skipped
    )
    return [_item(row) for row in rows]


async def list_of_client(uow: UnitOfWork, client_id: int) -> list[OpenItem]:
    """Give what anybody still owes a client, earliest first."""
    return [_item(row) for row in await _queries.list_of_client(uow.connection, client_id=client_id)]


async def count_of(uow: UnitOfWork, employee: Employee, today: date) -> tuple[int, int]:
    """Count what this person still has to do, and how much of it was due before `today`."""
    row = await _queries.count_of(uow.connection, **people.scope(employee), today=today.isoformat())
    return row["total"], row["overdue"]


def _item(row: Row) -> OpenItem:
    return OpenItem(
        row["item_id"],
        None if row["item_kind"] is None else TaskKind(row["item_kind"]),
        row["item_text"],
        date.fromisoformat(row["item_due_on"]),
        row["item_holder_id"],
        None if row["id"] is None else clients.client(row),
        row["contact_name"] or "",
        row["phone"] or "",
        row["item_feedback_id"],
        row["giver_name"] or "",
        row["accepted_at"] is not None,
    )
