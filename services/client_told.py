"""Whether the client was told that his words went up to the leaders (D056)."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.calendar import add_working_hours
from domain.clients import Client
from domain.feedback import (
    TOLD_AFTER,
    TOLD_AGAIN_AFTER,
    TOLD_AGAIN_MOST,
    UNHEARD_AFTER,
    UNHEARD_MOST,
    Feedback,
)
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from domain.refusals import AlreadyDone
from services import notices, responsible
from services.notices import Check
from storage import clients, feedback
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Untold:
    """Feedback of which the client has heard nothing yet, and how often that was asked by now."""

    feedback: Feedback
    client: Client
    times: int


def ask(uow: UnitOfWork, teller: Employee, told: Feedback, now: datetime) -> None:
    """Plan to ask in two working hours whether the client was told: of the leaders, or what they answered."""
    ask_at = add_working_hours(teller.hours, teller.zone, now, TOLD_AFTER)
    notices.plan(uow, NoticeKind.CLIENT_TOLD, teller, told.id, ask_at, _occurrence(told, 1))


async def confirm(uow: UnitOfWork, employee: Employee, feedback_id: int, now: datetime) -> Feedback:
    """Note that the client was told. Raises FeedbackNotFound or AlreadyDone."""
    untold = await _untold(uow, employee, feedback_id)
    told = replace(untold, client_told_at=now)
    feedback.save(uow, told)
    notices.call_off(uow, told.id, NoticeKind.CLIENT_TOLD, reason="the client was told", now=now)
    return told


async def put_off(
    uow: UnitOfWork, employee: Employee, feedback_id: int, times: int, now: datetime
) -> datetime | None:
    """Ask again in a working hour; None when it was put off three times already, and is not asked again.

    `times` is how often it was asked by now. Raises FeedbackNotFound or AlreadyDone.
    """
    untold = await _untold(uow, employee, feedback_id)
    if times > TOLD_AGAIN_MOST:
        return None
    again_at = add_working_hours(employee.hours, employee.zone, now, TOLD_AGAIN_AFTER)
    # it may be planned already, for one who says nothing
    occurrence = _occurrence(untold, times + 1)
    notices.replan(uow, NoticeKind.CLIENT_TOLD, employee, untold.id, again_at, occurrence)
    return again_at


async def check(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Ask whoever has the client now whether the client knows; who says nothing is asked twice more."""
    told = await feedback.find(uow, notice.subject_id)
    client = None if told is None else await clients.find(uow, told.client_id)
    if told is None or client is None or told.undone_at or told.client_told_at:
        return Drop("the client was told, or the feedback taken back")
    if responsible.keeps(recipient, client):
        times = int(notice.occurrence.split()[-1])
        _plan_next(uow, recipient, told, times, now)
        return Tell(Untold(told, client, times))
    return await responsible.pass_on(uow, notice, client, now)


def _plan_next(uow: UnitOfWork, recipient: Employee, told: Feedback, times: int, now: datetime) -> None:
    if times <= UNHEARD_MOST:
        again_at = add_working_hours(recipient.hours, recipient.zone, now, UNHEARD_AFTER)
        occurrence = _occurrence(told, times + 1)
        notices.plan(uow, NoticeKind.CLIENT_TOLD, recipient, told.id, again_at, occurrence)


def _occurrence(told: Feedback, times: int) -> str:
    return str(times) if told.answered_at is None else f"answer {times}"


async def _untold(uow: UnitOfWork, employee: Employee, feedback_id: int) -> Feedback:
    told = await feedback.get_for(uow, employee, feedback_id)
    if told.client_told_at is not None:
        raise AlreadyDone
    return told


CHECKS: dict[NoticeKind, Check] = {NoticeKind.CLIENT_TOLD: check}
