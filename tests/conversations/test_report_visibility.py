"""Whose figures who sees: a manager his own, a head his department's, an admin everybody's (D088, D095)."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime

import pytest

from domain.figures import Figure, day_of, month_of
from domain.people import Employee, Role
from domain.refusals import EmployeeNotFound
from services import figures, month_plans, summaries
from storage.database import UnitOfWork
from tests.office import Office, Person

TODAY = date(2026, 11, 24)
Report = Callable[[UnitOfWork, Employee, int, datetime], Awaitable[object]]
OF_ONE: dict[str, Report] = {
    "figures": lambda uow, viewer, person, now: figures.of_person(uow, viewer, person, day_of(TODAY)),
    "by day": lambda uow, viewer, person, now: figures.by_day(uow, viewer, person, month_of(TODAY)),
    "records": lambda uow, viewer, person, now: summaries.behind(
        uow, viewer, person, Figure.VISITS, day_of(TODAY)
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
