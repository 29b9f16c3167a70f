"""Whom a message is about: named, not known, or not named at all; asked and never guessed (stage H)."""

from datetime import timedelta

from tests.conversations.diary import meeting_of
from tests.conversations.journal import client_of, log_visit, logged
from tests.office import Office, Person


async def test_whom_one_has_just_been_with_is_preselected(office: Office, anna: Person) -> None:
    """Nobody named: the client of the last half hour is one tap, but it is asked."""
    client = await client_of(anna)
    await client_of(anna, "Лютик")
    await log_visit(anna)
    await anna.sends("Обещали оплатить 50 тыс в пятницу")
    assert "О каком клиенте речь?" in anna.sees[-1]
    assert anna.buttons[0] == "Да, Ромашка"
    assert "Да, Лютик" not in anna.buttons
    await anna.presses("Да, Ромашка")
    assert "Записать так?" in anna.sees[-1]
    await anna.presses("Не записывать")

    await office.moves_to(office.clock.now() + timedelta(minutes=31))
    await anna.sends("Обещали оплатить 50 тыс в пятницу")
    assert not any(text.startswith("Да,") for text in anna.buttons)
    await anna.sends("Лютик")
    assert "Лютик" in anna.sees[-1]
    await anna.presses("Не записывать")

    await meeting_of(anna, client, office.clock.now() + timedelta(minutes=5))
    await office.works()
    await anna.sends("Обещали оплатить 60 тыс в пятницу")
    [asked] = [seen for seen in anna.seen[-3:] if "О каком клиенте речь?" in seen.text]
    assert asked.button_texts[0] == "Да, Ромашка"


async def test_an_unknown_name(office: Office, anna: Person) -> None:
    """The nearest name, another client, or a new one by the name that was written."""
    near = await client_of(anna, "Полюс")
    await client_of(anna, "Ромашка")
    await anna.sends("Был в «Полюсик», заказали 10 коробок")
    if "Записать так?" not in anna.sees[-1]:
        assert "Не знаю клиента" in anna.sees[-1]
        assert anna.buttons[0] == "Полюс"
        await anna.presses("Полюс")
    await anna.presses("Записать")
    assert len(await logged(office, near)) == 1

    await anna.sends("Был в «Кристалл», заказали 10 коробок")
    assert "Не знаю клиента «Кристалл»" in anna.sees[-1]
    await anna.presses("Кристалл")
    for _ in range(4):
        if "Записать так?" in anna.sees[-1]:
            break
        await anna.presses("Сохранить" if "Сохранить" in anna.buttons else "Пропустить")
    assert "Кристалл" in anna.sees[-1]
    await anna.presses("Записать")
    assert "Записано." in anna.sees[-1]


async def test_two_unknown_names_are_asked_one_by_one(office: Office, anna: Person) -> None:
    """What was told of one is never put down to the other."""
    first, second = await client_of(anna, "Ромашка"), await client_of(anna, "Лютик")
    await anna.sends("Был в «Зените», показал каталог. Звонил в «Сириус», заказали 10 коробок")
    if "Не знаю клиента" in anna.sees[-1]:
        await anna.presses("Другой клиент")
        await anna.presses("Ромашка")
        assert "Не знаю клиента" in anna.sees[-1]
        await anna.presses("Другой клиент")
        await anna.presses("Лютик")
    while "Записать так?" not in anna.sees[-1]:
        await anna.presses("Лютик")
    await anna.presses("Записать")
    assert len(await logged(office, first)) == 1
    assert len(await logged(office, second)) == 1


async def test_another_message_instead_of_a_name(office: Office, anna: Person) -> None:
    """Whoever goes on telling instead of answering is understood, and asked again about the first later."""
    client = await client_of(anna)
    await client_of(anna, "Лютик")
    await anna.sends("Обещали оплатить 50 тыс в пятницу")
    await anna.sends("Звонил в Ромашку, договорились о поставке")
    assert "Записать так?" in anna.sees[-1]
    await anna.presses("Записать")
    assert len(await logged(office, client)) == 1
    assert "50 тыс" in anna.sees[-1]
    await anna.presses("Продолжить")
    assert "О каком клиенте речь?" in anna.sees[-1]
    await anna.presses("Ромашка")
    assert "Обещание оплатить" in anna.sees[-1]
