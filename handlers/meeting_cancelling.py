"""A meeting called off, with a reason that may be told, and the words for the client (D026)."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import display_name
from domain.conversation import Conversation
from domain.meetings import Meeting
from domain.people import Employee
from handlers import dialogues, meeting_words
from handlers import meeting_questions as questions
from handlers.answers import Answer, redraw, say, show, toast
from handlers.keyboards import make_button
from handlers.meeting_buttons import Because, CallOff, OpenMeeting
from handlers.resuming import cancel_row
from handlers.starting import StartWith
from handlers.table import DraftButton, Table
from handlers.words import Words
from services import meetings
from storage.database import UnitOfWork

REASON = "meeting_reason"
LONGEST_REASON = 300


class Keep(DraftButton, prefix="meeting_stays"):
    """The meeting is not called off after all."""


def register(table: Table) -> None:
    """Enter the button that calls a meeting off, and the answers to why."""
    table.button(CallOff, call_off)
    table.button(Because, because)
    table.button(Keep, keep)
    table.step(REASON, reason_typed)


async def call_off(
    query: CallbackQuery,
    button: CallOff,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask why the meeting is off, or was not held, and whether. Raises MeetingNotFound or MeetingClosed."""
    await meetings.get_open(uow, employee, button.id)
    found = await meetings.get_appointment(uow, employee, button.id)
    name = display_name(found.client)
    number = dialogues.begin(talk, REASON, subject="meeting-off", meeting_id=button.id, title=name)
    rows = [
        [make_button(text, Because(draft=number, reason=reason))]
        for reason, text in _reasons(found.meeting, now, t).items()
    ]
    rows.append([make_button(t.plain("meeting-keep"), Keep(draft=number))])
    is_over = found.meeting.starts_at <= now
    text = t("meeting-ask-why-not", client=name) if is_over else t("meeting-ask-reason", client=name)
    return say(query, text, InlineKeyboardMarkup(inline_keyboard=rows))


def _reasons(meeting: Meeting, now: datetime, t: Words) -> dict[str, str]:
    if meeting.starts_at <= now:
        client, me = t.plain("meeting-missed-client"), t.plain("meeting-missed-me")
    else:
        client, me = t.plain("meeting-off-client"), t.plain("meeting-off-me")
    return {"client": client, "me": me, "": t.plain("meeting-off-unsaid")}


async def keep(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """Nothing is called off: the meeting stays as it is."""
    if talk.step != REASON:
        return toast(query, t.plain("button-over"))
    meeting = OpenMeeting(id=questions.number(talk, "meeting_id"))
    text = t("meeting-kept", client=str(talk.draft["title"]))
    dialogues.end(talk)
    rows = [[make_button(t.plain("meeting-open"), meeting)]]
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))


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
    meeting = await meetings.get_open(uow, employee, questions.number(talk, "meeting_id"))
    reason = _reasons(meeting, now, t).get(button.reason, "") if button.reason else ""
    return await _cancel(query, reason, talk, employee, uow, now, t)


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
    client = display_name(found.client)
    was_ahead = meeting.starts_at > now
    text = t("meeting-cancelled", client=client) if was_ahead else t("meeting-missed", client=client)
    again = make_button(t.plain("meeting-another"), StartWith(id=found.client.id, what="meeting"))
    words = meeting_words.of_cancelling(found, now, t)
    return show(where, f"{text}\n\n{words}", InlineKeyboardMarkup(inline_keyboard=[[again]]))
