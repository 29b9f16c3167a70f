"""After a contact at most one missing thing of the card is asked, and never insisted on."""

from datetime import timedelta

from tests.conftest import START
from tests.office import Office, Person


async def visit(person: Person) -> None:
    """Log a visit to the only client."""
    await person.sends("альфа")
    await person.presses("Визит")
    await person.presses("Договорились")
    await person.sends("Показал каталог")
    await person.presses("Через 3 рабочих дня")


async def test_one_missing_thing_is_asked_after_a_contact(office: Office, anna: Person) -> None:
    """First who decides; the same week nothing more, and a month after "later" (D077)."""
    await anna.sends("/newclient Альфа, Киров")
    await visit(anna)
    assert "Карточка заполнена на 10 %. Не хватает: кто принимает решения." in anna.sees[-1]
    await anna.presses("Указать, кто решает")
    await anna.sends("Иван Петров, директор")
    assert "принимает решения" in anna.sees[-1]

    await visit(anna)
    assert "Не хватает" not in anna.sees[-1]
    office.clock.set(START + timedelta(days=8))
    await visit(anna)
    assert "Не хватает: телефон." in anna.sees[-1]
    await anna.presses("Указать телефон")
    await anna.sends("8 900 000-00-01")
    assert anna.sees[-1].startswith("Сохранено.")
    office.clock.set(START + timedelta(days=16))
    await visit(anna)
    assert await anna.presses("Позже") == "Хорошо, не сейчас."
    office.clock.set(START + timedelta(days=40))
    await visit(anna)
    assert "Не хватает" not in anna.sees[-1]
    office.clock.set(START + timedelta(days=47))
    await visit(anna)
    assert "Не хватает: ИНН." in anna.sees[-1]


async def test_a_category_is_one_tap_and_a_colleague_is_not_asked(
    office: Office, anna: Person, boris: Person
) -> None:
    """The question goes to whoever has the client; a head who logs a visit there is left alone."""
    line = "/newclient Альфа, 5299004640, Киров, Ленина 5, +7 900 000-00-01"
    await anna.sends(line)
    await visit(boris)
    assert "Не хватает" not in boris.sees[-1]
    await visit(anna)
    await anna.presses("Указать, кто решает")
    await anna.sends("Иван")
    office.clock.set(START + timedelta(days=8))
    await visit(anna)
    await anna.presses("Указать категорию")
    await anna.presses("Категория B")
    await anna.presses("К карточке")
    assert "Категория B" in anna.sees[-1]
