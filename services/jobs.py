"""Work planned: what needs the network or a process of its own is done after the commit."""

from datetime import datetime
from typing import Any

from domain.jobs import LARGEST_DOCUMENT, MEGABYTE, JobKind, OwnFile
from domain.people import Employee
from domain.refusals import AlreadyDone, FileTooLarge
from storage import files, jobs
from storage.database import UnitOfWork


def plan(
    uow: UnitOfWork,
    kind: JobKind,
    employee: Employee,
    payload: dict[str, Any],
    now: datetime,
    *,
    message_id: int | None = None,
) -> None:
    """Put a job in the book for this employee, who is answered in his private chat.

    `message_id` is a message of ours in that chat that the work may redraw to show how it goes on. The job is
    begun after the commit, and begun again after a crash.
    """
    jobs.add(
        uow,
        kind,
        employee_id=employee.id,
        chat_id=employee.telegram_id,
        message_id=message_id,
        payload=payload,
        now=now,
    )


async def plan_once(
    uow: UnitOfWork,
    kind: JobKind,
    employee: Employee,
    payload: dict[str, Any],
    now: datetime,
    message_id: int | None,
) -> None:
    """Put a job in the book, unless one was asked for by this message before. Raises AlreadyDone."""
    if message_id is not None and await jobs.is_asked_by(uow, employee.telegram_id, message_id):
        raise AlreadyDone
    plan(uow, kind, employee, payload, now, message_id=message_id)


async def plan_unless_waiting(
    uow: UnitOfWork, kind: JobKind, employee: Employee, payload: dict[str, Any], now: datetime
) -> None:
    """Put a job in the book, unless the very same one is waiting: a second tap makes no second file."""
    if not await jobs.is_waiting(uow, kind, employee.id, payload):
        plan(uow, kind, employee, payload, now)


async def keep_file(uow: UnitOfWork, file: OwnFile, now: datetime) -> int:
    """Keep a file that is to be sent and give its id. Raises FileTooLarge for what Telegram does not take."""
    if len(file.content) > LARGEST_DOCUMENT:
        raise FileTooLarge(most=LARGEST_DOCUMENT // MEGABYTE)
    return await files.add(uow, file, now)
