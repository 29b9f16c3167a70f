"""`/why`: whoever is told something unasked can ask where it came from."""

from tests.conversations.diary import known_client, meeting_of
from tests.conversations.promises import TODAY, TOMORROW, give_task
from tests.office import Office, Person


async def asks_why(person: Person, message_id: int) -> str:
    """Reply to a message with /why, and give the answer."""
    answered = {
        "message_id": message_id,
        "date": 1,
        "chat": {"id": person.telegram_id, "type": "private", "first_name": person.name},
        "from": {"id": 1, "is_bot": True, "first_name": "Fieldbook"},
        "text": "…",
    }
    await person.sends("/why", reply_to_message=answered)
    return person.sees[-1]


async def test_the_rule_the_record_and_the_arithmetic(office: Office, anna: Person) -> None:
    """A reminder before a meeting: an hour before, by whose clock, and that it is urgent."""
    client = await known_client(anna)
    await meeting_of(anna, client, office.clock.read("today 15:00", anna.zone), travel=0)
    await office.moves_to(office.clock.read("today 14:00", anna.zone))
    assert (await asks_why(anna, anna.seen[-1].message_id)).splitlines() == [
        "Почему: скоро встреча",
        "О встрече напоминаю за час до её начала.",
        "Запись: Скоро встреча: Ромашка, сегодня, 15:00–16:00",
        "Назначено: сегодня, 14:00 (часы: Москва)",
        "Отправлено: сегодня, 14:00",
        "Меньше: отметьте, перенесите или отмените встречу — кнопки под сообщением или /week.",
        "Это срочное: приходит и в тихие часы, и в выходные.",
    ]


async def test_why_so_late(office: Office, anna: Person) -> None:
    """One that waited for the morning says so, and one that came after a stop too."""
    task = await give_task(anna, None, "Отправить прайс", TODAY)
    office.clock.set(office.clock.read("today 16:00", anna.zone))
    await office.works()
    told = await asks_why(anna, anna.seen[-1].message_id)
    assert task.text in told
    assert "Позже срока" in told


async def test_a_list_is_explained_line_by_line(office: Office, anna: Person) -> None:
    """Each thing in it, as far as there is room."""
    for number in range(10):
        await give_task(anna, None, f"Дело {number}", TOMORROW)
    await office.moves_to(office.clock.read("tomorrow 09:00", anna.zone))
    told = await asks_why(anna, anna.seen[-1].message_id)
    assert [f"Запись: Дело {number}" in told for number in range(7)] == [True] * 6 + [False]


async def test_what_cannot_be_explained(office: Office, anna: Person, viktor: Person) -> None:
    """No reply, an answer of ours, another person's reminder: each gets a sentence and nothing more."""
    await anna.sends("/why")
    assert anna.sees[-1].startswith("Ответьте командой /why")
    assert (await asks_why(anna, anna.seen[-1].message_id)).startswith("Это не напоминание")
    await give_task(anna, None, "Отправить прайс", TODAY)
    await office.moves_to(office.clock.read("today 16:00", anna.zone))
    reminder = next(seen for seen in anna.seen if "прайс" in seen.text)
    assert (await asks_why(viktor, reminder.message_id)).startswith("Это не напоминание")
