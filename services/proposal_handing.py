"""Proposals and runs about a client that go along with him to his new owner (D091)."""

from dataclasses import replace
from datetime import datetime

from domain.clients import Client
from domain.people import Employee
from domain.runs import RunState
from services import cadences, responsible
from storage import cadences as runs
from storage import people, proposals
from storage.database import UnitOfWork


async def follow_client(uow: UnitOfWork, client: Client, to: Employee, now: datetime) -> int:
    """Give the open proposals of those who cannot see the client any more to another; gives how many.

    Who reminds whom goes along: the new owner is told the next step in his own day.
    """
    offered = await proposals.list_open_of_client(uow, client.id)
    running = await runs.list_of_client(uow, client.id)
    holders = {one.proposal.manager_id for one in offered} | {run.manager_id for run in running}
    lost = {one for one in holders if not responsible.keeps(await people.get(uow, one), client)}
    given = [one.proposal for one in offered if one.proposal.manager_id in lost]
    for proposal in given:
        proposals.save(uow, replace(proposal, manager_id=to.id))
    for run in running:
        if run.manager_id in lost and run.state is RunState.RUNNING:
            await cadences.go_on(uow, run, to, now)
        elif run.manager_id in lost:
            runs.save(uow, replace(run, manager_id=to.id), None)
    return len(given)


async def replan(uow: UnitOfWork, employee: Employee, now: datetime) -> None:
    """Put what runs for a person on the days and hours that he has now (D025)."""
    for run in await runs.list_of_manager(uow, employee.id):
        await cadences.go_on(uow, run, employee, now)
