"""Calls of the Bot API on their way; every row ends in one of the states of OutboxState."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.notices import Failure, Notice, NoticeKind, OutboxMessage, OutboxState, Priority, Shown
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("outbox")


def add(uow: UnitOfWork, message: OutboxMessage, now: datetime) -> OutboxMessage:
    """Put a call into the outbox; it leaves after the commit."""
    kept = replace(
        message,
        id=uow.next_message_id(stored(now)),
        created_at=now,
        expires_at=message.meant_until(now),
    )
    _queries.add(
        uow.connection,
        id=kept.id,
        chat_id=message.chat_id,
        method=message.method,
        payload=_json(message.payload),
        priority=int(message.priority),
        notice_id=message.notice_id,
        created_at=stored(now),
        expires_at=stored(kept.expires_at),
    )
    uow.messages.append(kept)
    return kept


def keep_back(uow: UnitOfWork, message: OutboxMessage, now: datetime) -> None:
    """Keep the words of a notice that stands in a list, for when they are asked for."""
    _queries.keep_back(
        uow.connection,
        id=uow.next_message_id(stored(now)),
        chat_id=message.chat_id,
        method=message.method,
        payload=_json(message.payload),
        priority=int(message.priority),
        notice_id=message.notice_id,
        created_at=stored(now),
    )


async def find_gathered(uow: UnitOfWork, notice_id: int) -> dict[str, Any] | None:
    """Give the words of a notice that stands in a list, as a payload."""
    row = await _queries.find_gathered(uow.connection, notice_id=notice_id)
    return None if row is None else dict(json.loads(row["payload"]))


async def list_waiting(uow: UnitOfWork, after: int, most: int) -> list[OutboxMessage]:
    """Give up to `most` calls that wait behind the id `after`, in the order in which they were made."""
    rows = await _queries.list_waiting(uow.connection, after=after, most=most)
    return [_message(row) for row in rows]


async def list_recent(uow: UnitOfWork, since: datetime) -> list[tuple[int, datetime]]:
    """Give the chats of the messages that arrived since this moment, each with the moment of its mark."""
    rows = await _queries.list_recent(uow.connection, since=stored(since))
    return [(row["chat_id"], moment(row["settled_at"])) for row in rows]


def settle(
    uow: UnitOfWork,
    message: OutboxMessage,
    state: OutboxState,
    now: datetime,
    *,
    message_id: int | None = None,
    error: str | None = None,
) -> None:
    """Note how the call ended."""
    _queries.settle(
        uow.connection,
        id=message.id,
        state=state.value,
        settled_at=stored(now),
        message_id=message_id,
        error=error,
        attempts=message.attempts + 1,
    )


def postpone(uow: UnitOfWork, again: OutboxMessage, until: datetime, error: str) -> None:
    """Note that the call failed for now, and is tried again at `until` as it stands here."""
    _queries.postpone(
        uow.connection,
        id=again.id,
        attempts=again.attempts,
        not_before=stored(until),
        told_to_wait=int(again.told_to_wait),
        error=error,
        payload=_json(again.payload),
        fault=again.fault,
    )


def close_chat(uow: UnitOfWork, chat_id: int, now: datetime, error: str) -> None:
    """End all that waits for a chat that takes no messages; answers to buttons go their own way."""
    _queries.close_chat(uow.connection, chat_id=chat_id, settled_at=stored(now), error=error)


async def move_chat(uow: UnitOfWork, chat_id: int, to_chat_id: int) -> None:
    """Send what waits for a group to the number that it has now."""
    for row in await _queries.list_of_chat(uow.connection, chat_id=chat_id):
        payload = {**json.loads(row["payload"]), "chat_id": to_chat_id}
        _queries.move(uow.connection, id=row["id"], chat_id=to_chat_id, payload=_json(payload))


async def list_shown(uow: UnitOfWork, kind: NoticeKind, subject_id: int) -> list[Shown]:
    """Give the messages by which a notice of this kind about a subject stands on people's screens."""
    rows = await _queries.list_shown(uow.connection, kind=kind.value, subject_id=subject_id)
    return [Shown(row["recipient_id"], row["chat_id"], row["message_id"]) for row in rows]


async def find_last_shown(uow: UnitOfWork, notice: Notice) -> Shown | None:
    """Give the newest message by which the recipient was told of the same kind and subject."""
    row = await _queries.find_last_shown(
        uow.connection, kind=notice.kind.value, subject_id=notice.subject_id, recipient_id=notice.recipient_id
    )
    return None if row is None else Shown(row["recipient_id"], row["chat_id"], row["message_id"])


async def list_failures(uow: UnitOfWork, since: datetime) -> list[Failure]:
    """Give what went wrong through our fault since this moment, oldest first."""
    rows = await _queries.list_failures(uow.connection, since=stored(since))
    return [
        Failure(moment(row["at"]), row["state"], row["what"], row["reason"], json.loads(row["payload"]))
        for row in rows
    ]


def remove_before(uow: UnitOfWork, before: datetime) -> None:
    """Forget calls that ended before this moment."""
    _queries.remove_before(uow.connection, before=stored(before))


def _json(payload: dict[str, object]) -> str:
    return json.dumps(payload, ensure_ascii=False)


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
        moment(row["expires_at"]),
        row["fault"],
        bool(row["told_to_wait"]),
    )
