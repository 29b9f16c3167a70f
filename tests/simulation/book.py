"""The book before the first day: people, clients, and a memory of all that changes in it."""

import sqlite3
import tempfile
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random

from domain.people import Employee, Role
from domain.typed_lines import NewClient
from storage import clients, people
from storage.database import Database
from storage.migrate import migrate
from tests.simulation.work import ZONES, Known

# What is remembered of each table, by triggers, in the very transaction that changes it.
_WATCHED = {
    "employees": "zone work_days work_from work_until quiet_from quiet_until",
    "meetings": "manager_id starts_at ends_at travel_minutes state revision",
    "follow_ups": "manager_id due_on state",
    "tasks": "owner_id kind due_on state client_id",
    "clients": "owner_id",
    "feedback": "manager_id client_id state answered_by client_told_at undone_at",
    "inbox": "state",
}


@dataclass(frozen=True, slots=True)
class Hired:
    """Somebody who works here, with the clients that are his."""

    employee: Employee
    clients: list[Known]


def make_book(path: Path) -> None:
    """Make an empty book that remembers all changes of what is watched."""
    path.write_bytes(_empty_book())
    book = sqlite3.connect(path)
    book.execute("create table history (at integer, what text, id integer, facts text)")
    for table, columns in _WATCHED.items():
        number = "update_id" if table == "inbox" else "id"
        facts = ", ".join(f"'{column}', new.{column}" for column in columns.split())
        keep = f"insert into history values (simulated_now(), '{table}', new.{number}, json_object({facts}))"  # noqa: S608 - the names are ours
        for event in ("insert", "update"):
            book.execute(f"create trigger {table}_{event} after {event} on {table} begin {keep}; end")
    book.commit()
    book.close()


@cache
def _empty_book() -> bytes:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "empty.db"
        migrate(f"sqlite:///{path}")
        return path.read_bytes()


async def hire(
    database: Database, managers: int, clients_each: int, dice: Random, now: datetime
) -> list[Hired]:
    """Put people and their clients into the book: an admin, a head for every ten managers, the managers."""
    staff = [Hired(await _employ(database, 9000, Role.ADMIN, None, dice, now), [])]
    numbers = iter(range(1000, 10_000_000))
    for number in range(managers):
        unit = f"Отдел {number // 10}"
        if number % 10 == 0:
            staff.append(Hired(await _employ(database, 9001 + number, Role.HEAD, unit, dice, now), []))
        one = await _employ(database, 1001 + number, Role.MANAGER, unit, dice, now)
        known = []
        async with database.transaction() as uow:
            for _ in range(clients_each):
                name = f"Ромашка {next(numbers)}"
                client = await clients.add(
                    uow, NewClient(name=name, city="Москва", address="Лесная, 1"), one, now
                )
                known.append(Known(client.id, name))
        staff.append(Hired(one, known))
    return staff


async def _employ(
    database: Database, telegram_id: int, role: Role, unit: str | None, dice: Random, now: datetime
) -> Employee:
    zone = dice.choice(ZONES)
    days = dice.choice(("12345", "1234567", "1234567", "23456", "67"))
    quiet = dice.choice((("21:00", "08:00"), ("20:00", "07:30"), ("00:00", "00:00"), ("23:00", "07:00")))
    async with database.transaction() as uow:
        department = None if unit is None else (await people.add_department(uow, unit)).id
        employee = await people.add(
            uow,
            telegram_id=telegram_id,
            name=f"Сотрудник {telegram_id}",
            role=role,
            department_id=department,
            language=dice.choice(("ru", "en", "sk")),
            zone=zone,
            joined_at=now,
        )
        sql = "update employees set work_days = :days, quiet_from = :begin, quiet_until = :end where id = :id"
        uow.connection.later(sql, {"days": days, "begin": quiet[0], "end": quiet[1], "id": employee.id})
    async with database.transaction() as uow:
        return await people.get(uow, employee.id)
