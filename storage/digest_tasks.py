"""Tasks that were written in reply to a group's digest, until the person named takes them."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("digest_tasks")


@dataclass(frozen=True, slots=True)
class DigestTask:
    """What is to be done, who is to do it (None: that is being asked), and whether he has taken it."""

    id: int
    chat_id: int
    employee_id: int | None
    given_by: int
    text: str
    task_id: int | None
    given_at: datetime


async def is_digest(uow: UnitOfWork, chat_id: int, message_id: int) -> bool:
    """Tell whether this message of a group is one of its digests."""
    return await _queries.find_day(uow.connection, chat_id=chat_id, message_id=message_id) is not None


async def add(
    uow: UnitOfWork, chat_id: int, employee_id: int | None, given_by: int, text: str, now: datetime
) -> int:
    """Keep what is to be done and give its id."""
    row = await _queries.add(
        uow.connection,
        chat_id=chat_id,
        employee_id=employee_id,
        given_by=given_by,
        text=text,
        created_at=stored(now),
    )
    return int(row["id"])


async def find(uow: UnitOfWork, digest_task_id: int) -> DigestTask | None:
    """Give what is to be done."""
    row = await _queries.find(uow.connection, id=digest_task_id)
    if row is None:
        return None
    return DigestTask(
        row["id"],
        row["chat_id"],
        row["employee_id"],
        row["given_by"],
        row["text"],
        row["task_id"],
        moment(row["created_at"]),
    )


def name_person(uow: UnitOfWork, digest_task_id: int, employee_id: int) -> None:
    """Keep who is to do it, while nobody has taken it."""
    _queries.name_person(uow.connection, id=digest_task_id, employee_id=employee_id)


def take(uow: UnitOfWork, digest_task_id: int, task_id: int) -> None:
    """Keep that it was taken and is this task now."""
    _queries.take(uow.connection, id=digest_task_id, task_id=task_id)
