"""Templates and price lists: kept by the head, opened in one tap, announced with who has read them (D041)."""

from tests.conversations.promises import MOSCOW
from tests.office import Office, Person


async def publish(boris: Person, file_id: str) -> None:
    """Put a price list into use, with its file's name."""
    await boris.sends("/price")
    await boris.presses("Добавить или обновить")
    document = {"file_id": file_id, "file_unique_id": file_id, "file_name": "Прайс <ноябрь>.xlsx"}
    await boris.sends(document=document)
    await boris.presses("Назвать «Прайс <ноябрь>»")


async def test_a_price_list_and_who_has_read_it(
    office: Office, anna: Person, viktor: Person, boris: Person, owner: Person
) -> None:
    """The department hears of it, reads it in one tap, is reminded once, and the head sees who did."""
    petr = await office.person("Пётр", 1010, department="Склад")
    await publish(boris, "P1")
    assert "Прайс <ноябрь>, версия 1" in boris.sees[-1]
    assert "Новый прайс-лист: Прайс <ноябрь>, 24 ноября" in anna.sees[-1]
    assert petr.sees == []
    await anna.presses("Открыть")
    assert office.telegram.calls[-1][1]["document"] == "P1"
    await petr.sends("/help")
    await petr.presses_forged("paper:1")
    assert petr.sees[-1].startswith("Такого файла больше нет")

    await boris.sends("/price")
    await boris.presses("Кто открыл")
    assert "открыли 1 из 2" in boris.sees[-1]
    assert "— Виктор" in boris.sees[-1]
    await office.moves_to(office.clock.read("tomorrow 12:00", MOSCOW))
    assert sum("Новый прайс-лист" in text for text in viktor.sees) == 2
    assert sum("Новый прайс-лист" in text for text in anna.sees) == 1

    await publish(boris, "P2")
    assert "Прайс-лист обновлён" in anna.sees[-1]
    await anna.sends("/price")
    assert anna.buttons == ["Прайс <ноябрь> · 25 ноября"]
    await anna.sends("/templates")
    assert "Шаблонов пока нет" in anna.sees[-1]
    await boris.presses("К списку")
    await boris.presses("Кто открыл")
    await boris.presses("Убрать")
    assert "Прайс-листов пока нет" in boris.sees[-1]
