"""A record after "Saved": taken back within ten minutes, put right by its author (D006, D008, D011, D094)."""

from domain.activities import ActivityKind, Mood, Objection
from domain.outcomes import NoNextStep, Outcome
from tests.conversations.journal import client_of, log_visit, logged, open_tasks, promised
from tests.office import Office, Person


async def test_undo_takes_the_record_and_its_promise_back(office: Office, anna: Person) -> None:
    """Within ten minutes, and a second tap changes nothing."""
    client = await client_of(anna)
    await log_visit(anna)
    saved = anna.seen[-1]
    undo = next(button["callback_data"] for button in saved.buttons if "Отменить" in button["text"])
    await office.moves_to(office.clock.read("+9 minutes", anna.zone))

    await anna.presses_data(undo, saved.message_id)
    toast = await anna.presses_data(undo, saved.message_id)

    assert "Отменено: визит, Ромашка" in anna.sees[-1]
    assert toast == "Эта запись уже отменена."
    assert await logged(office, client) == []
    assert await promised(office, client) == []
    await office.moves_to(office.clock.read("2026-11-26 12:00", anna.zone))
    assert "Отменено" in anna.sees[-1]


async def test_undo_is_refused_after_ten_minutes(office: Office, anna: Person) -> None:
    """The record stands; it can still be changed."""
    client = await client_of(anna)
    await log_visit(anna)
    await office.moves_to(office.clock.read("+11 minutes", anna.zone))

    await anna.presses("Отменить запись")

    assert "больше 10 минут" in anna.sees[-1]
    assert len(await logged(office, client)) == 1


async def test_undo_of_a_call_opens_the_missed_one_again(office: Office, anna: Person) -> None:
    """What the record had closed waits again (D004)."""
    client = await client_of(anna)
    await anna.sends("/log")
    await anna.presses("Пропущенный")
    await anna.presses("Ромашка")
    await anna.presses("Записать звонок")
    await anna.presses("Поговорили")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")
    assert await open_tasks(office, client) == []

    await anna.presses("Отменить запись")

    assert len(await open_tasks(office, client)) == 1


async def test_undo_of_a_missed_call_asks_for_nothing_any_more(office: Office, anna: Person) -> None:
    """The task goes with the record."""
    client = await client_of(anna)
    await anna.sends("/log")
    await anna.presses("Пропущенный")
    await anna.presses("Ромашка")

    await anna.presses("Отменить запись")

    assert await open_tasks(office, client) == []


async def test_nobody_else_undoes_or_changes_a_record(
    office: Office, anna: Person, viktor: Person, boris: Person, stranger: Person
) -> None:
    """A colleague's, a head's and a stranger's tap find nothing, whatever they know."""
    client = await client_of(anna)
    await log_visit(anna)
    datas = [
        button["callback_data"] for button in anna.seen[-1].buttons if "client" not in button["callback_data"]
    ]

    for person in (viktor, boris, stranger):
        for data in [each for each in datas if not each.startswith(("with", "gap", "help_me"))]:
            await person.presses_data(data, 1)

    [activity] = await logged(office, client)
    assert activity.mood is None
    assert not any("Ромашка" in text for text in viktor.sees + boris.sees + stranger.sees)


async def test_the_outcome_is_put_right(office: Office, anna: Person) -> None:
    """One tap among what can come of a visit."""
    client = await client_of(anna)
    await log_visit(anna)

    await anna.presses("Изменить")
    assert "Что изменить?" in anna.sees[-1]
    await anna.presses("Итог")
    await anna.presses("Заказ")

    assert "Итог: заказ" in anna.sees[-1]
    assert "Дальше: ср, 25 ноября" in anna.sees[-1]
    assert (await logged(office, client))[0].result is Outcome.ORDER


async def test_the_way_back_from_a_change(anna: Person) -> None:
    """Every question under a record leads back to it."""
    await client_of(anna)
    await log_visit(anna)
    before = anna.sees[-1].partition("\n\nКарточка заполнена")[0]

    await anna.presses("Изменить")
    await anna.presses("День")
    await anna.presses("Назад")

    assert anna.sees[-1] == before


async def test_the_note_is_put_right_with_new_words_for_the_next_step(office: Office, anna: Person) -> None:
    """The old note is shown; the day of the promise stays."""
    client = await client_of(anna)
    await log_visit(anna, note="Взяли 20 коробок")

    await anna.presses("Изменить")
    await anna.presses("Заметка")
    assert "Сейчас: Взяли 20 коробок" in anna.sees[-1]
    await anna.sends("Взяли 12 коробок → привезти образцы")

    assert "Заметка: Взяли 12 коробок" in anna.sees[-1]
    assert "ср, 25 ноября, привезти образцы" in anna.sees[-1]
    [follow_up] = await promised(office, client)
    assert follow_up.text == "привезти образцы"


