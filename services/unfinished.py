"""What was asked and not answered, decided and not done, broken and not put right (D134, R10)."""

from datetime import datetime, time, timedelta

from domain.calendar import at
from domain.people import Employee
from domain.unfinished import Follow, old_before
from services import working_days
from storage import unfinished
from storage.database import UnitOfWork

DECIDED_WITHIN = timedelta(days=30)


async def follow(uow: UnitOfWork, viewer: Employee, now: datetime, *, most: int, skipped: int = 0) -> Follow:
    """Give what is not finished and this person may see, `most` of each part, the oldest first.

    A concession of the last month that was decided counts as told once somebody has spoken with the client.
    """
    today = viewer.today(now)
    old = old_before(working_days.of(viewer, today), today)
    return await unfinished.list_open(
        uow,
        viewer,
        today=today,
        old_before=at(old, time.min, viewer.zone),
        decided_since=now - DECIDED_WITHIN,
        most=most,
        skipped=skipped,
    )
