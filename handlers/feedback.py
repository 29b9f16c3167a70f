"""What a client said: whether pleased, about what, in his words, and who puts it right (D053-D055)."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.clients import Client
from domain.conversation import Conversation
from domain.feedback import NewFeedback, Sign, Topic
from domain.people import Employee
from domain.shortening import told_so_far
from handlers import dialogues, enclosures, feedback_screens, picking, with_client
from handlers.answers import Answer, say, show, toast
from handlers.feedback_buttons import CanFix, EnoughSaid, PickSign, PickTopic
from handlers.keyboards import in_rows, make_button
from handlers.resuming import cancel_row, continues
from handlers.table import Table
from handlers.words import Html, Words
from services import feedback
from storage.database import UnitOfWork

SUBJECT = "feedback"
SIGN, TOPIC, TEXT, CAN_FIX = "feedback_sign", "feedback_topic", "feedback_text", "feedback_can_fix"
Rows = list[list[InlineKeyboardButton]]


def register(table: Table) -> None:
    """Enter the dialogue and the ways to begin it."""
    with_client.begins(table, SUBJECT, client_picked, command="feedback", menu_word="menu-feedback")
    for step in (SIGN, TOPIC, TEXT, CAN_FIX):
        table.step(step, said)
    table.enclosure(SUBJECT, sent)
    table.button(PickSign, sign_picked)
    table.button(PickTopic, topic_picked)
    table.button(EnoughSaid, enough_said)
    table.button(CanFix, can_fix_said)
    continues(SUBJECT, asked_again)


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client is known."""
    return ask_next(where, talk, t)


async def sign_picked(query: CallbackQuery, button: PickSign, talk: Conversation, t: Words) -> Answer:
    """Pleased, or not."""
    if talk.step != SIGN:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, SIGN, sign=button.sign.value)
    return ask_next(query, talk, t)


async def topic_picked(
    query: CallbackQuery,
    button: PickTopic,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """What it is about; words that came early are enough."""
    if talk.step != TOPIC:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, TOPIC, topic=button.topic.value)
    return await _go_on(query, talk, employee, uow, now, t)


async def said(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The one text. Words that come at another question are kept, and the question asked again."""
    if message.text is None:
        return ask_next(message, talk, t)
    _keep_text(talk, message.text)
    if talk.step == TEXT:
        dialogues.go_on(talk, TEXT, enough=True)
        return await _go_on(message, talk, employee, uow, now, t)
    return ask_next(message, talk, t, t("feedback-kept"))


async def sent(message: Message, talk: Conversation, t: Words) -> Answer:
    """A photo, voice or file: kept with the feedback, its caption as the text; a place says nothing here."""
    if enclosures.attachment_of(message) is None:
        return await _ask_client_or_next(message, talk, t)
    is_more = enclosures.is_one_more_of_album(talk, message)
    kept = enclosures.keep(talk, message)
    if message.caption:
        _keep_text(talk, message.caption)
    if is_more:
        return None
    return await _ask_client_or_next(message, talk, t, t("feedback-file-kept") if kept else Html())


async def enough_said(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The files say it all."""
    if talk.step != TEXT:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, TEXT, enough=True)
    return await _go_on(query, talk, employee, uow, now, t)


async def can_fix_said(
    query: CallbackQuery,
    button: CanFix,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Can the manager put it right himself (D054), or not (D055)?"""
    if talk.step != CAN_FIX:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, CAN_FIX, can_fix=button.can)
    return await _go_on(query, talk, employee, uow, now, t)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Feedback that was put aside half told: its present question again."""
    if "client_id" not in talk.draft:
        return await picking.ask_client(query, talk, employee, uow, now, t)
    return ask_next(query, talk, t)


def ask_next(where: Message | CallbackQuery, talk: Conversation, t: Words, before: str = "") -> Answer:
    """Ask for the first thing that is not told yet; `before` is HTML that goes before the question."""
    draft, client = talk.draft, str(talk.draft["title"])
    if "sign" not in draft:
        return _ask(where, talk, SIGN, t("feedback-ask-sign", client=client), _sign_rows(talk, t), before, t)
    if "topic" not in draft:
        return _ask(
            where, talk, TOPIC, t("feedback-ask-topic", client=client), _topic_rows(talk, t), before, t
        )
    if not draft.get("enough"):
        return _ask(
            where, talk, TEXT, t("feedback-ask-text", client=client), _enough_rows(talk, t), before, t
        )
    return _ask(where, talk, CAN_FIX, t("feedback-ask-fix", client=client), _fix_rows(talk, t), before, t)


async def _ask_client_or_next(message: Message, talk: Conversation, t: Words, before: str = "") -> Answer:
    """Ask the present question; before the client is known that is the client's name."""
    if "client_id" in talk.draft:
        return ask_next(message, talk, t, before)
    text = t("pick-client-type")
    markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
    return say(message, f"{before}\n\n{text}" if before else text, markup)


async def _go_on(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask what is missing, or keep the feedback when nothing is."""
    draft: dict[str, Any] = talk.draft
    if "text" in draft and "files" not in draft:
        dialogues.go_on(talk, talk.step, enough=True)
    is_asked = draft.get("sign") == Sign.NEGATIVE and "can_fix" not in draft
    if not draft.get("enough") or is_asked:
        return ask_next(where, talk, t)
    new = NewFeedback(
        draft["client_id"],
        Sign(draft["sign"]),
        Topic(draft["topic"]),
        draft.get("text", ""),
        draft.get("can_fix"),
    )
    told = await feedback.log(uow, employee, new, enclosures.kept_files(talk), now)
    dialogues.end(talk)
    return show(where, *feedback_screens.logged(told, employee, now, t))


def _keep_text(talk: Conversation, text: str) -> None:
    earlier = str(talk.draft.get("text", ""))
    dialogues.go_on(talk, talk.step, text=told_so_far(earlier, text), worth_keeping=True)


def _ask(
    where: Message | CallbackQuery,
    talk: Conversation,
    step: str,
    question: Html,
    rows: Rows,
    before: str,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, step)
    text = f"{before}\n\n{question}" if before else question
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=[*rows, cancel_row(talk, t)]))


def _sign_rows(talk: Conversation, t: Words) -> Rows:
    return [[make_button(t.plain(f"sign-{sign}"), PickSign(draft=_number(talk), sign=sign))] for sign in Sign]


def _topic_rows(talk: Conversation, t: Words) -> Rows:
    buttons = [
        make_button(t.plain(f"topic-{topic}"), PickTopic(draft=_number(talk), topic=topic)) for topic in Topic
    ]
    return in_rows(buttons)


def _enough_rows(talk: Conversation, t: Words) -> Rows:
    if "files" not in talk.draft:
        return []
    return [[make_button(t.plain("button-enough-said"), EnoughSaid(draft=_number(talk)))]]


def _fix_rows(talk: Conversation, t: Words) -> Rows:
    return [
        [make_button(t.plain("button-can-fix"), CanFix(draft=_number(talk), can=True))],
        [make_button(t.plain("button-cannot-fix"), CanFix(draft=_number(talk), can=False))],
    ]


def _number(talk: Conversation) -> int:
    return int(str(talk.draft["draft"]))
