"""What nothing else looks after: runs whose next step was lost, put right once an hour."""

from datetime import datetime, timedelta

from domain.runs import Run, RunState
from services import cadences, responsible
from storage import cadences as runs
from storage import clients, people
from storage.database import UnitOfWork

LOST_AFTER = timedelta(minutes=5)
MOST = 500


async def plan_forgotten(uow: UnitOfWork, now: datetime) -> None:
    """Plan the next step of runs for which no notice waits: it came too late, or its contact was taken back.

    A run whose manager has left, or has lost the client, goes to the client's present owner; without one it
    waits for one.
    """
    for run in await runs.list_forgotten(uow, now - LOST_AFTER, MOST):
        await _plan(uow, run, now)


async def _plan(uow: UnitOfWork, run: Run, now: datetime) -> None:
    manager = await people.get(uow, run.manager_id)
    client = await clients.find(uow, run.client_id)
    if client is None or not responsible.keeps(manager, client):
        owner = None if client is None else await responsible.present_owner(uow, client)
        if owner is None:
            runs.save(uow, run, None)
            return
        manager = owner
    if run.state is RunState.RUNNING:
        await cadences.go_on(uow, run, manager, now)
