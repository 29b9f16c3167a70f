"""Debts speak up: one message a client and day, paused by a promise, until they are paid (D043, D050)."""

import io
from datetime import date, timedelta

import openpyxl
from docx import Document

from tests.conversations.journal import client_of
from tests.conversations.money import lives_until, owe, owed, plain
from tests.office import Office, Person

FRIDAY = date(2026, 11, 27)


def alerts(person: Person, word: str = "Ромашка") -> list[str]:
    """The alerts that somebody was sent of a client's debt."""
    heads = ("Долг:", "Срок оплаты", "Скоро срок", "Обещание нарушено")
    return [plain(text) for text in person.sees if text.startswith(heads) and word in text]


async def test_from_three_days_before_until_the_letter_of_claim(
    office: Office, anna: Person, boris: Person
) -> None:
    """Three working days before, on the day, 1 and 3 after it, at 7 the head too, at 14 with advice."""
    client = await client_of(anna)
    await owe(anna, client, "100000", FRIDAY, number="15")
    await owe(anna, client, "20000", FRIDAY, number="16")

    await lives_until(office, office.clock.read("2026-11-25 12:00", anna.zone))
    assert len(alerts(anna)) == 1
    assert alerts(anna)[0].splitlines()[:2] == [
        "Скоро срок оплаты: Ромашка, 120 000 ₽",
        "• № 15 от 17 ноября: 100 000 ₽, срок 27 ноября",
    ]
    await lives_until(office, office.clock.read("2026-12-02 12:00", anna.zone))
    assert [text.split(":")[0] for text in alerts(anna)[1:]] == ["Срок оплаты сегодня", "Долг", "Долг"]
    assert "просрочено 120 000 ₽, 5 дней" in alerts(anna)[-1]
    assert alerts(boris) == []

    await lives_until(office, office.clock.read("2026-12-08 18:00", anna.zone))
    assert "просрочено 120 000 ₽, 11 дней" in alerts(anna)[-1]
    assert "Менеджер: Анна" in alerts(boris)[-1]
    await lives_until(office, office.clock.read("2026-12-17 18:00", anna.zone))
    assert "Совет: остановите отгрузки" in alerts(boris)[-1]
    assert len(alerts(anna)) == 6


async def test_a_promise_pauses_and_broken_it_speaks_up_to_both(
    office: Office, anna: Person, boris: Person
) -> None:
    """Quiet until its day; the next working morning the manager and the head hear of it, once."""
    client = await client_of(anna)
    await owe(anna, client, "100000", date(2026, 11, 23))
    await lives_until(office, office.clock.read("2026-11-25 10:00", anna.zone))
    assert len(alerts(anna)) == 1

    await anna.presses("Обещают")
    await anna.sends("40000 в пятницу")
    await lives_until(office, office.clock.read("2026-11-30 08:30", anna.zone))
    assert len(alerts(anna)) == 1
    await lives_until(office, office.clock.read("2026-11-30 18:00", anna.zone))
    assert alerts(anna)[-1].splitlines()[:2] == [
        "Обещание нарушено: Ромашка",
        "Обещали 40 000 ₽, срок был: пт, 27 ноября",
    ]
    assert "Менеджер: Анна" in alerts(boris)[-1]
    assert (len(alerts(anna)), len(alerts(boris))) == (2, 1)

    await anna.presses("Оплата")
    await anna.sends("27.11 40к")
    assert "Обещание выполнено." in anna.sees[-1]
    await lives_until(office, office.clock.read("2026-12-02 18:00", anna.zone))
    assert "просрочено 60 000 ₽, 9 дней" in alerts(anna)[-1]


async def test_what_is_answered_to_an_alert(office: Office, anna: Person, boris: Person) -> None:
    """No answer: again tomorrow. Paid already: looked at in two days. Disputed: left out. To the head."""
    client = await client_of(anna)
    await owe(anna, client, "50000", date(2026, 11, 23), number="7")
    await owe(anna, client, "30000", date(2026, 11, 23), number="8")
    await lives_until(office, office.clock.read("2026-11-25 10:00", anna.zone))
    await anna.presses("Не ответили")
    assert "напомню снова: завтра" in anna.sees[-1]
    await lives_until(office, office.clock.read("2026-11-26 10:00", anna.zone))
    assert "Не ответили: вчера" in alerts(anna)[-1]
    await anna.presses("Уже оплатили")
    await lives_until(office, office.clock.read("2026-11-30 10:00", anna.zone))
    assert len(alerts(anna)) == 3
    assert "денег не видно" in alerts(anna)[-1]

    await anna.presses("Спорно")
    await anna.presses("Спорный: № 8")
    await anna.sends("привезли бой")
    assert "«привезли бой»" in anna.sees[-1]
    await lives_until(office, office.clock.read("2026-12-02 10:00", anna.zone))
    assert "просрочено 50 000 ₽" in alerts(anna)[-1]
    assert "Спорное не считаю: 30 000 ₽" in alerts(anna)[-1]
    await anna.presses("Руководителю")
    assert anna.sees[-1] == "Передано: Борис"
    await office.works()
    assert plain(boris.sees[-1]).startswith("Вам передан долг: Ромашка\nМенеджер: Анна\nДолг 80 000 ₽")


