"""The plan of a day and of a week: asked for, pushed in the morning, and seen by a head (D024)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.people import Hours
from domain.tasks import TaskKind
from handlers.plan_texts import ShowDay, ShowWeek
from services import follow_ups, plans, tasks
from storage import people
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import client_of, log_visit
from tests.office import Office, Person

HOUR = timedelta(hours=1)
# Tuesday, 15:00 in Moscow
TODAY_AT_THREE = datetime(2026, 11, 24, 12, tzinfo=UTC)
# Wednesday, 08:30 in Moscow
MORNING = datetime(2026, 11, 25, 5, 30, tzinfo=UTC)


async def plan_mornings(office: Office) -> None:
    """Do what the clock does every hour."""
    async with office.database.transaction() as uow:
        await plans.plan_mornings(uow, office.clock.now())


async def test_the_plan_of_today(office: Office, anna: Person) -> None:
    """Meetings with time, place and goal; what is due; what is overdue."""
    client = await known_client(anna, is_key=True)
    await meeting_of(anna, client, TODAY_AT_THREE, goal="Закрыть <брак>")
    async with office.database.transaction() as uow:
        now = office.clock.now()
        for text, day in (("Выслать КП", 24), ("Отправить образцы", 20), ("Позже", 26)):
            await follow_ups.promise(
                uow,
                anna.employee,
                client_id=client.id,
                text=text,
                due_on=date(2026, 11, day),
                activity_id=None,
                now=now,
            )
        await tasks.add_task(
            uow,
            anna.employee,
            kind=TaskKind.CALL_BACK,
            text="",
            due_on=date(2026, 11, 24),
            client_id=client.id,
            now=now,
        )

    await anna.taps_menu("Мой день")

    assert anna.sees[-1] == (
        "План на сегодня, вт, 24 ноября\n\n"
        "15:00–16:00 ★ Ромашка\n"
        "· Тверская, 1\n"
        "· Закрыть <брак>\n\n"
        "Сделать\n"
        "• ★ Ромашка: Выслать КП\n"
        "• ★ Ромашка: перезвонить\n\n"
        "Просрочено\n"
        "• ★ Ромашка: Отправить образцы (срок был пт, 20 ноября)"
    )
    await anna.presses("›")
    assert "План на завтра, ср, 25 ноября" in anna.sees[-1]
    assert "Ничего не запланировано. Назначьте встречу: /meet" in anna.sees[-1]
    await anna.presses("›")
    assert "Позже" in anna.sees[-1]
    await anna.presses("Неделя")
    assert "Неделя: пн, 23 ноября – вс, 29 ноября" in anna.sees[-1]
    assert "Просрочено: 1 дело" in anna.sees[-1]
    await anna.presses("вт")
    await anna.presses("15:00 Ромашка")
    assert "Встреча: сегодня, 15:00–16:00" in anna.sees[-1]


async def test_an_empty_week(anna: Person) -> None:
    """It says what to do next, and the weeks beside are there."""
    await anna.sends("/week")

    assert "На этой неделе ничего не запланировано. Назначьте встречу: /meet" in anna.sees[-1]
    await anna.presses("›")
    assert "Неделя: пн, 30 ноября – вс, 6 декабря" in anna.sees[-1]


async def test_a_day_in_words(anna: Person) -> None:
    """/today takes a day."""
    await anna.sends("/today пятница")
    assert "План: пт, 27 ноября" in anna.sees[-1]


async def test_a_logged_meeting_is_ticked(office: Office, anna: Person) -> None:
    """What was logged stays on the plan, marked."""
    await meeting_of(anna, await client_of(anna), TODAY_AT_THREE)
    await office.moves_to(TODAY_AT_THREE + HOUR)
    await log_visit(anna)

    await anna.sends("/today")

    assert "✓ 15:00–16:00 Ромашка" in anna.sees[-1]


async def test_a_crowded_day_fits(office: Office, anna: Person) -> None:
    """Many meetings and promises are counted where they cannot all be shown."""
    client = await known_client(anna, "Я" * 150)
    for number in range(30):
        await meeting_of(anna, client, TODAY_AT_THREE + number * timedelta(minutes=1), goal="ц" * 900)
    async with office.database.transaction() as uow:
        for number in range(60):
            await follow_ups.promise(
                uow,
                anna.employee,
                client_id=client.id,
                text=f"{number} " + "п" * 900,
                due_on=date(2026, 11, 24 - number % 2),
                activity_id=None,
                now=office.clock.now(),
            )

    await anna.sends("/today")
    assert anna.sees[-1].count("и ещё") == 3
    await anna.sends("/week")
    assert "и ещё" in anna.sees[-1]


async def test_the_plan_is_pushed_in_the_morning(office: Office, anna: Person) -> None:
    """08:30 on working days, and the next one is planned when this one is told."""
    await plan_mornings(office)
    await meeting_of(anna, await client_of(anna), MORNING + 5 * HOUR, travel=0)

    await office.moves_to(MORNING - timedelta(seconds=1))
    assert not [text for text in anna.sees if "Доброе утро" in text]
    await office.moves_to(MORNING)

    assert anna.sees[-1].startswith("Доброе утро!\nПлан на сегодня, ср, 25 ноября\n\n13:30–14:30 Ромашка")
    await office.moves_to(MORNING + 24 * HOUR)
    assert anna.sees[-1].startswith("На сегодня ничего не запланировано. Назначьте встречу (/meet)")


async def test_no_plan_on_days_off(office: Office, anna: Person) -> None:
    """Friday's plan is followed by Monday's."""
    await plan_mornings(office)
    await office.moves_to(datetime(2026, 11, 27, 6, tzinfo=UTC))
    before = len(anna.sees)

    await office.moves_to(datetime(2026, 11, 30, 5, 29, tzinfo=UTC))
    assert len(anna.sees) == before
    await office.moves_to(datetime(2026, 11, 30, 5, 30, tzinfo=UTC))
    assert len(anna.sees) == before + 1


async def test_each_by_his_own_clock(office: Office, anna: Person, viktor: Person) -> None:
    """08:30 in Vladivostok comes seven hours earlier."""
    await plan_mornings(office)

    await office.moves_to(datetime(2026, 11, 24, 22, 30, tzinfo=UTC))

    assert len(viktor.sees) == 1
    assert anna.sees == []


async def test_planned_twice_told_once(office: Office, anna: Person) -> None:
    """The hourly sweep doubles nothing."""
    for _ in range(3):
        await plan_mornings(office)

    await office.moves_to(MORNING)
    await plan_mornings(office)
    await office.works()

    assert len(anna.sees) == 1


async def test_moving_to_another_zone(office: Office, anna: Person) -> None:
    """The next plan comes at 08:30 of the new zone, and there and back again it comes once."""
    await plan_mornings(office)
    for zone in ("Asia/Vladivostok", "Europe/Moscow", "Asia/Vladivostok"):
        await change(office, anna, zone=ZoneInfo(zone))

    await office.moves_to(datetime(2026, 11, 24, 22, 30, tzinfo=UTC))
    assert len(anna.sees) == 1
    await office.moves_to(MORNING)
    assert len(anna.sees) == 1


async def test_changing_working_days(office: Office, anna: Person) -> None:
    """A day that became free gets no plan, and gets it when it is a working day again."""
    await plan_mornings(office)
    await change(office, anna, hours=Hours(work_days=frozenset({1, 2, 4, 5})))
    await change(office, anna, hours=Hours())
    await office.moves_to(MORNING)
    assert len(anna.sees) == 1

    await change(office, anna, hours=Hours(work_days=frozenset({1, 2, 3, 5})))
    await office.moves_to(MORNING + 24 * HOUR)
    assert len(anna.sees) == 1
    await office.moves_to(MORNING + 48 * HOUR)
    assert len(anna.sees) == 2


async def change(
    office: Office, person: Person, *, zone: ZoneInfo | None = None, hours: Hours | None = None
) -> None:
    """Change what a person set."""
    async with office.database.transaction() as uow:
        now = await people.get(uow, person.employee.id)
        changed = replace(now, zone=zone or now.zone, hours=hours or now.hours)
        people.save(uow, changed)
        await plans.replan_morning(uow, changed, office.clock.now())


async def test_quiet_hours_until_nine(office: Office, anna: Person) -> None:
    """The plan waits until the person may be disturbed."""
    await plan_mornings(office)
    async with office.database.transaction() as uow:
        people.save(uow, replace(anna.employee, hours=Hours(quiet_until=time(9))))

    await office.moves_to(MORNING + timedelta(minutes=29))
    assert anna.sees == []
    await office.moves_to(MORNING + timedelta(minutes=30))
    assert len(anna.sees) == 1


async def test_a_leader_is_left_alone(office: Office, boris: Person, owner: Person) -> None:
    """A head gets a plan only on days on which there is something of his own."""
    await plan_mornings(office)
    await office.moves_to(MORNING + 6 * HOUR)
    assert boris.sees == []
    assert owner.sees == []

    await meeting_of(boris, await client_of(boris), MORNING + 30 * HOUR)
    await office.moves_to(MORNING + 26 * HOUR)
    assert "Доброе утро!" in "".join(boris.sees)


async def test_a_head_sees_his_managers_plan(office: Office, viktor: Person, boris: Person) -> None:
    """By the head's clock, with the manager's beside it (D095)."""
    nine = datetime(2026, 11, 24, 23, tzinfo=UTC)
    await meeting_of(viktor, await client_of(viktor), nine)

    await boris.sends("/today")
    await boris.presses("Планы менеджеров")
    assert boris.buttons == ["Виктор", "Мой план"]
    await boris.presses("Виктор")
    await boris.presses("›")

    assert boris.sees[-1] == (
        "План на завтра, ср, 25 ноября\n"
        "Менеджер: Виктор\n"
        "Время по вашим часам (Братислава), часы менеджера: Владивосток.\n\n"
        "00:00–01:00 Ромашка (там 09:00)\n"
        "· Тверская, 1\n"
        "· КП"
    )
    await boris.presses("Неделя")
    assert "Менеджер: Виктор" in boris.sees[-1]
    await boris.presses("Планы менеджеров")
    await boris.presses("Мой план")
    assert "Менеджер" not in boris.sees[-1]


async def test_nobody_else_sees_a_plan(office: Office, anna: Person, viktor: Person) -> None:
    """A manager sees his own plan alone; a head of another department that of his own people."""
    await meeting_of(viktor, await client_of(viktor), TODAY_AT_THREE)
    other = await office.person("Глеб", 1010, anna.employee.role, "Опт")
    await anna.sends("/today")
    await other.sends("/today")

    for person in (anna, other):
        for button in (
            ShowDay(employee=viktor.employee.id, day=0),
            ShowWeek(employee=viktor.employee.id, day=739000),
        ):
            await person.presses_data(button.pack(), person.seen[-1].message_id)
        assert all("Ромашка" not in text for text in person.sees)
        assert "Планы менеджеров" not in person.buttons


async def test_a_lonely_head(boris: Person) -> None:
    """With nobody to look at, it says how to change that."""
    await boris.sends("/today")
    await boris.presses("Планы менеджеров")

    assert "В отделе пока никого нет. Пригласите менеджеров: /invite" in boris.sees[-1]
