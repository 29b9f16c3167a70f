"""What reports count by person: how records are kept, orders, and clients that may become some."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.figures import Span
from domain.money import Money, from_minor, rounded
from domain.people import Employee
from domain.reports import Cells
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("report_people")
SHORTEST_COPY = 20  # letters; shorter notes are alike by themselves
LOGGED_LATE_AFTER = timedelta(days=2)
_RECORDS = "contacts without_result without_step incomplete logged_late copied"
ByPerson = dict[int, Cells]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose figures are counted: of a department, of one person, or (both None) of everybody, in his zone."""

    department_id: int | None
    employee_id: int | None
    zones: frozenset[ZoneInfo]


def whose(viewer: Employee, department_id: int | None, staff: Iterable[Employee]) -> Whose:
    """Give whose figures a viewer is shown: those of a department, or his own."""
    employee_id = None if viewer.leads else viewer.id
    return Whose(department_id, employee_id, frozenset(person.zone for person in staff))


async def list_records(uow: UnitOfWork, of: Whose, span: Span) -> ByPerson:
    """Count contacts, and those without a result or a next step, logged late, or told word by word before."""
    found: ByPerson = {}
    for scope in _by_zone(of, span):
        late = LOGGED_LATE_AFTER // timedelta(microseconds=1)
        rows = await _queries.list_records(uow.connection, late=late, shortest=SHORTEST_COPY, **scope)
        for row in rows:
            found[row["person_id"]] = _numbers(row, _RECORDS)
    return found


async def list_cards(uow: UnitOfWork, of: Whose, stale_before: datetime) -> ByPerson:
    """Count the clients that each has, and whose cards nobody changed since a moment or name no decider."""
    rows = await _queries.list_cards(uow.connection, stale_before=stored(stale_before), **_scope(of))
    return {row["person_id"]: _numbers(row, "clients stale undecided") for row in rows}


async def list_closed(uow: UnitOfWork, of: Whose, span: Span) -> dict[int, int]:
    """Count the days of these that each has closed."""
    rows = await _queries.list_closed(uow.connection, **_scope(of), **_days(span))
    return {row["person_id"]: row["days"] for row in rows}


async def list_marks(uow: UnitOfWork, of: Whose, span: Span) -> ByPerson:
    """Count the remarks and the praise that each had from his leaders (D113)."""
    found: ByPerson = {}
    for scope in _by_zone(of, span):
        for row in await _queries.list_marks(uow.connection, **scope):
            found[row["person_id"]] = _numbers(row, "remarks praise")
    return found


async def list_orders(uow: UnitOfWork, of: Whose, span: Span) -> ByPerson:
    """Give what an order was worth on average, and how many buyers bought again (D105, D174)."""
    found: ByPerson = defaultdict(dict)
    averages: dict[int, list[Money]] = defaultdict(list)
    for row in await _queries.list_orders(uow.connection, **_scope(of), **_days(span)):
        average = rounded(from_minor(row["amount"]) / row["orders"])
        averages[row["person_id"]].append(Money(average, row["currency"]))
    for person, sums in averages.items():
        found[person]["average_order"] = tuple(sums)
    for row in await _queries.list_buyers(uow.connection, **_scope(of), **_days(span)):
        found[row["person_id"]] |= {
            "buyers": row["buyers"],
            "bought_again": round(100 * int(row["again"]) / row["buyers"]),
        }
    return found


async def list_prospects(uow: UnitOfWork, of: Whose, span: Span) -> dict[int, int]:
    """Count the clients with whom each was in touch and who had never bought before these days (D103)."""
    found: dict[int, int] = {}
    for scope in _by_zone(of, span):
        for row in await _queries.list_prospects(uow.connection, first=span.first.isoformat(), **scope):
            found[row["person_id"]] = row["prospects"]
    return found


def _numbers(row: Row, names: str) -> Cells:
    return {name: int(row[name]) for name in names.split()}


def _by_zone(of: Whose, span: Span) -> list[dict[str, Any]]:
    scopes = []
    for zone in of.zones:
        begins, ends = span.bounds(zone)
        scopes.append({"zone": zone.key, "begins": stored(begins), "ends": stored(ends), **_scope(of)})
    return scopes


def _scope(of: Whose) -> dict[str, int | None]:
    return {"department_id": of.department_id, "employee_id": of.employee_id}


def _days(span: Span) -> dict[str, str]:
    return {"first": span.first.isoformat(), "last": span.last.isoformat()}
