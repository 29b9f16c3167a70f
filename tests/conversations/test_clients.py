"""Clients: found by any part of what is known of them, read only by those whose they are, kept up to date."""

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


async def test_a_client_is_added_in_one_line(anna: Person) -> None:
    """Name with its legal form, tax id, city and phone are told apart, and the card shows them."""
    await anna.sends("/newclient ООО «Ромашка», ИНН 5299004640, Казань, ул. Ленина, 5, 8 (900) 000-00-01")

    assert anna.sees[-1].splitlines() == [
        "Клиент добавлен.",
        "",
        "ООО «Ромашка»",
        "ИНН 5299004640",
        "Казань, ул. Ленина, 5",
        "+7 900 000-00-01",
        "Ведёт Анна",
        "",
        "Контактов нет. Добавьте того, кто решает: «Контакты».",
    ]


async def test_a_client_is_added_step_by_step(anna: Person) -> None:
    """What is not known is skipped; the rest can be saved at any time."""
    await anna.sends("/newclient")
    await anna.sends("ИП Осинцев М. Ю.")
    await anna.presses("Пропустить")
    await anna.sends("Орёл")
    await anna.sends("8 900 000 01 85")
    assert anna.sees[-1].splitlines()[2:5] == ["ИП Осинцев М. Ю.", "Орёл", "+7 900 000-01-85"]

    await anna.sends("/newclient")
    await anna.sends("Вектор")
    await anna.presses("Сохранить так")
    assert anna.sees[-1].splitlines()[2:4] == ["Вектор", "Ведёт Анна"]


async def test_a_wrong_digit_in_a_tax_id_loses_nothing(anna: Person) -> None:
    """The bot says what is wrong, asks that alone again, and keeps the rest; a foreign id has letters."""
    await anna.sends("/newclient ООО «Ромашка», ИНН 7701234567, Казань, +7 900 000-00-01")
    assert "«7701234567» не подходит" in anna.sees[-1]

    await anna.sends("5299004641")
    assert "«5299004641» не подходит" in anna.sees[-1]
    assert anna.buttons == ["Пропустить", "Отмена"]

    await anna.sends("GB 123456789")
    assert "Налоговый номер GB123456789" in anna.sees[-1]
    assert "Казань" in anna.sees[-1]
    assert "+7 900 000-00-01" in anna.sees[-1]


async def test_a_slovak_adds_a_client_his_way(vera: Person) -> None:
    """The legal form behind a comma, IČO, and a phone without the country's code."""
    await vera.sends("/newclient Zelený Dvor, s.r.o., IČO 99 004 275, Nitra, 0900 000 001")

    assert vera.sees[-1].splitlines()[2:6] == [
        "Zelený Dvor s.r.o.",
        "IČO 99004275",
        "Nitra",
        "+421 900 000 001",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "АО Другое, 5299004640",
        "Другое, +7 900 000 00 01",
        "OOO РОМАШКА",
        "«Ромашка»",
        "Ромашка (АО)",
    ],
)
async def test_a_likely_duplicate_is_warned_of(anna: Person, line: str) -> None:
    """Equal tax id, phone, or name but for its form and spelling; the person says whether it is the same."""
    await anna.sends("/newclient ООО «Ромашка», ИНН 5299004640, Казань, +7 900 000-00-01")
    await anna.sends(f"/newclient {line}")

    assert "Возможно, он уже есть:\n• ООО «Ромашка», 5299004640, Казань, Анна" in anna.sees[-1]
    await anna.presses("Это он: ООО «Ромашка»")
    assert anna.sees[-1].startswith("ООО «Ромашка»\nИНН 5299004640")

    await anna.sends("/clients")
    assert "1 клиент" in anna.sees[-1]


async def test_another_client_of_the_same_name_is_added_all_the_same(anna: Person) -> None:
    """The warning is no wall, and a double tap adds one client, not two."""
    await anna.sends("/newclient ООО Прогресс, Псков")
    await anna.sends("/newclient АО Прогресс, Орёл")
    old = anna.seen[-1]
    pressed = old.buttons[1]["callback_data"]
    await anna.presses("Это другой, добавить")
    toast = await anna.presses_data(pressed, old.message_id)

    assert "АО «Прогресс»" in anna.sees[-1]
    assert toast == "Это уже закончено. Начните заново, если нужно."
    await anna.sends("/clients")
    assert "2 клиента" in anna.sees[-1]


async def test_equal_names_with_different_tax_ids_are_different_clients(anna: Person) -> None:
    """No warning where both tax ids are known and differ."""
    await anna.sends("/newclient ООО Прогресс, 5299004640")
    await anna.sends("/newclient ООО Прогресс, 1099007519")

    assert "Клиент добавлен" in anna.sees[-1]


