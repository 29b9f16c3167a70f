"""A place in the queue: all that is due has one at once, and is worded when its turn comes."""

import asyncio
from datetime import timedelta

import pytest

from bot.delivery import WORDED_AHEAD
from bot.wording import Wording
from domain.notices import POLICIES, NoticeKind, NoticeState
from scheduler.clock import Alarm, make_scheduler
from scheduler.teller import Teller
from services import notices as planning
from services.checks import CHECKS
from storage import notices
from tests.conftest import START
from tests.conversations.promises import TODAY, TOMORROW, give_task
from tests.office import Office, Person
from tests.scheduler.crowd import crowd

CLAIMS = "select notice_id, priority from outbox where state = 'claimed' order by notice_id"
WAITING = "select count(*) from outbox where state = 'waiting'"


async def claims(office: Office) -> dict[int, int]:
    """The priority of each claim, by its notice."""
    async with office.database.reading() as uow:
        return {row["notice_id"]: row["priority"] for row in await uow.connection.rows(CLAIMS, {})}


def another_teller(office: Office) -> Teller:
    """The teller of a later run, with nobody to send what it says."""
    now = office.clock.now
    return Teller(office.database, Alarm(make_scheduler(), now), now, CHECKS, Wording(), asyncio.Event())


async def test_every_kind_goes_by_its_priority(office: Office, anna: Person) -> None:
    """The place in the queue is as urgent as the message will be."""
    async with office.database.transaction() as uow:
        for kind in NoticeKind:
            planning.plan(uow, kind, anna.employee, 1, office.clock.now(), "one of each")
    await another_teller(office).claim_due()

    claimed = await claims(office)
    async with office.database.reading() as uow:
        kinds = {number: await notices.find(uow, number) for number in claimed}
    assert len(kinds) == len(NoticeKind)
    for number, notice in kinds.items():
        assert notice is not None
        assert claimed[number] == POLICIES[notice.kind].priority, notice.kind
        assert notice.state is NoticeState.PENDING


async def test_what_changes_in_the_queue_is_told_as_it_is(office: Office, anna: Person) -> None:
    """Called off while it waits for its turn, it is not told; moved, it is told at its new moment, once."""
    done = await give_task(anna, None, "Отменено", TODAY)
    moved = await give_task(anna, None, "Перенесено", TODAY)
    office.clock.set(office.clock.read("today 14:00", anna.zone))
    await office.app.teller.claim_due()
    assert len(await claims(office)) == 2

    later = office.clock.now() + timedelta(hours=1)
    async with office.database.transaction() as uow:
        planning.call_off(uow, done.id, NoticeKind.TASK_DUE, reason="it was done", now=office.clock.now())
        [notice] = await notices.list_of(uow, NoticeKind.TASK_DUE, moved.id)
        planning.replan(uow, NoticeKind.TASK_DUE, anna.employee, moved.id, later, notice.occurrence)
    await office.works()
    assert anna.sees == []
    assert await claims(office) == {}
    await office.moves_to(later)
    assert [text.splitlines()[0] for text in anna.sees] == ["Перенесено"]


async def test_the_next_run_tells_what_this_one_claimed(office: Office, anna: Person) -> None:
    """A stop between the place in the queue and the words loses nothing, and claims nothing twice."""
    for text in ("Прайс", "Договор"):
        await give_task(anna, None, text, TOMORROW)
    office.clock.set(office.clock.read("tomorrow 09:00", anna.zone))
    await another_teller(office).claim_due()
    await another_teller(office).claim_due()
    await office.works()
    assert sorted(text.splitlines()[0] for text in anna.sees) == ["Договор", "Прайс"]
    assert await claims(office) == {}


async def test_the_urgent_do_not_queue(office: Office, boris: Person) -> None:
    """Something urgent that falls due behind a crowd is worded before the rest of it."""
    await crowd(office, 40)
    office.clock.set(START + timedelta(days=1))
    teller = another_teller(office)
    await teller.claim_due()
    async with office.database.transaction() as uow:
        planning.plan(uow, NoticeKind.GROUP_LOST, boris.employee, -77, office.clock.now(), "not urgent")
        planning.plan(uow, NoticeKind.RUNNING_LATE, boris.employee, 77, office.clock.now(), "urgent")
    await teller.claim_due()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(teller.tell_claimed(), 0.2)  # there is room for one batch

    assert len(await claims(office)) == 31
    async with office.database.reading() as uow:
        [urgent] = await notices.list_of(uow, NoticeKind.RUNNING_LATE, 77)
    assert urgent.state is NoticeState.CANCELLED  # it was looked at: there is no such meeting


async def test_a_crowd_is_worded_as_fast_as_it_leaves(office: Office) -> None:
    """Of three hundred at one moment few are worded ahead of the sender; all arrive, each once."""
    hired = await crowd(office, 300)
    office.clock.set(START + timedelta(days=1))
    waiting: list[int] = []
    telling = asyncio.create_task(office.app.teller.tell_due())
    while not telling.done():
        async with office.database.reading() as uow:
            waiting.append((await uow.connection.rows(WAITING, {}))[0][0])
        await asyncio.sleep(0)
    await office.delivers()

    assert max(waiting) <= 3 * WORDED_AHEAD
    assert all(len(office.telegram.chats[one.telegram_id]) == 1 for one in hired)
