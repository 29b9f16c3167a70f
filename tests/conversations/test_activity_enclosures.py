"""Files and places sent with a contact: kept by their ids, checked, never in the way (D001)."""

from typing import Any

from domain.activities import ActivityKind, Attachment
from domain.clients import Client
from storage import attachments
from tests.conversations.journal import client_of, log_visit, logged
from tests.office import Office, Person


def photo(name: str) -> list[dict[str, Any]]:
    """Give a photo as Telegram sends it, small and large."""
    sizes = (("small", 90), ("large", 1280))
    return [
        {"file_id": f"{name}-{size}", "file_unique_id": name, "width": wide, "height": wide}
        for size, wide in sizes
    ]


def file(name: str, **facts: Any) -> dict[str, Any]:
    """Give a file as Telegram sends it."""
    return {"file_id": name, "file_unique_id": name, **facts}


async def kept(office: Office, client: Client) -> list[Attachment]:
    """Give the files of the latest record."""
    [activity, *_] = await logged(office, client)
    async with office.database.transaction() as uow:
        return await attachments.list_of_activity(uow, activity.id)


async def test_files_are_kept_at_every_step(office: Office, anna: Person) -> None:
    """While the client, the outcome, the note and the day are asked for; each time the question again."""
    client = await client_of(anna)

    await anna.taps_menu("Визит")
    await anna.sends(photo=photo("shelf"))
    assert "Какой клиент?" in anna.sees[-1]
    await anna.presses("Ромашка")
    await anna.sends(voice=file("word", duration=5))
    assert "Файл приложу" in anna.sees[-1]
    assert "Какой итог?" in anna.sees[-1]
    await anna.presses("Заказ")
    await anna.sends(document=file("order", file_name="заказ.xlsx"))
    assert "Что важно?" in anna.sees[-1]
    await anna.sends("Взяли 20 коробок")
    await anna.sends(video=file("shop", duration=9, width=640, height=480))
    assert "Когда?" in anna.sees[-1]
    await anna.presses("Завтра")

    assert "Файлы: 4" in anna.sees[-1]
    assert [each.file_id for each in await kept(office, client)] == ["shelf-large", "word", "order", "shop"]


async def test_the_words_under_a_photo_are_the_note(office: Office, anna: Person) -> None:
    """Where the note is asked for, a photo with a caption answers it."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Заказ")

    await anna.sends(photo=photo("shelf"), caption="Пусто, берут 20 → привезти образцы")

    assert "Следующий шаг: привезти образцы. Когда?" in anna.sees[-1]
    await anna.presses("Завтра")
    assert (await logged(office, client))[0].note == "Пусто, берут 20"
    assert len(await kept(office, client)) == 1


async def test_an_album_is_answered_once(office: Office, anna: Person) -> None:
    """Each of its photos is kept; the question comes once."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Заказ")
    before = len(anna.sees)

    await anna.sends(photo=photo("one"), media_group_id="77", caption="Три полки")
    await anna.sends(photo=photo("two"), media_group_id="77")
    await anna.sends(photo=photo("three"), media_group_id="77")

    assert len(anna.sees) == before + 1
    await anna.presses("Завтра")
    assert [each.file_id for each in await kept(office, client)] == ["one-large", "two-large", "three-large"]


async def test_files_are_looked_at_by_a_button(office: Office, anna: Person) -> None:
    """They come back by their ids, each with the record it belongs to, each by its own method."""
    await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Заказ")
    await anna.sends(photo=photo("shelf"))
    await anna.sends(voice=file("word", duration=5))
    await anna.sends(video_note=file("round", duration=5, length=240))
    await anna.sends(audio=file("song", duration=5))
    await anna.presses("Без заметки")
    await anna.presses("Завтра")
    office.telegram.calls.clear()

    await anna.presses("Файлы (4)")

    sent = [
        (call, list(payload.values())) for call, payload in office.telegram.calls if call.startswith("send")
    ]
    assert [call for call, _ in sent] == ["sendPhoto", "sendVoice", "sendVideoNote", "sendAudio"]
    assert "shelf-large" in sent[0][1]
    assert "Ромашка, визит, сегодня, 11:00" in sent[0][1]


async def test_a_file_right_after_saving_may_belong_to_the_record(office: Office, anna: Person) -> None:
    """One tap says so; an album is asked about once."""
    client = await client_of(anna)
    await log_visit(anna)
    before = len(anna.sees)

    await anna.sends(photo=photo("one"), media_group_id="77")
    await anna.sends(photo=photo("two"), media_group_id="77")
    assert anna.sees[before:] == ["К чему приложить?"]
    await anna.presses("К записи: Ромашка, визит")

    assert "Записано. Ромашка, визит" in anna.sees[-1]
    assert "Файлы: 2" in anna.sees[-1]
    assert len(await kept(office, client)) == 2


async def test_a_file_out_of_nowhere_begins_a_record(office: Office, anna: Person) -> None:
    """What kind of contact? The files are kept with it; a long-saved record is not offered."""
    client = await client_of(anna)
    await log_visit(anna)
    await office.moves_to(office.clock.read("+20 minutes", anna.zone))

    await anna.sends(photo=photo("one"), media_group_id="77")
    await anna.sends(photo=photo("two"), media_group_id="77")
    assert not any("К записи" in text for text in anna.buttons)
    await anna.sends("это к письму")
    assert anna.sees[-1] == "К чему приложить?"
    await anna.presses("Письмо")
    await anna.presses("Ромашка")
    await anna.presses("Вопрос")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    [activity, _] = await logged(office, client)
    assert activity.kind is ActivityKind.LETTER
    assert len(await kept(office, client)) == 2


async def test_a_spoken_note_is_the_note(office: Office, anna: Person) -> None:
    """Where the note is asked for, a voice message answers it."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Заказ")

    await anna.sends(voice=file("word", duration=5))
    assert "Когда?" in anna.sees[-1]
    await anna.presses("Завтра")

    assert [each.file_id for each in await kept(office, client)] == ["word"]


async def test_too_many_files_are_refused_aloud(office: Office, anna: Person) -> None:
    """Thirty are kept; the next one is said not to be."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    for number in range(31):
        await anna.sends(photo=photo(f"p{number}"), media_group_id="77")
    assert "Больше 30 файлов" in anna.sees[-1]
    await anna.presses("Заказ")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    assert len(await kept(office, client)) == 30


async def test_a_file_sent_while_a_note_is_put_right_goes_to_that_record(
    office: Office, anna: Person
) -> None:
    """The dialogue of the change goes on after it."""
    client = await client_of(anna)
    await log_visit(anna)
    await anna.presses("Изменить")
    await anna.presses("Заметка")

    await anna.sends(photo=photo("shelf"))
    assert "Файлы: 1" in anna.sees[-1]
    await anna.sends("Другая заметка")

    assert len(await kept(office, client)) == 1
    assert (await logged(office, client))[0].note == "Другая заметка"
