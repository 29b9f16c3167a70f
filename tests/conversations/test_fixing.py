"""Complaints that the manager puts right himself, today; and feedback taken back (D054)."""

from datetime import date, timedelta

from domain.feedback import FeedbackState
from domain.tasks import TaskKind
from tests.conversations.complaints import MOSCOW, all_told_by, complain
from tests.conversations.journal import client_of, open_tasks
from tests.office import Office, Person


async def test_what_can_be_put_right_is_a_task_for_today(office: Office, anna: Person, boris: Person) -> None:
    """An hour before work ends the manager is asked whether the client is content; yes closes it (D054)."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")

    assert "Спрошу, доволен ли клиент: сегодня, 17:00" in anna.sees[-1]
    [task] = await open_tasks(office, client)
    assert (task.kind, task.due_on) == (TaskKind.FIX, date(2026, 11, 24))

    await office.moves_to(office.clock.read("today 17:00", MOSCOW))
    assert anna.sees[-1] == "Ромашка: клиент теперь доволен?\n«Привезли брак»"
    await anna.presses("Да, доволен")
    assert "Исправлено. Ромашка: клиент доволен" in anna.sees[-1]
    assert await open_tasks(office, client) == []
    [told] = await all_told_by(office, client)
    assert told.state is FeedbackState.FIXED
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))
    assert boris.sees == []


async def test_later_is_two_working_hours_later(office: Office, anna: Person, boris: Person) -> None:
    """Put off at five, it is asked again at ten; the head hears at nine that it is a day late (A35)."""
    await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")
    await office.moves_to(office.clock.read("today 17:00", MOSCOW))

    await anna.presses("Спросить позже")
    assert anna.sees[-1].startswith("Спрошу ещё раз: завтра, 10:00")
    before = len(anna.sees)
    await office.moves_to(office.clock.read("tomorrow 09:59", MOSCOW))
    assert len(anna.sees) == before
    await office.moves_to(office.clock.read("2026-11-25 10:00", MOSCOW))
    assert "клиент теперь доволен?" in anna.sees[-1]
    assert "Просрочено. Менеджер: Анна" in boris.sees[-1]


async def test_what_could_not_be_put_right_goes_to_the_head(
    office: Office, anna: Person, boris: Person
) -> None:
    """No to the closing question: the head has it at once, the manager the words for the client."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")
    await anna.sends("/tasks")
    assert "Ромашка: исправить: Привезли брак" in anna.sees[-1]
    await anna.presses("1: сделано")
    await anna.presses("Нет, нужен руководитель")

    assert "Передано: Борис" in anna.sees[-1]
    assert "Жалоба: Ромашка\nТема: доставка" in boris.sees[-1]
    assert await open_tasks(office, client) == []
    [told] = await all_told_by(office, client)
    assert (told.state, told.can_fix) == (FeedbackState.ESCALATED, False)


async def test_undo_within_ten_minutes_takes_all_back(office: Office, anna: Person) -> None:
    """The feedback, the task and the closing question."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Да, исправлю сегодня")
    saved = anna.seen[-1]
    office.clock.set(office.clock.now() + timedelta(minutes=10))
    data = saved.buttons[0]["callback_data"]
    await anna.presses("Отменить запись")

    assert anna.sees[-1].startswith("Отзыв удалён.")
    assert await all_told_by(office, client) == []
    assert await open_tasks(office, client) == []
    await anna.presses_data(data, saved.message_id)
    assert anna.sees[-1] == "Это уже сделано."
    before = len(anna.sees)
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))
    assert len(anna.sees) == before


async def test_after_ten_minutes_it_stays(office: Office, anna: Person) -> None:
    """A late Undo says why, and changes nothing."""
    client = await client_of(anna)
    await anna.sends("/feedback Ромашка")
    await anna.presses("Доволен")
    await anna.presses("Цена")
    await anna.sends("Довольны скидкой")
    office.clock.set(office.clock.now() + timedelta(minutes=10, seconds=1))
    await anna.presses("Отменить запись")

    assert "прошло больше 10 минут" in anna.sees[-1]
    assert len(await all_told_by(office, client)) == 1


async def test_another_cannot_undo_it(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """Neither a colleague nor the head: it is the manager's word."""
    client = await client_of(anna)
    await complain(anna)
    await anna.presses("Нет, нужен руководитель")
    [undo] = [one["callback_data"] for one in anna.seen[-1].buttons if one["text"] == "Отменить запись"]
    for person in (viktor, boris):
        await person.sends("/help")
        await person.presses_data(undo, 101)
        assert person.sees[-1].startswith("Такого отзыва нет")
    assert len(await all_told_by(office, client)) == 1
