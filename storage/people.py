"""Employees, departments, what is remembered of this installation, and who did what."""

from datetime import datetime, time
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from domain.people import Department, Employee, Hours, Role
from domain.refusals import DepartmentNotFound, EmployeeNotFound
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("people")


def scope(employee: Employee) -> dict[str, Any]:
    """Give the parameters by which a query finds only what this person may see (D088, D095)."""
    return {
        "role": employee.role.value,
        "employee_id": employee.id,
        "department_id": employee.department_id,
    }


async def get(uow: UnitOfWork, employee_id: int) -> Employee:
    """Give an employee, removed or not. Raises EmployeeNotFound."""
    row = await _queries.get(uow.connection, id=employee_id)
    if row is None:
        raise EmployeeNotFound
    return employee(row)


async def find_by_telegram_id(uow: UnitOfWork, telegram_id: int) -> Employee | None:
    """Give the employee with this Telegram id, removed or not."""
    row = await _queries.find_by_telegram_id(uow.connection, telegram_id=telegram_id)
    return None if row is None else employee(row)


async def count(uow: UnitOfWork) -> int:
    """Count the employees who are with us."""
    return int(await _queries.count(uow.connection))


async def list_colleagues(uow: UnitOfWork, department_id: int | None) -> list[Employee]:
    """Give the employees of a department by name; of all departments when `department_id` is None."""
    return [
        employee(row) for row in await _queries.list_department(uow.connection, department_id=department_id)
    ]


async def list_heads(uow: UnitOfWork, department_id: int | None) -> list[Employee]:
    """Give the heads of a department; an empty list when it has none."""
    return [employee(row) for row in await _queries.list_heads(uow.connection, department_id=department_id)]


async def list_admins(uow: UnitOfWork) -> list[Employee]:
    """Give the admins."""
    return [employee(row) for row in await _queries.list_admins(uow.connection)]


async def add(
    uow: UnitOfWork,
    *,
    telegram_id: int,
    name: str,
    role: Role,
    department_id: int | None,
    language: str,
    zone: str,
    joined_at: datetime,
) -> Employee:
    """Take a person in; one who was removed comes back with the new role, and his old name and settings."""
    row = await _queries.add(
        uow.connection,
        telegram_id=telegram_id,
        name=name,
        role=role.value,
        department_id=department_id,
        language=language,
        zone=zone,
        joined_at=stored(joined_at),
    )
    return employee(row)


async def unused_telegram_id(uow: UnitOfWork) -> int:
    """Give an id below 0, which is nobody's in Telegram, for one who is known by name alone."""
    least = await _queries.least_telegram_id(uow.connection)
    return min(least or 0, 0) - 1


def save(uow: UnitOfWork, person: Employee) -> None:
    """Keep what was changed of a person."""
    hours = person.hours
    _queries.save(
        uow.connection,
        id=person.id,
        name=person.name,
        role=person.role.value,
        department_id=person.department_id,
        language=person.language,
        zone=person.zone.key,
        work_days="".join(str(day) for day in sorted(hours.work_days)),
        work_from=hours.work_from.isoformat("minutes"),
        work_until=hours.work_until.isoformat("minutes"),
        quiet_from=hours.quiet_from.isoformat("minutes"),
        quiet_until=hours.quiet_until.isoformat("minutes"),
        removed_at=stored(person.removed_at),
    )


def mark_unreachable(uow: UnitOfWork, person: Employee, since: datetime | None) -> None:
    """Note since when a person takes no messages from us; None: he does."""
    _queries.mark_unreachable(uow.connection, id=person.id, unreachable_at=stored(since))


async def count_admins(uow: UnitOfWork) -> int:
    """Count the admins."""
    return int(await _queries.count_admins(uow.connection))


async def count_clients(uow: UnitOfWork, owner: Employee) -> int:
    """Count the clients that this person owns."""
    return int(await _queries.count_clients(uow.connection, id=owner.id))


def forget_conversations(uow: UnitOfWork, person: Employee) -> None:
    """Forget where the dialogues with this person stand."""
    _queries.forget_conversations(uow.connection, telegram_id=person.telegram_id)


async def list_departments(uow: UnitOfWork) -> list[Department]:
    """Give the departments by name."""
    return [Department(row["id"], row["name"]) for row in await _queries.list_departments(uow.connection)]


async def get_department(uow: UnitOfWork, department_id: int) -> Department:
    """Give a department. Raises DepartmentNotFound."""
    row = await _queries.get_department(uow.connection, id=department_id)
    if row is None:
        raise DepartmentNotFound
    return Department(row["id"], row["name"])


async def add_department(uow: UnitOfWork, name: str) -> Department:
    """Make a department; one with this name is given as it is."""
    row = await _queries.add_department(uow.connection, name=name)
    return Department(row["id"], row["name"])


async def find_fact(uow: UnitOfWork, name: str) -> str | None:
    """Give a remembered fact about this installation."""
    value: str | None = await _queries.find_fact(uow.connection, name=name)
    return value


def keep_fact(uow: UnitOfWork, name: str, value: str) -> None:
    """Remember a fact about this installation."""
    _queries.keep_fact(uow.connection, name=name, value=value)


def add_audit(
    uow: UnitOfWork,
    *,
    at: datetime,
    employee_id: int | None,
    verb: str,
    subject: str,
    subject_id: int | None = None,
    before: str | None = None,
    after: str | None = None,
) -> None:
    """Note who did what to what, and how it was before (D094)."""
    _queries.add_audit(
        uow.connection,
        at=stored(at),
        employee_id=employee_id,
        verb=verb,
        subject=subject,
        subject_id=subject_id,
        before=before,
        after=after,
    )


def employee(row: Row) -> Employee:
    """Read an employee out of a row that has all the columns of the table."""
    return Employee(
        row["id"],
        row["telegram_id"],
        row["name"],
        Role(row["role"]),
        row["department_id"],
        row["language"],
        ZoneInfo(row["zone"]),
        _hours(row["work_days"], row["work_from"], row["work_until"], row["quiet_from"], row["quiet_until"]),
        moment(row["joined_at"]),
        moment(row["removed_at"]),
        moment(row["unreachable_at"]),
    )


@lru_cache(maxsize=256)
def _hours(days: str, work_from: str, work_until: str, quiet_from: str, quiet_until: str) -> Hours:
    clock_times = [time.fromisoformat(text) for text in (work_from, work_until, quiet_from, quiet_until)]
    return Hours(frozenset(int(day) for day in days), *clock_times)
