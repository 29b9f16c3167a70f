"""Meetings made: step by step, in one line, from a card; what is refused, and what is warned of (D015)."""

from datetime import UTC, datetime

from handlers.meeting_buttons import NoGoal, OpenMeeting, PickContact, PickTime
from tests.conversations.diary import known_client, meeting_of, only_meeting
from tests.conversations.journal import client_of
from tests.office import Office, Person


async def test_a_manager_makes_a_meeting(office: Office, anna: Person) -> None:
    """Client, contact, day, time, place and goal in six answers; the card says when she will be reminded."""
    client = await known_client(anna)

    await anna.taps_menu("Встреча")
    await anna.presses("Ромашка")
    assert "с кем встреча?" in anna.sees[-1]
    await anna.presses("Иван Петров")
    assert "в какой день" in anna.sees[-1]
    await anna.presses("Завтра")
    assert "завтра" in anna.sees[-1]
    await anna.presses("10:00")
    await anna.presses("Тверская, 1")
    await anna.sends("Показать новинки")

    assert anna.sees[-1] == (
        "Записал встречу.\n\n"
        "Встреча: завтра, 10:00–11:00\n"
        "Ромашка\n"
        "С кем: Иван Петров, директор, +7 900 000-00-01\n"
        "Где: Москва, Тверская, 1\n"
        "Цель: Показать новинки\n"
        "Напомню: сегодня, 18:00; завтра, 09:00. Выезд в 09:15."
    )
    meeting = await only_meeting(office, client)
    assert meeting.starts_at == datetime(2026, 11, 25, 7, tzinfo=UTC)
    assert meeting.ends_at == datetime(2026, 11, 25, 8, tzinfo=UTC)
    assert meeting.goal == "Показать новинки"


async def test_a_meeting_without_contact_place_and_goal(office: Office, anna: Person) -> None:
    """All that can be skipped is skipped; a client without contacts is not asked for one."""
    client = await client_of(anna)

    await anna.sends("/meet")
    await anna.presses("Ромашка")
    await anna.sends("27.11")
    await anna.sends("9:30")
    await anna.presses("Пропустить место")
    await anna.presses("Без цели")

    assert "пт, 27 ноября, 09:30–10:30" in anna.sees[-1]
    assert "Где" not in anna.sees[-1]
    assert (await only_meeting(office, client)).contact_id is None


async def test_a_meeting_in_one_line(office: Office, anna: Person) -> None:
    """Client, day, time and goal typed at once are saved at once, at the client's address."""
    client = await known_client(anna)

    await anna.sends("/meet ромашка в пятницу в 2 дня Показать новинки")

    assert "Встреча: пт, 27 ноября, 14:00–15:00" in anna.sees[-1]
    assert "Цель: Показать новинки" in anna.sees[-1]
    assert "Где: Москва, Тверская, 1" in anna.sees[-1]
    assert (await only_meeting(office, client)).goal == "Показать новинки"


async def test_one_line_with_a_name_that_needs_choosing(anna: Person) -> None:
    """What the line said is kept while the client is chosen."""
    await client_of(anna, "Ромашка Юг")
    await client_of(anna, "Ромашка Север")

    await anna.sends("/meet ромашка завтра 10:00")
    await anna.presses("Ромашка Юг")

    assert "Встреча: завтра, 10:00–11:00" in anna.sees[-1]


async def test_a_line_with_a_day_alone_asks_for_the_time(anna: Person) -> None:
    """What is missing is asked for."""
    await known_client(anna)

    await anna.sends("/meet Ромашка послезавтра")

    assert "Во сколько?" in anna.sees[-1]
    await anna.sends("в 3")
    assert "какая цель?" in anna.sees[-1]


async def test_a_meeting_from_the_clients_card(anna: Person) -> None:
    """The client is known already."""
    await known_client(anna)

    await anna.sends("/clients")
    await anna.presses("Ромашка")
    await anna.presses("Встреча")

    assert "с кем встреча?" in anna.sees[-1]


