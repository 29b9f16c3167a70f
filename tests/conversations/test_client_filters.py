"""Lists narrowed by what clients have in common, and the base as its head sees it."""

from datetime import timedelta

from domain.people import Role
from tests.conftest import START
from tests.office import Office, Person


async def test_a_manager_narrows_his_list(anna: Person, viktor: Person) -> None:
    """Category, city and segment with their counts; another's are neither shown nor counted (D079, D084)."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.presses("Изменить")
    await anna.presses("Категория A")
    await anna.sends("/newclient Бета, киров")
    await anna.sends("/newclient Гамма, Псков")
    await viktor.sends("/newclient Дельта, Тверь")
    await anna.sends("/clients")
    await anna.presses("Фильтры…")
    await anna.presses("Город")
    assert anna.buttons == ["Киров (2)", "Псков (1)", "К фильтрам"]
    await anna.presses("Киров (2)")
    assert anna.sees[-1].startswith("Город: Киров\n2 клиента")
    assert anna.buttons[:2] == ["Альфа", "Бета"]
    pressed = next(one for one in anna.seen[-1].buttons if one["text"] == "Альфа")
    await anna.presses("К фильтрам")
    await anna.presses("Категория")
    await anna.presses("A (1)")
    assert anna.buttons[0] == "Альфа"
    await anna.presses("К фильтрам")
    await anna.presses("Сегмент")
    assert "Ни у одного клиента" in anna.sees[-1]
    await viktor.presses_data(pressed["callback_data"], viktor.seen[-1].message_id)
    assert "Такого клиента нет" in viktor.sees[-1]


async def test_a_head_reviews_the_base(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """Completeness, who decides, stale cards and clients without a manager, each a list (D086)."""
    await anna.sends("/newclient Альфа, Киров, +7 900 000-00-01")
    await anna.presses("Контакты")
    await anna.presses("Добавить контакт")
    await anna.sends("Иван")
    await anna.presses("✔ Принимает решения")
    await viktor.sends("/newclient Бета, Псков")
    await boris.sends("/base")
    assert boris.sees[-1].splitlines() == [
        "2 клиента, карточки заполнены на 20 %",
        "Неизвестно, кто решает: 1",
        "",
        "Анна: 1, 30 %",
        "Виктор: 1, 10 %, кто решает неизвестно: 1",
    ]
    await boris.presses("Виктор")
    assert boris.sees[-1].startswith("Ведёт Виктор\n1 клиент")
    assert boris.buttons[0] == "Бета"
    await boris.sends("/base")
    await boris.presses("Кто решает?")
    assert boris.buttons[0] == "Бета"

    office.clock.set(START + timedelta(days=200))
    await anna.sends("альфа")
    await anna.presses("Изменить")
    await anna.presses("Категория B")
    await boris.sends("/base")
    assert "Карточки не меняли полгода: 1" in boris.sees[-1]
    await boris.presses("Устаревшие")
    assert boris.buttons[0] == "Бета"
    await anna.sends("/base")
    assert anna.sees[-1] == "Это может только руководитель."


async def test_clients_of_one_who_leads_others_now(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """He does not see them, not even in his own list; their head hears of it, and they count as nobody's."""
    await anna.sends("/newclient Альфа, Киров")
    vera = await office.person("Vera", 1005, Role.HEAD, "Export", language="en")
    await owner.sends("/team")
    await owner.presses("Анна")
    await owner.presses("Отдел")
    await owner.presses("Export")
    await anna.sends("/clients")
    assert anna.buttons[0] == "Альфа"
    assert not any("отделом" in text for text in boris.sees)

    await owner.presses("Роль")
    await owner.presses("руководитель")
    assert boris.sees[-1] == "Анна теперь руководит другим отделом. 1 клиент остался без менеджера."
    assert vera.sees == []
    await boris.presses("Без менеджера")
    await boris.presses("Альфа")
    assert "Менеджера нет" in boris.sees[-1]
    await anna.sends("/clients")
    assert "Альфа" not in anna.buttons
    await boris.presses("Изменить")
    await boris.presses("Кто ведёт")
    await boris.presses("Борис")
    assert "Ведёт Борис" in boris.sees[-1]
