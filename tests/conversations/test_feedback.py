"""Feedback: logged in four taps and one text, put right today, taken back (D053, D054)."""

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.activities import AttachmentKind
from domain.clients import Client
from domain.feedback import Feedback, FeedbackState, Sign, Topic
from domain.tasks import TaskKind
from handlers.feedback_buttons import CanFix, PickSign
from storage import attachments, feedback
from tests.conversations.journal import client_of, log_visit, logged, open_tasks
from tests.office import Office, Person

MOSCOW = ZoneInfo("Europe/Moscow")
PHOTO: dict[str, Any] = {
    "photo": [
        {"file_id": "p-small", "file_unique_id": "1", "width": 9, "height": 9},
        {"file_id": "p-large", "file_unique_id": "2", "width": 900, "height": 900},
    ]
}
VOICE: dict[str, Any] = {"voice": {"file_id": "v-1", "file_unique_id": "3", "duration": 7}}


async def told_by(office: Office, client: Client) -> list[Feedback]:
    """Give what the client told us."""
    async with office.database.transaction() as uow:
        return await feedback.list_of_client(uow, client.id)


async def complain(manager: Person, text: str = "Привезли брак", name: str = "Ромашка") -> None:
    """Log negative feedback as far as the question whether it can be put right."""
    await manager.taps_menu("Отзыв")
    await manager.presses(name)
    await manager.presses("Недоволен")
    await manager.presses("Доставка")
    await manager.sends(text)


async def test_feedback_takes_three_taps_and_one_text(office: Office, anna: Person) -> None:
    """Client, sign, topic, text: kept, and said so; nobody is disturbed."""
    client = await client_of(anna, "Ромашка", "ООО")

    await anna.taps_menu("Отзыв")
    await anna.presses("Ромашка")
    await anna.presses("Доволен")
    await anna.presses("Качество")
    await anna.sends("Берут новую линию")

    assert anna.sees[-1] == (
        "Отзыв записан. ООО «Ромашка»: клиент доволен\nТема: Качество\n«Берут новую линию»"
    )
    assert anna.buttons == ["Отменить запись", "Карточка"]
    [told] = await told_by(office, client)
    assert (told.sign, told.topic, told.text) == (Sign.POSITIVE, Topic.QUALITY, "Берут новую линию")
    assert (told.state, told.can_fix) == (FeedbackState.NOTED, None)


async def test_a_named_client_is_taken_at_once(office: Office, anna: Person) -> None:
    """`/feedback Ромашка` begins at the sign."""
    await client_of(anna)
    await anna.sends("/feedback Ромашка")
    assert anna.sees[-1] == "Ромашка: клиент доволен?"


async def test_feedback_begins_on_the_clients_card(office: Office, anna: Person) -> None:
    """The card stays where it is; the question stands below."""
    await client_of(anna)
    await anna.sends("/clients Ромашка")
    card = anna.sees[-1]
    await anna.presses("Отзыв")
    assert anna.sees[-2:] == [card, "Ромашка: клиент доволен?"]


async def test_words_that_come_early_are_kept(office: Office, anna: Person) -> None:
    """Whoever types before pressing is not asked for the text again."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.sends("Хвалят упаковку")
    assert anna.sees[-1].startswith("Слова сохранены.")
    await anna.presses("Доволен")
    await anna.presses("Другое")

    assert "«Хвалят упаковку»" in anna.sees[-1]
    assert len(await told_by(office, client)) == 1


async def test_files_are_kept_with_it(office: Office, anna: Person) -> None:
    """Photos of an album and a voice; the caption is the text; one tap says that this is all."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.presses("Спокоен")
    await anna.presses("Цена")
    await anna.sends(None, **PHOTO, caption="Ценник конкурента", media_group_id="77")
    asked = len(anna.sees)
    await anna.sends(None, **PHOTO, media_group_id="77")
    assert len(anna.sees) == asked
    await anna.sends(None, **VOICE)
    await anna.presses("Готово")

    assert "Файлов: 3" in anna.sees[-1]
    [told] = await told_by(office, client)
    assert (told.text, told.files) == ("Ценник конкурента", 3)
    async with office.database.transaction() as uow:
        files = await attachments.list_of_feedback(uow, told.id)
    assert [one.kind for one in files] == [AttachmentKind.PHOTO, AttachmentKind.PHOTO, AttachmentKind.VOICE]
    assert files[0].file_id == "p-large"


