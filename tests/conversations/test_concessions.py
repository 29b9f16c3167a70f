"""Discounts and deferrals: within the limit at once, beyond it by the head's word (D038-D040)."""

from handlers.concession_buttons import DecideConcession, Word
from services import department_settings
from tests.conversations.journal import client_of
from tests.office import Office, Person


async def ask_discount(person: Person, percent: str = "12", why: str = "Просят к сезону") -> None:
    """Ask for a discount, button by button."""
    await person.sends("/concession Ромашка")
    await person.presses("Скидка")
    await person.sends(percent)
    await person.sends("200 000")
    await person.sends(why)


async def test_a_discount_beyond_the_limit_goes_to_the_head(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """One tap decides; the manager hears at once, a second tap says who decided, strangers see nothing."""
    await client_of(anna)
    await ask_discount(anna, "5")
    assert "В пределах ваших полномочий" in anna.sees[-1]
    assert "10\u00a0000\u00a0₽" in anna.sees[-1]
    await ask_discount(anna, why="<b> & Ко " + "ж" * 3000)
    assert "Ждёт решения руководителя" in anna.sees[-1]
    assert "Просят уступку\nРомашка: скидка 12 %" in boris.sees[-1]
    assert "Обойдётся в 24\u00a0000\u00a0₽" in boris.sees[-1]
    assert "Предел менеджера: скидка 5 %" in boris.sees[-1]
    assert "Этому клиенту за месяц: 1 уступка 10\u00a0000\u00a0₽" in boris.sees[-1]

    request = boris.seen[-1]
    forged = DecideConcession(id=2, word=Word.ALLOW).pack()
    for person in (anna, viktor):
        await person.sends("/help")
        await person.presses_forged(forged)
        assert "Разрешено" not in person.sees[-1]
    await boris.presses("Спросить")
    await boris.sends("А объём?")
    assert "Вопрос: А объём?" in anna.sees[-1]
    await anna.presses("Ответить")
    await anna.sends("Фура в месяц")
    assert "Ответ: Фура в месяц" in boris.sees[-1]
    await boris.presses("Разрешить", on=request)
    assert "Разрешено: Борис" in anna.sees[-1]
    await boris.presses_data(forged, request.message_id)
    assert "Уже решено: Борис" in boris.sees[-1]

    await boris.sends("/concessions")
    assert "Ромашка: 34\u00a0000\u00a0₽ (2)" in boris.sees[-1]
    async with office.database.transaction() as uow:
        audit = await uow.connection.rows("select after from audit where subject = 'concession'", {})
    assert [row["after"] for row in audit] == ["allowed discount 12"]


async def test_the_discount_of_the_rules(office: Office, anna: Person, boris: Person) -> None:
    """Volume and deferral give percent and price column; without a table a word says so (D039)."""
    await anna.sends("/discount 100000 30")
    assert "Таблицы скидок пока нет" in anna.sees[-1]
    async with office.database.transaction() as uow:
        department = boris.employee.department_id or 0
        table = "100000 30 5 опт\n500000 30 8"
        await department_settings.change(
            uow, boris.employee, department, "discount_table", table, office.clock.now()
        )
    await anna.sends("/discount 150 000 30")
    assert "Скидка: 5 %, колонка цен: опт" in anna.sees[-1]
    await anna.sends("/discount 1 млн 60")
    assert "скидки нет" in anna.sees[-1]
    await anna.sends("/discount")
    assert "Напишите объём" in anna.sees[-1]
