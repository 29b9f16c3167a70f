"""What is said of a meeting before and after it: never twice, never lost, never too late (D016-D022)."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.feedback import FeedbackState, NewFeedback, Sign, Topic
from domain.meeting_reminders import KINDS
from domain.meetings import Meeting, Preparation
from domain.notices import NoticeKind
from handlers.meeting_buttons import Later, Tick
from services import client_changes, meetings, team
from storage import feedback
from tests.conversations.diary import kept, known_client, meeting_of, pending
from tests.conversations.journal import client_of, log_visit
from tests.office import Office, Person

# Friday, 10:00 in Moscow
FRIDAY_AT_TEN = datetime(2026, 11, 27, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


def told(person: Person, since: int) -> list[str]:
    """Give the first lines of what was said since so many messages."""
    return [text.splitlines()[0] for text in person.sees[since:]]


async def test_the_four_words_of_a_meeting(office: Office, anna: Person) -> None:
    """The evening before, an hour before, when to leave, and an hour after the end."""
    await meeting_of(anna, await known_client(anna), FRIDAY_AT_TEN)

    for moment, word in (
        (FRIDAY_AT_TEN - 16 * HOUR, "Подготовьтесь к встрече: Ромашка, завтра, 10:00–11:00"),
        (FRIDAY_AT_TEN - HOUR, "Скоро встреча: Ромашка, сегодня, 10:00–11:00"),
        (FRIDAY_AT_TEN - timedelta(minutes=45), "Пора выезжать: Ромашка, сегодня, 10:00–11:00"),
        (FRIDAY_AT_TEN + 2 * HOUR, "Как прошла встреча? Ромашка, сегодня, 10:00–11:00"),
    ):
        before = len(anna.sees)
        await office.moves_to(moment - timedelta(seconds=1))
        assert len(anna.sees) == before
        await office.moves_to(moment)
        assert told(anna, before) == [word]


async def test_the_brief(office: Office, anna: Person) -> None:
    """The hour before tells who decides, what was promised, what is unanswered, and the last contacts."""
    client = await known_client(anna)
    await log_visit(anna, note="Пустая полка -> выслать <КП>")
    async with office.database.transaction() as uow:
        new = NewFeedback(client_id=client.id, sign=Sign.NEGATIVE, topic=Topic.QUALITY, text="Брак в партии")
        await feedback.add(
            uow,
            new,
            manager_id=anna.employee.id,
            state=FeedbackState.ESCALATED,
            created_at=office.clock.now(),
        )
    await meeting_of(anna, client, FRIDAY_AT_TEN, goal="Закрыть брак")

    await office.moves_to(FRIDAY_AT_TEN - HOUR)

    brief = anna.sees[-1]
    assert "Выезд в 09:15." in brief
    assert "Цель: Закрыть брак" in brief
    assert "Решает: Иван Петров, директор" in brief
    assert "Обещано, ср, 25 ноября: выслать <КП>" in brief
    assert "Без ответа, вт, 24 ноября: Брак в партии" in brief
    assert "вт, 24 ноября: визит" in brief.lower()
    assert "Пустая полка" in brief


async def test_the_brief_of_an_unknown_client(office: Office, anna: Person) -> None:
    """What is not known is said."""
    await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)

    await office.moves_to(FRIDAY_AT_TEN - HOUR)

    assert "Кто решает, неизвестно" in anna.sees[-1]
    assert "Контактов с клиентом ещё не было" in anna.sees[-1]


async def test_a_monday_meeting_is_prepared_on_friday(office: Office, anna: Person) -> None:
    """The evening before is that of the last working day."""
    await meeting_of(anna, await client_of(anna), datetime(2026, 11, 30, 7, tzinfo=UTC))

    await office.moves_to(datetime(2026, 11, 27, 15, tzinfo=UTC))

    assert told(anna, -1) == ["Подготовьтесь к встрече: Ромашка, пн, 30 ноября, 10:00–11:00"]


async def test_an_early_meeting_is_told_in_quiet_hours(office: Office, anna: Person) -> None:
    """Nobody misses a meeting at 07:00 because the phone was to be quiet until 08:00."""
    early = datetime(2026, 11, 27, 4, tzinfo=UTC)
    await meeting_of(anna, await client_of(anna), early)

    await office.moves_to(early)

    assert told(anna, -2) == [
        "Скоро встреча: Ромашка, сегодня, 07:00–08:00",
        "Пора выезжать: Ромашка, сегодня, 07:00–08:00",
    ]


@pytest.mark.parametrize(
    ("travel", "words"),
    [
        (0, ["Скоро встреча"]),
        (15, ["Скоро встреча", "Пора выезжать"]),
        (30, ["Скоро встреча", "Пора выезжать"]),
        (35, ["Скоро встреча"]),
        (45, ["Скоро встреча"]),
        (50, ["Пора выезжать"]),
        (120, ["Пора выезжать", "Скоро встреча"]),
    ],
)
async def test_no_two_words_within_minutes(
    office: Office, anna: Person, travel: int, words: list[str]
) -> None:
    """The word to leave and the brief are one message where they would come within minutes."""
    await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN, travel=travel)
    await office.moves_to(FRIDAY_AT_TEN - 4 * HOUR)
    before = len(anna.sees)

    await office.moves_to(FRIDAY_AT_TEN)

    assert [text.partition(":")[0] for text in anna.sees[before:]] == words
    assert sum("Контактов с клиентом ещё не было" in text for text in anna.sees[before:]) == 1


async def test_the_bot_was_away(office: Office, anna: Person) -> None:
    """What fell due meanwhile is one message, and nothing is said of a meeting that has begun."""
    await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await meeting_of(anna, await client_of(anna, "Василёк"), FRIDAY_AT_TEN - HOUR)
    await office.moves_to(FRIDAY_AT_TEN - 3 * HOUR)
    before = len(anna.sees)

    office.clock.set(FRIDAY_AT_TEN - timedelta(minutes=40))
    await office.works()

    assert told(anna, before) == ["Скоро встреча: Ромашка, сегодня, 10:00–11:00"]
    assert "Пора выезжать." in anna.sees[-1]


async def test_moving_closer_keeps_a_reminder(office: Office, anna: Person) -> None:
    """A meeting moved to half an hour from now is reminded of now."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)

    await move(anna, meeting, office.clock.now() + timedelta(minutes=30))
    before = len(anna.sees)
    await office.works()

    assert told(anna, before) == ["Скоро встреча: Ромашка, сегодня, 11:30–12:30"]
    assert "Пора выезжать." in anna.sees[-1]
    await office.moves_to(FRIDAY_AT_TEN - 30 * timedelta(minutes=1))
    assert "Как прошла встреча" in anna.sees[-1]
    assert len(anna.sees) == before + 2


