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
    await anna.sends("Звонил в Ромашку, всё хорошо")
    await anna.presses("Изменить")
    if "Что изменить?" in anna.sees[-1]:
        await anna.presses("Звонок")
    await anna.presses("Что это")
    await anna.presses("Визит")
    await anna.presses("Записать")
    assert [one.kind for one in await logged(office, client)] == [ActivityKind.VISIT]
    await anna.sends("Был у Ромашки, у них новый склад")
    await anna.presses("Только заметка")
    assert "Заметка сохранена." in anna.sees[-1]
    await anna.sends("Был у Ромашки, пили чай")
    await anna.presses("Нет")
    assert "Ничего не записано." in anna.sees[-1]
    assert len(await logged(office, client)) == 1
    await owner.sends("/admin quicklog")
    counted = [line.rpartition(" ")[2] for line in owner.sees[-1].splitlines()[:5]]
    assert counted == ["3", "0", "1", "1", "1"]
    await owner.sends("/admin")
    assert "/admin quicklog" in owner.sees[-1]


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
    saved = anna.seen[-1]
    button = saved.buttons[0]
    markup = {"inline_keyboard": [[{"text": button["text"], "callback_data": button["callback_data"]}]]}
    chat = {"id": anna.telegram_id, "type": "private", "first_name": "Анна"}
    bot = {"id": 1, "is_bot": True, "first_name": "Fieldbook"}
    answered = {
        "message_id": saved.message_id, "date": 1, "chat": chat, "from": bot, "text": saved.text,
        "reply_markup": markup,
    }  # fmt: skip
    await anna.sends("обещали оплатить 50 тыс в пятницу", reply_to_message=answered)
    assert "Ромашка" in anna.sees[-1]
    assert "Обещание оплатить, 50 000 ₽" in anna.sees[-1].replace("\u00a0", " ")
    await anna.presses("Записать")
    async with office.database.reading() as uow:
        [promise] = await promises.list_of_client(uow, client.id)
    assert (promise.amount, promise.due_on) == (Decimal(50000), date(2026, 11, 27))
