"""Complaints that a manager cannot put right: up to the leaders, taken, answered (D055)."""

from domain.feedback import FeedbackState
from domain.people import Role
from handlers.feedback_buttons import AnswerCase, ReadWhole, TakeCase
from services import team
from tests.conversations.complaints import (
    BRATISLAVA,
    VLADIVOSTOK,
    VOICE,
    escalate,
    head_of,
    told_by,
)
from tests.conversations.journal import client_of, log_visit
from tests.office import Office, Person


async def test_the_head_has_it_at_once_with_the_history(office: Office, anna: Person, boris: Person) -> None:
    """What was said, by whom, what there was before, what is promised and what else is open (D055)."""
    await client_of(anna, "Ромашка", "ООО")
    await log_visit(anna, note="Пустая полка, просят КП")
    await escalate(anna, "Опять опоздали на два дня")
    await escalate(anna, "Привезли <брак>")

    assert boris.sees[-1] == (
        "Жалоба: ООО «Ромашка»\n"
        "Тема: доставка\n"
        "«Привезли <брак>»\n"
        "Менеджер: Анна, сегодня, 09:00\n\n"
        "Последние контакты\n"
        "• сегодня, 09:00: визит, договорились. Пустая полка, просят КП\n"
        "Другие жалобы без ответа\n"
        "• сегодня: доставка. Опять опоздали на два дня\n"
        "Обещано клиенту\n"
        "• завтра: сделать, о чём договорились"
    )
    assert boris.buttons == ["Беру", "Ответить", "Карточка"]


async def test_at_once_is_at_night_too(office: Office, viktor: Person, boris: Person) -> None:
    """Vladivostok's morning is Bratislava's night, and a Saturday is no excuse: it is urgent."""
    await client_of(viktor)
    office.clock.set(office.clock.read("2026-11-28 09:30", VLADIVOSTOK))
    await escalate(viktor)
    assert "Жалоба: Ромашка" in boris.sees[-1]


async def test_the_manager_gets_words_for_the_client(office: Office, anna: Person, boris: Person) -> None:
    """To be copied with one tap, in his language, about the topic (D056)."""
    await client_of(anna)
    await escalate(anna)

    assert "Передано: Борис" in anna.sees[-1]
    words = "Ваш вопрос о доставке передан руководителю. Вернусь к вам с ответом, как только он будет."
    assert f"<code>{words}</code>" in anna.seen[-1].payload["text"]
    assert anna.buttons == ["Клиент знает", "Отменить запись", "Карточка"]


async def test_every_head_has_it_and_sees_who_took_it(office: Office, anna: Person, boris: Person) -> None:
    """One takes it; it stands on the other's screen, and his late tap says so too."""
    gleb = await head_of(office, "Глеб", 1009)
    client = await client_of(anna)
    await escalate(anna)
    take = gleb.seen[-1].buttons[0]["callback_data"]

    assert await boris.presses("Беру") == "Теперь этим занимаетесь вы."
    assert "Занимается: Борис" in boris.sees[-1]
    assert "Занимается: Борис" in gleb.sees[-1]
    assert gleb.buttons == ["Ответить", "Карточка"]
    await gleb.presses_data(take, gleb.seen[-1].message_id)
    assert gleb.sees[-1] == "Этим уже занимается Борис."
    await boris.presses_data(take, boris.seen[-1].message_id)
    assert boris.sees[-1] == "Это уже сделано."
    assert (await told_by(office, client)).taken_by == boris.employee.id


async def test_where_there_is_no_head_the_admins_have_it(office: Office, anna: Person, owner: Person) -> None:
    """Nobody's department is nobody's complaint: the admin answers."""
    await client_of(anna)
    await escalate(anna)

    assert "Жалоба: Ромашка" in owner.sees[-1]
    assert "Передано: Ольга" in anna.sees[-1]


async def test_heads_of_other_departments_have_nothing_of_it(
    office: Office, anna: Person, boris: Person
) -> None:
    """Neither the news, nor by a button's data."""
    other = await office.person("Чужая", 1010, Role.HEAD, "Закупки")
    client = await client_of(anna)
    await escalate(anna)
    number = (await told_by(office, client)).id

    assert other.sees == []
    await other.sends("/help")
    for data in (TakeCase(id=number), AnswerCase(id=number), ReadWhole(id=number, part="text")):
        await other.presses_data(data.pack(), 101)
        assert other.sees[-1].startswith("Такого отзыва нет")
    await anna.presses_data(TakeCase(id=number).pack(), 101)
    assert (await told_by(office, client)).state is FeedbackState.ESCALATED


