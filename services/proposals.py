"""Proposals: sent, spoken of, won, lost and set aside, with their reminders kept in step (D028, D037)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.cadences import CADENCES, TOUCHES, CadenceKind, Course, Steps, proposal_steps
from domain.notices import NoticeKind
from domain.people import Employee
from domain.proposals import (
    RETURN_AFTER_DAYS,
    Channel,
    ListedProposal,
    LostReason,
    NewProposal,
    Proposal,
    ProposalState,
)
from domain.refusals import ProposalClosed, ProposalNotFound
from domain.runs import Run, RunState
from services import cadences, notices
from services.department_settings import settings_of
from storage import cadences as runs
from storage import people, proposals
from storage.database import UnitOfWork

PROPOSAL_TOUCHES, SILENT_MANAGER, SILENT_HEAD = "proposal_touches", "silent_manager", "silent_head"
RETURN_DAYS = "return_days"
_KIND = CadenceKind.PROPOSAL


async def make(uow: UnitOfWork, manager: Employee, new: NewProposal, now: datetime) -> ListedProposal:
    """Keep a proposal: one that is sent is followed up, a draft is spoken of when it is to be sent.

    Raises ClientNotFound.
    """
    number = await proposals.add(uow, manager, new, now)
    if new.sent_at is not None:
        await follow_up(uow, manager, number, new.client_id, new.sent_at, (), now)
    elif new.send_at is not None:
        notices.plan(uow, NoticeKind.PROPOSAL_SEND, manager, number, new.send_at, new.send_at.isoformat())
    return await proposals.get_for(uow, manager, number)


async def mark_sent(
    uow: UnitOfWork, employee: Employee, proposal_id: int, now: datetime, channel: Channel | None = None
) -> ListedProposal:
    """Note that a draft went out now, and follow it up. Raises ProposalNotFound or ProposalClosed."""
    found = await get_open(uow, employee, proposal_id)
    proposal = found.proposal
    if proposal.state is ProposalState.DRAFT:
        sent = replace(
            proposal,
            state=ProposalState.SENT,
            sent_at=now,
            sent_on=employee.today(now),
            channel=channel or proposal.channel,
        )
        proposals.save(uow, sent)
        manager = await manager_of(uow, employee, proposal)
        await follow_up(uow, manager, proposal.id, proposal.client_id, now, proposal.touches, now)
    return await proposals.get_for(uow, employee, proposal_id)


async def get_for(uow: UnitOfWork, employee: Employee, proposal_id: int) -> ListedProposal:
    """Give a proposal that this person may see. Raises ProposalNotFound."""
    return await proposals.get_for(uow, employee, proposal_id)


async def get_open(uow: UnitOfWork, employee: Employee, proposal_id: int) -> ListedProposal:
    """Give a proposal that is not decided. Raises ProposalNotFound or ProposalClosed."""
    found = await proposals.get_for(uow, employee, proposal_id)
    if not found.proposal.state.is_open:
        raise ProposalClosed
    return found


async def mark_answered(
    uow: UnitOfWork, employee: Employee, proposal_id: int, now: datetime
) -> ListedProposal:
    """Note that the client answered: the reminders stop. Raises ProposalNotFound or ProposalClosed."""
    found = await get_open(uow, employee, proposal_id)
    answered = replace(found.proposal, state=ProposalState.ANSWERED, received=True, contacted_at=now)
    proposals.save(uow, answered)
    cadences.stop(uow, _KIND, proposal_id, now)
    return await proposals.get_for(uow, employee, proposal_id)


async def win(uow: UnitOfWork, employee: Employee, proposal_id: int, now: datetime) -> ListedProposal:
    """Note that the client took the offer. Raises ProposalNotFound or ProposalClosed."""
    found = await get_open(uow, employee, proposal_id)
    won = replace(found.proposal, state=ProposalState.WON, closed_at=now, closed_on=employee.today(now))
    return await _close(uow, employee, replace(won, sent_on=won.sent_on or won.closed_on), now)


async def lose(
    uow: UnitOfWork,
    employee: Employee,
    proposal_id: int,
    reason: LostReason,
    now: datetime,
    *,
    note: str = "",
    competitor: str = "",
    return_on: date | None = None,
) -> ListedProposal:
    """Note why the offer was refused, and come back to it on a day: in 90 days where none is named (D037).

    Raises ProposalNotFound or ProposalClosed.
    """
    found = await get_open(uow, employee, proposal_id)
    manager = await manager_of(uow, employee, found.proposal)
    back_on = return_on or manager.today(now) + timedelta(days=await _return_days(uow, manager))
    lost = replace(
        found.proposal,
        state=ProposalState.LOST,
        closed_at=now,
        closed_on=employee.today(now),
        reason=reason,
        note=note or found.proposal.note,
        competitor=competitor,
        return_on=back_on,
    )
    listed = await _close(uow, employee, lost, now)
    days = await cadences.days_of(uow, manager, now)
    due_at = cadences.morning_of(manager, days.first_from(back_on))
    occurrence = f"{back_on} since {now.isoformat()}"
    notices.plan(uow, NoticeKind.PROPOSAL_RETURN, manager, proposal_id, due_at, occurrence)
    return listed


async def set_aside(
    uow: UnitOfWork,
    employee: Employee,
    proposal_id: int,
    reason: LostReason | None,
    on: date | None,
    now: datetime,
    note: str = "",
) -> ListedProposal:
    """Speak of it again on a day, in 90 days where none is named, and not before (D034, D037).

    Raises ProposalNotFound or ProposalClosed.
    """
    found = await get_open(uow, employee, proposal_id)
    manager = await manager_of(uow, employee, found.proposal)
    changed = replace(
        found.proposal, reason=reason or found.proposal.reason, note=note or found.proposal.note
    )
    if changed != found.proposal:
        proposals.save(uow, changed)
    day = on or manager.today(now) + timedelta(days=await _return_days(uow, manager))
    await cadences.agree(uow, await _run_of(uow, manager, found.proposal, now), manager, day, now)
    return await proposals.get_for(uow, employee, proposal_id)


async def go_on(uow: UnitOfWork, employee: Employee, proposal_id: int, now: datetime) -> ListedProposal:
    """Remind of it again: what stopped the reminders was about something else.

    Raises ProposalNotFound or ProposalClosed.
    """
    found = await get_open(uow, employee, proposal_id)
    manager = await manager_of(uow, employee, found.proposal)
    run = await _run_of(uow, manager, found.proposal, now)
    if run.state is not RunState.RUNNING:
        await cadences.go_on(uow, run, manager, now)
    return await proposals.get_for(uow, employee, proposal_id)


async def resend(uow: UnitOfWork, employee: Employee, proposal_id: int, now: datetime) -> ListedProposal:
    """Note that it was sent again, for it had not arrived: it is followed up from now on.

    Raises ProposalNotFound or ProposalClosed.
    """
    found = await get_open(uow, employee, proposal_id)
    proposals.save(uow, replace(found.proposal, state=ProposalState.SENT, sent_at=now, received=None))
    manager = await manager_of(uow, employee, found.proposal)
    touches, client_id = found.proposal.touches, found.proposal.client_id
    await follow_up(uow, manager, proposal_id, client_id, now, touches, now)
    return await proposals.get_for(uow, employee, proposal_id)


async def reopen(uow: UnitOfWork, employee: Employee, proposal_id: int, now: datetime) -> ListedProposal:
    """Take a lost proposal up again: it is followed up as if it were sent now. Raises ProposalNotFound."""
    found = await proposals.get_for(uow, employee, proposal_id)
    if found.proposal.state is ProposalState.LOST:
        opened = replace(
            found.proposal,
            state=ProposalState.SENT,
            sent_at=now,
            sent_on=employee.today(now),
            closed_at=None,
            closed_on=None,
            reason=None,
            return_on=None,
        )
        proposals.save(uow, opened)
        _audit(uow, employee, opened, found.proposal, now)
        notices.call_off(
            uow, proposal_id, NoticeKind.PROPOSAL_RETURN, reason="it was taken up again", now=now
        )
        manager = await manager_of(uow, employee, opened)
        await follow_up(uow, manager, proposal_id, opened.client_id, now, opened.touches, now)
    return await proposals.get_for(uow, employee, proposal_id)


async def steps_for(uow: UnitOfWork, department_id: int | None, touches: tuple[int, ...] = ()) -> Steps:
    """Give the steps by which a department follows proposals up, or those of one with days of its own."""
    settings = await settings_of(uow, department_id)
    days = touches or settings.numbers(PROPOSAL_TOUCHES, TOUCHES)
    if not touches and days == TOUCHES and not {SILENT_MANAGER, SILENT_HEAD} & settings.values.keys():
        return CADENCES[_KIND].steps
    return proposal_steps(days, settings.number(SILENT_MANAGER, 3), settings.number(SILENT_HEAD, 5))


async def follow_up(
    uow: UnitOfWork,
    manager: Employee,
    proposal_id: int,
    client_id: int,
    sent_at: datetime,
    touches: tuple[int, ...],
    now: datetime,
) -> None:
    """Begin to remind of a proposal that was sent, by its own days or its department's (D031)."""
    steps = await steps_for(uow, manager.department_id, touches)
    await cadences.begin(uow, _KIND, proposal_id, client_id, manager, steps, sent_at, now)


