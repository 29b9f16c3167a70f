"""The whole story of a client: one message, longer ones in pages, for those who may read it (D005)."""

from datetime import timedelta

from domain.activities import ActivityKind, NewActivity
from domain.clients import Client
from domain.outcomes import Outcome
from services import activities, meetings
from tests.conversations.complaints import escalate
from tests.conversations.diary import meeting_of
from tests.conversations.journal import client_of, log_visit
from tests.office import Office, Person


async def log_many(person: Person, client: Client, count: int, note: str = "Всё по плану") -> None:
    """Log visits, one a day, the last one today."""
    office = person.office
    async with office.database.transaction() as uow:
        for ago in reversed(range(count)):
            happened_at = office.clock.now() - timedelta(days=ago)
            new = NewActivity(
                ActivityKind.VISIT,
                client.id,
                client.name,
                Outcome.AGREED,
                f"{ago}: {note}",
                happened_at=happened_at,
            )
            await activities.log(uow, person.employee, new, office.clock.now())


async def test_the_story_is_one_message(office: Office, anna: Person) -> None:
    """What is open stands at the top, then what happened, the latest first."""
    client = await client_of(anna, "Ромашка", "ООО")
    await log_many(anna, client, 3)
    await anna.sends("/call Ромашка")
    await anna.presses("Думает")
    await anna.sends("Ждёт директора → узнать про директора")
    await anna.presses("Завтра")
    await anna.presses("🙁")

    await anna.sends("/history ромашка")

    story = anna.sees[-1]
    assert story.startswith("ООО «Ромашка»\n\n→ завтра: узнать про директора")
    assert "сегодня: Звонок, думает\nЖдёт директора\nНастроение плохое" in story
    assert "вчера: Визит, договорились\n1: Всё по плану" in story
    assert story.index("Звонок") < story.index("1: Всё") < story.index("2: Всё")
    assert anna.buttons == ["Визит", "Звонок", "Карточка"]


async def test_what_is_late_is_said_so(office: Office, anna: Person) -> None:
    """A promise whose day is over stands first, and in bold."""
    await client_of(anna)
    await log_visit(anna)
    await office.moves_to(office.clock.read("2026-11-27 12:00", anna.zone))

    await anna.sends("/history Ромашка")

    assert "Просрочено, ср, 25 ноября: сделать, о чём договорились" in anna.sees[-1]


async def test_a_long_story_has_pages(office: Office, anna: Person) -> None:
    """Turned by buttons, there and back; what is open stands on the first."""
    client = await client_of(anna)
    await log_many(anna, client, 20)

    await anna.sends("/history Ромашка")
    assert "страница 1 из 3" in anna.sees[-1]
    assert "0: Всё" in anna.sees[-1]
    await anna.presses("Раньше")
    await anna.presses("Раньше")
    assert "страница 3 из 3" in anna.sees[-1]
    assert "19: Всё" in anna.sees[-1]
    assert not any("Раньше" in text for text in anna.buttons)
    await anna.presses("Новее")
    assert "страница 2 из 3" in anna.sees[-1]


async def test_a_page_fits_whatever_was_written(office: Office, anna: Person) -> None:
    """Notes of 4096 characters are cut, and shown whole at a button."""
    client = await client_of(anna, '<b>"&Ко' * 20)
    await log_many(anna, client, 20, "<&> " * 1020)

    await anna.sends("/history")
    await anna.presses("<b>")

    assert "страница 1 из 3" in anna.sees[-1]
    await anna.presses("Целиком")
    assert "<&>" in anna.sees[-1]
    assert len(anna.sees[-1]) > 4000


async def test_feedback_stands_with_its_answer(anna: Person, boris: Person) -> None:
    """What the client said, how it was answered, and by whom."""
    await client_of(anna)
    await escalate(anna, "Привезли брак")
    await boris.presses("Ответить")
    await boris.sends("Заменим завтра")

    await anna.sends("/history Ромашка")

    assert "сегодня: Отзыв: недоволен, доставка" in anna.sees[-1]
    assert "Привезли брак\nОтвет, Борис: Заменим завтра" in anna.sees[-1]


