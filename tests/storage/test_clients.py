"""Clients in the book: found for whom they are, alike on both databases, fast among many."""

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from domain.activities import Activity, ActivityKind
from domain.client_filters import ClientFilter, Sieve, Trait, sieve_of
from domain.clients import Client, ClientField
from domain.completeness import Fact, missing_facts, missing_of
from domain.meetings import NewMeeting
from domain.outcomes import Outcome
from domain.people import Employee, Role
from domain.typed_lines import NewClient
from services import client_base, client_changes, client_traits, contacts, new_clients
from services.clients import card_for, search_for, suggest_for
from storage import activities, clients, finding, meetings, people
from storage.database import Database, UnitOfWork
from tests.conftest import START

_numbers = count(1)


@pytest.fixture
async def uow(database: Database) -> AsyncIterator[UnitOfWork]:
    """Give a transaction."""
    async with database.transaction() as opened:
        yield opened


async def employee(
    uow: UnitOfWork, role: Role = Role.MANAGER, department: str | None = "Продажи"
) -> Employee:
    """Take somebody in."""
    unit = None if department is None else (await people.add_department(uow, department)).id
    return await people.add(
        uow,
        telegram_id=next(_numbers),
        name="Анна",
        role=role,
        department_id=unit,
        language="ru",
        zone="Europe/Moscow",
        joined_at=START,
    )


async def client(
    uow: UnitOfWork, owner: Employee, name: str, *, phone: str = "", legal_form: str = "", **told: str
) -> Client:
    """Put a client in the book."""
    phones = (phone,) if phone else ()
    new = replace(NewClient(name, legal_form, phones=phones), **cast("dict[str, Any]", told))
    return await clients.add(uow, new, owner, START)


def call(with_client: Client, manager: Employee, happened_at: datetime) -> Activity:
    """Give a call as it was logged."""
    return Activity(
        id=0,
        client_id=with_client.id,
        manager_id=manager.id,
        contact_id=None,
        meeting_id=None,
        kind=ActivityKind.CALL,
        happened_at=happened_at,
        result=Outcome.TALKED,
        note="",
        no_next_step_reason=None,
        place_check=None,
        distance_m=None,
        created_at=START,
        undone_at=None,
    )


def names(found: list[Client]) -> list[str]:
    """Give the names."""
    return [client.name for client in found]


async def test_a_search_stays_in_the_persons_view(uow: UnitOfWork) -> None:
    """A manager finds his own, a head his department's, an admin all; a head without a department none."""
    anna, viktor, vera = await employee(uow), await employee(uow), await employee(uow, department="Export")
    boris, olga = await employee(uow, Role.HEAD), await employee(uow, Role.ADMIN, None)
    nobody = await employee(uow, Role.HEAD, None)
    for owner, name in ((anna, "Лес А"), (viktor, "Лес Б"), (vera, "Лес В"), (olga, "Лес Г")):
        await client(uow, owner, name)

    seen = [names((await search_for(uow, who, "лес")).clients) for who in (anna, vera, boris, olga, nobody)]
    assert seen == [["Лес А"], ["Лес В"], ["Лес А", "Лес Б"], ["Лес А", "Лес Б", "Лес В", "Лес Г"], []]


async def test_filters_order_and_pages(uow: UnitOfWork) -> None:
    """Key clients first, then names that begin with what is searched; each filter counts its own."""
    anna, boris = await employee(uow), await employee(uow, Role.HEAD)
    made = [await client(uow, anna, name) for name in ("Сад и лес", "Лес", "Яма")]
    await client(uow, boris, "Лесок")
    await client_changes.set_key(uow, boris, made[0].id, True, START)
    _, person = await contacts.add(uow, anna, made[1].id, "Иван", START)
    await contacts.set_decides(uow, anna, person.id, True, START)

    assert names((await search_for(uow, anna, "лес")).clients) == ["Сад и лес", "Лес"]
    shown = {
        which: names((await search_for(uow, boris, "", sieve_of(which, START, START.date()))).clients)
        for which in ClientFilter
    }
    assert shown == {
        ClientFilter.ALL: ["Сад и лес", "Лес", "Лесок", "Яма"],
        ClientFilter.KEY: ["Сад и лес"],
        ClientFilter.UNDECIDED: ["Сад и лес", "Лесок", "Яма"],
        ClientFilter.MINE: ["Лесок"],
        ClientFilter.UNOWNED: [],
        ClientFilter.STALE: [],
        ClientFilter.OWING: [],
        ClientFilter.UNBOUGHT: [],
        ClientFilter.SILENT: ["Сад и лес", "Лес", "Лесок", "Яма"],
    }
    people.save(uow, replace(anna, removed_at=START))
    unowned = (await search_for(uow, boris, "", Sieve(ClientFilter.UNOWNED))).clients
    assert names(unowned) == ["Сад и лес", "Лес", "Яма"]
    page = await search_for(uow, boris, "", skip=2, most=2)
    assert (names(page.clients), page.total, page.skip) == (["Лесок", "Яма"], 4, 2)
    beyond = await search_for(uow, boris, "", skip=400, most=2)
    assert (names(beyond.clients), beyond.skip) == (["Сад и лес", "Лес"], 0)


