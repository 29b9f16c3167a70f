"""What nothing else looks after: runs whose next step was lost, put right once an hour."""

from datetime import datetime, timedelta

from domain.people import Employee
from domain.runs import Run
from domain.working_days import WorkingDays
from services import cadences, responsible
from storage import cadences as runs
from storage import clients, people
from storage.database import UnitOfWork

LOST_AFTER = timedelta(minutes=5)
MOST = 5000


async def plan_forgotten(uow: UnitOfWork, now: datetime) -> None:
    """Plan the next step of runs for which no notice waits: it came too late, or its contact was taken back.

    A run whose manager has left goes to the client's present owner; without one it waits for one.
    """
    known: dict[int, tuple[Employee, WorkingDays]] = {}
    for run in await runs.list_forgotten(uow, now - LOST_AFTER, MOST):
        if run.manager_id not in known:
            manager = await people.get(uow, run.manager_id)
            known[run.manager_id] = manager, await cadences.days_of(uow, manager, now)
        manager, days = known[run.manager_id]
        if manager.removed_at is None:
            cadences.go_on_in(uow, run, manager, days, now)
        else:
            await _give_to_owner(uow, run, now)


async def _give_to_owner(uow: UnitOfWork, run: Run, now: datetime) -> None:
    client = await clients.find(uow, run.client_id)
    owner = None if client is None else await responsible.present_owner(uow, client)
    if owner is None:
        runs.save(uow, run, None)
    else:
        await cadences.go_on(uow, run, owner, now)
