"""What is done with a meeting: late, moved, called off, changed; by its manager, his head, and strangers."""

from datetime import UTC, datetime, timedelta

from domain.meetings import MeetingState
from domain.notices import NoticeKind
from handlers.meeting_buttons import CallOff, ChangeMeeting, Held, Late, Move, OpenMeeting, SetMinutes
from tests.conversations.diary import kept, known_client, meeting_of, pending
from tests.conversations.journal import client_of
from tests.office import Office, Person

# Friday, 10:00 in Moscow
FRIDAY_AT_TEN = datetime(2026, 11, 27, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def test_running_late(office: Office, anna: Person, boris: Person) -> None:
    """The delay is kept, the words for the client and his phone are at hand; the head does not hear of it."""
    meeting = await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - HOUR)

    await anna.presses("Опоздаю +20")

    assert anna.sees[-1] == (
        "Записал опоздание: 20 минут.\n\n"
        "Текст клиенту (нажмите, чтобы скопировать): "
        "Здравствуйте! Задерживаюсь на 20 минут, буду в 10:20. Извините за ожидание. Анна\n"
        "Телефон: +7 900 000-00-01"
    )
    assert "<code>Здравствуйте!" in anna.seen[-1].payload["text"]
    assert (await kept(office, meeting)).late_minutes == 20
    assert boris.sees == []


async def test_late_for_a_key_client(office: Office, anna: Person, boris: Person) -> None:
    """The head hears of it at once, once for each delay, by his own clock (D164)."""
    await meeting_of(anna, await known_client(anna, is_key=True), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - HOUR)
    word = anna.seen[-1]

    await anna.presses("Опоздаю +10", on=word)
    await anna.presses("Опоздаю +10", on=word)

    assert "Руководитель узнает: клиент ключевой." in anna.sees[-1]
    assert boris.sees == [
        "Опоздание к ключевому клиенту: Анна, 10 минут.\n"
        "★ Ромашка\n"
        "Встреча: сегодня, 08:00–09:00\n"
        "Там на часах 10:00 (Москва)."
    ]
    await anna.presses("Опоздаю +30", on=word)
    assert len(boris.sees) == 2
    await boris.presses("Встреча")
    assert "Менеджер: Анна" in boris.sees[-1]
    assert "Опоздание: 30 минут" in boris.sees[-1]


