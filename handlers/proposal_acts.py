"""What is pressed under a proposal: sent, answered, won, lost, set aside (D037, D101)."""

from datetime import date, datetime
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.cadences import read_touches
from domain.conversation import Conversation
from domain.people import Employee
from domain.proposals import ListedProposal, LostReason
from domain.refusals import Refusal
from domain.shortening import cut
from handlers import days, dialogues, enclosures, proposal_cards, proposal_talks
from handlers.answers import Answer, Call, alert, below, redraw, say, show, toast
from handlers.keyboards import in_rows, make_button
from handlers.proposal_buttons import Act, LoseBecause, NoCompetitor, ProposalAct, SetAsideBecause
from handlers.resuming import cancel_row, refusal_text
from handlers.table import Table
from handlers.words import Words
from services import proposals
from services.cadences import most_a_week
from storage.database import UnitOfWork

LOSING, ASIDE, EXPECTING, TOUCHES = "proposal-lost", "proposal-aside", "proposal-expect", "proposal-touches"
COMPETITOR, TOUCHES_STEP = "proposal_competitor", "proposal_touches"
LONGEST_COMPETITOR = 120


def register(table: Table) -> None:
    """Enter the buttons of a card, and the questions that some of them ask."""
    table.button(ProposalAct, act)
    table.button(LoseBecause, lose_because)
    table.button(SetAsideBecause, set_aside_because)
    table.button(NoCompetitor, no_competitor)
    table.step(COMPETITOR, competitor_named)
    table.step(TOUCHES_STEP, touches_typed)
    days.then(LOSING, return_day_picked)
    days.then(ASIDE, aside_day_picked)
    days.then(EXPECTING, expected_day_picked)


