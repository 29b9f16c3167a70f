"""`/agenda`: what a meeting about troubled payments and quality is to speak of, in one message (D137)."""

from datetime import date, datetime

from aiogram.types import InlineKeyboardButton, Message

from domain.agenda import AgendaItem, Matter
from domain.clients import display_name
from domain.people import Employee
from domain.shortening import shortened
from handlers.answers import Answer
from handlers.keyboards import in_rows, make_button, put
from handlers.money_buttons import ShowMoney
from handlers.report_buttons import TakeReport
from handlers.sums import spelled
from handlers.table import Table
from handlers.unfinished_texts import ShowCase
from handlers.words import Html, Words
from services import agenda
from storage.database import UnitOfWork

MOST_OF_ONE, MOST_DEBTORS = 7, 7
LONGEST_CLIENT, LONGEST_TEXT = 40, 90
IN_A_ROW = 7


def register(table: Table) -> None:
    """Enter the command."""
    table.command("agenda", show)


async def show(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/agenda`: the matters by kind, each with its client, sum, age and manager; a number opens it."""
    items = await agenda.of(uow, employee, now, most_debtors=MOST_DEBTORS)
    today = employee.today(now)
    if not items:
        return put(message, t("agenda-none"), [])
    parts, buttons = [t("agenda-heading", day=t.dated(today, today))], list[InlineKeyboardButton]()
    for matter in Matter:
        found = [item for item in items if item.matter is matter]
        lines = [_title(matter, len(found), t)]
        for item in found[:MOST_OF_ONE]:
            lines.append(_line(len(buttons) + 1, item, today, t))
            buttons.append(make_button(str(len(buttons) + 1), _leads_to(item)))
        if len(found) > MOST_OF_ONE:
            lines.append(t("plan-more", count=len(found) - MOST_OF_ONE))
        if found:
            parts.append(Html("\n".join(lines)))
    sheet = make_button(t.plain("reports-excel"), TakeReport(name="agenda", day=today.toordinal()))
    return put(message, Html("\n\n".join(parts)), [*in_rows(buttons, IN_A_ROW), [sheet]])


def _title(matter: Matter, count: int, t: Words) -> Html:
    return {
        Matter.DISPUTE: t("agenda-disputes", count=count),
        Matter.OVERDUE: t("agenda-overdue"),
        Matter.QUALITY: t("agenda-quality", count=count),
    }[matter]


def _line(number: int, item: AgendaItem, today: date, t: Words) -> Html:
    name = shortened(display_name(item.client), LONGEST_CLIENT)
    parts = [f"№ {item.number}" if item.number else "", spelled(item.sum, t) if item.sum else ""]
    told = shortened(item.text, LONGEST_TEXT)
    what = ", ".join(part for part in (*parts, told) if part)
    return t(
        "agenda-line",
        number=number,
        client=f"★ {name}" if item.client.is_key else name,
        what=what,
        owner=item.owner_name or "—",
        age=t.plain("unfinished-age", days=item.age(today)),
    )


def _leads_to(item: AgendaItem) -> ShowMoney | ShowCase:
    if item.matter is Matter.QUALITY:
        return ShowCase(id=item.feedback_id)
    return ShowMoney(id=item.client.id)
