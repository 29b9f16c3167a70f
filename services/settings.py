"""How a person wants to be spoken to: his language, zone, working days and hours, quiet hours (D025)."""

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.people import LANGUAGES, Employee, Hours
from domain.refusals import BadInput, LastWorkDay
from services import rescheduling
from storage import people
from storage.database import UnitOfWork


def change_language(uow: UnitOfWork, employee: Employee, language: str) -> Employee:
    """Speak another language to this person from now on. Raises BadInput for one that we do not speak."""
    if language not in LANGUAGES:
        raise BadInput(value=language)
    changed = replace(employee, language=language)
    people.save(uow, changed)
    return changed


async def change_zone(uow: UnitOfWork, employee: Employee, zone: ZoneInfo, now: datetime) -> Employee:
    """Read this person's days and hours in another zone from now on; what is to be told him moves with it."""
    changed = employee.moved_to(zone)
    people.save(uow, changed)
    await rescheduling.replan(uow, changed, now)
    return changed


async def change_work_day(
    uow: UnitOfWork, employee: Employee, day: int, now: datetime, *, works: bool
) -> Employee:
    """Make an ISO weekday a working day or a free one. Raises LastWorkDay for the only one that is left."""
    if not 1 <= day <= 7:
        raise BadInput(value=str(day))
    days = employee.hours.work_days | {day} if works else employee.hours.work_days - {day}
    if not days:
        raise LastWorkDay
    changed = _with_hours(uow, employee, replace(employee.hours, work_days=days))
    await rescheduling.replan(uow, changed, now)
    return changed


async def change_work_hours(
    uow: UnitOfWork, employee: Employee, begin: time, end: time, now: datetime
) -> Employee:
    """Set when this person works. Raises BadInput for an end that is not after the beginning."""
    if begin >= end:
        raise BadInput(value=f"{begin:%H:%M}–{end:%H:%M}")
    changed = _with_hours(uow, employee, replace(employee.hours, work_from=begin, work_until=end))
    await rescheduling.replan(uow, changed, now)
    return changed


def change_quiet_hours(uow: UnitOfWork, employee: Employee, begin: time, end: time) -> Employee:
    """Set when nothing but what is urgent is told; equal bounds mean never to be quiet."""
    return _with_hours(uow, employee, replace(employee.hours, quiet_from=begin, quiet_until=end))


def _with_hours(uow: UnitOfWork, employee: Employee, hours: Hours) -> Employee:
    changed = replace(employee, hours=hours)
    people.save(uow, changed)
    return changed