async def test_nobody_is_late_for_what_is_far_away(office: Office, anna: Person) -> None:
    """An old button says so and keeps nothing."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await anna.sends("/week")

    await anna.presses_data(Late(id=meeting.id, minutes=10).pack(), anna.seen[-1].message_id)

    assert (await kept(office, meeting)).late_minutes is None
    assert "меньше трёх часов" in said_last(anna)


def said_last(person: Person) -> str:
    """Give the newest toast or message."""
    return "\n".join([*person.office.telegram.toasts.values(), *person.sees[-1:]])


async def test_moving_a_meeting(office: Office, anna: Person) -> None:
    """Another day and time are told like the first; the words for the client are at hand."""
    meeting = await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - 16 * HOUR)
    prepare = anna.seen[-1]

    await anna.presses("Перенести")
    assert prepare.text.startswith("Подготовьтесь")
    await anna.presses("На следующей неделе")
    await anna.sends("9")

    assert "Перенёс встречу." in anna.sees[-1]
    assert (
        "Давайте перенесём нашу встречу: предлагаю в понедельник, 30 ноября, в 09:00. Вам удобно?"
        in anna.sees[-1]
    )
    assert "Встреча: пн, 30 ноября, 09:00–10:00" in anna.sees[-1]
    assert "Переносилась 1 раз" in anna.sees[-1]
    moved = await kept(office, meeting)
    assert moved.starts_at == datetime(2026, 11, 30, 6, tzinfo=UTC)
    assert moved.times_moved == 1
    before = len(anna.sees)
    await office.moves_to(FRIDAY_AT_TEN + HOUR)
    assert anna.sees[before:] == []


async def test_moving_onto_another_meeting(office: Office, anna: Person) -> None:
    """An overlap is warned of; the meeting itself is none."""
    client = await client_of(anna)
    meeting = await meeting_of(anna, client, FRIDAY_AT_TEN)
    await meeting_of(anna, await client_of(anna, "Василёк"), FRIDAY_AT_TEN + 2 * HOUR)
    await anna.sends("/week")
    await anna.presses_data(Move(id=meeting.id).pack(), anna.seen[-1].message_id)

    await anna.sends("27.11")
    await anna.sends("12:30")
    assert "Василёк, пт, 27 ноября, 12:00–13:00" in anna.sees[-1]
    await anna.presses("Другое время")
    await anna.sends("10:30")

    assert "Встреча: пт, 27 ноября, 10:30–11:30" in anna.sees[-1]


async def test_a_head_moves_a_managers_meeting(office: Office, viktor: Person, boris: Person) -> None:
    """He reads and tells times by his own clock; the manager hears of it, and is reminded anew (D026)."""
    meeting = await meeting_of(viktor, await client_of(viktor), FRIDAY_AT_TEN)
    await boris.sends("/today")
    await boris.presses_data(OpenMeeting(id=meeting.id).pack(), boris.seen[-1].message_id)
    assert "Встреча: пт, 27 ноября, 08:00–09:00" in boris.sees[-1]
    assert "Там на часах 17:00 (Владивосток)." in boris.sees[-1]

    await boris.presses("Перенести")
    await boris.sends("30.11")
    await boris.sends("01:00")

    assert (await kept(office, meeting)).starts_at == datetime(2026, 11, 30, 0, tzinfo=UTC)
    assert "Вашу встречу переносит Борис." in viktor.sees[-1]
    assert "Встреча: пн, 30 ноября, 10:00–11:00" in viktor.sees[-1]
    soon = await pending(office, meeting, NoticeKind.MEETING_SOON)
    assert [notice.due_at for notice in soon] == [datetime(2026, 11, 29, 23, tzinfo=UTC)]
    await boris.presses("Отменить встречу")
    await boris.presses("Без причины")
    assert "Вашу встречу отменяет Борис." in viktor.sees[-1]
    assert "Встреча отменена: пн, 30 ноября, 10:00–11:00" in viktor.sees[-1]


async def test_calling_off(office: Office, anna: Person) -> None:
    """A reason is one tap or a text; another meeting is offered; pressed again it says that it is over."""
    meeting = await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - 16 * HOUR)
    prepare = anna.seen[-1]

    await anna.presses("Отменить встречу")
    await anna.sends("Заболел <директор>")

    assert anna.sees[-1].startswith("Отменил встречу: Ромашка\nНапоминаний не будет.")
    assert "наша встреча в пятницу, 27 ноября, в 10:00 не состоится" in anna.sees[-1]
    found = await kept(office, meeting)
    assert (found.state, found.cancel_reason) == (MeetingState.CANCELLED, "Заболел <директор>")
    await anna.presses("Отменить встречу", on=prepare)
    assert "уже состоялась или отменена" in said_last(anna)
    await anna.presses("Назначить другую")
    assert "с кем встреча?" in anna.sees[-1]


async def test_calling_off_after_all_not(office: Office, anna: Person) -> None:
    """The way back keeps the meeting."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - 16 * HOUR)

    await anna.presses("Отменить встречу")
    await anna.presses("Оставить встречу")

    assert anna.sees[-1] == "Встреча остаётся: Ромашка"
    assert anna.buttons == ["Встреча"]
    assert (await kept(office, meeting)).state is MeetingState.PLANNED
    await anna.sends("/cancel")
    assert anna.sees[-1].startswith("Отменять нечего")


