"""Exports: what a person may see, as a spreadsheet, with a note of who took what out (D076, D088)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.calendar import at
from domain.exports import ExportedActivity, ExportedClient, ExportedContact, ExportKind, Period, days_of
from domain.jobs import JobKind
from domain.people import Employee, Role
from services import jobs
from storage import exports, people
from storage.database import UnitOfWork

Exported = ExportedClient | ExportedContact | ExportedActivity
_ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to take out; the days are the first and the last one, for what has a period."""

    kind: ExportKind
    days: tuple[date, date] | None = None

    def payload(self) -> dict[str, Any]:
        """Give this as a job keeps it."""
        days = None if self.days is None else [day.isoformat() for day in self.days]
        return {"export": self.kind.value, "days": days}

    @classmethod
    def read(cls, payload: dict[str, Any]) -> "Wanted":
        """Read what a job kept."""
        days = payload["days"] and (
            date.fromisoformat(payload["days"][0]),
            date.fromisoformat(payload["days"][1]),
        )
        return cls(ExportKind(payload["export"]), days or None)


async def plan(
    uow: UnitOfWork,
    employee: Employee,
    kind: ExportKind,
    period: Period | None,
    now: datetime,
    message_id: int | None,
) -> Wanted:
    """Have a spreadsheet made. Raises AlreadyDone when it was asked for by the same message before."""
    has_period = kind.has_period and period is not None
    wanted = Wanted(kind, days_of(period, employee.today(now)) if has_period and period else None)
    await jobs.plan_once(uow, JobKind.EXPORT, employee, wanted.payload(), now, message_id)
    return wanted


async def read(
    uow: UnitOfWork, employee: Employee, wanted: Wanted, after: Exported | None
) -> Sequence[Exported]:
    """Give the next rows behind `after`; none is the end."""
    if wanted.kind is ExportKind.CLIENTS:
        last = after.client.id if isinstance(after, ExportedClient) else 0
        return await exports.list_clients(uow, employee, last, _ON_A_PAGE)
    if wanted.kind is ExportKind.CONTACTS:
        last = after.contact.id if isinstance(after, ExportedContact) else 0
        found = await exports.list_contacts(uow, employee, last, _ON_A_PAGE)
        return [_readable(employee, one, owner_id) for one, owner_id in found]
    return await _read_journal(uow, employee, wanted, after)


async def _read_journal(
    uow: UnitOfWork, employee: Employee, wanted: Wanted, after: Exported | None
) -> Sequence[Exported]:
    first, last = wanted.days or (date(2000, 1, 1), date(2100, 1, 1))
    between = at(first, time(), employee.zone), at(last + timedelta(days=1), time(), employee.zone)
    place = between[0], 0
    if isinstance(after, ExportedActivity):
        place = after.activity.happened_at, after.activity.id
    return await exports.list_activities(uow, employee, between, place, _ON_A_PAGE)


def _readable(employee: Employee, one: ExportedContact, owner_id: int | None) -> ExportedContact:
    """Take off what is for the owner and the head alone (D089)."""
    if employee.role is Role.HEAD or employee.id == owner_id:
        return one
    return replace(one, contact=replace(one.contact, birthday=None, note=""))


def note(uow: UnitOfWork, employee: Employee, wanted: Wanted, count: int, now: datetime) -> None:
    """Note who took what out, when, and how many rows (D088)."""
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb="export",
        subject=wanted.kind.value,
        after=json.dumps({"rows": count, "days": wanted.payload()["days"]}),
    )


def note_month(uow: UnitOfWork, employee: Employee, month: date, people_in_it: int, now: datetime) -> None:
    """Note who took the workbook of a month out, and of how many people it tells (D088)."""
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb="export",
        subject="month",
        after=json.dumps({"rows": people_in_it, "days": f"{month:%Y-%m}"}),
    )
