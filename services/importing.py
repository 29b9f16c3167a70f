"""Who may import, see imports and take them back: heads their department's, admins all (D093, D095)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain.import_rows import ImportKind, Rejection, Warned
from domain.import_runs import Counts, Import, ImportState, Sight, Vanished
from domain.jobs import JobKind
from domain.people import Employee, Role
from domain.refusals import AlreadyDone, ImportNotFound, NotAllowed
from services import import_money, imports, jobs
from services.clients import department_in_sight
from services.reading.understanding import Reading
from storage import imports as stored
from storage import people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file to be read: Telegram's id of it, its name, and what the person has answered about it."""

    file_id: str
    name: str
    kind: ImportKind | None = None
    chosen: Mapping[str, int] | None = None

    def payload(self) -> dict[str, Any]:
        """Give this as a job keeps it."""
        return {
            "file_id": self.file_id,
            "name": self.name,
            "kind": self.kind.value if self.kind else None,
            "chosen": dict(self.chosen or {}),
        }

    @classmethod
    def read(cls, payload: dict[str, Any]) -> "SentFile":
        """Read what a job kept."""
        kind = payload["kind"]
        return cls(payload["file_id"], payload["name"], ImportKind(kind) if kind else None, payload["chosen"])


def digest_of(content: bytes) -> str:
    """Give the mark by which the same file is known again."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Shown:
    """An import as it is shown before it is written; `same` is an earlier one of the very same file."""

    one: Import
    same: Import | None
    rejections: list[Rejection]
    warnings: list[Warned]


def plan_reading(
    uow: UnitOfWork, employee: Employee, file: SentFile, now: datetime, message_id: int | None = None
) -> None:
    """Have a file read and shown; nothing is written."""
    jobs.plan(uow, JobKind.READ_IMPORT, employee, file.payload(), now, message_id=message_id)


def check_kind(employee: Employee, kind: ImportKind) -> None:
    """Look whether the person may import files of this kind: a manager clients alone. Raises NotAllowed."""
    if not employee.leads and kind is not ImportKind.CLIENTS:
        raise NotAllowed


async def get_for(uow: UnitOfWork, employee: Employee, import_id: int) -> Import:
    """Give an import that this person may see. Raises ImportNotFound."""
    found = await stored.find(uow, import_id)
    if found is None:
        raise ImportNotFound
    if found.employee_id == employee.id or employee.role is Role.ADMIN:
        return found
    theirs = await stored.importer_department(uow, import_id)
    if not employee.leads or theirs is None or theirs != employee.department_id:
        raise ImportNotFound
    return found


async def list_for(uow: UnitOfWork, employee: Employee, *, skip: int, most: int) -> list[tuple[Import, str]]:
    """Give the last imports that this person may see, with the names of who made them."""
    department_id = department_in_sight(employee) if employee.leads else None
    employee_id = None if employee.leads else employee.id
    return await stored.list_recent(
        uow, department_id=department_id, employee_id=employee_id, skip=skip, most=most
    )


async def shown_to(uow: UnitOfWork, employee: Employee, import_id: int) -> Shown:
    """Give an import that waits to be written. Raises ImportNotFound or AlreadyDone."""
    one = await _own_unwritten(uow, employee, import_id)
    return Shown(one, await stored.find_same(uow, one.kind, one.digest), *await remarks_of(uow, one))


async def remarks_of(uow: UnitOfWork, one: Import) -> tuple[list[Rejection], list[Warned]]:
    """Give the first rejected rows and the first warnings of an import."""
    return await stored.list_rejections(uow, one.id, 20), await stored.list_warnings(uow, one.id, 20)


async def list_rejections(uow: UnitOfWork, one: Import, most: int) -> list[Rejection]:
    """Give the rejected rows of an import from the top."""
    return await stored.list_rejections(uow, one.id, most)


def forget_unwritten(uow: UnitOfWork, employee: Employee) -> None:
    """Forget what this person had read before and did not let be written."""
    stored.forget_unwritten(uow, employee.id)


async def begin(
    uow: UnitOfWork, employee: Employee, import_id: int, now: datetime, message_id: int | None
) -> Import:
    """Let an import that was shown be written. Raises ImportNotFound or AlreadyDone."""
    one = await _own_unwritten(uow, employee, import_id)
    begun = await imports.begin_writing(uow, one, now)
    jobs.plan(uow, JobKind.WRITE_IMPORT, employee, {"import": one.id}, now, message_id=message_id)
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb="import",
        subject=one.kind.value,
        subject_id=one.id,
        after=one.file_name,
    )
    return begun


async def drop(uow: UnitOfWork, employee: Employee, import_id: int) -> Import:
    """Forget an import that was shown. Raises ImportNotFound or AlreadyDone."""
    one = await _own_unwritten(uow, employee, import_id)
    stored.forget_unwritten(uow, employee.id)
    return one


async def read_again(
    uow: UnitOfWork,
    employee: Employee,
    import_id: int,
    now: datetime,
    message_id: int | None,
    *,
    kind: ImportKind | None = None,
    chosen: Mapping[str, int] | None = None,
) -> Import:
    """Have a file read anew by what the person has answered about it. Raises ImportNotFound, AlreadyDone."""
    one = await _own_unwritten(uow, employee, import_id)
    answered = {} if kind else {**one.sight.chosen, **(chosen or {})}
    asked = kind or (ImportKind(one.sight.kind) if one.sight.kind else None)
    file = SentFile(one.sight.file_id, one.file_name, asked, answered)
    plan_reading(uow, employee, file, now, message_id)
    return one


async def settle_vanished(
    uow: UnitOfWork, employee: Employee, import_id: int, now: datetime
) -> tuple[Import, int]:
    """Take the documents that a written report lacks for paid. Raises ImportNotFound or AlreadyDone."""
    one = await get_for(uow, employee, import_id)
    if one.state is not ImportState.APPLIED or not one.is_dated:
        raise AlreadyDone
    settled = await import_money.settle_vanished(uow, imports.run_of(one, employee, now), most=1000)
    if not settled:
        raise AlreadyDone
    return one, settled


def sight_for(reading: Reading, file: SentFile, forecast: Counts, missing: Vanished) -> Sight:
    """Give what is shown of a file that somebody sent, with what writing it would do."""
    return replace(
        imports.sight_of(reading),
        file_id=file.file_id,
        kind=file.kind.value if file.kind else "",
        chosen=dict(file.chosen or {}),
        forecast=forecast,
        vanished=missing,
    )


def file_of(one: Import) -> SentFile:
    """Give the file of an import, as it was read."""
    kind = ImportKind(one.sight.kind) if one.sight.kind else None
    return SentFile(one.sight.file_id, one.file_name, kind, one.sight.chosen)


def plan_rejected(uow: UnitOfWork, employee: Employee, one: Import, now: datetime) -> None:
    """Have the rejected rows of an import sent as a spreadsheet."""
    jobs.plan(uow, JobKind.REJECTED_ROWS, employee, {"import": one.id}, now)


async def _own_unwritten(uow: UnitOfWork, employee: Employee, import_id: int) -> Import:
    one = await get_for(uow, employee, import_id)
    if one.employee_id != employee.id:
        raise ImportNotFound
    if one.state is not ImportState.READ:
        raise AlreadyDone
    return one
