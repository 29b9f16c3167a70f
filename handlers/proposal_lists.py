"""`/proposals`: what waits to be decided, by the day it is spoken of next, with sums (D028)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.people import Employee
from domain.proposals import ListedProposal
from handlers import proposal_cards, sums
from handlers.answers import Answer, redraw, show, toast
from handlers.keyboards import in_rows, make_button
from handlers.proposal_buttons import Act, ListProposals, ProposalAct
from handlers.report_buttons import excel
from handlers.table import Table
from handlers.words import Html, Words
from services import proposal_lists
from storage.database import UnitOfWork

ON_A_PAGE = 6


def register(table: Table) -> None:
    """Enter the list."""
    table.command("proposals", proposals_)
    table.button(ListProposals, turn)


async def proposals_(
    message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """`/proposals`: a manager's own, a head's department's."""
    return show(message, *await _list(0, employee, uow, now, t))


async def turn(
    query: CallbackQuery, button: ListProposals, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another page."""
    return [toast(query), redraw(query, *await _list(button.page, employee, uow, now, t))]


async def _list(
    page: int, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> tuple[Html, InlineKeyboardMarkup | None]:
    sums_open = await proposal_lists.sum_open(uow, employee, now)
    total, overdue = sum(one.count for one in sums_open), sum(one.overdue for one in sums_open)
    if not total:
        return t("proposals-none"), None
    pages = (total + ON_A_PAGE - 1) // ON_A_PAGE
    page = max(0, min(page, pages - 1))
    first = page * ON_A_PAGE
    found = await proposal_lists.list_open(uow, employee, most=ON_A_PAGE, skipped=first)
    worth = sums.several([one.money for one in sums_open], t)
    heading = t("proposals-heading", total=total, overdue=overdue, worth=worth)
    today = employee.today(now)
    lines = [_line(number, one, today, employee, t) for number, one in enumerate(found, first + 1)]
    buttons = [
        make_button(str(number), ProposalAct(id=one.proposal.id, act=Act.OPEN))
        for number, one in enumerate(found, first + 1)
    ]
    rows = in_rows(buttons, ON_A_PAGE)
    if pages > 1:
        rows.append(_pages(page, pages))
    rows.append([excel("proposals", today, t)])
    return Html("\n\n".join([heading, *lines])), InlineKeyboardMarkup(inline_keyboard=rows)


def _line(number: int, listed: ListedProposal, today: date, employee: Employee, t: Words) -> Html:
    line = t(
        "proposals-line",
        number=number,
        what=proposal_cards.headline(listed, t),
        stage=t.plain(f"proposal-{listed.proposal.state}"),
        next=_next(listed, today, t),
    )
    if listed.proposal.manager_id == employee.id:
        return line
    return Html(line + ", " + t("proposals-whose", name=listed.manager_name))


def _next(listed: ListedProposal, today: date, t: Words) -> Html:
    if listed.next_on is None:
        return t("proposals-nothing-planned")
    day = t.day(listed.next_on, today)
    return t("proposals-overdue", day=day) if listed.next_on < today else t("proposals-next", day=day)


def _pages(page: int, pages: int) -> list[InlineKeyboardButton]:
    row = [make_button("‹", ListProposals(page=page - 1))] if page else []
    row.append(make_button(f"{page + 1}/{pages}", ListProposals(page=page)))
    return [*row, make_button("›", ListProposals(page=page + 1))] if page + 1 < pages else row
