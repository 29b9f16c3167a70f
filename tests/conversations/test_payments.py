"""Documents, payments and promises told by hand, in few taps (D048, D043)."""

from datetime import timedelta

from services import client_changes
from tests.conversations.journal import client_of
from tests.conversations.money import TODAY, owe, owed, plain
from tests.office import Office, Person


async def test_a_document_is_paid_in_parts_and_too_much(office: Office, anna: Person) -> None:
    """A part leaves the rest open, the oldest is paid first, and what is too much stays the client's."""
    client = await client_of(anna)
    await anna.sends("/invoice Ромашка")
    assert "номер документа" in anna.sees[-1]
    await anna.sends("№ 17/а")
    await anna.sends("150к")
    await anna.sends("в пятницу")
    assert plain(anna.sees[-2]).startswith("№ 17/а на 150 000 ₽: Ромашка")
    assert anna.sees[-1].startswith("Кредит под вопросом: Ромашка")
    await owe(anna, client, "50000.50", TODAY - timedelta(days=7), number="16")

    await anna.sends("/paid Ромашка")
    assert plain(anna.sees[-1]).splitlines()[:2] == [
        "Ромашка: сколько оплачено?",
        "Долг 200 000,50 ₽, просрочено 50 000,50 ₽, 7 дней",
    ]
    await anna.sends("когда-нибудь")
    assert "Не понял сумму" in anna.sees[-1]
    await anna.sends("вчера 60 000")
    told = plain(anna.sees[-1])
    assert "Закрыт № 16 от" in told
    assert "№ 17/а от 24 ноября: осталось 140 000,50 ₽" in told
    assert "Долг 140 000,50 ₽, не просрочен" in told

    await anna.presses("Долг клиента")
    await anna.presses("Оплата")
    await anna.sends("200000")
    told = plain(anna.sees[-1])
    assert "Аванс клиента: 59 999,50 ₽" in told
    assert "Долга нет." in told

    await anna.presses("Отменить запись")
    assert "Оплата 200 000 ₽ отменена." in plain(anna.sees[-1])
    debt = await owed(office, client)
    assert (str(debt.open_in("RUB")), debt.credit) == ("140000.50", {})


async def test_a_promise_is_kept_by_its_money(office: Office, anna: Person) -> None:
    """Sum and day in one line or by buttons; a part keeps the rest open, the whole keeps it."""
    client = await client_of(anna)
    await owe(anna, client, "100000", TODAY - timedelta(days=5))

    await anna.sends("/promise Ромашка")
    await anna.presses("Всё просроченное")
    await anna.presses("Завтра")
    assert plain(anna.sees[-1]).startswith("Ромашка обещает 100 000 ₽, срок: завтра")
    await anna.sends("/promise Ромашка")
    await anna.sends("80к до 27.11")
    [promise] = (await owed(office, client)).promises
    assert (str(promise.amount), promise.due_on) == ("80000.00", TODAY + timedelta(days=3))

    await anna.sends("/paid Ромашка")
    await anna.sends("30000")
    assert "Обещано 50 000 ₽, срок: пт, 27 ноября" in plain(anna.sees[-1])
    await anna.sends("/paid Ромашка")
    await anna.sends("50000")
    assert "Обещание выполнено." in anna.sees[-1]
    assert "Долг 20 000 ₽" in plain(anna.sees[-1])
    await anna.presses("Отменить запись")
    assert "Обещано 50 000 ₽" in plain(anna.sees[-1])


async def test_others_see_nothing_of_it(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """A colleague learns nothing from any button; the head sees it; a former owner sees it no more."""
    client = await client_of(anna, '<b>"&Ко')
    await owe(anna, client, "100", TODAY, currency="EUR")
    await anna.sends("/debts")
    assert "Всего 100 €" in plain(anna.sees[-1])
    shown = anna.seen[-1]
    await viktor.sends("/debts")
    assert viktor.sees[-1].startswith("Никто не должен.")
    for button in shown.buttons:
        await viktor.presses_data(button["callback_data"], 1)
        assert "100" not in viktor.sees[-1]
    await boris.sends("/debts")
    await boris.presses("Анна: ")
    await boris.presses('<b>"&Ко')
    assert "Долг 100 €" in plain(boris.sees[-1])
    async with office.database.transaction() as uow:
        await client_changes.give_to(uow, boris.employee, client.id, viktor.employee.id, office.clock.now())
    await anna.presses('<b>"&Ко', on=shown)
    assert "100" not in anna.sees[-1]


async def test_the_morning_plan_and_the_brief_speak_of_money(office: Office, anna: Person) -> None:
    """What is overdue, due and promised today; before a meeting the debt, the promise and the limit."""
    client = await client_of(anna)
    await owe(anna, client, "70000", TODAY - timedelta(days=3), number="5")
    await owe(anna, client, "1000", TODAY + timedelta(days=1), number="6")
    await anna.sends("/promise Ромашка")
    await anna.sends("20000 завтра")
    await anna.sends("/meet Ромашка")
    await anna.presses("Завтра")
    await anna.sends("11:00")
    await anna.presses("Пропустить")
    await anna.presses("Без цели")
    await office.moves_to(office.clock.read("tomorrow 08:30", anna.zone))
    await anna.sends("/today")
    morning = plain(anna.sees[-1])
    assert "Долги: просрочено 70 000 ₽, 1 клиент" in morning
    assert "Сегодня срок оплаты: 1 000 ₽" in morning
    assert "Сегодня обещали: Ромашка, 20 000 ₽" in morning
    await anna.presses("Долги")
    assert "Всего 71 000 ₽" in plain(anna.sees[-1])
    await office.moves_to(office.clock.read("2026-11-25 10:00", anna.zone))
    assert "Долг 71 000 ₽, просрочено 70 000 ₽, 4 дня\nОбещано 20 000 ₽, срок: сегодня" in plain(
        anna.sees[-1]
    )
