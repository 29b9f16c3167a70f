"""Work that is done outside transactions, in the order in which it was asked for."""

import json
from datetime import datetime
from typing import Any

from domain.jobs import FailedJob, Job, JobKind, JobState
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("jobs")


def add(
    uow: UnitOfWork,
    kind: JobKind,
    *,
    employee_id: int,
    chat_id: int,
    message_id: int | None,
    payload: dict[str, Any],
    now: datetime,
) -> None:
    """Put a job in the book; it is begun after the commit."""
    _queries.add(
        uow.connection,
        kind=kind.value,
        employee_id=employee_id,
        chat_id=chat_id,
        message_id=message_id,
        payload=_kept(payload),
        created_at=stored(now),
    )
    uow.plans_work = True


async def list_waiting(uow: UnitOfWork, most: int) -> list[Job]:
    """Give up to `most` jobs that wait, those that were begun and not ended too, oldest first."""
    return [_job(row) for row in await _queries.list_waiting(uow.connection, most=most)]


async def is_asked_by(uow: UnitOfWork, chat_id: int, message_id: int) -> bool:
    """Tell whether a job, ended or not, was asked for by a message."""
    asked: int = await _queries.count_asked_by(uow.connection, chat_id=chat_id, message_id=message_id)
    return asked > 0


async def is_waiting(uow: UnitOfWork, kind: JobKind, employee_id: int, payload: dict[str, Any]) -> bool:
    """Tell whether this person's very same job waits, or is at work."""
    alike: int = await _queries.count_alike(
        uow.connection, kind=kind.value, employee_id=employee_id, payload=_kept(payload)
    )
    return alike > 0


async def begin(uow: UnitOfWork, job_id: int) -> Job | None:
    """Count one more beginning, and give the job; None when it has ended."""
    row = await _queries.begin(uow.connection, id=job_id)
    return None if row is None else _job(row)


async def end(
    uow: UnitOfWork,
    job_id: int,
    state: JobState,
    now: datetime,
    *,
    code: str | None = None,
    reason: str | None = None,
    traceback: str | None = None,
) -> bool:
    """Note how a job ended; False when it had ended already."""
    row = await _queries.end(
        uow.connection,
        id=job_id,
        state=state.value,
        ended_at=stored(now),
        code=code,
        reason=reason,
        traceback=traceback,
    )
    return row is not None


async def list_failed(uow: UnitOfWork, since: datetime) -> list[FailedJob]:
    """Give the jobs that failed through our fault since this moment, oldest first."""
    rows = await _queries.list_failed(uow.connection, since=stored(since))
    return [
        FailedJob(
            row["code"], row["id"], row["kind"], moment(row["ended_at"]), row["reason"], row["traceback"]
        )
        for row in rows
    ]


def remove_before(uow: UnitOfWork, before: datetime) -> None:
    """Forget jobs that ended before this moment."""
    _queries.remove_before(uow.connection, before=stored(before))


def _job(row: Row) -> Job:
    return Job(
        row["id"],
        JobKind(row["kind"]),
        row["employee_id"],
        row["chat_id"],
        row["message_id"],
        json.loads(row["payload"]),
        row["begun"],
        moment(row["created_at"]),
    )


def _kept(payload: dict[str, Any]) -> str:
    return json.dumps(payload, ensure_ascii=False)
