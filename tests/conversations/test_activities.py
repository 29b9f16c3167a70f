"""Logging a contact: in four taps and one text, half told or saved, never twice (D001-D006, D010, D200)."""

from zoneinfo import ZoneInfo

import pytest

from domain.activities import ActivityKind
from domain.outcomes import NoNextStep, Outcome
from tests.conversations.journal import client_of, log_visit, logged, open_tasks, promised
from tests.office import Office, Person


async def test_a_visit_takes_four_taps_and_one_text(office: Office, anna: Person) -> None:
    """Visit, client, outcome, text, day: saved, and said so with the day of the next step spelled out."""
    client = await client_of(anna, "Ромашка", "ООО")

    await anna.taps_menu("Визит")
    await anna.presses("Ромашка")
    await anna.presses("Договорились")
    await anna.sends("Пустая полка, просят КП")
    await anna.presses("Завтра")

    assert anna.sees[-1].startswith("Записано. ООО «Ромашка», визит")
    assert "Итог: договорились" in anna.sees[-1]
    assert "Дальше: ср, 25 ноября, сделать, о чём договорились" in anna.sees[-1]
    [activity] = await logged(office, client)
    assert (activity.kind, activity.result) == (ActivityKind.VISIT, Outcome.AGREED)
    assert activity.note == "Пустая полка, просят КП"
    assert activity.happened_at == office.clock.now()
    [follow_up] = await promised(office, client)
    assert (follow_up.due_on.isoformat(), follow_up.activity_id) == ("2026-11-25", activity.id)


async def test_the_next_step_may_be_typed_with_the_note(office: Office, anna: Person) -> None:
    """Behind an arrow stands what is promised; the note keeps the rest."""
    client = await client_of(anna)

    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")
    await anna.sends("Сравнивает с «Лютиком» → отправить КП на 40 коробок")

    assert "Следующий шаг: отправить КП на 40 коробок. Когда?" in anna.sees[-1]
    await anna.sends("27.11")
    assert "пт, 27 ноября, отправить КП на 40 коробок" in anna.sees[-1]
    [activity] = await logged(office, client)
    assert activity.note == "Сравнивает с «Лютиком»"


