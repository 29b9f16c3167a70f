"""Updates as they came from Telegram: kept before they are confirmed, each handled once."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.conversation import Conversation
from domain.people import Employee
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("inbox")


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that waits to be handled: its place in the order of arrival, its id, and its JSON."""

    position: int
    update_id: int
    payload: str


@dataclass(frozen=True, slots=True)
class Opening:
    """What must be known before an update is handled: does it still wait, who speaks, about what."""

    still_waiting: bool
    employee: Employee | None
    conversation: Conversation


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An update that could not be handled: its JSON, the reason in a line, and the traceback."""

    code: str
    update_id: int
    payload: str
    reason: str
    traceback: str
    failed_at: datetime
    replayed_at: datetime | None


def add(uow: UnitOfWork, updates: Iterable[tuple[int, str]], now: datetime) -> None:
    """Keep updates (id and JSON). One that is known already changes nothing."""
    for update_id, payload in updates:
        _queries.add(uow.connection, update_id=update_id, payload=payload, received_at=stored(now))


async def list_waiting(uow: UnitOfWork, most: int) -> list[Waiting]:
    """Give up to `most` updates that wait, in the order in which they came."""
    rows = await _queries.list_waiting(uow.connection, most=most)
    return [Waiting(row["position"], row["update_id"], row["payload"]) for row in rows]


async def get_opening(
    uow: UnitOfWork, update_id: int, chat_id: int, person_id: int, thread_id: int
) -> Opening:
    """Give in one read all that must be known before the update is handled."""
    row = await _queries.opening(
        uow.connection, update_id=update_id, chat_id=chat_id, person_id=person_id, thread_id=thread_id
    )
    conversation = Conversation(chat_id, person_id, thread_id, row["step"], json.loads(row["draft"] or "{}"))
    return Opening(
        row["inbox_state"] == "waiting", people.employee(row) if row["id"] is not None else None, conversation
    )


def save_conversation(uow: UnitOfWork, conversation: Conversation) -> None:
    """Keep where the conversation stands."""
    _queries.save_conversation(
        uow.connection,
        chat_id=conversation.chat_id,
        person_id=conversation.person_id,
        thread_id=conversation.thread_id,
        step=conversation.step,
        draft=json.dumps(conversation.draft, ensure_ascii=False),
    )


def mark_done(uow: UnitOfWork, update_id: int) -> None:
    """Note that the update was handled."""
    _queries.mark(uow.connection, update_id=update_id, state="done")


def add_dead_letter(uow: UnitOfWork, letter: DeadLetter) -> None:
    """Keep an update that could not be handled, so that the rest can go on."""
    _queries.mark(uow.connection, update_id=letter.update_id, state="dead")
    _queries.add_failure(
        uow.connection,
        code=letter.code,
        update_id=letter.update_id,
        payload=letter.payload,
        reason=letter.reason,
        traceback=letter.traceback,
        failed_at=stored(letter.failed_at),
    )


async def list_dead_letters(uow: UnitOfWork, *, replayed_too: bool = False) -> list[DeadLetter]:
    """Give the dead letters, oldest first."""
    rows = await _queries.list_failures(uow.connection, replayed_too=int(replayed_too))
    return [_dead_letter(row) for row in rows]


def mark_replayed(uow: UnitOfWork, letter: DeadLetter, now: datetime) -> None:
    """Put a dead letter's update back among those that wait; it keeps its place in the order of arrival."""
    _queries.mark_replayed(uow.connection, code=letter.code, replayed_at=stored(now))
    _queries.mark(uow.connection, update_id=letter.update_id, state="waiting")


def remove_before(uow: UnitOfWork, before: datetime) -> None:
    """Forget handled updates that came before this moment; Telegram repeats none older than a day."""
    _queries.remove_before(uow.connection, before=stored(before))


def _dead_letter(row: Row) -> DeadLetter:
    return DeadLetter(
        row["code"],
        row["update_id"],
        row["payload"],
        row["reason"],
        row["traceback"],
        moment(row["failed_at"]),
        moment(row["replayed_at"]),
    )
