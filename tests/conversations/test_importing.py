"""Import: a file is sent, shown as it was understood, written after a tap, and taken back whole (D076)."""

import io
from typing import Any

import openpyxl

from domain.people import Role
from tests.office import Office, Person
from tests.program.test_samples import SAMPLES

CLIENTS = "Наименование;ИНН;Телефон;Менеджер;Лимит\r\n"


def listed(*rows: str) -> bytes:
    """A list of clients as a CRM exports it."""
    return (CLIENTS + "\r\n".join(rows)).encode("cp1251")


async def rows(office: Office, sql: str) -> list[tuple[Any, ...]]:
    """What stands in the book."""
    async with office.database.transaction() as uow:
        return [tuple(row[name] for name in list(row.keys())) for row in await uow.connection.rows(sql, {})]


async def book(office: Office) -> list[tuple[Any, ...]]:
    """The clients with what an import changes of them."""
    return await rows(
        office,
        "select c.name, c.tax_id, c.owner_id, c.credit_limit, c.card_changed_at, c.search_key,"
        " (select group_concat(phone) from client_phones where client_id = c.id) as phones"
        " from clients as c order by c.id",
    )


async def test_a_head_imports_a_list_of_clients(office: Office, boris: Person, anna: Person) -> None:
    """Nothing is written before the tap; the same file again changes nothing; undone, it was never there."""
    await anna.sends("/newclient Лютик, Казань, +7 495 123-45-67")
    before = await book(office)
    file = listed(
        "ООО «Ромашка»;7799001009;8 900 000-00-01;Анна;100 000,00",
        "Лютик;;8 900 000-00-02;;нет",
        "ООО Мак;7799001000;;;",
        "Астра;;;Пустовойт И.;",
    )

    await boris.sends("/import")
    await boris.sends("вот")
    assert "Пришлите файл" in boris.sees[-1]
    await boris.sends_document(file, "база <b>&.csv")
    shown = boris.sees[-1]
    assert shown.startswith("Клиенты, 4 строки: база <b>&.csv")
    assert "Новых: 2\nИзменится: 1\nНе приму: 1" in shown
    assert "стр. 4: ИНН с ошибкой (7799001000)" in shown
    assert "стр. 3: лимит не число, не записан (нет)" in shown
    assert "стр. 5: менеджер не найден, клиент без него (Пустовойт И.)" in shown
    assert await book(office) == before

    await boris.presses_twice("Записать: 3")
    assert boris.sees[-3].startswith("Загружено. Клиенты: база <b>&.csv")
    assert [row[:4] for row in await book(office)] == [
        ("Лютик", "", anna.employee.id, None),
        ("Ромашка", "7799001009", anna.employee.id, 10_000_000),
        ("Астра", "", None, None),
    ]
    rejected = openpyxl.load_workbook(io.BytesIO(boris.files[-1].content)).worksheets[0]
    assert [cell.value for cell in rejected[2]][:2] == ["ООО Мак", "7799001000"]
    assert [cell.value for cell in rejected[2]][-2:] == [4, "ИНН с ошибкой"]

    await boris.sends_document(file, "again.csv")
    await boris.presses("Загрузить данные")
    assert "Этот же файл уже загружен" in boris.sees[-1]
    assert "Без изменений: 3" in boris.sees[-1]
    assert not [label for label in boris.buttons if "Записать" in label]
    await boris.presses("Не загружать")
    assert "Не загружаю: again.csv" in boris.sees[-1]

    await boris.sends("/imports")
    assert "Борис" in boris.sees[-1]
    await boris.presses("1")
    await boris.presses("Отменить загрузку")
    await boris.presses("Да, отменить")
    assert "Отменено." in boris.sees[-1]
    assert await book(office) == before


async def test_an_import_in_use_is_not_undone(office: Office, boris: Person, anna: Person) -> None:
    """What people have done since stands in the way, and is named; a stranger's button finds nothing."""
    await boris.sends("/import")
    await boris.sends_document(listed("ООО «Ромашка»;7799001009;;Анна;"), "c.csv")
    await boris.presses("Записать")
    undo = boris.seen[-1]
    await anna.sends("/call Ромашка")
    await anna.presses("Договорились")
    await anna.sends("Обещали заказ")
    await anna.presses("Завтра")

    await boris.presses("Отменить загрузку", on=undo)
    data = boris.seen[-1].buttons[0]["callback_data"]
    await boris.presses("Да, отменить")
    assert "с тем, что принесла загрузка, уже работают (Ромашка)" in boris.sees[-1]
    assert [row[0] for row in await book(office)] == ["Ромашка"]

    assert "не ваша" in await anna.presses_forged(data) or "не ваша" in anna.sees[-1]


