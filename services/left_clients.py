"""Clients whose owner leads another department now and does not see them: their head hears of it (D087)."""

from dataclasses import dataclass
from datetime import datetime

from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee, Role
from services import notices
from services.notices import Check
from storage import finding, people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Somebody who leads others now, and how many clients of the recipient's department have nobody since."""

    employee: Employee
    clients: int


async def tell_of(uow: UnitOfWork, moved: Employee, now: datetime) -> None:
    """Tell the heads of each department whose clients a person cannot see from his new place."""
    if moved.role is not Role.HEAD:
        return
    for department_id in await finding.list_departments_of(uow, moved):
        if department_id == moved.department_id:
            continue
        heads = await people.list_heads(uow, department_id) or await people.list_admins(uow)
        for head in heads:
            notices.plan(uow, NoticeKind.CLIENTS_LEFT, head, moved.id, now, now.isoformat())


async def check_left(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a leader how many clients wait for a new owner, unless they have one by now."""
    moved = await people.get(uow, notice.subject_id)
    if moved.role is not Role.HEAD or moved.removed_at is not None:
        return Drop("he sees his clients again, or was taken out")
    counts = await finding.list_departments_of(uow, moved)
    left = {unit: count for unit, count in counts.items() if unit != moved.department_id}
    number = left.get(recipient.department_id or 0, 0) if recipient.role is Role.HEAD else sum(left.values())
    return Tell(LeftBehind(moved, number)) if number else Drop("they have other owners now")


CHECKS: dict[NoticeKind, Check] = {NoticeKind.CLIENTS_LEFT: check_left}
