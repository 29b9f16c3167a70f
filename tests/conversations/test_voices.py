"""What is said aloud, understood: read like what is written, with its recording (stage H)."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.speech import Speech
from domain.activities import ActivityKind, AttachmentKind
from storage import client_files
from tests.bot import spoken
from tests.conversations.journal import client_of, logged
from tests.conversations.voices import kept_with, models_in, says
from tests.office import Office, Person


@pytest.fixture
async def listening(office: Office, tmp_path: Path) -> AsyncIterator[Speech]:
    """Let the bot understand what `says` sends, in a process of its own; of Slovak it has no model."""
    speech = Speech(models_in(tmp_path), ears=spoken.repeat, has=lambda library: True)
    office.app.jobs.speech = speech
    yield speech
    await speech.close()


async def test_what_is_said_is_read_like_what_is_written(
    office: Office, anna: Person, listening: Speech
) -> None:
    """The card shows the words; saved, the recording stands with the visit and can be played from it."""
    client = await client_of(anna)

    await says(anna, "был у ромашки показал новый каталог отправить кп до пятницы")

    assert anna.sees[-2] == "Слушаю…"
    assert anna.sees[-1].startswith("🎤 был у ромашки")
    assert "Визит" in anna.sees[-1]
    assert "до: пт, 27 ноября" in anna.sees[-1]
    await anna.presses("Записать")
    [activity] = await logged(office, client)
    assert (activity.kind, activity.note.split()[0]) == (ActivityKind.VISIT, "был")
    [file] = await kept_with(office, client)
    assert (file.kind, file.file_id) == (AttachmentKind.VOICE, "voice-1")
    await says(anna, "был у ромашки показал новый каталог отправить кп до пятницы")
    assert anna.sees[-1] == "Это голосовое уже записано."


async def test_words_heard_wrong_are_put_right(office: Office, anna: Person, listening: Speech) -> None:
    """Typed anew they are read anew, with the same recording; what was misheard is forgotten."""
    client = await client_of(anna)
    await says(anna, "звонил в ромашку оплатят сто тысяч в среду")
    await anna.presses("Исправить слова")
    assert "звонил в ромашку" in anna.sees[-1]
    await anna.sends(photo=[{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}])
    assert "Записать так?" in anna.sees[-1]
    await anna.presses("Исправить слова")

    await anna.sends("Был у Ромашки, всё хорошо")

    assert anna.sees[-1].startswith("🎤 Был у Ромашки")
    await anna.presses("Записать")
    [activity] = await logged(office, client)
    assert (activity.kind, activity.note) == (ActivityKind.VISIT, "Был у Ромашки, всё хорошо")
    assert [file.file_id for file in await kept_with(office, client)] == ["voice-1"]
    assert not any("Вернуться" in label for label in anna.buttons)


async def test_a_note_keeps_its_recording(office: Office, anna: Person, listening: Speech) -> None:
    """Only a note: the recording is among the client's files, and comes back from there."""
    client = await client_of(anna)
    await says(anna, "был у ромашки у них новый склад")
    await anna.presses("Только заметка")

    async with office.database.reading() as uow:
        [file], _ = await client_files.list_page(uow, client.id, most=5, skip=0)
    assert (file.file.kind, file.file.caption) == (AttachmentKind.VOICE, "был у ромашки у них новый склад")
    await anna.presses("К клиенту")
    await anna.presses("Файлы")
    await anna.presses("был у ромашки")
    sent = [payload for method, payload in office.telegram.calls if method == "sendVoice"]
    assert [payload["voice"] for payload in sent] == ["voice-1"]


async def test_what_was_said_can_be_undone_and_said_again(
    office: Office, anna: Person, listening: Speech
) -> None:
    """Undone, the recording waits for another record, and leaves the client's files."""
    client = await client_of(anna)
    words = "был у ромашки у них новый склад"
    await says(anna, words)
    await anna.presses("Только заметка")
    await anna.presses("Отменить")
    async with office.database.reading() as uow:
        files, _ = await client_files.list_page(uow, client.id, most=5, skip=0)
    assert files == []

    await says(anna, words)
    assert anna.sees[-1] == "Это голосовое у меня уже есть."
    await anna.presses("Записать")
    assert anna.sees[-1].startswith("🎤 был у ромашки")
    await anna.presses("Записать")
    await anna.presses("Отменить")
    await anna.presses("Прочитать")
    assert anna.sees[-1].startswith("🎤 был у ромашки")
    await anna.presses("Записать")
    [activity] = await logged(office, client)
    assert [file.file_id for file in await kept_with(office, client)] == ["voice-1"]
    assert activity.note == words


