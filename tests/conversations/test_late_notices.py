"""What comes late: after a stop, after the night, in a crowd; told in a list, or named in the plan."""

from datetime import timedelta

from domain.notices import NoticeKind, NoticeState
from services import notices as planning
from services import plans
from storage import notices
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.promises import TODAY, TOMORROW, give_task
from tests.office import Office, Person


async def plan_mornings(office: Office) -> None:
    """Do what the clock does every hour."""
    async with office.database.transaction() as uow:
        await plans.plan_mornings(uow, office.clock.now())


async def stands_still_until(office: Office, words: str, person: Person) -> None:
    """Let the program be down until then; nothing is told meanwhile."""
    office.clock.set(office.clock.read(words, person.zone))
    await office.works()


async def test_after_a_stop_what_has_meaning_comes_in_one_list(office: Office, anna: Person) -> None:
    """In the order of its moments, each with what it was and when; the numbers open it in full."""
    for text, day in (("Отправить прайс", TODAY), ("Договор", TOMORROW), ("Образцы", TOMORROW)):
        await give_task(anna, None, text, day)
    await stands_still_until(office, "tomorrow 11:00", anna)

    listed = [text for text in anna.sees if "накопилось" in text]
    assert len(listed) == 1
    lines = [line for line in listed[0].splitlines() if line[:1].isdigit()]
    assert lines[0] == "1. Отправить прайс · Срок: вчера (вчера, 14:00)"
    assert lines[1:] == ["2. Договор (сегодня, 09:00)", "3. Образцы (сегодня, 09:00)"]
    await anna.presses("2", on=anna.seen[-1])
    assert anna.buttons


async def test_one_late_notice_needs_no_list(office: Office, anna: Person) -> None:
    """It comes as it is, with its own buttons."""
    await give_task(anna, None, "Отправить прайс", TODAY)
    await stands_still_until(office, "today 16:30", anna)
    assert len(anna.sees) == 1
    assert "накопилось" not in anna.sees[0]


async def test_the_urgent_come_one_by_one(office: Office, anna: Person) -> None:
    """A meeting about to begin is never hidden in a list."""
    client = await known_client(anna)
    await meeting_of(anna, client, office.clock.read("today 15:00", anna.zone))
    for text in ("Отправить прайс", "Договор"):
        await give_task(anna, None, text, TODAY)
    await stands_still_until(office, "today 14:40", anna)
    assert any("14:40" in text or "15:00" in text for text in anna.sees if "накопилось" not in text)
    assert sum("накопилось" in text for text in anna.sees) == 1


async def test_the_morning_brings_one_list_instead_of_ten_messages(office: Office, anna: Person) -> None:
    """What fell due in quiet hours is told together when they end."""
    for number in range(10):
        task = await give_task(anna, None, f"Дело {number}", TOMORROW)
        night = office.clock.read("today 23:00", anna.zone) + timedelta(minutes=number)
        async with office.database.transaction() as uow:
            planning.plan(uow, NoticeKind.TASK_LATE, anna.employee, task.id, night, f"night {number}")
            planning.plan(uow, NoticeKind.CALL_BACK_MISSED, anna.employee, task.id, night, f"night {number}")
    await office.moves_to(office.clock.read("tomorrow 08:10", anna.zone))
    assert len(anna.sees) <= 1


async def test_a_crowd_at_one_moment_is_one_list(office: Office, anna: Person) -> None:
    """Ten tasks of one morning are one message at nine o'clock."""
    for number in range(10):
        await give_task(anna, None, f"Дело {number}", TOMORROW)
    await office.moves_to(office.clock.read("tomorrow 09:00", anna.zone))
    assert [text for text in anna.sees if "Дело 3" in text and "На сейчас 10 напоминаний" in text]
    assert len(anna.sees) == 1


