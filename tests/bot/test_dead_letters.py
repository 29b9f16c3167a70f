"""What cannot be handled is one dead letter; the person hears of it, and everything else goes on."""

import asyncio
import json
import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram.types import Message

import bot.app
import bot.updates
from domain.conversation import Conversation
from domain.refusals import NotAllowed
from handlers import dialogues
from handlers.answers import Answer, say
from handlers.subjects import build_table
from handlers.table import Table
from storage import inbox
from storage.database import Database
from storage.inbox import DeadLetter
from tests.office import Office, Person


async def ask(message: Message, talk: Conversation) -> Answer:
    """Begin a dialogue with something told already."""
    dialogues.begin(talk, "stumbling", subject="stumbling", told="a good word")
    return say(message, "Go on")


async def stumble(message: Message, talk: Conversation) -> Answer:
    """Lose the draft, and refuse or fail if that is the word; otherwise tell what is in the draft."""
    told = str(talk.draft["told"])
    dialogues.go_on(talk, "nowhere", told="nothing")
    if message.text == "refuse":
        raise NotAllowed
    if message.text == "fail":
        raise RuntimeError("the handler stumbles")
    dialogues.go_on(talk, "stumbling", told=told)
    return say(message, f"You told me {told}")


def table_with_stumbling() -> Table:
    """The whole table, and a dialogue that fails when told to."""
    table = build_table()
    table.command("tell_me", ask, listed=False)
    table.step("stumbling", stumble)
    return table


@pytest.fixture(autouse=True)
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the bot know one more dialogue."""
    monkeypatch.setattr(bot.app, "build_table", table_with_stumbling)


async def letters(office: Office) -> list[DeadLetter]:
    """The dead letters of the book."""
    async with office.database.transaction() as uow:
        return await inbox.list_dead_letters(uow)


async def takes(office: Office, *updates: tuple[int, dict[str, Any]]) -> None:
    """Let updates stand in the inbox together, as the intake keeps them, and handle them."""
    texts = [(number, json.dumps({"update_id": number, **update})) for number, update in updates]
    async with office.database.transaction() as uow:
        inbox.add(uow, texts, office.clock.now())
    await office.works()


def message(person: Person, text: object, **more: Any) -> dict[str, Any]:
    """An update with a message of a person in his private chat."""
    sender = {"id": person.telegram_id, "is_bot": False, "first_name": "N", "language_code": person.language}
    chat = {"id": person.telegram_id, "type": "private"}
    return {"message": {"message_id": 1, "date": 1, "chat": chat, "from": sender, "text": text, **more}}


async def test_a_handler_that_fails(office: Office, anna: Person, caplog: pytest.LogCaptureFixture) -> None:
    """One dead letter with JSON and traceback; the person hears that nothing was saved, and a code."""
    await anna.sends("/tell_me")
    update_id = await anna.sends("fail")
    (letter,) = await letters(office)

    assert letter.update_id == update_id
    assert json.loads(letter.payload)["message"]["text"] == "fail"
    assert letter.reason == "RuntimeError: the handler stumbles"
    assert "in stumble" in letter.traceback
    assert letter.code in anna.sees[-1]
    assert letter.code in caplog.text
    assert caplog.records[-1].levelno == logging.ERROR


async def test_a_draft_survives_a_failure_and_a_refusal(anna: Person) -> None:
    """Neither changes what was told, nor the question that waits for an answer."""
    await anna.sends("/tell_me")
    await anna.sends("refuse")
    await anna.sends("and now?")
    assert anna.sees[-1] == "You told me a good word"
    await anna.sends("fail")
    await anna.sends("and now?")
    assert anna.sees[-1] == "You told me a good word"


async def test_an_update_that_cannot_be_read(office: Office, anna: Person) -> None:
    """What aiogram's models reject is a dead letter too, and its sender is told in his own language."""
    anna.language = "en"  # what his Telegram says; with us he speaks Russian
    await takes(office, (11, message(anna, {"of": "a kind to come"})))
    (letter,) = await letters(office)

    assert letter.update_id == 11
    assert "ValidationError" in letter.reason
    assert letter.code in anna.sees[-1]
    assert "сохран" in anna.sees[-1].lower()


