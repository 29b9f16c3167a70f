"""Meetings in the book: read for whom they are, by day and by client, alike on both databases."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from domain.clients import Client
from domain.meetings import Meeting, MeetingState, NewMeeting, Preparation, day_bounds
from domain.people import Employee, Role
from domain.refusals import MeetingNotFound
from domain.typed_lines import NewClient
from storage import clients, contacts, meetings, people
from storage.database import Database, UnitOfWork
from tests.conftest import START

_numbers = count(1)
TEN = datetime(2026, 11, 27, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
async def uow(database: Database) -> AsyncIterator[UnitOfWork]:
    """Give a transaction."""
    async with database.transaction() as opened:
        yield opened


async def employee(
    uow: UnitOfWork, role: Role = Role.MANAGER, department: str = "Продажи", zone: str = "Europe/Moscow"
) -> Employee:
    """Take somebody in."""
    unit = await people.add_department(uow, department)
    return await people.add(
        uow,
        telegram_id=next(_numbers),
        name="Анна",
        role=role,
        department_id=unit.id,
        language="ru",
        zone=zone,
        joined_at=START,
    )


async def client(uow: UnitOfWork, owner: Employee) -> Client:
    """Put a client in the book."""
    return await clients.add(uow, NewClient(name="Ромашка"), owner, START)


async def meeting(
    uow: UnitOfWork, manager: Employee, with_client: Client, starts_at: datetime = TEN
) -> Meeting:
    """Put a meeting in the book."""
    return await meetings.add(uow, manager, NewMeeting(with_client.id, None, starts_at, 60, "", ""), START)


async def test_what_was_kept_is_read_back(uow: UnitOfWork) -> None:
    """Every field, also after a change."""
    anna = await employee(uow)
    kept = await meeting(uow, anna, await client(uow, anna))
    changed = replace(
        kept,
        starts_at=TEN + HOUR,
        ends_at=TEN + 3 * HOUR,
        place="Склад",
        goal="КП",
        travel_minutes=0,
        state=MeetingState.CANCELLED,
        late_minutes=20,
        times_moved=2,
        cancel_reason="Заболел",
        prepared=frozenset({Preparation.GOAL, Preparation.OFFER}),
        revision=3,
    )
    meetings.save(uow, changed, START)

    assert await meetings.find(uow, kept.id) == changed
    assert await meetings.find(uow, 424242) is None


async def test_whose_meeting_it_is(uow: UnitOfWork) -> None:
    """Its manager while he has the client, his head, and an admin; nobody else."""
    anna, other = await employee(uow), await employee(uow)
    head, stranger = await employee(uow, Role.HEAD), await employee(uow, Role.HEAD, "Опт")
    admin = await employee(uow, Role.ADMIN, "Опт")
    flower = await client(uow, anna)
    kept = await meeting(uow, anna, flower)

    for person in (anna, head, admin):
        assert (await meetings.get_for(uow, person, kept.id)).id == kept.id
    for person in (other, stranger):
        with pytest.raises(MeetingNotFound):
            await meetings.get_for(uow, person, kept.id)
    clients.save(uow, replace(flower, owner_id=other.id))
    with pytest.raises(MeetingNotFound):
        await meetings.get_for(uow, anna, kept.id)
    assert await meetings.list_appointments(uow, anna, TEN, TEN + HOUR) == []


async def test_the_day_is_the_managers(uow: UnitOfWork) -> None:
    """A day begins and ends at midnight where the manager lives; cancelled meetings are not on it."""
    viktor = await employee(uow, zone="Asia/Vladivostok")
    flower = await client(uow, viktor)
    midnight = datetime(2026, 11, 26, 14, tzinfo=UTC)
    first = await meeting(uow, viktor, flower, midnight)
    last = await meeting(uow, viktor, flower, midnight + 24 * HOUR - timedelta(minutes=1))
    await meeting(uow, viktor, flower, midnight + 24 * HOUR)
    off = await meeting(uow, viktor, flower, midnight + HOUR)
    meetings.save(uow, replace(off, state=MeetingState.CANCELLED), START)

    found = await meetings.list_appointments(uow, viktor, *day_bounds(date(2026, 11, 27), viktor.zone))

    assert [one.meeting.id for one in found] == [first.id, last.id]
    assert len(await meetings.list_of_client(uow, flower.id, midnight + HOUR)) == 2


async def test_overlaps(uow: UnitOfWork) -> None:
    """Meetings that touch do not overlap; a cancelled one, another's and the meeting itself do not count."""
    anna, other = await employee(uow), await employee(uow)
    flower = await client(uow, anna)
    kept = await meeting(uow, anna, flower)
    await meeting(uow, other, flower, TEN + 5 * HOUR)

    async def overlapped(begins: datetime, besides: int = 0) -> bool:
        return await meetings.find_overlap(uow, anna.id, begins, begins + HOUR, besides) is not None

    assert await overlapped(TEN + timedelta(minutes=59))
    assert await overlapped(TEN - timedelta(minutes=59))
    assert not await overlapped(TEN + HOUR)
    assert not await overlapped(TEN - HOUR)
    assert not await overlapped(TEN, kept.id)
    assert not await overlapped(TEN + 5 * HOUR)
    meetings.save(uow, replace(kept, state=MeetingState.CANCELLED), START)
    assert not await overlapped(TEN)


async def test_whom_to_ring(uow: UnitOfWork) -> None:
    """The meeting's contact, else another one there who decides, else nobody."""
    anna = await employee(uow)
    flower = await client(uow, anna)
    assert (await meetings.get_appointment(uow, await meeting(uow, anna, flower))).phone == ""
    silent = await contacts.add(uow, flower.id, name="Иван", post="", phone="", created_at=START)
    await contacts.add(uow, flower.id, name="Пётр", post="", phone="+79000000002", created_at=START)
    new = NewMeeting(flower.id, silent.id, TEN, 60, "", "")

    found = await meetings.get_appointment(uow, await meetings.add(uow, anna, new, START))

    assert found.contact is not None
    assert found.contact.name == "Иван"
    assert found.phone == "+79000000002"
    assert not found.is_logged
