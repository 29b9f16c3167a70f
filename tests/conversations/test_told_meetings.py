"""An appointment told in a message: new, moved, or called off (stage H)."""

from datetime import UTC, datetime, timedelta

from domain.meetings import MeetingState
from tests.conversations.diary import kept, known_client, meeting_of, only_meeting
from tests.office import Office, Person


async def test_an_appointment_is_moved_and_moved_back(office: Office, anna: Person) -> None:
    """The one there is gets another time, at its own hour where none is said; no second one is made."""
    client = await known_client(anna)
    meeting = await meeting_of(anna, client, datetime(2026, 11, 25, 12, tzinfo=UTC))
    await anna.sends("Ромашка просит перенести встречу на четверг")
    assert "Встреча: перенос, чт, 26 ноября, 15:00" in anna.sees[-1]
    assert anna.buttons[0] == "Записать"
    await anna.presses("Записать")
    moved = await only_meeting(office, client)
    assert (moved.id, moved.starts_at) == (meeting.id, datetime(2026, 11, 26, 12, tzinfo=UTC))
    await anna.presses("Отменить запись")
    assert (await only_meeting(office, client)).starts_at == meeting.starts_at

    await anna.sends("Ромашка просит перенести встречу на четверг в 10")
    await anna.presses("Итог")
    await anna.presses("Новая")
    await anna.presses("Записать")
    assert (await kept(office, meeting)).starts_at == meeting.starts_at


async def test_an_appointment_is_called_off(office: Office, anna: Person) -> None:
    """Told that it is off, its reminders fall silent; undone, it stands again."""
    client = await known_client(anna)
    meeting = await meeting_of(anna, client, office.clock.now() + timedelta(hours=20))
    await anna.sends("Ромашка отменила встречу")
    assert "Встреча: отменена" in anna.sees[-1]
    await anna.presses("Записать")
    assert (await kept(office, meeting)).state is MeetingState.CANCELLED
    await anna.presses("Отменить запись")
    again = await only_meeting(office, client)
    assert (again.starts_at, again.goal) == (meeting.starts_at, meeting.goal)


async def test_hours_that_are_not_said(office: Office, anna: Person) -> None:
    """A guess is marked: the usual hour, or one that is still ahead; without a day there is no meeting."""
    client = await known_client(anna)
    await anna.sends("Встреча с Ромашкой завтра")
    assert "завтра, 10:00 (точно?)" in anna.sees[-1]
    await anna.presses("Проверить: День")
    await anna.sends("в пятницу 15:30")
    assert "пт, 27 ноября, 15:30" in anna.sees[-1]
    assert "(точно?)" not in anna.sees[-1]
    await anna.presses("Записать")
    meeting = await only_meeting(office, client)
    assert meeting.starts_at == datetime(2026, 11, 27, 12, 30, tzinfo=UTC)
    await anna.sends("Встреча с Ромашкой в пятницу в 16:00")
    assert "В это время уже встреча: Ромашка" in anna.sees[-1]
