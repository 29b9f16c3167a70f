"""Laws of imports: the same again changes nothing, no order loses data, nothing is erased, undo restores."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.import_rows import (
    ClientRow,
    ImportKind,
    InvoiceRow,
    NamedDocument,
    Party,
    PaymentRow,
    PlanFigure,
    PlanRow,
    Record,
)
from domain.import_runs import Import, ImportRun, Sight
from domain.people import Role
from services import import_undo, imports
from services.reading.records import pack
from storage import imports as stored
from storage import people
from storage.database import Database, UnitOfWork
from tests.conftest import START

TABLES = (
    "select name, legal_form, tax_id, spelling, city, address, category, owner_id, department_id,"
    " credit_limit, credit_currency, deferral_days, card_changed_at, search_key from clients order by id",
    "select client_id, phone from client_phones order by 1, 2",
    "select client_id, email from client_emails order by 1, 2",
    "select client_id, name, post from contacts where removed_at is null order by 1, 2",
    "select client_id, number, issued_on, due_on, currency, amount, paid from invoices order by id",
    "select client_id, number, paid_on, amount, credit from payments order by id",
    "select employee_id, month, figure, value from plan_figures order by 1, 2, 3",
)
SOME = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TAX_IDS = ("", "7799001009", "7799001070", "99003104")
PARTIES = st.builds(
    Party,
    st.sampled_from(["Ромашка", "РОМАШКА", "Лютик", "Vektor"]),
    st.sampled_from(["", "ООО", "АО"]),
    st.sampled_from(TAX_IDS),
    st.sampled_from(["ООО «Ромашка»", "Ромашка"]),
)
DAYS = st.dates(date(2026, 11, 1), date(2026, 11, 30))
SUMS = st.decimals(0, 1000, places=2)
CLIENTS = st.builds(
    ClientRow,
    st.just(1),
    PARTIES,
    st.lists(st.sampled_from(["+79000000001", "+79000000002"]), max_size=2, unique=True).map(tuple),
    st.lists(st.sampled_from(["a@b.example", "c@d.example"]), max_size=1).map(tuple),
    st.sampled_from(["", "Казань", "Москва"]),
    st.sampled_from(["", "ул. Ленина, 1"]),
    st.sampled_from(["", "Иван Петров", "Анна Ким"]),
    st.sampled_from(["", "директор"]),
    st.sampled_from(["", "A", "B"]),
    st.sampled_from(["", "Кольцова А. С.", "Левин", "Чужой"]),
    st.none() | SUMS,
)
INVOICES = st.builds(
    InvoiceRow,
    st.just(1),
    PARTIES,
    st.sampled_from(["0000-000001", "УТ-2"]),
    DAYS,
    DAYS,
    SUMS,
    SUMS,
    st.sampled_from(["RUB", "EUR"]),
)
PAYMENTS = st.builds(
    PaymentRow,
    st.just(1),
    PARTIES,
    st.sampled_from(["1", "2"]),
    DAYS,
    st.decimals(1, 1000, places=2),
    st.just("RUB"),
    st.lists(st.builds(NamedDocument, st.sampled_from(["1", "2"]), st.none() | DAYS), max_size=2).map(tuple),
)
PLANS = st.builds(
    PlanRow,
    st.just(1),
    st.sampled_from(["Кольцова А. С.", "Левин", "Чужой"]),
    st.sampled_from([date(2026, 11, 1), date(2026, 12, 1)]),
    st.dictionaries(st.sampled_from(list(PlanFigure)), SUMS, max_size=3),
)
FILES = st.one_of(*(st.lists(rows, min_size=1, max_size=6) for rows in (CLIENTS, INVOICES, PAYMENTS, PLANS)))
KINDS = {
    ClientRow: ImportKind.CLIENTS,
    InvoiceRow: ImportKind.DEBTS,
    PaymentRow: ImportKind.PAYMENTS,
    PlanRow: ImportKind.PLAN,
}
File = Sequence[Record]


class Undone(Exception):
    """The example is over, and nothing of it stays."""


@pytest.fixture
def lives(book_path: Path) -> Callable[[Callable[[UnitOfWork], Awaitable[None]]], None]:
    """Give what lets an example live on the book, and forgets it afterwards."""

    async def run(example: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        database = await Database.open(f"sqlite:///{book_path}")
        try:
            async with database.transaction() as uow:
                await _staff(uow)
                await example(uow)
                raise Undone
        except Undone:
            pass
        finally:
            await database.close()

    return lambda example: asyncio.run(run(example))


async def _staff(uow: UnitOfWork) -> None:
    for number, name in enumerate(("Кольцова Анна Сергеевна", "Левин Борис Михайлович"), 1):
        await people.add(
            uow,
            telegram_id=number,
            name=name,
            role=Role.MANAGER,
            department_id=None,
            language="ru",
            zone="Europe/Moscow",
            joined_at=START,
        )


async def imported(uow: UnitOfWork, file: File) -> tuple[Import, int]:
    """Import rows, and give the import with how many rows were new."""
    kind = KINDS[type(file[0])]
    import_id = await stored.add(
        uow,
        kind=kind,
        file_name="a.csv",
        digest="",
        employee_id=None,
        report_day=date(2026, 11, 15),
        is_dated=False,
        pages=1,
        sight=Sight(),
        created_at=START,
    )
    await imports.begin_writing(uow, await imports.get(uow, import_id), START)
    run = ImportRun(import_id, date(2026, 11, 15), START)
    tally = await imports.write_next(uow, import_id, run, pack(file), 0)
    return await imports.get(uow, import_id), tally.created


async def undone(uow: UnitOfWork, one: Import) -> None:
    """Take an import back."""
    place = await import_undo.check_part(uow, one, None)
    while place is not None:
        place = await import_undo.check_part(uow, one, place)
    while await import_undo.undo_part(uow, one, START):
        pass


async def book(uow: UnitOfWork) -> list[list[tuple[Any, ...]]]:
    """All that imports change."""
    found = [await uow.connection.rows(sql, {}) for sql in TABLES]
    return [[tuple(row[place] for place in range(len(row.keys()))) for row in rows] for rows in found]


@given(files=st.lists(FILES, min_size=1, max_size=3))
@SOME
def test_the_same_file_again_changes_nothing(lives: Any, files: list[File]) -> None:
    """Nothing is new, and the book is the same afterwards, whatever was imported before."""

    async def example(uow: UnitOfWork) -> None:
        for file in files:
            await imported(uow, file)
        before = await book(uow)
        _, created = await imported(uow, files[-1])
        assert created == 0
        assert [_undated(rows) for rows in await book(uow)] == [_undated(rows) for rows in before]

    lives(example)


@given(files=st.lists(FILES, max_size=2), last=FILES)
@SOME
def test_undo_restores_exactly(lives: Any, files: list[File], last: File) -> None:
    """Each import taken back leaves the book as it was before it, down to the first."""

    async def example(uow: UnitOfWork) -> None:
        books, done = [await book(uow)], []
        for file in [*files, last]:
            done.append((await imported(uow, file))[0])
            books.append(await book(uow))
        for one in reversed(done):
            assert await book(uow) == books.pop()
            await undone(uow, one)
        assert await book(uow) == books.pop()

    lives(example)


@given(rows=st.lists(CLIENTS, min_size=1, max_size=5))
@SOME
def test_an_empty_cell_never_erases(lives: Any, rows: list[ClientRow]) -> None:
    """The same clients with nothing else told: all is as it was."""

    async def example(uow: UnitOfWork) -> None:
        await imported(uow, rows)
        before = await book(uow)
        await imported(uow, [ClientRow(row.row, row.client) for row in rows])
        assert await book(uow) == before

    lives(example)


@given(rows=st.lists(CLIENTS, min_size=2, max_size=5, unique_by=lambda row: row.client.tax_id))
@SOME
def test_no_order_loses_data(lives: Any, rows: list[ClientRow]) -> None:
    """Clients told by tax id in two files, one the names and one the rest, are whole in either order."""
    known = [
        replace(row, client=replace(row.client, tax_id=tax_id))
        for row, tax_id in zip(rows, TAX_IDS[1:], strict=False)
    ]
    bare = [ClientRow(row.row, row.client) for row in known]

    async def whole(uow: UnitOfWork, files: Sequence[File]) -> Any:
        for file in files:
            await imported(uow, file)
        [clients, *lists] = await book(uow)
        numbered = {number: client[2] for number, client in enumerate(clients, 1)}
        return (
            {client[2]: client[4:12] for client in clients},
            [len(one) for one in lists],
            set(numbered.values()),
        )

    async def example(uow: UnitOfWork) -> None:
        one = await whole(uow, [known, bare])
        for sql in ("delete from import_changes", "delete from clients"):
            await uow.connection.rows(sql, {})
        assert await whole(uow, [bare, known]) == one

    lives(example)


def test_what_people_do_with_a_client_is_looked_at_before_an_undo(empty_book: Path) -> None:
    """Every table that refers to clients is either asked, or known to be the import's own or no work."""
    import sqlite3

    query = (Path(import_undo.__file__).parent.parent / "storage/import_clients.sql").read_text("utf-8")
    asked = query.partition("-- name: list_uses")[2].partition("-- name:")[0]
    own = {"client_phones", "client_emails", "contacts", "client_rhythms", "likely_duplicates"}
    own |= {"different_clients", "handed_clients", "client_aliases"}
    with sqlite3.connect(empty_book) as book:
        tables = [name for (name,) in book.execute("select name from sqlite_master where type = 'table'")]
        refer = {
            table
            for table in tables
            for key in book.execute(f"pragma foreign_key_list({table})")
            if key[2] == "clients"
        }
    book.close()
    assert {table for table in refer - own if f"from {table} " not in asked} == set()


def _undated(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Rows without the moments of changes: the same told twice in one file may change there and back."""
    return [tuple(value for value in row if not (isinstance(value, int) and value > 10**14)) for row in rows]
