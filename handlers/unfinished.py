"""`/unfinished`: what was asked, decided or broken and is not seen through, with owner and age (D134)."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.people import Employee
from handlers import concession_cards, feedback_screens, task_buttons, unfinished_texts
from handlers.answers import Answer, below, say, toast
from handlers.feedback_buttons import ConfirmTold
from handlers.keyboards import make_button, put
from handlers.table import Table
from handlers.unfinished_texts import ON_A_PAGE, ON_FIRST, ShowCase, ShowRequest, ShowUnfinished
from handlers.words import Words
from services import concessions, feedback_cases, unfinished
from services.feedback_cases import Case
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the lists."""
    table.command("unfinished", show)
    table.button(ShowUnfinished, turn)
    table.button(ShowRequest, show_request)
    table.button(ShowCase, show_case)


async def show(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/unfinished`: the oldest things of the three lists."""
    found = await unfinished.follow(uow, employee, now, most=ON_FIRST)
    return put(message, *unfinished_texts.of_all(found, employee, now, t))


async def turn(
    query: CallbackQuery, button: ShowUnfinished, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """All three lists again, or a page of one; from a summary, below it."""
    page = button.page if button.part else 0
    most = ON_A_PAGE if button.part else ON_FIRST
    found = await unfinished.follow(uow, employee, now, most=most, skipped=page * ON_A_PAGE)
    where = below(query) if button.anew else query
    if button.part is None:
        return [toast(query), put(where, *unfinished_texts.of_all(found, employee, now, t))]
    return [toast(query), put(where, *unfinished_texts.of_part(found, button.part, page, employee, now, t))]


async def show_request(
    query: CallbackQuery, button: ShowRequest, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A concession, with the buttons of whoever decides or answers. Raises ConcessionNotFound."""
    case = await concessions.read_case(uow, employee, button.id, now)
    markup = concession_cards.request_markup if employee.leads else concession_cards.answer_markup
    return [
        toast(query),
        say(query, concession_cards.text(case, employee, now, t), markup(case, t)),
    ]


async def show_case(
    query: CallbackQuery, button: ShowCase, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A complaint: as the leaders answer it, or with what its manager is to tell the client.

    Raises FeedbackNotFound.
    """
    case = await feedback_cases.read_case(uow, employee, button.id)
    if case.answerer is not None:
        text, markup = feedback_screens.answered(case, t)
    else:
        text, markup = feedback_screens.case(case, employee, now, t)
        if not employee.leads:
            markup = _manager_markup(case, t)
    return [toast(query), say(query, text, markup)]


def _manager_markup(case: Case, t: Words) -> InlineKeyboardMarkup:
    told = case.feedback
    rows = task_buttons.card_row(told.client_id, t)
    if told.is_open and told.client_told_at is None:
        rows = [[make_button(t.plain("button-client-told"), ConfirmTold(id=told.id))], *rows]
    return InlineKeyboardMarkup(inline_keyboard=rows)
