"""Invoices typed by hand, and what a client disputes."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.invoices import LONGEST_NUMBER, Invoice
from domain.money import Money
from domain.names import clean
from domain.people import Employee
from domain.refusals import AlreadyDone, InvoiceKnown, NotAllowed, TooLate
from domain.typed_lines import LONGEST_TEXT
from services import clients, credit, promises, settling
from services.new_clients import within
from storage import invoices, people
from storage.database import UnitOfWork

UNDO_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class NewInvoice:
    """A document as it was typed."""

    client_id: int
    number: str
    issued_on: date
    due_on: date
    sum: Money


async def add(uow: UnitOfWork, employee: Employee, new: NewInvoice, now: datetime) -> Invoice:
    """Put a document in the book; a payment that named it before it was there pays it now.

    Raises ClientNotFound, TextTooLong, or InvoiceKnown where the client has one of this number and day.
    """
    client = await clients.get_for(uow, employee, new.client_id)
    number = within(clean(new.number), LONGEST_NUMBER)
    invoice = Invoice(0, client.id, number, new.issued_on, new.due_on, new.sum.currency, new.sum.amount)
    [known] = await invoices.find_known(uow, [(client.id, number, new.issued_on)], new.issued_on)
    if known is not None:
        raise InvoiceKnown(number=known.invoice.number)
    [invoice_id] = await invoices.add(uow, [invoice], created_by=employee.id, created_at=now)
    await settling.settle_again(uow, [client.id])
    added = await invoices.get_for(uow, employee, invoice_id)
    await credit.watch(uow, [added], now)
    _note(uow, employee, "add", invoice_id, f"{number} {new.sum.amount} {new.sum.currency}", now)
    return added


async def list_open(uow: UnitOfWork, employee: Employee, client_id: int) -> list[Invoice]:
    """Give what a client of this person has still to pay, the earliest due first. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, client_id)
    return await invoices.list_open(uow, client.id)


async def get_open(uow: UnitOfWork, employee: Employee, invoice_id: int) -> Invoice:
    """Give a document that is still to be paid. Raises InvoiceNotFound or AlreadyDone."""
    invoice = await invoices.get_for(uow, employee, invoice_id)
    if not invoice.is_open:
        raise AlreadyDone
    return invoice


async def remove(uow: UnitOfWork, employee: Employee, invoice_id: int, now: datetime) -> Invoice:
    """Take a document out of the book that was typed wrong; what paid it is credit then.

    Who typed it may do so within ten minutes, a leader always; one out of a report is taken back with its
    import. Raises InvoiceNotFound, NotAllowed or TooLate.
    """
    invoice = await invoices.get_for(uow, employee, invoice_id)
    if invoice.import_id is not None or (not employee.leads and invoice.created_by != employee.id):
        raise NotAllowed
    if not employee.leads and (invoice.created_at is None or now - invoice.created_at > UNDO_WITHIN):
        raise TooLate
    invoices.remove(uow, invoice.id)
    await settling.settle_again(uow, [invoice.client_id])
    await promises.look_again(uow, [invoice.client_id], now)
    _note(uow, employee, "remove", invoice.id, invoice.number, now)
    return invoice


async def dispute(uow: UnitOfWork, employee: Employee, invoice_id: int, words: str, now: datetime) -> Invoice:
    """Note that the client disputes a document: nobody is reminded of it until that is settled.

    Raises InvoiceNotFound, TextTooLong, or AlreadyDone where it is paid.
    """
    invoice = await get_open(uow, employee, invoice_id)
    said = within(clean(words), LONGEST_TEXT)
    invoices.dispute(uow, invoice.id, now, said)
    _note(uow, employee, "dispute", invoice.id, said, now)
    return replace(invoice, disputed_at=now, dispute=said)


async def settle_dispute(uow: UnitOfWork, employee: Employee, invoice_id: int, now: datetime) -> Invoice:
    """Note that a document is not disputed any more. Raises InvoiceNotFound or AlreadyDone."""
    invoice = await invoices.get_for(uow, employee, invoice_id)
    if invoice.disputed_at is None:
        raise AlreadyDone
    invoices.dispute(uow, invoice.id, None, "")
    _note(uow, employee, "settle dispute", invoice.id, invoice.dispute, now)
    return replace(invoice, disputed_at=None, dispute="")


def _note(uow: UnitOfWork, by: Employee, verb: str, invoice_id: int, after: str, now: datetime) -> None:
    people.add_audit(
        uow, at=now, employee_id=by.id, verb=verb, subject="invoice", subject_id=invoice_id, after=after
    )
