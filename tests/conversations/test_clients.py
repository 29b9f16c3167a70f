"""Clients: found by any part of what is known of them, and read only by those whose they are."""

import pytest

from tests.office import Office, Person


@pytest.fixture
async def vera(office: Office) -> Person:
    """Give a manager in Bratislava, of another department, who speaks Slovak."""
    return await office.person("Vera", 1005, department="Export", language="sk", zone="Europe/Bratislava")


async def test_a_manager_without_clients_is_told_what_to_do(anna: Person, boris: Person) -> None:
    """An empty list has one button, and it adds."""
    await anna.sends("/clients")
    await boris.sends("Клиенты")

    assert anna.sees[-1] == "Клиентов пока нет. Добавьте первого кнопкой ниже."
    assert anna.buttons == ["Новый клиент"]
    assert "В отделе пока нет клиентов" in boris.sees[-1]

    await anna.presses("Новый клиент")
    await anna.sends("Ромашка")
    assert "ИНН?" in anna.sees[-1]


@pytest.mark.parametrize(
    "part",
    [
        "ёлочк",
        "ЕЛОЧК",
        "«Ёлочка",
        "золот",
        "ооо ёлочка",
        "529900",
        "8 900 000-00-01",
        "петров",
        "0000002",
        "каза",
    ],
)
async def test_any_part_finds_a_client(anna: Person, part: str) -> None:
    """Name, contact, phones, tax id and city; case, ё, quotes and legal form make no difference (D084)."""
    await anna.sends("/newclient ООО «Золотая Ёлочка», ИНН 5299004640, Казань, +7 900 000-00-01")
    await anna.presses("Контакты")
    await anna.presses("Добавить контакт")
    await anna.sends("Иван Петров, директор, 8 900 000-00-02")
    await anna.sends("/newclient Другой, 1099007519, Псков, +7 900 111-11-11")
    await anna.presses("К списку")

    await anna.sends(part)

    assert anna.sees[-1].startswith("ООО «Золотая Ёлочка»")


async def test_nobody_finds_or_opens_anothers_client(anna: Person, viktor: Person, vera: Person) -> None:
    """By search, by the list, by an old button of whatever kind: it is as if it did not exist (D088)."""
    await viktor.sends("/newclient ООО Тайна, Псков")
    data = [button["callback_data"] for button in viktor.seen[-1].buttons]
    assert len(data) >= 3
    await viktor.presses("Изменить")
    data += [button["callback_data"] for button in viktor.seen[-1].buttons]

    for person in (anna, vera):
        await person.sends("Тайна")
        assert "«Тайна»" in person.sees[-1] or "„Тайна“" in person.sees[-1]
        await person.sends("/clients тайна")
        before = len(person.seen)
        for pressed in data:
            await person.presses_data(pressed, 99)
        told = person.sees[before:]
        assert all("ООО" not in text for text in told)
        assert any("Такого клиента нет" in text or "Taký klient" in text for text in told)


async def test_a_head_sees_his_department_and_an_admin_everything(
    anna: Person, viktor: Person, boris: Person, owner: Person, vera: Person
) -> None:
    """A manager sees his own, and a head can look at his own alone (D095)."""
    await anna.sends("/newclient Альфа")
    await anna.presses("Сохранить так")
    await viktor.sends("/newclient Бета, Владивосток")
    await vera.sends("/newclient Gama, Nitra")
    await boris.sends("/newclient Дельта, Киров")

    shown = {}
    for person in (anna, viktor, boris, owner, vera):
        await person.sends("/clients")
        shown[person.name] = [text for text in person.buttons if text in {"Альфа", "Бета", "Gama", "Дельта"}]
    assert shown == {
        "Анна": ["Альфа"],
        "Виктор": ["Бета"],
        "Борис": ["Альфа", "Бета", "Дельта"],
        "Ольга": ["Gama", "Альфа", "Бета", "Дельта"],
        "Vera": ["Gama"],
    }
    await boris.presses("Мои")
    assert boris.buttons[0] == "Дельта"
    assert "1 клиент" in boris.sees[-1]


async def test_key_clients_come_first_and_only_heads_mark_them(anna: Person, boris: Person) -> None:
    """The mark is seen in the list, on the card, and filters the list (D147)."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.sends("/newclient Яхонт, Псков")
    await anna.presses("Изменить")
    assert not any("ключев" in text for text in anna.buttons)

    await boris.sends("/clients яхонт")
    await boris.presses("Изменить")
    await boris.presses("Сделать ключевым")
    assert "Снять отметку «ключевой»" in boris.buttons

    await anna.sends("/clients")
    assert anna.buttons[:2] == ["★ Яхонт", "Альфа"]
    await anna.presses("★ Ключевые")
    assert anna.buttons[0] == "★ Яхонт"
    assert "1 клиент" in anna.sees[-1]
    await anna.presses("★ Яхонт")
    assert "★ Ключевой клиент" in anna.sees[-1]


async def test_long_lists_have_pages_that_turn_around(anna: Person) -> None:
    """Eight on a page; a page that is not there any more is the first one."""
    for number in range(1, 12):
        await anna.sends(f"/newclient Клиент {number:02}, Киров")
    await anna.sends("/clients")

    assert "11 клиентов" in anna.sees[-1]
    assert anna.buttons[7:11] == ["Клиент 08", "‹", "1 / 2", "›"]
    await anna.presses("›")
    assert anna.buttons[:4] == ["Клиент 09", "Клиент 10", "Клиент 11", "‹"]
    await anna.presses("›")
    assert anna.buttons[0] == "Клиент 01"
    await anna.presses("1 / 2")
    await anna.presses_data("clients:all:800:", anna.seen[-1].message_id)
    assert anna.buttons[0] == "Клиент 01"
    await anna.sends("клиент 1")
    assert "По запросу «клиент 1»" in anna.sees[-1]


async def test_what_is_nothing_is_answered(anna: Person) -> None:
    """Stickers, mere marks and long texts outside any dialogue get a sentence with a way on."""
    sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1}
    await anna.sends(sticker={**sticker, "is_animated": False, "is_video": False})
    assert "/help" in anna.sees[-1]
    await anna.sends("/newclient Ромашка, Казань")
    await anna.sends("…")
    assert anna.sees[-1].startswith("Не вижу, что записать.")
    await anna.sends("очень длинный рассказ " * 10)
    assert "/help" in anna.sees[-1]
    await anna.sends("ничего такого")
    await anna.presses("Добавить «ничего такого»")
    assert "ИНН?" in anna.sees[-1]