async def test_the_warning_names_the_owner_and_nothing_else_of_anothers_client(
    anna: Person, viktor: Person, vera: Person
) -> None:
    """Neither name, tax id, city nor button of a client that is not the person's to see (D088)."""
    await viktor.sends("/newclient ООО «Тайна», ИНН 5299004640, Казань, +7 900 000-00-01")
    await anna.sends("/newclient Иное, 5299004640")
    await vera.sends("/newclient Iné, +7 900 000 00 01")

    assert anna.sees[-1] == "Возможно, он уже есть:\n• похожего клиента ведёт Виктор"
    assert anna.buttons == ["Это другой, добавить", "Отмена"]
    assert vera.sees[-1] == "Možno tu už je:\n• o podobného klienta sa stará Виктор"


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


async def test_a_manager_cannot_mark_a_key_client_by_a_heads_button(anna: Person, boris: Person) -> None:
    """A button of the head's screen, pressed by a manager, changes nothing."""
    await anna.sends("/newclient Альфа, Киров")
    await boris.sends("/clients альфа")
    await boris.presses("Изменить")
    pressed = next(b["callback_data"] for b in boris.seen[-1].buttons if "ключевым" in b["text"])
    toast = await anna.presses_data(pressed, 99)

    assert toast == "Это может только руководитель."
    await anna.sends("/clients")
    assert anna.buttons[0] == "Альфа"


async def test_a_card_is_changed_in_two_taps_and_a_text(anna: Person) -> None:
    """Name, tax id, city, address, phones and segment; a wrong one may be sent again (D075)."""
    await anna.sends("/newclient Ромашка, Казань, +7 900 000-00-01")
    for field, text in (
        ("Название", "АО «Ромашка Плюс»"),
        ("ИНН", "5299004640"),
        ("Город", "Псков"),
        ("Адрес", "ул. Ленина, 5"),
        ("Добавить телефон", "8 900 000-00-02"),
    ):
        await anna.presses("Изменить")
        await anna.presses(field)
        await anna.sends(text)
        assert anna.sees[-1].startswith("Сохранено.")
    await anna.presses("Изменить")
    await anna.presses("Сегмент B")
    await anna.presses("✕ +7 900 000-00-01")
    await anna.presses("К карточке")

    assert anna.sees[-1].splitlines()[:6] == [
        "АО «Ромашка Плюс»",
        "ИНН 5299004640",
        "Псков, ул. Ленина, 5",
        "+7 900 000-00-02",
        "Сегмент B",
        "Ведёт Анна",
    ]
    await anna.presses("Изменить")
    await anna.presses("ИНН")
    await anna.sends("5299004641")
    assert "не подходит" in anna.sees[-1]
    await anna.sends("1099007519")
    assert "ИНН 1099007519" in anna.sees[-1]
    await anna.presses("Изменить")
    await anna.presses("Город")
    await anna.presses("Очистить")
    assert "\nул. Ленина, 5" in anna.sees[-1]
    await anna.sends("псков")
    assert "такого клиента нет" in anna.sees[-1]


async def test_a_head_gives_a_client_to_another_manager(anna: Person, viktor: Person, boris: Person) -> None:
    """From then on it is the new owner's, and no longer the old one's (D087)."""
    await anna.sends("/newclient Альфа, Киров")
    await boris.sends("альфа")
    await boris.presses("Изменить")
    await boris.presses("Кто ведёт")
    await boris.presses("Виктор")
    assert "Ведёт Виктор" in boris.sees[-1]

    await anna.sends("/clients")
    await viktor.sends("/clients")
    assert "Клиентов пока нет" in anna.sees[-1]
    assert viktor.buttons[0] == "Альфа"


async def test_contacts_are_added_marked_changed_and_removed(anna: Person) -> None:
    """The one who decides stands first, and the list tells where nobody is known to decide (D078)."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.presses("Контакты")
    await anna.presses("Добавить контакт")
    await anna.sends("Иван Петров, закупщик, 8 900 000-00-01")
    assert "• Иван Петров, закупщик, +7 900 000-00-01" in anna.sees[-1]
    await anna.presses("К контактам")
    assert "Кто принимает решения, неизвестно" in anna.sees[-1]
    await anna.presses("Добавить контакт")
    await anna.sends(contact={"phone_number": "79000000002", "first_name": "Мария", "last_name": "Котова"})
    await anna.presses("✔ Принимает решения")
    await anna.presses("Должность")
    await anna.sends("директор")
    await anna.presses("К контактам")

    assert anna.buttons[:2] == ["✔ Мария Котова", "Иван Петров"]
    assert "• Мария Котова, директор, +7 900 000-00-02, принимает решения" in anna.sees[-1]
    await anna.sends("/clients")
    await anna.presses("Кто решает?")
    assert anna.sees[-1] == "У всех клиентов известно, кто решает."

    await anna.sends("котова")
    await anna.presses("Контакты")
    await anna.presses("Мария Котова")
    await anna.presses("Удалить")
    await anna.presses("Да, удалить")
    assert anna.buttons[0] == "Иван Петров"
    await anna.sends("котова")
    assert "такого клиента нет" in anna.sees[-1]


async def test_a_removed_contact_is_gone_for_late_buttons(anna: Person) -> None:
    """Each button of his screen says that there is no such contact."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.presses("Контакты")
    await anna.presses("Добавить контакт")
    await anna.sends("Иван")
    late = [button["callback_data"] for button in anna.seen[-1].buttons]
    shown = anna.seen[-1].message_id
    await anna.presses("Удалить")
    await anna.presses("Да, удалить")
    for data in late[:-1]:
        await anna.presses_data(data, shown)
        assert anna.sees[-1] == "Такого контакта нет."


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


