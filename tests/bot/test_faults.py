"""A fault at every statement, send and wait of a logged visit: nothing is lost, and nothing twice."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot.logs
from bot import verdicts
from bot.settings import Settings
from storage.database import Database
from tests.bot.shaken import WAYS, Brittle, Counter, Shaken, fault_of_ours, make_brittle
from tests.conversations.journal import client_of
from tests.office import Person
from tests.telegram import StillClock

_FAILED = re.compile(r"ничего не сохранено.*код (\w+)")
_COUNTS = """
select
    (select count(*) from activities where note = :note) as visits,
    (select count(*) from follow_ups f join activities a on a.id = f.activity_id where a.note = :note)
        as promises,
    (select count(*) from notices n join follow_ups f on f.id = n.subject_id and n.kind = 'follow_up_due'
        join activities a on a.id = f.activity_id where a.note = :note) as reminders,
    (select count(*) from inbox where state = 'waiting') as unheard,
    (select count(*) from outbox where state = 'waiting') as unsaid,
    (select count(*) from failed_updates) as letters
"""


@pytest.fixture
async def office(
    settings: Settings, book_path: Path, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Shaken]:
    """Give an office over a brittle book, in which nobody waits long."""
    monkeypatch.setattr(verdicts, "FIRST_PAUSE", 0.001)
    monkeypatch.setattr(bot.logs.Watch, "pause", lambda watch: 0.001)
    monkeypatch.setattr("bot.marks._GATHERED_FOR", 0)
    monkeypatch.setattr(Brittle, "counter", Counter())
    make_brittle(monkeypatch)
    database = await Database.open(f"sqlite:///{book_path}")
    shaken = Shaken(settings, database, clock)
    await shaken.opens()
    yield shaken
    await shaken.closes()
    await database.close()


async def visits(anna: Person, note: str, counter: Counter) -> int:
    """Log a visit of which each deed meets a fault; what the bot says failed is done once more.

    Gives how often that was said.
    """
    told = 0
    for deed in (
        lambda: anna.sends("/visit"),
        lambda: anna.presses("Ромашка"),
        lambda: anna.presses("Договорились"),
        lambda: anna.sends(note),
        lambda: anna.presses("Завтра"),
    ):
        seen = len(anna.sees)
        counter.begins()
        await deed()
        if any(_FAILED.search(text) for text in anna.sees[seen:]):
            told += 1
            await deed()
    return told


async def check(office: Shaken, anna: Person, note: str, letters: int) -> None:
    """The visit stands in the book once with all that belongs to it, and on the screen once."""
    Brittle.counter.fails_at = 0
    async with office.database.reading() as uow:
        [row] = await uow.connection.rows(_COUNTS, {"note": note})
    once, nothing = dict.fromkeys(("visits", "promises", "reminders"), 1), {"unheard": 0, "unsaid": 0}
    assert dict(row) == {**once, **nothing, "letters": letters}, note
    assert [note in text and "Записано" in text for text in anna.sees].count(True) == 1, note


async def counted(office: Shaken, anna: Person, counter: Counter) -> range:
    """Log a visit in which nothing fails, and give the numbers of what may fail after one of its deeds."""
    await client_of(anna)
    counter.most = 0
    await visits(anna, "calm", counter)
    await check(office, anna, "calm", 0)
    return range(1, counter.most + 1)


async def test_a_statement_that_the_disk_refuses(office: Shaken, anna: Person) -> None:
    """What was begun is undone whole and done again; the person does not even notice."""
    counter = Brittle.counter
    statements = await counted(office, anna, counter)
    assert len(statements) > 20
    for number in statements:
        counter.fails_at = number
        assert await visits(anna, f"disk {number}", counter) == 0
        await check(office, anna, f"disk {number}", 0)


async def test_a_statement_that_is_our_mistake(
    office: Shaken, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The update is kept apart, the person is told that nothing was saved, and does it once more."""
    counter = Brittle.counter
    statements = await counted(office, anna, counter)
    monkeypatch.setattr(Brittle, "blow", staticmethod(fault_of_ours))
    letters = 0
    for number in statements:
        counter.fails_at = number
        letters += await visits(anna, f"ours {number}", counter)
        await check(office, anna, f"ours {number}", letters)
    assert letters > 20


async def test_a_call_that_goes_wrong(office: Shaken, anna: Person) -> None:
    """It is made again; only where its answer was lost, what it said may stand there twice."""
    calls = await counted(office, anna, office.sends)
    assert len(calls) >= 2
    for way in WAYS:
        office.telegram.way = way
        for number in calls:
            office.sends.fails_at = number
            shown = len(anna.sees)
            assert await visits(anna, f"{way} {number}", office.sends) == 0
            await check(office, anna, f"{way} {number}", 0)
            assert len(anna.sees) - shown == 2 or way == "the answer is lost"


async def test_an_end_at_any_wait(office: Shaken, anna: Person) -> None:
    """The program ends wherever it waits for something; the next life does what was not done."""
    waits = await counted(office, anna, office.waits)
    assert len(waits) >= 4
    for number in waits:
        office.waits.fails_at = number
        assert await visits(anna, f"wait {number}", office.waits) == 0
        await check(office, anna, f"wait {number}", 0)
