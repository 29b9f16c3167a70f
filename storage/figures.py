"""Figures of people, counted from the records by index, each in the person's own days."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.activities import ActivityKind
from domain.figures import Behind, Figure, OpenComplaint, OpenRequest, PersonFigures, PersonMoney, Span
from domain.money import Money, from_minor
from domain.people import Employee
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("figures")
_FEW_DAYS = 7
_MEETINGS = {
    "held": Figure.MEETINGS_HELD,
    "late": Figure.MEETINGS_LATE,
    "moved": Figure.MEETINGS_MOVED,
    "cancelled": Figure.MEETINGS_CANCELLED,
}
_CALLS = frozenset({ActivityKind.CALL, ActivityKind.INCOMING_CALL})


async def list_staff(
    uow: UnitOfWork, since: datetime, *, department_id: int | None, employee_id: int | None
) -> list[Employee]:
    """Give the managers and heads who were with us at `since` or later, by name; not the admins."""
    rows = await _queries.list_staff(
        uow.connection, begins=stored(since), department_id=department_id, employee_id=employee_id
    )
    return [people.employee(row) for row in rows]


async def count(
    uow: UnitOfWork,
    staff: Iterable[Employee],
    span: Span,
    *,
    department_id: int | None,
    employee_id: int | None,
) -> list[PersonFigures]:
    """Count what these people of a department (or this one) did in the days of `span`, each in his zone."""
    staff = list(staff)
    counts: dict[int, dict[Figure, int]] = defaultdict(lambda: defaultdict(int))
    for zone in {person.zone for person in staff}:
        scope = _scope(zone, span, department_id, employee_id)
        for row in await _queries.count_contacts(uow.connection, **scope):
            counts[row["person_id"]][_figure(ActivityKind(row["word"]))] += row["number"]
        for row in await _queries.count_meetings(uow.connection, **scope):
            _add_meetings(counts[row["person_id"]], row)
        for row in await _queries.count_complaints(uow.connection, **scope):
            counts[row["person_id"]][Figure.COMPLAINTS] = row["number"]
        for row in await _queries.count_new_clients(uow.connection, **scope):
            counts[row["person_id"]][Figure.NEW_CLIENTS] = row["number"]
        for row in await _queries.count_proposals(uow.connection, **scope):
            figure = Figure.PROPOSALS_SENT if row["word"] == "sent" else Figure.PROPOSALS_WON
            counts[row["person_id"]][figure] = row["number"]
        for row in await _queries.count_broken_promises(uow.connection, **scope):
            counts[row["person_id"]][Figure.PROMISES_BROKEN] = row["number"]
    return [PersonFigures(person, dict(counts[person.id])) for person in staff]


async def list_behind(uow: UnitOfWork, person: Employee, figure: Figure, span: Span) -> list[Behind]:
    """Give the records behind a figure of a person, the earliest first."""
    begins, ends = span.bounds(person.zone)
    facts = {"employee_id": person.id, "begins": stored(begins), "ends": stored(ends), **_days(span)}
    return [
        Behind(moment(row["moment"]), row["client_id"], row["client_name"], row["text"])
        for row in await _ROWS_BEHIND[figure](uow, figure, facts)
    ]


async def list_open_complaints(
    uow: UnitOfWork, department_id: int | None, most: int
) -> tuple[list[OpenComplaint], int]:
    """Give the first complaints that wait for an answer, key clients first, and how many there are."""
    rows = await _queries.list_open_complaints(uow.connection, department_id=department_id, most=most)
    found = [
        OpenComplaint(
            row["id"],
            moment(row["moment"]),
            row["client_id"],
            row["client_name"],
            bool(row["is_key"]),
            row["text"],
        )
        for row in rows
    ]
    if len(found) < most:
        return found, len(found)
    return found, int(await _queries.count_open_complaints(uow.connection, department_id=department_id))


async def count_unlogged(
    uow: UnitOfWork,
    staff: Iterable[Employee],
    span: Span,
    now: datetime,
    *,
    department_id: int | None,
    employee_id: int | None = None,
) -> dict[int, int]:
    """Count, by person, the meetings of these days that are over without a word of what came of them."""
    found: dict[int, int] = {}
    for zone in {person.zone for person in staff}:
        scope = _scope(zone, span, department_id, employee_id)
        for row in await _queries.list_unlogged(uow.connection, now=stored(now), **scope):
            found[row["person_id"]] = row["number"]
    return found


async def _contacts(uow: UnitOfWork, figure: Figure, facts: dict[str, Any]) -> list[Row]:
    rows = await _queries.list_contacts(uow.connection, **facts)
    return [row for row in rows if _figure(ActivityKind(row["word"])) is figure]


async def _meetings(uow: UnitOfWork, figure: Figure, facts: dict[str, Any]) -> list[Row]:
    rows = await _queries.list_meetings(uow.connection, **facts)
    if figure is Figure.MEETINGS_LATE:
        return [row for row in rows if row["late_minutes"] is not None and row["word"] != "cancelled"]
    state = "held" if figure is Figure.MEETINGS_HELD else "cancelled"
    return [row for row in rows if row["word"] == state]


async def _moved(uow: UnitOfWork, _: Figure, facts: dict[str, Any]) -> list[Row]:
    return list(await _queries.list_moved(uow.connection, **facts))


async def _complaints(uow: UnitOfWork, _: Figure, facts: dict[str, Any]) -> list[Row]:
    return list(await _queries.list_complaints(uow.connection, **facts))


async def _new_clients(uow: UnitOfWork, _: Figure, facts: dict[str, Any]) -> list[Row]:
    return list(await _queries.list_new_clients(uow.connection, **facts))


async def _proposals_sent(uow: UnitOfWork, _: Figure, facts: dict[str, Any]) -> list[Row]:
    return list(await _queries.list_proposals_sent(uow.connection, **facts))


async def _proposals_won(uow: UnitOfWork, _: Figure, facts: dict[str, Any]) -> list[Row]:
    return list(await _queries.list_proposals_won(uow.connection, **facts))


async def _broken_promises(uow: UnitOfWork, _: Figure, facts: dict[str, Any]) -> list[Row]:
    return list(await _queries.list_broken_promises(uow.connection, **facts))


async def list_money(
    uow: UnitOfWork, span: Span, today: date, *, department_id: int | None, employee_id: int | None
) -> list[PersonMoney]:
    """Give what people's clients paid in these days, and what they owe past its day on `today`."""
    whose = {"department_id": department_id, "employee_id": employee_id}
    paid = await list_paid(uow, span, **whose)
    overdue = await list_overdue(uow, today, **whose)
    return [
        PersonMoney(person, paid.get(person, ()), overdue.get(person, ()))
        for person in sorted({*paid, *overdue})
    ]


