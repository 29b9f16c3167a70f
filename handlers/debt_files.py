"""Files about debts: every open document as a spreadsheet, and the letter of claim (D049, A16)."""

from datetime import date, datetime
from typing import Any

from aiogram.types import CallbackQuery

from domain.clients import display_name, full_name
from domain.debts import OpenDocument
from domain.invoices import Invoice
from domain.jobs import Job, JobKind, OwnFile
from domain.money import Money, totals
from domain.people import Employee
from handlers import sums
from handlers.answers import Answer, say, send_file, toast
from handlers.money_buttons import TakeDebts, WriteClaim, client_markup
from handlers.table import Table
from handlers.words import Words
from handlers.workshop import Workshop
from services import claim_letters, debt_lists, jobs, sheets
from services.claim_letters import Claim
from services.sheets import Cell, Column, Value
from storage.database import UnitOfWork

_COLUMNS = (
    ("client", Cell.TEXT), ("tax_id", Cell.TEXT), ("manager", Cell.TEXT), ("number", Cell.TEXT),
    ("issued", Cell.DAY), ("due", Cell.DAY), ("days", Cell.NUMBER), ("amount", Cell.MONEY),
    ("paid", Cell.MONEY), ("open", Cell.MONEY), ("currency", Cell.TEXT), ("dispute", Cell.TEXT),
)  # fmt: skip


def register(table: Table) -> None:
    """Enter the buttons, and who makes the files."""
    table.button(TakeDebts, take)
    table.button(WriteClaim, write_claim)
    table.job(JobKind.DEBTS_SHEET, make_sheet)
    table.job(JobKind.CLAIM_LETTER, make_letter)


async def take(
    query: CallbackQuery, button: TakeDebts, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Every open document that this person may see. Raises EmployeeNotFound."""
    await debt_lists.plan_sheet(uow, employee, button.manager or None, now)
    return [toast(query), say(query, t("debts-sheet-begun"))]


async def write_claim(
    query: CallbackQuery, button: WriteClaim, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The letter to this client. Raises ClientNotFound."""
    client = await claim_letters.plan(uow, employee, button.id, now)
    return [toast(query), say(query, t("claim-begun", client=display_name(client)))]


async def make_sheet(job: Job, shop: Workshop) -> None:
    """Read what the person may see page by page, write it elsewhere, and send it."""
    t, manager_id = shop.t, job.payload["manager"]
    today = shop.employee.today(shop.now())
    pages, count, last = list[bytes](), 0, None
    while found := await _page(shop, manager_id, last):
        pages.append(sheets.pack(_row(one, today) for one in found))
        count, last = count + len(found), found[-1]
    columns = [Column(t.plain(f"debts-column-{name}"), cell) for name, cell in _COLUMNS]
    book = [sheets.Sheet(t.plain("debts-sheet"), columns, pages)]
    content = await shop.run(sheets.write_book, book, seconds=120)
    name = f"{t.plain('debts-sheet')} {today.isoformat()}.xlsx"
    async with shop.ending() as last_step:
        debt_lists.note_sheet(last_step.uow, shop.employee, count, last_step.now)
        file = OwnFile(name, sheets.MEDIA_TYPE, content)
        file_id = await jobs.keep_file(last_step.uow, file, last_step.now)
        last_step.says(send_file(job.chat_id, file_id, t("debts-sheet-done", day=t.bare_date(today, today))))


async def _page(shop: Workshop, manager_id: int | None, last: OpenDocument | None) -> list[OpenDocument]:
    async with shop.reading() as uow:
        return await debt_lists.documents_page(uow, shop.employee, manager_id, last)


async def make_letter(job: Job, shop: Workshop) -> None:
    """Fill the letter in elsewhere and send it. Raises ClientNotFound or AlreadyDone."""
    t, client_id = shop.t, int(job.payload["client"])
    async with shop.reading() as uow:
        claim = await claim_letters.claim_of(uow, shop.employee, client_id, shop.now())
    facts = _facts(claim, shop.employee, shop.now(), t)
    content = await shop.run(claim_letters.write, t.language, facts, seconds=60)
    name = f"{t.plain('claim-file')} {display_name(claim.client)}.docx".replace("/", " ")
    async with shop.ending() as last_step:
        claim_letters.note(last_step.uow, shop.employee, client_id, last_step.now)
        file = OwnFile(name, claim_letters.MEDIA_TYPE, content)
        file_id = await jobs.keep_file(last_step.uow, file, last_step.now)
        caption = t("claim-done", client=display_name(claim.client))
        last_step.says(send_file(job.chat_id, file_id, caption, client_markup(client_id, t)))


def _row(one: OpenDocument, today: date) -> tuple[Value, ...]:
    invoice = one.invoice
    return (
        full_name(one.client_name, one.legal_form),
        one.tax_id,
        one.owner_name,
        invoice.number,
        invoice.issued_on,
        invoice.due_on,
        invoice.days_overdue(today),
        invoice.amount,
        invoice.paid,
        invoice.open,
        invoice.currency,
        invoice.dispute if invoice.disputed_at else "",
    )


def _facts(claim: Claim, manager: Employee, now: datetime, t: Words) -> dict[str, Any]:
    """Give what stands in the letter, in the words of its language."""
    today = manager.today(now)
    owed = totals(Money(one.open, one.currency) for one in claim.documents)
    return {
        "client": display_name(claim.client),
        "tax_id": claim.client.tax_id,
        "address": ", ".join(part for part in (claim.client.city, claim.client.address) if part),
        "today": t.bare_date(today, date.min),
        "until": t.bare_date(today + claim_letters.ANSWER_WITHIN, date.min),
        "total": sums.several([Money(amount, currency) for currency, amount in owed.items()], t),
        "manager": manager.name,
        "documents": [_document(one, today, t) for one in claim.documents],
    }


def _document(invoice: Invoice, today: date, t: Words) -> dict[str, str]:
    return {
        "number": invoice.number,
        "issued": t.bare_date(invoice.issued_on, date.min),
        "due": t.bare_date(invoice.due_on, date.min),
        "amount": sums.spelled(Money(invoice.amount, invoice.currency), t),
        "open": sums.spelled(Money(invoice.open, invoice.currency), t),
        "days": str(invoice.days_overdue(today)),
    }