async def test_an_answer_goes_to_the_manager_at_once(office: Office, viktor: Person, boris: Person) -> None:
    """Also in his evening; the head's message says that it was answered."""
    client = await client_of(viktor)
    office.clock.set(office.clock.read("today 15:00", BRATISLAVA))
    await escalate(viktor)
    await boris.presses("Ответить")
    assert "Ромашка: что ответить?" in boris.sees[-1]
    await boris.sends("Заменим завтра,\nзаберите брак")

    assert boris.sees[-1] == "Ответ отправлен. Ромашка"
    assert "Ответ, Борис:\n«Заменим завтра,\nзаберите брак»" in boris.sees[0]
    assert boris.seen[0].button_texts == ["Карточка"]
    assert viktor.sees[-1] == (
        "Ответ руководителя: Ромашка\nБорис:\n«Заменим завтра,\nзаберите брак»\n"
        "Жалоба была: Привезли брак\nПередайте ответ клиенту."
    )
    assert viktor.buttons == ["Клиент знает", "Карточка"]
    told = await told_by(office, client)
    assert (told.state, told.answered_by) == (FeedbackState.ANSWERED, boris.employee.id)


async def test_two_heads_answer_and_the_first_counts(office: Office, anna: Person, boris: Person) -> None:
    """The second is told whose answer it is, and is out of the dialogue."""
    gleb = await head_of(office, "Глеб", 1009)
    await client_of(anna)
    await escalate(anna)
    await boris.presses("Беру")
    await gleb.presses("Ответить")
    assert "Занимается: Борис" in gleb.sees[-1]
    await boris.presses("Ответить")
    await boris.sends("Заменим")
    await gleb.sends("Не заменим")

    assert gleb.sees[-1] == "Ответ уже дан: Борис."
    assert "Ответ, Борис" in gleb.sees[0]
    assert [text for text in anna.sees if "Не заменим" in text] == []
    await gleb.sends("/cancel")
    assert gleb.sees[-1].startswith("Отменять нечего")


async def test_an_answer_needs_words(office: Office, anna: Person, boris: Person) -> None:
    """A voice is no answer that could be passed on; an answer of 4096 characters can be read whole."""
    await client_of(anna)
    await escalate(anna, "ж" * 4096)
    await boris.presses("Читать целиком")
    assert boris.sees[-1] == "ж" * 4096
    await boris.presses("Ответить")
    await boris.sends(None, **VOICE)
    assert boris.sees[-1] == "Не расслышал. Напишите, пожалуйста."
    await boris.sends("<&>" + "щ" * 4093)

    await anna.presses("Читать целиком")
    assert anna.sees[-1] == "<&>" + "щ" * 4093


async def test_signs_that_html_knows_are_only_signs(office: Office, anna: Person, boris: Person) -> None:
    """4096 ampersands are five times as long on their way, and shown as they were typed."""
    await client_of(anna)
    await escalate(anna, "&" * 4096)
    assert "«" + "&" * 1499 + "…»" in boris.sees[-1]
    await boris.presses("Читать целиком")
    assert boris.sees[-1] == "&" * 4096


async def test_the_head_sees_the_files(office: Office, anna: Person, boris: Person) -> None:
    """A voice that came with the complaint is sent on request."""
    await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.presses("Недоволен")
    await anna.presses("Доставка")
    await anna.sends(None, **VOICE)
    await anna.presses("Готово")
    await anna.presses("Нет, нужен руководитель")

    assert "Без слов, смотрите файлы." in boris.sees[-1]
    await boris.presses("Файлы: 1")
    assert office.telegram.calls[-1][0] == "sendVoice"
    assert office.telegram.calls[-1][1]["voice"] == "v-1"


async def test_what_a_head_took_who_left_may_be_taken_again(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """A complaint is nobody's private matter."""
    gleb = await head_of(office, "Глеб", 1009)
    client = await client_of(anna)
    await escalate(anna)
    await boris.presses("Беру")
    async with office.database.transaction() as uow:
        await team.remove(uow, owner.employee, boris.employee.id, office.clock.now())
    number = (await told_by(office, client)).id

    await gleb.presses_data(TakeCase(id=number).pack(), gleb.seen[0].message_id)
    assert "Занимается: Глеб" in gleb.sees[0]
