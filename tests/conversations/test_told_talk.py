"""What is said as to a person, and is no record: answered as a person would, with the next step."""

import pytest

from tests.conversations.journal import client_of, logged
from tests.office import Office, Person

EXAMPLE = "«Был у Ромашки, отправить КП до пятницы»"


async def test_courtesies_are_no_names(office: Office, anna: Person) -> None:
    """A greeting, thanks, a nod or a thumb gets its answer; a client who is called so is found."""
    await client_of(anna, "Альфа")
    answers = {
        "привет": "Здравствуйте!",
        "Доброе утро!": "Здравствуйте!",
        "как дела?": "Здравствуйте!",
        "Спасибо большое!": "Пожалуйста!",
        "ок, спасибо": "Пожалуйста!",
        "до завтра": "До связи!",
        "да": "Хорошо.",
        "👍": "Хорошо.",
        "?": "Напишите или наговорите",
        "что ты умеешь?": "Напишите или наговорите",
        "кто должен больше всех?": "Отвечаю о клиентах",
        "стою в пробке": "Не вижу, что записать.",
        "Thanks!": "Пожалуйста!",
    }
    for text, answer in answers.items():
        await anna.sends(text)
        assert anna.sees[-1].startswith(answer), text
        assert anna.buttons == [], text
    await anna.sends("привет")
    assert EXAMPLE in anna.sees[-1]
    named = await client_of(anna, "Привет, сосед")
    await anna.sends("привет")
    assert anna.sees[-1].startswith("Привет, сосед")
    await anna.sends("Север")
    assert "такого клиента нет" in anna.sees[-1]
    assert await logged(office, named) == []


@pytest.mark.parametrize(
    ("language", "text", "answer"),
    [
        ("en", "Hi!", "Hello!"),
        ("en", "ok thanks", "You're welcome!"),
        ("en", "bye", "Talk soon!"),
        ("en", "sure", "All right."),
        ("en", "what can you do?", "Write or say what happened"),
        ("en", "Great weather today, went fishing with my brother", "I see nothing to log."),
        ("sk", "Dobrý deň", "Dobrý deň!"),
        ("sk", "Ďakujem pekne!", "Niet za čo!"),
        ("sk", "dovidenia", "Dopočutia!"),
        ("sk", "jasné", "Dobre."),
        ("sk", "pomoc", "Napíšte alebo povedzte"),
        ("sk", "aké bude počasie?", "Odpovedám o klientoch"),
    ],
)
async def test_in_each_language(office: Office, language: str, text: str, answer: str) -> None:
    """In each language."""
    jana = await office.person("Jana", 1009, language=language, zone="Europe/Bratislava")
    await jana.sends(text)
    assert jana.sees[-1].startswith(answer)
    assert jana.buttons == []


async def test_a_good_morning_is_no_hour(anna: Person) -> None:
    """The greeting that opens a message says nothing of what is to be done."""
    await client_of(anna)
    await anna.sends("Доброе утро! Ромашка просит счёт")
    assert "Задача, документы, до: пт, 27 ноября (точно?)" in anna.sees[-1]
    await anna.sends("Доброе утро, был у Ромашки")
    assert "• Визит" in anna.sees[-1].splitlines()


async def test_what_others_wrote(anna: Person) -> None:
    """What was forwarded is no record, and no name either unless it is as short as one."""
    await client_of(anna)
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Реклама"}
    await anna.sends("Мы согласны на вашу цену", forward_origin=origin)
    assert anna.sees[-1].startswith("Чужое сообщение не записываю.")
    await anna.sends("Ромашка", forward_origin=origin)
    assert anna.sees[-1].startswith("Ромашка")


async def test_a_deed_without_a_client(office: Office, anna: Person) -> None:
    """Of what was done with nobody named it is asked with whom; no sentence is offered as a client's name."""
    client = await client_of(anna)
    await anna.sends("Заехал, показал каталог, обещали подумать")
    assert "О каком клиенте речь?" in anna.sees[-1]
    await anna.sends("спасибо")
    assert "О каком клиенте речь?" in anna.sees[-1]
    await anna.sends("кто должен больше всех?")
    assert "О каком клиенте речь?" in anna.sees[-1]
    await anna.sends("у Ромашки")
    await anna.presses("Записать")
    assert len(await logged(office, client)) == 1
    await anna.sends("Заехал к ним, всё хорошо, думают до пятницы")
    assert "О каком клиенте речь?" in anna.sees[-1]
    await anna.presses("Отмена")
    await anna.sends("Был в Гамме, взяли 3 коробки")
    assert "Не знаю клиента «Гамме»" in anna.sees[-1]
    await anna.presses("Отмена")
    await anna.sends("был на объекте")
    assert not any("Добавить" in label for label in anna.buttons)
    await anna.sends("вычеркни Ромашку")
    assert anna.sees[-1].startswith("Ромашка")


