"""What a person has to do, follow-ups and tasks alike: the list, and each of them while it is his."""

from datetime import datetime

from domain.people import Employee
from domain.tasks import OpenItem
from services import responsible
from storage import open_items
from storage.database import UnitOfWork


async def count_for(uow: UnitOfWork, employee: Employee, now: datetime) -> tuple[int, int]:
    """Count what this person still has to do, and how much of it is overdue."""
    return await open_items.count_of(uow, employee, employee.today(now))


async def list_for(uow: UnitOfWork, employee: Employee, *, most: int, skipped: int) -> list[OpenItem]:
    """Give a part of what this person still has to do, earliest first; not for clients he lost."""
    return await open_items.list_of(uow, employee, most=most, skipped=skipped)


async def find_own(
    uow: UnitOfWork, employee: Employee, item_id: int, *, is_promised: bool
) -> OpenItem | None:
    """Give a follow-up (`is_promised`) or a task that waits, if it is this person's to do and to see."""
    find = open_items.find_follow_up if is_promised else open_items.find_task
    item = await find(uow, item_id)
    if item is None or item.holder_id != employee.id:
        return None
    return item if item.client is None or responsible.keeps(employee, item.client) else None
