"""Feedback: logged in three taps and one text, with files, never twice (D053)."""

from typing import Any

import pytest

from domain.activities import AttachmentKind
from domain.feedback import FeedbackState, Sign, Topic
from handlers.feedback_buttons import CanFix, PickSign
from storage import attachments
from tests.conversations.complaints import VOICE, all_told_by
from tests.conversations.journal import client_of, log_visit, logged
from tests.office import Office, Person

PHOTO: dict[str, Any] = {
    "photo": [
        {"file_id": "p-small", "file_unique_id": "1", "width": 9, "height": 9},
        {"file_id": "p-large", "file_unique_id": "2", "width": 900, "height": 900},
    ]
}


async def test_feedback_takes_three_taps_and_one_text(office: Office, anna: Person) -> None:
    """Client, sign, topic, text: kept, and said so; nobody is disturbed."""
    client = await client_of(anna, "Ромашка", "ООО")

    await anna.taps_menu("Отзыв")
    await anna.presses("Ромашка")
    await anna.presses("Доволен")
    await anna.presses("Качество")
    await anna.sends("Берут новую линию")

    assert anna.sees[-1] == (
        "Отзыв записан. ООО «Ромашка»: клиент доволен\nТема: качество\n«Берут новую линию»"
    )
    assert anna.buttons == ["Отменить запись", "Карточка"]
    [told] = await all_told_by(office, client)
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
    assert len(await all_told_by(office, client)) == 1


async def test_files_are_kept_with_it(office: Office, anna: Person) -> None:
    """Photos of an album and a voice; the caption is the text; one tap says that this is all."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.presses("Нейтрально")
    await anna.presses("Цена")
    await anna.sends(None, **PHOTO, caption="Ценник конкурента", media_group_id="77")
    asked = len(anna.sees)
    await anna.sends(None, **PHOTO, media_group_id="77")
    assert len(anna.sees) == asked
    await anna.sends(None, **VOICE)
    await anna.presses("Готово")

    assert "Файлов: 3" in anna.sees[-1]
    [told] = await all_told_by(office, client)
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

    [told] = await all_told_by(office, client)
    assert (told.text, told.files) == ("", 1)


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

    assert len(await all_told_by(office, client)) == 1


async def test_a_command_in_the_middle_loses_nothing(office: Office, anna: Person) -> None:
    """A visit begun before the end puts the feedback aside; it goes on with the question it had come to."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.presses("Недоволен")
    await anna.sends("Скол на бутылке")
    await log_visit(anna)
    assert "Отложено: отзыв, Ромашка" in anna.sees[-1]
    await anna.presses("Продолжить")
    assert anna.sees[-1] == "Ромашка: о чём отзыв?"
    await anna.presses("Качество")
    await anna.presses("Да, исправлю сегодня")

    [told] = await all_told_by(office, client)
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

    assert anna.sees[-1] == "Отменено: отзыв, Ромашка\nНичего не сохранено."
    assert await all_told_by(office, client) == []


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
    [told] = await all_told_by(office, client)
    assert len(told.text) == 4096