async def test_an_overlap_is_warned_of(office: Office, anna: Person) -> None:
    """The other meeting is named; another time or all the same are the person's choice."""
    other = await client_of(anna, "Василёк")
    await meeting_of(anna, other, datetime(2026, 11, 25, 7, 30, tzinfo=UTC))
    await known_client(anna)

    await anna.sends("/meet Ромашка завтра 10:00 КП")
    assert "Василёк, завтра, 10:30–11:30" in anna.sees[-1]
    await anna.presses("Другое время")
    await anna.sends("10:45")
    assert "Василёк" in anna.sees[-1]
    await anna.presses("Всё равно назначить")

    assert "Встреча: завтра, 10:45–11:45" in anna.sees[-1]


async def test_meetings_that_touch_do_not_overlap(anna: Person) -> None:
    """One may begin when another ends."""
    other = await client_of(anna, "Василёк")
    await meeting_of(anna, other, datetime(2026, 11, 25, 6, tzinfo=UTC))
    await client_of(anna)

    await anna.sends("/meet Ромашка завтра 10:00 КП")

    assert "Записал встречу" in anna.sees[-1]


async def test_the_past_is_refused(anna: Person) -> None:
    """A day or a time that is over gets a sentence and the question again."""
    await client_of(anna)

    await anna.sends("/meet")
    await anna.presses("Ромашка")
    await anna.sends("вчера")
    assert "Этот день уже прошёл: вчера" in anna.sees[-1]
    await anna.sends("ерунда")
    assert "Не понял, какой это день" in anna.sees[-1]
    await anna.presses("Сегодня")
    assert "11:00" not in anna.buttons
    assert "12:00" in anna.buttons
    await anna.sends("10:59")
    assert "10:59 в этот день уже прошло" in anna.sees[-1]
    await anna.sends("25:99")
    assert "Не понял, во сколько" in anna.sees[-1]
    await anna.sends("11:30")
    assert "где встреча?" in anna.sees[-1]


