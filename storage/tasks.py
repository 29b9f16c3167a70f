"""What someone must do by a day."""

from datetime import date, datetime

from domain.clients import full_name
from domain.people import Employee
from domain.refusals import TaskNotFound
from domain.tasks import GivenTask, OpenItem, OpenState, Task, TaskKind
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("tasks")


async def add(
    uow: UnitOfWork,
    *,
    client_id: int | None,
    owner_id: int,
    kind: TaskKind,
    text: str,
    due_on: date,
    activity_id: int | None,
    feedback_id: int | None,
    created_at: datetime,
) -> Task:
    """Keep a task."""
    row = await _queries.add(
        uow.connection,
        client_id=client_id,
        owner_id=owner_id,
        kind=kind.value,
        text=text,
        due_on=due_on.isoformat(),
        activity_id=activity_id,
        feedback_id=feedback_id,
        created_at=stored(created_at),
    )
    return _task(row)


async def get_for(uow: UnitOfWork, employee: Employee, task_id: int) -> Task:
    """Give a task that this person may see: his own, or one of his department. Raises TaskNotFound."""
    row = await _queries.find_for(uow.connection, id=task_id, **people.scope(employee))
    if row is None:
        raise TaskNotFound
    return _task(row)


async def list_open(uow: UnitOfWork, client_id: int) -> list[Task]:
    """Give the open tasks about a client, earliest first."""
    return [_task(row) for row in await _queries.list_open(uow.connection, client_id=client_id)]


async def has_earlier_call_back(uow: UnitOfWork, item: OpenItem) -> bool:
    """Tell whether the same person already owes the same client an earlier call back."""
    client_id = None if item.client is None else item.client.id
    earlier = await _queries.find_earlier_call_back(
        uow.connection, client_id=client_id, owner_id=item.holder_id, id=item.id
    )
    return earlier is not None


def mark(uow: UnitOfWork, task_id: int, state: OpenState, now: datetime) -> None:
    """Note how an open task ended."""
    _queries.mark(uow.connection, id=task_id, state=state.value, closed_at=stored(now))


def cancel_of_activity(uow: UnitOfWork, activity_id: int, now: datetime) -> None:
    """Cancel the open tasks that a record brought about."""
    _queries.cancel_of_activity(uow.connection, activity_id=activity_id, closed_at=stored(now))


def cancel_of_feedback(uow: UnitOfWork, feedback_id: int, now: datetime) -> None:
    """Cancel the open tasks that a piece of feedback brought about."""
    _queries.cancel_of_feedback(uow.connection, feedback_id=feedback_id, closed_at=stored(now))


def close_call_backs(
    uow: UnitOfWork, client_id: int, owner_id: int, activity_id: int | None, now: datetime
) -> None:
    """Note that the client was called back; `activity_id` is the record that says so, if there is one."""
    _queries.close_call_backs(
        uow.connection,
        client_id=client_id,
        owner_id=owner_id,
        closed_by=activity_id,
        closed_at=stored(now),
    )


async def reopen_call_backs(uow: UnitOfWork, activity_id: int) -> list[Task]:
    """Open again, and give, the call-backs that a record closed."""
    return [_task(row) for row in await _queries.reopen_call_backs(uow.connection, closed_by=activity_id)]


def move(uow: UnitOfWork, task_id: int, due_on: date) -> None:
    """Put an open task on another day."""
    _queries.move(uow.connection, id=task_id, due_on=due_on.isoformat())


def hand_over(uow: UnitOfWork, task_id: int, owner_id: int) -> None:
    """Give an open task to somebody else."""
    _queries.hand_over(uow.connection, id=task_id, owner_id=owner_id)


def set_giver(uow: UnitOfWork, task_id: int, given_by: int) -> None:
    """Keep which leader gave a task."""
    _queries.set_giver(uow.connection, id=task_id, given_by=given_by)


def accept(uow: UnitOfWork, task_id: int, now: datetime) -> None:
    """Keep that the owner of a task has accepted it."""
    _queries.accept(uow.connection, id=task_id, accepted_at=stored(now))


def send_back(uow: UnitOfWork, task_id: int, reason: str, now: datetime) -> None:
    """Keep that the owner of a task does not do it, and why."""
    _queries.send_back(uow.connection, id=task_id, reason=reason, closed_at=stored(now))


async def find(uow: UnitOfWork, task_id: int) -> GivenTask | None:
    """Give a task with whose it is, whatever became of it."""
    row = await _queries.find(uow.connection, id=task_id)
    return None if row is None else _given(row)


async def list_given(
    uow: UnitOfWork, given_by: int, since: datetime, *, most: int, skipped: int
) -> list[GivenTask]:
    """Give a part of what a leader gave: open tasks by day, then those that ended since a moment."""
    rows = await _queries.list_given(
        uow.connection, given_by=given_by, since=stored(since), most=most, skipped=skipped
    )
    return [_given(row) for row in rows]


async def count_given(uow: UnitOfWork, given_by: int, since: datetime) -> int:
    """Count what a leader gave and is open, or ended since a moment."""
    return int(await _queries.count_given(uow.connection, given_by=given_by, since=stored(since)))


def _given(row: Row) -> GivenTask:
    name = "" if row["client_name"] is None else full_name(row["client_name"], row["client_legal_form"])
    return GivenTask(_task(row), row["owner_name"], name)


def _task(row: Row) -> Task:
    return Task(
        row["id"],
        row["client_id"],
        row["owner_id"],
        TaskKind(row["kind"]),
        row["text"],
        date.fromisoformat(row["due_on"]),
        row["activity_id"],
        row["feedback_id"],
        OpenState(row["state"]),
        row["given_by"],
        moment(row["accepted_at"]),
        row["returned_because"],
    )