async def move(manager: Person, meeting: Meeting, starts_at: datetime) -> None:
    """Move a meeting without a dialogue."""
    async with manager.office.database.transaction() as uow:
        await meetings.move(uow, manager.employee, meeting.id, starts_at, manager.office.clock.now())


async def test_moving_there_and_back(office: Office, anna: Person) -> None:
    """Reminders are neither doubled nor lost, however often a meeting is moved."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    for starts_at in (FRIDAY_AT_TEN + HOUR, FRIDAY_AT_TEN, FRIDAY_AT_TEN - HOUR, FRIDAY_AT_TEN):
        await move(anna, meeting, starts_at)
    await set_minutes(anna, meeting, 90)
    await set_minutes(anna, meeting, 60)

    assert len(await pending(office, meeting, *KINDS)) == 4
    await office.moves_to(FRIDAY_AT_TEN + 3 * HOUR)

    assert [text.partition(":")[0].partition("?")[0] for text in anna.sees] == [
        "Подготовьтесь к встрече", "Скоро встреча", "Пора выезжать", "Как прошла встреча",
    ]  # fmt: skip
    assert (await kept(office, meeting)).times_moved == 4


async def set_minutes(manager: Person, meeting: Meeting, minutes: int) -> None:
    """Let a meeting last longer or shorter."""
    async with manager.office.database.transaction() as uow:
        await meetings.set_minutes(uow, manager.employee, meeting.id, minutes, manager.office.clock.now())


async def test_a_cancelled_meeting_is_silent(office: Office, anna: Person) -> None:
    """Nothing is said of it any more."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    async with office.database.transaction() as uow:
        await meetings.cancel(uow, anna.employee, meeting.id, "", office.clock.now())

    await office.moves_to(FRIDAY_AT_TEN + 24 * HOUR)

    assert anna.sees == []


