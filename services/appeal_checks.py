"""Appeals looked at again before they are told: asked, reminded of until answered, answered (D136, D140)."""

from datetime import datetime

from domain.appeals import Appeal, AppealState
from domain.calendar import at
from domain.deadlines import MORNING
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict, Wait
from domain.people import Employee, Role
from services import appeals, notices, working_days
from services.notices import Check
from storage import appeals as kept
from storage.database import UnitOfWork


async def check_asked(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of an appeal that waits, or of a leader's word, if it is for this person still."""
    appeal = await _his(uow, notice, recipient)
    return appeal if isinstance(appeal, Drop) else Tell(await appeals.open_case(uow, appeal, recipient, now))


async def check_remind(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Remind of what nobody answered: help once, a request each working day from its own on (D140)."""
    appeal = await _his(uow, notice, recipient)
    if isinstance(appeal, Drop):
        return appeal
    if appeal.state is AppealState.TAKEN:
        return Drop("somebody sees to it")
    if appeal.due_on is not None:
        today = recipient.today(now)
        if appeal.due_on > today:
            return Wait(at(appeal.due_on, MORNING, recipient.zone))
        day = working_days.of(recipient, today).next_working_day(today)
        again_at = at(day, MORNING, recipient.zone)
        notices.plan(uow, notice.kind, recipient, appeal.id, again_at, day.isoformat())
    return Tell(await appeals.open_case(uow, appeal, recipient, now))


async def check_answered(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the author what became of his appeal."""
    appeal = await kept.find(uow, notice.subject_id)
    if appeal is None or appeal.author_id != recipient.id:
        return Drop("it is not this person's")
    return Tell(await appeals.open_case(uow, appeal, recipient, now))


async def _his(uow: UnitOfWork, notice: Notice, recipient: Employee) -> Appeal | Drop:
    appeal = await kept.find(uow, notice.subject_id)
    if appeal is None or not (appeal.is_unanswered or appeal.kind.is_mark):
        return Drop("it was answered or closed")
    if appeal.addressee_id is None:
        leads = recipient.role is Role.ADMIN or (
            recipient.role is Role.HEAD and recipient.department_id == appeal.department_id
        )
        return appeal if leads and appeal.author_id != recipient.id else Drop("it is not his to answer")
    return appeal if appeal.addressee_id == recipient.id else Drop("it is not his to answer")


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.APPEAL_ASKED: check_asked,
    NoticeKind.APPEAL_REMIND: check_remind,
    NoticeKind.APPEAL_ANSWERED: check_answered,
}
