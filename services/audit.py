"""The log of who did what, for those who lead (D088, D094)."""

from domain.audit import Entry
from domain.people import Employee
from services.clients import department_in_sight
from storage import audit
from storage.database import UnitOfWork

NEWEST = 2**62


async def list_entries(
    uow: UnitOfWork, leader: Employee, *, verb: str = "", before_id: int = NEWEST, most: int
) -> list[Entry]:
    """Give up to `most` lines of this leader's people older than one, the newest first."""
    department_id = department_in_sight(leader)
    return await audit.list_entries(
        uow, department_id=department_id, verb=verb, before_id=before_id, most=most
    )
