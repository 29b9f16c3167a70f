"""Lost proposals, concessions and open complaints, as lines of reports."""

from datetime import date

from domain.money import Money, from_minor
from domain.reports import Asked, Cells, Found, Line
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment
from storage.queries import load
from storage.report_clients import client_cells, part_of

_queries = load("report_deals")


async def list_lost(uow: UnitOfWork, asked: Asked) -> Found:
    """Give the proposals that were lost in these days, the dearest first."""
    rows = await _queries.list_lost(uow.connection, **_days(asked), **part_of(asked))
    lines = [
        Line(
            client_cells(row)
            | {
                "sum": _sum(row["amount"], row["currency"]),
                "reason": row["reason"] or None,
                "competitor": row["competitor"],
                "note": row["note"],
                "text": row["text"],
                "closed_on": date.fromisoformat(row["closed_on"]),
                "return_on": None if row["return_on"] is None else date.fromisoformat(row["return_on"]),
            },
            client_id=row["id"],
        )
        for row in rows
    ]
    return Found(lines, rows[0]["total"] if rows else 0)


async def list_concessions(uow: UnitOfWork, asked: Asked) -> Found:
    """Give what was conceded or asked for in these days, the dearest first (D040)."""
    rows = await _queries.list_concessions(uow.connection, **_days(asked), **part_of(asked))
    lines = [Line(client_cells(row) | _conceded(row), client_id=row["id"]) for row in rows]
    return Found(lines, rows[0]["total"] if rows else 0)


async def list_claims(uow: UnitOfWork, asked: Asked) -> Found:
    """Give the complaints that nobody has dealt with yet, with their age and who is at it (D062)."""
    rows = await _queries.list_claims(uow.connection, **part_of(asked))
    lines = []
    for row in rows:
        told_on = moment(row["created_at"]).astimezone(asked.viewer.zone).date()
        cells: Cells = {
            "claim": row["number"],
            "age": (asked.today - told_on).days,
            "told_on": told_on,
            "topic": row["topic"],
            "state": row["state"],
            "taker": row["taker"] or "",
            "text": row["text"],
        }
        lines.append(Line(client_cells(row) | cells, client_id=row["id"]))
    return Found(lines, rows[0]["total"] if rows else 0)


def _conceded(row: Row) -> Cells:
    value = from_minor(row["value"]) if row["value"] else None
    is_discount = row["kind"] == "discount"
    return {
        "kind": row["kind"],
        "percent": value if is_discount else None,
        "days": None if is_discount else value,
        "worth": _sum(row["worth"], row["currency"]),
        "state": row["state"],
        "note": row["note"],
        "decider": row["decider"] or "",
        "conceded_on": date.fromisoformat(row["conceded_on"]),
    }


def _sum(kept: int | None, currency: str) -> tuple[Money, ...]:
    return () if kept is None else (Money(from_minor(kept), currency),)


def _days(asked: Asked) -> dict[str, str]:
    return {"first": asked.span.first.isoformat(), "last": asked.span.last.isoformat()}
