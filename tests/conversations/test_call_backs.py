"""Missed calls: asked for every half hour of work until returned; next morning the head knows (D004)."""

from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from domain.calendar import at
from domain.clients import Client
from domain.people import Hours, Role
from domain.tasks import TaskKind
from services import client_changes, tasks
from storage import contacts, people
from tests.conversations.journal import client_of, open_tasks
from tests.office import Office, Person
from tests.telegram import read

MOSCOW = ZoneInfo("Europe/Moscow")
VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")


async def miss_call(manager: Person, name: str = "Ромашка") -> None:
    """Log a missed call, button by button."""
    await manager.sends("/log")
    await manager.presses("Пропущенный звонок")
    await manager.presses(name)


def pushes(person: Person) -> list[str]:
    """Give what asked this person to call back, also what has gone from the chat since."""
    said = [payload for method, payload in person.office.telegram.calls if method == "sendMessage"]
    texts = [read(str(payload["text"])) for payload in said if payload["chat_id"] == person.telegram_id]
    return [text for text in texts if text.startswith("Перезвоните")]


def standing(person: Person) -> list[str]:
    """Give what asks this person to call back in his chat as it looks now."""
    return [text for text in person.sees if text.startswith("Перезвоните")]


async def test_a_missed_call_asks_to_be_returned(office: Office, anna: Person) -> None:
    """Half an hour later, and each half hour again, with the phone to tap."""
    client = await client_of(anna, "Ромашка", "ООО")
    async with office.database.transaction() as uow:
        await contacts.add(
            uow, client.id, name="Ирина", post="", phone="+79000000001", created_at=office.clock.now()
        )
    await miss_call(anna)

    await office.moves_to(office.clock.read("today 11:29", MOSCOW))
    assert pushes(anna) == []
    await office.moves_to(office.clock.read("today 11:30", MOSCOW))
    assert anna.sees[-1] == "Перезвоните: ООО «Ромашка»\nИрина: +7 900 000-00-01"
    assert anna.buttons == ["Звонок сделан", "Карточка"]
    await office.moves_to(office.clock.read("today 13:00", MOSCOW))
    assert len(pushes(anna)) == 4
    assert len(standing(anna)) == 1  # each takes the place of the one before
    assert anna.sees[-1] == standing(anna)[0]


async def test_nobody_is_chased_outside_working_hours(office: Office, anna: Person) -> None:
    """The last push is before work ends, the next one when it begins; weekends are free."""
    await client_of(anna)
    office.clock.set(office.clock.read("2026-11-27 17:10", MOSCOW))
    await miss_call(anna)

    await office.moves_to(office.clock.read("2026-11-27 17:59", MOSCOW))
    assert len(pushes(anna)) == 1
    await office.moves_to(office.clock.read("2026-11-30 08:59", MOSCOW))
    assert len(pushes(anna)) == 1
    await office.moves_to(office.clock.read("2026-11-30 09:00", MOSCOW))
    assert len(pushes(anna)) == 2


async def test_own_working_hours_count(office: Office, anna: Person) -> None:
    """Somebody who works from ten to four on Saturdays too is chased then, and not before or after."""
    await client_of(anna)
    hours = Hours(frozenset({1, 2, 3, 4, 5, 6}), time(10), time(16))
    async with office.database.transaction() as uow:
        known = await people.get(uow, anna.employee.id)
        people.save(uow, replace(known, hours=hours))
    office.clock.set(office.clock.read("2026-11-27 15:45", MOSCOW))
    await miss_call(anna)

    await office.moves_to(office.clock.read("2026-11-28 09:59", MOSCOW))
    assert pushes(anna) == []
    await office.moves_to(office.clock.read("2026-11-28 10:30", MOSCOW))
    assert len(pushes(anna)) == 2


async def test_a_returned_call_is_quiet_and_offers_to_be_logged(office: Office, anna: Person) -> None:
    """One tap ends it; a second tap on the push says that it is over."""
    client = await client_of(anna)
    await miss_call(anna)
    await office.moves_to(office.clock.read("today 12:00", MOSCOW))
    push = anna.seen[-1].buttons[0]["callback_data"], anna.seen[-1].message_id

    await anna.presses("Звонок сделан")
    assert anna.sees[-1] == "✓ Ромашка: перезвонить\nЗаписать, что вышло?"
    assert await open_tasks(office, client) == []
    await anna.presses_data(*push)
    assert anna.sees[-1] == "Это уже сделано."

    await anna.presses("Записать звонок")
    assert "Ромашка" in anna.sees[-1]
    before = len(pushes(anna))
    await office.moves_to(office.clock.read("tomorrow 18:00", MOSCOW))
    assert len(pushes(anna)) == before


async def test_a_logged_call_ends_it(office: Office, anna: Person, boris: Person) -> None:
    """No push and no news for the head after the client was spoken with."""
    await client_of(anna)
    await miss_call(anna)
    await anna.sends("/call Ромашка")
    await anna.presses("Поговорили")
    await anna.sends("Хотят ещё 40 коробок")
    await anna.presses("Завтра")

    before = len(anna.sees)
    await office.moves_to(office.clock.read("tomorrow 08:59", MOSCOW))
    assert len(anna.sees) == before
    await office.moves_to(office.clock.read("tomorrow 18:00", MOSCOW))
    assert boris.sees == []


