"""Checkpoints of the plan at 25, 50 and 75 %, and the report on the last working day (D066, D067, D107)."""

from datetime import UTC, date, datetime
from decimal import Decimal

from domain.import_rows import PlanFigure
from services import month_plans, plan_news
from tests.conversations.diary import known_client
from tests.conversations.journal import log_visit
from tests.conversations.money import owe
from tests.office import Office, Person


async def day_begins(office: Office, moment: datetime) -> None:
    """Do what the clock does every hour."""
    await office.moves_to(moment)
    async with office.database.transaction() as uow:
        await plan_news.plan_news(uow, office.clock.now())


async def test_checkpoint_and_report(office: Office, anna: Person, boris: Person) -> None:
    """Half way through, both hear how the plan goes; on the last working day the report is ready."""
    await owe(anna, await known_client(anna), "900", date(2026, 12, 20))
    await log_visit(anna)
    async with office.database.transaction() as uow:
        for figure, value in ((PlanFigure.VISITS, 40), (PlanFigure.PAID_SALES, 1500)):
            await month_plans.set_plan(
                uow,
                boris.employee,
                anna.employee.id,
                date(2026, 12, 1),
                figure,
                Decimal(value),
                office.clock.now(),
            )
    await office.moves_to(datetime(2026, 12, 1, 6, tzinfo=UTC))
    await anna.sends("/plan")
    assert "прогноз" not in anna.sees[-1]  # the first morning has brought nothing yet
    for day in range(14, 19):
        await day_begins(office, datetime(2026, 12, day, 5, tzinfo=UTC))
    await office.moves_to(datetime(2026, 12, 18, 12, tzinfo=UTC))
    own = [text for text in anna.sees if "Рубеж плана" in text]
    assert len(own) == 1
    assert "Визиты: 0 из 40" in own[0]
    assert "Прошло 50 % рабочих дней." in own[0]
    assert "Не хватает 1 500 ₽. Кто может заплатить\n• Ромашка: 900 ₽" in own[0].replace("\xa0", " ")
    [told] = [text for text in boris.sees if "Рубеж плана отдела" in text]
    assert "Отстают: Анна" in told

    for day in (29, 30, 31):
        await day_begins(office, datetime(2026, 12, day, 5, tzinfo=UTC))
        await office.moves_to(datetime(2026, 12, day, 13, tzinfo=UTC))
    [draft] = [text for text in anna.sees if text.startswith("Отчёт: ")]
    assert "декабрь 2026" in draft
    await office.moves_to(datetime(2027, 1, 4, 9, tzinfo=UTC))
    await anna.sends("/report")  # it is still last month's
    await anna.presses("Добавить слово")
    await anna.sends("Болел две недели")
    await anna.presses("Отправить руководителю")
    await office.works()
    assert "Отправлено руководителю." in anna.sees[-1]
    assert "Отчёт, Анна: декабрь 2026" in boris.sees[-1]
    assert "Болел две недели" in boris.sees[-1]
    await anna.sends("/report")
    assert "Отчёт: январь 2027" in anna.sees[-1]
