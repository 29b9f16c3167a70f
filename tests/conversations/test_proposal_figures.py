"""What proposals add up to: the list with sums, the funnel, the forecast, decisions put off (D028, D101)."""

from services import proposal_figures
from tests.conversations.journal import client_of, log_visit
from tests.conversations.promises import MOSCOW
from tests.conversations.test_proposals import send_proposal
from tests.office import Office, Person


async def test_the_funnel_and_the_forecast(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """Visits, proposals, answers and wins by manager; the forecast by stage and promised day."""
    await client_of(anna)
    await log_visit(anna)
    for _ in range(3):
        await send_proposal(anna)
    await anna.presses("Выиграли")
    await anna.sends("/proposals")
    assert "КП: 2" in anna.sees[-1]
    assert "200\u00a0000\u00a0₽" in anna.sees[-1]
    await anna.presses("1")
    await anna.presses("Есть ответ")
    await anna.presses("Срок решения")
    await anna.sends("27.11")
    assert "Решат к: пт, 27 ноября" in anna.sees[-1]

    await boris.sends("/funnel")
    assert "Анна\nВизиты: 1 → КП: 3 → ответы: 2 → выиграно: 1" in boris.sees[-1]
    assert "Прогноз месяца: 160\u00a0000\u00a0₽" in boris.sees[-1]
    assert "Без срока решения: 100\u00a0000\u00a0₽" in boris.sees[-1]
    await viktor.sends("/funnel")
    assert "Визитов и КП в этом месяце нет" in viktor.sees[-1]
    await boris.presses("‹")
    assert "Воронка: октябрь 2026" in boris.sees[-1]


async def test_a_decision_put_off_again_and_again(office: Office, anna: Person, boris: Person) -> None:
    """Put into a later month twice, the head hears at once; and on the month's last working day (A31)."""
    await client_of(anna)
    await send_proposal(anna)
    for day in ("30.11", "10.12", "12.12", "20.01.2027"):
        await anna.presses("Срок решения")
        await anna.sends(day)
    assert "Переносили на другой месяц: 2 раза" in anna.sees[-1]
    assert "Решение переносят на другой месяц уже 2 раза" in boris.sees[-1]

    await office.moves_to(office.clock.read("2027-01-29 09:00", boris.zone))
    before = len(boris.sees)
    for _ in range(2):
        async with office.database.transaction() as uow:
            await proposal_figures.plan_slipping(uow, office.clock.now())
        await office.works()
    assert len([text for text in boris.sees[before:] if "Решение переносят" in text]) == 1
    await office.moves_to(office.clock.read("tomorrow 12:00", MOSCOW))
    assert len([text for text in boris.sees[before:] if "Решение переносят" in text]) == 1