async def test_an_undone_call_leaves_it_to_be_returned(office: Office, anna: Person) -> None:
    """The chase goes on, once every half hour and not twice."""
    client = await client_of(anna)
    await miss_call(anna)
    office.clock.set(office.clock.now() + timedelta(minutes=5))
    await anna.sends("/call Ромашка")
    await anna.presses("Поговорили")
    await anna.sends("Ошибся клиентом")
    await anna.presses("Завтра")
    assert await open_tasks(office, client) == []
    office.clock.set(office.clock.now() + timedelta(minutes=5))
    await anna.presses("Отменить")

    assert [task.kind for task in await open_tasks(office, client)] == [TaskKind.CALL_BACK]
    await office.moves_to(office.clock.read("today 12:45", MOSCOW))
    assert len(pushes(anna)) == 3


async def test_an_undone_missed_call_asks_nothing(office: Office, anna: Person, boris: Person) -> None:
    """It was a mistake: no push, no task, no news."""
    client = await client_of(anna)
    await miss_call(anna)
    await anna.presses("Отменить")

    await office.moves_to(office.clock.read("tomorrow 18:00", MOSCOW))
    assert await open_tasks(office, client) == []
    assert pushes(anna) == []
    assert boris.sees == []


async def test_several_missed_calls_of_a_client_are_one_push(
    office: Office, anna: Person, boris: Person
) -> None:
    """And one piece of news for the head; one tap answers them all."""
    client = await client_of(anna)
    await miss_call(anna)
    await office.moves_to(office.clock.read("today 11:10", MOSCOW))
    await miss_call(anna)

    await office.moves_to(office.clock.read("today 12:15", MOSCOW))
    assert len(pushes(anna)) == 2
    await office.moves_to(office.clock.read("tomorrow 12:00", MOSCOW))
    assert len([text for text in boris.sees if "Не перезвонили" in text]) == 1
    await anna.presses("Звонок сделан")
    assert await open_tasks(office, client) == []


async def test_the_next_morning_the_head_knows(office: Office, viktor: Person, boris: Person) -> None:
    """Vladivostok's morning is Bratislava's night: the head hears of it when his quiet hours end."""
    await client_of(viktor, "Ромашка", "ООО")
    office.clock.set(office.clock.read("today 12:00", VLADIVOSTOK))
    await miss_call(viktor)

    await office.moves_to(office.clock.read("2026-11-25 07:59", boris.zone))
    assert boris.sees == []
    await office.moves_to(office.clock.read("2026-11-25 08:00", boris.zone))
    assert boris.sees == ["Не перезвонили: ООО «Ромашка»\nПропущен: вчера. Менеджер: Виктор"]
    assert boris.buttons == ["Карточка"]


async def test_returned_before_the_head_wakes_is_no_news(
    office: Office, viktor: Person, boris: Person
) -> None:
    """It was told for 09:00 in Vladivostok; by 08:00 in Bratislava it was returned."""
    await client_of(viktor)
    office.clock.set(office.clock.read("today 12:00", VLADIVOSTOK))
    await miss_call(viktor)
    await office.moves_to(office.clock.read("2026-11-25 10:00", VLADIVOSTOK))
    await viktor.presses("Звонок сделан")

    await office.moves_to(office.clock.read("2026-11-25 18:00", boris.zone))
    assert boris.sees == []


async def test_a_call_missed_late_has_an_hour_of_work(office: Office, anna: Person) -> None:
    """Missed at ten to six: the head hears of it at ten to ten, not at nine."""
    gleb = await office.person("Глеб", 1009, Role.HEAD)
    await client_of(anna)
    office.clock.set(office.clock.read("today 17:50", MOSCOW))
    await miss_call(anna)

    await office.moves_to(office.clock.read("2026-11-25 09:49", MOSCOW))
    assert gleb.sees == []
    await office.moves_to(office.clock.read("2026-11-25 09:50", MOSCOW))
    assert len(gleb.sees) == 1


async def test_a_given_away_client_is_called_by_the_new_manager(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """In his own working hours; the old one is left in peace."""
    client: Client = await client_of(anna)
    await miss_call(anna)
    async with office.database.transaction() as uow:
        await client_changes.give_to(uow, boris.employee, client.id, viktor.employee.id, office.clock.now())

    await office.moves_to(office.clock.read("2026-11-25 09:10", VLADIVOSTOK))
    assert pushes(anna) == []
    assert len(pushes(viktor)) == 1


async def test_the_chase_goes_on_after_days_of_silence(office: Office, anna: Person) -> None:
    """The bot was away for a week: one push when it is back, and every half hour again."""
    await client_of(anna)
    await miss_call(anna)
    office.clock.set(office.clock.read("2026-12-02 11:10", MOSCOW))
    await office.works()
    assert len(pushes(anna)) == 1
    await office.moves_to(office.clock.read("2026-12-02 11:40", MOSCOW))
    assert len(pushes(anna)) == 2


async def test_a_call_back_of_a_head_is_his_own(office: Office, boris: Person, owner: Person) -> None:
    """A head is chased like anybody; nobody is told of it."""
    client = await client_of(boris)
    async with office.database.transaction() as uow:
        await tasks.add_task(
            uow,
            boris.employee,
            kind=TaskKind.CALL_BACK,
            text="перезвонить",
            due_on=date(2026, 11, 24),
            client_id=client.id,
            now=office.clock.now(),
        )
    await office.moves_to(at(date(2026, 11, 26), time(12), MOSCOW))
    assert pushes(boris)
    assert owner.sees == []
