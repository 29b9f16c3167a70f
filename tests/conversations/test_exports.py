"""Exports: everybody takes out what he may see, and the log says who took what (D076, D088)."""

import io
from typing import Any

import openpyxl

from domain.people import Role
from tests.office import Office, Person


def table(person: Person) -> list[tuple[Any, ...]]:
    """The rows of the last file that the person got."""
    book = openpyxl.load_workbook(io.BytesIO(person.files[-1].content))
    return list(book.worksheets[0].iter_rows(values_only=True))


async def client(person: Person, text: str) -> None:
    """Add a client by a line."""
    await person.sends(f"/newclient {text}")


async def test_a_manager_takes_out_his_clients(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """His own and nobody else's; the head takes out all of his department, and sees in the log who did so."""
    await client(anna, "ООО =Ромашка, Казань, +7 495 123-45-67")
    await client(viktor, "Лютик, Владивосток")
    await anna.sends("/export")
    await anna.presses("Клиенты")

    header, *rows = table(anna)
    assert anna.files[-1].name == "Клиенты 2026-11-24.xlsx"
    assert header[:5] == ("Клиент", "ИНН", "Город", "Адрес", "Телефон")
    assert [row[0] for row in rows] == ["ООО «=Ромашка»"]
    assert rows[0][4] == "+74951234567"
    assert anna.sees[-2] == "Клиенты: 1 строка."

    await boris.sends("/export")
    await boris.presses("Клиенты")
    assert {row[10] for row in table(boris)[1:]} == {"Анна", "Виктор"}

    await boris.sends("/audit")
    assert "Анна" in boris.sees[-1]
    assert "Клиенты, 1 строка" in boris.sees[-1]
    assert "Клиенты, 2 строки" in boris.sees[-1]


async def test_the_journal_of_a_period(office: Office, anna: Person, boris: Person) -> None:
    """Records of the days that were asked for, in the words and on the clock of the reader."""
    await client(anna, "Ромашка, Казань")
    await anna.sends("/call Ромашка")
    await anna.presses("Договорились")
    await anna.sends("Обещали заказ")
    await anna.presses("Завтра")
    await boris.sends("/export")
    await boris.presses("Журнал")
    await boris.presses("Этот месяц")

    [header, row] = table(boris)
    assert dict(zip(header, row, strict=True))["Итог"] == "Договорились"
    assert row[0].hour == 9  # in Bratislava
    assert row[1:4] == ("Анна", "Ромашка", "Звонок")
    assert "Журнал" in boris.sees[-2]

    await boris.sends("/export")
    await boris.presses("Журнал")
    await boris.presses("Прошлый месяц")
    assert "выгружать нечего" in boris.sees[-1]


async def test_contacts_without_what_is_private(office: Office, anna: Person, owner: Person) -> None:
    """Birthdays and notes are for the owner and the head; an admin gets the row without them (D089)."""
    await client(anna, "Ромашка, Казань")
    async with office.database.transaction() as uow:
        await uow.connection.rows(
            "insert into contacts (client_id, name, birthday, note, created_at)"
            " values (1, 'Иван', '1980-11-27', 'любит чай', 1)",
            {},
        )
    for person in (anna, owner):
        await person.sends("/export")
        await person.presses("Контакты")

    assert table(anna)[1][1:8] == ("Иван", None, None, None, None, "1980-11-27", "любит чай")
    assert table(owner)[1][1:8] == ("Иван", None, None, None, None, None, None)


async def test_one_tap_makes_one_file(office: Office, anna: Person) -> None:
    """A second tap on the same message makes nothing more; the button for another export does."""
    await client(anna, "Ромашка, Казань")
    await anna.sends("/export")
    await anna.presses_twice("Клиенты")
    await anna.presses("Ещё выгрузка")

    assert len(anna.files) == 1
    assert anna.sees[-1].startswith("Что выгрузить")


async def test_each_in_his_language(office: Office) -> None:
    """The table speaks as its reader does."""
    for language, label, title in (("en", "Clients", "Tax ID"), ("sk", "Klienti", "IČO")):
        person = await office.person("Zoë <b>", 2000 + ord(language[0]), Role.MANAGER, language=language)
        await person.sends("/export")
        await person.presses(label)
        assert len(person.files) == 0

        async with office.database.transaction() as uow:
            await uow.connection.rows(
                "insert into clients (name, name_key, search_key, owner_id, department_id, created_at)"
                " values ('Dunaj', 'dunaj', 'dunaj', :id, 1, 1)",
                {"id": person.employee.id},
            )
        await person.presses("nother" if language == "en" else "Ďalší")
        await person.presses(label)
        assert title in table(person)[0]


async def test_the_log_is_for_leaders(office: Office, anna: Person, boris: Person, owner: Person) -> None:
    """A manager may not read it, a head sees his own people, an admin all; pages go on to the older."""
    other = await office.person("Глеб", 1005, Role.HEAD, "Опт")
    for number in range(12):
        await client(anna, f"Ромашка{number}, Казань")
    await anna.sends("/audit")
    assert "руководитель" in anna.sees[-1]

    await boris.sends("/audit")
    assert "Ромашка11" in boris.sees[-1]
    await boris.presses("Раньше")
    assert "Ромашка0" in boris.sees[-1]
    await boris.presses("Выгрузки")
    assert "пуст" in boris.sees[-1]
    await other.sends("/audit")
    assert "пуст" in other.sees[-1]
    await owner.sends("/audit")
    assert "Ромашка11" in owner.sees[-1]