async def test_the_log_repeats_nobodys_words(
    office: Office, anna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """It names the letter and the place in the code; what was said stands in the letter."""
    wrong = message(anna, "/start geheim")
    wrong["message"]["entities"] = "/start geheim"
    await takes(office, (13, wrong))
    (letter,) = await letters(office)

    assert "geheim" in letter.reason + letter.traceback
    assert letter.code in caplog.text
    assert "updates.py" in caplog.text
    assert "geheim" not in caplog.text


async def test_a_button_that_cannot_be_read_stops_spinning(office: Office, anna: Person) -> None:
    """Also then the person is told, and the button is answered."""
    pressed = {"id": "q1", "from": message(anna, "")["message"]["from"], "chat_instance": "1", "data": 5}
    await takes(office, (12, {"callback_query": pressed | message(anna, "?")}))

    assert "q1" in office.telegram.toasts
    assert (await letters(office))[0].code in anna.sees[-1]


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"message": None},
        {"message": "text"},
        {"message": {"from": {"id": "7"}, "chat": [], "text": 1}},
        {"callback_query": {"id": 5, "from": {"id": True}, "message": {"chat": {"id": 2**70}}}},
        {"message": {"message_id": 1, "date": 1, "chat": {"id": 2**70, "type": "private"}, "text": "a"}},
        {"poll_of_the_future": {"question": "?"}},
    ],
    ids=str,
)
async def test_nonsense_stops_nobody(office: Office, anna: Person, update: dict[str, Any]) -> None:
    """Whatever stands in an update, the next one is handled."""
    await takes(office, (13, update), (14, message(anna, "/nosuch")))
    assert "/nosuch" in anna.sees[-1]


async def test_half_a_letter_stops_nobody(office: Office, anna: Person) -> None:
    """Half a surrogate pair, which no database takes, is a dead letter wherever it stands."""
    await takes(
        office,
        (15, message(anna, "/half\ud83d")),
        (16, message(anna, "half\ud83d", chat={"id": "\ud83d"})),
        (17, message(anna, "/nosuch")),
    )
    assert [letter.update_id for letter in await letters(office)] == [15, 16]
    assert "/nosuch" in anna.sees[-1]


async def test_a_poisoned_update_blocks_nobody(office: Office, anna: Person, viktor: Person) -> None:
    """The others go on in order, those of the same chat and those of others, and it is tried once."""
    await takes(
        office,
        (21, message(anna, "/first")),
        (22, message(anna, 5)),
        (23, message(viktor, "/other")),
        (24, message(anna, "/second")),
        (25, message(anna, "/third")),
    )
    assert [word for text in anna.sees for word in ("/first", "/second", "/third") if word in text] == [
        "/first",
        "/second",
        "/third",
    ]
    assert "/other" in viktor.sees[-1]
    assert len(await letters(office)) == 1


async def test_a_stranger_in_a_group_hears_nothing(office: Office, stranger: Person) -> None:
    """A message that fails in a group is no reason to speak there to people who are not ours."""
    group = {"id": -100, "type": "supergroup", "title": "Group"}
    await takes(office, (31, message(stranger, 5, chat=group)))
    assert len(await letters(office)) == 1
    assert office.telegram.chats == {}


async def test_a_letter_that_was_put_back_is_handled(office: Office, anna: Person) -> None:
    """Replayed after the fault was mended, it has its effect once, and is no dead letter any more."""
    await takes(office, (41, message(anna, "/later")))
    async with office.database.transaction() as uow:
        payload = json.dumps({"update_id": 42, **message(anna, "/mended")})
        inbox.add(uow, [(42, payload)], office.clock.now())
        letter = DeadLetter("abc123", 42, "{}", "mended since", "…", office.clock.now(), None)
        inbox.add_dead_letter(uow, letter)
    await office.works()
    assert "/mended" not in anna.sees[-1]

    async with office.database.transaction() as uow:
        inbox.mark_replayed(uow, letter, office.clock.now() + timedelta(hours=1))
    await office.works()
    await office.works()

    assert [text for text in anna.sees if "/mended" in text] == anna.sees[-1:]
    assert await letters(office) == []


async def test_a_bot_that_runs_sees_what_was_put_back(
    office: Office, anna: Person, book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command line writes to the book from outside; the bot looks there now and then by itself."""
    monkeypatch.setattr(bot.updates, "LOOKS_AGAIN_AFTER", 0.05)
    await takes(office, (51, message(anna, 5)))
    working = asyncio.create_task(office.app.updates.run())
    await asyncio.sleep(0.02)
    other = await Database.open(f"sqlite:///{book_path}")
    (first,) = await letters(office)
    async with other.transaction() as uow:
        inbox.mark_replayed(uow, first, office.clock.now())
    await other.close()
    async with asyncio.timeout(5):
        while [letter.code for letter in await letters(office)] in ([], [first.code]):  # noqa: ASYNC110 - as seen from outside
            await asyncio.sleep(0.01)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)

    assert [letter.update_id for letter in await letters(office)] == [51]