async def test_a_voice_alone_is_enough(office: Office, anna: Person) -> None:
    """And a sticker or a place is not: the question is asked again."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.presses("Доволен")
    await anna.presses("Другое")
    await anna.sends(None, location={"latitude": 55.75, "longitude": 37.6})
    assert anna.sees[-1].startswith("Ромашка: что сказал клиент?")
    await anna.sends(None, **VOICE)
    await anna.presses("Готово")

    [told] = await told_by(office, client)
    assert (told.text, told.files) == ("", 1)


async def test_what_can_be_put_right_is_a_task_for_today(office: Office, anna: Person, boris: Person) -> None:
    """An hour before work ends the manager is asked whether the client is content; yes closes it (D054)."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")

    assert "Спрошу, доволен ли клиент: сегодня, 17:00" in anna.sees[-1]
    [task] = await open_tasks(office, client)
    assert (task.kind, task.due_on) == (TaskKind.FIX, date(2026, 11, 24))

    await office.moves_to(office.clock.read("today 17:00", MOSCOW))
    assert anna.sees[-1] == "Ромашка: клиент теперь доволен?\n«Привезли брак»"
    await anna.presses("Да, доволен")
    assert "Исправлено: клиент доволен." in anna.sees[-1]
    assert await open_tasks(office, client) == []
    [told] = await told_by(office, client)
    assert told.state is FeedbackState.FIXED
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))
    assert boris.sees == []


async def test_later_is_two_working_hours_later(office: Office, anna: Person, boris: Person) -> None:
    """Put off at five, it is asked again at ten; the head hears at nine that it is a day late (A35)."""
    await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")
    await office.moves_to(office.clock.read("today 17:00", MOSCOW))

    await anna.presses("Спросить позже")
    assert anna.sees[-1].startswith("Спрошу ещё раз: завтра, 10:00")
    before = len(anna.sees)
    await office.moves_to(office.clock.read("tomorrow 09:59", MOSCOW))
    assert len(anna.sees) == before
    await office.moves_to(office.clock.read("2026-11-25 10:00", MOSCOW))
    assert "клиент теперь доволен?" in anna.sees[-1]
    assert "Просрочено. Менеджер: Анна" in boris.sees[-1]


async def test_what_could_not_be_put_right_goes_to_the_head(
    office: Office, anna: Person, boris: Person
) -> None:
    """No to the closing question: the head has it at once, the manager the words for the client."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")
    await anna.sends("/tasks")
    assert "Ромашка: исправить: Привезли брак" in anna.sees[-1]
    await anna.presses("1: сделано")
    await anna.presses("Нет, нужен руководитель")

    assert "Передано: Борис" in anna.sees[-1]
    assert "Жалоба: Ромашка\nТема: Доставка" in boris.sees[-1]
    assert await open_tasks(office, client) == []
    [told] = await told_by(office, client)
    assert (told.state, told.can_fix) == (FeedbackState.ESCALATED, False)


async def test_undo_within_ten_minutes_takes_all_back(office: Office, anna: Person) -> None:
    """The feedback, the task and the closing question."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")
    saved = anna.seen[-1]
    office.clock.set(office.clock.now() + timedelta(minutes=10))
    data = saved.buttons[0]["callback_data"]
    await anna.presses("Отменить запись")

    assert anna.sees[-1].startswith("Отзыв удалён.")
    assert await told_by(office, client) == []
    assert await open_tasks(office, client) == []
    await anna.presses_data(data, saved.message_id)
    assert anna.sees[-1] == "Это уже сделано."
    before = len(anna.sees)
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))
    assert len(anna.sees) == before


