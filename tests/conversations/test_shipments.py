"""Shipments followed up: the first one, those to key clients, orders that are late, months without any."""

from datetime import date, timedelta

from domain.shipments import Rhythm, is_list_day
from domain.working_days import WorkingDays
from services import client_changes
from tests.conversations.journal import client_of
from tests.conversations.money import TODAY, lives_until, owe
from tests.office import Office, Person

DAYS = WorkingDays()


async def test_shipments_bring_calls(office: Office, anna: Person, boris: Person) -> None:
    """The first is watched, a key client is called after his, a late order is asked for once (D120-D122)."""
    steady, key = await client_of(anna, "Лютик"), await client_of(anna, "Ключ")
    async with office.database.transaction() as uow:
        await client_changes.set_key(uow, boris.employee, key.id, True, office.clock.now())
    for number, ago in enumerate((40, 33, 26, 19, 12)):
        await owe(anna, steady, "2000", TODAY - timedelta(days=ago - 10), number=f"С-{number}")
    await owe(anna, key, "2000", TODAY - timedelta(days=20), number="К-1")
    await lives_until(office, office.clock.read("2026-11-25 09:30", anna.zone))
    await anna.sends("/tasks")
    assert "Лютик: спросить, когда ждать заказ: обычно раз в 7 дней" in anna.sees[-1]
    assert "Ключ" not in anna.sees[-1]

    await office.moves_to(office.clock.read("2026-12-01 12:00", anna.zone))
    new = await client_of(anna, "Новый")
    await owe(anna, new, "2000", date(2026, 12, 11), number="Н-1")
    await owe(anna, key, "2000", date(2026, 12, 10), number="К-2")
    await lives_until(office, office.clock.read("2026-12-02 09:30", anna.zone))
    await anna.sends("/tasks")
    told = "\n".join(anna.sees[-3:])
    assert "Новый: первая отгрузка, № Н-1: проследите" in told
    assert "★ Ключ: позвонить после отгрузки № К-2" in told
    assert told.count("когда ждать заказ") == 1


async def test_a_month_without_a_shipment(office: Office, anna: Person, boris: Person) -> None:
    """On the 10th the manager sees whom to call, the head how many with whom; then the list itself (D119)."""
    quiet, served = await client_of(anna, "Тихий"), await client_of(anna, "Лютик")
    await owe(anna, quiet, "100", date(2026, 11, 20), number="1")
    await owe(anna, served, "100", date(2026, 12, 12), number="2")
    await lives_until(office, office.clock.read("2026-12-10 09:30", boris.zone))
    [told] = [text for text in anna.sees if "без отгрузки" in text]
    assert told.splitlines() == ["1 клиент ещё без отгрузки, декабрь 2026", "• Тихий: последняя 10 ноября"]
    assert any("• Анна: 1" in text for text in boris.sees)
    await anna.presses("Все без отгрузки")
    assert "Тихий" in str(anna.buttons)


def test_days_and_rhythms() -> None:
    """The days of the list, and an order late by two working days past its usual one."""
    december = [date(2026, 12, day) for day in range(1, 32)]
    told = [day.day for day in december if is_list_day(day, DAYS)]
    assert told == [10, 21, 25, 28, 29, 30, 31]
    rhythm = Rhythm(1, date(2026, 11, 2), date(2026, 11, 20), 4)
    assert rhythm.interval == 6
    assert not rhythm.is_late(DAYS, date(2026, 11, 26))
    assert rhythm.is_late(DAYS, date(2026, 11, 30))
    assert Rhythm(1, date(2026, 11, 2), date(2026, 11, 20), 3).interval is None
    assert Rhythm(1, date(2026, 11, 20), date(2026, 11, 20), 1, agreed=14).interval == 14
