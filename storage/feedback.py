"""What clients told us, in the book."""

from datetime import datetime

from domain.feedback import Feedback, FeedbackState, NewFeedback, Sign, Topic
from domain.people import Employee
from domain.refusals import FeedbackNotFound
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("feedback")


async def add(
    uow: UnitOfWork, new: NewFeedback, *, manager_id: int, state: FeedbackState, created_at: datetime
) -> Feedback:
    """Keep a piece of feedback."""
    row = await _queries.add(
        uow.connection,
        client_id=new.client_id,
        manager_id=manager_id,
        activity_id=new.activity_id,
        sign=new.sign.value,
        topic=new.topic.value,
        text=new.text,
        can_fix=_number(new.can_fix),
        state=state.value,
        created_at=stored(created_at),
    )
    return _feedback(row)


async def find(uow: UnitOfWork, feedback_id: int) -> Feedback | None:
    """Give a piece of feedback, undone or not, whoever may see it."""
    row = await _queries.find(uow.connection, id=feedback_id)
    return None if row is None else _feedback(row)


async def get_for(uow: UnitOfWork, employee: Employee, feedback_id: int) -> Feedback:
    """Give feedback of a client whom this person may see; undone is not found. Raises FeedbackNotFound."""
    row = await _queries.find_for(uow.connection, id=feedback_id, **people.scope(employee))
    if row is None:
        raise FeedbackNotFound
    return _feedback(row)


async def list_unanswered(uow: UnitOfWork, client_id: int) -> list[Feedback]:
    """Give a client's complaints that are neither put right nor answered, the oldest first."""
    return [_feedback(row) for row in await _queries.list_unanswered(uow.connection, client_id=client_id)]


async def list_untold(uow: UnitOfWork, client_id: int, since: datetime) -> list[Feedback]:
    """Give what went up to the leaders since a moment without the client having been told, oldest first."""
    rows = await _queries.list_untold(uow.connection, client_id=client_id, since=stored(since))
    return [_feedback(row) for row in rows]


def save(uow: UnitOfWork, feedback: Feedback) -> None:
    """Keep how far a piece of feedback has come."""
    _queries.save(
        uow.connection,
        id=feedback.id,
        can_fix=_number(feedback.can_fix),
        state=feedback.state.value,
        taken_by=feedback.taken_by,
        answer=feedback.answer,
        answered_by=feedback.answered_by,
        answered_at=stored(feedback.answered_at),
        client_told_at=stored(feedback.client_told_at),
        undone_at=stored(feedback.undone_at),
    )


def _number(word: bool | None) -> int | None:
    return None if word is None else int(word)


def _feedback(row: Row) -> Feedback:
    return Feedback(
        row["id"],
        row["client_id"],
        row["manager_id"],
        row["activity_id"],
        Sign(row["sign"]),
        Topic(row["topic"]),
        row["text"],
        None if row["can_fix"] is None else bool(row["can_fix"]),
        FeedbackState(row["state"]),
        row["taken_by"],
        row["answer"],
        row["answered_by"],
        moment(row["answered_at"]),
        moment(row["client_told_at"]),
        moment(row["created_at"]),
        moment(row["undone_at"]),
        row["files"],
    )
