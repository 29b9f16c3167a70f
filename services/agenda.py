"""The agenda of a meeting: what is disputed, what is overdue, what is wrong with quality (D137)."""

from datetime import datetime

from domain.agenda import AgendaItem, Matter
from domain.money import Money
from domain.people import Employee
from storage import agenda, debt_lists, people
from storage.database import UnitOfWork

MOST = 200


async def of(uow: UnitOfWork, viewer: Employee, now: datetime, *, most_debtors: int) -> list[AgendaItem]:
    """Give the matters, disputes first, then the largest overdue debts, then quality, as far as one sees."""
    return [
        *await agenda.list_disputes(uow, viewer, MOST),
        *await _overdue(uow, viewer, now, most_debtors),
        *await agenda.list_claims(uow, viewer, MOST),
    ]


async def _overdue(uow: UnitOfWork, viewer: Employee, now: datetime, most: int) -> list[AgendaItem]:
    owner_id = None if viewer.leads else viewer.id
    today = viewer.today(now)
    debtors, _ = await debt_lists.list_debtors(uow, viewer, today, owner_id, skip=0, most=most)
    names = {one.id: one.name for one in await people.list_colleagues(uow, None)}
    return [
        AgendaItem(
            Matter.OVERDUE,
            one.client,
            names.get(one.client.owner_id or 0, ""),
            one.oldest_due_on,
            Money(one.overdue, one.currency),
        )
        for one in debtors
        if one.overdue
    ]
