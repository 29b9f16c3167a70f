"""Birthdays of contacts: a line of the morning plan, and words to congratulate with (D165)."""

from datetime import date, datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.clients import display_name
from domain.people import Employee
from domain.shortening import shortened
from handlers.answers import Answer, below, say, toast
from handlers.keyboards import Row, make_button
from handlers.table import Table
from handlers.task_buttons import log_rows
from handlers.words import Html, Words
from services import birthdays, phones
from services.birthdays import Celebration
from storage.database import UnitOfWork

LONGEST_NAME, LONGEST_LABEL = 60, 40
MOST_BUTTONS = 4


class Congratulate(CallbackData, prefix="birthday"):
    """Show whom to call, and words for it."""

    contact: int


def register(table: Table) -> None:
    """Enter the button."""
    table.button(Congratulate, congratulate)


async def congratulate(
    query: CallbackQuery, button: Congratulate, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Whose birthday it is, the phone, and words to copy. Raises ContactNotFound."""
    today = employee.today(now)
    found = await birthdays.of_contact(uow, employee, button.contact, today)
    lines = [line(found, today, t)]
    if found.contact.phone:
        lines.append(t("item-phone", phone=phones.spelled(found.contact.phone)))
    greeting = t("birthday-greeting", name=shortened(found.contact.name, LONGEST_NAME))
    lines.append(Html(f"<code>{greeting}</code>"))
    markup = InlineKeyboardMarkup(inline_keyboard=log_rows(found.client.id, t))
    return [toast(query), say(below(query), "\n".join(lines), markup)]


def line(found: Celebration, today: date, t: Words) -> Html:
    """Say in one line who has a birthday, where, and when."""
    name = shortened(found.contact.name, LONGEST_NAME)
    client = shortened(display_name(found.client), LONGEST_NAME)
    return t("birthday-line", name=name, client=client, day=t.day(found.on, today))


def rows(near: tuple[Celebration, ...], t: Words) -> list[Row]:
    """Give a button for each of those who are to be congratulated."""
    return [
        [
            make_button(
                t.plain("birthday-button", name=shortened(one.contact.name, LONGEST_LABEL)),
                Congratulate(contact=one.contact.id),
            )
        ]
        for one in near[:MOST_BUTTONS]
    ]
