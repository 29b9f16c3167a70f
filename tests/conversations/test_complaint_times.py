"""Complaints that wait: the client told, silence going up, all called off (D055, D056)."""

from datetime import timedelta

import pytest

from domain.feedback import NewFeedback, Sign, Topic
from domain.people import Role
from handlers.feedback_buttons import ConfirmTold
from services import client_changes, team
from services import feedback as service
from storage import feedback
from tests.conversations.complaints import (
    BRATISLAVA,
    MOSCOW,
    VLADIVOSTOK,
    asked,
    escalate,
    told_by,
)
from tests.conversations.journal import client_of
from tests.office import Office, Person


async def test_after_two_working_hours_the_manager_is_asked(
    office: Office, anna: Person, boris: Person
) -> None:
    """Was the client told? Yes ends it (D056)."""
    client = await client_of(anna)
    await escalate(anna)
    await office.moves_to(office.clock.read("today 12:59", MOSCOW))
    assert asked(anna) == 0
    await office.moves_to(office.clock.read("today 13:00", MOSCOW))
    assert asked(anna) == 1
    assert "Ваш вопрос о доставке передан руководителю." in anna.sees[-1]

    await anna.presses("Да")
    assert anna.sees[-1].startswith("Отмечено: клиент знает.\n\nКлиенту сказали?")
    assert anna.buttons == ["Карточка"]
    assert (await told_by(office, client)).client_told_at == office.clock.now()
    before = len(anna.sees)
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))
    assert len(anna.sees) == before


async def test_not_yet_asks_three_times_more(office: Office, anna: Person, boris: Person) -> None:
    """An hour of work later each time, then no more; the button to say so stays."""
    client = await client_of(anna)
    office.clock.set(office.clock.read("2026-11-27 14:30", MOSCOW))
    await escalate(anna)
    moments = ["2026-11-27 16:30", "2026-11-27 17:30", "2026-11-30 09:30", "2026-11-30 10:30"]
    for number, moment in enumerate(moments, 1):
        await office.moves_to(office.clock.read(moment, MOSCOW) - timedelta(seconds=1))
        assert asked(anna) == 0, number
        await office.moves_to(office.clock.read(moment, MOSCOW))
        assert asked(anna) == 1, number
        late_tap = anna.seen[-1]
        data = late_tap.buttons[1]["callback_data"]
        await anna.presses("Ещё нет")
        await anna.presses_data(data, late_tap.message_id)

    assert anna.sees[-1].startswith("Больше не спрошу")
    await office.moves_to(office.clock.read("2026-12-02 18:00", MOSCOW))
    assert asked(anna) == 0
    await anna.presses("Клиент знает")
    assert (await told_by(office, client)).client_told_at is not None


async def test_silence_is_asked_twice_more(office: Office, anna: Person, boris: Person) -> None:
    """Who does not answer is asked again after three hours of work each, twice; then the button must do."""
    await client_of(anna)
    await escalate(anna)
    for number, moment in enumerate(("today 13:00", "today 16:00", "2026-11-25 10:00"), 1):
        await office.moves_to(office.clock.read(moment, MOSCOW) - timedelta(seconds=1))
        assert asked(anna) == number - 1
        await office.moves_to(office.clock.read(moment, MOSCOW))
        assert asked(anna) == number
    await office.moves_to(office.clock.read("2026-12-02 18:00", MOSCOW))
    assert asked(anna) == 3


async def test_told_before_it_is_asked(office: Office, anna: Person, boris: Person) -> None:
    """Ticked at once under the saved feedback: no question; a second tick says that it is done."""
    client = await client_of(anna)
    await escalate(anna)
    await anna.presses("Клиент знает")
    await office.moves_to(office.clock.read("today 18:00", MOSCOW))
    assert asked(anna) == 0
    number = (await told_by(office, client)).id
    await anna.presses_data(ConfirmTold(id=number).pack(), anna.seen[-1].message_id)
    assert anna.sees[-1] == "Это уже сделано."


async def test_an_answered_complaint_asks_for_the_answer(office: Office, anna: Person, boris: Person) -> None:
    """Answered within two hours: the client should hear the answer itself."""
    await client_of(anna)
    await escalate(anna)
    await boris.presses("Ответить")
    await boris.sends("Заменим завтра")
    await office.moves_to(office.clock.read("today 13:00", MOSCOW))
    assert anna.sees[-1] == "Клиенту передали ответ? Ромашка\n«Заменим завтра»"


