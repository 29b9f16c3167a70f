"""What else people write or press around the card of a message: nothing is lost or saved twice."""

import sqlite3
from pathlib import Path

import pytest

from bot.settings import Settings
from storage.connection import StorageUnavailable
from storage.database import Database
from tests.conversations.journal import client_of, logged
from tests.office import Office, Person


@pytest.mark.parametrize(
    "text",
    [
        "Доброе утро, коллеги!",
        "ок, спасибо",
        "Как добавить клиента?",
        "Скидка 50 % только сегодня! Переходите по ссылке https://example.com/sale",
        "😀😀😀",
        "7" * 4096,
        "Ж" * 4096,
    ],
)
async def test_what_tells_nothing_logs_nothing(office: Office, anna: Person, text: str) -> None:
    """Chatter, questions, advertisements and noise are answered, and no card is shown."""
    client = await client_of(anna)
    await anna.sends(text)
    assert len(anna.sees) == 1
    assert "Записать так?" not in anna.sees[-1]
    assert await logged(office, client) == []


async def test_a_long_message_is_kept_whole(office: Office, anna: Person) -> None:
    """4,096 characters: the beginning is read, all of it stands in the record."""
    client = await client_of(anna)
    text = ("Был у Ромашки, показал каталог. " + "Подробно обсудили полку и цены. " * 150)[:4096]
    await anna.sends(text)
    await anna.presses("Записать")
    [activity] = await logged(office, client)
    assert activity.note == text


async def test_an_edited_message_changes_its_card(office: Office, anna: Person) -> None:
    """Before it is saved the card follows, and the old one is over; after it, what was saved stands."""
    client = await client_of(anna)
    other = await client_of(anna, "Лютик")
    await anna.sends("Был у Ромашки, показал каталог")
    old = anna.seen[-1]
    await anna.edits("Звонил в Лютик, договорились о встрече", 1)
    assert "Лютик" in anna.sees[-1]
    assert "Звонок" in anna.sees[-1]
    assert "Ромашка" not in anna.sees[-1]
    assert await anna.presses("Записать", on=old) != ""
    assert await logged(office, client) == []
    await anna.presses("Записать", on=anna.seen[-1])
    assert [one.note for one in await logged(office, other)] == ["Звонил в Лютик, договорились о встрече"]
    await anna.edits("Был у Ромашки, показал каталог", 1)
    assert "Записать так?" not in anna.sees[-1]
    assert await logged(office, client) == []


async def test_two_messages_at_once(office: Office, anna: Person) -> None:
    """Two in the same second are two cards; the first waits and is offered when the second is saved."""
    first, second = await client_of(anna), await client_of(anna, "Лютик")
    texts = ("Был у Ромашки, показал каталог", "Звонил в Лютик, всё хорошо")
    await anna.sends_at_once(*texts)
    assert "Лютик" in anna.sees[-1]
    await anna.presses("Записать", on=anna.seen[-1])
    await anna.presses("Продолжить")
    assert "Ромашка" in anna.sees[-1]
    await anna.presses("Записать", on=anna.seen[-1])
    assert len(await logged(office, first)) == 1
    assert len(await logged(office, second)) == 1


async def test_a_command_and_a_dialogue_in_between(office: Office, anna: Person) -> None:
    """A command is carried out, the card waits; within a dialogue words are the answer to its question."""
    client = await client_of(anna)
    await anna.sends("Был у Ромашки, показал каталог")
    await anna.sends("/today")
    await anna.sends("/visit Ромашка")
    await anna.presses("Договорились")
    await anna.sends("Звонил ещё и в офис Ромашки, отправить КП завтра")
    assert "Записать так?" not in anna.sees[-1]
    await anna.presses("Завтра")
    assert "показал каталог" in anna.sees[-1]
    await anna.presses("Продолжить")
    await anna.presses("Записать")
    assert len(await logged(office, client)) == 2


async def test_double_tap_stranger_and_restart(
    office: Office, anna: Person, viktor: Person, settings: Settings, book_path: Path
) -> None:
    """Saved once however often it is pressed, not by another, and after a restart as before it."""
    client = await client_of(anna)
    await anna.sends("Был у Ромашки, показал каталог")
    data = next(one["callback_data"] for one in anna.seen[-1].buttons if one["text"] == "Записать")
    await viktor.sends("/start")
    await viktor.presses_forged(data)
    assert await logged(office, client) == []
    await office.closes()

    database = await Database.open(f"sqlite:///{book_path}")
    second = Office(settings, database, office.clock)
    second.telegram.chats = office.telegram.chats
    second.telegram.last_message_id = office.telegram.last_message_id
    second.update_ids = office.update_ids
    await second.opens()
    anna.office = second
    await anna.presses_twice("Записать")
    assert len(await logged(second, client)) == 1
    await second.closes()
    await database.close()


async def test_the_message_while_the_book_is_away(office: Office, anna: Person, book_path: Path) -> None:
    """While another program holds the book nothing is answered or lost; then it is read as if just sent."""
    client = await client_of(anna)
    await anna.sends("/today")
    other = sqlite3.connect(book_path, isolation_level=None)
    other.execute("begin immediate")
    before = len(anna.sees)
    with pytest.raises(StorageUnavailable):
        await anna.sends("Был у Ромашки, показал каталог")
    assert len(anna.sees) == before
    other.execute("rollback")
    other.close()
    await anna.sends("Был у Ромашки, показал каталог")
    await anna.presses("Записать")
    assert len(await logged(office, client)) == 1
