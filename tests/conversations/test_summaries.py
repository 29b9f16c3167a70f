"""The summary of the day for a head, and everybody's own figures: the same numbers (D070, D071)."""

from datetime import UTC, date, datetime, timedelta

from services import meetings, summaries
from tests.conversations.complaints import escalate
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import log_visit
from tests.conversations.money import owe
from tests.office import Office, Person

# Tuesday: 12:00 in Moscow, 19:00 in Bratislava, where the head lives
NOON = datetime(2026, 11, 24, 9, tzinfo=UTC)
EVENING = datetime(2026, 11, 24, 18, tzinfo=UTC)
TOMORROW = datetime(2026, 11, 25, 9, tzinfo=UTC)


async def plan_summaries(office: Office) -> None:
    """Do what the clock does every hour."""
    async with office.database.transaction() as uow:
        await summaries.plan_summaries(uow, office.clock.now())


async def test_the_head_hears_how_the_day_went(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """At 19:00 of the head's day: totals, people by name, who wrote nothing; each number has its records."""
    await meeting_of(anna, await known_client(anna), NOON)
    await log_visit(anna)
    await plan_summaries(office)

    await office.moves_to(EVENING)

    told = boris.sees[-1]
    assert told.startswith("Итоги: сегодня")
    assert "Анна: 1 визит" in told
    assert "Без записей: Виктор" in told
    await boris.presses("Анна")
    assert "Анна: сегодня" in boris.sees[-1]
    await boris.presses("Визиты")
    assert "Ромашка" in boris.sees[-1]
    await boris.presses("К цифрам")
    await boris.presses("Месяц")
    assert "ноябрь 2026" in boris.sees[-1]
    await boris.presses("К итогам дня")
    assert "Итоги: сегодня" in boris.sees[-1]

    await anna.sends("/mystats")
    assert "• 1 визит" in anna.sees[-1]


async def test_when_and_what(office: Office, anna: Person, boris: Person) -> None:
    """The head chooses the hour and leaves parts out; the next summary comes by it, once."""
    await known_client(anna)
    await log_visit(anna)
    await plan_summaries(office)
    await boris.sends("/summary")
    await boris.presses("Когда и что присылать")
    await boris.presses("18:00")
    assert "Итоги приходят в 18:00" in boris.sees[-1]
    await boris.presses("По людям")
    await boris.presses("К итогам дня")
    before = len(boris.sees)

    await office.moves_to(EVENING)

    [told] = [text for text in boris.sees[before:] if text.startswith("Итоги")]
    assert "1 визит" in told
    assert "Анна:" not in told


async def test_each_line_leads_somewhere(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """Who has only overdue invoices has a button too; a part left out is not sent, nor are its buttons."""
    client = await known_client(viktor, "Вектор")
    await owe(viktor, client, "1000", date(2026, 11, 20))
    await owe(viktor, client, "70", date(2026, 11, 27), number="2")  # this week, but not yet
    await known_client(anna)
    await office.moves_to(TOMORROW)
    await escalate(anna)
    await boris.sends("/summary")
    assert "Виктор: просрочено 1 000 ₽" in boris.sees[-1].replace("\xa0", " ")
    assert {"Виктор", "Ответить: Ромашка"} <= set(boris.buttons)

    await boris.sends("/reports")
    await boris.presses("Неделя отдела")
    assert "Просрочено: 1 000 ₽" in boris.sees[-1].replace("\xa0", " ")

    await boris.sends("/summary")
    await boris.presses("Когда и что присылать")
    await boris.presses("Жалобы")
    await office.moves_to(TOMORROW.replace(hour=18))

    assert "Виктор: просрочено" in boris.sees[-1]
    assert "Ждут вашего ответа" not in boris.sees[-1]
    assert "Ответить: Ромашка" not in boris.buttons


async def test_what_stands_beside_the_figures(office: Office, anna: Person, boris: Person) -> None:
    """Money, meetings moved and without a word: the manager reads what the head does, with the records."""
    client = await known_client(anna)
    await owe(anna, client, "1000", date(2026, 11, 20))
    meeting = await meeting_of(anna, client, NOON + timedelta(hours=2))
    async with office.database.transaction() as uow:
        await meetings.move(uow, anna.employee, meeting.id, NOON + timedelta(hours=3), office.clock.now())
    await office.moves_to(EVENING)
    await boris.sends("/summary")
    await anna.sends("/mystats")

    line = next(line for line in boris.sees[-1].splitlines() if line.startswith("Анна: "))
    own = [line.removeprefix("• ") for line in anna.sees[-1].splitlines() if line.startswith("• ")]
    assert line.removeprefix("Анна: ").split(", ") == own
    assert {"1 встреча перенесена", "без итога 1 встреча"} < set(own)
    await anna.presses("Просрочено")
    assert "20 ноября Ромашка: 1 000 ₽, 1" in anna.sees[-1].replace("\xa0", " ")
    await anna.presses("К цифрам")
    await anna.presses("Переносы встреч")
    assert "Ромашка" in anna.sees[-1]
    await anna.presses("К цифрам")
    await anna.presses("Встречи без итога")
    assert "15:00 Ромашка" in anna.sees[-1]
