"""What belongs to no dialogue and is no command: answered in a sentence, and nothing is swallowed."""

from typing import Any

from tests.conversations.journal import client_of, log_visit, logged
from tests.office import Office, Person


async def edits(person: Person, chat_id: int | None = None, **content: Any) -> None:
    """Change a message that was sent before."""
    office = person.office
    chat: dict[str, Any] = {
        "id": chat_id or person.telegram_id,
        "type": "supergroup" if chat_id else "private",
    }
    sender = {"id": person.telegram_id, "is_bot": False, "first_name": person.name}
    moment = int(office.clock.now().timestamp())
    message = {"message_id": 1, "date": moment, "edit_date": moment, "chat": chat, "from": sender}
    await office.hears({"edited_message": {**message, **content}})


async def test_an_edited_message_changes_no_record_and_says_so(office: Office, anna: Person) -> None:
    """Whoever corrects what he sent is told where a record is corrected."""
    client = await client_of(anna)
    await log_visit(anna, note="Пустая полка")
    await edits(anna, text="Полная полка")

    assert "правка сообщения не меняет" in anna.sees[-1]
    [activity] = await logged(office, client)
    assert activity.note == "Пустая полка"


async def test_an_edit_in_the_middle_is_no_answer(anna: Person) -> None:
    """The question waits on as it was asked."""
    await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")
    await edits(anna, text="Завтра")
    await anna.presses("Без заметки")
    assert "Когда?" in anna.sees[-2]


async def test_a_place_that_moves_on_and_edits_in_groups_are_not_answered(anna: Person) -> None:
    """A shared way is edited every few seconds."""
    await edits(anna, location={"latitude": 55.7, "longitude": 37.6, "live_period": 900})
    await edits(anna, chat_id=-1001, text="/visit")
    assert anna.sees == []
    assert anna.sees_in(-1001) == []
