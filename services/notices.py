"""Notices whose moment has come: looked at again, worded, and put on their way, in one transaction."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from domain.calendar import next_working_moment
from domain.notices import (
    POLICIES,
    Drop,
    Notice,
    NoticeKind,
    NoticeState,
    OutboxMessage,
    Tell,
    Verdict,
    Wait,
)
from domain.people import Employee
from storage import notices, outbox, people
from storage.database import UnitOfWork

Check = Callable[[UnitOfWork, Notice, Employee, datetime], Awaitable[Verdict]]
Render = Callable[[NoticeKind, object, Notice, Employee, datetime], OutboxMessage]


def plan(
    uow: UnitOfWork,
    kind: NoticeKind,
    recipient: Employee,
    subject_id: int,
    due_at: datetime,
    occurrence: str = "",
) -> None:
    """Plan to tell `recipient` something at `due_at`; the same fact is told only once."""
    notices.plan(
        uow, kind, recipient_id=recipient.id, subject_id=subject_id, occurrence=occurrence, due_at=due_at
    )


def replan(
    uow: UnitOfWork,
    kind: NoticeKind,
    recipient: Employee,
    subject_id: int,
    due_at: datetime,
    occurrence: str = "",
) -> None:
    """Plan the same fact for another moment, also where it was called off; what was told stays told."""
    notices.replan(
        uow, kind, recipient_id=recipient.id, subject_id=subject_id, occurrence=occurrence, due_at=due_at
    )


def call_off(uow: UnitOfWork, subject_id: int, *kinds: NoticeKind, reason: str, now: datetime) -> None:
    """Call off what is pending of these kinds about a subject."""
    for kind in kinds:
        notices.cancel(uow, kind, subject_id, reason=reason, now=now)


async def tell_due(
    uow: UnitOfWork, now: datetime, checks: Mapping[NoticeKind, Check], render: Render, most: int = 50
) -> int:
    """Tell up to `most` notices whose moment has come, and give how many were looked at.

    Each is checked again against the world as it is now. The recipient's quiet hours and days off make what
    is not urgent wait. What came too late to have meaning expires, with that reason kept.
    """
    due = await notices.list_due(uow, now, most)
    for notice in due:
        recipient = await people.get(uow, notice.recipient_id)
        verdict = await _look_again(uow, notice, recipient, now, checks)
        if isinstance(verdict, Tell):
            message = render(notice.kind, verdict.facts, notice, recipient, now)
            kept = outbox.add(uow, replace(message, notice_id=notice.id), now)
            notices.settle(uow, notice, NoticeState.SENT, now, outbox_id=kept.id)
        elif isinstance(verdict, Wait):
            notices.postpone(uow, notice, verdict.until if verdict.until > now else now + _SOON)
        else:
            late = verdict.reason == _TOO_LATE
            state = NoticeState.EXPIRED if late else NoticeState.CANCELLED
            notices.settle(uow, notice, state, now, verdict.reason)
    return len(due)


_TOO_LATE = "too late to have meaning"
# A check that waits for a moment already gone must not be asked for ever without a pause.
_SOON = timedelta(seconds=30)


async def _look_again(
    uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime, checks: Mapping[NoticeKind, Check]
) -> Verdict:
    policy = POLICIES[notice.kind]
    if recipient.removed_at is not None:
        return Drop("the recipient has left")
    if not policy.urgent and (moment := next_working_moment(recipient.hours, recipient.zone, now)) > now:
        return Wait(moment)
    if now - notice.planned_for > policy.meaning and not _waited_for_hours(notice, recipient):
        return Drop(_TOO_LATE)
    return await checks[notice.kind](uow, notice, recipient, now)


def _waited_for_hours(notice: Notice, recipient: Employee) -> bool:
    """Tell whether the notice is late only because its moment fell outside the person's working time."""
    return notice.due_at > notice.planned_for