async def act(
    query: CallbackQuery,
    button: ProposalAct,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Do what the button says. Raises ProposalNotFound or ProposalClosed."""
    at_once = {
        Act.SENT: proposals.mark_sent,
        Act.ANSWERED: proposals.mark_answered,
        Act.WON: proposals.win,
        Act.AGAIN: proposals.go_on,
        Act.REOPEN: proposals.reopen,
    }
    if button.act in at_once:
        listed = await at_once[button.act](uow, employee, button.id, now)
        return [toast(query), _shown(query, listed, employee, now, t)]
    if button.act in {Act.OPEN, Act.FILE, Act.TALK}:
        listed = await proposals.get_for(uow, employee, button.id)
        return _look(query, button.act, listed, employee, now, t)
    listed = await proposals.get_open(uow, employee, button.id)
    if button.act in {Act.LOST, Act.ASIDE}:
        return [toast(query), redraw(query, *_ask_reason(listed, t, is_lost=button.act is Act.LOST))]
    return await _ask(query, button.act, listed, talk, employee, uow, now, t)


def _look(
    query: CallbackQuery, what: Act, listed: ListedProposal, employee: Employee, now: datetime, t: Words
) -> Answer:
    if what is Act.TALK:
        return [toast(query), proposal_talks.asked(query, listed, employee, now, t)]
    if what is Act.OPEN:
        return [toast(query), _shown(query, listed, employee, now, t)]
    file = listed.proposal.file
    if file is None:
        return alert(query, t.plain("proposal-no-file"))
    return [toast(query), enclosures.send(employee.telegram_id, file, proposal_cards.headline(listed, t))]


def _ask_reason(listed: ListedProposal, t: Words, *, is_lost: bool) -> tuple[str, InlineKeyboardMarkup]:
    number = listed.proposal.id
    kind = LoseBecause if is_lost else SetAsideBecause
    buttons = [
        make_button(t.plain(f"lost-{reason}"), kind(id=number, reason=reason)) for reason in LostReason
    ]
    client = proposal_cards.name_of(listed)
    text = t("proposal-ask-lost", client=client) if is_lost else t("proposal-ask-aside", client=client)
    rows = [*in_rows(buttons), proposal_cards.open_row(listed, t)]
    return text, InlineKeyboardMarkup(inline_keyboard=rows)


async def _ask(
    query: CallbackQuery,
    what: Act,
    listed: ListedProposal,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    client, number = proposal_cards.name_of(listed), listed.proposal.id
    if what is Act.EXPECT:
        dialogues.begin(talk, None, subject=EXPECTING, proposal_id=number, title=client)
        question = t("proposal-ask-expected", client=client)
        return await days.ask_day(below(query), question, talk, employee, now, t, none_allowed=False)
    dialogues.begin(talk, TOUCHES_STEP, subject=TOUCHES, proposal_id=number, title=client)
    most = await most_a_week(uow, listed.client.id, employee)
    markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
    return [toast(query), say(query, t("proposal-ask-touches", client=client, most=most), markup)]


async def lose_because(
    query: CallbackQuery,
    button: LoseBecause,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The reason is known: who won, where it was a competitor, then the day to come back (D037)."""
    listed = await proposals.get_open(uow, employee, button.id)
    client = proposal_cards.name_of(listed)
    dialogues.begin(
        talk, COMPETITOR, subject=LOSING, proposal_id=button.id, reason=button.reason.value, title=client
    )
    if button.reason is LostReason.COMPETITOR:
        return [toast(query), redraw(query, t("proposal-ask-competitor", client=client), _unnamed(talk, t))]
    return await _ask_return(query, talk, employee, now, t)


def _unnamed(talk: Conversation, t: Words) -> InlineKeyboardMarkup:
    unknown = make_button(t.plain("proposal-button-no-competitor"), NoCompetitor(draft=_number(talk)))
    return InlineKeyboardMarkup(inline_keyboard=[[unknown], cancel_row(talk, t)])


async def competitor_named(
    message: Message, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """Who won the client."""
    name = cut((message.text or "").strip(), LONGEST_COMPETITOR)
    if not name:
        question = t("proposal-ask-competitor", client=str(talk.draft["title"]))
        return say(message, question, _unnamed(talk, t))
    dialogues.go_on(talk, talk.step, competitor=name)
    return await _ask_return(message, talk, employee, now, t)


async def no_competitor(
    query: CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """Nobody knows who won."""
    if talk.step != COMPETITOR:
        return toast(query, t.plain("button-over"))
    return await _ask_return(query, talk, employee, now, t)


async def _ask_return(
    where: Message | CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    question = t("proposal-ask-return", client=str(talk.draft["title"]))
    return await days.ask_day(where, question, talk, employee, now, t, none_allowed=True)


async def return_day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The day to come back is known, or left to the rule: the proposal is lost."""
    draft: dict[str, Any] = talk.draft
    dialogues.end(talk)
    lost = proposals.lose(
        uow,
        employee,
        draft["proposal_id"],
        LostReason(draft["reason"]),
        now,
        competitor=draft.get("competitor", ""),
        return_on=day,
    )
    return await _settled(where, lost, employee, now, t)


async def set_aside_because(
    query: CallbackQuery,
    button: SetAsideBecause,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Why it rests; then the day to speak of it again."""
    listed = await proposals.get_open(uow, employee, button.id)
    client = proposal_cards.name_of(listed)
    dialogues.begin(
        talk, None, subject=ASIDE, proposal_id=button.id, reason=button.reason.value, title=client
    )
    question = t("proposal-ask-aside-day", client=client)
    return await days.ask_day(query, question, talk, employee, now, t, none_allowed=True)


async def aside_day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """It rests until that day."""
    draft: dict[str, Any] = talk.draft
    dialogues.end(talk)
    reason = LostReason(draft["reason"])
    put = proposals.set_aside(uow, employee, draft["proposal_id"], reason, day, now)
    return await _settled(where, put, employee, now, t)


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
    kept = proposals.expect(uow, employee, number, day or employee.today(now), now)
    return await _settled(where, kept, employee, now, t)


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
    changed = proposals.change_touches(uow, employee, number, touches, now)
    return await _settled(message, changed, employee, now, t)


async def _settled(
    where: Message | CallbackQuery, doing: Any, employee: Employee, now: datetime, t: Words
) -> Answer:
    """Show the proposal as it is now; one that was decided meanwhile says so, and the dialogue is over."""
    try:
        listed = await doing
    except Refusal as refusal:
        return show(where, refusal_text(refusal, t))
    return _shown(where, listed, employee, now, t)


def _shown(
    where: Message | CallbackQuery, listed: ListedProposal, employee: Employee, now: datetime, t: Words
) -> Call:
    return show(where, proposal_cards.text(listed, employee, now, t), proposal_cards.markup(listed, t))


def _number(talk: Conversation) -> int:
    return int(str(talk.draft["draft"]))
