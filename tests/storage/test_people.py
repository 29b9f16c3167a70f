"""People, invitations, groups and strangers in the book, alike on both databases."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta

import pytest

from domain.groups import Group
from domain.people import Employee, Hours, Role
from domain.refusals import DepartmentNotFound, EmployeeNotFound
from storage import groups, invitations, people, strangers
from storage.database import Database, UnitOfWork
from tests.conftest import START

HOUR = timedelta(hours=1)


@pytest.fixture
async def uow(database: Database) -> AsyncIterator[UnitOfWork]:
    """Give a transaction."""
    async with database.transaction() as opened:
        yield opened


async def employee(uow: UnitOfWork, telegram_id: int = 1, role: Role = Role.MANAGER) -> Employee:
    """Take somebody in."""
    department = await people.add_department(uow, "Продажи")
    return await people.add(
        uow, telegram_id=telegram_id, name="Анна", role=role, department_id=department.id, language="ru",
        zone="Europe/Moscow", joined_at=START,
    )  # fmt: skip


async def test_a_person_is_kept_with_all_that_he_chose(uow: UnitOfWork) -> None:
    """What was saved is read back, also days and hours."""
    anna = await employee(uow)
    hours = Hours(frozenset({2, 6}), time(8, 30), time(17), time(0), time(0))
    changed = replace(anna, name='<b>"&Ко', role=Role.HEAD, language="sk", hours=hours)
    people.save(uow, changed)
    assert await people.get(uow, anna.id) == changed
    with pytest.raises(EmployeeNotFound):
        await people.get(uow, 2**62)
    with pytest.raises(DepartmentNotFound):
        await people.get_department(uow, 0)


async def test_who_comes_back_keeps_his_name_and_settings(uow: UnitOfWork) -> None:
    """Only the role and department are new."""
    anna = await employee(uow)
    people.save(uow, replace(anna, name="Анна Петрова", language="sk", removed_at=START))
    assert await people.count(uow) == 0
    back = await employee(uow, role=Role.ADMIN)
    assert back == replace(anna, name="Анна Петрова", language="sk", role=Role.ADMIN)
    assert await people.count_admins(uow) == 1


async def test_invitations_are_open_until_used_or_too_old(uow: UnitOfWork) -> None:
    """Also told apart by department and by who handed them out."""
    host = await employee(uow, 1, Role.HEAD)
    other = await people.add_department(uow, "Опт")
    made = []
    for number, department in enumerate((host.department_id, host.department_id, other.id)):
        made.append(
            await invitations.add(
                uow,
                secret_hash=f"hash {number}",
                role=Role.MANAGER,
                department_id=department,
                created_by=host.id,
                created_at=START,
                expires_at=START + (number + 1) * HOUR,
            )
        )
    assert await invitations.list_open(uow, host.department_id, START) == made[:2]
    assert await invitations.list_open(uow, None, START) == made
    assert await invitations.list_open(uow, None, START + HOUR) == made[1:]
    invitations.mark_used(uow, made[1], host, START)
    assert await invitations.list_open(uow, host.department_id, START + HOUR) == []
    invitations.remove_of(uow, host)
    assert await invitations.find(uow, "hash 0") is None
    assert (await invitations.find(uow, "hash 1")) is not None


async def test_a_group_is_bound_lost_bound_anew_and_moved(uow: UnitOfWork) -> None:
    """One department at a time, under one number at a time."""
    head = await employee(uow, 1, Role.HEAD)
    assert head.department_id is not None
    group = Group(-100, 7, head.department_id, "Отдел", head.id, START)
    groups.bind(uow, group)
    groups.mark_lost(uow, -100, START + HOUR)
    lost = await groups.find(uow, -100)
    assert lost is not None
    assert lost.lost_at == START + HOUR
    groups.bind(uow, group)
    assert await groups.find(uow, -100) == group
    groups.move(uow, -100, -200)
    groups.move(uow, -100, -200)
    moved = replace(group, chat_id=-200)
    assert [await groups.find(uow, chat_id) for chat_id in (-100, -200)] == [None, moved]
    groups.bind(uow, group)
    groups.move(uow, -100, -200)
    assert [await groups.find(uow, chat_id) for chat_id in (-100, -200)] == [group, moved]


async def test_strangers_are_counted_by_the_hour(uow: UnitOfWork) -> None:
    """The count begins anew an hour after its first answer, and is forgotten when they stay away."""
    assert [await strangers.answer(uow, 5, START, HOUR) for _ in range(3)] == [1, 2, 3]
    assert await strangers.answer(uow, 6, START, HOUR) == 1
    assert await strangers.answer(uow, 5, START + HOUR - timedelta(seconds=1), HOUR) == 4
    assert await strangers.answer(uow, 5, START + HOUR, HOUR) == 1
    strangers.remove_before(uow, START + HOUR)
    assert await strangers.answer(uow, 6, START, HOUR) == 1
    assert await strangers.answer(uow, 5, START + HOUR, HOUR) == 2
