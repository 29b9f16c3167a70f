"""What came of a meeting is asked an hour after its end, until it is logged (D001, A06)."""

from datetime import UTC, datetime, timedelta

from domain.meetings import MeetingState
from handlers.meeting_buttons import Held
from tests.conversations.diary import kept, known_client, meeting_of
from tests.conversations.journal import client_of, log_visit, logged
from tests.office import Office, Person

# Friday, 10:00 in Moscow
FRIDAY_AT_TEN = datetime(2026, 11, 27, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


def told(person: Person, since: int) -> list[str]:
    """Give the first lines of what was said since so many messages."""
    return [text.splitlines()[0] for text in person.sees[since:]]


async def test_a_logged_meeting_is_not_asked_about(office: Office, anna: Person) -> None:
    """A visit logged without the meeting's button counts as well."""
    await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN + HOUR)
    await log_visit(anna, day="Следующий рабочий день")
    before = len(anna.sees)

    await office.moves_to(FRIDAY_AT_TEN + 3 * HOUR)

    assert anna.sees[before:] == []


async def test_what_came_of_it(office: Office, anna: Person) -> None:
    """Held opens the log with all that is known; logged, it is logged."""
    client = await known_client(anna)
    meeting = await meeting_of(anna, client, FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN + 2 * HOUR)
    question = anna.seen[-1]

    await anna.presses("Состоялась, записать")
    await anna.presses("Договорились")
    await anna.sends("Взяли новинки")
    await anna.presses("Следующий рабочий день")

    [activity] = await logged(office, client)
    assert activity.meeting_id == meeting.id
    assert activity.happened_at == FRIDAY_AT_TEN
    assert (await kept(office, meeting)).state is MeetingState.HELD
    assert await anna.presses("Состоялась, записать", on=question) == "Эта встреча уже записана."


async def test_a_log_that_was_left(office: Office, anna: Person) -> None:
    """Held but not logged: it is asked about all the same."""
    await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - HOUR)
    held = Held(id=1).pack()
    await anna.presses_data(held, anna.seen[-1].message_id)
    await anna.presses("Отмена")

    await office.moves_to(FRIDAY_AT_TEN + 2 * HOUR)

    assert "Как прошла встреча? Ромашка" in anna.sees[-1]


async def test_held_by_mistake(office: Office, anna: Person) -> None:
    """A wrong tap that logged nothing can be put right: the meeting is moved, and reminded of again."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN + 2 * HOUR)
    question = anna.seen[-1]
    await anna.presses("Состоялась, записать")
    await anna.presses("Отмена")

    await anna.presses("Перенести", on=question)
    await anna.presses("Следующий рабочий день")
    await anna.presses("10:00")

    assert (await kept(office, meeting)).state is MeetingState.PLANNED
    await office.moves_to(FRIDAY_AT_TEN + 71 * HOUR)
    assert told(anna, -1) == ["Скоро встреча: Ромашка, сегодня, 10:00–11:00"]


async def test_ask_me_later(office: Office, anna: Person) -> None:
    """What came of it is asked again in three hours."""
    await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN + 2 * HOUR)

    assert await anna.presses("Спросить позже") == "Спрошу снова: сегодня, 15:00"
    await office.moves_to(FRIDAY_AT_TEN + 5 * HOUR)

    assert told(anna, -1) == ["Как прошла встреча? Ромашка, сегодня, 10:00–11:00"]


async def test_a_late_evening_outcome_waits_for_the_morning(office: Office, anna: Person) -> None:
    """The question is not urgent: it keeps the quiet hours and the weekend."""
    evening = datetime(2026, 11, 27, 17, tzinfo=UTC)
    await meeting_of(anna, await client_of(anna), evening)

    await office.moves_to(evening + 12 * HOUR)
    before = len(anna.sees)
    await office.moves_to(datetime(2026, 11, 30, 5, tzinfo=UTC))

    assert told(anna, before) == ["Как прошла встреча? Ромашка, пт, 27 ноября, 20:00–21:00"]
