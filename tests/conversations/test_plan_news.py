"""Checkpoints of the plan at 25, 50 and 75 %, and the report on the last working day (D066, D067, D107)."""

from datetime import UTC, date, datetime
from decimal import Decimal

from domain.import_rows import PlanFigure
from services import month_plans, plan_news
from tests.conversations.diary import known_client
from tests.conversations.journal import log_visit
from tests.office import Office, Person


async def day_begins(office: Office, moment: datetime) -> None:
    """Do what the clock does every hour."""
    await office.moves_to(moment)
    async with office.database.transaction() as uow:
        await plan_news.plan_news(uow, office.clock.now())


async def test_checkpoint_and_report(office: Office, anna: Person, boris: Person) -> None:
    """Half way through, both hear how the plan goes; on the last working day the report is ready."""
    await known_client(anna)
    await log_visit(anna)
    async with office.database.transaction() as uow:
        await month_plans.set_plan(
            uow,
            boris.employee,
            anna.employee.id,
            date(2026, 12, 1),
            PlanFigure.VISITS,
            Decimal(40),
            office.clock.now(),
        )
    for day in range(14, 19):
        await day_begins(office, datetime(2026, 12, day, 5, tzinfo=UTC))
    await office.moves_to(datetime(2026, 12, 18, 12, tzinfo=UTC))
    own = [text for text in anna.sees if "Рубеж плана" in text]
    assert len(own) == 1
    assert "Визиты: 0 из 40" in own[0]
    [told] = [text for text in boris.sees if "Рубеж плана отдела" in text]
    assert "Отстают: Анна" in told

    for day in (29, 30, 31):
        await day_begins(office, datetime(2026, 12, day, 5, tzinfo=UTC))
        await office.moves_to(datetime(2026, 12, day, 13, tzinfo=UTC))
    [draft] = [text for text in anna.sees if text.startswith("Отчёт: ")]
    assert "декабрь 2026" in draft
    await anna.sends("/report")
    await anna.presses("Добавить слово")
    await anna.sends("Болел две недели")
    await anna.presses("Отправить руководителю")
    await office.works()
    assert "Отправлено руководителю." in anna.sees[-1]
    assert "Отчёт, Анна: декабрь 2026" in boris.sees[-1]
    assert "Болел две недели" in boris.sees[-1]
