"""A meeting in Vladivostok, read in Bratislava, on the days on which clocks change there."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import at
from handlers.meeting_buttons import OpenMeeting
from services import plans
from tests.conversations.diary import meeting_of, only_meeting
from tests.conversations.journal import client_of
from tests.office import Office, Person

VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")
BRATISLAVA = ZoneInfo("Europe/Bratislava")


@pytest.mark.parametrize(
    ("day", "here", "there"),
    [
        (date(2026, 10, 24), "сегодня, 01:00–02:00", "09:00"),
        (date(2026, 10, 25), "сегодня, 01:00–02:00", "09:00"),
        (date(2026, 10, 26), "сегодня, 00:00–01:00", "09:00"),
        (date(2027, 3, 27), "сегодня, 00:00–01:00", "09:00"),
        (date(2027, 3, 28), "сегодня, 00:00–01:00", "09:00"),
        (date(2027, 3, 29), "сегодня, 01:00–02:00", "09:00"),
    ],
)
async def test_nine_oclock_is_right_for_both(
    office: Office, viktor: Person, boris: Person, day: date, here: str, there: str
) -> None:
    """The manager tells nine and is reminded at eight of his clock; the head reads it by his own."""
    office.clock.set(at(day, time(0, 1), BRATISLAVA) - timedelta(days=3))
    client = await client_of(viktor)
    await viktor.sends(f"/meet Ромашка {day:%d.%m.%Y} 9:00 КП")
    meeting = await only_meeting(office, client)
    assert "09:00–10:00" in viktor.sees[-1]
    assert f"{meeting.starts_at.astimezone(VLADIVOSTOK):%d %H:%M}" == f"{day:%d} 09:00"

    eight = at(day, time(8), VLADIVOSTOK)
    await office.moves_to(eight - timedelta(seconds=1))
    assert "Скоро встреча" not in viktor.sees[-1]
    await office.moves_to(eight)
    assert viktor.sees[-1].startswith("Скоро встреча: Ромашка, сегодня, 09:00–10:00")

    office.clock.set(at(day, time(0, 0), BRATISLAVA))
    await boris.sends("/today")
    await boris.presses_data(OpenMeeting(id=meeting.id).pack(), boris.seen[-1].message_id)
    assert f"Встреча: {here}" in boris.sees[-1]
    assert f"Там на часах {there} (Владивосток)." in boris.sees[-1]


async def test_an_hour_that_does_not_exist(office: Office) -> None:
    """On the night on which clocks go forward, 02:30 is refused with a sentence."""
    jana = await office.person("Jana", 1020, language="sk", zone="Europe/Bratislava")
    client = await client_of(jana)
    office.clock.set(datetime(2027, 3, 25, 12, tzinfo=UTC))

    await jana.sends("/meet Ромашка 28.3.2027 2:30")
    assert "V tento deň sa hodiny posúvajú dopredu a 02:30 na nich nebude." in jana.sees[-1]
    await jana.sends("3:30")

    assert (await only_meeting(office, client)).starts_at == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert "Stretnutie: ne 28. marca, 03:30–04:30" in jana.sees[-1]


async def test_an_hour_that_comes_twice(office: Office) -> None:
    """On the night on which clocks go back, 02:30 is the first of the two, and lasts an hour."""
    jana = await office.person("Jana", 1020, language="en", zone="Europe/Bratislava")
    client = await client_of(jana)
    office.clock.set(datetime(2026, 10, 20, 12, tzinfo=UTC))

    await jana.sends("/meet Ромашка Oct 25 2:30 prices")

    meeting = await only_meeting(office, client)
    assert meeting.starts_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert meeting.ends_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("day", [date(2026, 10, 26), date(2027, 3, 29)])
async def test_the_morning_after_the_change(office: Office, day: date) -> None:
    """The plan comes at 08:30 on the wall, one day after the clocks changed."""
    jana = await office.person("Jana", 1020, language="sk", zone="Europe/Bratislava")
    office.clock.set(at(day, time(20), BRATISLAVA) - timedelta(days=2))
    async with office.database.transaction() as uow:
        await plans.plan_mornings(uow, office.clock.now())

    await office.moves_to(at(day, time(8, 29), BRATISLAVA))
    assert jana.sees == []
    await office.moves_to(at(day, time(8, 30), BRATISLAVA))
    assert "Na dnes nie je nič naplánované." in jana.sees[-1]


async def test_a_meeting_on_the_long_day_is_on_its_day(office: Office) -> None:
    """23:30 of the day with 25 hours belongs to that day, and so does midnight to the next."""
    jana = await office.person("Jana", 1020, language="ru", zone="Europe/Bratislava")
    office.clock.set(datetime(2026, 10, 24, 12, tzinfo=UTC))
    client = await client_of(jana)
    await meeting_of(jana, client, at(date(2026, 10, 25), time(23, 30), BRATISLAVA))
    await meeting_of(jana, client, at(date(2026, 10, 26), time(0), BRATISLAVA))

    await jana.sends("/today 25.10")
    assert "23:30–00:30" in jana.sees[-1]
    assert "00:00–01:00" not in jana.sees[-1]
    await jana.sends("/today 26.10")
    assert "00:00–01:00" in jana.sees[-1]
