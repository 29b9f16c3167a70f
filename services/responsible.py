"""Who answers for what: the leaders above a manager, and the person who has a client now (D055, D095)."""

from domain.clients import Client, may_see
from domain.people import Employee, Role
from storage import people
from storage.database import UnitOfWork


async def list_leaders(uow: UnitOfWork, department_id: int | None, besides: Employee) -> list[Employee]:
    """Give the heads of a department, or the admins where it has none; never `besides` himself."""
    heads = [head for head in await people.list_heads(uow, department_id) if head.id != besides.id]
    return heads or await list_admins(uow, besides)


async def list_admins(uow: UnitOfWork, besides: Employee) -> list[Employee]:
    """Give the admins but for `besides`."""
    return [admin for admin in await people.list_admins(uow) if admin.id != besides.id]


async def list_superiors(uow: UnitOfWork, employee: Employee) -> list[Employee]:
    """Give those who hear what a manager left undone; nobody hears it of a head or an admin."""
    return await list_leaders(uow, employee.department_id, employee) if employee.role is Role.MANAGER else []


async def present_owner(uow: UnitOfWork, client: Client) -> Employee | None:
    """Give the person who has the client now, if he is with us and may see it."""
    if client.owner_id is None:
        return None
    owner = await people.get(uow, client.owner_id)
    return owner if keeps(owner, client) else None


def keeps(employee: Employee, client: Client) -> bool:
    """Tell whether this person is with us and may still see the client."""
    return employee.removed_at is None and may_see(employee, client)
