"""Clients contacted neither too rarely nor too often, and never without a next step (D013, D027, D183)."""

from services import open_business
from tests.conversations.journal import client_of, log_visit
from tests.conversations.promises import MOSCOW
from tests.conversations.test_proposals import send_proposal
from tests.office import Office, Person


async def test_a_client_has_a_rhythm_of_his_own(office: Office, anna: Person, boris: Person) -> None:
    """Due after so many working days without a contact, counted anew by any; twice that goes to the head."""
    await client_of(anna)
    await anna.sends("/rhythm Ромашка")
    assert "Контакты: как получится" in anna.sees[-1]
    await anna.presses("5 дн.")
    assert "Следующий: вт, 1 декабря" in anna.sees[-1]
    office.clock.set(office.clock.read("2026-11-27 10:00", MOSCOW))
    await log_visit(anna, day="Не назначать")
    await anna.presses("Не нужен")

    seen = len(anna.sees)
    await office.moves_to(office.clock.read("2026-12-03 20:00", MOSCOW))
    assert not any("без контакта" in text for text in anna.sees[seen:])
    await office.moves_to(office.clock.read("2026-12-04 09:00", MOSCOW))
    assert "Ромашка: 5 рабочих дней без контакта" in anna.sees[-1]
    await office.moves_to(office.clock.read("2026-12-11 12:00", MOSCOW))
    assert any("10 рабочих дней без контакта. Менеджер: Анна" in text for text in boris.sees)
    await boris.presses("Ритм контактов")
    await boris.presses("Как получится")
    assert "Контакты: как получится" in boris.sees[-1]


async def test_the_cap_holds_reminders_back(office: Office, anna: Person) -> None:
    """Contacted as often as he may be, he is left alone for a week; planning more is warned of."""
    await client_of(anna)
    await anna.sends("/rhythm Ромашка")
    await anna.presses("до 1/нед.")
    assert "Не чаще 1 раза в неделю" in anna.sees[-1]
    await log_visit(anna)
    assert "За неделю с клиентом уже говорили: предел 1 раз" in anna.sees[-1]
    await send_proposal(anna)
    await office.moves_to(office.clock.read("2026-11-30 20:00", MOSCOW))
    assert not any("дошло ли" in text for text in anna.sees)
    await office.moves_to(office.clock.read("2026-12-01 09:00", MOSCOW))
    assert any("дошло ли КП" in text for text in anna.sees)


async def test_open_business_without_a_next_step(office: Office, anna: Person, boris: Person) -> None:
    """A proposal that is answered, with nothing planned, is yellow for the manager and for the head."""
    await client_of(anna)
    await anna.sends("/yellow")
    assert "есть следующий шаг" in anna.sees[-1]
    await send_proposal(anna)
    await boris.sends("/yellow")
    assert "есть следующий шаг" in boris.sees[-1]
    await anna.presses("Есть ответ")
    for person in (anna, boris):
        await person.sends("/yellow")
        assert person.buttons == ["🟡 Ромашка"]
    await log_visit(anna)
    await anna.sends("/yellow")
    assert "есть следующий шаг" in anna.sees[-1]


async def test_visits_without_a_proposal_ask_who_decides(office: Office, anna: Person, boris: Person) -> None:
    """After the third, once, to the manager and his head; a proposal ends it (A30)."""
    await client_of(anna)
    for _ in range(3):
        await anna.taps_menu("Визит")
        await anna.presses("Ромашка")
        await anna.presses("Думает")
        await anna.sends("Смотрят")
        await anna.presses("Завтра")
    for _ in range(2):
        async with office.database.transaction() as uow:
            await open_business.plan_who_decides(uow, office.clock.now())
        await office.works()
    for person in (anna, boris):
        assert sum("3 визита и ни одного КП" in text for text in person.sees) == 1
    assert "Кто решает, не отмечено" in anna.sees[-1]
    await anna.presses("КП")
    assert "Потребности клиента не записаны" in anna.sees[-1]
