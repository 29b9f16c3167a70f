"""Clients found by what people really type, and nobody else's so much as hinted at."""

from tests.office import Person


async def test_people_find_a_client_as_they_type_it(anna: Person) -> None:
    """Inflected, mistyped, in other letters, in the wrong layout, by phone, tax id, city, contact, e-mail."""
    line = "/newclient ООО «Ромашка Опт», ИНН 5299004640, Казань, 8 (900) 000-00-01, info@flora.example"
    await anna.sends(line)
    await anna.presses("Контакты")
    await anna.presses("Добавить контакт")
    await anna.sends("Иван Кольцов, директор, 8 900 111-22-33")
    await anna.sends("/newclient Cukráreň Ružomberok, Nitra")
    await anna.presses("К списку")
    for text in (
        "Ромашке",
        "ромашкой",
        "Рамашка",
        "Ромшка",
        "рмошакой",
        "Romashka",
        "romaska opt",
        "hjvfirf",
        "Poмашка",  # its first letters are Latin
        "казани",
        "Кольцову",
        "Колцов",
        "111-22-33",
        "+7 (900) 000 00 01",
        "900000",
        "5299 0046",
        "flora",
        "ромашкаопт",
        "кольцов казань",
    ):
        await anna.sends(text)
        assert anna.sees[-1].startswith("ООО «Ромашка Опт»"), text
    for text in ("cukraren", "CUKRAREN ruzomberok", "Cukrárni", "цукрарень", "ružomberk", "сглкфкут"):
        await anna.sends(text)
        assert anna.sees[-1].startswith("Cukráreň Ružomberok"), text
    for text in ("Ромашка Сервис Плюс", "пятница", "999999"):
        await anna.sends(text)
        assert "такого клиента нет" in anna.sees[-1], text


async def test_the_best_comes_first(anna: Person) -> None:
    """The very name, then what begins so, then what has it inside; a dialogue finds the same."""
    for name in ("Белый лес", "Полесье", "Лесок", "Лес"):
        await anna.sends(f"/newclient {name}, Киров")
    await anna.sends("лес")
    assert anna.buttons[:4] == ["Лес", "Белый лес", "Лесок", "Полесье"]
    await anna.sends("/visit лессу")
    assert anna.buttons[0] == "Лес"
    await anna.sends("/cancel")
    await anna.sends("/client полесью")
    assert anna.sees[-1].startswith("Полесье")


async def test_others_are_not_hinted_at(anna: Person, viktor: Person, boris: Person) -> None:
    """Neither by a mistyped nor an inflected name, in a list or a dialogue; the head finds them (D088)."""
    await viktor.sends("/newclient Василёк, Псков")
    for text in ("васильку", "Василек", "Васелек", "dfcbktr", "псков"):
        await anna.sends(text)
        assert "такого клиента нет" in anna.sees[-1], text
        await boris.sends(text)
        assert boris.sees[-1].startswith("Василёк"), text
    await anna.sends("/visit васильку")
    assert "не нашлось" in anna.sees[-1]
    await anna.sends("/newclient Василек")
    assert "• похожего клиента ведёт Виктор" in anna.sees[-1]
    assert "Псков" not in anna.sees[-1]
