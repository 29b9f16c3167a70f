"""Notices: what is to be told, to whom, and when."""

import json
from datetime import datetime

from domain.notices import POLICIES, Notice, NoticeKind, NoticeState, Priority
from domain.people import Employee
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.people import employee
from storage.queries import load

_queries = load("notices")
MOST_TOGETHER = 500
_CLAIMED = "claimed"
# A claim goes as its words will: the kinds of each priority, for the query to look into.
_CLAIMED_AS = {
    priority.name.lower(): ",".join(
        ["", *(kind.value for kind, policy in POLICIES.items() if policy.priority is priority), ""]
    )
    for priority in (Priority.URGENT, Priority.SUMMARY, Priority.BULK)
}


def plan(
    uow: UnitOfWork,
    kind: NoticeKind,
    *,
    recipient_id: int,
    subject_id: int,
    occurrence: str,
    due_at: datetime,
) -> None:
    """Plan a notice; one with the same kind, subject, occurrence and recipient is never told twice."""
    _queries.plan(
        uow.connection,
        kind=kind.value,
        recipient_id=recipient_id,
        subject_id=subject_id,
        occurrence=occurrence,
        due_at=stored(due_at),
    )
    uow.expects_notice(due_at)


def replan(
    uow: UnitOfWork,
    kind: NoticeKind,
    *,
    recipient_id: int,
    subject_id: int,
    occurrence: str,
    due_at: datetime,
) -> None:
    """Plan a notice for another moment, also one that was called off; one that was told stays told."""
    _queries.replan(
        uow.connection,
        kind=kind.value,
        recipient_id=recipient_id,
        subject_id=subject_id,
        occurrence=occurrence,
        due_at=stored(due_at),
    )
    uow.expects_notice(due_at)


def cancel(uow: UnitOfWork, kind: NoticeKind, subject_id: int, *, reason: str, now: datetime) -> None:
    """Call off what is pending of this kind about this subject, for everybody."""
    _queries.cancel(
        uow.connection, kind=kind.value, subject_id=subject_id, reason=reason, settled_at=stored(now)
    )


def claim(uow: UnitOfWork, now: datetime) -> None:
    """Give all that is due its place in the queue of the outbox, however much it is."""
    _queries.claim(uow.connection, now=stored(now), **_CLAIMED_AS)
    _queries.mark_claimed(uow.connection, now=stored(now))


async def list_claimed(uow: UnitOfWork, people_at_most: int, together: int = MOST_TOGETHER) -> list[Notice]:
    """Give all that is claimed for each of the people whose turn it is, earliest first."""
    rows = await _queries.list_claimed(uow.connection, most=people_at_most, together=together)
    return [_notice(row) for row in rows]


async def list_recipients(
    uow: UnitOfWork, people_at_most: int, waiting_since: datetime
) -> list[tuple[Employee, bool]]:
    """Give those people, each with whether something unasked has waited to be sent to him since that long."""
    rows = await _queries.list_recipients(
        uow.connection, most=people_at_most, waiting_since=stored(waiting_since)
    )
    return [(employee(row), bool(row["is_held_up"])) for row in rows]


def release_claims(uow: UnitOfWork, recipient: Employee) -> None:
    """Take a person's notices out of the queue, but for those that are still to be told."""
    _queries.release_claims(uow.connection, chat_id=recipient.telegram_id)


async def list_in_message(
    uow: UnitOfWork, recipient_id: int, chat_id: int, message_id: int
) -> list[tuple[Notice, str, datetime | None]]:
    """Give what a message told this person, each notice with its words and the moment of sending."""
    rows = await _queries.list_in_message(
        uow.connection, recipient_id=recipient_id, chat_id=chat_id, message_id=message_id
    )
    return [
        (_notice(row), str(json.loads(row["payload"]).get("text", "")), moment(row["sent_at"]))
        for row in rows
    ]


async def list_undelivered(uow: UnitOfWork, recipient_id: int) -> list[Notice]:
    """Give what this person should have been told since his last morning plan, and was not."""
    rows = await _queries.list_undelivered(uow.connection, recipient_id=recipient_id, most=MOST_TOGETHER)
    return [_notice(row) for row in rows]


