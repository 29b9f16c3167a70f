"""The evening of a manager: what is done, what is left, one question at most, and it lets go (D068)."""

from datetime import UTC, datetime

from services import closing, summaries
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import log_visit
from tests.office import Office, Person

# Tuesday in Moscow: 12:00, 15:00, 18:30 and 21:00, which is 19:00 for the head
NOON = datetime(2026, 11, 24, 9, tzinfo=UTC)
THREE = datetime(2026, 11, 24, 12, tzinfo=UTC)
EVENING = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
SUMMARY = datetime(2026, 11, 24, 18, tzinfo=UTC)


async def plan_evening(office: Office) -> None:
    """Do what the clock does every hour."""
    async with office.database.transaction() as uow:
        await closing.plan_closings(uow, office.clock.now())
        await summaries.plan_summaries(uow, office.clock.now())


async def test_one_question_and_it_lets_go(office: Office, anna: Person, boris: Person) -> None:
    """Of two meetings without a word the key client's is asked about; "later" closes the day for good."""
    client, key = await known_client(anna), await known_client(anna, "Вектор", is_key=True)
    await meeting_of(anna, client, NOON)
    await meeting_of(anna, key, THREE)
    await log_visit(anna, day="Сегодня")
    await plan_evening(office)

    await office.moves_to(EVENING)

    told = anna.sees[-1]
    assert "Ваш день: сегодня" in told
    assert "1 визит" in told
    assert told.count("состоялась?") == 1
    assert "15:00, ★ Вектор: состоялась?" in told or "15:00, Вектор: состоялась?" in told
    await anna.presses("Позже, закрыть день")
    assert "День закрыт: сегодня" in anna.sees[-1]
    before = len(anna.sees)
    await office.moves_to(SUMMARY)
    assert "Ваш день" not in "".join(anna.sees[before:])
    assert "День не закрыли" not in boris.sees[-1]


async def test_who_did_not_close_the_day(office: Office, anna: Person, boris: Person) -> None:
    """The head sees it; /close does it without being asked, and then nothing is asked."""
    await known_client(anna)
    await log_visit(anna)
    await plan_evening(office)
    await anna.sends("/close")
    assert "Закрыть день" in anna.buttons
    await boris.sends("/summary")
    assert "День не закрыли" not in boris.sees[-1]  # her evening is still to come
    await office.moves_to(SUMMARY)
    assert "День не закрыли: Анна" in boris.sees[-1]
    await boris.sends("/close")
    assert boris.sees[-1] == "Это для менеджеров. Итоги отдела: /summary, отчёты: /reports"
