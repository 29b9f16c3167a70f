"""Two taps where one was meant: the second finds the work done."""

from datetime import timedelta
from typing import Any

from domain.activities import Mood
from domain.meetings import Preparation
from domain.notices import NoticeKind, NoticeState
from storage import notices
from tests.conversations.complaints import complain
from tests.conversations.diary import kept, meeting_of
from tests.conversations.journal import client_of, log_visit, logged, open_tasks
from tests.office import Office, Person

PHOTO: dict[str, Any] = {"photo": [{"file_id": "p-1", "file_unique_id": "1", "width": 90, "height": 90}]}


async def test_a_mood_tapped_twice_is_marked(office: Office, anna: Person) -> None:
    """Only the button of a mood that is marked takes the mark off (D011)."""
    client = await client_of(anna)
    await log_visit(anna)
    await anna.presses_twice("🙁")
    assert [one.mood for one in await logged(office, client)] == [Mood.BAD]
    await anna.presses_twice("🙁")
    assert [one.mood for one in await logged(office, client)] == [None]


async def test_an_item_ticked_twice_is_ticked(office: Office, anna: Person) -> None:
    """Only the button of a ticked item takes the tick off (D021)."""
    starts_at = office.clock.now() + timedelta(days=2)
    meeting = await meeting_of(anna, await client_of(anna), starts_at)
    await office.moves_to(starts_at - timedelta(hours=16))
    await anna.presses_twice("Вопросы")
    assert (await kept(office, meeting)).prepared == {Preparation.QUESTIONS}
    await anna.presses_twice("Вопросы")
    assert (await kept(office, meeting)).prepared == frozenset()


async def test_later_tapped_twice_asks_once(office: Office, anna: Person) -> None:
    """A thing to be put right is asked about again once, two working hours later (D054)."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")
    [task] = await open_tasks(office, client)
    await office.moves_to(office.clock.read("today 17:00", anna.zone))
    await anna.presses_twice("Спросить позже")
    async with office.database.transaction() as uow:
        asked = await notices.list_of(uow, NoticeKind.TASK_DUE, task.id)
    assert [one.state for one in asked] == [NoticeState.SENT, NoticeState.PENDING]


async def test_back_tapped_twice_leads_back_once(office: Office, anna: Person) -> None:
    """The question before, and not the one before that."""
    await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Договорились")
    await anna.presses_twice("Назад")
    assert "Договорились" in anna.buttons


async def test_files_are_kept_when_the_kind_is_tapped_twice(office: Office, anna: Person) -> None:
    """A photo sent before the kind of contact was said goes with the contact, and is not put aside."""
    client = await client_of(anna)
    await anna.sends(**PHOTO)
    await anna.presses_twice("Визит")
    await anna.presses("Ромашка")
    await anna.presses("Договорились")
    await anna.sends("Пустая полка")
    await anna.presses("Завтра")
    assert "Файлы: 1" in anna.sees[-1]
    assert len(await logged(office, client)) == 1
