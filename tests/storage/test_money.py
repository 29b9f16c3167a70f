"""Money in the book: imports in any order, taken back whole, and what a sweep finds (import rules 7-9)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import permutations

from domain.import_rows import ImportTally, InvoiceRow, NamedDocument, Party, PaymentRow, Skipped
from domain.import_runs import ImportRun
from domain.notices import NoticeKind
from domain.people import Employee, Role
from domain.typed_lines import NewClient
from services import debt_alerts, debt_lists, debts, import_money
from storage import clients, invoices, people
from storage import notices as stored_notices
from storage.database import Database, UnitOfWork

NOW = datetime(2026, 11, 24, 4, tzinfo=UTC)
DAY = date(2026, 11, 24)
PARTY = Party("Ромашка")


async def a_manager(uow: UnitOfWork) -> Employee:
    """Somebody with one client."""
    department = await people.add_department(uow, "Продажи")
    manager = await people.add(
        uow,
        telegram_id=1001,
        name="Анна",
        role=Role.MANAGER,
        department_id=department.id,
        language="ru",
        zone="Europe/Moscow",
        joined_at=NOW,
    )
    await clients.add(uow, NewClient("Ромашка"), manager, NOW)
    return manager


def due(row: int, number: str, amount: str, paid: str = "0", currency: str = "RUB") -> InvoiceRow:
    """A row of a report."""
    return InvoiceRow(
        row,
        PARTY,
        number,
        date(2026, 11, 3),
        date(2026, 11, 17),
        Decimal(amount),
        Decimal(paid),
        currency,
    )


def paid(row: int, day: int, amount: str, *named: str) -> PaymentRow:
    """A row of payments of November."""
    documents = tuple(NamedDocument(number, date(2026, 11, 3)) for number in named)
    return PaymentRow(row, PARTY, f"п{row}", date(2026, 11, day), Decimal(amount), "RUB", documents)


OLD = (due(1, "0000-000123", "100"), due(2, "0000-000124", "200", "50"))
NEW = (due(1, "0000-000123", "100", "70"), due(2, "0000-000124", "200", "50"), due(3, "ТД-9", "10.01"))
PAYMENTS = (
    paid(1, 20, "30", "123"),
    paid(2, 22, "40", "123"),
    paid(3, 24, "45.5", "123", "9"),
    paid(4, 24, "5"),
)
FILES = {"old": (date(2026, 11, 19), OLD), "new": (date(2026, 11, 23), NEW), "paid": (DAY, PAYMENTS)}


async def take(uow: UnitOfWork, number: int, name: str) -> ImportTally:
    """Import one of the files as the import of this number."""
    day, rows = FILES[name]
    run = ImportRun(number, day, NOW)
    if name == "paid":
        return await import_money.write_payments(
            uow, run, [row for row in rows if isinstance(row, PaymentRow)]
        )
    return await import_money.write_invoices(uow, run, [row for row in rows if isinstance(row, InvoiceRow)])


async def the_book(uow: UnitOfWork) -> tuple[list[tuple[str, Decimal, Decimal]], dict[str, Decimal]]:
    """What is paid and open of each document, and the credit."""
    [client] = await clients.list_alike(uow, NewClient("Ромашка"))
    books = await invoices.list_documents(uow, [client.id], None)
    documents, paid_of = books[client.id]
    found = [(one.key, paid_of[one.invoice_id], one.amount - paid_of[one.invoice_id]) for one in documents]
    debt = await debts.debt_of(uow, client.id, DAY)
    assert sum((part.open for part in debt.parts), Decimal(0)) == sum(left for _, _, left in found)
    return sorted(found), dict(debt.credit)


async def test_the_order_of_imports_makes_no_difference(database: Database) -> None:
    """Old and new reports and payments, whichever comes first, and twice: the book is the same in the end."""
    books: list[object] = []
    for order in permutations(FILES):
        async with database.transaction() as uow:
            await a_manager(uow) if not books else None
            for number, name in enumerate((*order, *order), 1):
                await take(uow, number, name)
            books.append(await the_book(uow))
            for number in range(6, 0, -1):
                while await import_money.undo(uow, number, NOW):
                    pass
            assert (await the_book(uow)) == ([], {})
    assert books[0] == (
        [
            ("0000-000123", Decimal("100.00"), Decimal(0)),
            ("0000-000124", Decimal("50.00"), Decimal("150.00")),
            ("тд-9", Decimal("10.01"), Decimal(0)),
        ],
        {"RUB": Decimal("10.49")},
    )
    assert all(book == books[0] for book in books)


async def test_a_middle_import_is_taken_back_whole(database: Database) -> None:
    """What a later one has said stays; the same report again finds nothing to do."""
    async with database.transaction() as uow:
        await a_manager(uow)
        await take(uow, 1, "old")
        before = await the_book(uow)
        await take(uow, 2, "paid")
        told = await take(uow, 3, "new")
        # the report says of one document what payments had said already
        assert (told.created, told.updated, told.skipped[Skipped.DUPLICATE]) == (1, 0, 2)
        again = await take(uow, 4, "new")
        assert (again.created, again.updated, again.skipped[Skipped.DUPLICATE]) == (0, 0, 3)
        while await import_money.undo(uow, 3, NOW):
            pass
        while await import_money.undo(uow, 2, NOW):
            pass
        assert await the_book(uow) == before


async def test_what_vanished_from_a_full_report_is_settled(database: Database) -> None:
    """After it was shown, and taken back with its import."""
    async with database.transaction() as uow:
        await a_manager(uow)
        await take(uow, 1, "new")
        later = ImportRun(2, date(2026, 11, 30), NOW)
        await import_money.write_invoices(uow, later, [due(1, "0000-000124", "200", "60")])
        vanished = await import_money.list_vanished(uow, later.report_day)
        assert sorted(one.number for one in vanished) == ["0000-000123", "ТД-9"]
        assert await import_money.settle_vanished(uow, later) == 2
        book, _ = await the_book(uow)
        assert [str(left) for _, _, left in book] == ["0.00", "140.00", "0.00"]
        while await import_money.undo(uow, 2, NOW):
            pass
        assert [str(left) for _, _, left in (await the_book(uow))[0]] == ["30.00", "150.00", "10.01"]


async def test_a_sweep_plans_one_notice_a_client_and_day(database: Database) -> None:
    """However many documents, currencies and sweeps; lists and ageing add up to the documents."""
    async with database.transaction() as uow:
        manager = await a_manager(uow)
        await take(uow, 1, "new")
        run = ImportRun(2, DAY - timedelta(days=1), NOW)
        rows: Sequence[InvoiceRow] = [due(1, "Е-1", "5000"), due(2, "Е-2", "70", currency="EUR")]
        await import_money.write_invoices(uow, run, rows)
    for _ in range(2):
        async with database.transaction() as uow:
            await debt_alerts.sweep(uow, manager, NOW)
    async with database.transaction() as uow:
        [client] = await clients.list_alike(uow, NewClient("Ромашка"))
        planned = await stored_notices.list_of(uow, NoticeKind.DEBT_ALERT, client.id)
        page = await debt_lists.page_for(uow, manager, None, 0, NOW)
        documents = await debt_lists.documents_page(uow, manager, None, None)
        assert await debt_lists.documents_page(uow, manager, None, documents[-1]) == []
    assert [(one.recipient_id, one.occurrence) for one in planned] == [(manager.id, "2026-11-24")]
    assert page.total == 2
    for currency in page.ageing.currencies:
        opened = sum(one.invoice.open for one in documents if one.invoice.currency == currency)
        assert page.ageing.total(currency) == page.ageing.overdue(currency) == opened
