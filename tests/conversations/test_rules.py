"""The rules of a department: settled by its head, a changed cadence first rehearsed (D093)."""

from tests.conversations.journal import client_of
from tests.conversations.promises import MOSCOW
from tests.conversations.test_proposals import send_proposal
from tests.office import Office, Person


async def test_a_changed_cadence_is_rehearsed_first(office: Office, anna: Person, boris: Person) -> None:
    """The head reads what it would have sent last month; it holds for what is sent from then on."""
    await client_of(anna)
    office.clock.set(office.clock.read("2026-10-06 10:00", MOSCOW))
    await send_proposal(anna)
    office.clock.set(office.clock.read("2026-11-24 11:00", MOSCOW))
    await boris.sends("/rules")
    assert "Напоминания по КП, дни: 1 3 7 14" in boris.sees[-1]
    await boris.presses("Напоминания по КП")
    await boris.sends("через день")
    assert "Не понял" in boris.sees[-1]
    await boris.sends("2 4")
    assert "Проверка на прошлом: октябрь 2026, 1 КП" in boris.sees[-1]
    assert "Напоминаний было бы 5 вместо 7" in boris.sees[-1]
    await boris.presses("Ввести")
    assert "Напоминания по КП, дни: 2 4" in boris.sees[-1]

    await send_proposal(anna)
    assert "Напомню: чт, 26 ноября" in anna.sees[-1]
    await anna.presses("Дни напоминаний")
    await anna.sends("1")
    assert "Напомню: завтра" in anna.sees[-1]


async def test_every_rule_can_be_settled(office: Office, anna: Person, boris: Person, owner: Person) -> None:
    """Numbers within their limits, a country that has holidays, a table; never by a manager."""
    await anna.sends("/rules")
    assert "только руководитель" in anna.sees[-1]
    for rule, wrong, right, shown in (
        ("Скидка менеджера", "101", "10", "Скидка менеджера, %: 10"),
        ("Праздники страны", "XX", "sk", "Праздники страны: SK"),
        ("Таблица скидок", "много", "100000 30 5 опт", "Таблица скидок: 100000 30 5 опт"),
        ("Валюта", "рубли", "eur", "Валюта: EUR"),
    ):
        await boris.sends("/rules")
        await boris.presses(rule)
        await boris.sends(wrong)
        assert "Не понял" in boris.sees[-1]
        await boris.sends(right)
        assert shown in boris.sees[-1]
    await office.person("Пётр", 1010, department="Склад")
    await owner.sends("/rules")
    await owner.presses("Продажи")
    assert "Скидка менеджера, %: 10" in owner.sees[-1]
    await boris.presses_forged("rules:2")
    assert "вне ваших полномочий" in boris.sees[-1]
