"""The card of a client: fields, marks, owner and contacts, kept up to date by those whose it is."""

from tests.office import Office, Person


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
    """Name, tax id, city, address, phones and category; a wrong one may be sent again (D075)."""
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
    await anna.presses("Категория B")
    await anna.presses("✕ +7 900 000-00-01")
    await anna.presses("К карточке")

    assert anna.sees[-1].splitlines()[:6] == [
        "АО «Ромашка Плюс»",
        "ИНН 5299004640",
        "Псков, ул. Ленина, 5",
        "+7 900 000-00-02",
        "Категория B",
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


async def test_an_admin_gives_clients_to_anybody(office: Office, anna: Person, owner: Person) -> None:
    """Many colleagues stand on several pages; whoever does not work here any more is no owner."""
    await anna.sends("/newclient Альфа, Киров")
    for number in range(30):
        await office.person(f"Сотрудник {number:02}", 2000 + number, department="Export")
    await owner.sends("альфа")
    await owner.presses("Изменить")
    await owner.presses("Кто ведёт")
    assert owner.buttons[0] == "• Анна"
    await owner.presses("›")
    await owner.presses("Сотрудник 29")
    assert "Ведёт Сотрудник 29" in owner.sees[-1]
    await owner.presses_data("owner:1:99999", owner.seen[-1].message_id)
    assert "Такого сотрудника нет" in owner.sees[-1]


async def test_double_taps_on_a_card_change_things_once(anna: Person) -> None:
    """A category is taken away by its own button alone; a phone is gone once."""
    await anna.sends("/newclient Альфа, Киров, +7 900 000-00-01")
    await anna.presses("Изменить")
    data = {button["text"]: button["callback_data"] for button in anna.seen[-1].buttons}
    for _ in range(2):
        await anna.presses_data(data["Категория A"], anna.seen[-1].message_id)
        assert "• A" in anna.buttons
        await anna.presses_data(data["✕ +7 900 000-00-01"], anna.seen[-1].message_id)
        assert not any("900" in text for text in anna.buttons)
    await anna.presses("• A")
    assert "Категория A" in anna.buttons


async def test_terms_are_told_by_the_manager_and_changed_by_the_head(anna: Person, boris: Person) -> None:
    """Each has its button under "Условия"; deferral and limit, once set, are the head's to change (D085)."""
    await anna.sends("/newclient Ромашка, Казань, info@romashka.example")
    assert "info@romashka.example" in anna.sees[-1]
    for field, text in (
        ("Отсрочка", "2 недели"),
        ("Кредитный лимит", "500 тыс"),
        ("Форма оплаты", "безналичный"),
        ("Доставка", "наш транспорт"),
        ("Колонка цен", "опт 2"),
        ("Частота заказов", "раз в месяц"),
    ):
        await anna.presses("Условия")
        await anna.presses(field)
        await anna.sends(text)
        assert anna.sees[-1].startswith("Сохранено."), field
    terms = "Условия: отсрочка 14 дней, лимит 500 000 ₽, безналичный, наш транспорт, цены: опт 2, "
    assert terms + "заказ раз в 30 дней" in anna.sees[-1].replace("\u00a0", " ")
    assert "Не проверен, а товар идёт с отсрочкой" in anna.sees[-1]

    await anna.presses("Условия")
    await anna.presses("Отсрочка")
    await anna.sends("90")
    assert anna.sees[-1] == "Отсрочку и лимит, которые уже заданы, меняет руководитель."
    await anna.presses("Отмена")
    await boris.sends("ромашке")
    await boris.presses("Условия")
    await boris.presses("Отсрочка")
    await boris.sends("сто")
    assert "нужно число дней" in boris.sees[-1]
    await boris.sends("30")
    assert "отсрочка 30 дней" in boris.sees[-1]


async def test_segment_territory_place_and_emails(anna: Person) -> None:
    """What is shared as a location or typed; an e-mail is added and taken away."""
    await anna.sends("/newclient Ромашка, Казань")
    for field, text in (("Сегмент", "HoReCa"), ("Территория", "Север"), ("e-mail", "A@B.example")):
        await anna.presses("Изменить")
        await anna.presses(field)
        await anna.sends(text)
    assert "HoReCa, Север" in anna.sees[-1]
    assert "a@b.example" in anna.sees[-1]
    await anna.presses("Изменить")
    await anna.presses("Место на карте")
    await anna.sends(location={"latitude": 55.75, "longitude": 37.61})
    assert anna.sees[-1].startswith("Сохранено.")
    await anna.presses("На карте")
    assert (anna.seen[-1].payload["latitude"], anna.seen[-1].payload["longitude"]) == (55.75, 37.61)
    await anna.presses("Изменить")
    await anna.presses("e-mail")
    await anna.sends("не почта")
    assert "не похоже на e-mail" in anna.sees[-1]
    await anna.sends("b@c.example")
    await anna.presses("Изменить")
    await anna.presses("✕ a@b.example")
    await anna.presses("К карточке")
    assert "b@c.example" in anna.sees[-1]
    assert "a@b.example" not in anna.sees[-1]
    await anna.sends("b@c")
    assert anna.sees[-1].startswith("Ромашка")


async def test_birthdays_and_notes_are_for_owner_and_head(anna: Person, boris: Person, owner: Person) -> None:
    """An admin sees the contact without them, and cannot change them by an old button (D089)."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.presses("Контакты")
    await anna.presses("Добавить контакт")
    await anna.sends("Иван Петров, закупщик, ivan@alfa.example")
    for field, text in (("День рождения", "27 ноября"), ("Заметка", "Любит рыбалку")):
        await anna.presses(field)
        await anna.sends(text)
    assert "День рождения: 27 ноября\nЗаметка: Любит рыбалку" in anna.sees[-1]
    old = next(one["callback_data"] for one in anna.seen[-1].buttons if one["text"] == "Заметка")

    for person in (boris, owner):
        await person.sends("петрову")
        await person.presses("Контакты")
        await person.presses("Иван Петров")
    assert "рыбалку" in boris.sees[-1]
    assert "ivan@alfa.example" in owner.sees[-1]
    assert "рыбалку" not in owner.sees[-1]
    assert "ноября" not in owner.sees[-1]
    assert not {"Заметка", "День рождения"} & set(owner.buttons)
    await owner.presses_data(old, owner.seen[-1].message_id)
    assert owner.sees[-1] == "Это вне ваших полномочий. Спросите руководителя."
