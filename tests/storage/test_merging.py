"""Merging: no table that speaks of clients is forgotten, and every row comes back as it was."""

from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from domain.clients import Client
from domain.import_rows import Party
from domain.merging import ATTRIBUTES, merged
from domain.people import Role
from services import client_matching
from services import merging as service
from storage import merging, people
from storage.database import Database
from storage.merging import OWNED
from tests.conftest import START

_OF_CLIENTS = {
    "sqlite": 'select m.name as place, f."from" as name from sqlite_master as m'
    " join pragma_foreign_key_list(m.name) as f where m.type = 'table' and f.\"table\" = 'clients'",
    "postgresql": "select c.conrelid::regclass::text as place, a.attname as name from pg_constraint as c"
    " join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)"
    " where c.contype = 'f' and c.confrelid = 'clients'::regclass",
}
_NAMED_SO = "select m.name as place from sqlite_master as m join pragma_table_info(m.name) as c"
_NAMED_SO += " where m.type = 'table' and c.name = 'client_id'"
_UNIQUE = "select m.name as place, i.name as name from sqlite_master as m join pragma_index_list(m.name) as i"
_UNIQUE += " where m.type = 'table' and i.\"unique\" = 1"
_numbers = count(100)
# Tables that name clients and are not theirs: who was alike, merged or handed over stays as it was written.
NOT_MOVED = {"likely_duplicates", "different_clients", "merges", "handed_clients"}
# what a merge does not choose between, and why
NOT_CHOSEN = {"id", "is_key", "created_at", "card_changed_at", "field_asked_at"}


# These read SQLite's own description of its tables. Both databases are made by the same migrations, and every
# query of a merge runs on both in test_queries.py.
ON_SQLITE = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


async def test_no_table_is_forgotten(database: Database, engine: str) -> None:
    """Whoever makes a table that names a client says in storage/merging.py what becomes of it."""
    async with database.reading() as uow:
        found = {(row["place"], row["name"]) for row in await uow.connection.rows(_OF_CLIENTS[engine], {})}
    known = {(table.name, "client_id") for table in OWNED}
    assert {place for place in found if place[0] not in NOT_MOVED} == known


@ON_SQLITE
async def test_rows_that_cannot_stand_twice_are_known(database: Database) -> None:
    """A table in which a client has each thing once says so, else a merge would break on it."""
    tables = {table.name: table for table in OWNED}
    async with database.reading() as uow:
        assert {row["place"] for row in await uow.connection.rows(_NAMED_SO, {})} <= {*tables, *NOT_MOVED}
        for row in await uow.connection.rows(_UNIQUE, {}):
            columns = await uow.connection.rows(
                "select name from pragma_index_info(:index)", {"index": row["name"]}
            )
            names = {column["name"] for column in columns}
            if row["place"] in tables and "client_id" in names:
                table = tables[row["place"]]
                assert set(table.apart) == names - {"client_id"}
                assert table.is_single is (names == {"client_id"})


def test_no_field_is_forgotten() -> None:
    """Every field of a client is chosen when two are merged, or it is said that it is not."""
    chosen = {name for names in ATTRIBUTES.values() for name in names}
    assert chosen | NOT_CHOSEN == set(Client.__dataclass_fields__)
    assert not chosen & NOT_CHOSEN


async def columns_of(database: Database, table: str) -> list[Any]:
    """The columns of a table, with what they refer to."""
    async with database.reading() as uow:
        return list(
            await uow.connection.rows(
                'select c.name, c.type, c."notnull", c.dflt_value, c.pk, f."table" as refers_to'
                " from pragma_table_info(:place) as c"
                ' left join pragma_foreign_key_list(:place) as f on f."from" = c.name',
                {"place": table},
            )
        )


async def fill(database: Database, table: str, client_id: int, mark: str) -> None:
    """Put a row of any table in the book: what must be there, in its simplest form."""
    values: dict[str, Any] = {}
    for column in await columns_of(database, table):
        name = column["name"]
        if name == "client_id":
            values[name] = client_id
        elif not column["notnull"] or column["dflt_value"] is not None or (column["pk"] and name == "id"):
            continue
        elif column["refers_to"]:
            values[name] = 1
        else:
            values[name] = mark if column["type"] == "TEXT" else next(_numbers)
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    async with database.transaction() as uow:
        await uow.connection.rows(f"insert into {table} ({names}) values ({places})", values)  # noqa: S608 - names of ours


async def contents(database: Database) -> dict[str, list[dict[str, Any]]]:
    """All rows that speak of clients."""
    found = {}
    async with database.reading() as uow:
        for table in ("clients", *(table.name for table in OWNED)):
            rows = await uow.connection.rows(f"select * from {table} order by 1, 2", {})  # noqa: S608 - as above
            found[table] = [{key: row[key] for key in row.keys()} for row in rows]  # noqa: SIM118 - no mapping
    return found