async def test_while_a_card_waits(office: Office, anna: Person) -> None:
    """A short message is read by itself, a question answered; thanks show the card that waits."""
    client = await client_of(anna)
    await client_of(anna, "Альфа")
    await anna.sends("Был у Ромашки, показал каталог")
    await anna.sends("сколько должна Альфа?")
    assert anna.sees[-1].startswith("Альфа")
    await anna.sends("спасибо")
    assert "Ромашка" in anna.sees[-1]
    await anna.presses("Записать")
    assert len(await logged(office, client)) == 1
    await anna.sends("Звонил в Ромашку")
    await anna.sends("завтра позвоню")
    assert "Ромашка (точно?)\n• Задача, связаться, до: завтра" in anna.sees[-1]
    await anna.presses("Записать")
    await anna.presses("Продолжить")
    assert "Звонок" in anna.sees[-1]
    await anna.sends("был у Альфы")
    assert "Альфа" in anna.sees[-1]
    assert "Визит" in anna.sees[-1]


async def test_a_question_that_fits_several(anna: Person) -> None:
    """It is asked which of them is meant, and the card opens."""
    await client_of(anna, "Вектор Плюс")
    await client_of(anna, "Вектор Снаб")
    await anna.sends("что с Вектором?")
    assert "Какой из них?" in anna.sees[-1]
    await anna.presses("Вектор Снаб")
    assert anna.sees[-1].startswith("Вектор Снаб")


async def test_talk_in_reply(anna: Person) -> None:
    """In reply to a card, thanks are thanks, and a question is about its client."""
    await client_of(anna)
    await client_of(anna, "Альфа")
    await anna.sends("Ромашка")
    card = anna.seen[-1]
    await anna.answers(card, "спасибо")
    assert anna.sees[-1].startswith("Пожалуйста!")
    await anna.answers(card, "сколько должны?")
    assert anna.sees[-1].startswith("Ромашка")


async def test_a_part_of_a_name_is_to_be_checked(anna: Person) -> None:
    """Whom a part of a name found is marked, once for all that was done with him, until he is confirmed."""
    await client_of(anna, "Вектор Плюс")
    await client_of(anna, "Альфа")
    await anna.sends("Звонил вектору, перезвонить завтра")
    assert "Вектор Плюс (точно?)" in anna.sees[-1]
    assert anna.buttons.count("Проверить: Клиент") == 1
    await anna.presses("Проверить: Клиент")
    await anna.presses("Вектор Плюс")
    assert "(точно?)" not in anna.sees[-1]
    await anna.sends("Был у Альфы и Вектора, обе просят скидку 10%")
    assert "скидка 10 %" in anna.sees[-1]
    await anna.presses("Изменить")
    assert "Альфа: Визит" in anna.buttons


async def test_a_name_in_a_row_with_a_client_is_not_lost_in_silence(office: Office, anna: Person) -> None:
    """Who is named beside a known client and is none is said on the card."""
    client = await client_of(anna)
    await anna.sends("Был у Ромашки и Поляриса, показал новинки")
    assert "нет среди клиентов: «Поляриса»" in anna.sees[-1]
    await anna.presses("Записать")
    assert len(await logged(office, client)) == 1
    await anna.sends("Звонил в Ромашку и Гамму, просят отсрочку 30 дней")
    assert "нет среди клиентов: «Гамму»" in anna.sees[-1]
    await anna.sends("Был у Ромашки, там новый закупщик Петров")
    assert "нет среди клиентов" not in anna.sees[-1]


async def test_a_client_is_added_in_words(anna: Person) -> None:
    """Who asks for a new client by name is led through adding it; a sentence is no name."""
    await client_of(anna)
    await anna.sends("добавь клиента Гамма")
    assert anna.sees[-1].startswith("ИНН?")
    await anna.presses("Сохранить так")
    assert "Гамма" in anna.sees[-1]
    await anna.sends("а сегодня солнце и тепло")
    assert anna.sees[-1].startswith("Не вижу, что записать.")
    await anna.sends("Ромашка Сервис")
    assert "такого клиента нет" in anna.sees[-1]
    await anna.sends("Торговый дом Рога и Копыта")
    assert "такого клиента нет" in anna.sees[-1]