async def test_meetings_are_part_of_it(office: Office, anna: Person) -> None:
    """One to come is open; one cancelled, or over and never logged, is not forgotten."""
    client = await client_of(anna)
    now = office.clock.now()
    await meeting_of(anna, client, now + timedelta(days=4))
    await meeting_of(anna, client, now + timedelta(hours=1))
    called_off = await meeting_of(anna, client, now + timedelta(days=2))
    async with office.database.transaction() as uow:
        await meetings.cancel(uow, anna.employee, called_off.id, "заболел", now)
    await office.moves_to(now + timedelta(days=3))

    await anna.sends("/history Ромашка")

    story = anna.sees[-1]
    assert "Встреча: завтра, 11:00" in story
    assert "вчера: Встреча отменена: заболел" in story
    assert "Встреча без записи" in story


async def test_files_of_the_story_come_at_a_button(office: Office, anna: Person) -> None:
    """Each entry that has files has a button for them."""
    await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Заказ")
    await anna.sends(photo=[{"file_id": "shelf", "file_unique_id": "s", "width": 9, "height": 9}])
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    await anna.sends("/history Ромашка")
    await anna.presses("Файлы (1), сегодня")

    assert office.telegram.calls[-1][0] == "sendPhoto"
    assert office.telegram.calls[-1][1]["photo"] == "shelf"


async def test_a_head_reads_who_was_there(anna: Person, boris: Person) -> None:
    """The manager's name stands with each contact."""
    await client_of(anna)
    await log_visit(anna)

    await boris.sends("/history Ромашка")

    assert "Визит, договорились, Анна" in boris.sees[-1]


async def test_a_colleague_and_a_stranger_read_nothing(
    office: Office, anna: Person, viktor: Person, stranger: Person
) -> None:
    """Neither by name nor by an old button."""
    client = await client_of(anna)
    await log_visit(anna)

    await viktor.sends("/history Ромашка")
    for data in (f"story:{client.id}:1", f"with:{client.id}:history", "note:1", "files:1", "record:1"):
        await viktor.presses_data(data, 1)
        await stranger.presses_data(data, 1)

    assert not any("Пустая полка" in text for text in viktor.sees + stranger.sees)
    assert "Такого клиента нет" in viktor.sees[1]


async def test_an_empty_story(anna: Person) -> None:
    """A new client has none, and the way to begin one is at hand."""
    await client_of(anna)

    await anna.sends("/history")
    await anna.presses("Ромашка")

    assert "Контактов ещё не было." in anna.sees[-1]
    await anna.presses("Визит")
    assert "Ромашка, визит. Какой итог?" in anna.sees[-1]


async def test_a_half_told_visit_waits_while_the_story_is_read(anna: Person) -> None:
    """Reading is no end of telling."""
    await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")

    await anna.sends("/history Ромашка")
    assert "Отложено: визит, Ромашка" in anna.sees[-1]
    await anna.presses("Продолжить")
    assert "Что важно?" in anna.sees[-1]


async def test_days_are_the_readers_own(office: Office, viktor: Person, boris: Person) -> None:
    """A visit of the morning in Vladivostok was yesterday evening in Bratislava."""
    await client_of(viktor)
    await office.moves_to(office.clock.read("2026-11-25 08:00", viktor.zone))
    await log_visit(viktor)
    await office.moves_to(office.clock.read("+2 hours", viktor.zone))

    await viktor.sends("/history Ромашка")
    await boris.sends("/history Ромашка")

    assert "сегодня: Визит, договорились" in viktor.sees[-1]
    assert "вчера: Визит, договорились, Виктор" in boris.sees[-1]