async def test_a_foreign_number_opens_nothing(office: Office, anna: Person, viktor: Person) -> None:
    """A list's button works for its reader alone, and for ever."""
    for number in range(6):
        await give_task(anna, None, f"Дело {number}", TOMORROW)
    await office.moves_to(office.clock.read("tomorrow 09:00", anna.zone))
    data = anna.seen[-1].buttons[0]["callback_data"]
    await viktor.presses_data(data, 1)
    assert all("Дело" not in text for text in viktor.sees)
    await anna.presses_data(data, anna.seen[-1].message_id)
    await anna.presses_data(data, anna.seen[-1].message_id)
    assert "Дело 0" in anna.sees[-1]


async def test_what_came_too_late_is_named_in_the_next_plan(office: Office, anna: Person) -> None:
    """Nothing vanishes silently: a reminder that lost its meaning in a stop is told of in the morning."""
    await plan_mornings(office)
    client = await known_client(anna)
    meeting = await meeting_of(anna, client, office.clock.read("today 15:00", anna.zone))
    await stands_still_until(office, "today 19:00", anna)
    async with office.database.transaction() as uow:
        [soon] = await notices.list_of(uow, NoticeKind.MEETING_SOON, meeting.id)
    assert soon.state is NoticeState.EXPIRED
    await office.moves_to(office.clock.read("tomorrow 08:45", anna.zone))
    plan = anna.sees[-1]
    assert "Не дошло вовремя" in plan
    assert "• скоро встреча (вчера, 14:00)" in plan
    await office.moves_to(office.clock.read("tomorrow 08:45", anna.zone))
    assert "Не дошло вовремя" not in anna.sees[-1]


async def test_telegram_away_too_long_is_named_too(office: Office, anna: Person) -> None:
    """A message that got no answer until it meant nothing any more counts as not delivered."""
    await plan_mornings(office)
    client = await known_client(anna)
    await meeting_of(anna, client, office.clock.read("today 15:00", anna.zone))
    office.telegram.away = True
    office.clock.set(office.clock.read("today 14:00", anna.zone))
    await office.app.teller.tell_due()
    office.clock.set(office.clock.read("today 15:30", anna.zone))
    office.telegram.away = False
    await office.works()
    assert all("Ромашка" not in text for text in anna.sees)
    await office.moves_to(office.clock.read("tomorrow 08:45", anna.zone))
    assert "• скоро встреча" in anna.sees[-1]


async def test_telegram_away_lets_nothing_pile_up(office: Office, anna: Person) -> None:
    """Behind the message that could not be sent everything waits, and comes in one list when it left."""
    for text, day in (("Отправить прайс", TODAY), ("Договор", TOMORROW), ("Образцы", TOMORROW)):
        await give_task(anna, None, text, day)
    office.telegram.away = True
    for moment in ("today 14:00", "tomorrow 09:00", "tomorrow 10:00"):
        office.clock.set(office.clock.read(moment, anna.zone))
        await office.app.teller.tell_due()
    office.telegram.away = False
    await office.works()  # the first message leaves,
    await office.works()  # which rings the alarm

    first, listed = anna.sees
    assert first.startswith("Отправить прайс")
    assert listed.startswith("Пока связи не было, накопилось 2 напоминания")


async def test_what_is_urgent_waits_behind_nothing(office: Office, anna: Person) -> None:
    """A meeting about to begin is put on its way also when Telegram is away: it may be back in time."""
    client = await known_client(anna)
    await meeting_of(anna, client, office.clock.read("today 18:00", anna.zone))
    await give_task(anna, None, "Отправить прайс", TODAY)
    office.telegram.away = True
    for moment in ("today 14:00", "today 17:00", "today 17:20"):
        office.clock.set(office.clock.read(moment, anna.zone))
        await office.app.teller.tell_due()
    office.telegram.away = False
    await office.works()

    assert anna.sees[0].startswith("Отправить прайс")
    assert anna.sees[1].startswith("Скоро встреча")
    assert anna.sees[2].startswith("Пора выезжать")
