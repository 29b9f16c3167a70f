"""Digests of groups: what stands in them, and which message each is."""

from datetime import date, datetime

from domain.digests import GroupComplaint, GroupDebt, SentDigest, Upcoming, Win
from domain.groups import Group
from domain.money import Money, from_minor
from domain.people import Employee
from storage import groups, people
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("digests")


async def list_groups(uow: UnitOfWork) -> list[Group]:
    """Give the groups that can be written to."""
    return [groups.read(row) for row in await _queries.list_groups(uow.connection)]


async def list_binders(uow: UnitOfWork) -> dict[int, Employee]:
    """Give those who bound these groups, by their ids."""
    found = [people.employee(row) for row in await _queries.list_binders(uow.connection)]
    return {binder.id: binder for binder in found}


async def list_wins(
    uow: UnitOfWork, department_id: int, begins: datetime, ends: datetime, most: int
) -> tuple[Win, ...]:
    """Give the orders that a department's people brought between two moments, the earliest first."""
    rows = await _queries.list_wins(
        uow.connection, department_id=department_id, begins=stored(begins), ends=stored(ends), most=most
    )
    return tuple(Win(row["manager_name"], row["client_name"]) for row in rows)


async def list_upcoming(
    uow: UnitOfWork, department_id: int, begins: datetime, ends: datetime, most: int
) -> tuple[Upcoming, ...]:
    """Give the planned meetings of a department between two moments, the earliest first."""
    rows = await _queries.list_upcoming(
        uow.connection, department_id=department_id, begins=stored(begins), ends=stored(ends), most=most
    )
    return tuple(
        Upcoming(
            moment(row["starts_at"]),
            row["manager_name"],
            row["client_name"],
            row["contact_name"] or "",
            row["phone"] or "",
        )
        for row in rows
    )


async def list_debts(uow: UnitOfWork, department_id: int, today: date, most: int) -> tuple[GroupDebt, ...]:
    """Give the clients of a department who owe past the day, by currency, the most first."""
    rows = await _queries.list_debts(
        uow.connection, department_id=department_id, today=today.isoformat(), most=most
    )
    return tuple(
        GroupDebt(row["client_name"], Money(from_minor(row["overdue"]), row["currency"])) for row in rows
    )


async def list_complaints(uow: UnitOfWork, department_id: int, most: int) -> tuple[GroupComplaint, ...]:
    """Give the complaints of a department that wait for an answer, the oldest first."""
    rows = await _queries.list_complaints(uow.connection, department_id=department_id, most=most)
    return tuple(GroupComplaint(row["manager_name"], row["client_name"], row["text"]) for row in rows)


async def find(uow: UnitOfWork, chat_id: int, day: date) -> SentDigest | None:
    """Give the digest of a group and day as it was last written."""
    row = await _queries.find(uow.connection, chat_id=chat_id, day=day.isoformat())
    if row is None:
        return None
    return SentDigest(row["text"], moment(row["changed_at"]), row["message_id"])


def add(uow: UnitOfWork, chat_id: int, day: date, outbox_id: int, text: str, now: datetime) -> None:
    """Keep that the digest of a day was put on its way, by which message, with which words."""
    _queries.add(
        uow.connection,
        chat_id=chat_id,
        day=day.isoformat(),
        outbox_id=outbox_id,
        text=text,
        changed_at=stored(now),
    )


def change(uow: UnitOfWork, chat_id: int, day: date, text: str, now: datetime) -> None:
    """Keep the words that the digest has now."""
    _queries.change(uow.connection, chat_id=chat_id, day=day.isoformat(), text=text, changed_at=stored(now))


def remove_before(uow: UnitOfWork, day: date) -> None:
    """Forget the digests of days before this one."""
    _queries.remove_before(uow.connection, day=day.isoformat())