async def test_an_hour_pressed_when_it_is_over(office: Office, anna: Person) -> None:
    """The time on an old button has passed meanwhile: another one is asked for."""
    await client_of(anna)
    await anna.sends("/meet Ромашка сегодня")
    question = anna.seen[-1]

    await office.moves_to(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
    await anna.presses("12:00", on=question)

    assert "12:00 в этот день уже прошло" in anna.sees[-1]


async def test_a_meeting_that_took_long_to_tell(office: Office, anna: Person) -> None:
    """The time passed while the goal was being typed: nothing is saved in the past."""
    await client_of(anna)
    await anna.sends("/meet Ромашка")
    await anna.presses("Сегодня")
    await anna.presses("12:00")
    await anna.presses("Пропустить место")

    await office.moves_to(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
    await anna.sends("Показать новинки")
    assert "12:00 в этот день уже прошло" in anna.sees[-1]
    await anna.presses("13:00")

    assert "Встреча: сегодня, 13:00–14:00" in anna.sees[-2]
    assert "Цель: Показать новинки" in anna.sees[-2]
    assert "Скоро встреча: Ромашка" in anna.sees[-1]


async def test_a_calendar_to_choose_from(anna: Person) -> None:
    """Months are turned, days that are over cannot be chosen, and the way back is there."""
    await client_of(anna)
    await anna.sends("/meet Ромашка")

    await anna.presses("Календарь")
    assert "ноябрь 2026" in anna.buttons
    assert "23" not in anna.buttons
    assert "‹" not in anna.buttons
    await anna.presses("›")
    assert "декабрь 2026" in anna.buttons
    await anna.presses("‹")
    assert await anna.presses("·") == "Здесь выбирать нечего: этот день прошёл."
    await anna.presses("К ближайшим дням")
    await anna.presses("Календарь")
    await anna.presses("30")

    assert "пн, 30 ноября" in anna.sees[-1]


async def test_double_taps_and_old_buttons(office: Office, anna: Person) -> None:
    """A second tap changes nothing, nor does a button of a step or dialogue that is over."""
    client = await known_client(anna)
    await anna.sends("/meet Ромашка")
    number = anna.seen[-1].buttons[0]["callback_data"].split(":")[1]
    contact = PickContact(draft=int(number), id=0).pack()

    await anna.presses_data(contact, anna.seen[-1].message_id)
    assert (await anna.presses_data(contact, anna.seen[-1].message_id)).startswith("Это уже закончено")
    assert await anna.presses_forged(contact) == "На это вы уже ответили."
    await anna.presses("Завтра")
    at_ten = PickTime(draft=int(number), clock="1000").pack()
    await anna.presses_data(at_ten, anna.seen[-1].message_id)
    assert await anna.presses_forged(at_ten) == "На это вы уже ответили."
    await anna.presses("Пропустить место")
    no_goal = NoGoal(draft=int(number)).pack()
    await anna.presses_data(no_goal, anna.seen[-1].message_id)
    toast = await anna.presses_data(no_goal, anna.seen[-1].message_id)

    assert toast.startswith("Это уже закончено")
    assert (await only_meeting(office, client)).goal == ""


async def test_strange_names_and_long_texts(anna: Person) -> None:
    """Markup, an RTL name and 4096 characters break nothing."""
    name = '<b>"&Ко مرحبا 🌻'
    await known_client(anna, name, contact="<i>Иван</i> 🌻")

    await anna.sends("/meet")
    await anna.presses("Ко")
    await anna.presses("Иван")
    await anna.presses("Завтра")
    await anna.sends("10")
    await anna.sends("Я" * 4096)
    assert "не длиннее 300" in anna.sees[-1]
    await anna.sends("<code>склад</code>")
    await anna.sends("я" * 4096)
    assert "не длиннее 1\xa0000" in anna.sees[-1]
    await anna.sends("<" * 1000)

    assert "<code>склад</code>" in anna.sees[-1]
    assert "Записал встречу" in anna.sees[-1]


async def test_words_instead_of_buttons(anna: Person) -> None:
    """A contact's name is understood; a photo where text is needed is asked for again."""
    await known_client(anna)
    await anna.sends("/meet Ромашка")

    await anna.sends("Пётр")
    assert "Такого контакта у клиента нет" in anna.sees[-1]
    await anna.sends("иван")
    assert "в какой день" in anna.sees[-1]
    await anna.presses("Завтра")
    await anna.presses("10:00")
    await anna.sends(photo=[{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}])
    assert "Нужен текст" in anna.sees[-1]


async def test_a_command_in_the_middle(anna: Person) -> None:
    """A meeting half told waits while something else is done, and is gone on with."""
    await client_of(anna)
    await anna.sends("/meet Ромашка")
    await anna.presses("Завтра")
    await anna.presses("10:00")
    await anna.sends("Склад на Тверской")

    await anna.taps_menu("Визит")
    await anna.presses("Отмена")
    assert "Отложено: встреча, Ромашка" in anna.sees[-1]
    await anna.presses("Продолжить")
    assert "какая цель?" in anna.sees[-1]
    await anna.presses("Без цели")

    assert "Где: Склад на Тверской" in anna.sees[-1]


async def test_no_meeting_with_anothers_client(office: Office, anna: Person, viktor: Person) -> None:
    """Another manager's client is not found, by name or by button."""
    client = await known_client(viktor)
    meeting = await meeting_of(viktor, client, datetime(2026, 11, 26, 7, tzinfo=UTC))

    await anna.sends("/meet Ромашка завтра 10:00")
    assert "не нашлось" in anna.sees[-1]
    await anna.presses_data(OpenMeeting(id=meeting.id).pack(), anna.seen[-1].message_id)

    assert "Такой встречи нет" in anna.sees[-1] or "Такой встречи нет" in "".join(
        office.telegram.toasts.values()
    )
