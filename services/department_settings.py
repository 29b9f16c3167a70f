"""What a department has settled for itself: read by everybody, changed by its head (D093)."""

import json
from datetime import datetime

from domain.department_settings import DepartmentSettings
from domain.people import Employee, Role
from domain.refusals import NotAllowed
from services import working_days
from storage import department_settings, people
from storage.database import UnitOfWork

CURRENCY = "currency"


async def settings_of(uow: UnitOfWork, department_id: int | None) -> DepartmentSettings:
    """Give the settings of a department; None, which is no department, has settled nothing."""
    return await department_settings.get(uow, department_id)


async def change(
    uow: UnitOfWork, by: Employee, department_id: int, key: str, value: object, now: datetime
) -> None:
    """Settle something for a department, noted in the audit. Raises NotAllowed for all but its leaders."""
    if not may_change(by, department_id):
        raise NotAllowed
    before = await department_settings.get(uow, department_id)
    people.add_audit(
        uow,
        at=now,
        employee_id=by.id,
        verb="change",
        subject=f"setting {key}",
        subject_id=department_id,
        before=json.dumps(before.values.get(key), ensure_ascii=False),
        after=json.dumps(value, ensure_ascii=False),
    )
    department_settings.save(uow, department_id, key, value, changed_by=by.id, changed_at=now)


async def currency_of(uow: UnitOfWork, employee: Employee) -> str:
    """Give the currency (ISO) meant where none is named: his department's, or that of where he lives."""
    settled = (await settings_of(uow, employee.department_id)).text(CURRENCY)
    return settled or working_days.currency_of(employee.zone)


def may_change(by: Employee, department_id: int) -> bool:
    """Tell whether this person settles things for a department."""
    return by.role is Role.ADMIN or (by.role is Role.HEAD and by.department_id == department_id)
