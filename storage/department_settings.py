"""What departments have settled for themselves, by key."""

import json
from datetime import datetime

from domain.department_settings import DepartmentSettings
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("department_settings")


async def get(uow: UnitOfWork, department_id: int | None) -> DepartmentSettings:
    """Give the settings of a department; of none, those that hold for everybody."""
    if department_id is None:
        return DepartmentSettings(None)
    rows = await _queries.list_of(uow.connection, department_id=department_id)
    return DepartmentSettings(department_id, {row["key"]: json.loads(row["value"]) for row in rows})


def save(
    uow: UnitOfWork, department_id: int, key: str, value: object, *, changed_by: int, changed_at: datetime
) -> None:
    """Keep one setting of a department."""
    _queries.save(
        uow.connection,
        department_id=department_id,
        key=key,
        value=json.dumps(value, ensure_ascii=False),
        changed_by=changed_by,
        changed_at=stored(changed_at),
    )
