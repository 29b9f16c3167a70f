"""The event loop is everybody's: no update holds it for long."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from tests.conftest import START
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import client_of
from tests.conversations.promises import TODAY, give_task
from tests.office import Office, Person
from tests.scheduler.crowd import crowd

LONGEST = 0.010


class Watch:
    """Notes the longest time for which one turn of the loop kept its thread busy.

    The thread's own processor time counts, so that a busy machine is not mistaken for a busy loop.
    """

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.longest = 0.0
        self.seen: list[float] = []

    @contextmanager
    def update(self) -> Iterator[None]:
        """Take what happens in the block as one update."""
        self.longest = 0.0
        yield
        self.seen.append(self.longest)

    def share(self, part: float) -> float:
        """Give the time within which this part of the updates let go of the loop."""
        return sorted(self.seen)[int(len(self.seen) * part) - 1]


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Give a watch over every turn of the loop."""
    watching = Watch()
    run = asyncio.Handle._run  # noqa: SLF001 - nobody else sees each turn

    def timed(handle: asyncio.Handle) -> None:
        began = time.thread_time()
        run(handle)
        watching.longest = max(watching.longest, time.thread_time() - began)

    monkeypatch.setattr(asyncio.Handle, "_run", timed)
    return watching


async def visit(anna: Person, watch: Watch) -> None:
    """A visit from the first word to the last button."""
    with watch.update():
        await anna.sends("/visit")
    for label in ("Ромашка", "Договорились"):
        with watch.update():
            await anna.presses(label)
    with watch.update():
        await anna.sends("Полка пустая, просят предложение на осень и скидку за объём")
    with watch.update():
        await anna.presses("Завтра")


async def test_no_update_holds_the_loop(office: Office, anna: Person, watch: Watch) -> None:
    """After the first of its kind, an update of the ordinary dialogue holds the loop for less than 10 ms."""
    await client_of(anna)
    for word in ("/help", "/today", "/clients", "ку"):
        await anna.sends(word)
    await visit(anna, watch)
    watch.seen.clear()
    for _ in range(12):
        await visit(anna, watch)
        for word in ("/help", "/today", "/clients", "/history Ромашка", "ку"):
            with watch.update():
                await anna.sends(word)

    assert len(watch.seen) == 120
    assert watch.share(0.5) < LONGEST / 2
    assert watch.share(0.98) < LONGEST, [f"{seconds * 1000:.1f} ms" for seconds in sorted(watch.seen)[-5:]]


async def test_a_long_plan_holds_nothing_up(office: Office, anna: Person, watch: Watch) -> None:
    """Twenty meetings and ninety tasks of one day, in the push of the morning and on demand."""
    client = await known_client(anna)
    for number in range(20):
        await meeting_of(anna, client, START + timedelta(minutes=20 + 20 * number))
    for number in range(90):
        await give_task(anna, None, f"Отправить прайс номер {number} и перезвонить", TODAY)
    await anna.sends("/today")
    for word in ("/today", "/week", "/tasks"):
        with watch.update():
            await anna.sends(word)
    assert watch.share(1) < LONGEST, watch.seen


async def test_a_crowd_holds_nothing_up(office: Office, watch: Watch) -> None:
    """Three hundred people are told of something at one moment, in a book with others waiting."""
    hired = await crowd(office, 300)
    office.clock.set(START + timedelta(days=1))
    with watch.update():
        await office.works()
    assert all(office.telegram.chats[one.telegram_id] for one in hired)
    assert watch.share(1) < LONGEST, watch.seen
