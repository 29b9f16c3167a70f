"""Imported files, their records until they are written, and what they changed."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from domain.import_rows import Doubt, ImportKind, ImportTally, Reason, Rejection, Warned
from domain.import_runs import Choice, Counts, Import, ImportState, Sight, Vanished
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("imports")
_NEWEST = 2**62


@dataclass(frozen=True, slots=True)
class Change:
    """How something was before an import changed it (None: it was not there), and how it is since."""

    id: int
    key: str
    before: str | None
    after: str | None


async def add(
    uow: UnitOfWork,
    *,
    kind: ImportKind,
    file_name: str,
    digest: str,
    employee_id: int | None,
    report_day: date,
    is_dated: bool,
    pages: int,
    sight: Sight,
    created_at: datetime,
) -> int:
    """Put a file that was read in the book and give its id; its pages and remarks follow."""
    return int(
        await _queries.add(
            uow.connection,
            kind=kind.value,
            file_name=file_name,
            digest=digest,
            employee_id=employee_id,
            report_day=report_day.isoformat(),
            is_dated=int(is_dated),
            pages=pages,
            tally=json.dumps(asdict(Counts())),
            sight=json.dumps(asdict(sight), ensure_ascii=False),
            created_at=stored(created_at),
        )
    )


def add_page(uow: UnitOfWork, import_id: int, position: int, content: str) -> None:
    """Keep a page of records until it is written."""
    _queries.add_page(uow.connection, import_id=import_id, position=position, content=content)


async def find_page(uow: UnitOfWork, import_id: int, position: int) -> str | None:
    """Give a page of records."""
    row = await _queries.find_page(uow.connection, import_id=import_id, position=position)
    return None if row is None else str(row["content"])


def remove_pages(uow: UnitOfWork, import_id: int) -> None:
    """Forget the records of an import: they are written, or nobody wants them."""
    _queries.remove_pages(uow.connection, import_id=import_id)


async def find(uow: UnitOfWork, import_id: int) -> Import | None:
    """Give an import."""
    row = await _queries.find(uow.connection, id=import_id)
    return None if row is None else _import(row)


async def find_same(uow: UnitOfWork, kind: ImportKind, digest: str) -> Import | None:
    """Give the last import of a file with this very content that is in the book."""
    row = await _queries.find_same(uow.connection, kind=kind.value, digest=digest)
    return None if row is None else _import(row)


async def list_recent(
    uow: UnitOfWork, *, department_id: int | None, employee_id: int | None, skip: int, most: int
) -> list[tuple[Import, str]]:
    """Give the last imports with the names of who made them: of a department's people, of one, or of all."""
    rows = await _queries.list_recent(
        uow.connection, department_id=department_id, employee_id=employee_id, skip=skip, most=most
    )
    return [(_import(row), row["who"] or "") for row in rows]


def save(
    uow: UnitOfWork,
    one: Import,
    *,
    state: ImportState,
    pages_done: int,
    counts: Counts,
    applied_at: datetime | None = None,
    undone_at: datetime | None = None,
    undone_by: int | None = None,
) -> None:
    """Keep where an import stands."""
    _queries.save(
        uow.connection,
        id=one.id,
        state=state.value,
        pages_done=pages_done,
        tally=json.dumps(asdict(counts)),
        applied_at=stored(applied_at),
        undone_at=stored(undone_at),
        undone_by=undone_by,
    )


def forget_unwritten(uow: UnitOfWork, employee_id: int) -> None:
    """Forget what this person had read and did not let be written."""
    _queries.forget_unwritten(uow.connection, employee_id=employee_id)


async def importer_department(uow: UnitOfWork, import_id: int) -> int | None:
    """Give the department of whoever made an import; None for the command line."""
    row = await _queries.importer_department(uow.connection, id=import_id)
    return None if row is None else row["department_id"]


def remark(uow: UnitOfWork, import_id: int, tally: ImportTally, *, is_forecast: bool = False) -> None:
    """Keep the rejected rows and the warnings of a tally; a forecast's until the import is written."""
    remarks = [(one.row, 1, one.reason.value, one.value) for one in tally.rejections]
    remarks += [(one.row, 0, one.doubt.value, one.value) for one in tally.warnings]
    for row, is_rejected, reason, value in remarks:
        _queries.remark(
            uow.connection,
            import_id=import_id,
            row=row,
            is_rejected=is_rejected,
            is_forecast=int(is_forecast),
            reason=reason,
            value=value,
        )


def forget_forecast(uow: UnitOfWork, import_id: int) -> None:
    """Forget what a trial said of the rows: now it is found out."""
    _queries.forget_forecast(uow.connection, import_id=import_id)


async def list_rejections(uow: UnitOfWork, import_id: int, most: int = 100_000) -> list[Rejection]:
    """Give the rejected rows of an import from the top."""
    rows = await _queries.list_remarks(uow.connection, import_id=import_id, is_rejected=1, most=most)
    return [Rejection(row["row"], Reason(row["reason"]), row["value"]) for row in rows]


async def list_warnings(uow: UnitOfWork, import_id: int, most: int = 100) -> list[Warned]:
    """Give the warnings of an import from the top."""
    rows = await _queries.list_remarks(uow.connection, import_id=import_id, is_rejected=0, most=most)
    return [Warned(row["row"], Doubt(row["reason"]), row["value"]) for row in rows]


def note_change(
    uow: UnitOfWork, import_id: int, place: str, key: int | str, before: str | None, after: str | None
) -> None:
    """Note how something was before an import changed it, and how it is since. None: it was not there."""
    _queries.note_change(
        uow.connection, import_id=import_id, place=place, key=str(key), before=before, after=after
    )


async def list_changes(
    uow: UnitOfWork, import_id: int, place: str, most: int, *, before_id: int | None = None
) -> list[Change]:
    """Give what an import changed in one place and is not undone yet, the last change first."""
    rows = await _queries.list_changes(
        uow.connection, import_id=import_id, place=place, before_id=before_id or _NEWEST, most=most
    )
    return [Change(row["id"], row["key"], row["before"], row["after"]) for row in rows]


async def list_later(uow: UnitOfWork, import_id: int) -> list[int]:
    """Give later imports that stand in the book and changed what this one changed."""
    rows = await _queries.list_later_changes(uow.connection, import_id=import_id)
    return [row["id"] for row in rows]


def forget_changes(uow: UnitOfWork, changes: Sequence[Change]) -> None:
    """Forget changes that are undone."""
    for change in changes:
        _queries.remove_change(uow.connection, id=change.id)


def _import(row: Row) -> Import:
    counts: dict[str, Any] = json.loads(row["tally"])
    return Import(
        row["id"],
        ImportKind(row["kind"]),
        row["file_name"],
        ImportState(row["state"]),
        row["digest"],
        row["employee_id"],
        date.fromisoformat(row["report_day"]),
        bool(row["is_dated"]),
        row["pages"],
        row["pages_done"],
        moment(row["created_at"]),
        Counts(**counts),
        _sight(json.loads(row["sight"])),
        moment(row["applied_at"]),
        moment(row["undone_at"]),
    )


def _sight(kept: dict[str, Any]) -> Sight:
    lists = {name: tuple(kept.get(name, ())) for name in ("other_sheets", "currencies", "samples")}
    choices = tuple(
        Choice(one["column"], tuple(one["places"]), tuple(one["titles"])) for one in kept["choices"]
    )
    return Sight(
        **{
            **kept,
            **lists,
            "choices": choices,
            "forecast": Counts(**kept["forecast"]),
            "vanished": Vanished(**kept["vanished"]),
        }
    )