async def test_a_client_who_was_told_of_the_leaders_hears_their_answer_too(
    office: Office, anna: Person, boris: Person
) -> None:
    """The tick for "it was passed on" is none for the answer; the answer stays to be read (D056)."""
    client = await client_of(anna)
    await escalate(anna)
    await anna.presses("Клиент знает")
    await boris.presses("Ответить")
    await boris.sends("Заменим <завтра>")
    await office.moves_to(office.clock.read("today 13:00", MOSCOW))
    assert anna.sees[-1] == "Клиенту передали ответ? Ромашка\n«Заменим <завтра>»"

    await anna.presses("Ещё нет")
    assert anna.sees[-1].endswith("сегодня, 14:00")
    await office.moves_to(office.clock.read("today 14:00", MOSCOW))
    await anna.presses("Да")
    assert "«Заменим <завтра>»" in anna.sees[-1]
    assert (await told_by(office, client)).client_told_at == office.clock.now()


async def test_four_working_hours_of_silence_go_up(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """Four of the head's own working hours: the admins have it, the head is reminded, once."""
    await client_of(anna)
    await escalate(anna)
    await boris.presses("Беру")
    await office.moves_to(office.clock.read("today 12:59", BRATISLAVA))
    assert owner.sees == []
    await office.moves_to(office.clock.read("today 13:00", BRATISLAVA))

    assert owner.sees[-1].startswith("4 рабочих часа без ответа.\nЖалоба: Ромашка")
    assert "Занимается: Борис" in owner.sees[-1]
    assert boris.sees[-1].startswith("4 рабочих часа без ответа.")
    await owner.presses("Ответить")
    await owner.sends("Вернём деньги")
    assert "Ольга:\n«Вернём деньги»" in anna.sees[-1]
    assert all("Ответ, Ольга" in text for text in boris.sees)
    before = len(owner.sees)
    await office.moves_to(office.clock.read("2026-11-30 18:00", MOSCOW))
    assert len(owner.sees) == before


@pytest.mark.parametrize(
    ("told_at", "goes_up_at"),
    [
        ("2026-11-25 09:30", "2026-11-25 13:00"),  # before the head's day begins
        ("2026-11-26 01:00", "2026-11-26 11:00"),  # at 16:00 of his day: two hours of it, two of the next
        ("2026-11-28 09:30", "2026-11-30 13:00"),  # on Saturday
        ("2026-10-23 23:00", "2026-10-26 10:00"),  # the clocks go back over the weekend
        ("2026-03-28 01:00", "2026-03-30 11:00"),  # the clocks go forward over the weekend
    ],
)
async def test_the_heads_own_hours_count(
    office: Office, viktor: Person, boris: Person, told_at: str, goes_up_at: str
) -> None:
    """A manager in Vladivostok, a head in Bratislava: four hours at work by the head's wall clock."""
    office.clock.set(office.clock.read(told_at, VLADIVOSTOK))
    await client_of(viktor)
    await escalate(viktor)

    await office.moves_to(office.clock.read(goes_up_at, BRATISLAVA) - timedelta(seconds=1))
    assert not any("4 рабочих часа" in text for text in boris.sees)
    await office.moves_to(office.clock.read(goes_up_at, BRATISLAVA))
    assert boris.sees[-1].startswith("4 рабочих часа")


async def test_the_manager_is_asked_in_his_own_hours(office: Office, viktor: Person, boris: Person) -> None:
    """A complaint of his Friday evening is asked about on his Monday morning."""
    await client_of(viktor)
    office.clock.set(office.clock.read("2026-11-27 17:00", VLADIVOSTOK))
    await escalate(viktor)

    await office.moves_to(office.clock.read("2026-11-30 09:59", VLADIVOSTOK))
    assert asked(viktor) == 0
    await office.moves_to(office.clock.read("2026-11-30 10:00", VLADIVOSTOK))
    assert asked(viktor) == 1


async def test_undo_calls_everything_off(office: Office, anna: Person, boris: Person, owner: Person) -> None:
    """The head's message says so and has nothing to press; nobody is asked, reminded or answered."""
    client = await client_of(anna)
    await escalate(anna)
    answer = boris.seen[-1].buttons[1]["callback_data"]
    await boris.presses("Ответить")
    await anna.presses("Отменить запись")

    assert boris.seen[0].text == "Жалоба отозвана. Менеджер: Анна"
    assert boris.seen[0].button_texts == ["Карточка"]
    await boris.sends("Заменим")
    assert boris.sees[-1].startswith("Такого отзыва нет")
    await boris.presses_data(answer, boris.seen[0].message_id)
    assert boris.sees[-1].startswith("Такого отзыва нет")
    seen = len(anna.sees), len(boris.sees)
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))
    assert (len(anna.sees), len(boris.sees)) == seen
    assert owner.sees == []
    async with office.database.transaction() as uow:
        assert await feedback.list_unanswered(uow, client.id) == []


