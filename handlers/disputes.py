"""Documents that a client disputes: marked with his words, and nobody is reminded of them meanwhile."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.shortening import shortened
from handlers import debt_texts, dialogues
from handlers.answers import Answer, Call, below, toast
from handlers.keyboards import Row, make_button, put
from handlers.money_buttons import ListDisputed, MarkDisputed, client_row
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import clients, invoices
from storage.database import UnitOfWork

SUBJECT, WORDS = "dispute", "dispute_words"
MOST_LISTED = 20


class NoWords(DraftButton, prefix="nowords"):
    """Nothing more to say about it."""


def register(table: Table) -> None:
    """Enter the list of documents, the marks, and the client's words."""
    table.button(ListDisputed, listed)
    table.button(MarkDisputed, marked)
    table.button(NoWords, no_words)
    table.step(WORDS, words_typed)
    continues(SUBJECT, asked_again)


async def listed(
    query: CallbackQuery, button: ListDisputed, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Which document does he dispute? Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    return [toast(query), await _list(below(query), client, employee, uow, now, t)]


async def marked(
    query: CallbackQuery,
    button: MarkDisputed,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """It is disputed: what does he say? Or it is not any more. Raises InvoiceNotFound, AlreadyDone."""
    if not button.on:
        invoice = await invoices.settle_dispute(uow, employee, button.id, now)
        client = await clients.get_for(uow, employee, invoice.client_id)
        return [toast(query, t.plain("dispute-settled")), await _list(query, client, employee, uow, now, t)]
    invoice = await invoices.get_open(uow, employee, button.id)
    name = debt_texts.named(invoice, employee.today(now), t)
    dialogues.begin(talk, WORDS, subject=SUBJECT, invoice_id=invoice.id, title=invoice.number)
    return [toast(query), _ask(query, name, talk, t)]


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question about the client's words, for a dialogue that was resumed."""
    return _ask(query, Html(t("document-number", number=str(talk.draft["title"]))), talk, t)


async def words_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What the client says. Raises InvoiceNotFound, TextTooLong or AlreadyDone."""
    return await _save(message, message.text or "", talk, employee, uow, now, t)


async def no_words(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Without words. Raises InvoiceNotFound or AlreadyDone."""
    return [toast(query), await _save(query, "", talk, employee, uow, now, t)]


def _ask(where: Message | CallbackQuery, name: Html, talk: Conversation, t: Words) -> Call:
    number = int(str(talk.draft["draft"]))
    rows = [[make_button(t.plain("dispute-no-words"), NoWords(draft=number))], cancel_row(talk, t)]
    return put(where, t("dispute-ask", document=name), rows)


async def _save(
    where: Message | CallbackQuery,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    invoice = await invoices.dispute(uow, employee, int(str(talk.draft["invoice_id"])), words, now)
    dialogues.end(talk)
    client = await clients.get_for(uow, employee, invoice.client_id)
    return await _list(where, client, employee, uow, now, t)


async def _list(
    where: Message | CallbackQuery,
    client: Client,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    today = employee.today(now)
    owed = await invoices.list_open(uow, employee, client.id)
    disputed = [one for one in owed if one.disputed_at]
    lines = [t("disputes-head", client=display_name(client))]
    for one in disputed:
        said = shortened(one.dispute, debt_texts.LONGEST_DISPUTE)
        lines.append(debt_texts.document(one, today, t))
        lines += [t("dispute-words", text=said)] if said else []
    lines.append(t("disputes-how") if owed else t("debt-none"))
    rows: list[Row] = []
    for one in owed[:MOST_LISTED]:
        number = shortened(one.number, 30)
        text = (
            t.plain("dispute-off", number=number) if one.disputed_at else t.plain("dispute-on", number=number)
        )
        rows.append([make_button(text, MarkDisputed(id=one.id, on=not one.disputed_at))])
    return put(where, "\n".join(lines), [*rows, client_row(client.id, t)])