@ON_SQLITE
async def test_every_row_moves_and_comes_back(database: Database) -> None:
    """A row in every table for both clients, alike and different: all are found on one card, then apart."""
    async with database.transaction() as uow:
        unit = await people.add_department(uow, "Продажи")
        head = await people.add(
            uow, telegram_id=1, name="Борис", role=Role.HEAD, department_id=unit.id, language="ru",
            zone="Europe/Moscow", joined_at=START,
        )  # fmt: skip
    for name in ("первый", "второй"):
        async with database.transaction() as uow:
            await uow.connection.rows(
                "insert into clients (name, name_key, search_key, department_id, created_at)"
                " values (:name, :name, '', 1, 1)",
                {"name": name},
            )
    async with database.transaction() as uow:
        await uow.connection.rows("pragma defer_foreign_keys = on", {})
    for table in OWNED:
        await fill(database, table.name, 1, "2026-11-24")
        await fill(database, table.name, 2, "2026-11-24")
        if not table.is_single:
            await fill(database, table.name, 2, "2026-11-25")
    before = await contents(database)
    async with database.transaction() as uow:
        made = await service.merge(uow, head, 1, 2, [], START)
    after = await contents(database)
    async with database.transaction() as uow:
        await service.undo(uow, head, made.id, START + timedelta(hours=23))
    again = await contents(database)

    for table in OWNED:
        kept = [row for row in after[table.name] if row["client_id"] == 1]
        assert len(kept) == (1 if table.is_single else 2 if table.apart else 3), table.name
    assert after["clients"][1]["merged_into"] == 1
    assert {**again, "clients": _bare(again)} == {**before, "clients": _bare(before)}


def _bare(found: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [{**row, "search_key": ""} for row in found["clients"]]


async def test_what_was_changed_since_stays(database: Database) -> None:
    """An undo puts back what the merge did, and leaves what somebody did after it."""
    async with database.transaction() as uow:
        unit = await people.add_department(uow, "Продажи")
        head = await people.add(
            uow, telegram_id=1, name="Борис", role=Role.HEAD, department_id=unit.id, language="ru",
            zone="Europe/Moscow", joined_at=START,
        )  # fmt: skip
        for name, city in (("первый", ""), ("второй", "Пермь")):
            await uow.connection.rows(
                "insert into clients (name, name_key, search_key, city, department_id, created_at)"
                " values (:name, :name, '', :city, :unit, 1) returning id",
                {"name": name, "city": city, "unit": unit.id},
            )
        first = (await uow.connection.rows("select min(id) from clients", {}))[0][0]
        uow.connection.later(
            "insert into client_phones (client_id, phone) values (:id, '+79000000001')", {"id": first + 1}
        )
    async with database.transaction() as uow:
        made = await service.merge(uow, head, first, first + 1, [], START)
    async with database.transaction() as uow:
        uow.connection.later("update clients set address = 'Мира, 1' where id = :id", {"id": first})
        # a dialogue about the dropped card, begun before
        uow.connection.later(
            "insert into needs (client_id, text, said_on, author_id, created_at)"
            " values (:id, 'x', 'y', :by, 1)",
            {"id": first + 1, "by": head.id},
        )
        await service.adopt(uow, START)
    async with database.transaction() as uow:
        kept, dropped = await service.undo(uow, head, made.id, START)

    assert (kept.city, kept.address, dropped.city) == ("", "Мира, 1", "Пермь")
    assert dropped.department_id == unit.id
    async with database.reading() as uow:
        rows = await uow.connection.rows("select client_id from client_phones", {})
        assert [row["client_id"] for row in rows] == [first + 1]
        needs = await uow.connection.rows("select client_id from needs", {})
        assert [row["client_id"] for row in needs] == [first]
        assert (await merging.find(uow, made.id)) is not None


def test_empty_fields_are_filled() -> None:
    """What the kept card lacks comes from the other, what both have stays unless it is chosen."""
    one = Client(1, "А", "", "", "Казань", "", "", False, None, None, None, None, START)
    other = Client(2, "Б", "ООО", "77", "Пермь", "Мира", "A", True, 5, 1, 1.0, 2.0, START)
    after = merged(one, other, [])

    assert (after.name, after.legal_form, after.tax_id, after.city) == ("А", "", "77", "Казань")
    assert (after.address, after.latitude, after.owner_id, after.is_key) == ("Мира", 1.0, 5, True)


async def test_a_file_that_names_the_other_card_means_the_one_that_stayed(database: Database) -> None:
    """Old names and tax ids lead an import to the card in which they are now, so that none is made again."""
    async with database.transaction() as uow:
        head = await people.add(
            uow, telegram_id=1, name="Ольга", role=Role.ADMIN, department_id=None, language="ru",
            zone="Europe/Moscow", joined_at=START,
        )  # fmt: skip
        for name, tax_id in (("ромашка", ""), ("лютик", "5299004640")):
            await uow.connection.rows(
                "insert into clients (name, name_key, search_key, tax_id, created_at)"
                " values (:name, :name, '', :tax_id, 1) returning id",
                {"name": name, "tax_id": tax_id},
            )
        first = (await uow.connection.rows("select min(id) from clients", {}))[0][0]
    async with database.transaction() as uow:
        made = await service.merge(uow, head, first, first + 1, [], START)
    named = [Party("Лютик"), Party("Другой", tax_id="5299004640"), Party("Ромашка")]
    async with database.reading() as uow:
        index = await client_matching.load(uow, named)
    found = [index.find(one) for one in named]
    assert [getattr(one, "id", one) for one in found] == [first] * 3

    async with database.transaction() as uow:
        await service.undo(uow, head, made.id, START)
    async with database.reading() as uow:
        index = await client_matching.load(uow, named)
    assert getattr(index.find(named[0]), "id", 0) == first + 1