@pytest.mark.parametrize(
    "name",
    [
        '<b>"&Ко',
        "\u202eהחברה שלי",
        "🌼🌼🌼",
        "%_%",
        "Имя: с двоеточием",
        "Роберт') -- drop table clients",
    ],
)
async def test_strange_names_break_nothing(anna: Person, boris: Person, name: str) -> None:
    """They are added, listed, opened, changed and found again."""
    await anna.sends("/newclient")
    await anna.sends(name)
    await anna.presses("Сохранить так")
    assert "Клиент добавлен" in anna.sees[-1]
    await anna.sends("/clients")
    await anna.presses_data(anna.seen[-1].buttons[0]["callback_data"], anna.seen[-1].message_id)
    await anna.presses("Контакты")
    await anna.presses("К карточке")
    await anna.presses("К списку")
    assert "1 клиент" in anna.sees[-1]
    await boris.sends(f"/clients {name}")
    await anna.sends("/newclient")
    await anna.sends(name)
    assert "Возможно, он уже есть" in anna.sees[-1]


async def test_what_is_nothing_is_answered(anna: Person) -> None:
    """Stickers, mere marks and long texts outside any dialogue get a sentence with a way on."""
    sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1}
    await anna.sends(sticker={**sticker, "is_animated": False, "is_video": False})
    assert "/help" in anna.sees[-1]
    await anna.sends("/newclient Ромашка, Казань")
    await anna.sends("…")
    assert "«…»: такого клиента нет" in anna.sees[-1]
    await anna.sends("очень длинный рассказ " * 10)
    assert "/help" in anna.sees[-1]
    await anna.sends("ничего такого")
    await anna.presses("Добавить «ничего такого»")
    assert "ИНН?" in anna.sees[-1]


async def test_commands_in_the_middle_and_cancel(anna: Person) -> None:
    """A half-told client is put aside for another command and offered again; cancelled, it leaves nothing."""
    await anna.sends("/newclient")
    await anna.sends("Ромашка")
    await anna.sends("/clients")
    assert "Клиентов пока нет" in anna.sees[-1]
    await anna.sends("/cancel")
    assert "Отложено: Новый клиент: Ромашка. Продолжим?" in anna.sees[-1]
    await anna.presses("Продолжить")
    assert "ИНН?" in anna.sees[-1]
    await anna.presses("Отмена")
    assert "Ничего не сохранено" in anna.sees[-1]
    await anna.sends("/clients")
    assert "Клиентов пока нет" in anna.sees[-1]


async def test_texts_that_are_too_long_are_refused_not_cut(anna: Person) -> None:
    """4096 letters as a name, a city, a field or a contact: a sentence says how many there may be."""
    endless = "я" * 4096
    for _ in range(2):
        await anna.sends("/newclient")
        await anna.sends(endless)
        assert anna.sees[-1] == "Слишком длинно: не больше 200 знаков. Пришлите короче."
    await anna.sends("Ромашка")
    await anna.presses("Пропустить")
    await anna.sends(endless)
    assert anna.sees[-1] == "Слишком длинно: не больше 300 знаков. Пришлите короче."
    await anna.sends("Казань")
    await anna.presses("Пропустить")
    assert "Клиент добавлен" in anna.sees[-1]
    for field in ("Название", "ИНН", "Адрес", "Добавить телефон"):
        await anna.presses("Изменить")
        await anna.presses(field)
        await anna.sends(endless)
        await anna.sends("/cancel")
        await anna.sends("Ромашка")
        assert anna.sees[-1].splitlines()[:2] == ["Ромашка", "Казань"]
    await anna.presses("Контакты")
    await anna.presses("Добавить контакт")
    await anna.sends(endless)
    assert "не больше 200 знаков" in anna.sees[-1]
    await anna.sends("Иван")
    assert "Иван" in anna.sees[-1]


async def test_a_long_name_that_was_searched_is_added_whole(anna: Person) -> None:
    """A button's data hold forty bytes; the name has more."""
    name = "Торгово-промышленная компания «Ромашка и сыновья»"
    await anna.sends(name)
    await anna.presses("Добавить «Торгово")
    await anna.presses("Сохранить так")
    assert f"\n{name}\n" in anna.sees[-1]


async def test_a_card_opens_below_a_notice_and_in_the_place_of_a_list(office: Office, anna: Person) -> None:
    """A list turns into the card and back; a message with a word of its own stays."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.sends("/clients")
    messages = len(anna.seen)
    await anna.presses("Альфа")
    assert len(anna.seen) == messages
    await anna.presses("К списку")
    assert len(anna.seen) == messages
    await anna.presses_data("client:1", anna.seen[-1].message_id)
    assert len(anna.seen) == messages + 1
    assert anna.sees[-1].startswith("Альфа")
