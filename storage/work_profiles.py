"""People's norms and the days since which they work for us."""

from datetime import date

from domain.work_profiles import Norm, WorkProfile
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("work_profiles")


async def list_of(
    uow: UnitOfWork, *, department_id: int | None, employee_id: int | None
) -> dict[int, WorkProfile]:
    """Give the profiles of a department's people, of one, or of everybody, by person."""
    rows = await _queries.list_of(uow.connection, department_id=department_id, employee_id=employee_id)
    return {
        row["employee_id"]: WorkProfile(
            Norm(row["norm"]), date.fromisoformat(row["hired_on"]) if row["hired_on"] else None
        )
        for row in rows
    }


def save(uow: UnitOfWork, employee_id: int, profile: WorkProfile) -> None:
    """Keep a person's profile."""
    _queries.save(
        uow.connection,
        employee_id=employee_id,
        norm=profile.norm.value,
        hired_on=profile.hired_on.isoformat() if profile.hired_on else None,
    )