async def next_due(uow: UnitOfWork) -> datetime | None:
    """Give the earliest moment for which a notice is pending."""
    due_at: int | None = await _queries.next_due(uow.connection)
    return moment(due_at)


def postpone(uow: UnitOfWork, notice: Notice, until: datetime) -> None:
    """Look at the notice again at `until`."""
    _queries.postpone(uow.connection, id=notice.id, due_at=stored(until))
    uow.expects_notice(until)


def settle(
    uow: UnitOfWork,
    notice: Notice,
    state: NoticeState,
    now: datetime,
    reason: str | None = None,
    outbox_id: int | None = None,
) -> None:
    """Note how the notice ended, and in which message of the outbox it was told."""
    _queries.settle(
        uow.connection,
        id=notice.id,
        state=state.value,
        reason=reason,
        settled_at=stored(now),
        outbox_id=outbox_id,
    )


def take_back(uow: UnitOfWork, outbox_id: int, state: NoticeState, reason: str, now: datetime) -> None:
    """Note that the notices told in a message did not arrive."""
    _queries.take_back(
        uow.connection, outbox_id=outbox_id, state=state.value, reason=reason, settled_at=stored(now)
    )


def take_back_of_chat(
    uow: UnitOfWork, chat_id: int, state: NoticeState, reason: str | None, now: datetime | None
) -> None:
    """Note the same of all messages that wait for a chat; HELD ones are to be told later."""
    _queries.take_back_of_chat(
        uow.connection, chat_id=chat_id, state=state.value, reason=reason, settled_at=stored(now)
    )


def hold(uow: UnitOfWork, notice: Notice) -> None:
    """Let the notice wait until its recipient can be reached, or an earlier message has left."""
    _queries.hold(uow.connection, id=notice.id)


def release_held(uow: UnitOfWork, recipient_id: int, now: datetime) -> None:
    """Look again, at once, at all that waited until this person can be reached."""
    _queries.release_held(uow.connection, recipient_id=recipient_id)
    uow.expects_notice(now)


def release_held_of_chat(uow: UnitOfWork, chat_id: int, now: datetime) -> None:
    """Look again, at once, at all that waited behind a message to this person, if he can be reached."""
    _queries.release_held_of_chat(uow.connection, chat_id=chat_id)
    uow.expects_notice(now)


async def count_held(uow: UnitOfWork, recipient_id: int) -> int:
    """Count what waits until this person can be reached."""
    return int(await _queries.count_held(uow.connection, recipient_id=recipient_id))


def expire_held(uow: UnitOfWork, before: datetime, reason: str, now: datetime) -> None:
    """Give up what was to be told before this moment to people who cannot be reached."""
    _queries.expire_held(uow.connection, before=stored(before), reason=reason, settled_at=stored(now))


async def find(uow: UnitOfWork, notice_id: int) -> Notice | None:
    """Give a notice."""
    row = await _queries.find(uow.connection, id=notice_id)
    return None if row is None else _notice(row)


async def list_of(uow: UnitOfWork, kind: NoticeKind, subject_id: int) -> list[Notice]:
    """Give all notices of a kind about a subject."""
    return [
        _notice(row) for row in await _queries.list_of(uow.connection, kind=kind.value, subject_id=subject_id)
    ]


def remove_before(uow: UnitOfWork, before: datetime) -> None:
    """Forget notices that ended before this moment."""
    _queries.remove_before(uow.connection, before=stored(before))


def _notice(row: Row) -> Notice:
    return Notice(
        row["id"],
        NoticeKind(row["kind"]),
        row["recipient_id"],
        row["subject_id"],
        row["occurrence"],
        moment(row["due_at"]),
        moment(row["planned_for"]),
        # for whoever asks, what only waits for its turn is pending
        NoticeState.PENDING if row["state"] == _CLAIMED else NoticeState(row["state"]),
        moment(row["settled_at"]),
    )
