"""Groups that are bound to a department."""

from datetime import datetime, time

from domain.groups import Group, GroupPart
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("groups")


def bind(uow: UnitOfWork, group: Group) -> None:
    """Bind a group, or one of its topics, to a department; a later binding replaces the earlier."""
    _queries.bind(
        uow.connection,
        chat_id=group.chat_id,
        thread_id=group.thread_id,
        department_id=group.department_id,
        title=group.title,
        bound_by=group.bound_by,
        bound_at=stored(group.bound_at),
    )


async def find(uow: UnitOfWork, chat_id: int) -> Group | None:
    """Give the binding of a group, also of one that we were thrown out of (`lost_at`)."""
    row = await _queries.find(uow.connection, chat_id=chat_id)
    return None if row is None else read(row)


async def list_of(uow: UnitOfWork, department_id: int | None) -> list[Group]:
    """Give the groups of a department that can be written to, by title; of all departments for None."""
    return [read(row) for row in await _queries.list_of(uow.connection, department_id=department_id)]


def arrange(uow: UnitOfWork, group: Group) -> None:
    """Keep when the group's digest comes, and what it shows."""
    _queries.arrange(
        uow.connection,
        chat_id=group.chat_id,
        digest_at=group.digest_at.isoformat("minutes"),
        shows=" ".join(sorted(group.shows)),
    )


def remove(uow: UnitOfWork, chat_id: int) -> None:
    """Undo the binding of a group."""
    _queries.remove(uow.connection, chat_id=chat_id)


def mark_lost(uow: UnitOfWork, chat_id: int, now: datetime) -> None:
    """Note that nothing can be written to the group any more."""
    _queries.mark_lost(uow.connection, chat_id=chat_id, lost_at=stored(now))


def move(uow: UnitOfWork, chat_id: int, to_chat_id: int) -> None:
    """Carry the binding over to the group's new number, unless that one is bound already."""
    _queries.move(uow.connection, chat_id=chat_id, to_chat_id=to_chat_id)


def read(row: Row) -> Group:
    """Read a group out of a row that has all the columns of the table."""
    return Group(
        row["chat_id"],
        row["thread_id"],
        row["department_id"],
        row["title"],
        row["bound_by"],
        moment(row["bound_at"]),
        moment(row["lost_at"]),
        time.fromisoformat(row["digest_at"]),
        frozenset(GroupPart(word) for word in row["shows"].split()),
    )
