"""What is said aloud where it cannot be understood, or while something else is told: nothing is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.speech import Speech
from domain.activities import ActivityKind
from domain.jobs import LARGEST_DOWNLOAD
from tests.bot import spoken
from tests.conversations.journal import client_of, log_visit, logged
from tests.conversations.voices import kept_with, models_in, says
from tests.office import Office, Person


@pytest.fixture
async def listening(office: Office, tmp_path: Path) -> AsyncIterator[Speech]:
    """Let the bot understand what `says` sends, in a process of its own; of Slovak it has no model."""
    speech = Speech(models_in(tmp_path), ears=spoken.repeat, has=lambda library: True)
    office.app.jobs.speech = speech
    yield speech
    await speech.close()


@pytest.mark.parametrize(
    ("language", "why", "client", "visit", "saved"),
    [
        ("ru", "Слушать я здесь не умею", "Ромашка", "Визит", "Записано. Визит, голосовое приложено."),
        ("en", "I cannot listen here", "Ромашка", "Visit", "Saved. Visit, with your voice message."),
        (
            "sk",
            "Počúvať tu neviem",
            "Ромашка",
            "Návšteva",
            "Zapísané. Návšteva, hlasová správa je priložená.",
        ),
    ],
)
async def test_without_a_model_it_is_kept_and_asked_about(
    office: Office, language: str, why: str, client: str, visit: str, saved: str
) -> None:
    """Whom, and what: two taps, and the recording stands with the record."""
    manager = await office.person("Анна", 1001, language=language)
    ours = await client_of(manager)

    await says(manager, "не важно")
    assert why in manager.sees[-1]
    await manager.presses(client)
    await manager.sends("…")
    await manager.presses(visit)

    assert manager.sees[-1] == saved
    [activity] = await logged(office, ours)
    assert activity.kind is ActivityKind.VISIT
    [file] = await kept_with(office, ours)
    assert file.file_id == "voice-1"
    await manager.presses(client)
    assert manager.sees[-1].startswith("Ромашка")


async def test_what_cannot_be_heard_says_why(office: Office, listening: Speech) -> None:
    """Too long, too large, gone, damaged, silent, of another language: said plainly, and then asked."""
    anna, jana = await office.person("Анна", 1001), await office.person("Jana", 1009, language="sk")
    await client_of(anna)
    await says(anna, "долго", duration=301)
    assert "длиннее 5 минут" in anna.sees[-1]
    assert "Слушаю…" not in anna.sees
    await says(anna, "много", "voice-2", file_size=LARGEST_DOWNLOAD + 1)
    assert "больше 20 МБ" in anna.sees[-1]
    assert anna.buttons == ["Записать"]
    await anna.sends("/cancel")

    await says(anna, "", "voice-3")
    assert "слов в нём не слышно" in anna.sees[-1]
    await anna.presses("Отмена")
    office.telegram.files["voice-4"] = b"no sound"
    await anna.sends(video_note={"file_id": "voice-4", "file_unique_id": "u4", "duration": 3, "length": 240})
    assert "разобрать слова не получилось" in anna.sees[-1]
    await anna.presses("Отмена")
    await anna.sends(voice={"file_id": "voice-5", "file_unique_id": "u5", "duration": 3})
    assert "Telegram больше не отдаёт" in anna.sees[-1]

    await says(jana, "dobrý deň")
    assert "Hovorenej slovenčine tu nerozumiem" in jana.sees[-1]


async def test_a_recording_waits_while_something_else_is_told(
    office: Office, anna: Person, viktor: Person, listening: Speech
) -> None:
    """It breaks into nothing: a button puts it in the book whenever there is time, and once."""
    client = await client_of(anna)
    await anna.sends("Был у Ромашки, показал каталог")
    await says(anna, "звонил в ромашку обещали ответить")
    assert anna.sees[-1] == "🎤 звонил в ромашку обещали ответить"
    waiting = anna.seen[-1]
    await anna.presses("Записать", on=anna.seen[0])
    assert [one.kind for one in await logged(office, client)] == [ActivityKind.VISIT]

    await anna.presses("Записать", on=waiting)
    await anna.presses("Записать", on=waiting)
    card = next(seen for seen in reversed(anna.seen) if "Записать так?" in seen.text)
    await anna.presses("Записать", on=card)
    assert {one.kind for one in await logged(office, client)} == {ActivityKind.VISIT, ActivityKind.CALL}
    assert await anna.presses("Записать", on=waiting) == "Это голосовое уже записано."
    data = waiting.buttons[0]["callback_data"]
    await viktor.sends("/start")
    await viktor.presses_data(data, viktor.seen[-1].message_id)
    assert viktor.sees[-1] == "Такого файла нет."


async def test_a_question_may_be_answered_aloud(
    office: Office, anna: Person, boris: Person, listening: Speech
) -> None:
    """Where a dialogue waits for words they may be said; what is not heard is asked for in writing."""
    await boris.sends("/task")
    await says(boris, "анна")
    assert boris.sees[-2] == "🎤 анна"
    assert "Анна" in boris.sees[-1]
    await says(boris, "", "voice-2")
    assert boris.sees[-1] == "Не расслышал. Напишите, пожалуйста."
    await says(boris, "долго", "voice-3", duration=900)
    assert "длиннее 5 минут" in boris.sees[-1]
    await says(boris, "позвонить в ромашку", "voice-4")
    assert "к какому дню?" in boris.sees[-1]


async def test_whom_it_was_about_may_be_said_too(office: Office, anna: Person, listening: Speech) -> None:
    """A name answers the question; another story gets a card of its own, with its recording."""
    client, other = await client_of(anna), await client_of(anna, "Лютик")
    await says(anna, "ну вот так", "voice-1")
    await says(anna, "ромашка", "voice-2")
    assert "Что это было?" in anna.sees[-1]
    await anna.presses("Звонок")
    assert [one.note for one in await logged(office, client)] == ["ну вот так"]

    await says(anna, "обещали оплатить пятьдесят тысяч в пятницу", "voice-3")
    await says(anna, "был в лютике показал каталог", "voice-4")
    await anna.presses("Записать")
    assert [file.file_id for file in await kept_with(office, other)] == ["voice-4"]
    listening.model_for = Speech(None).model_for  # type: ignore[method-assign] # the models were taken away
    await anna.presses("Продолжить")
    await says(anna, "лютик", "voice-5")
    assert anna.sees[-1] == "Не расслышал. Напишите, пожалуйста."
    assert anna.buttons == ["Записать"]


async def test_a_spoken_note_is_written_too(
    office: Office, anna: Person, listening: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words become the note, while the contact is being told or after it was saved."""
    client = await client_of(anna)
    await visits_and_says(anna, "берут две коробки", "voice-1")
    assert "🎤 В заметке: берут две коробки" in anna.sees
    await anna.presses("Завтра")

    with monkeypatch.context() as patch:
        patch.setattr(office.app.jobs, "work_off", _not_yet)
        await visits_and_says(anna, "берут три коробки", "voice-2")
        await anna.presses("Завтра")
    await office.works()
    assert anna.sees[-1] == "🎤 В заметке: берут три коробки"

    assert [one.note for one in await logged(office, client)] == ["берут три коробки", "берут две коробки"]
    assert len(await kept_with(office, client)) == 1


async def test_it_may_belong_to_what_was_just_logged(office: Office, anna: Person) -> None:
    """Right after a visit one tap puts the recording to it; or it is about another client."""
    client = await client_of(anna)
    other = await client_of(anna, "Лютик")
    await log_visit(anna)
    await says(anna, "…")
    await anna.presses("К записи: Ромашка, визит")
    assert "Приложено." in anna.sees[-1]
    assert [file.file_id for file in await kept_with(office, client)] == ["voice-1"]

    await says(anna, "…", "voice-2")
    await anna.presses("К другому клиенту")
    await anna.presses("Лютик")
    await anna.presses("Звонок")
    assert [one.kind for one in await logged(office, other)] == [ActivityKind.CALL]


async def _not_yet() -> None:
    """Work off nothing, as if all of it took long."""


async def visits_and_says(person: Person, words: str, name: str) -> None:
    """Log a visit up to its next step, with a spoken note."""
    await person.sends("/visit Ромашка")
    await person.presses("Заказ")
    await says(person, words, name)
