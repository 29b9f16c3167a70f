"""One message is enough: what somebody writes unasked is read, shown as a card, and saved by a tap."""

from dataclasses import replace
from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import Action, Draft, Kind
from domain.shortening import shortened
from handlers import dialogues, told_drafts, told_questions, told_replies, told_talk
from handlers.answers import Answer, say
from handlers.resuming import continues
from handlers.table import Table
from handlers.told_buttons import ShowTold
from handlers.words import Words
from services import told_messages
from storage.database import UnitOfWork

SUBJECT = told_drafts.SUBJECT
FEW_WORDS = 4
LONGEST_NAME = 40


def register(table: Table) -> None:
    """Enter the card."""
    table.step(told_drafts.STEP, written_instead)
    table.button(ShowTold, show)
    continues(SUBJECT, show)


def says_something(draft: Draft, text: str) -> bool:
    """Tell whether a message is more than a name that is looked for."""
    if not draft.actions:
        return False
    is_bare = all(action.kind is Kind.NOTE and "kind" in action.unsure for action in draft.actions)
    return not (is_bare and len(text.split()) < FEW_WORDS)


async def read(message: Message, employee: Employee, uow: UnitOfWork, now: datetime) -> Draft:
    """Read a message; what names no client is about whom the message is about that it answers."""
    text = message.text or ""
    draft = await told_messages.understand(uow, employee, text, now)
    if any(action.clients for action in draft.actions) or draft.asked_about:
        return draft
    spoken_of = await told_replies.clients_spoken_of(message, employee, uow, now)
    if not spoken_of:
        return replace(draft, actions=draft.actions or draft.nameless)
    first, *others = spoken_of
    told = await told_messages.understand_of(uow, employee, first, text, now, others=others)
    return told if told.is_question or says_something(told, text) else draft


async def begin(
    where: Message | CallbackQuery,
    draft: Draft,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    *,
    text: str | None = None,
) -> Answer:
    """Keep what was read, and ask for what is missing before anything is shown.

    `text` is what was said, where it does not stand in the message itself.
    """
    said = text if text is not None else _text_of(where)
    number = await told_messages.keep(uow, employee, said, draft, now)
    source = where.message_id if isinstance(where, Message) else 0
    return await _begin(where, said, source, number, draft, talk, employee, uow, now, t)


async def _begin(
    where: Message | CallbackQuery,
    text: str,
    source: int,
    number: int,
    draft: Draft,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    dialogues.begin(
        talk,
        told_drafts.STEP,
        subject=SUBJECT,
        worth_keeping=True,
        title=shortened(text, LONGEST_NAME),
        text=text,
        source=source,
        message=number,
        unknown=list(draft.unknown),
        left_out=list(draft.left_out),
        actions=[told_messages.stored(_named(action, t)) for action in draft.actions],
        changed=False,
    )
    return await told_questions.go_on(where, talk, employee, uow, now, t)


def _text_of(where: Message | CallbackQuery) -> str:
    return (where.text or "") if isinstance(where, Message) else ""


def _named(action: Action, t: Words) -> Action:
    """Give the action with what is to be done in words of the person's language."""
    if action.what is None:
        return action
    key = f"told-what-{action.what}"
    return replace(action, what=t.plain(key) if t.has(key) else None)


go_on = told_questions.go_on


async def show(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Back to the card, or to the question that comes before it."""
    return await told_questions.go_on(query, talk, employee, uow, now, t)


async def written_instead(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another message while the card waits: it is read by itself, and the card can be gone on with later."""
    text = message.text or ""
    draft = Draft() if message.forward_origin is not None else await read(message, employee, uow, now)
    if says_something(draft, text):
        draft = await _about_the_same(draft, text, talk, employee, uow, now)
        return await begin(message, draft, talk, employee, uow, now, t)
    answer = await told_talk.asked(message, draft, employee, uow, now, t)
    return answer or await told_questions.go_on(message, talk, employee, uow, now, t)


async def _about_the_same(
    draft: Draft, text: str, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime
) -> Draft:
    """Read what names nobody as about the only client of the card that waits; it is to be checked."""
    waiting = {one for action in told_drafts.actions_of(talk) for one in action.clients}
    if len(waiting) != 1 or draft.unknown or any(action.clients for action in draft.actions):
        return draft
    told = await told_messages.understand_of(uow, employee, int(waiting.pop()), text, now)
    unsure = tuple(replace(action, unsure=action.unsure | {"client"}) for action in told.actions)
    return replace(told, actions=unsure) if unsure else draft


async def told_instead(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Give the card of a message that tells something where an answer was waited for; None for no such."""
    text = message.text or ""
    if len(text.split()) < FEW_WORDS or message.forward_origin is not None:
        return None
    draft = await read(message, employee, uow, now)
    if not says_something(draft, text):
        return None
    return await begin(message, draft, talk, employee, uow, now, t)


async def rewritten(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The message was changed before it was saved: its card follows. None for any other message."""
    is_shown = talk.draft.get("subject") == SUBJECT
    if not is_shown or talk.draft.get("source") != message.message_id:
        return None
    text, number = message.text or "", told_drafts.message_of(talk)
    draft = await read(message, employee, uow, now)
    told_messages.rewrite(uow, number, text, draft)
    dialogues.end(talk)
    if not says_something(draft, text):
        return say(message, t("told-nothing-left"))
    return await _begin(message, text, message.message_id, number, draft, talk, employee, uow, now, t)
