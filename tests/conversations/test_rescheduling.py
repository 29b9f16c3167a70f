"""Another zone, other days and hours: what is still to be told comes by the new clock, once (D025)."""

from datetime import UTC, datetime, timedelta

from handlers.meeting_buttons import SetMinutes, SetTravel
from tests.conversations.complaints import complain
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import log_visit
from tests.office import Office, Person

# Friday, 10:00 in Moscow, 17:00 in Vladivostok
FRIDAY_AT_TEN = datetime(2026, 11, 27, 7, tzinfo=UTC)


async def moves(person: Person, city: str) -> None:
    """Choose another zone."""
    await person.sends("/settings")
    await person.presses("Часовой пояс")
    await person.presses(city)


async def hears(office: Office, person: Person, word: str, moment: datetime) -> int:
    """Give how many messages beginning so come at this moment; none comes before it."""
    before = len(person.sees)
    await office.moves_to(moment - timedelta(seconds=1))
    assert not any(text.startswith(word) for text in person.sees[before:])
    await office.moves_to(moment)
    return sum(text.startswith(word) for text in person.sees[before:])


async def test_the_evening_before_is_the_evening_of_the_new_zone(office: Office, anna: Person) -> None:
    """18:00 in Vladivostok, not in Moscow; and it is not told a second time."""
    await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await moves(anna, "Владивосток")

    assert await hears(office, anna, "Подготовьтесь", datetime(2026, 11, 26, 8, tzinfo=UTC)) == 1
    await moves(anna, "Москва")
    before = len(anna.sees)
    await office.moves_to(FRIDAY_AT_TEN - timedelta(hours=2))
    assert not any(text.startswith("Подготовьтесь") for text in anna.sees[before:])


async def test_an_evening_that_has_passed_there_is_told_at_once(office: Office, anna: Person) -> None:
    """Nothing is lost by moving east on the evening before."""
    await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await office.moves_to(datetime(2026, 11, 26, 9, tzinfo=UTC))
    await moves(anna, "Владивосток")
    assert anna.sees[-1].startswith("Подготовьтесь")


async def test_other_working_days_move_the_evening_before(office: Office, anna: Person) -> None:
    """Who does not work on Thursday prepares on Wednesday."""
    await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await anna.sends("/settings")
    await anna.presses("Рабочие дни")
    await anna.presses("чт")
    assert await hears(office, anna, "Подготовьтесь", datetime(2026, 11, 25, 15, tzinfo=UTC)) == 1


async def test_what_was_put_off_stays_where_it_was_put(office: Office, anna: Person) -> None:
    """In an hour is in an hour, in every zone."""
    await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await office.moves_to(datetime(2026, 11, 26, 15, tzinfo=UTC))
    await anna.presses("Напомнить через час")
    await moves(anna, "Калининград")
    assert await hears(office, anna, "Подготовьтесь", datetime(2026, 11, 26, 16, tzinfo=UTC)) == 1


async def test_promises_come_at_nine_of_the_new_zone(office: Office, anna: Person) -> None:
    """A promise for tomorrow is told at 09:00 there, once."""
    await known_client(anna)
    await log_visit(anna)
    await moves(anna, "Владивосток")

    assert await hears(office, anna, "Ромашка: сделать", datetime(2026, 11, 24, 23, tzinfo=UTC)) == 1
    await moves(anna, "Москва")
    before = len(anna.sees)
    await office.moves_to(datetime(2026, 11, 25, 12, tzinfo=UTC))
    assert not any(text.startswith("Ромашка: сделать") for text in anna.sees[before:])


async def test_a_thing_to_put_right_is_asked_about_before_the_new_end_of_work(
    office: Office, anna: Person
) -> None:
    """Who works until eight is asked at seven."""
    await known_client(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")
    await anna.sends("/settings")
    await anna.presses("Рабочие часы")
    await anna.presses("08:00–20:00")
    assert (
        await hears(office, anna, "Ромашка: клиент теперь доволен?", datetime(2026, 11, 24, 16, tzinfo=UTC))
        == 1
    )


async def test_what_was_put_off_outlives_a_change_of_the_meeting(office: Office, anna: Person) -> None:
    """Another length or way there loses no reminder that was asked for, and adds none."""
    meeting = await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - timedelta(minutes=45))
    await anna.presses("Напомнить через 15 минут")
    await anna.presses_data(SetMinutes(id=meeting.id, minutes=90).pack(), anna.seen[-1].message_id)
    await anna.presses_data(SetTravel(id=meeting.id, minutes=15).pack(), anna.seen[-1].message_id)

    assert await hears(office, anna, "Пора выезжать", FRIDAY_AT_TEN - timedelta(minutes=30)) == 1
    assert len([text for text in anna.sees if text.startswith("Пора выезжать")]) == 1


async def test_a_question_that_was_put_off_is_not_asked_at_once(office: Office, anna: Person) -> None:
    """Whoever said "ask later" is not asked again because the meeting turned out longer."""
    meeting = await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN + timedelta(hours=2))
    await anna.presses("Спросить позже")
    await anna.presses_data(SetMinutes(id=meeting.id, minutes=30).pack(), anna.seen[-1].message_id)

    assert await hears(office, anna, "Как прошла встреча", FRIDAY_AT_TEN + timedelta(hours=5)) == 1