async def test_after_ten_minutes_it_stays(office: Office, anna: Person) -> None:
    """A late Undo says why, and changes nothing."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.presses("Доволен")
    await anna.presses("Цена")
    await anna.sends("Довольны скидкой")
    office.clock.set(office.clock.now() + timedelta(minutes=10, seconds=1))
    await anna.presses("Отменить запись")

    assert "прошло больше 10 минут" in anna.sees[-1]
    assert len(await told_by(office, client)) == 1


async def test_another_cannot_undo_it(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """Neither a colleague nor the head: it is the manager's word."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Нет, нужен руководитель")
    [undo] = [one["callback_data"] for one in anna.seen[-1].buttons if one["text"] == "Отменить запись"]
    for person in (viktor, boris):
        await person.sends("/help")
        await person.presses_data(undo, 101)
        assert person.sees[-1].startswith("Такого отзыва нет")
    assert len(await told_by(office, client)) == 1


async def test_old_buttons_of_the_dialogue_change_nothing(office: Office, anna: Person) -> None:
    """A double tap keeps one piece of feedback; a button of an earlier question is over."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    sign = next(one["callback_data"] for one in anna.seen[-1].buttons if one["text"] == "Недоволен")
    await anna.presses("Недоволен")
    assert (await anna.presses_data(sign, anna.seen[-1].message_id)).startswith("Это уже закончено")
    await anna.presses("Цена")
    await anna.sends("Дорого")
    question = anna.seen[-1]
    data = question.buttons[0]["callback_data"]
    await anna.presses("Да, исправлю сегодня")
    assert (await anna.presses_data(data, question.message_id)).startswith("Это уже закончено")
    draft = PickSign.unpack(sign).draft
    stale = CanFix(draft=draft + 1, can=False).pack()
    assert (await anna.presses_data(stale, question.message_id)).startswith("Это уже закончено")

    assert len(await told_by(office, client)) == 1


async def test_a_command_in_the_middle_loses_nothing(office: Office, anna: Person) -> None:
    """A visit begun before the end puts the feedback aside; it goes on with the question it had come to."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.presses("Недоволен")
    await anna.sends("Скол на бутылке")
    await log_visit(anna)
    assert "Отложено: отзыв: Ромашка" in anna.sees[-1]
    await anna.presses("Продолжить")
    assert anna.sees[-1] == "Ромашка: чем? Выберите тему."
    await anna.presses("Качество")
    await anna.presses("Да, исправлю сегодня")

    [told] = await told_by(office, client)
    assert told.text == "Скол на бутылке"
    assert len(await logged(office, client)) == 1


async def test_cancelled_feedback_is_not_kept(office: Office, anna: Person) -> None:
    """Cancel stands under every question."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    assert anna.buttons[-1] == "Отмена"
    await anna.presses("Недоволен")
    assert anna.buttons[-1] == "Отмена"
    await anna.presses("Цена")
    assert anna.buttons[-1] == "Отмена"
    await anna.presses("Отмена")

    assert anna.sees[-1] == "Отменено: отзыв: Ромашка. Ничего не сохранено."
    assert await told_by(office, client) == []


@pytest.mark.parametrize("language", ["ru", "en", "sk"])
async def test_anything_typed_is_shown_as_typed(office: Office, language: str) -> None:
    """4096 characters, angle brackets and a right-to-left name, in every language."""
    person = await office.person('<b>"&Ко', 3001, language=language)
    client = await client_of(person, "\u200fشركة <i>🌼")
    menu = {"ru": "Отзыв", "en": "Feedback", "sk": "Ohlas"}[language]
    await person.taps_menu(menu)
    await person.presses("🌼")
    for _ in range(2):
        await person.presses_data(person.seen[-1].buttons[-2]["callback_data"], person.seen[-1].message_id)
    await person.sends("<&>" + "ж" * 4093)
    await person.presses_data(person.seen[-1].buttons[0]["callback_data"], person.seen[-1].message_id)

    assert "<&>жж" in person.sees[-1]
    assert "<i>🌼" in person.sees[-1]
    [told] = await told_by(office, client)
    assert len(told.text) == 4096
