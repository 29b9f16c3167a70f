"""Contacts in the book: logged, changed, undone and told for whom they are, alike on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.activities import (
    ActivityKind,
    Attachment,
    AttachmentKind,
    Mood,
    NewActivity,
    NextStep,
    Objection,
)
from domain.outcomes import Outcome
from domain.people import Role
from domain.places import Place, PlaceCheck
from domain.refusals import ActivityNotFound, ClientNotFound
from services import activities as services
from services import activity_changes as changes
from services import stories
from storage import activities, attachments, clients, follow_ups, tasks
from storage.database import Database
from tests.conftest import START
from tests.storage.test_clients import client, employee

SHOP = Place(48.1486, 17.1077)


async def test_all_that_was_told_is_read_back(database: Database) -> None:
    """Place, files, marks and the promise stand with the record."""
    async with database.transaction() as uow:
        anna = await employee(uow)
        shop = await client(uow, anna, "Ромашка", legal_form="ООО")
        clients.set_place(uow, shop.id, SHOP)
        new = NewActivity(
            ActivityKind.VISIT,
            shop.id,
            "ООО «Ромашка»",
            Outcome.REFUSED,
            "Дорого",
            NextStep("позвонить", START.date()),
            place=replace(SHOP, latitude=48.1490),
            files=(Attachment(AttachmentKind.DOCUMENT, "file", "прайс.xlsx", "цены"),),
        )
        logged = await services.log(uow, anna, new, START)
        await changes.mark_mood(uow, anna, logged.activity.id, Mood.BAD, START)
        await changes.mark_objection(uow, anna, logged.activity.id, Objection.PRICE, START)

        found = await activities.get_for(uow, anna, logged.activity.id)

        assert found.activity == replace(logged.activity, mood=Mood.BAD, objection=Objection.PRICE)
        assert found.activity.place_check is PlaceCheck.VERIFIED
        assert found.activity.distance_m == 44
        assert (found.client_name, found.client_place, found.files) == ("ООО «Ромашка»", SHOP, 1)
        assert found.follow_up == logged.follow_up
        assert await attachments.list_of_activity(uow, logged.activity.id) == list(new.files)


@pytest.mark.parametrize(
    ("role", "department", "reads"),
    [
        (Role.MANAGER, "Продажи", False),
        (Role.HEAD, "Продажи", True),
        (Role.HEAD, "Опт", False),
        (Role.HEAD, None, False),
        (Role.ADMIN, None, True),
    ],
)
async def test_a_record_is_read_and_made_for_whom_it_is(
    database: Database, role: Role, department: str | None, reads: bool
) -> None:
    """A manager's own clients, a head's department, an admin's everything; never changed by another."""
    async with database.transaction() as uow:
        anna = await employee(uow)
        other = await employee(uow, role, department)
        shop = await client(uow, anna, "Ромашка")
        new = NewActivity(ActivityKind.CALL, shop.id, "Ромашка", Outcome.TALKED)
        logged = await services.log(uow, anna, new, START)

        with pytest.raises(ActivityNotFound):
            await activities.get_own(uow, other, logged.activity.id)
        if reads:
            assert (await activities.get_for(uow, other, logged.activity.id)).activity == logged.activity
            await services.log(uow, other, new, START)
            return
        with pytest.raises(ActivityNotFound):
            await activities.get_for(uow, other, logged.activity.id)
        with pytest.raises(ClientNotFound):
            await services.log(uow, other, new, START)


async def test_undo_takes_back_what_followed_and_opens_what_was_closed(database: Database) -> None:
    """The promise goes, the missed call waits again, and a second undo finds it done (D004)."""
    async with database.transaction() as uow:
        anna = await employee(uow)
        shop = await client(uow, anna, "Ромашка")
        missed = NewActivity(
            ActivityKind.MISSED_CALL, shop.id, "Ромашка", next_step=NextStep("перезвонить", START.date())
        )
        await services.log(uow, anna, missed, START)
        step = NextStep("позвонить", START.date() + timedelta(days=3))
        call = NewActivity(ActivityKind.CALL, shop.id, "Ромашка", Outcome.TALKED, next_step=step)
        logged = await services.log(uow, anna, call, START)
        assert await tasks.list_open(uow, shop.id) == []

        assert await services.undo(uow, anna, logged.activity.id, START + timedelta(minutes=10))
        assert not await services.undo(uow, anna, logged.activity.id, START + timedelta(minutes=10))

        assert len(await tasks.list_open(uow, shop.id)) == 1
        assert await follow_ups.list_open(uow, shop.id) == []
        assert [each.kind for each in await activities.list_last(uow, shop.id, 9)] == [
            ActivityKind.MISSED_CALL
        ]


async def test_a_story_is_told_backwards_in_pages(database: Database) -> None:
    """The latest first, eight to a page; a page too far is the last one (D005)."""
    async with database.transaction() as uow:
        anna = await employee(uow)
        shop = await client(uow, anna, "Ромашка")
        for ago in range(10):
            new = NewActivity(ActivityKind.VISIT, shop.id, "Ромашка", Outcome.AGREED, str(ago))
            happened_at = START - timedelta(days=ago)
            await services.log(uow, anna, replace(new, happened_at=happened_at), START)

        first, last = [await stories.tell(uow, shop, page, START) for page in (1, 99)]

        assert [entry.text for entry in first.entries] == [str(ago) for ago in range(8)]
        assert [entry.text for entry in last.entries] == ["8", "9"]
        assert (last.page, last.pages) == (2, 2)
