"""Who answers for what: the leaders above a manager, and the person who has a client now (D055, D095)."""

from datetime import datetime

from domain.clients import Client, may_see
from domain.notices import Drop, Notice
from domain.people import Employee, Role
from services import notices
from storage import people
from storage.database import UnitOfWork


async def list_leaders(uow: UnitOfWork, manager: Employee, client: Client | None) -> list[Employee]:
    """Give those who answer for what a manager does with a client, but for himself.

    They are the heads of the client's department (of the manager's, where it is about no client), or the
    admins where it has none.
    """
    department_id = manager.department_id if client is None else client.department_id
    heads = [head for head in await people.list_heads(uow, department_id) if head.id != manager.id]
    return heads or await list_admins(uow, manager)


def leads_in(leader: Employee, manager: Employee, client: Client | None) -> bool:
    """Tell whether this person may hear, as a leader, what a manager does with a client, or with none."""
    if not leader.leads or leader.id == manager.id:
        return False
    if client is not None:
        return keeps(leader, client)
    return leader.role is Role.ADMIN or leader.department_id == manager.department_id


async def list_admins(uow: UnitOfWork, besides: Employee) -> list[Employee]:
    """Give the admins but for `besides`."""
    return [admin for admin in await people.list_admins(uow) if admin.id != besides.id]


async def list_superiors(uow: UnitOfWork, employee: Employee, client: Client | None) -> list[Employee]:
    """Give those who hear what a manager left undone; nobody hears it of a head or an admin."""
    return await list_leaders(uow, employee, client) if employee.role is Role.MANAGER else []


async def pass_on(uow: UnitOfWork, notice: Notice, client: Client, now: datetime) -> Drop:
    """Tell the person who has the client now instead, at once; gives the verdict for the one who had it."""
    owner = await present_owner(uow, client)
    if owner is not None:
        notices.plan(uow, notice.kind, owner, notice.subject_id, now, notice.occurrence)
    return Drop("another has the client now")


async def pass_unless_kept(
    uow: UnitOfWork, notice: Notice, client: Client, recipient: Employee, now: datetime
) -> Drop | None:
    """Pass a notice on where its recipient does not have the client any more; None where he does."""
    return None if keeps(recipient, client) else await pass_on(uow, notice, client, now)


async def present_owner(uow: UnitOfWork, client: Client) -> Employee | None:
    """Give the person who has the client now, if he is with us and may see it."""
    if client.owner_id is None:
        return None
    owner = await people.get(uow, client.owner_id)
    return owner if keeps(owner, client) else None


def keeps(employee: Employee, client: Client) -> bool:
    """Tell whether this person is with us and may still see the client."""
    return employee.removed_at is None and may_see(employee, client)
