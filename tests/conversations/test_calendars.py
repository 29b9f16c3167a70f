"""Meetings as a file that the phone's calendar takes."""

import re
from datetime import UTC, datetime

import aiohttp
from icalendar import Calendar

from bot.api import Api
from bot.settings import Settings
from storage.database import Database
from tests.conversations.diary import known_client, meeting_of
from tests.office import Office, Person
from tests.ports import free_port
from tests.telegram import StillClock

TOMORROW = datetime(2026, 11, 25, 9, tzinfo=UTC)


async def test_a_file_for_the_calendar(office: Office, anna: Person, viktor: Person) -> None:
    """One's own meetings with client, place, goal and whom to call; nobody else's."""
    await meeting_of(anna, await known_client(anna, "Ромашка; и Ко, «Лто»"), TOMORROW, goal="КП,\nобразцы")
    await meeting_of(viktor, await known_client(viktor, "Лютик"), TOMORROW)

    await anna.sends("/calendar")

    [event] = Calendar.from_ical(anna.files[-1].content).walk("VEVENT")
    assert str(event["summary"]) == "Встреча: Ромашка; и Ко, «Лто»"
    assert event.decoded("dtstart") == TOMORROW
    assert str(event["location"]) == "Тверская, 1"
    assert "КП,\nобразцы\n+79000000001" in str(event["description"])


async def test_a_calendar_subscribes(
    settings: Settings, database: Database, clock: StillClock, office: Office, anna: Person
) -> None:
    """A private address gives the meetings to whoever knows it, until it is taken back or made anew."""
    settings.public_address, settings.api_port = "https://fieldbook.example/", free_port()
    await meeting_of(anna, await known_client(anna), TOMORROW)
    api = Api(settings, database, clock)
    await api.open()
    await anna.sends("/calendar")
    await anna.presses("Подписать календарь телефона")
    path = re.search(r"https://fieldbook\.example(/calendar/\S+\.ics)", "\n".join(anna.sees))
    assert path is not None
    async with aiohttp.ClientSession(f"http://127.0.0.1:{api.port}") as session:
        async with session.get(path[1]) as response:
            assert response.status == 200
            assert "Встреча: Ромашка" in str(
                Calendar.from_ical(await response.read()).walk("VEVENT")[0]["summary"]
            )
        await anna.presses("Отозвать адрес")
        async with session.get(path[1]) as response:
            assert response.status == 404
        async with session.get("/calendar/guess.ics") as response:
            assert response.status == 404
        async with session.post("/api/payments", json={}) as response:
            assert response.status == 404
    await api.close()
