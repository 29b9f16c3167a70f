"""A meeting called off, with a reason that may be told, and the words for the client (D026)."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import display_name
from domain.conversation import Conversation
from domain.people import Employee
from handlers import dialogues, meeting_words
from handlers import meeting_questions as questions
from handlers.answers import Answer, say, show, toast
from handlers.client_buttons import button as make_button
from handlers.meeting_buttons import Because, CallOff
from handlers.resuming import Cancel, cancel_row
from handlers.starting import StartWith
from handlers.table import Table
from handlers.words import Words
from services import meetings
from storage.database import UnitOfWork

REASON = "meeting_reason"
LONGEST_REASON = 300


def register(table: Table) -> None:
    """Enter the button that calls a meeting off, and the answers to why."""
    table.button(CallOff, call_off)
    table.button(Because, because)
    table.step(REASON, reason_typed)


async def call_off(
    query: CallbackQuery,
    button: CallOff,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask why the meeting is off, and whether. Raises MeetingNotFound or MeetingClosed."""
    await meetings.get_open(uow, employee, button.id)
    found = await meetings.get_appointment(uow, employee, button.id)
    name = display_name(found.client)
    number = dialogues.begin(talk, REASON, subject="meeting-off", meeting_id=button.id, title=name)
    rows = [
        [make_button(t.plain("meeting-off-client"), Because(draft=number, reason="client"))],
        [make_button(t.plain("meeting-off-me"), Because(draft=number, reason="me"))],
        [make_button(t.plain("meeting-off-unsaid"), Because(draft=number, reason=""))],
        [make_button(t.plain("meeting-keep"), Cancel(draft=number))],
    ]
    return say(query, t("meeting-ask-reason", client=name), InlineKeyboardMarkup(inline_keyboard=rows))


async def because(
    query: CallbackQuery,
    button: Because,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The reason was pressed."""
    if talk.step != REASON:
        return toast(query, t.plain("button-over"))
    words = {"client": t.plain("meeting-off-client"), "me": t.plain("meeting-off-me")}
    return await _cancel(query, words.get(button.reason, ""), talk, employee, uow, now, t)


async def reason_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The reason in one's own words."""
    reason = (message.text or "").strip()
    if not 0 < len(reason) <= LONGEST_REASON:
        text = t("meeting-text-needed", most=LONGEST_REASON)
        return say(message, text, InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))
    return await _cancel(message, reason, talk, employee, uow, now, t)


async def _cancel(
    where: Message | CallbackQuery,
    reason: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    meeting = await meetings.cancel(uow, employee, questions.number(talk, "meeting_id"), reason, now)
    dialogues.end(talk)
    found = await meetings.get_appointment(uow, employee, meeting.id)
    text = t("meeting-cancelled", client=display_name(found.client))
    again = make_button(t.plain("meeting-another"), StartWith(id=found.client.id, what="meeting"))
    words = meeting_words.of_cancelling(found, now, t)
    return show(where, f"{text}\n\n{words}", InlineKeyboardMarkup(inline_keyboard=[[again]]))
