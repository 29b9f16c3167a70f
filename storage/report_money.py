"""What clients owe and pay, as lines of reports."""

from datetime import date, datetime
from decimal import Decimal

from domain.figures import Span
from domain.money import Money, from_minor
from domain.people import Employee
from domain.reports import Asked, Cells, Found, Line
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load
from storage.report_clients import client_cells, day_of, part_of

_queries = load("report_money")


async def list_documents(uow: UnitOfWork, asked: Asked) -> Found:
    """Give the documents that are not paid, what is overdue first, then the largest (R07)."""
    rows = await _queries.list_documents(uow.connection, today=asked.today.isoformat(), **part_of(asked))
    lines = [Line(client_cells(row) | _document(row, asked.today), client_id=row["id"]) for row in rows]
    return Found(lines, rows[0]["total"] if rows else 0)


async def list_trend(uow: UnitOfWork, asked: Asked, before: Span) -> Found:
    """Give what clients paid in the days that were asked for and before, the deepest fall first (D104)."""
    rows = await _queries.list_trend(
        uow.connection,
        first=asked.span.first.isoformat(),
        last=asked.span.last.isoformat(),
        before_first=before.first.isoformat(),
        before_last=before.last.isoformat(),
        **part_of(asked),
    )
    lines = []
    for row in rows:
        fact, was = from_minor(row["fact"]), from_minor(row["was"])
        cells: Cells = {
            "paid": (Money(fact, row["currency"]),),
            "paid_before": (Money(was, row["currency"]),),
            "change": (Money(fact - was, row["currency"]),),
            "change_percent": percent_of(fact - was, was),
        }
        lines.append(Line(client_cells(row) | cells, client_id=row["id"]))
    return Found(lines, rows[0]["total"] if rows else 0)


async def list_key(uow: UnitOfWork, asked: Asked, span: Span, currency: str, since: datetime) -> Found:
    """Give the key clients with their shares of sales and debt in a currency, the dearest first (D148)."""
    rows = await _queries.list_key(
        uow.connection,
        first=span.first.isoformat(),
        last=span.last.isoformat(),
        today=asked.today.isoformat(),
        since=stored(since),
        currency=currency,
        **part_of(asked),
    )
    lines = [Line(client_cells(row) | _key(row, asked.viewer, currency), client_id=row["id"]) for row in rows]
    return Found(lines, rows[0]["total"] if rows else 0)


def percent_of(part: Decimal, whole: Decimal) -> Decimal | None:
    """Give how many percent of the whole a part is, to a tenth; None where there is no whole."""
    return round(100 * part / whole, 1) if whole else None


def _document(row: Row, today: date) -> Cells:
    due_on, amount, paid = (
        date.fromisoformat(row["due_on"]),
        from_minor(row["amount"]),
        from_minor(row["paid"]),
    )
    limit, currency = row["credit_limit"], row["currency"]
    is_known = limit is not None and row["credit_currency"]
    return {
        "tax_id": row["tax_id"],
        "number": row["number"],
        "issued_on": date.fromisoformat(row["issued_on"]),
        "due_on": due_on,
        "days_late": max((today - due_on).days, 0),
        "amount": (Money(amount, currency),),
        "part_paid": (Money(paid, currency),),
        "open": (Money(amount - paid, currency),),
        "limit": (Money(from_minor(limit), row["credit_currency"]),) if is_known else (),
        "promised_on": None if row["promised_on"] is None else date.fromisoformat(row["promised_on"]),
        "dispute": row["dispute"] if row["disputed_at"] else "",
    }


def _key(row: Row, viewer: Employee, currency: str) -> Cells:
    paid, debt = from_minor(int(row["paid"])), from_minor(int(row["debt"]))
    return {
        "paid": (Money(paid, currency),),
        "share_paid": percent_of(paid, from_minor(int(row["all_paid"]))),
        "debt": (Money(debt, currency),),
        "overdue": (Money(from_minor(int(row["overdue"])), currency),),
        "share_debt": percent_of(debt, from_minor(int(row["all_debt"]))),
        "contacted_on": day_of(row["contacted_at"], viewer),
        "head_on": day_of(row["head_at"], viewer),
        "claims": row["claims"],
        "rivals": row["rivals"],
    }