async def test_suggestions(uow: UnitOfWork) -> None:
    """Last used first, another's never, key clients before other unused ones."""
    anna, viktor, boris = await employee(uow), await employee(uow), await employee(uow, Role.HEAD)
    made = {name: await client(uow, boris, name) for name in ("А", "Б", "В", "Г")}
    for made_one in made.values():
        await client_changes.give_to(uow, boris, made_one.id, anna.id, START)
    await client_changes.set_key(uow, boris, made["Г"].id, True, START)
    await client(uow, viktor, "Д")
    for hours, name in ((1, "Б"), (2, "В")):
        await activities.add(uow, anna, call(made[name], anna, START + timedelta(hours=hours)))

    assert names(await suggest_for(uow, anna, START)) == ["В", "Б", "Г", "А"]
    assert names(await suggest_for(uow, anna, START, most=1)) == ["В"]


async def test_todays_meetings_are_suggested_first_by_the_managers_own_day(uow: UnitOfWork) -> None:
    """At 23:00 of a Tuesday in Vladivostok it is Tuesday there; Wednesday's meeting and Monday's wait."""
    viktor = (await employee(uow)).moved_to(ZoneInfo("Asia/Vladivostok"))
    now = datetime(2026, 11, 24, 13, tzinfo=UTC)
    made = {name: await client(uow, viktor, name) for name in ("А", "Б", "В", "Г", "Д")}
    for name, starts_at in (
        ("Г", now + timedelta(minutes=30)),  # 23:30 on Tuesday
        ("Д", now - timedelta(hours=22)),  # 01:00 on Tuesday
        ("В", now + timedelta(hours=1)),  # midnight: Wednesday
        ("Б", now - timedelta(hours=24)),  # Monday
    ):
        new = NewMeeting(made[name].id, None, starts_at, 30, "", "")
        await meetings.add(uow, viktor, new, now)

    assert names(await suggest_for(uow, viktor, now)) == ["Д", "Г", "А", "Б", "В"]


async def test_those_that_look_alike(uow: UnitOfWork) -> None:
    """Tax id, phone (also a contact's) or name; not a name with another tax id, and not what was passed."""
    anna = await employee(uow)
    first = await client(uow, anna, "Ёлка", legal_form="ООО", tax_id="5299004640", phone="+79000000001")
    await contacts.add(uow, anna, first.id, "Иван, +7 900 000-00-02", START)

    async def alike(**told: str) -> list[int]:
        phone = told.pop("phone", "")
        facts = cast("dict[str, Any]", {"phones": (phone,) if phone else (), **told})
        new = replace(NewClient("Иное"), **facts)
        return [found.id for found in await new_clients.list_alike(uow, anna, new)]

    assert await alike(tax_id="5299004640") == [first.id]
    assert await alike(phone="+79000000001") == [first.id]
    assert await alike(phone="+79000000002") == [first.id]
    assert await alike(name="ЕЛКА", legal_form="АО") == [first.id]
    assert await alike(name="Ёлка", tax_id="1099007519") == []
    assert await alike() == []
    new = NewClient(name="Ёлка")
    assert await new_clients.list_alike(uow, anna, new, passed=[first.id]) == []


