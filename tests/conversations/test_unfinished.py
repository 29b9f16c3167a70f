"""What is not seen through: three lists for the head, each thing with owner and age (D134, R10)."""

from datetime import UTC, datetime, timedelta

from domain.people import Role
from tests.conversations.complaints import escalate
from tests.conversations.journal import client_of, log_visit
from tests.conversations.test_concessions import ask_discount
from tests.conversations.test_given_tasks import give
from tests.conversations.test_summaries import plan_summaries
from tests.office import Office, Person

FRIDAY = datetime(2026, 11, 27, 18, 30, tzinfo=UTC)


async def test_questions_decisions_and_problems(
    office: Office, anna: Person, viktor: Person, boris: Person, owner: Person
) -> None:
    """Each thing stands in one list, the oldest first, and leaves it when it is seen through."""
    await boris.sends("/unfinished")
    assert "Всё доведено до конца" in boris.sees[-1]
    await client_of(anna, '<b>"&Ко')
    await client_of(anna)
    await ask_discount(anna)
    await office.moves_to(office.clock.now() + timedelta(minutes=1))
    await escalate(anna, "Привезли брак " + "ж" * 4000)
    await give(boris, "Проверить склад", "Сегодня")
    await plan_summaries(office)

    await office.moves_to(FRIDAY)
    told = boris.seen[-1]
    assert told.text.startswith("Итоги")
    assert "Ждёт дольше двух рабочих дней: 3 из 3 (самое давнее: 3 дня)" in told.text
    await boris.presses("Не доведено до конца: 3")
    listed = boris.sees[-1]
    assert "Без ответа: 2\n1. Ромашка, просят уступку: скидка 12 %. Просят к сезону (вы, 3 дня)" in listed
    assert "2. Ромашка, жалоба: Привезли брак" in listed
    assert "Решено, но не сделано: 1\n3. Поручение просрочено: Проверить склад (Анна, 3 дня)" in listed

    await boris.presses("1")
    await boris.presses("Отказать")
    await boris.sends("/unfinished")
    assert "1. Ромашка, жалоба" in boris.sees[-1]
    assert (
        "Ромашка, решение по уступке не передано клиенту: скидка 12 %. Просят к сезону (Анна, сегодня)"
        in boris.sees[-1]
    )
    await boris.presses("1")
    await boris.presses("Ответить")
    await boris.sends("Заменим")
    await boris.sends("/unfinished")
    assert "ответ на жалобу не передан клиенту: Заменим (Анна, сегодня)" in boris.sees[-1]

    await anna.sends("/unfinished")
    assert "Поручение просрочено: Проверить склад (вы, 3 дня)" in anna.sees[-1]
    await viktor.sends("/unfinished")
    assert "Всё доведено до конца" in viktor.sees[-1]
    await owner.sends("/unfinished")
    assert "Не доведено до конца: 3" in owner.sees[-1]
    neighbour = await office.person("Сосед", 2001, Role.HEAD, "Сервис")
    await neighbour.sends("/unfinished")
    assert "Всё доведено до конца" in neighbour.sees[-1]

    await log_visit(anna, day="Следующий рабочий день")
    await anna.sends("/unfinished")
    assert "решение по уступке" not in anna.sees[-1]
    await anna.presses("1")
    await anna.presses("Клиент знает")
    await anna.sends("/unfinished")
    assert "Не доведено до конца: 1" in anna.sees[-1]


async def test_long_lists_and_other_peoples_buttons(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """A list goes on by pages; whoever may not see a record is told that there is none."""
    await client_of(anna, "Лютик 🌼 \u200fشركة")
    await client_of(anna)
    for number in range(10):
        await escalate(anna, f"Брак {number}")
    await boris.sends("/unfinished")
    assert "Без ответа: 10" in boris.sees[-1]
    assert "ещё 6" in boris.sees[-1]
    await boris.presses("Без ответа: все 10")
    assert "8. Ромашка, жалоба: Брак 7" in boris.sees[-1]
    await boris.presses("›")
    assert "9. Ромашка, жалоба: Брак 8" in boris.sees[-1]
    await boris.presses("Ко всем спискам")
    assert "ещё 6" in boris.sees[-1]

    await viktor.sends("/help")
    for forged in (
        "case:1",
        "request:1",
        "unfinished:undone:7:0",
        "unfinished:unsolved:-9:1",
        "unfinished:unsolved:99999:1",
    ):
        await viktor.presses_forged(forged)
        assert "Брак" not in viktor.sees[-1]
    await anna.sends("/unfinished")
    await anna.presses("1")
    assert "Жалоба" in anna.sees[-1]
    await anna.presses("Клиент знает")
    await anna.sends("/unfinished")
    assert "Проблемы не решены: 1" in anna.sees[-1]
