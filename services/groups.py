"""Groups, bound to a department by its head, in the group and only there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.groups import Group
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Department, Employee, Role
from domain.refusals import DepartmentNotFound, GroupNotBound, GroupTaken, NotAllowed
from services import notices
from services.notices import Check
from storage import groups, people
from storage.database import UnitOfWork

# a group that becomes a supergroup looks lost for a moment, until its new number is told
_LOOK_AGAIN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class LostGroup:
    """A group that we were thrown out of, and the name of the department that it belonged to."""

    title: str
    department: str


async def bind(
    uow: UnitOfWork,
    by: Employee,
    department_id: int | None,
    *,
    chat_id: int,
    thread_id: int | None,
    title: str,
    now: datetime,
) -> Department:
    """Bind a group (its topic `thread_id`) to a department, for a head to his own: `department_id` None.

    Binding anew moves it. Raises NotAllowed, DepartmentNotFound or GroupTaken.
    """
    department_id = by.department_id if department_id is None else department_id
    if department_id is None:
        raise DepartmentNotFound
    _guard(by, department_id)
    department = await people.get_department(uow, department_id)
    before = await groups.find(uow, chat_id)
    if before is not None and before.lost_at is None and not _may_bind(by, before.department_id):
        raise GroupTaken(department=(await people.get_department(uow, before.department_id)).name)
    groups.bind(uow, Group(chat_id, thread_id, department_id, title, by.id, now))
    people.add_audit(
        uow, at=now, employee_id=by.id, verb="bind", subject="group", subject_id=chat_id,
        before=str(before.department_id) if before else None, after=str(department_id),
    )  # fmt: skip
    return department


async def unbind(uow: UnitOfWork, by: Employee, chat_id: int, now: datetime) -> Department:
    """Undo the binding and give the department that it was to. Raises GroupNotBound or NotAllowed."""
    group = await groups.find(uow, chat_id)
    if group is None:
        raise GroupNotBound
    _guard(by, group.department_id)
    groups.remove(uow, chat_id)
    people.add_audit(
        uow, at=now, employee_id=by.id, verb="unbind", subject="group", subject_id=chat_id,
        before=str(group.department_id),
    )  # fmt: skip
    return await people.get_department(uow, group.department_id)


async def lose(uow: UnitOfWork, chat_id: int, now: datetime) -> None:
    """Note that we were thrown out of a group, and tell the heads of its department."""
    group = await groups.find(uow, chat_id)
    if group is None or group.lost_at is not None:
        return
    groups.mark_lost(uow, chat_id, now)
    heads = await people.list_heads(uow, group.department_id) or await people.list_admins(uow)
    occurrence, due_at = now.isoformat(), now + _LOOK_AGAIN
    for head in heads:
        notices.plan(uow, NoticeKind.GROUP_LOST, head, chat_id, due_at, occurrence)


async def list_of(uow: UnitOfWork, by: Employee) -> list[Group]:
    """Give the groups that a leader may arrange: his department's, an admin's all."""
    if not by.leads:
        raise NotAllowed
    return await groups.list_of(uow, None if by.role is Role.ADMIN else by.department_id or 0)


async def get_for(uow: UnitOfWork, by: Employee, chat_id: int) -> Group:
    """Give a group that a leader may arrange. Raises GroupNotBound, also for another department's."""
    group = await groups.find(uow, chat_id)
    if group is None or group.lost_at is not None or not _may_bind(by, group.department_id):
        raise GroupNotBound
    return group


def arrange(uow: UnitOfWork, by: Employee, before: Group, after: Group, now: datetime) -> None:
    """Keep when a group, which `get_for` gave, reads of its day, and what; the audit tells by whom."""
    if before == after:
        return
    groups.arrange(uow, after)
    people.add_audit(
        uow, at=now, employee_id=by.id, verb="show", subject="group", subject_id=after.chat_id,
        before=_arranged(before), after=_arranged(after),
    )  # fmt: skip


def _arranged(group: Group) -> str:
    return " ".join([f"{group.digest_at:%H:%M}", *sorted(group.shows)])


def move(uow: UnitOfWork, chat_id: int, to_chat_id: int) -> None:
    """Carry a group's binding over to the number that it has as a supergroup."""
    groups.move(uow, chat_id, to_chat_id)


async def check_lost(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of the lost group unless it was bound again or only has another number now."""
    group = await groups.find(uow, notice.subject_id)
    if group is None or group.lost_at is None:
        return Drop("the group is there")
    if not _may_bind(recipient, group.department_id):
        return Drop("it is not this person's group any more")
    department = await people.get_department(uow, group.department_id)
    return Tell(LostGroup(group.title, department.name))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.GROUP_LOST: check_lost}


def _may_bind(by: Employee, department_id: int) -> bool:
    return by.role is Role.ADMIN or (by.role is Role.HEAD and by.department_id == department_id)


def _guard(by: Employee, department_id: int) -> None:
    if not _may_bind(by, department_id):
        raise NotAllowed
