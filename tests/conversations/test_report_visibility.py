"""Whose figures who sees: a manager his own, a head his department's, an admin everybody's (D088, D095)."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime

import pytest

from domain.figures import Figure, Standing, day_of, month_of
from domain.people import Employee, Role
from domain.refusals import EmployeeNotFound, ReportNotFound
from domain.reports import Form, Line
from services import figures, month_plans, reports, summaries
from services.reporting import Report as TableReport
from storage.database import UnitOfWork
from tests.conversations.full_book import fill
from tests.office import Office, Person

TODAY = date(2026, 11, 24)
Report = Callable[[UnitOfWork, Employee, int, datetime], Awaitable[object]]
OF_ONE: dict[str, Report] = {
    "figures": lambda uow, viewer, person, now: figures.of_person(uow, viewer, person, day_of(TODAY)),
    "by day": lambda uow, viewer, person, now: figures.by_day(uow, viewer, person, month_of(TODAY)),
    "records": lambda uow, viewer, person, now: summaries.behind(
        uow, viewer, person, Figure.VISITS, day_of(TODAY), now
    ),
    "records of money": lambda uow, viewer, person, now: summaries.behind(
        uow, viewer, person, Standing.OVERDUE, day_of(TODAY), now
    ),
    "plan": lambda uow, viewer, person, now: month_plans.of_person(
        uow, viewer, person, TODAY.replace(day=1), now
    ),
}


async def _staff(uow: UnitOfWork, viewer: Employee, now: datetime) -> list[set[int]]:
    """Those of whom each list of people's figures tells."""
    return [
        {one.employee.id for one in await figures.of_staff(uow, viewer, day_of(TODAY))},
        {one.employee.id for one in (await summaries.of_day(uow, viewer, TODAY, now)).staff},
        {one.employee.id for one in await month_plans.of_staff(uow, viewer, TODAY.replace(day=1), now)},
    ]


@pytest.fixture
async def everybody(office: Office, anna: Person, viktor: Person, boris: Person) -> dict[str, Employee]:
    """Two managers and their head, a manager and a head of another department, and an admin."""
    stranger = await office.person("Сосед", 2001, department="Сервис")
    other_head = await office.person("Глава", 2002, Role.HEAD, "Сервис")
    admin = await office.person("Админ", 2003, Role.ADMIN, None)
    people = (anna, viktor, boris, stranger, other_head, admin)
    return {person.name: person.employee for person in people}


@pytest.mark.parametrize("report", OF_ONE)
async def test_each_report_of_a_person(office: Office, everybody: dict[str, Employee], report: str) -> None:
    """Whoever may not see it is told what he would be told of a person who does not exist."""
    allowed = {
        "Анна": {"Анна"},
        "Борис": {"Анна", "Виктор", "Борис"},
        "Глава": {"Сосед", "Глава"},
        "Админ": set(everybody),
    }
    now = office.clock.now()
    async with office.database.reading() as uow:
        for viewer, seen in allowed.items():
            for name, person in everybody.items():
                if name in seen:
                    await OF_ONE[report](uow, everybody[viewer], person.id, now)
                    continue
                with pytest.raises(EmployeeNotFound):
                    await OF_ONE[report](uow, everybody[viewer], person.id, now)


async def test_lists_of_people(office: Office, everybody: dict[str, Employee]) -> None:
    """A head's lists have his department's people alone, a manager's himself."""
    ids = {name: person.id for name, person in everybody.items()}
    async with office.database.reading() as uow:
        now = office.clock.now()
        for found in await _staff(uow, everybody["Борис"], now):
            assert found == {ids["Анна"], ids["Виктор"]}
        for found in await _staff(uow, everybody["Анна"], now):
            assert found == {ids["Анна"]}
        for found in await _staff(uow, everybody["Админ"], now):
            assert found == {ids["Анна"], ids["Виктор"], ids["Сосед"]}


VISITS = {"Анна": 1, "Виктор": 2, "Сосед": 4}
SEEN = {
    "Анна": {"Анна"},
    "Виктор": {"Виктор"},
    "Сосед": {"Сосед"},
    "Борис": {"Анна", "Виктор"},
    "Глава": {"Сосед"},
    "Админ": {"Анна", "Виктор", "Сосед"},
}


@pytest.fixture
async def full_book(office: Office, everybody: dict[str, Employee]) -> dict[str, Employee]:
    """Each manager has something that every report tells of, marked with his name."""
    for name, visits in VISITS.items():
        person = Person(office, everybody[name].telegram_id, name, "ru", everybody[name])
        await fill(person, name, visits)
    return everybody


async def _lines(uow: UnitOfWork, viewer: Employee, report: TableReport, now: datetime) -> list[Line]:
    """Read a report in small parts, as a workbook is."""
    lines: list[Line] = []
    while True:
        span = reports.days_of(report, viewer, TODAY, now)
        found = await reports.read(uow, viewer, report, span, now, skip=len(lines), most=2)
        lines += found.lines
        if len(lines) >= found.total:
            assert len(lines) == found.total
            return lines


@pytest.mark.parametrize("report", reports.REPORTS, ids=lambda report: report.name)
async def test_every_report_for_every_role(
    office: Office, full_book: dict[str, Employee], report: TableReport
) -> None:
    """Each tells of all whom its reader may see and of nobody else; who may not read it finds none."""
    now = office.clock.now()
    by_name = {person.id: name for name, person in full_book.items()}
    async with office.database.reading() as uow:
        owners = {
            row["id"]: by_name[row["owner_id"]]
            for row in await uow.connection.rows("select id, owner_id from clients", {})
        }
        for name, seen in SEEN.items():
            viewer = full_book[name]
            if viewer.role not in report.roles:
                with pytest.raises(ReportNotFound):
                    reports.get(viewer, report.name)
                continue
            lines = await _lines(uow, viewer, report, now)
            assert lines, (name, report.name)
            whose = {owners[line.client_id] for line in lines if line.client_id is not None}
            whose |= {by_name[line.person_id] for line in lines if line.person_id is not None}
            told = {mark for line in lines for mark in VISITS if mark in str(line.cells)}
            if report.name != "month":
                assert told == seen, (name, report.name)
                assert whose <= seen, (name, report.name)
            for line in lines:
                assert {column.name for column in report.columns} <= set(line.cells), report.name
                for column in report.columns:
                    value = line.cells[column.name]
                    assert isinstance(value, tuple) or column.form is not Form.MONEY or value is None


async def test_sums_of_a_month_are_of_those_whom_one_leads(
    office: Office, full_book: dict[str, Employee]
) -> None:
    """What bears no name gives nothing away either: visits and payments of one's own people are added up."""
    now = office.clock.now()
    async with office.database.reading() as uow:
        for name, seen in SEEN.items():
            lines = await _lines(uow, full_book[name], reports.get(full_book[name], "month"), now)
            facts = {line.cells["measure"]: line.cells["fact"] for line in lines}
            assert facts["visits"] == sum(VISITS[one] for one in seen)
            (paid,) = facts["paid"] if isinstance(facts["paid"], tuple) else ()
            assert paid.amount == 500 * len(seen)


async def test_a_head_without_a_department_sees_nobody(
    office: Office, full_book: dict[str, Employee]
) -> None:
    """Nobody is no department, and no department is not all of them."""
    lost = await office.person("Ничей", 2005, Role.HEAD, None)
    async with office.database.reading() as uow:
        for report in reports.REPORTS:
            assert await _lines(uow, lost.employee, report, office.clock.now()) == [], report.name
