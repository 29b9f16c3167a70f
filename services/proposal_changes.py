"""Proposals put right: another sum, another day of decision, other reminders, or taken back (D033, D101)."""

from dataclasses import replace
from datetime import date, datetime

from domain.money import Money
from domain.notices import NoticeKind
from domain.people import Employee
from domain.proposals import MONTH_MOVES_TOLD, ListedProposal, crosses_month
from domain.refusals import ProposalNotFound, TooLate
from services import cadences, notices, proposals, responsible
from storage import people
from storage import proposals as stored
from storage.database import UnitOfWork


async def expect(
    uow: UnitOfWork, employee: Employee, proposal_id: int, on: date, now: datetime
) -> ListedProposal:
    """Keep the day by which the client decides; put into a later month twice, the leaders hear of it (D101).

    Raises ProposalNotFound or ProposalClosed.
    """
    found = await proposals.get_open(uow, employee, proposal_id)
    before = found.proposal
    moves = before.month_moves + crosses_month(before.expected_on, on)
    stored.save(uow, replace(before, expected_on=on, month_moves=moves))
    if moves > before.month_moves and moves >= MONTH_MOVES_TOLD:
        manager = await proposals.manager_of(uow, employee, before)
        for leader in await responsible.list_superiors(uow, manager, found.client):
            notices.plan(uow, NoticeKind.PROPOSAL_SLIPPED, leader, proposal_id, now, f"moved {moves}")
    return await stored.get_for(uow, employee, proposal_id)


async def change_touches(
    uow: UnitOfWork, employee: Employee, proposal_id: int, touches: tuple[int, ...], now: datetime
) -> ListedProposal:
    """Follow this proposal up on days of its own. Raises ProposalNotFound or ProposalClosed."""
    found = await proposals.get_open(uow, employee, proposal_id)
    stored.save(uow, replace(found.proposal, touches=touches))
    if found.proposal.sent_at is not None:
        manager = await proposals.manager_of(uow, employee, found.proposal)
        sent_at, client_id = found.proposal.sent_at, found.proposal.client_id
        await proposals.follow_up(uow, manager, proposal_id, client_id, sent_at, touches, now)
    return await stored.get_for(uow, employee, proposal_id)


async def change_sum(
    uow: UnitOfWork, employee: Employee, proposal_id: int, price: Money, now: datetime
) -> ListedProposal:
    """Offer it for another sum, noted in the audit. Raises ProposalNotFound or ProposalClosed."""
    found = await proposals.get_open(uow, employee, proposal_id)
    before = found.proposal.price
    stored.save(uow, replace(found.proposal, price=price))
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb="change",
        subject="proposal sum",
        subject_id=proposal_id,
        before=None if before is None else f"{before.amount} {before.currency}",
        after=f"{price.amount} {price.currency}",
    )
    return await stored.get_for(uow, employee, proposal_id)


async def undo(uow: UnitOfWork, employee: Employee, proposal_id: int, now: datetime) -> None:
    """Take one's own proposal back within ten minutes, with all that was planned about it.

    Raises ProposalNotFound or TooLate.
    """
    found = await stored.get_for(uow, employee, proposal_id)
    if found.proposal.manager_id != employee.id:
        raise ProposalNotFound
    if not found.proposal.can_be_undone(now):
        raise TooLate
    kinds = [NoticeKind.PROPOSAL_SEND, *cadences.NOTICE_KINDS.values()]
    about = [kind for kind in kinds if kind.value.startswith("proposal")]
    notices.call_off(uow, proposal_id, *about, reason="it was taken back", now=now)
    people.add_audit(
        uow, at=now, employee_id=employee.id, verb="undo", subject="proposal", subject_id=proposal_id
    )
    stored.remove(uow, proposal_id)
