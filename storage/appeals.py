"""What our people ask, propose or say to one another, in the book."""

from datetime import date, datetime

from domain.appeals import About, Appeal, AppealKind, AppealState, NewAppeal
from domain.people import Employee
from domain.refusals import AppealNotFound
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("appeals")


async def add(uow: UnitOfWork, author: Employee, new: NewAppeal, now: datetime) -> Appeal:
    """Keep an appeal; a leader's word of somebody's work waits for nothing, and is done at once."""
    state = AppealState.DONE if new.kind.is_mark else AppealState.NEW
    row = await _queries.add(
        uow.connection,
        kind=new.kind.value,
        author_id=author.id,
        addressee_id=new.addressee_id,
        department_id=new.department_id,
        client_id=new.client_id,
        about=new.about.value,
        about_id=new.about_id,
        parent_id=new.parent_id,
        text=new.text,
        due_on=None if new.due_on is None else new.due_on.isoformat(),
        state=state.value,
        created_at=stored(now),
        closed_at=stored(now) if new.kind.is_mark else None,
    )
    return _appeal(row)


def save(uow: UnitOfWork, appeal: Appeal) -> None:
    """Keep how far an appeal has come."""
    _queries.save(
        uow.connection,
        id=appeal.id,
        due_on=None if appeal.due_on is None else appeal.due_on.isoformat(),
        state=appeal.state.value,
        answer=appeal.answer,
        answered_by=appeal.answered_by,
        answered_at=stored(appeal.answered_at),
        closed_at=stored(appeal.closed_at),
    )


async def find(uow: UnitOfWork, appeal_id: int) -> Appeal | None:
    """Give the appeal with this id, whoever may read it."""
    row = await _queries.find(uow.connection, id=appeal_id)
    return None if row is None else _appeal(row)


async def get_for(uow: UnitOfWork, employee: Employee, appeal_id: int) -> Appeal:
    """Give an appeal to one of its two sides, or to those who lead its department. Raises AppealNotFound."""
    row = await _queries.find_for(uow.connection, id=appeal_id, **people.scope(employee))
    if row is None:
        raise AppealNotFound
    return _appeal(row)


async def list_of_parent(uow: UnitOfWork, parent_id: int) -> list[Appeal]:
    """Give the questions of a survey."""
    return [_appeal(row) for row in await _queries.list_of_parent(uow.connection, parent_id=parent_id)]


async def list_open(uow: UnitOfWork, employee: Employee) -> list[Appeal]:
    """Give what is open of what this person asked or is asked, the oldest first."""
    return [_appeal(row) for row in await _queries.list_open(uow.connection, **people.scope(employee))]


async def list_ended(uow: UnitOfWork, employee: Employee, since: datetime, most: int) -> list[Appeal]:
    """Give what this person asked since a moment and is over, the latest first."""
    rows = await _queries.list_ended(uow.connection, employee_id=employee.id, since=stored(since), most=most)
    return [_appeal(row) for row in rows]


async def list_marks(uow: UnitOfWork, employee_id: int, most: int) -> list[Appeal]:
    """Give what leaders said of a person's work, the latest first."""
    rows = await _queries.list_marks(uow.connection, employee_id=employee_id, most=most)
    return [_appeal(row) for row in rows]


def _appeal(row: Row) -> Appeal:
    return Appeal(
        row["id"],
        AppealKind(row["kind"]),
        row["author_id"],
        row["addressee_id"],
        row["department_id"],
        row["client_id"],
        About(row["about"]),
        row["about_id"],
        row["parent_id"],
        row["text"],
        None if row["due_on"] is None else date.fromisoformat(row["due_on"]),
        AppealState(row["state"]),
        row["answer"],
        row["answered_by"],
        moment(row["answered_at"]),
        moment(row["created_at"]),
        moment(row["closed_at"]),
    )