async def test_the_next_step_is_put_right(office: Office, anna: Person) -> None:
    """Another day replaces the promise; none asks why."""
    client = await client_of(anna)
    await log_visit(anna)

    await anna.presses("Изменить")
    await anna.presses("Следующий шаг")
    await anna.sends("30.11")
    assert [each.due_on.isoformat() for each in await promised(office, client)] == ["2026-11-30"]

    await anna.presses("Изменить")
    await anna.presses("Следующий шаг")
    await anna.presses("Не назначать")
    await anna.presses("Клиент напишет сам")
    assert "Следующего шага нет: клиент напишет сам" in anna.sees[-1]
    assert await promised(office, client) == []
    assert (await logged(office, client))[0].no_next_step_reason is NoNextStep.CLIENT_WRITES


async def test_the_client_is_put_right(office: Office, anna: Person) -> None:
    """The record and its promise move to the other client."""
    wrong = await client_of(anna)
    right = await client_of(anna, "Лютик")
    await log_visit(anna)

    await anna.presses("Изменить")
    await anna.presses("Клиент")
    await anna.presses("Лютик")

    assert "Записано. Лютик, визит" in anna.sees[-1]
    assert await logged(office, wrong) == []
    assert await promised(office, wrong) == []
    assert len(await logged(office, right)) == 1
    assert len(await promised(office, right)) == 1


async def test_the_kind_is_put_right(office: Office, anna: Person) -> None:
    """An outcome that cannot come of the new kind becomes "other"."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Нет того, кто решает")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    await anna.presses("Изменить")
    await anna.presses("Вид")
    await anna.presses("Неформальная встреча")

    [activity] = await logged(office, client)
    assert (activity.kind, activity.result) == (ActivityKind.INFORMAL, Outcome.OTHER)


async def test_the_day_is_put_right(office: Office, anna: Person) -> None:
    """A visit logged a day late stands on its own day (D009)."""
    client = await client_of(anna)
    await log_visit(anna)

    await anna.presses("Изменить")
    await anna.presses("День")
    await anna.presses("вчера")

    assert "Когда: вчера, 11:00" in anna.sees[-1]
    [activity] = await logged(office, client)
    assert activity.happened_at.astimezone(anna.zone).day == 23


async def test_mood_and_objection_take_one_tap_each(office: Office, anna: Person) -> None:
    """The mood again takes the mark off (D008, D011)."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Отказ")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    await anna.presses("🙁")
    await anna.presses("Возражение")
    await anna.presses("Цена")
    assert "Настроение: плохое" in anna.sees[-1]
    assert "Возражение: цена" in anna.sees[-1]
    [activity] = await logged(office, client)
    assert (activity.mood, activity.objection) == (Mood.BAD, Objection.PRICE)

    await anna.presses("🙁")
    assert (await logged(office, client))[0].mood is None


async def test_a_change_keeps_what_stood_there_before(office: Office, anna: Person) -> None:
    """Who changed what, from what, to what (D094)."""
    await client_of(anna)
    await log_visit(anna, note="Раз")
    await anna.presses("Изменить")
    await anna.presses("Заметка")
    await anna.sends("Два")

    async with office.database.transaction() as uow:
        rows = await uow.connection.rows(
            "select before, after, employee_id from audit where subject = 'activity'", {}
        )
    assert [(row[0], row[1], row[2]) for row in rows] == [
        ('{"note": "Раз"}', '{"note": "Два"}', anna.employee.id)
    ]


async def test_a_record_that_was_undone_can_not_be_changed(office: Office, anna: Person) -> None:
    """Old buttons on another copy of it find nothing."""
    client = await client_of(anna)
    await log_visit(anna)
    buttons = {button["text"]: button["callback_data"] for button in anna.seen[-1].buttons}
    await anna.presses("Отменить запись")

    await anna.presses_data(buttons["Изменить"], 1)
    assert "Такой записи нет" in anna.sees[-1]
    await anna.presses_data(buttons["🙂"], 1)
    assert await logged(office, client) == []


async def test_what_was_promised_before_is_ticked_off_with_one_tap(office: Office, anna: Person) -> None:
    """A new contact offers to close what its author still owed that client (D007)."""
    client = await client_of(anna)
    await log_visit(anna, note="Пустая полка → отправить КП")
    await office.moves_to(office.clock.read("tomorrow 12:00", anna.zone))
    await anna.sends("/call Ромашка")
    await anna.presses("Думает")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")
    saved = anna.seen[-1]
    kept = next(each["callback_data"] for each in saved.buttons if each["text"] == "Сделано: отправить КП")

    await anna.presses_data(kept, saved.message_id)
    await anna.presses_data(kept, saved.message_id)

    assert [each.text for each in await promised(office, client)] == ["узнать решение"]
    assert not any("Сделано" in text for text in anna.buttons)


async def test_a_letter_may_be_what_was_promised(office: Office, anna: Person) -> None:
    """An offer that was promised and sent is ticked off under the letter."""
    client = await client_of(anna)
    await log_visit(anna, note="Пустая полка → отправить КП")
    office.clock.set(office.clock.read("+5 minutes", anna.zone))
    await anna.sends("/log")
    await anna.presses("Письмо")
    await anna.presses("Ромашка")
    await anna.presses("Отправлено клиенту")
    await anna.presses("Без заметки")
    assert "Следующий шаг: узнать, получили ли. Когда?" in anna.sees[-1]
    await anna.presses("Завтра")
    await anna.presses("Сделано: отправить КП")
    assert [each.text for each in await promised(office, client)] == ["узнать, получили ли"]