async def list_overdue(
    uow: UnitOfWork, today: date, *, department_id: int | None, employee_id: int | None
) -> dict[int, tuple[Money, ...]]:
    """Give by person what his clients owe past its day on `today`, by currency."""
    overdue: dict[int, tuple[Money, ...]] = {}
    for row in await _queries.list_overdue(
        uow.connection, today=today.isoformat(), department_id=department_id, employee_id=employee_id
    ):
        owed = Money(from_minor(row["number"]), row["currency"])
        overdue[row["person_id"]] = (*overdue.get(row["person_id"], ()), owed)
    return overdue


async def list_paid(
    uow: UnitOfWork, span: Span, *, department_id: int | None, employee_id: int | None
) -> dict[int, tuple[Money, ...]]:
    """Give by person what his clients paid in these days, by currency."""
    # few days of many people are found by the day, all else by the clients
    is_short = span.days <= _FEW_DAYS and employee_id is None
    asked: dict[str, Any] = {
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "department_id": department_id,
        "employee_id": employee_id,
    }
    if is_short:
        rows = await _queries.list_paid(uow.connection, **asked)
    else:
        rows = await _queries.list_paid_by_client(uow.connection, **asked)
    paid: dict[int, tuple[Money, ...]] = {}
    for row in rows:
        sum_ = Money(from_minor(row["number"]), row["currency"])
        paid[row["person_id"]] = (*paid.get(row["person_id"], ()), sum_)
    return paid


async def list_requests(
    uow: UnitOfWork, department_id: int | None, since: date, most: int
) -> tuple[list[OpenRequest], int]:
    """Give the first concessions asked for since a day that wait for a leader's word, and how many do."""
    rows = await _queries.list_requests(
        uow.connection, department_id=department_id, since=since.isoformat(), most=most
    )
    found = [
        OpenRequest(row["id"], moment(row["moment"]), row["client_name"], row["manager_name"], row["note"])
        for row in rows
    ]
    return found, rows[0]["number"] if rows else 0


_ROWS_BEHIND: dict[Figure, Callable[[UnitOfWork, Figure, dict[str, Any]], Awaitable[list[Row]]]] = {
    Figure.VISITS: _contacts,
    Figure.CALLS: _contacts,
    Figure.OTHER_CONTACTS: _contacts,
    Figure.MEETINGS_HELD: _meetings,
    Figure.MEETINGS_LATE: _meetings,
    Figure.MEETINGS_MOVED: _moved,
    Figure.MEETINGS_CANCELLED: _meetings,
    Figure.COMPLAINTS: _complaints,
    Figure.NEW_CLIENTS: _new_clients,
    Figure.PROPOSALS_SENT: _proposals_sent,
    Figure.PROPOSALS_WON: _proposals_won,
    Figure.PROMISES_BROKEN: _broken_promises,
}


def _add_meetings(counts: dict[Figure, int], row: Row) -> None:
    for word, figure in _MEETINGS.items():
        counts[figure] += row[word]


def _scope(zone: ZoneInfo, span: Span, department_id: int | None, employee_id: int | None) -> dict[str, Any]:
    begins, ends = span.bounds(zone)
    return {
        "zone": zone.key,
        "begins": stored(begins),
        "ends": stored(ends),
        "department_id": department_id,
        "employee_id": employee_id,
        **_days(span),
    }


def _days(span: Span) -> dict[str, str]:
    """Give the days as text. A promise to pay is broken on the day after the one that it named."""
    day = timedelta(days=1)
    return {
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "first_broken": (span.first - day).isoformat(),
        "last_broken": (span.last - day).isoformat(),
    }


def _figure(kind: ActivityKind) -> Figure:
    if kind is ActivityKind.VISIT:
        return Figure.VISITS
    return Figure.CALLS if kind in _CALLS else Figure.OTHER_CONTACTS
