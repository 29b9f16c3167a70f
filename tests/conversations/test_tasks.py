"""What waits to be done: listed, late, handed over with the client (D007, D091)."""

from dataclasses import replace
from datetime import date, timedelta

from domain.calendar import at
from domain.deadlines import MORNING
from handlers.task_buttons import CompleteItem, Which
from services import team
from storage import clients
from storage import follow_ups as book
from tests.conversations.journal import client_of, open_tasks, promised
from tests.conversations.promises import MOSCOW, TODAY, TOMORROW, VLADIVOSTOK, give_client, give_task, promise
from tests.office import Office, Person


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
    await office.works()

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
        [moved] = await book.list_open(uow, client.id)
    assert (moved.id, moved.manager_id) == (follow_up.id, viktor.employee.id)


async def test_who_left_is_told_nothing(office: Office, anna: Person, boris: Person) -> None:
    """Reminders of somebody who was taken out end there."""
    await promise(anna, await client_of(anna), "отправить КП", TOMORROW)
    async with office.database.transaction() as uow:
        await team.remove(uow, boris.employee, anna.employee.id, office.clock.now())

    await office.moves_to(office.clock.read("2026-11-26 18:00", MOSCOW))
    assert anna.sees == []


async def test_what_somebody_left_undone_goes_to_the_next_manager(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """With the client, whenever he is given away: the promise and the task, told in the new manager's day."""
    client = await client_of(anna)
    await promise(anna, client, "отправить КП", TOMORROW)
    await give_task(anna, client, "вернуть образцы", TOMORROW)
    async with office.database.transaction() as uow:
        await team.remove(uow, boris.employee, anna.employee.id, office.clock.now())
    await office.moves_to(office.clock.read("2026-11-26 12:00", VLADIVOSTOK))
    await give_client(office, client, boris, viktor)

    await office.moves_to(office.clock.read("2026-11-26 17:00", VLADIVOSTOK))
    assert {text.split("\n")[0] for text in viktor.sees} == {
        "Вам передан клиент (передаёт Борис): Ромашка",
        "Ромашка: отправить КП",
        "Ромашка: вернуть образцы",
    }
    assert not any("Просрочено" in text for text in boris.sees)