async def test_small_sums_days_off_and_other_zones(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """Too little to speak of stands in lists; a holiday tells nothing; Vladivostok hears at its own nine."""
    small, large = await client_of(anna, "Мелочь"), await client_of(viktor, "Восток")
    await owe(anna, small, "999", date(2026, 11, 24))
    await owe(viktor, large, "1000", date(2026, 12, 31))
    await lives_until(office, office.clock.read("2026-11-25 10:00", anna.zone))
    assert alerts(anna, "Мелочь") == []
    await boris.sends("/debts")
    await boris.presses("Напоминания")
    assert "Рабочие дни от срока: -3, 0, +1, +3, +7, +14, +30" in boris.sees[-1]
    await boris.presses("Дни")
    await boris.sends("по пятницам")
    await boris.sends("1")
    assert "Рабочие дни от срока: +1\n" in boris.sees[-1]
    office.clock.set(office.clock.read("2026-12-31 12:00", viktor.zone))
    await lives_until(office, office.clock.read("2027-01-11 08:30", viktor.zone))
    assert alerts(viktor, "Восток") == []
    await lives_until(office, office.clock.read("2027-01-11 09:30", viktor.zone))
    assert "просрочено 1 000 ₽, 11 дней" in alerts(viktor, "Восток")[-1]


async def test_the_head_allows_credit_once_with_a_reason(office: Office, anna: Person, boris: Person) -> None:
    """Over the limit both hear of it at once; the reason is kept and told; more debt is news again."""
    client = await client_of(anna)
    async with office.database.transaction() as uow:
        await uow.connection.rows(
            "update clients set credit_limit = 10000000, credit_currency = 'RUB' where id = :id returning id",
            {"id": client.id},
        )
    await owe(anna, client, "150000", FRIDAY + timedelta(days=7), number="1")
    await anna.sends("/help")
    assert any("Сверх лимита 50 000 ₽" in plain(text) for text in anna.sees)
    assert "Сверх лимита 50 000 ₽ (лимит 100 000 ₽)" in plain(boris.sees[-1])

    await boris.presses("Разрешить один раз")
    await boris.sends("сезон, платят всегда")
    assert "Разрешено: Ромашка." in boris.sees[-1]
    await office.works()
    assert anna.sees[-1] == "Долг разрешён: Ромашка\nБорис: сезон, платят всегда"
    heard = len(boris.sees)
    await owe(anna, client, "1", FRIDAY + timedelta(days=7), number="2")
    await office.works()
    assert len(boris.sees) == heard + 1
    assert (await owed(office, client)).open_in("RUB") == 150001


async def test_the_letter_of_claim_and_the_list_of_debts(office: Office, anna: Person, boris: Person) -> None:
    """Both as files, filled in with what is overdue, and nothing in them acts."""
    client = await client_of(anna, '=<b>"&Ко', "ООО")
    await owe(anna, client, "100000", date(2026, 9, 1), number="=15")
    await owe(anna, client, "500.5", date(2026, 12, 1), number="16")
    await lives_until(office, office.clock.read("2026-11-25 12:00", anna.zone))
    assert "отправить претензию" in alerts(anna, "Ко")[-1]
    await anna.presses("Претензия")
    letter = Document(io.BytesIO(anna.files[-1].content))
    body = "\n".join(paragraph.text for paragraph in letter.paragraphs)
    assert 'ООО «=<b>"&Ко»' in body
    assert "составляет 100 000 ₽" in plain(body)
    rows = [[plain(cell.text) for cell in row.cells] for row in letter.tables[0].rows]
    assert rows[1:] == [["=15", "22 августа 2026", "1 сентября 2026", "100 000 ₽", "100 000 ₽", "85"]]

    await boris.sends("/debts")
    await boris.presses("Таблица")
    sheet = openpyxl.load_workbook(io.BytesIO(boris.files[-1].content)).worksheets[0]
    header, *found = sheet.iter_rows(values_only=True)
    assert header[3:6] == ("Документ", "Дата", "Срок оплаты")
    assert [(row[3], row[6], row[9]) for row in found] == [("'=15", 85, 100000), ("16", 0, 500.5)]
