"""Clients with whom something is to be done, as lines of reports; key clients come first (D147)."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from domain.clients import full_name
from domain.people import Employee
from domain.reports import Asked, Cells, Found, Line
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("report_clients")


async def list_unbought(uow: UnitOfWork, asked: Asked, before: date) -> Found:
    """Give the clients that bought something once, but nothing from `before` on."""
    rows = await _queries.list_unbought(uow.connection, before=before.isoformat(), **part_of(asked))
    return found(
        rows,
        lambda row: {"bought_on": date.fromisoformat(row["happened_on"]), "orders": row["orders"]},
    )


async def list_order_due(uow: UnitOfWork, asked: Asked, department_id: int | None) -> Found:
    """Give the clients who should have ordered by their rhythm, and have not."""
    rows = await _queries.list_order_due(
        uow.connection,
        department_id=department_id,
        employee_id=None if asked.viewer.leads else asked.viewer.id,
        **part_of(asked),
    )
    return found(
        rows,
        lambda row: {
            "order_on": date.fromisoformat(row["due_on"]),
            "interval": int(row["text"]) if row["text"].isdigit() else None,
            "bought_on": None if row["happened_on"] is None else date.fromisoformat(row["happened_on"]),
        },
    )


async def list_silent(uow: UnitOfWork, asked: Asked, silent_before: datetime) -> Found:
    """Give the clients with whom nobody spoke since a moment, or for longer than their rhythm is."""
    rows = await _queries.list_silent(
        uow.connection,
        today=asked.today.isoformat(),
        silent_before=stored(silent_before),
        **part_of(asked),
    )
    return found(
        rows,
        lambda row: {
            "contacted_on": day_of(row["happened_at"], asked.viewer),
            "next_on": None if row["next_on"] is None else date.fromisoformat(row["next_on"]),
        },
    )


async def list_undecided(uow: UnitOfWork, asked: Asked) -> Found:
    """Give the clients where nobody is known to decide (D078)."""
    rows = await _queries.list_undecided(uow.connection, **part_of(asked))
    return found(rows, lambda row: {"contacted_on": day_of(row["happened_at"], asked.viewer)})


def found(rows: Sequence[Row], cells_of: Callable[[Row], Cells]) -> Found:
    """Give rows about clients as lines: who it is, whose, whom to call, and what else there is to say."""
    lines = [
        Line(client_cells(row) | _whom_to_call(row) | dict(cells_of(row)), client_id=row["id"])
        for row in rows
    ]
    return Found(lines, rows[0]["total"] if rows else 0)


def client_cells(row: Row) -> Cells:
    """Give the cells that say which client it is, and whose."""
    return {
        "client": full_name(row["name"], row["legal_form"]),
        "key": row["is_key"],
        "manager": row["manager"] or "",
    }


def _whom_to_call(row: Row) -> Cells:
    return {"city": row["city"], "contact": row["contact"] or "", "phone": row["phone"] or ""}


def day_of(kept: int | None, viewer: Employee) -> date | None:
    """Give the day of a stored moment where the viewer lives."""
    return None if kept is None else moment(kept).astimezone(viewer.zone).date()


def part_of(asked: Asked) -> dict[str, int]:
    """Give the parameters that every list of seen clients takes."""
    return {"viewer_id": asked.viewer.id, "skip": asked.skip, "most": asked.most}