async def _run_of(uow: UnitOfWork, manager: Employee, proposal: Proposal, now: datetime) -> Run:
    """Give the run of a proposal; a draft that is set aside has none, and gets one."""
    run = await runs.find(uow, _KIND, proposal.id)
    if run is not None:
        return run
    course = Course(await steps_for(uow, manager.department_id, proposal.touches), manager.today(now))
    new = Run(0, _KIND, proposal.id, proposal.client_id, manager.id, course, now, 0, None, RunState.RUNNING)
    return await runs.keep(uow, new, None)


async def _close(uow: UnitOfWork, employee: Employee, closed: Proposal, now: datetime) -> ListedProposal:
    before = await proposals.get_for(uow, employee, closed.id)
    proposals.save(uow, closed)
    cadences.stop(uow, _KIND, closed.id, now)
    notices.call_off(uow, closed.id, NoticeKind.PROPOSAL_SEND, reason="it was decided", now=now)
    _audit(uow, employee, closed, before.proposal, now)
    return await proposals.get_for(uow, employee, closed.id)


def _audit(uow: UnitOfWork, employee: Employee, after: Proposal, before: Proposal, now: datetime) -> None:
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb="decide",
        subject="proposal",
        subject_id=after.id,
        before=before.state.value,
        after=f"{after.state} {after.reason or ''}".strip(),
    )


async def _return_days(uow: UnitOfWork, manager: Employee) -> int:
    settings = await settings_of(uow, manager.department_id)
    return settings.number(RETURN_DAYS, RETURN_AFTER_DAYS)


async def manager_of(uow: UnitOfWork, employee: Employee, proposal: Proposal) -> Employee:
    """Give the manager of a proposal, who is reminded of it. Raises ProposalNotFound for one who left."""
    if proposal.manager_id == employee.id:
        return employee
    manager = await people.get(uow, proposal.manager_id)
    if manager.removed_at is not None:
        raise ProposalNotFound
    return manager
