"""One message is enough: read, shown as one card, saved by one tap (stage H)."""

from datetime import date
from decimal import Decimal

from domain.activities import ActivityKind
from domain.outcomes import Outcome
from storage import promises
from tests.conversations.journal import client_of, logged, promised
from tests.office import Office, Person


async def test_a_visit_a_request_and_a_task(office: Office, anna: Person) -> None:
    """The message of a manager walking out of the door becomes a visit and a task for Friday."""
    client = await client_of(anna)

    await anna.sends("Был у Ромашки, показал новый каталог, просят скидку 5%, отправить КП до пятницы")

    card = anna.sees[-1]
    assert card.startswith("Записать так?")
    assert "Ромашка" in card
    assert "Визит" in card
    assert "скидка 5 %" in card
    assert "Задача, подготовить КП, до: пт, 27 ноября" in card
    assert await logged(office, client) == []
    await anna.presses("Записать")
    assert anna.sees[-1].startswith("Записано.")
    [activity] = await logged(office, client)
    assert activity.kind is ActivityKind.VISIT
    assert activity.note.startswith("Был у Ромашки")
    [task] = await promised(office, client)
    assert (task.text, task.due_on) == ("подготовить КП", date(2026, 11, 27))
    await anna.presses("Ромашка")
    assert "Ромашка" in anna.sees[-1]


async def test_which_of_two_and_an_unknown_one(office: Office, anna: Person) -> None:
    """It never guesses: of two it asks which; an unknown name is asked for once and learnt."""
    await client_of(anna, "Вектор Плюс")
    other = await client_of(anna, "Вектор Снаб")
    await anna.sends("Звонил в Вектор, договорились об оплате в пятницу")
    assert "Какой из них?" in anna.sees[-1]
    await anna.presses("Вектор Снаб")
    await anna.presses("Записать")
    [activity] = await logged(office, other)
    assert activity.kind is ActivityKind.CALL

    shop = await client_of(anna, "Торговый дом Северный")
    await anna.sends("Был в «Полярисе», заказали 10 коробок")
    assert "Полярис" in anna.sees[-1]
    await anna.sends("Северный")
    if "Записать так?" not in anna.sees[-1]:
        await anna.presses("Северный")
    await anna.presses("Записать")
    [activity] = await logged(office, shop)
    assert activity.result is Outcome.ORDER
    await anna.sends("Был в «Полярисе», показал образцы")
    assert "Торговый дом Северный" in anna.sees[-1]


async def test_change_note_and_no(office: Office, anna: Person, owner: Person) -> None:
    """Each field is a button; a note keeps the text; No keeps nothing; what became of it is counted."""
    client = await client_of(anna)
    await anna.sends("Звонил в Ромашку")
    assert anna.seen[-1].rows == [
        ["Записать"],
        ["Клиент", "Что это"],
        ["День", "Итог"],
        ["Только заметка", "Не записывать"],
    ]
    await anna.presses("Что это")
    await anna.presses("Визит")
    await anna.presses("День")
    await anna.presses("Вчера")
    await anna.presses("Итог")
    await anna.presses("Не застал")
    assert "Визит: не застал, вчера" in anna.sees[-1]
    await anna.presses("Записать")
    [activity] = await logged(office, client)
    assert (activity.kind, activity.result) == (ActivityKind.VISIT, Outcome.NO_DECISION_MAKER)
    assert activity.happened_at.astimezone(anna.zone).date() == date(2026, 11, 23)
    await anna.sends("Был у Ромашки, у них новый склад")
    await anna.presses("Только заметка")
    assert "Заметка сохранена." in anna.sees[-1]
    await anna.sends("Был у Ромашки, пили чай")
    await anna.presses("Не записывать")
    assert "Ничего не записано." in anna.sees[-1]
    assert len(await logged(office, client)) == 1
    await owner.sends("/admin quicklog")
    counted = [line.rpartition(" ")[2] for line in owner.sees[-1].splitlines()[:7]]
    assert counted == ["3", "0", "0", "1", "1", "1", "0"]
    await owner.sends("/admin")
    assert "/admin quicklog" in owner.sees[-1]


async def test_several_actions_each_with_its_fields(office: Office, anna: Person) -> None:
    """Of several actions each is a button, then its fields; what is a guess is marked and asked first."""
    client = await client_of(anna)
    await anna.sends("Был у Ромашки, просят скидку 5%, отправить КП")
    [check, save, *actions, ways_out] = anna.seen[-1].rows
    assert check == ["Проверить: День"]
    assert save == ["Записать"]
    assert [row[0].split()[0] for row in actions] == ["Визит", "Просят", "Задача"]
    assert ways_out == ["Только заметка", "Не записывать"]
    assert "до: пт, 27 ноября (точно?)" in anna.sees[-1]
    await anna.presses("Проверить: День")
    await anna.sends("вчера")
    assert "уже прошёл" in anna.sees[-1]
    await anna.sends("как-нибудь")
    assert "Не понял день" in anna.sees[-1]
    await anna.sends("30.11")
    assert "(точно?)" not in anna.sees[-1]
    assert anna.buttons[0] == "Записать"
    await anna.presses("Просят")
    await anna.presses("Условия")
    await anna.sends("7,5 % и 14 дней")
    assert "скидка 7,5 %, отсрочка 14 дней" in anna.sees[-1]
    await anna.presses("Задача")
    await anna.presses("Что сделать")
    await anna.sends("КП на новый каталог")
    await anna.presses("Визит")
    await anna.presses("Убрать")
    await anna.presses("Записать")
    assert await logged(office, client) == []
    [task] = await promised(office, client)
    assert task.text.startswith("КП на новый каталог: Был у Ромашки")
    assert task.due_on == date(2026, 11, 30)
    await anna.presses("Согласовать условия")
    assert "Ромашка" in anna.sees[-1]


async def test_questions_and_others_words(office: Office, anna: Person) -> None:
    """A question about a client gives his card; what others wrote logs nothing; a name is looked for."""
    client = await client_of(anna)
    await anna.sends("что с Ромашкой?")
    assert anna.sees[-1].startswith("Ромашка")
    await anna.sends("Ромашка")
    assert "Ромашка" in anna.sees[-1]
    assert "Записать так?" not in anna.sees[-1]
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Реклама"}
    await anna.sends("Был у Ромашки, подписал договор", forward_origin=origin)
    assert "Записать так?" not in anna.sees[-1]
    assert await logged(office, client) == []


async def test_a_reply_speaks_of_the_client_it_answers(office: Office, anna: Person) -> None:
    """In reply to something about a client his name need not be said."""
    client = await client_of(anna)
    await anna.sends("Был у Ромашки, показал каталог")
    await anna.presses("Записать")
    await anna.answers(anna.seen[-1], "обещали оплатить 50 тыс в пятницу")
    assert "Ромашка" in anna.sees[-1]
    assert "Обещание оплатить, 50 000 ₽" in anna.sees[-1].replace("\u00a0", " ")
    await anna.presses("Записать")
    async with office.database.reading() as uow:
        [promise] = await promises.list_of_client(uow, client.id)
    assert (promise.amount, promise.due_on) == (Decimal(50000), date(2026, 11, 27))
