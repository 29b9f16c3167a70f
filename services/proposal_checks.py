"""Proposals looked at again before something is told of them (A11-A14, A31)."""

from dataclasses import dataclass
from datetime import datetime

from domain.cadences import CADENCES, CadenceKind, StepKind, Stop
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict, Wait
from domain.people import Employee
from domain.proposals import ListedProposal, ProposalState
from services import cadences, responsible
from services.cadences import Arrived
from services.notices import Check
from storage import proposals
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class ProposalStep:
    """A step of the run about a proposal, and how many working days have passed since it was sent.

    `has_ordered` tells that the client got goods since the last step, so that the run has stopped.
    """

    listed: ListedProposal
    kind: StepKind
    days_since: int
    has_ordered: bool = False


async def check_step(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the step if nothing was answered meanwhile, and plan the next one (D031, D035)."""
    listed = await proposals.find(uow, notice.subject_id)
    if listed is None or not listed.proposal.state.is_open:
        return Drop("it was decided")
    arrived = await cadences.step_due(uow, CadenceKind.PROPOSAL, notice, recipient, now)
    if not isinstance(arrived, Arrived):
        return arrived
    sent_on = listed.proposal.sent_on or arrived.run.course.anchor_on
    days = await cadences.days_of(uow, arrived.manager, now)
    since = days.count_after(sent_on, arrived.manager.today(now))
    has_ordered = Stop.ORDER in CADENCES[CadenceKind.PROPOSAL].stops and await proposals.has_shipment_after(
        uow, listed.client.id, arrived.run.course.anchor_on
    )
    if has_ordered:
        cadences.stop(uow, CadenceKind.PROPOSAL, listed.proposal.id, now)
    return Tell(ProposalStep(listed, arrived.step.kind, since, has_ordered))


async def check_send(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Speak of a draft when it is to be sent."""
    listed = await proposals.find(uow, notice.subject_id)
    if listed is None or listed.proposal.state is not ProposalState.DRAFT:
        return Drop("it was sent or decided")
    passed = await responsible.pass_unless_kept(uow, notice, listed.client, recipient, now)
    return passed or Tell(listed)


async def check_return(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Come back to what was lost: a refusal is not for ever (D037)."""
    listed = await proposals.find(uow, notice.subject_id)
    if listed is None or listed.proposal.state is not ProposalState.LOST:
        return Drop("it was taken up again")
    days = await cadences.days_of(uow, recipient, now)
    if not days.is_working(recipient.today(now)):
        morning = days.first_from(recipient.today(now))
        return Wait(cadences.morning_of(recipient, morning))
    passed = await responsible.pass_unless_kept(uow, notice, listed.client, recipient, now)
    return passed or Tell(listed)


async def check_slipped(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a leader of a proposal that was put into a later month again and again (D101)."""
    listed = await proposals.find(uow, notice.subject_id)
    if listed is None or not listed.proposal.state.is_open:
        return Drop("it was decided")
    if not recipient.leads or not responsible.keeps(recipient, listed.client):
        return Drop("it is not this person's to hear any more")
    return Tell(listed)


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.PROPOSAL_SEND: check_send,
    NoticeKind.PROPOSAL_CALL: check_step,
    NoticeKind.PROPOSAL_REMIND: check_step,
    NoticeKind.PROPOSAL_AGREED: check_step,
    NoticeKind.PROPOSAL_SILENT: check_step,
    NoticeKind.PROPOSAL_DECIDE: check_step,
    NoticeKind.PROPOSAL_RETURN: check_return,
    NoticeKind.PROPOSAL_SLIPPED: check_slipped,
}
