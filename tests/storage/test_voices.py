"""What people said aloud: kept once, by whoever sent it, on every database."""

from dataclasses import replace

from domain.activities import Attachment, AttachmentKind
from domain.people import Role
from domain.voices import NewVoice
from storage import people, voices
from storage.database import Database
from tests.conftest import START


async def test_a_recording_is_kept_once_for_each(database: Database) -> None:
    """Sent again it is the same; another's is another's; its words and its fate are kept."""
    async with database.transaction() as uow:
        anna, ivan = [
            await people.add(
                uow, telegram_id=number, name=name, role=Role.MANAGER, department_id=None, language="ru",
                zone="Europe/Moscow", joined_at=START,
            )
            for number, name in ((1, "Анна"), (2, "Иван"))
        ]  # fmt: skip
        new = NewVoice(Attachment(AttachmentKind.VOICE, "file"), "unique", 7, 1000)
        first, is_new = await voices.add(uow, anna, new, START)
        again, is_new_again = await voices.add(uow, anna, new, START)
        other, is_others = await voices.add(uow, ivan, new, START)
        voices.keep_words(uow, first, "был у Ромашки")
        voices.mark_kept(uow, first, START)
        kept = await voices.find_own(uow, anna, first.id)
        voices.mark_waiting(uow, first)
        waiting = await voices.find_own(uow, anna, first.id)
        strange = await voices.find_own(uow, ivan, first.id)

    assert (is_new, is_new_again, is_others) == (True, False, True)
    assert again == first != other
    assert kept == replace(first, words="был у Ромашки", is_kept=True)
    assert waiting == replace(first, words="был у Ромашки")
    assert strange is None