async def test_a_client_given_away_takes_the_question_along(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """The answer and the question whether the client knows go to the one who has the client now."""
    client = await client_of(anna)
    await escalate(anna)
    async with office.database.transaction() as uow:
        await client_changes.give_to(uow, boris.employee, client.id, viktor.employee.id, office.clock.now())
    await boris.presses("Ответить")
    await boris.sends("Заменим завтра")
    before = len(anna.sees)
    assert viktor.sees[-1].startswith("Ответ руководителя: Ромашка")
    await office.moves_to(office.clock.read("2026-11-25 18:00", MOSCOW))

    assert "Клиенту передали ответ? Ромашка\n«Заменим завтра»" in viktor.sees
    assert len(anna.sees) == before


async def test_a_manager_who_left_is_asked_nothing(office: Office, anna: Person, boris: Person) -> None:
    """The head may still answer; the answer waits with the client for whoever gets it."""
    client = await client_of(anna)
    await escalate(anna)
    async with office.database.transaction() as uow:
        await team.remove(uow, boris.employee, anna.employee.id, office.clock.now())
    before = len(anna.sees)
    await boris.presses("Ответить")
    await boris.sends("Заменим завтра")
    await office.moves_to(office.clock.read("2026-11-25 18:00", MOSCOW))

    assert len(anna.sees) == before
    assert (await told_by(office, client)).answer == "Заменим завтра"


async def test_groups_hear_nothing_of_it(office: Office, anna: Person, boris: Person) -> None:
    """Complaints, reminders and answers are for private chats."""
    await client_of(anna)
    await escalate(anna)
    await boris.presses("Ответить")
    await boris.sends("Заменим")
    await office.moves_to(office.clock.read("2026-11-26 18:00", MOSCOW))
    await anna.sends("/feedback", chat_id=-100)
    await anna.sends("/tasks", chat_id=-100)

    assert set(anna.sees_in(-100)) == {"Это делается в личном чате со мной."}
    assert all(chat > 0 or chat == -100 for chat in office.telegram.chats)


async def test_an_admin_alone_is_told_that_nobody_is_above(office: Office, owner: Person) -> None:
    """His complaint is kept; nobody is chased about it."""
    client = await client_of(owner)
    await escalate(owner)
    assert "Передать некому" in owner.sees[-1]
    before = len(owner.sees)
    await office.moves_to(office.clock.read("2026-11-27 18:00", MOSCOW))
    assert len(owner.sees) == before
    assert (await told_by(office, client)).text == "Привезли брак"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Your question about the delivery has been passed on to our management."),
        ("sk", "Vašu otázku k dodávke sme odovzdali vedeniu."),
    ],
)
async def test_each_reads_it_in_his_own_language(
    office: Office, owner: Person, language: str, words: str
) -> None:
    """The words for the client are in the manager's language, the news in the head's."""
    person = await office.person("Ján", 3001, language=language)
    head = await office.person("Eva", 3002, Role.HEAD, language="sk")
    client = await client_of(person, "Dunaj", "s.r.o.")
    async with office.database.transaction() as uow:
        await service.log(
            uow,
            person.employee,
            NewFeedback(client.id, Sign.NEGATIVE, Topic.DELIVERY, "Late", can_fix=False),
            (),
            office.clock.now(),
        )
    await office.works()
    assert head.sees[-1].startswith("Sťažnosť: Dunaj s.r.o.\nTéma: dodávka")
    await office.moves_to(office.clock.read("today 13:00", MOSCOW))
    assert words in person.sees[-1]
