"""Due notices: each ends by name; one that fails, or waits for ever, is in nobody's way."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.wording import Wording
from domain.notices import Notice, NoticeKind, NoticeState, Tell, Verdict, Wait
from domain.people import Employee
from scheduler.clock import Alarm, make_scheduler
from scheduler.teller import Teller
from services import checks
from services.notices import plan
from services.welcome import Newcomer
from storage import notices
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork
from tests.conftest import START
from tests.office import Office, Person

KIND = NoticeKind.WELCOME


async def check(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Fail, or wait for a moment that is gone, if the notice says so; otherwise tell."""
    if notice.occurrence == "fails":
        raise RuntimeError("the check stumbles")
    if notice.occurrence == "waits":
        return Wait(now - timedelta(minutes=5))
    return Tell(Newcomer(recipient))


@pytest.fixture(autouse=True)
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the check of one kind stumble at will."""
    monkeypatch.setitem(checks.CHECKS, KIND, check)


async def plans(office: Office, person: Person, *occurrences: str) -> None:
    """Plan notices that are due now, in this order."""
    async with office.database.transaction() as uow:
        for place, occurrence in enumerate(occurrences):
            due_at = office.clock.now() - timedelta(minutes=1) + timedelta(milliseconds=place)
            plan(uow, KIND, person.employee, person.employee.id, due_at, occurrence)


async def states(office: Office, person: Person) -> dict[str, NoticeState]:
    """How each notice ended, by occurrence."""
    async with office.database.transaction() as uow:
        return {one.occurrence: one.state for one in await notices.list_of(uow, KIND, person.employee.id)}


async def test_one_that_fails_is_in_nobodys_way(
    office: Office, boris: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """It ends as failed, once, with its traceback in the log; those before and behind it are told."""
    await plans(office, boris, "first", "fails", "second", "third")
    await office.works()

    assert len(boris.sees) == 3
    assert await states(office, boris) == {
        "first": NoticeState.SENT,
        "fails": NoticeState.FAILED,
        "second": NoticeState.SENT,
        "third": NoticeState.SENT,
    }
    assert "the check stumbles" in caplog.text


async def test_one_that_waits_for_the_past_does_not_spin(office: Office, boris: Person) -> None:
    """It is looked at again a little later, not at once and for ever."""
    await plans(office, boris, "waits", "other")
    async with asyncio.timeout(5):
        await office.works()

    assert await states(office, boris) == {"waits": NoticeState.PENDING, "other": NoticeState.SENT}


async def test_more_than_a_batch(office: Office, boris: Person) -> None:
    """A hundred and twenty that are due at once are told each once, in their order."""
    await plans(office, boris, *[f"number {place:03}" for place in range(120)])
    await office.works()

    assert len(boris.sees) == 120
    assert set((await states(office, boris)).values()) == {NoticeState.SENT}


async def test_the_clock_goes_on_after_an_outage(
    office: Office, boris: Person, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is away when a notice is due: it is told as soon as it is back, without another ring."""
    await plans(office, boris, "first")
    now = office.clock.now
    room = asyncio.Event()
    room.set()
    teller = Teller(database, Alarm(make_scheduler(), now), now, checks.CHECKS, Wording(), room)
    away = [True, False, True]
    listed = notices.list_recipients

    async def list_recipients(uow: UnitOfWork, most: int, since: datetime) -> list[tuple[Employee, bool]]:
        if away.pop() if away else False:
            raise StorageUnavailable("database is locked")
        return await listed(uow, most, since)

    monkeypatch.setattr(notices, "list_recipients", list_recipients)
    running = asyncio.create_task(teller.run())
    async with asyncio.timeout(5):
        while (await states(office, boris))["first"] is not NoticeState.SENT:  # noqa: ASYNC110 - a book has none
            await asyncio.sleep(0.02)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert office.clock.now() == START
