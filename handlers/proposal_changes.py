"""A proposal put right: its sum, the day of the decision, the days of its reminders; or taken back."""

from collections.abc import Awaitable
from datetime import date, datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.cadences import read_touches
from domain.conversation import Conversation
from domain.people import Employee
from domain.proposals import ListedProposal
from domain.refusals import Refusal
from domain.spoken_sums import read_sum
from handlers import days, dialogues, proposal_cards
from handlers.answers import Answer, Call, below, redraw, say, show, toast
from handlers.proposal_buttons import Act
from handlers.resuming import cancel_row, refusal_text
from handlers.table import Table
from handlers.words import Html, Words
from services import proposal_changes
from services.cadences import most_a_week
from services.department_settings import currency_of
from storage.database import UnitOfWork

EXPECTING, TOUCHES, SUM = "proposal-expect", "proposal-touches", "proposal-sum"
TOUCHES_STEP, SUM_STEP = "proposal_touches", "proposal_new_sum"


def register(table: Table) -> None:
    """Enter the answers."""
    table.step(TOUCHES_STEP, touches_typed)
    table.step(SUM_STEP, sum_typed)
    days.then(EXPECTING, expected_day_picked)


async def undo(
    query: CallbackQuery, number: int, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Take it back. Raises ProposalNotFound or TooLate."""
    await proposal_changes.undo(uow, employee, number, now)
    return [toast(query), redraw(query, t("proposal-undone"))]


async def ask(
    query: CallbackQuery,
    what: Act,
    listed: ListedProposal,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask for another sum, day or row of days, in a message of its own."""
    client, number = proposal_cards.name_of(listed), listed.proposal.id
    if what is Act.EXPECT:
        dialogues.begin(talk, None, subject=EXPECTING, proposal_id=number, title=client)
        question = t("proposal-ask-expected", client=client)
        return await days.ask_day(below(query), question, talk, employee, now, t, none_allowed=False)
    if what is Act.SUM:
        dialogues.begin(talk, SUM_STEP, subject=SUM, proposal_id=number, title=client)
        return _ask_sum(query, talk, t)
    dialogues.begin(talk, TOUCHES_STEP, subject=TOUCHES, proposal_id=number, title=client)
    most = await most_a_week(uow, listed.client.id, employee)
    markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
    return [toast(query), say(query, t("proposal-ask-touches", client=client, most=most), markup)]


async def expected_day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client decides by that day (D033)."""
    number = int(str(talk.draft["proposal_id"]))
    dialogues.end(talk)
    kept = proposal_changes.expect(uow, employee, number, day or employee.today(now), now)
    return await settled(where, kept, employee, now, t)


async def touches_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Other days for this proposal alone: "2 5 10"."""
    touches = read_touches(message.text or "")
    if touches is None:
        markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
        return say(message, t("touches-unread"), markup)
    number = int(str(talk.draft["proposal_id"]))
    dialogues.end(talk)
    changed = proposal_changes.change_touches(uow, employee, number, touches, now)
    return await settled(message, changed, employee, now, t)


async def sum_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another sum."""
    price = read_sum(message.text or "", await currency_of(uow, employee))
    if price is None:
        return _ask_sum(message, talk, t, t("proposal-sum-unread"))
    number = int(str(talk.draft["proposal_id"]))
    dialogues.end(talk)
    changed = proposal_changes.change_sum(uow, employee, number, price, now)
    return await settled(message, changed, employee, now, t)


def _ask_sum(where: Message | CallbackQuery, talk: Conversation, t: Words, said: str = "") -> Answer:
    question = t("proposal-ask-sum", client=str(talk.draft["title"]))
    text = Html(f"{said}\n\n{question}") if said else question
    return say(where, text, InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))


async def settled(
    where: Message | CallbackQuery,
    doing: Awaitable[ListedProposal],
    employee: Employee,
    now: datetime,
    t: Words,
) -> Answer:
    """Show the proposal as it is now; one that was decided meanwhile says so, and the dialogue is over."""
    try:
        listed = await doing
    except Refusal as refusal:
        return show(where, refusal_text(refusal, t))
    return shown(where, listed, employee, now, t)


def shown(
    where: Message | CallbackQuery, listed: ListedProposal, employee: Employee, now: datetime, t: Words
) -> Call:
    """Show the card."""
    return show(where, proposal_cards.text(listed, employee, now, t), proposal_cards.markup(listed, now, t))
