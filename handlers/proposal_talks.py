"""The four questions about a proposal as one card: each one tap or a word (D031-D034)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.proposals import ListedProposal
from domain.refusals import Refusal
from domain.shortening import cut
from handlers import days, dialogues, proposal_cards
from handlers.answers import Answer, Call, below, redraw, say, show, toast
from handlers.proposal_buttons import Asked, TalkAnswer
from handlers.resuming import cancel_row, refusal_text
from handlers.table import Table
from handlers.words import Html, Words
from services import proposal_talks, proposals
from storage.database import UnitOfWork

WORDS, AGREEING = "proposal-words", "proposal-agree"
WORDS_STEP = "proposal_words"
LONGEST_WORDS = 300


def register(table: Table) -> None:
    """Enter the answers."""
    table.button(TalkAnswer, answered)
    table.step(WORDS_STEP, words_told)
    days.then(AGREEING, day_agreed)


def asked(
    where: Message | CallbackQuery,
    listed: ListedProposal,
    employee: Employee,
    now: datetime,
    t: Words,
) -> Call:
    """Ask the four questions in the place of the pressed button."""
    text = proposal_cards.talk_text(listed, t("talk-heading"), employee, now, t)
    return show(where, text, proposal_cards.talk_markup(listed, t))


async def answered(
    query: CallbackQuery,
    button: TalkAnswer,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """One question is answered: kept, the next step settled, or asked for in words.

    Raises ProposalNotFound, ProposalClosed or BadInput.
    """
    if button.asked is Asked.NO_ANSWER:
        listed = await proposal_talks.note_no_answer(uow, employee, button.id, t.plain("talk-note"), now)
        return [toast(query), _settled(query, t("talk-not-reached"), listed, employee, now, t)]
    if not button.word:
        return await _ask_words(query, button, talk, employee, uow, now, t)
    if button.asked is Asked.WHEN:
        on = await proposal_talks.day_after(uow, employee, button.word, now)
        return [toast(query), await _agree(query, button.id, on, employee, uow, now, t)]
    listed = await proposal_talks.note_answer(
        uow, employee, button.id, now, **{_FIELDS[button.asked]: button.word}
    )
    return [toast(query), asked(query, listed, employee, now, t)]


_FIELDS = {Asked.RECEIVED: "received", Asked.NEXT: "client_next", Asked.URGENCY: "urgency"}


async def _ask_words(
    query: CallbackQuery,
    button: TalkAnswer,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    listed = await proposals.get_open(uow, employee, button.id)
    client = proposal_cards.name_of(listed)
    if button.asked is Asked.WHEN:
        dialogues.begin(talk, None, subject=AGREEING, proposal_id=button.id, title=client)
        question = t("talk-ask-day", client=client)
        return await days.ask_day(below(query), question, talk, employee, now, t, none_allowed=False)
    dialogues.begin(talk, WORDS_STEP, subject=WORDS, proposal_id=button.id, title=client)
    markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
    return [toast(query), say(query, t("talk-ask-words", client=client), markup)]


async def words_told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What the client does next, in his words."""
    said = cut(" ".join((message.text or "").split()), LONGEST_WORDS)
    if not said:
        markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
        return say(message, t("talk-ask-words", client=str(talk.draft["title"])), markup)
    number = int(str(talk.draft["proposal_id"]))
    dialogues.end(talk)
    try:
        listed = await proposal_talks.note_answer(uow, employee, number, now, client_next=said)
    except Refusal as refusal:  # it was decided while the words were typed: the dialogue is over all the same
        return say(message, refusal_text(refusal, t))
    return asked(message, listed, employee, now, t)


async def day_agreed(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The day that the client named."""
    number = int(str(talk.draft["proposal_id"]))
    dialogues.end(talk)
    return await _agree(where, number, day or employee.today(now), employee, uow, now, t)


async def _agree(
    where: Message | CallbackQuery,
    number: int,
    on: date,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    try:
        before = await proposals.get_open(uow, employee, number)
        note = proposal_note(before, t)
        listed = await proposal_talks.agree(uow, employee, number, on, note, now)
    except Refusal as refusal:
        return show(where, refusal_text(refusal, t))
    return _settled(where, t("talk-logged"), listed, employee, now, t)


def proposal_note(listed: ListedProposal, t: Words) -> str:
    """Give what the story of the client keeps of a talk about a proposal."""
    proposal = listed.proposal
    parts = [t.plain("talk-note")]
    if proposal.received is not None:
        parts.append(t.plain("talk-received") if proposal.received else t.plain("talk-not-received"))
    if proposal.client_next:
        parts.append(proposal_cards.client_next(proposal, t))
    if proposal.urgency is not None:
        parts.append(t.plain(f"urgency-{proposal.urgency}"))
    return "; ".join(parts)


def _settled(
    where: Message | CallbackQuery,
    said: Html,
    listed: ListedProposal,
    employee: Employee,
    now: datetime,
    t: Words,
) -> Call:
    text = Html(said + "\n" + proposal_cards.text(listed, employee, now, t))
    markup = proposal_cards.markup(listed, now, t)
    if isinstance(where, CallbackQuery):
        return redraw(where, text, markup)
    return say(where, text, markup)
