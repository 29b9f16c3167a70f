"""What waits to be done: told on its day, listed, done, moved, handed over with the client (D007, D034)."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import at
from domain.clients import Client
from domain.deadlines import MORNING
from domain.tasks import FollowUp, Task, TaskKind
from handlers.task_buttons import CompleteItem, MoveItem, Which
from services import client_changes, follow_ups, tasks, team
from storage import clients, contacts
from storage import follow_ups as book
from tests.conversations.journal import client_of, log_visit, open_tasks, promised
from tests.office import Office, Person

MOSCOW = ZoneInfo("Europe/Moscow")
VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")
TODAY = date(2026, 11, 24)
TOMORROW = date(2026, 11, 25)


async def promise(manager: Person, client: Client, text: str, due_on: date) -> FollowUp:
    """Promise a client something."""
    async with manager.office.database.transaction() as uow:
        return await follow_ups.promise(
            uow,
            manager.employee,
            client_id=client.id,
            text=text,
            due_on=due_on,
            activity_id=None,
            now=manager.office.clock.now(),
        )


async def give_task(owner: Person, client: Client | None, text: str, due_on: date) -> Task:
    """Give somebody a task."""
    async with owner.office.database.transaction() as uow:
        return await tasks.add_task(
            uow,
            owner.employee,
            kind=TaskKind.OTHER,
            text=text,
            due_on=due_on,
            client_id=None if client is None else client.id,
            now=owner.office.clock.now(),
        )


async def give_client(office: Office, client: Client, by: Person, to: Person) -> None:
    """Give the client to another owner."""
    async with office.database.transaction() as uow:
        await client_changes.give_to(uow, by.employee, client.id, to.employee.id, office.clock.now())


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

    assert anna.sees[-1] == "ООО «Ромашка»: отправить КП\nИрина: +79000000001"
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


async def test_the_list_shows_overdue_first_in_pages(office: Office, anna: Person) -> None:
    """Promises and tasks together, five a page, each done or moved from where it stands."""
    client = await client_of(anna, '<b>"&Ко')
    for day in range(1, 6):
        await promise(anna, client, f"обещание {day}", TODAY + timedelta(days=day))
    await give_task(anna, None, "сдать отчёт", TODAY)
    await give_task(anna, client, "проверить склад", TODAY + timedelta(days=9))
    await office.moves_to(office.clock.read("2026-11-26 08:00", MOSCOW))

    await anna.sends("/tasks")
    lines = anna.sees[-1].split("\n\n")
    assert lines[0] == "Дел: 7, просрочено: 2"
    assert lines[1] == "1. Просрочено, вт, 24 ноября: сдать отчёт"
    assert lines[2] == '2. Просрочено, вчера: <b>"&Ко: обещание 1'
    assert lines[3].startswith("3. сегодня: ")
    assert anna.buttons[-2:] == ["1/2", "›"]

    await anna.presses("›")
    assert "7. чт, 3 декабря" in anna.sees[-1]
    assert await anna.presses("7: сделано") == "Сделано."
    await anna.presses("‹")
    assert "Дел: 6" in anna.sees[-1]
    await anna.presses("1: сделано")
    assert anna.sees[-1].startswith("Дел: 5, просрочено: 1")


async def test_an_empty_list_says_so(anna: Person) -> None:
    """And what will stand there, and where to go on."""
    await anna.sends("/tasks")
    assert anna.sees[-1].startswith("Дел нет.")
    assert "/today" in anna.sees[-1]


async def test_a_long_text_fits(office: Office, anna: Person) -> None:
    """A promise of 4096 characters is cut in the list and on the reminder."""
    client = await client_of(anna, "\u200fشركة 🌼")
    await promise(anna, client, "ж" * 4096, TOMORROW)
    for number in range(4):
        await promise(anna, client, f"{number} " + "слово " * 600, TODAY + timedelta(days=2))

    await anna.sends("/tasks")
    assert len(anna.sees[-1]) < 4096
    await office.moves_to(at(TOMORROW, MORNING, MOSCOW))
    assert "жж…" in anna.sees[-1]


async def test_a_colleague_and_a_head_cannot_close_it(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """A colleague does not even learn that it exists; a head may see it, but it is not his to do."""
    client = await client_of(anna)
    follow_up = await promise(anna, client, "отправить КП", TOMORROW)
    data = CompleteItem(which=Which.FOLLOW_UP, id=follow_up.id).pack()

    for person in (viktor, boris):
        await person.sends("/help")
        await person.presses_data(data, 55)

    assert viktor.sees[-1] == "Такой задачи нет."
    assert boris.sees[-1].startswith("Это вне ваших полномочий")
    assert len(await promised(office, client)) == 1


async def test_a_late_task_is_news_for_the_head(office: Office, anna: Person, boris: Person) -> None:
    """On its day the owner is told, a working day later the head: whose it is and since when (A35)."""
    await give_task(anna, await client_of(anna), "вернуть образцы", date(2026, 11, 27))

    await office.moves_to(office.clock.read("2026-11-27 09:00", MOSCOW))
    assert "Ромашка: вернуть образцы" in anna.sees[-1]
    await office.moves_to(office.clock.read("2026-11-30 08:00", MOSCOW))
    assert boris.sees == []
    await office.moves_to(office.clock.read("2026-11-30 09:00", boris.zone))
    assert "Просрочено. Менеджер: Анна" in boris.sees[-1]
    assert "Срок: пт, 27 ноября" in boris.sees[-1]


async def test_a_task_done_in_time_is_no_news(office: Office, anna: Person, boris: Person) -> None:
    """The head hears nothing."""
    client = await client_of(anna)
    await give_task(anna, client, "вернуть образцы", TOMORROW)
    await office.moves_to(at(TOMORROW, MORNING, MOSCOW))

    await anna.presses("Сделано")
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))

    assert await open_tasks(office, client) == []
    assert boris.sees == []


async def test_a_new_head_hears_what_is_late(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """Who leads the department when it is late counts, not who led it when the task was given."""
    await give_task(anna, await client_of(anna), "вернуть образцы", TOMORROW)
    async with office.database.transaction() as uow:
        await team.remove(uow, owner.employee, boris.employee.id, office.clock.now())
    await office.moves_to(office.clock.read("2026-11-26 12:00", MOSCOW))

    assert not any("Просрочено" in text for text in boris.sees)
    assert "Просрочено" in owner.sees[-1]


async def test_a_client_given_away_takes_its_promises_along(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """The new manager is reminded at nine of his own day, the old one not; his list has it too."""
    client = await client_of(anna)
    await promise(anna, client, "отправить КП", TOMORROW)
    await give_client(office, client, boris, viktor)

    await viktor.sends("/tasks")
    assert "отправить КП" in viktor.sees[-1]
    await anna.sends("/tasks")
    assert "Дел нет" in anna.sees[-1]
    await office.moves_to(at(TOMORROW, MORNING, VLADIVOSTOK))
    assert "отправить КП" in viktor.sees[-1]
    await office.moves_to(at(TOMORROW, MORNING, MOSCOW))
    assert "Дел нет" in anna.sees[-1]


async def test_a_client_lost_behind_the_bots_back(office: Office, anna: Person, viktor: Person) -> None:
    """Should the owner change by an import, the reminder still finds the one who has the client."""
    client = await client_of(anna)
    follow_up = await promise(anna, client, "отправить КП", TOMORROW)
    async with office.database.transaction() as uow:
        known = await clients.find(uow, client.id)
        assert known is not None
        clients.save(uow, replace(known, owner_id=viktor.employee.id))

    await office.moves_to(office.clock.read("2026-11-26 18:00", VLADIVOSTOK))

    assert not any("отправить КП" in text for text in anna.sees)
    assert any("отправить КП" in text for text in viktor.sees)
    async with office.database.transaction() as uow:
        moved = await book.find(uow, follow_up.id)
    assert moved is not None
    assert moved.manager_id == viktor.employee.id


async def test_who_left_is_told_nothing(office: Office, anna: Person, boris: Person) -> None:
    """Reminders of somebody who was taken out end there."""
    await promise(anna, await client_of(anna), "отправить КП", TOMORROW)
    async with office.database.transaction() as uow:
        await team.remove(uow, boris.employee, anna.employee.id, office.clock.now())

    await office.moves_to(office.clock.read("2026-11-26 18:00", MOSCOW))
    assert anna.sees == []
