"""More than anybody means to send: refused in a sentence, with all that was told before kept."""

import pytest

from storage import clients
from tests.conversations.journal import client_of, logged
from tests.office import Office, Person

LONG = "я" * 4000
ALBUM = 35


async def test_a_note_does_not_grow_for_ever(office: Office, anna: Person) -> None:
    """Three long messages are one note; what would be too much is refused, and the note stays whole."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    for _ in range(4):
        await anna.sends(LONG[:3999])
    assert "Слишком длинно: не больше 12000 знаков" in anna.sees[-1].replace("\u00a0", "")
    await anna.presses("Договорились")
    await anna.presses("Завтра")
    [activity] = await logged(office, client)
    assert activity.note == "\n".join([LONG[:3999]] * 3)


@pytest.mark.parametrize("command", ["/visit Ромашка", "/feedback Ромашка"])
async def test_an_endless_album_is_kept_up_to_its_limit(office: Office, anna: Person, command: str) -> None:
    """Thirty files are kept; the others are refused, and the dialogue goes on."""
    await client_of(anna)
    await anna.sends(command)
    for number in range(ALBUM):
        photo = [{"file_id": f"p-{number}", "file_unique_id": str(number), "width": 90, "height": 90}]
        await anna.sends(photo=photo, media_group_id="1")
    async with office.database.transaction() as uow:
        rows = await uow.connection.rows("select draft from conversations", {})
    assert rows[0]["draft"].count("p-") == 30


async def test_a_client_with_a_hundred_phones_can_still_be_changed(office: Office, anna: Person) -> None:
    """Telegram takes no keyboard of more than a hundred buttons."""
    client = await client_of(anna)
    async with office.database.transaction() as uow:
        for number in range(110):
            clients.add_phone(uow, client.id, f"+7900{number:07d}")
    await anna.sends("/clients Ромашка")
    await anna.presses("Изменить")
    assert "Название" in anna.buttons
    assert len(anna.buttons) < 100
