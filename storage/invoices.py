"""Invoices in the book: known by client, number and day of issue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from domain.invoices import Invoice, number_key, number_tail
from domain.money import from_minor, minor
from domain.payments import Document
from domain.people import Employee
from domain.refusals import InvoiceNotFound
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("invoices")
_ALWAYS = "9999-12-31"
_NEVER = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An invoice in the book; `later` of it was paid after the day of a report."""

    invoice: Invoice
    later: Decimal

    @property
    def paid_then(self) -> Decimal:
        """Give what was paid of it by the end of the report's day."""
        return self.invoice.paid - self.later


async def add(
    uow: UnitOfWork, new: Sequence[Invoice], *, created_by: int | None, created_at: datetime
) -> list[int]:
    """Put invoices in the book and give their ids."""
    rows = [
        {
            **_values(invoice),
            "client_id": invoice.client_id,
            "number": invoice.number,
            "number_key": number_key(invoice.number),
            "number_tail": number_tail(invoice.number),
            "issued_on": invoice.issued_on.isoformat(),
            "import_id": invoice.import_id,
            "created_by": created_by,
            "created_at": stored(created_at),
        }
        for invoice in new
    ]
    return [added[0]["id"] for added in await _queries.add(uow.connection, each=rows)]


async def get_for(uow: UnitOfWork, employee: Employee, invoice_id: int) -> Invoice:
    """Give an invoice of a client that this person may see. Raises InvoiceNotFound."""
    row = await _queries.find_for(uow.connection, id=invoice_id, **people.scope(employee))
    if row is None:
        raise InvoiceNotFound
    return invoice(row)


async def find_known(
    uow: UnitOfWork, asked: Sequence[tuple[int, str, date]], report_day: date
) -> list[Known | None]:
    """Give the invoices known by client, number and day of issue, each where it is asked for."""
    parameters = [
        {
            "client_id": client_id,
            "number_key": number_key(number),
            "issued_on": issued_on.isoformat(),
            "report_day": report_day.isoformat(),
        }
        for client_id, number, issued_on in asked
    ]
    found = await _queries.find_known(uow.connection, each=parameters)
    return [Known(invoice(rows[0]), from_minor(rows[0]["later"])) if rows else None for rows in found]


async def list_open(uow: UnitOfWork, client_id: int, most: int = 1000) -> list[Invoice]:
    """Give what a client has still to pay, what is due first at the top."""
    return [invoice(row) for row in await _queries.list_open(uow.connection, client_id=client_id, most=most)]


async def list_documents(
    uow: UnitOfWork, client_ids: Sequence[int], until: date | None, *, keep_all: bool = False
) -> dict[int, tuple[list[Document], dict[int, Decimal]]]:
    """Give, by client, its documents as payments see them, and what is paid of each as the book has it.

    What payments up to `until` have paid stays; with `keep_all` what any have paid, with None what none have.
    """
    last = _ALWAYS if keep_all else until.isoformat() if until else _NEVER
    parameters = [{"client_id": client_id, "until": last} for client_id in client_ids]
    found = await _queries.list_documents(uow.connection, each=parameters)
    return {
        client_id: ([_document(row) for row in rows], {row["id"]: from_minor(row["paid"]) for row in rows})
        for client_id, rows in zip(client_ids, found, strict=True)
    }


def save(uow: UnitOfWork, invoice: Invoice) -> None:
    """Keep what was changed of an invoice, but for a dispute."""
    _queries.save(uow.connection, id=invoice.id, **_values(invoice))


def save_paid(uow: UnitOfWork, invoice_id: int, paid: Decimal) -> None:
    """Keep how much of an invoice is paid."""
    _queries.save_paid(uow.connection, id=invoice_id, paid=minor(paid))


def take_inside(uow: UnitOfWork, invoice: Invoice) -> None:
    """Note that payments up to the day of the balance are in it."""
    if invoice.balance_on is not None:
        _queries.take_inside(
            uow.connection,
            id=invoice.id,
            client_id=invoice.client_id,
            balance_on=invoice.balance_on.isoformat(),
        )


def dispute(uow: UnitOfWork, invoice_id: int, since: datetime | None, words: str) -> None:
    """Note since when a client disputes an invoice and what he says; None: he does not any more."""
    _queries.dispute(uow.connection, id=invoice_id, disputed_at=stored(since), dispute=words)


