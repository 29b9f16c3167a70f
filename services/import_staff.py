"""Employees that files name, known by name before they come in by their own link."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.imports.people_names import name_parts
from domain.names import clean
from domain.people import LONGEST_NAME, Role
from storage import people
from storage.database import UnitOfWork


async def take_in(
    uow: UnitOfWork, listed: Sequence[dict[str, Any]] | dict[str, Any], zone: str, now: datetime
) -> dict[int, str]:
    """Put those of a list who are not with us yet in the book, and give what the list calls each.

    The list is of {"id", "name"}, or stands under "employees". They write nothing and are told nothing until
    they come in by a link. Raises ValueError for another list.
    """
    entries = listed.get("employees", []) if isinstance(listed, dict) else listed
    known = {name_parts(one.name): one for one in await people.list_colleagues(uow, None)}
    departments = await people.list_departments(uow)
    department_id = departments[0].id if len(departments) == 1 else None
    names = {}
    for entry in entries:
        if not isinstance(entry, dict) or not {"id", "name"} <= entry.keys():
            raise ValueError('the list of employees needs an "id" and a "name" for each')
        person = known.get(name_parts(str(entry["name"])))
        if person is None:
            person = await people.add(
                uow,
                telegram_id=await people.unused_telegram_id(uow),
                name=clean(str(entry["name"]))[:LONGEST_NAME],
                role=Role.MANAGER,
                department_id=department_id,
                language="ru",
                zone=zone,
                joined_at=now,
            )
            people.mark_unreachable(uow, person, now)
            known[name_parts(person.name)] = person
        names[person.id] = str(entry["id"])
    return names
