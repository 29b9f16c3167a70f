"""Who owes: the ageing by manager, the clients with the most overdue first, every document (D049, R07)."""

import json
from dataclasses import dataclass
from datetime import datetime

from domain.ageing import Ageing, together
from domain.debts import Debtor, OpenDocument
from domain.jobs import JobKind
from domain.people import Employee
from services import jobs, team
from storage import debt_lists, people
from storage.database import UnitOfWork

ON_A_PAGE = 8
_AT_ONCE = 300


@dataclass(frozen=True, slots=True)
class DebtPage:
    """What is owed to be seen by one person: the whole by age, and a part of the clients.

    `manager` is whose clients alone they are; None for all that the person may see. `by_manager` has, for a
    leader, each manager's name with what is owed to him, the most overdue first.
    """

    manager: Employee | None
    ageing: Ageing
    debtors: list[Debtor]
    total: int
    skip: int
    by_manager: list[tuple[int, str, Ageing]]


async def page_for(
    uow: UnitOfWork, employee: Employee, manager_id: int | None, skip: int, now: datetime
) -> DebtPage:
    """Give who owes what; of one manager's clients where he is named. Raises EmployeeNotFound."""
    manager = None if manager_id is None else await _manager(uow, employee, manager_id)
    today, owner_id = employee.today(now), _owner(employee, manager_id)
    by_owner = await debt_lists.ageing_by_owner(uow, employee, today, owner_id)
    debtors, total = await debt_lists.list_debtors(uow, employee, today, owner_id, skip=skip, most=ON_A_PAGE)
    whole = together(by_owner.values())
    named = [] if manager or not employee.leads else await _named(uow, by_owner)
    return DebtPage(manager, whole, debtors, total, skip, named)


async def _manager(uow: UnitOfWork, employee: Employee, manager_id: int) -> Employee:
    return employee if manager_id == employee.id else await team.get_colleague(uow, employee, manager_id)


async def _named(uow: UnitOfWork, by_owner: dict[int | None, Ageing]) -> list[tuple[int, str, Ageing]]:
    names = {one.id: one.name for one in await people.list_colleagues(uow, None)}
    found = [(owner_id or 0, names.get(owner_id or 0, ""), ageing) for owner_id, ageing in by_owner.items()]
    return sorted(found, key=lambda one: -sum(one[2].overdue(currency) for currency in one[2].currencies))


async def plan_sheet(uow: UnitOfWork, employee: Employee, manager_id: int | None, now: datetime) -> None:
    """Have a spreadsheet of the open documents made. Raises EmployeeNotFound."""
    if manager_id is not None:
        await _manager(uow, employee, manager_id)
    jobs.plan(uow, JobKind.DEBTS_SHEET, employee, {"manager": manager_id}, now)


def note_sheet(uow: UnitOfWork, employee: Employee, rows: int, now: datetime) -> None:
    """Note in the audit that this person took the debts out, and how many documents (D088)."""
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb="export",
        subject="debts",
        after=json.dumps({"rows": rows}),
    )


async def documents_page(
    uow: UnitOfWork, employee: Employee, manager_id: int | None, after: OpenDocument | None
) -> list[OpenDocument]:
    """Give the next open documents that this person may see, behind `after`; none is the end."""
    last = 0 if after is None else after.invoice.id
    owner_id = _owner(employee, manager_id)
    return await debt_lists.list_documents(uow, employee, owner_id, after=last, most=_AT_ONCE)


def _owner(employee: Employee, manager_id: int | None) -> int | None:
    """Give whose clients are meant: a manager sees none but his own."""
    return manager_id if employee.leads else employee.id