async def test_the_day_may_be_typed_as_a_phone_writes_it(office: Office, anna: Person) -> None:
    """With a capital letter, and none of the six words below takes it for itself."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")
    await anna.presses("Без заметки")
    await anna.sends("Сегодня")

    assert "Дальше: вт, 24 ноября" in anna.sees[-1]
    assert len(await promised(office, client)) == 1


async def test_the_note_may_be_skipped(office: Office, anna: Person) -> None:
    """A contact needs no words, only an outcome and a next step (D006)."""
    client = await client_of(anna)

    await anna.sends("/call")
    await anna.presses("Ромашка")
    await anna.presses("Поговорили")
    await anna.presses("Без заметки")
    await anna.presses("Сегодня")

    assert "звонок" in anna.sees[-1]
    assert "Заметка" not in anna.sees[-1]
    [activity] = await logged(office, client)
    assert activity.note == ""


async def test_nobody_answered_leaves_nothing_to_note(office: Office, anna: Person) -> None:
    """The day of the next call is asked at once."""
    await client_of(anna)

    await anna.sends("/call Ромашка")
    await anna.presses("Не ответил")

    assert "Следующий шаг: позвонить ещё раз. Когда?" in anna.sees[-1]


async def test_no_next_step_needs_a_reason_in_one_tap(office: Office, anna: Person) -> None:
    """A contact is not closed without a next step or the reason for none (D006)."""
    client = await client_of(anna)

    await anna.sends("/visit Ромашка")
    await anna.presses("Отказ")
    await anna.sends("Закрываются")
    await anna.presses("Не назначать")
    assert "Почему без следующего шага?" in anna.sees[-1]
    await anna.presses("Клиент потерян")

    assert "Следующего шага нет: клиент потерян" in anna.sees[-1]
    [activity] = await logged(office, client)
    assert activity.no_next_step_reason is NoNextStep.LOST
    assert await promised(office, client) == []


async def test_the_reason_may_be_typed(office: Office, anna: Person) -> None:
    """Own words stand in the note."""
    client = await client_of(anna)

    await anna.sends("/visit Ромашка")
    await anna.presses("Другое")
    await anna.presses("Без заметки")
    await anna.presses("Не назначать")
    await anna.sends("Сезон кончился")

    [activity] = await logged(office, client)
    assert (activity.no_next_step_reason, activity.note) == (NoNextStep.OTHER, "Сезон кончился")


@pytest.mark.parametrize(
    ("label", "kind", "outcome"),
    [
        ("Входящий звонок", ActivityKind.INCOMING_CALL, "Вопрос"),
        ("Письмо", ActivityKind.LETTER, "Проблема"),
        ("Неформальная встреча", ActivityKind.INFORMAL, "Поговорили"),
        ("Презентация", ActivityKind.PRESENTATION, "Заказ"),
    ],
)
async def test_other_contacts_are_logged_the_same_way(
    office: Office, anna: Person, label: str, kind: ActivityKind, outcome: str
) -> None:
    """`/log` offers what is neither visit nor call (D003, D010, D200)."""
    client = await client_of(anna)

    await anna.sends("/log")
    await anna.presses(label)
    await anna.presses("Ромашка")
    await anna.presses(outcome)
    await anna.sends("Всё важное")
    await anna.presses("Завтра")

    [activity] = await logged(office, client)
    assert activity.kind is kind
    assert "Записано" in anna.sees[-1]


async def test_a_missed_call_asks_for_the_client_alone(office: Office, anna: Person) -> None:
    """It opens a call to be returned, today, until a call with that client is logged (D004)."""
    client = await client_of(anna)

    await anna.sends("/log")
    await anna.presses("Пропущенный")
    await anna.presses("Ромашка")

    assert "Перезвоните. Буду напоминать" in anna.sees[-1]
    [task] = await open_tasks(office, client)
    assert (task.kind, task.due_on.isoformat()) == ("call_back", "2026-11-24")

    await anna.presses("Записать звонок")
    await anna.presses("Поговорили")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")
    assert await open_tasks(office, client) == []


async def test_a_call_that_nobody_answered_does_not_return_a_missed_one(office: Office, anna: Person) -> None:
    """The client is still to be called back (D004)."""
    client = await client_of(anna)
    await anna.sends("/log")
    await anna.presses("Пропущенный")
    await anna.presses("Ромашка")

    await anna.sends("/call Ромашка")
    await anna.presses("Не ответил")
    await anna.presses("Завтра")

    assert len(await open_tasks(office, client)) == 1


async def test_a_text_that_comes_before_its_question_is_kept(office: Office, anna: Person) -> None:
    """The note may be told before the outcome is pressed."""
    client = await client_of(anna)

    await anna.sends("/visit Ромашка")
    await anna.sends("Взяли 20 коробок")
    assert "Заметку принял" in anna.sees[-1]
    await anna.presses("Заказ")
    await anna.presses("Завтра")

    [activity] = await logged(office, client)
    assert (activity.result, activity.note) == (Outcome.ORDER, "Взяли 20 коробок")


async def test_the_next_step_is_on_the_managers_own_day(office: Office, viktor: Person) -> None:
    """Tomorrow is Vladivostok's: it is evening there while Moscow has its morning."""
    client = await client_of(viktor)
    await office.moves_to(office.clock.read("2026-11-24 18:00", ZoneInfo("Europe/Moscow")))

    await log_visit(viktor)

    [follow_up] = await promised(office, client)
    assert follow_up.due_on.isoformat() == "2026-11-26"
    await office.moves_to(office.clock.read("2026-11-26 09:00", viktor.zone))
    assert "Ромашка" in viktor.sees[-1]


@pytest.mark.parametrize("name", ['<b>"&Ко', "שלום בע״מ", "🌼🌼 Ромашка 🌼"])
async def test_names_are_taken_as_they_are(office: Office, anna: Person, name: str) -> None:
    """Markup, another direction of writing and pictures in a name break nothing."""
    client = await client_of(anna, name)

    await anna.taps_menu("Визит")
    await anna.presses(name[:4])
    await anna.presses("Договорились")
    await anna.sends("<i>note</i> & more")
    await anna.presses("Завтра")

    assert name in anna.sees[-1]
    assert "<i>note</i> & more" in anna.sees[-1]
    assert len(await logged(office, client)) == 1


async def test_a_note_of_4096_characters_is_kept_whole(office: Office, anna: Person) -> None:
    """It is cut on the screen alone."""
    client = await client_of(anna)
    note = "ж" * 4095 + "!"

    await log_visit(anna, note=note)

    [activity] = await logged(office, client)
    assert activity.note == note
    assert "Записано" in anna.sees[-1]


async def test_a_head_logs_with_a_client_of_his_department(
    office: Office, anna: Person, boris: Person, stranger: Person
) -> None:
    """The record is his own; a stranger's word begins nothing."""
    client = await client_of(anna)

    await stranger.sends("/visit")
    await boris.sends("/visit Ромашка")
    await boris.presses("Заказ")
    await boris.presses("Без заметки")
    await boris.presses("Завтра")

    [activity] = await logged(office, client)
    assert activity.manager_id == boris.employee.id
    assert len(stranger.sees) == 1
