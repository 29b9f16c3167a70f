"""What is pressed under a proposal: sent, answered, won, lost, set aside (D037, D101)."""

from datetime import date, datetime
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.proposals import ListedProposal, LostReason
from domain.shortening import cut
from handlers import days, dialogues, enclosures, proposal_cards, proposal_changes, proposal_talks
from handlers.answers import Answer, alert, redraw, say, toast
from handlers.keyboards import in_rows, make_button
from handlers.proposal_buttons import Act, LoseBecause, NoCompetitor, ProposalAct, SetAsideBecause
from handlers.resuming import cancel_row
from handlers.table import Table
from handlers.words import Words
from services import proposals
from storage.database import UnitOfWork

LOSING, ASIDE = "proposal-lost", "proposal-aside"
COMPETITOR = "proposal_competitor"
LONGEST_COMPETITOR = 120


def register(table: Table) -> None:
    """Enter the buttons of a card, and the questions that some of them ask."""
    table.button(ProposalAct, act)
    table.button(LoseBecause, lose_because)
    table.button(SetAsideBecause, set_aside_because)
    table.button(NoCompetitor, no_competitor)
    table.step(COMPETITOR, competitor_named)
    days.then(LOSING, return_day_picked)
    days.then(ASIDE, aside_day_picked)


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
        Act.RESENT: proposals.resend,
    }
    if button.act in at_once:
        listed = await at_once[button.act](uow, employee, button.id, now)
        return [toast(query), proposal_changes.shown(query, listed, employee, now, t)]
    if button.act in {Act.OPEN, Act.FILE, Act.TALK}:
        listed = await proposals.get_for(uow, employee, button.id)
        return _look(query, button.act, listed, employee, now, t)
    if button.act is Act.UNDO:
        return await proposal_changes.undo(query, button.id, employee, uow, now, t)
    listed = await proposals.get_open(uow, employee, button.id)
    if button.act in {Act.LOST, Act.ASIDE}:
        return [toast(query), redraw(query, *_ask_reason(listed, t, is_lost=button.act is Act.LOST))]
    return await proposal_changes.ask(query, button.act, listed, talk, employee, uow, now, t)


def _look(
    query: CallbackQuery, what: Act, listed: ListedProposal, employee: Employee, now: datetime, t: Words
) -> Answer:
    if what is Act.TALK:
        return [toast(query), proposal_talks.asked(query, listed, employee, now, t)]
    if what is Act.OPEN:
        return [toast(query), proposal_changes.shown(query, listed, employee, now, t)]
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
    return await proposal_changes.settled(where, lost, employee, now, t)


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
    return await proposal_changes.settled(where, put, employee, now, t)


def _number(talk: Conversation) -> int:
    return int(str(talk.draft["draft"]))
