"""The client base as its head keeps an eye on it: completeness, stale cards, and who has whom (D086)."""

from datetime import datetime

from domain.client_filters import STALE_AFTER
from domain.completeness import Holding
from domain.people import Employee
from domain.refusals import NotAllowed
from services.clients import department_in_sight
from storage import client_base
from storage.database import UnitOfWork


async def review(uow: UnitOfWork, employee: Employee, now: datetime) -> list[Holding]:
    """Give what each owner holds whom this leader sees; clients of nobody last. Raises NotAllowed."""
    if not employee.leads:
        raise NotAllowed
    held = await client_base.list_owners(uow, department_in_sight(employee), stale_before=now - STALE_AFTER)
    return sorted(held, key=lambda one: (one.owner_id is None, one.owner_name))