def remove(uow: UnitOfWork, invoice_id: int) -> None:
    """Take an invoice out of the book."""
    _queries.remove(uow.connection, id=invoice_id)


async def last_id(uow: UnitOfWork) -> int:
    """Give the id of the last invoice in the book, 0 for none."""
    return int(await _queries.last_id(uow.connection))


def note_change(uow: UnitOfWork, import_id: int, before: Invoice) -> None:
    """Note how an invoice was before an import changed it."""
    _queries.note_change(
        uow.connection,
        import_id=import_id,
        invoice_id=before.id,
        due_on=before.due_on.isoformat(),
        currency=before.currency,
        amount=minor(before.amount),
        paid_before=minor(before.paid_before),
        balance_on=_day(before.balance_on),
    )


async def put_back(uow: UnitOfWork, import_id: int, most: int) -> list[int]:
    """Take back what an import changed of invoices, at most so many changes; gives their ids.

    Where a later import has changed the same invoice, it stays as that one left it.
    """
    changes = await _queries.list_changes(uow.connection, import_id=import_id, most=most)
    for change in changes:
        before = {
            name: change[name] for name in ("due_on", "currency", "amount", "paid_before", "balance_on")
        }
        later = await _queries.find_later_change(
            uow.connection, invoice_id=change["invoice_id"], id=change["id"]
        )
        if later is None:
            _queries.put_back(uow.connection, id=change["invoice_id"], **before)
        else:
            _queries.rewrite_change(uow.connection, id=later["id"], **before)
        _queries.remove_change(uow.connection, id=change["id"])
    return [change["invoice_id"] for change in changes]


async def list_clients_of(uow: UnitOfWork, invoice_ids: Sequence[int]) -> list[int]:
    """Give the clients of invoices."""
    found = await _queries.find_client(uow.connection, each=[{"id": one} for one in invoice_ids])
    return [rows[0]["client_id"] for rows in found if rows]


async def remove_of_import(uow: UnitOfWork, import_id: int, most: int) -> list[Invoice]:
    """Take out the invoices that an import brought, at most so many; gives them.

    One that a later import has changed stays as that one's own.
    """
    found = [
        invoice(row) for row in await _queries.list_of_import(uow.connection, import_id=import_id, most=most)
    ]
    for brought in found:
        later = await _queries.find_later_change(uow.connection, invoice_id=brought.id, id=0)
        if later is None:
            _queries.remove(uow.connection, id=brought.id)
        else:
            _queries.adopt(uow.connection, id=brought.id, import_id=later["import_id"])
            _queries.remove_change(uow.connection, id=later["id"])
    return found


async def list_vanished(uow: UnitOfWork, report_day: date, most: int) -> list[Invoice]:
    """Give what is open by earlier reports and is not in the one of this day, in its currencies."""
    rows = await _queries.list_vanished(uow.connection, report_day=report_day.isoformat(), most=most)
    return [invoice(row) for row in rows]


def forget_changes(uow: UnitOfWork, before: datetime) -> None:
    """Forget how invoices were before imports that were made before this moment."""
    _queries.forget_changes(uow.connection, before=stored(before))


def _values(invoice: Invoice) -> dict[str, object]:
    return {
        "due_on": invoice.due_on.isoformat(),
        "currency": invoice.currency,
        "amount": minor(invoice.amount),
        "paid_before": minor(invoice.paid_before),
        "balance_on": _day(invoice.balance_on),
        "paid": minor(invoice.paid),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _read_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _document(row: Row) -> Document:
    return Document(
        row["id"],
        row["number_tail"],
        row["number_key"],
        date.fromisoformat(row["issued_on"]),
        row["currency"],
        from_minor(row["amount"]),
        from_minor(row["taken"]),
        _read_day(row["balance_on"]),
    )


def invoice(row: Row) -> Invoice:
    """Read an invoice out of a row that has all the columns of the table."""
    return Invoice(
        row["id"],
        row["client_id"],
        row["number"],
        date.fromisoformat(row["issued_on"]),
        date.fromisoformat(row["due_on"]),
        row["currency"],
        from_minor(row["amount"]),
        from_minor(row["paid"]),
        from_minor(row["paid_before"]),
        _read_day(row["balance_on"]),
        moment(row["disputed_at"]),
        row["dispute"],
        row["import_id"],
        row["created_by"],
        moment(row["created_at"]),
    )