async def test_whom_it_is_about_is_asked_with_the_words(
    office: Office, anna: Person, listening: Speech
) -> None:
    """What names nobody shows what was heard before it asks; what answers a client's card is about him."""
    client = await client_of(anna)
    await client_of(anna, "Лютик")
    await says(anna, "обещали оплатить пятьдесят тысяч в пятницу")
    assert anna.sees[-2].startswith("🎤 обещали оплатить")
    assert anna.seen[-2].button_texts == ["Исправить слова"]
    await anna.presses("Ромашка")
    assert "Обещание оплатить" in anna.sees[-1]
    await anna.presses("Не записывать")

    await anna.sends("Лютик")
    card = anna.seen[-1]
    answered = anna.press_of("", card.message_id)["message"]
    await says(anna, "звонил им думают", "voice-2", reply_to_message=answered)
    assert "Лютик" in anna.sees[-1]
    assert "Звонок" in anna.sees[-1]
    assert await logged(office, client) == []


async def test_sound_of_any_kind_and_words_under_it(office: Office, anna: Person, listening: Speech) -> None:
    """A dictated file is heard like a voice, with what is written under it; what is passed on is a file."""
    await client_of(anna)
    office.telegram.files["a-1"] = spoken.said("показал каталог")
    audio = {"file_id": "a-1", "file_unique_id": "a-1", "duration": 5}
    await anna.sends(audio=audio, caption="Был у Ромашки,")
    assert anna.sees[-1].startswith("🎤 Был у Ромашки, показал каталог")
    await anna.presses("Не записывать")

    office.telegram.files.clear()
    voice = {"file_id": "v-2", "file_unique_id": "v-2", "duration": 5}
    await anna.sends(voice=voice, caption="Был у Ромашки, показал каталог")
    assert "Визит" in anna.sees[-1]
    await anna.presses("Не записывать")
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Клиент"}
    await anna.sends(voice=voice, forward_origin=origin)
    assert anna.sees[-1] == "К чему приложить?"


async def test_five_minutes_of_speech(office: Office, anna: Person, listening: Speech) -> None:
    """Long words are shown in part, kept whole up to a message's length, and can be copied and saved."""
    client = await client_of(anna)
    words = "был у ромашки показал каталог " + "и ещё много слов <b> о погоде " * 200
    await says(anna, words)
    assert "и ещё много слов <b> о погоде" in anna.sees[-1]
    await anna.presses("Исправить слова")
    await anna.presses("Отмена")
    await says(anna, words, "voice-2")
    await anna.presses("Записать")
    [activity] = await logged(office, client)
    assert 3900 < len(activity.note) <= 4000
    await says(anna, words, "voice-3")
    await anna.presses("Только заметка")
    assert "Заметка сохранена" in anna.sees[-1]


async def test_a_question_and_a_name(office: Office, anna: Person, listening: Speech) -> None:
    """A question aloud is answered with the card; a few words of a client are asked about."""
    client = await client_of(anna)
    await says(anna, "что с ромашкой?")
    assert "🎤 что с ромашкой?" in anna.sees
    assert anna.sees[-1].startswith("Ромашка")

    await says(anna, "ну вот так", "voice-2")
    assert anna.sees[-1].startswith("🎤 ну вот так")
    await anna.presses("Ромашка")
    await anna.presses("Заметка")

    async with office.database.reading() as uow:
        [file], _ = await client_files.list_page(uow, client.id, most=5, skip=0)
    assert file.file.file_id == "voice-2"


async def test_an_outage_and_a_crash_are_outlived(
    office: Office, anna: Person, listening: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram away while it downloads, the bot stopped while it listens: heard later, and answered once."""
    await client_of(anna)
    office.telegram.away = True
    await says(anna, "sleep")
    office.telegram.away = False
    monkeypatch.setattr(listening, "_ears", spoken.suffer)
    at_work = asyncio.create_task(office.works())
    while "Слушаю…" not in anna.sees:  # noqa: ASYNC110 - a phone has no event for a test's sake
        await asyncio.sleep(0.01)
    office.telegram.files["voice-1"] = spoken.said("был у ромашки показал каталог")
    monkeypatch.setattr(listening, "_ears", spoken.repeat)
    await office.app.jobs.stop()
    await at_work

    assert [text.split()[0] for text in anna.sees] == ["Слушаю…", "🎤"]