async def test_a_client_given_to_another(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """The meeting goes along: its new manager hears of it and is reminded, the former one is not (D091)."""
    client = await client_of(anna)
    await meeting_of(anna, client, FRIDAY_AT_TEN)
    async with office.database.transaction() as uow:
        await client_changes.give_to(uow, boris.employee, client.id, viktor.employee.id, office.clock.now())
    before = len(anna.sees)

    await office.works()
    assert "Вам передан клиент (передаёт Борис): Ромашка" in viktor.sees[-1]
    assert "Открытых дел с ними: 1" in viktor.sees[-1]
    await office.moves_to(FRIDAY_AT_TEN + 2 * HOUR)

    assert not [text for text in anna.sees[before:] if "встреч" in text]
    assert told(viktor, -2) == [
        "Пора выезжать: Ромашка, сегодня, 17:00–18:00",
        "Как прошла встреча? Ромашка, сегодня, 17:00–18:00",
    ]


async def test_nobody_who_left_is_reminded(office: Office, anna: Person, boris: Person) -> None:
    """A manager who was taken out hears nothing more."""
    await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    async with office.database.transaction() as uow:
        await team.remove(uow, boris.employee, anna.employee.id, office.clock.now())
    before = len(anna.sees)

    await office.moves_to(FRIDAY_AT_TEN + 24 * HOUR)

    assert len(anna.sees) == before


async def test_remind_me_later(office: Office, anna: Person) -> None:
    """In 15 minutes again, once for a double tap, and never after the start."""
    await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN, travel=0)
    await office.moves_to(FRIDAY_AT_TEN - HOUR)
    word = anna.seen[-1]

    assert await anna.presses("Напомнить через 15 минут", on=word) == "Напомню: сегодня, 09:15"
    office.clock.set(office.clock.now() + timedelta(seconds=2))
    assert await anna.presses("Напомнить через 15 минут", on=word) == "Напомню: сегодня, 09:15"
    before = len(anna.sees)
    await office.moves_to(FRIDAY_AT_TEN - timedelta(minutes=40))
    assert told(anna, before) == ["Скоро встреча: Ромашка, сегодня, 10:00–11:00"]

    again = anna.seen[-1]
    await office.moves_to(FRIDAY_AT_TEN - timedelta(minutes=12))
    assert await anna.presses("Напомнить через 15 минут", on=again) == "Напомню: сегодня, 09:55"
    await office.moves_to(FRIDAY_AT_TEN - timedelta(minutes=5))
    assert len(anna.sees) == before + 2
    last = Later(id=1, kind=NoticeKind.MEETING_SOON, minutes=15, turn=9).pack()
    toast = await anna.presses_data(last, anna.seen[-1].message_id)
    assert toast.startswith("Встреча вот-вот начнётся")


async def test_remind_me_later_of_what_was_moved(office: Office, anna: Person) -> None:
    """A word that was put off is dropped when the meeting is moved meanwhile."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN, travel=0)
    await office.moves_to(FRIDAY_AT_TEN - HOUR)
    await anna.presses("Напомнить через 15 минут")
    await move(anna, meeting, FRIDAY_AT_TEN + 24 * 5 * HOUR)
    before = len(anna.sees)

    await office.moves_to(FRIDAY_AT_TEN + HOUR)

    assert anna.sees[before:] == []


async def test_the_checklist(office: Office, anna: Person, viktor: Person) -> None:
    """Items are ticked in place; another person's tap changes nothing."""
    meeting = await meeting_of(anna, await client_of(anna), FRIDAY_AT_TEN)
    await office.moves_to(FRIDAY_AT_TEN - 16 * HOUR)

    await anna.presses("Вопросы")
    assert "☑ Вопросы" in anna.buttons
    assert "☐ Предложение" in anna.buttons
    await anna.presses("Вопросы")
    assert "☐ Вопросы" in anna.buttons
    await anna.presses("Предложение")
    tick = Tick(id=meeting.id, item=Preparation.GOAL, done=True, turn=0).pack()
    await viktor.sends("/today")
    await viktor.presses_data(tick, viktor.seen[-1].message_id)

    assert (await kept(office, meeting)).prepared == frozenset({Preparation.OFFER})
