"""Calls of the Bot API on their way; every row ends in a state: sent, done, refused or expired."""

import json
from dataclasses import replace
from datetime import datetime

from domain.notices import NoticeKind, OutboxMessage, Priority, Shown
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("outbox")


def add(uow: UnitOfWork, message: OutboxMessage, now: datetime) -> OutboxMessage:
    """Put a call into the outbox; it leaves after the commit."""
    kept = replace(message, id=uow.next_message_id(stored(now)), created_at=now)
    _queries.add(
        uow.connection,
        id=kept.id,
        chat_id=message.chat_id,
        method=message.method,
        payload=json.dumps(message.payload, ensure_ascii=False),
        priority=int(message.priority),
        notice_id=message.notice_id,
        created_at=stored(now),
    )
    uow.messages.append(kept)
    return kept


async def list_waiting(uow: UnitOfWork, after: int, most: int) -> list[OutboxMessage]:
    """Give up to `most` calls that wait behind the id `after`, in the order in which they were made."""
    rows = await _queries.list_waiting(uow.connection, after=after, most=most)
    return [_message(row) for row in rows]


def settle(
    uow: UnitOfWork,
    message: OutboxMessage,
    state: str,
    now: datetime,
    *,
    message_id: int | None = None,
    error: str | None = None,
) -> None:
    """Note how the call ended: `sent`, `done` (there was nothing left to do), `refused` or `expired`."""
    _queries.settle(
        uow.connection,
        id=message.id,
        state=state,
        settled_at=stored(now),
        message_id=message_id,
        error=error,
        attempts=message.attempts + 1,
    )


def postpone(uow: UnitOfWork, message: OutboxMessage, until: datetime, error: str) -> None:
    """Note that the call failed for now and is tried again at `until`."""
    _queries.postpone(
        uow.connection, id=message.id, attempts=message.attempts + 1, not_before=stored(until), error=error
    )


async def list_shown(uow: UnitOfWork, kind: NoticeKind, subject_id: int) -> list[Shown]:
    """Give the messages by which a notice of this kind about a subject stands on people's screens."""
    rows = await _queries.list_shown(uow.connection, kind=kind.value, subject_id=subject_id)
    return [Shown(row["recipient_id"], row["chat_id"], row["message_id"]) for row in rows]


def remove_before(uow: UnitOfWork, before: datetime) -> None:
    """Forget calls that ended before this moment."""
    _queries.remove_before(uow.connection, before=stored(before))


def _message(row: Row) -> OutboxMessage:
    return OutboxMessage(
        row["chat_id"],
        row["method"],
        json.loads(row["payload"]),
        Priority(row["priority"]),
        row["id"],
        row["notice_id"],
        row["attempts"],
        moment(row["not_before"]),
        moment(row["created_at"]),
    )
