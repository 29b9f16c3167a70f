"""Notices planned, moved and called off: what is to be told to somebody unasked, and when."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from domain.notices import Notice, NoticeKind, Verdict
from domain.people import Employee
from storage import notices
from storage.database import UnitOfWork

Check = Callable[[UnitOfWork, Notice, Employee, datetime], Awaitable[Verdict]]


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