async def test_a_manager_imports_his_own_clients_alone(office: Office, anna: Person, boris: Person) -> None:
    """Clients of others are neither changed nor told of; debts are for the head."""
    await boris.sends("/newclient ООО «Ромашка», ИНН 7799001009")

    await anna.sends("/import")
    await anna.sends_document(listed("Ромашка ООО;7799001009;;Борис;5", "Лютик;;;Борис;5"), "c.csv")
    assert "клиента ведут другие (Ромашка ООО)" in anna.sees[-1]
    await anna.presses("Записать: 1")
    assert [row[:3] for row in await book(office)] == [
        ("Ромашка", "7799001009", boris.employee.id),
        ("Лютик", "", anna.employee.id),
    ]

    await anna.sends("/import")
    await anna.sends_document((SAMPLES / "debts_1c.xlsx").read_bytes(), "debts_1c.xlsx")
    assert "роль" in anna.sees[-1].casefold() or "руковод" in anna.sees[-1].casefold()


async def test_debts_are_imported_and_vanished_ones_settled(office: Office, boris: Person) -> None:
    """A report shows its day; what a later one lacks is closed after being shown; both can be undone."""
    await boris.sends("/import")
    await boris.sends_document((SAMPLES / "debts_1c.xlsx").read_bytes(), "debts_1c.xlsx")
    assert "Долги, 222 строки: debts_1c.xlsx\nОстатки на конец 23 ноября" in boris.sees[-1]
    assert "Новых: 220" in boris.sees[-1]
    assert "Новых клиентов: 60" in boris.sees[-1]
    await boris.presses("Записать: 220")
    assert len(await rows(office, "select id from invoices where paid < amount")) == 220

    later = "Долги на 24.11.2026\nКлиент;Номер;Дата;Срок;Сумма\nНовый;1;01.11.2026;02.11.2026;5\n".encode()
    await boris.sends("/import")
    await boris.sends_document(later, "later.csv")
    assert "которых нет в этом: 220, 41 529 593,67" in boris.sees[-1].replace("\u00a0", " ")
    await boris.presses("Записать: 1")
    await boris.presses("Да, оплачены: 220")
    assert len(await rows(office, "select id from invoices where paid < amount")) == 1

    await boris.presses("Отменить загрузку")
    await boris.presses("Да, отменить")
    assert len(await rows(office, "select id from invoices where paid < amount")) == 220
    await boris.sends("/imports")
    await boris.presses("2")
    await boris.presses("Отменить загрузку")
    await boris.presses("Да, отменить")
    assert await rows(office, "select id from invoices") == await book(office) == []


async def test_a_file_that_cannot_be_read_is_refused_in_words(office: Office, boris: Person) -> None:
    """The sentence names the fault; the bot goes on; a column or a kind taken wrongly is chosen anew."""
    for content, words in (
        (b"", "Файл пустой"),
        (b"\x89PNG\r\n\x1a\n", "Это не таблица"),
        (b"PK\x03\x04half", "Файл повреждён"),
        (CLIENTS.encode(), "нет строк под ними"),
    ):
        await boris.sends("/import")
        await boris.sends_document(content, "x.xlsx")
        assert words in boris.sees[-1]

    two = "Клиент;Номер;Дата;Срок;Сумма A;Сумма B\nЛютик;1;01.11.2026;02.11.2026;5;7\n".encode()
    await boris.sends("/import")
    await boris.sends_document(two, "two.csv")
    await boris.presses("Взять «Сумма B»")
    assert "7.00 RUB" in boris.sees[-1]
    await boris.presses("Это другое")
    await boris.presses("Оплаты")
    assert boris.sees[-1].startswith("Оплаты, 1 строка")
    stale = boris.seen[-1].buttons[0]["callback_data"]
    await boris.presses("Не загружать")
    await boris.presses_forged(stale)
    assert "Этой загрузки нет" in boris.sees[-1]


async def test_an_admin_sees_slovak(office: Office) -> None:
    """The same in another language, from the very first word."""
    jana = await office.person("Jana", 77, Role.ADMIN, None, language="sk", zone="Europe/Bratislava")
    await jana.sends("/import")
    await jana.sends_document((SAMPLES / "pohladavky.csv").read_bytes(), "pohladavky.csv")

    assert "Pohľadávky, 80 riadkov" in jana.sees[-1]
    assert "riadok 32: chybné IČO (99004537)" in jana.sees[-1]
