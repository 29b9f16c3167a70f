"""The agenda of a meeting about troubled payments and quality (D137)."""

from datetime import date

from domain.people import Role
from services import invoices
from tests.conversations.journal import client_of
from tests.conversations.money import owe, plain
from tests.office import Office, Person


async def complain(manager: Person, topic: str, text: str) -> None:
    """Log a complaint that goes up to the head."""
    await manager.taps_menu("Отзыв")
    await manager.presses("Ромашка")
    await manager.presses("Недоволен")
    await manager.presses(topic)
    await manager.sends(text)
    await manager.presses("Нет, нужен руководитель")


async def test_what_the_meeting_speaks_of(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """Disputes, the largest overdue debts and complaints of quality, with sums and ages; numbers lead on."""
    await boris.sends("/agenda")
    assert "Спорных оплат, просрочки и жалоб на качество нет" in boris.sees[-1]
    client = await client_of(anna, 'Ромашка <b>"&Ко')
    disputed = await owe(anna, client, "1000", date(2026, 11, 20), number="7")
    await owe(anna, client, "500", date(2026, 11, 10), number="8")
    async with office.database.transaction() as uow:
        await invoices.dispute(uow, anna.employee, disputed.id, "Недовес <i>", office.clock.now())
    await complain(anna, "Качество", "Плесень")
    await complain(anna, "Доставка", "Поздно")

    await boris.sends("/agenda")
    told = plain(boris.sees[-1])
    assert "Спорные документы: 1\n1. Ромашка" in told
    assert "№ 7, 1 000 ₽, Недовес <i> (Анна, сегодня)" in told
    assert "Самая большая просрочка\n2. Ромашка" in told
    assert "Жалобы на качество: 1\n3. Ромашка" in told
    assert "Плесень (Анна, сегодня)" in told
    assert "Поздно" not in told
    await boris.presses("3")
    assert "Жалоба" in boris.sees[-1]
    await boris.presses("1")
    assert "спорно 1 000" in plain(boris.sees[-1])
    await boris.presses("Excel")
    assert len(boris.files) == 1

    neighbour = await office.person("Сосед", 2001, Role.HEAD, "Сервис")
    for person in (viktor, neighbour):
        await person.sends("/agenda")
        assert "жалоб на качество нет" in person.sees[-1]
