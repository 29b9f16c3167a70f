"""Clients handed over as a list: both managers hear of it once, what is open goes along, and back."""

from domain.people import Role
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import client_of
from tests.office import Office, Person


async def test_all_clients_of_a_manager(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """A look before the tap, one message for each, what is open goes along; a tap gives all back."""
    for number in range(5):
        client = await known_client(anna, f"Ромашка{number}", is_key=number == 0)
        await meeting_of(anna, client, office.clock.read(f"tomorrow {12 + number}:00", anna.zone))
    await client_of(viktor, "Лютик")
    await boris.sends("/reassign")
    await boris.presses("Одного менеджера")
    await boris.presses("Анна · 5")
    assert boris.buttons == ["Борис", "Виктор", "‹ Назад"]
    await boris.presses("Виктор")
    assert boris.sees[-1] == (
        "5 клиентов (Анна) → Виктор, ключевых: 1\nС ними перейдёт: обещаний 0, задач 0, встреч 5."
    )
    looked = len(viktor.sees), len(anna.sees)
    await boris.presses_twice("Передать: 5")

    assert "5 открытых дел" in boris.sees[-2]
    assert boris.sees[-1] == "Это уже сделано."
    await office.moves_to(office.clock.read("tomorrow 11:00", viktor.zone))
    given = [text for text in viktor.sees[looked[0] :] if "Вам передано 5 клиентов" in text]
    assert len(given) == 1
    assert "Ромашка0, Ромашка1, Ромашка2 и ещё 2" in given[0]
    assert "Раньше вёл: Анна" in given[0]
    assert "Открытых дел с ними: 5" in given[0]
    taken = [text for text in anna.sees[looked[1] :] if "теперь ведёт Виктор" in text]
    assert len(taken) == 1
    assert not any("Перенос" in text or "встреча теперь" in text.lower() for text in viktor.sees[looked[0] :])

    await anna.sends("/clients")
    assert "Ромашка" not in "".join(anna.buttons)
    await boris.presses("Вернуть как было")
    await anna.sends("/clients")
    assert "Ромашка0" in "".join(anna.buttons)
    await viktor.sends("/clients")
    assert "Ромашка" not in "".join(viktor.buttons)


async def test_clients_of_a_city_and_of_nobody(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """A list may be of several managers; what the receiver has already stays; nobody's clients get one."""
    for person, name in ((anna, "Альфа"), (viktor, "Бета")):
        await known_client(person, name)
    async with office.database.transaction() as uow:
        await uow.connection.rows("update clients set city = '<b>Орёл:' where name <> 'Бета'", {})
    await client_of(viktor, "Гамма")
    async with office.database.transaction() as uow:
        await uow.connection.rows("update clients set owner_id = null where name = 'Гамма'", {})
    await boris.sends("/reassign")
    await boris.presses("Без менеджера")
    await boris.presses("Без менеджера · 1")
    await boris.presses("Анна")
    await boris.presses("Передать: 1")
    assert "Передано" in boris.sees[-1]

    await boris.sends("/reassign")
    await boris.presses("Из города")
    await boris.presses("<b>Орёл: · 1")
    await boris.presses("Виктор")
    assert "1 клиент (<b>Орёл:) → Виктор" in boris.sees[-1]
    await boris.presses("Передать: 1")
    await anna.sends("/clients")
    assert [label for label in anna.buttons if label in {"Альфа", "Гамма"}] == ["Гамма"]


async def test_only_within_the_department(office: Office, anna: Person, boris: Person) -> None:
    """A manager may not, another head sees none of these lists, and buttons made by hand change nothing."""
    other = await office.person("Глеб", 1005, Role.HEAD, "Опт", language="sk")
    await client_of(anna, "Ромашка")
    await anna.sends("/reassign")
    assert "руководитель" in anna.sees[-1]
    await other.sends("/reassign")
    await other.presses("Jedného manažéra")
    assert "Takí klienti nie sú" in other.sees[-1]
    own, theirs = other.employee.id, anna.employee.id
    for data in (f"lot_do:manager:{theirs}:{own}", f"lot_lot:manager:{theirs}", "lot_back:1"):
        await other.presses_forged(data)
        assert other.sees[-1] in {"Toto je už hotové.", "Taký klient neexistuje. Nájsť klienta: /clients"}

    await boris.sends("/reassign")
    await boris.presses_forged(f"lot_do:manager:{theirs}:{own}")
    assert "Такого сотрудника нет" in boris.sees[-1]


async def test_one_client_from_its_card(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """Both managers hear of it in one message each; the new one opens the card from his."""
    client = await client_of(anna, "Ромашка")
    await meeting_of(anna, client, office.clock.read("tomorrow 12:00", anna.zone))
    await boris.sends("/clients Ромашка")
    await boris.presses("Изменить")
    await boris.presses("Кто ведёт")
    await boris.presses("Виктор")
    await office.moves_to(office.clock.read("tomorrow 11:00", viktor.zone))

    assert len([text for text in viktor.sees if "Вам передан клиент" in text]) == 1
    assert len([text for text in anna.sees if "теперь ведёт Виктор" in text]) == 1
    await viktor.presses("Посмотреть")
    assert viktor.sees[-1].startswith("Ромашка")
