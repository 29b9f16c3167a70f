"""Meetings as a file that the phone's calendar takes."""

from datetime import UTC, datetime

from icalendar import Calendar

from tests.conversations.diary import known_client, meeting_of
from tests.office import Office, Person

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
