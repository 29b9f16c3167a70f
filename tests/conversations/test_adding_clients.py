"""A client comes into the book, once, with all that was told of it."""

import pytest

from tests.office import Office, Person


@pytest.fixture
async def vera(office: Office) -> Person:
    """Give a manager in Bratislava, of another department, who speaks Slovak."""
    return await office.person("Vera", 1005, department="Export", language="sk", zone="Europe/Bratislava")


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
        "Карточка заполнена на 40 %",
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
    assert vera.sees[-1] == "Možno tu už je:\n• podobného klienta má na starosti Виктор"


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


async def test_commands_in_the_middle_and_cancel(anna: Person) -> None:
    """A half-told client is put aside for another command and offered again; cancelled, it leaves nothing."""
    await anna.sends("/newclient")
    await anna.sends("Ромашка")
    await anna.sends("/clients")
    assert "Клиентов пока нет" in anna.sees[-1]
    await anna.sends("/cancel")
    assert "Отложено: новый клиент, Ромашка\nПродолжим?" in anna.sees[-1]
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
