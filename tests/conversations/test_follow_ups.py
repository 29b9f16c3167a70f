"""Promised touches: told at nine of their day, done, moved (D007, D034)."""

from datetime import date, timedelta

import pytest

from domain.calendar import at
from domain.deadlines import MORNING
from handlers.task_buttons import MoveItem, Which
from services import follow_ups
from storage import contacts
from tests.conversations.journal import client_of, log_visit, promised
from tests.conversations.promises import MOSCOW, TODAY, TOMORROW, promise
from tests.office import Office, Person


async def test_a_promise_is_told_at_nine_of_its_day(office: Office, anna: Person) -> None:
    """Who, what, whom to call; done, another day, log and card are one tap away (A12)."""
    client = await client_of(anna, "Ромашка", "ООО")
    async with office.database.transaction() as uow:
        await contacts.add(
            uow, client.id, name="Ирина", post="", phone="+79000000001", created_at=office.clock.now()
        )
    await promise(anna, client, "отправить КП", TOMORROW)

    await office.moves_to(at(TOMORROW, MORNING, MOSCOW) - timedelta(minutes=1))
    assert anna.sees == []
    await office.moves_to(at(TOMORROW, MORNING, MOSCOW))

    assert anna.sees[-1] == "ООО «Ромашка»: отправить КП\nИрина: +7 900 000-00-01"
    assert anna.buttons == ["Сделано", "Перенести", "Записать звонок", "Записать визит", "Карточка"]


@pytest.mark.parametrize("day", [date(2026, 3, 30), date(2026, 10, 26), date(2026, 11, 24)])
async def test_nine_is_nine_where_the_manager_lives(office: Office, day: date) -> None:
    """On the days after the clocks changed too, and in Vladivostok where it is nine long before Moscow."""
    for number, zone in enumerate(("Europe/Bratislava", "Asia/Vladivostok", "America/New_York")):
        office.clock.set(at(day - timedelta(days=3), MORNING, MOSCOW))
        person = await office.person(f"Анна {number}", 2000 + number, zone=zone)
        await promise(person, await client_of(person, f"Ромашка {number}"), "позвонить", day)

        await office.moves_to(at(day, MORNING, person.zone) - timedelta(seconds=1))
        assert person.sees == []
        await office.moves_to(at(day, MORNING, person.zone))
        assert len(person.sees) == 1


async def test_a_promise_for_today_is_told_later_today(office: Office, anna: Person) -> None:
    """At nine it would be told at once, which nobody needs; three hours later is soon enough."""
    await promise(anna, await client_of(anna), "перезвонить", TODAY)

    await office.works()
    assert anna.sees == []
    await office.moves_to(office.clock.read("today 14:00", MOSCOW))
    assert "Ромашка: перезвонить" in anna.sees[-1]


async def test_a_promise_for_a_day_off_waits_for_work(office: Office, anna: Person) -> None:
    """Saturday's reminder comes on Monday and says that it was due before."""
    await promise(anna, await client_of(anna), "перезвонить", date(2026, 11, 28))

    await office.moves_to(office.clock.read("2026-11-30 07:59", MOSCOW))
    assert anna.sees == []
    await office.moves_to(office.clock.read("2026-11-30 09:00", MOSCOW))
    assert "Срок: сб, 28 ноября" in anna.sees[-1]


async def test_done_offers_to_log_what_came_of_it(office: Office, anna: Person) -> None:
    """One tap closes it; a second one says that it is closed."""
    client = await client_of(anna)
    await promise(anna, client, "отправить КП", TOMORROW)
    await office.moves_to(at(TOMORROW, MORNING, MOSCOW))
    reminder = anna.seen[-1]
    data = reminder.buttons[0]["callback_data"]

    await anna.presses("Сделано")
    assert anna.sees[-1] == "✓ Ромашка: отправить КП\nЗаписать, что вышло?"
    assert anna.buttons == ["Записать звонок", "Записать визит", "Карточка"]
    assert await promised(office, client) == []
    await anna.presses_data(data, reminder.message_id)
    assert anna.sees[-1] == "Это уже сделано."

    await anna.presses("Записать звонок")
    assert "Ромашка" in anna.sees[-1]


async def test_moved_there_and_back_is_told_once_on_the_day(office: Office, anna: Person) -> None:
    """The reminder moves with the promise, and comes even if the day is the first one again."""
    client = await client_of(anna)
    follow_up = await promise(anna, client, "отправить КП", TOMORROW)
    press = MoveItem(which=Which.FOLLOW_UP, id=follow_up.id).pack()

    await anna.sends("/help")
    await anna.presses_data(press, 101)
    await anna.sends("27.11")
    assert anna.sees[-1] == "Перенесено: пт, 27 ноября\nРомашка: отправить КП"
    office.clock.set(office.clock.now() + timedelta(minutes=5))
    await anna.presses_data(press, 101)
    await anna.presses("Завтра")

    before = len(anna.sees)
    await office.moves_to(at(TOMORROW, MORNING, MOSCOW))
    assert len(anna.sees) == before + 1
    await anna.presses("Сделано")
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))
    assert len(anna.sees) == before + 1


async def test_moving_asks_below_the_reminder(office: Office, anna: Person) -> None:
    """Whoever cancels the question still has the reminder with its buttons."""
    await promise(anna, await client_of(anna), "отправить КП", TOMORROW)
    await office.moves_to(at(TOMORROW, MORNING, MOSCOW))

    await anna.presses("Перенести")
    await anna.presses("Отмена")

    assert "Отменено" in anna.sees[-1]
    assert anna.seen[-2].button_texts[0] == "Сделано"


@pytest.mark.parametrize(
    ("today", "offered"),
    [
        (date(2026, 11, 27), "Следующий рабочий день, пн, 30 ноября"),
        (date(2026, 11, 3), "Следующий рабочий день, чт, 5 ноября"),  # the day between is a holiday in Russia
        (date(2026, 11, 24), "Завтра, ср, 25 ноября"),
    ],
)
async def test_the_next_day_offered_is_one_of_work(
    office: Office, anna: Person, today: date, offered: str
) -> None:
    """Nobody is offered a Saturday or a holiday unasked; the calendar has them all the same."""
    office.clock.set(at(today, MORNING, MOSCOW))
    await promise(anna, await client_of(anna), "отправить КП", today)
    await anna.sends("/tasks")
    await anna.presses("1: перенести")

    assert anna.buttons[1] == offered
    assert today == date(2026, 11, 24) or not [label for label in anna.buttons if label.startswith("Завтра")]


async def test_what_was_done_while_a_day_was_asked_stays_done(office: Office, anna: Person) -> None:
    """The question ends with a sentence; nothing is told about it any more."""
    client = await client_of(anna)
    follow_up = await promise(anna, client, "отправить КП", TOMORROW)
    await anna.sends("/tasks")
    await anna.presses("1: перенести")
    async with office.database.transaction() as uow:
        await follow_ups.complete(uow, anna.employee, follow_up.id, office.clock.now())

    await anna.presses("Завтра")
    assert anna.sees[-1] == "Это уже сделано."
    await anna.sends("ку")
    assert "такого клиента нет" in anna.sees[-1]


async def test_an_undone_visit_promises_nothing(office: Office, anna: Person) -> None:
    """The promise goes with the record."""
    client = await client_of(anna)
    await log_visit(anna)
    assert len(await promised(office, client)) == 1

    await anna.presses("Отменить")
    before = len(anna.sees)
    await office.moves_to(office.clock.read("2026-11-25 08:29", MOSCOW))

    assert await promised(office, client) == []
    assert len(anna.sees) == before
