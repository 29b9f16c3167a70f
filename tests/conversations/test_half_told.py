"""A contact half told: it outlives restarts, commands and double taps, and can be left (D001, D006)."""

from pathlib import Path

from bot.settings import Settings
from domain.outcomes import Outcome
from storage.database import Database
from tests.conversations.journal import client_of, logged, promised
from tests.office import Office, Person


async def test_a_half_told_visit_survives_a_restart(
    office: Office, anna: Person, settings: Settings, book_path: Path
) -> None:
    """A second bot over the same book goes on where the first one was killed."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")
    await anna.sends("Ждёт директора")
    await office.closes()

    database = await Database.open(f"sqlite:///{book_path}")
    second = Office(settings, database, office.clock)
    second.telegram.chats = office.telegram.chats
    second.telegram.last_message_id = office.telegram.last_message_id
    second.update_ids = office.update_ids
    await second.opens()
    anna.office = second
    await anna.presses("Завтра")
    await second.closes()

    assert "Записано" in anna.sees[-1]
    assert [activity.note for activity in await logged(second, client)] == ["Ждёт директора"]
    await database.close()


async def test_a_visit_can_be_cancelled_at_any_question(office: Office, anna: Person) -> None:
    """Nothing is saved, and the buttons of that telling are over."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    question = anna.seen[-1]
    stale = question.buttons[0]["callback_data"]

    await anna.presses("Отмена")
    toast = await anna.presses_data(stale, question.message_id)

    assert "Отменено: визит, Ромашка" in anna.sees[-1]
    assert toast
    assert await logged(office, client) == []


async def test_a_command_in_the_middle_is_not_swallowed(office: Office, anna: Person) -> None:
    """Another dialogue begins at once; the half-told visit is offered again when that one ends."""
    client = await client_of(anna)
    await client_of(anna, "Лютик")
    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")
    await anna.sends("Ждёт директора")

    await anna.sends("/call Лютик")
    assert "Лютик, звонок. Какой итог?" in anna.sees[-1]
    await anna.presses("Не ответил")
    await anna.presses("Завтра")
    assert "Отложено: визит, Ромашка" in anna.sees[-1]
    await anna.presses("Продолжить")
    assert "Ромашка" in anna.sees[-1]
    await anna.presses("Завтра")

    [activity] = await logged(office, client)
    assert activity.note == "Ждёт директора"


async def test_a_double_tap_saves_once(office: Office, anna: Person) -> None:
    """The second tap on the day finds the dialogue over."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")
    await anna.sends("Ждёт")
    question = anna.seen[-1]
    day = next(button["callback_data"] for button in question.buttons if "Завтра" in button["text"])

    await anna.presses_data(day, question.message_id)
    toast = await anna.presses_data(day, question.message_id)

    assert toast
    assert len(await logged(office, client)) == 1


async def test_a_double_tap_on_the_outcome_asks_once(office: Office, anna: Person) -> None:
    """The second tap changes nothing but what it says."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    question = anna.seen[-1]
    thinking = next(button["callback_data"] for button in question.buttons if "Думает" in button["text"])

    await anna.presses_data(thinking, question.message_id)
    await anna.presses_data(thinking, question.message_id)
    await anna.sends("Ждёт")
    await anna.presses("Завтра")

    [activity] = await logged(office, client)
    assert activity.result is Outcome.THINKING


async def test_a_client_taken_away_meanwhile_is_refused(office: Office, anna: Person, viktor: Person) -> None:
    """What may be seen is looked at again when it is saved."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")
    await anna.presses("Без заметки")
    async with office.database.transaction() as uow:
        await uow.connection.rows(
            "update clients set owner_id = :owner where id = :id",
            {"owner": viktor.employee.id, "id": client.id},
        )

    await anna.presses("Завтра")

    assert "Такого клиента нет" in anna.sees[-1]
    assert await logged(office, client) == []


async def test_each_question_leads_back_to_the_one_before(office: Office, anna: Person) -> None:
    """From the reason to the days, from the note to the outcome, from the outcome to the client."""
    wrong, right = await client_of(anna), await client_of(anna, "Лютик")
    await anna.sends("/visit Ромашка")
    await anna.presses("Назад")
    await anna.presses("Лютик")
    await anna.presses("Отказ")
    await anna.presses("Назад")
    assert "Лютик, визит. Какой итог?" in anna.sees[-1]
    await anna.presses("Думает")
    await anna.sends("Ждёт")
    await anna.presses("Не назначать")
    await anna.presses("Назад")
    await anna.presses("Завтра")

    [activity] = await logged(office, right)
    assert (activity.result, activity.note) == (Outcome.THINKING, "Ждёт")
    assert await logged(office, wrong) == []


async def test_a_next_step_of_any_length_is_asked_about(office: Office, anna: Person) -> None:
    """It is cut on the screen alone."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Думает")

    await anna.sends("Дальше: " + "ж" * 4088)
    assert "Когда?" in anna.sees[-1]
    await anna.presses("Завтра")

    assert "Записано" in anna.sees[-1]
    [follow_up] = await promised(office, client)
    assert len(follow_up.text) == 4088