async def test_what_is_changed_is_found_and_noted(uow: UnitOfWork) -> None:
    """After each change the search finds the new and not the old."""
    anna = await employee(uow)
    made = await client(uow, anna, "Ёлка", city="Псков", phone="+79000000001")
    await client_changes.change(uow, anna, made.id, ClientField.CITY, "Казань", START)
    await client_changes.remove_phone(uow, anna, made.id, "+79000000001", START)
    await client_changes.change(uow, anna, made.id, ClientField.PHONE, "8 900 000 00 03", START)

    found = {
        text: (await search_for(uow, anna, text)).total for text in ("псков", "казань", "0000001", "0000003")
    }
    assert found == {"псков": 0, "казань": 1, "0000001": 0, "0000003": 1}


MANY = """
insert into clients (
    name, name_key, search_key, city, owner_id, department_id, created_at, card_changed_at
) with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n < 14999)
select
    'Торговый дом «Ромашка ' || n || '»', 'торговый дом ромашка ' || n,
    '==torgovi ==dom ==romaska ==' || n || ' =kazan =7900' || (1000000 + n) || ' +torgovidom' || n || ' ',
    'Казань', :owner_id, cast(null as bigint), 0, 0
from numbers
"""


async def test_fifteen_thousand_clients_are_searched_in_no_time(uow: UnitOfWork) -> None:
    """Any part of any of them, mistyped too, on both databases; bounds are ten times what was measured."""
    olga = await employee(uow, Role.ADMIN, None)
    uow.connection.later(MANY, {"owner_id": olga.id})
    await client(uow, olga, "Жемчуг", city="Псков")
    began = time.perf_counter()
    assert (await search_for(uow, olga, "машка 14998")).total == 1
    assert (await search_for(uow, olga, "900 100 77 77")).total == 1
    assert (await search_for(uow, olga, "")).total == 15_001
    assert names((await search_for(uow, olga, "жемчюгу")).clients) == ["Жемчуг"]
    assert (await search_for(uow, olga, "Рамашке 14998")).total == 1
    assert len(await suggest_for(uow, olga, START)) == 8
    assert time.perf_counter() - began < 2.5


async def test_traits_and_departments_are_counted_for_those_who_see_them(uow: UnitOfWork) -> None:
    """Spellings of a city are one value; a filter by it stays in the person's view."""
    anna, viktor, boris = await employee(uow), await employee(uow), await employee(uow, Role.HEAD)
    for owner, city in ((anna, "Казань"), (anna, "казань"), (viktor, "Псков"), (viktor, "")):
        await client(uow, owner, f"Клиент {city}", city=city)

    seen = [await client_traits.list_values(uow, who, Trait.CITY) for who in (anna, boris)]
    assert [[(one.value, one.clients) for one in values] for values in seen] == [
        [("Казань", 2)],
        [("Казань", 2), ("Псков", 1)],
    ]
    kazan = Sieve(trait=Trait.CITY, values=seen[0][0].spellings)
    assert [(await search_for(uow, who, "", kazan)).total for who in (anna, viktor, boris)] == [2, 0, 2]
    assert await finding.list_departments_of(uow, anna) == {anna.department_id: 2}


async def test_the_base_is_counted_as_the_cards_tell(uow: UnitOfWork) -> None:
    """What the review counts in the book is what each card lacks by itself (D077, D086)."""
    anna, boris = await employee(uow), await employee(uow, Role.HEAD)
    made = [await client(uow, anna, name, city="Киров") for name in ("Альфа", "Бета")]
    for field, text in ((ClientField.EMAIL, "a@b.example"), (ClientField.DEFERRAL, "14")):
        await client_changes.change(uow, anna, made[0].id, field, text, START)
    _, person = await contacts.add(uow, anna, made[1].id, "Иван, +7 900 000-00-01, i@b.example", START)
    await contacts.set_decides(uow, anna, person.id, True, START)

    [held] = await client_base.review(uow, boris, START + timedelta(days=1))
    missing = [missing_facts(await card_for(uow, anna, one.id)) for one in made]
    assert (held.clients, held.undecided, held.stale) == (2, 1, 0)
    assert held.told == 2 * len(Fact) - sum(len(one) for one in missing) == 7
    reached = [found for one in made if (found := await clients.find_reach(uow, one.id))]
    assert [missing_of(*found) for found in reached] == missing
