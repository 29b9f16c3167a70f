"""Templates and price lists in the book, with who has opened them."""

from datetime import date, datetime

from domain.activities import Attachment, AttachmentKind
from domain.names import name_key
from domain.papers import Paper, PaperKind, Reader
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("papers")


async def add(
    uow: UnitOfWork,
    kind: PaperKind,
    department_id: int,
    name: str,
    file: Attachment | None,
    text: str,
    dated_on: date,
    added_by: int,
    now: datetime,
) -> Paper:
    """Keep a paper in the place of an earlier version of the same name."""
    key = name_key(name)
    row = await _queries.add(
        uow.connection,
        kind=kind.value,
        department_id=department_id,
        name=name,
        name_key=key,
        dated_on=dated_on.isoformat(),
        file_kind="" if file is None else file.kind.value,
        file_id="" if file is None else file.file_id,
        file_name="" if file is None else file.file_name,
        text=text,
        added_by=added_by,
        added_at=stored(now),
    )
    added = _paper(row)
    _queries.replace_earlier(
        uow.connection,
        department_id=department_id,
        kind=kind.value,
        name_key=key,
        id=added.id,
        replaced_at=stored(now),
    )
    return added


def withdraw(uow: UnitOfWork, paper_id: int, now: datetime) -> None:
    """Take a paper out of use."""
    _queries.withdraw(uow.connection, id=paper_id, replaced_at=stored(now))


async def find(uow: UnitOfWork, paper_id: int) -> Paper | None:
    """Give a paper, current or not, whoever may see it."""
    row = await _queries.find(uow.connection, id=paper_id)
    return None if row is None else _paper(row)


async def list_current(uow: UnitOfWork, kind: PaperKind, department_id: int | None) -> list[Paper]:
    """Give the papers in use of a department, or of all, by name."""
    rows = await _queries.list_current(uow.connection, kind=kind.value, department_id=department_id)
    return [_paper(row) for row in rows]


def mark_read(uow: UnitOfWork, paper_id: int, employee_id: int, now: datetime) -> None:
    """Keep that somebody has opened a paper; the first time counts."""
    _queries.mark_read(uow.connection, paper_id=paper_id, employee_id=employee_id, read_at=stored(now))


async def was_read(uow: UnitOfWork, paper_id: int, employee_id: int) -> bool:
    """Tell whether somebody has opened a paper."""
    return await _queries.was_read(uow.connection, paper_id=paper_id, employee_id=employee_id) is not None


async def list_readers(uow: UnitOfWork, paper: Paper) -> list[Reader]:
    """Give the people of the department with when they opened a paper, those first who did not."""
    rows = await _queries.list_readers(
        uow.connection, paper_id=paper.id, department_id=paper.department_id, added_by=paper.added_by
    )
    return [Reader(row["name"], moment(row["read_at"])) for row in rows]


def _paper(row: Row) -> Paper:
    kind = row["file_kind"]
    return Paper(
        row["id"],
        PaperKind(row["kind"]),
        row["department_id"],
        row["name"],
        row["version"],
        date.fromisoformat(row["dated_on"]),
        Attachment(AttachmentKind(kind), row["file_id"], row["file_name"]) if kind else None,
        row["text"],
        row["added_by"],
        moment(row["added_at"]),
        moment(row["replaced_at"]),
    )
