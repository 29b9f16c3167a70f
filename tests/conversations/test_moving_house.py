"""Somebody changes his zone: what goes by his clock goes by the new one, and nothing comes twice."""

from zoneinfo import ZoneInfo

import pytest

from services import settings
from storage import people
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.promises import TOMORROW, give_task
from tests.office import Office, Person


async def moves_to(person: Person, zone: str) -> None:
    """Let a person live elsewhere."""
    office = person.office
    async with office.database.transaction() as uow:
        employee = await people.get(uow, person.employee.id)
        await settings.change_zone(uow, employee, ZoneInfo(zone), office.clock.now())


@pytest.mark.parametrize(
    "zone", ["Asia/Vladivostok", "Europe/Lisbon", "Pacific/Kiritimati", "Pacific/Pago_Pago"]
)
async def test_nine_in_the_morning_is_nine_in_the_new_morning(
    office: Office, anna: Person, zone: str
) -> None:
    """A task of tomorrow is told at 09:00 there, once, on that day and not before."""
    await give_task(anna, None, "Отправить прайс", TOMORROW)
    await moves_to(anna, zone)
    nine = office.clock.read("2026-11-25 09:00", ZoneInfo(zone))
    before = office.clock.read("2026-11-25 08:59", ZoneInfo(zone))
    if before > office.clock.now():
        await office.moves_to(before)
        assert not [text for text in anna.sees if text.startswith("Отправить прайс")]
    await office.moves_to(max(nine, office.clock.now()))
    await office.moves_to(office.clock.read("2026-11-25 20:00", ZoneInfo(zone)))
    assert len([text for text in anna.sees if text.startswith("Отправить прайс")]) == 1


async def test_a_meeting_stays_where_it_is(office: Office, anna: Person) -> None:
    """It begins when it begins: an hour before is an hour before, wherever one is."""
    client = await known_client(anna)
    starts_at = office.clock.read("tomorrow 15:00", anna.zone)
    await meeting_of(anna, client, starts_at, travel=0)
    await moves_to(anna, "Asia/Yekaterinburg")
    await office.moves_to(office.clock.read("tomorrow 13:59", anna.zone))
    assert not [text for text in anna.sees if text.startswith("Скоро встреча")]
    await office.moves_to(office.clock.read("tomorrow 14:00", anna.zone))
    assert [text for text in anna.sees if text.startswith("Скоро встреча: Ромашка, сегодня, 17:00–18:00")]


async def test_there_and_back_again(office: Office, anna: Person) -> None:
    """Who comes back in time has missed nothing and is told once."""
    await give_task(anna, None, "Отправить прайс", TOMORROW)
    await moves_to(anna, "Asia/Vladivostok")
    await moves_to(anna, "Europe/Moscow")
    await office.moves_to(office.clock.read("tomorrow 08:59", anna.zone))
    assert [text for text in anna.sees if text.startswith("Отправить прайс")] == []
    await office.moves_to(office.clock.read("tomorrow 09:30", anna.zone))
    assert len([text for text in anna.sees if text.startswith("Отправить прайс")]) == 1
