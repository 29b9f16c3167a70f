"""Choosing a client inside a dialogue: the likeliest at hand, any other typed, a new one on the way."""

from datetime import timedelta

from domain.activities import ActivityKind
from tests.conversations.journal import client_of, logged
from tests.office import Office, Person


def offered(person: Person) -> list[str]:
    """Give the clients on the buttons."""
    return [text for text in person.buttons if text not in {"Новый клиент", "Отмена"}]


async def test_the_last_used_come_first(office: Office, anna: Person) -> None:
    """Clients of the day's work stand before those long untouched, and those before the never touched."""
    for name in ("Альфа", "Бета", "Гамма"):
        await client_of(anna, name)
    for name in ("Гамма", "Бета"):
        office.clock.set(office.clock.now() + timedelta(hours=1))
        await anna.sends("/call")
        await anna.presses(name)
        await anna.presses("Поговорили")
        await anna.presses("Без заметки")
        await anna.presses("Завтра")

    await anna.sends("/call")
    assert offered(anna) == ["Бета", "Гамма", "Альфа"]


async def test_an_exact_name_is_taken_at_once(anna: Person) -> None:
    """Whatever its case, quotes and legal form; a part of a name is offered first."""
    await client_of(anna, "Ёлочка", "ООО")
    await client_of(anna, "Ёлочка Плюс")

    await anna.sends("/call")
    await anna.sends("елочка плюс")
    assert "Ёлочка Плюс" in anna.sees[-1]
    assert not any("Новый" in text for text in anna.buttons)
    await anna.sends("/call")
    await anna.sends("ёлоч")
    assert anna.sees[-1].startswith("Нашлось 2 клиента")
    assert offered(anna) == ["ООО «Ёлочка»", "Ёлочка Плюс"]


async def test_an_unknown_client_is_added_on_the_way(office: Office, anna: Person) -> None:
    """Its name was typed already; the visit goes on with it."""
    await anna.sends("/call")
    await anna.sends("ООО Новое Дело")
    assert anna.sees[-1].startswith("Клиента «ООО Новое Дело» не нашлось")
    await anna.presses("Добавить «ООО Новое Дело»")
    assert "ООО «Новое Дело»" in anna.sees[-1]
    await anna.presses("Поговорили")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")
    assert "ООО «Новое Дело»" in anna.sees[-1]

    await anna.sends("/clients")
    assert "1 клиент" in anna.sees[-1]


async def test_a_likely_duplicate_is_warned_of_on_the_way_too(office: Office, anna: Person) -> None:
    """The visit goes on with the client that is there already."""
    client = await client_of(anna, "Дело", "ООО")
    await anna.sends("/call")
    await anna.presses("Новый клиент")
    await anna.sends("Дело (АО), Казань")
    await anna.presses("Это он: ООО «Дело»")
    await anna.presses("Поговорили")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    [visit] = await logged(office, client)
    assert visit.kind is ActivityKind.CALL


async def test_a_wrong_tax_id_on_the_way_is_asked_again(anna: Person) -> None:
    """The visit is not lost for it."""
    await anna.sends("/call")
    await anna.presses("Новый клиент")
    await anna.sends("Дело, ИНН 7701234567")
    assert "не подходит" in anna.sees[-1]
    await anna.presses("Пропустить")
    assert any("Поговорили" in text for text in anna.buttons)


async def test_late_taps_on_clients_change_nothing(office: Office, anna: Person) -> None:
    """A second tap, or a tap on another client after the choice, is told that this is over."""
    first, second = await client_of(anna, "Альфа"), await client_of(anna, "Бета")
    await anna.sends("/call")
    shown = anna.seen[-1]
    taps = {button["text"]: button["callback_data"] for button in shown.buttons}
    await anna.presses("Альфа")
    for tap in ("Альфа", "Бета", "Новый клиент"):
        assert "Это уже закончено" in await anna.presses_data(taps[tap], shown.message_id)
    await anna.presses("Поговорили")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    assert len(await logged(office, first)) == 1
    assert await logged(office, second) == []


async def test_anothers_client_cannot_be_picked(anna: Person, viktor: Person) -> None:
    """Neither by typing its name nor by forging its button (D088)."""
    client = await client_of(viktor, "Тайна")
    await client_of(anna, "Альфа")
    await anna.sends("/call")
    own = anna.seen[-1].buttons[0]["callback_data"]
    forged = f"{own.rpartition(':')[0]}:{client.id}"
    assert (await anna.presses_data(forged, anna.seen[-1].message_id)).startswith("Это уже закончено")
    await anna.presses_forged(forged)
    assert anna.sees[-1].startswith("Такого клиента нет")
    await anna.sends("тайна")
    assert "не нашлось" in anna.sees[-1]


async def test_a_call_begins_from_a_card(office: Office, anna: Person, viktor: Person) -> None:
    """The client is chosen already; another manager's tap on the same button finds no such client."""
    client = await client_of(anna, "Альфа")
    await anna.sends("альфа")
    tap = next(button["callback_data"] for button in anna.seen[-1].buttons if button["text"] == "Звонок")
    await anna.presses("Звонок")
    await anna.presses("Поговорили")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")
    assert len(await logged(office, client)) == 1

    await viktor.presses_data(tap, 99)
    assert viktor.sees[-1].startswith("Такого клиента нет")
    assert await viktor.presses_data(f"with:{client.id}:nothing", 99)


async def test_a_client_is_looked_up_in_the_middle_of_a_visit(office: Office, anna: Person) -> None:
    """`/clients` and the text after it do not become the visit's note; the visit is offered again."""
    client = await client_of(anna, "Альфа")
    await client_of(anna, "Бета")
    await anna.sends("/visit Альфа")
    await anna.presses("Договорились")
    await anna.sends("Просят образцы")
    await anna.sends("/clients")
    await anna.sends("гам")
    assert "такого клиента нет" in anna.sees[-1]
    await anna.sends("бет")
    assert anna.sees[-2].startswith("Бета")

    assert "Продолжим?" in anna.sees[-1]
    await anna.presses("Продолжить")
    await anna.presses("Завтра")
    [visit] = await logged(office, client)
    assert visit.note == "Просят образцы"