async def test_it_did_not_take_place(office: Office, anna: Person) -> None:
    """Asked what came of it, a manager says so in two taps."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN + 2 * HOUR)

    await anna.presses("Не состоялась")
    assert "почему встреча не состоялась?" in anna.sees[-1]
    await anna.presses("У клиента не получилось")

    assert (await kept(office, meeting)).cancel_reason == "У клиента не получилось"
    assert anna.sees[-1].startswith("Встречи не было: Ромашка")
    assert "Жаль, что наша встреча в пятницу, 27 ноября, в 10:00 не состоялась." in anna.sees[-1]


async def test_changing_length_way_goal_and_place(office: Office, anna: Person) -> None:
    """From the card; the reminders keep in step."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await anna.sends("/today 27.11")
    await anna.presses("10:00 Ромашка")

    await anna.presses("Изменить")
    await anna.presses("90 мин")
    assert "✓ 90 мин" in anna.buttons
    assert "10:00–11:30" in anna.sees[-1]
    await anna.presses("дорога 60")
    assert "Выезд в 08:45." in anna.sees[-1]
    await anna.presses("Записать цель")
    await anna.sends("Новый прайс")
    assert "Цель: Новый прайс" in anna.sees[-1]
    await anna.presses("Изменить")
    await anna.presses("Изменить место")
    await anna.sends("Склад")

    changed = await kept(office, meeting)
    assert (changed.minutes, changed.travel_minutes) == (90, 60)
    assert (changed.goal, changed.place) == ("Новый прайс", "Склад")
    [outcome] = await pending(office, meeting, NoticeKind.MEETING_OUTCOME)
    assert outcome.due_at == FRIDAY_AT_TEN + timedelta(hours=2, minutes=30)


async def test_a_longer_meeting_may_run_into_another(office: Office, anna: Person) -> None:
    """The one it overlaps is named."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await meeting_of(anna, await client_of(anna, "Василёк"), FRIDAY_AT_TEN + HOUR)
    await anna.sends("/week")
    await anna.presses_data(ChangeMeeting(id=meeting.id).pack(), anna.seen[-1].message_id)

    await anna.presses("90 мин")

    assert "пересекается с другой: Василёк, пт, 27 ноября, 11:00–12:00" in anna.sees[-1]


async def test_changing_the_length_repeats_no_word(office: Office, anna: Person) -> None:
    """What was told before the start is not told again because the meeting is to last longer."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - timedelta(minutes=10))
    before = len(anna.sees)

    for minutes in (90, 90, 60):
        await anna.presses_data(SetMinutes(id=meeting.id, minutes=minutes).pack(), anna.seen[-1].message_id)
    await office.moves_to(FRIDAY_AT_TEN + 2 * HOUR)

    assert [text for text in anna.sees[before:] if "Скоро" in text or "выезжать" in text] == []
    assert "Как прошла встреча" in anna.sees[-1]


async def test_forged_numbers_change_nothing(office: Office, anna: Person) -> None:
    """A length that is on no button is not taken."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await anna.sends("/today")

    toast = await anna.presses_data(
        SetMinutes(id=meeting.id, minutes=100000).pack(), anna.seen[-1].message_id
    )

    assert toast.startswith("Эта кнопка больше не работает")
    assert (await kept(office, meeting)).minutes == 60


async def test_a_stranger_to_the_meeting(office: Office, anna: Person, viktor: Person) -> None:
    """No button of another manager's meeting works, and none tells of it."""
    meeting = await meeting_of(viktor, await known_client(viktor), FRIDAY_AT_TEN)
    await anna.sends("/today")
    before = len(anna.sees)

    for button in (
        OpenMeeting(id=meeting.id),
        ChangeMeeting(id=meeting.id),
        SetMinutes(id=meeting.id, minutes=30),
        Late(id=meeting.id, minutes=10),
        Move(id=meeting.id),
        Held(id=meeting.id),
        CallOff(id=meeting.id),
        OpenMeeting(id=424242),
    ):
        await anna.presses_data(button.pack(), anna.seen[-1].message_id)

    assert all("Ромашка" not in text for text in anna.sees[before - 1 :])
    assert (await kept(office, meeting)).state is MeetingState.PLANNED


async def test_held_before_it_began(office: Office, anna: Person) -> None:
    """A button from before a move does not log what lies ahead."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await anna.sends("/today")

    await anna.presses_data(Held(id=meeting.id).pack(), anna.seen[-1].message_id)

    assert "ещё впереди" in said_last(anna)
    assert (await kept(office, meeting)).state is MeetingState.PLANNED
