"""`/yellow`: clients with open business and nothing planned; and visits that led to no proposal (D183)."""

from datetime import datetime

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup, Message

from domain.clients import display_name
from domain.notices import NoticeKind
from domain.people import Employee
from handlers.answers import Answer
from handlers.client_buttons import ListContacts, label
from handlers.clients import OpenClient
from handlers.keyboards import Row, make_button, put
from handlers.starting import StartWith
from handlers.table import Table
from handlers.task_buttons import card_row
from handlers.told import Renderer, Told
from handlers.words import Words
from services import open_business
from services.open_business import FruitlessVisits
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the list."""
    table.command("yellow", yellow)


async def yellow(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/yellow`: what needs a next step, key clients first."""
    found = await open_business.list_planless(uow, employee, now)
    if not found:
        return put(message, t("yellow-none"), [])
    rows: list[Row] = [[make_button(f"🟡 {label(client)}", OpenClient(id=client.id))] for client in found]
    return put(message, t("yellow-heading", count=len(found)), rows)


def who_decides(facts: FruitlessVisits, told: Told) -> SendMessage:
    """Ask who decides at a client who was visited again and again without a proposal."""
    t, client = told.t, facts.client
    lines = [t("who-decides", client=display_name(client), count=facts.visits)]
    if facts.manager.id != told.recipient.id:
        lines.append(t("proposal-manager", name=facts.manager.name))
    names = ", ".join(facts.deciders[:5])
    lines.append(t("who-decides-known", names=names) if names else t("who-decides-unknown"))
    contacts = make_button(t.plain("button-contacts"), ListContacts(id=client.id))
    proposal = make_button(t.plain("with-proposal"), StartWith(id=client.id, what="proposal"))
    rows = [[contacts, proposal], *card_row(client.id, t)]
    return told.message("\n".join(lines), InlineKeyboardMarkup(inline_keyboard=rows))


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.WHO_DECIDES: who_decides}
