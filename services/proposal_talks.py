"""Talks about proposals: what the client answered, and when to speak again (D031-D034)."""

from dataclasses import replace
from datetime import date, datetime

from domain.activities import ActivityKind, NewActivity
from domain.clients import display_name
from domain.outcomes import Outcome
from domain.people import Employee
from domain.proposals import ListedProposal, ProposalState, Urgency
from domain.refusals import BadInput
from services import activities, cadences, proposals
from storage import proposals as stored
from storage.database import UnitOfWork


async def note_answer(
    uow: UnitOfWork,
    employee: Employee,
    proposal_id: int,
    now: datetime,
    *,
    received: str | None = None,
    client_next: str | None = None,
    urgency: str | None = None,
) -> ListedProposal:
    """Keep an answer of the client; the talk goes on. Raises as `get_open` does, or BadInput."""
    found = await proposals.get_open(uow, employee, proposal_id)
    changed = replace(found.proposal, contacted_at=now)
    if received is not None:
        changed = replace(changed, received=received == "yes")
    if client_next is not None:
        changed = replace(changed, client_next=client_next)
    if urgency is not None:
        changed = replace(changed, urgency=_urgency(urgency))
    stored.save(uow, changed)
    return replace(found, proposal=changed)


async def agree(
    uow: UnitOfWork, employee: Employee, proposal_id: int, on: date, note: str, now: datetime
) -> ListedProposal:
    """Log the talk, and speak again on the day that the client named: it beats the cadence (D034).

    Raises ProposalNotFound or ProposalClosed.
    """
    found = await proposals.get_open(uow, employee, proposal_id)
    await _log(uow, employee, found, Outcome.TALKED, note, now)
    proposal = found.proposal
    state = ProposalState.ANSWERED if proposal.is_out and proposal.received is not False else proposal.state
    stored.save(uow, replace(proposal, state=state, contacted_at=now))
    return await proposals.set_aside(uow, employee, proposal_id, None, on, now)


async def note_no_answer(
    uow: UnitOfWork, employee: Employee, proposal_id: int, note: str, now: datetime
) -> ListedProposal:
    """Log a call that nobody took; the cadence goes on. Raises ProposalNotFound or ProposalClosed."""
    found = await proposals.get_open(uow, employee, proposal_id)
    await _log(uow, employee, found, Outcome.NO_ANSWER, note, now)
    return found


async def day_after(uow: UnitOfWork, employee: Employee, word: str, now: datetime) -> date:
    """Give the day so many working days ahead. Raises BadInput for what is no small number."""
    if not word.isdecimal() or not 0 < int(word) <= 99:
        raise BadInput(value=word)
    days = await cadences.days_of(uow, employee, now)
    return days.add_working_days(employee.today(now), int(word))


async def _log(
    uow: UnitOfWork, employee: Employee, found: ListedProposal, result: Outcome, note: str, now: datetime
) -> None:
    new = NewActivity(
        kind=ActivityKind.CALL,
        client_id=found.client.id,
        client_name=display_name(found.client),
        result=result,
        note=note,
    )
    await activities.log(uow, employee, new, now)


def _urgency(word: str) -> Urgency:
    try:
        return Urgency(word)
    except ValueError as error:
        raise BadInput(value=word) from error
