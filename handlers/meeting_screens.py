"""A meeting on the screen: just saved, moved, and opened from a list."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.conversation import Conversation
from domain.meetings import Meeting
from domain.people import Employee
from handlers import dialogues, meeting_cards, meeting_words
from handlers import meeting_questions as questions
from handlers.answers import Answer, redraw, show
from handlers.meeting_buttons import OpenMeeting
from handlers.table import Table
from handlers.words import Html, Words
from services import meetings
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the button that opens a meeting."""
    table.button(OpenMeeting, open_)


async def show_saved(
    where: Message | CallbackQuery,
    meeting: Meeting,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    said: Html | None = None,
) -> Answer:
    """Show a meeting under what has just been done with it."""
    found = await meetings.get_appointment(uow, employee, meeting.id)
    owner = await meetings.find_other_manager(uow, employee, meeting)
    text = meeting_cards.card(found, employee, now, t, owner)
    shown = Html(f"{said or t('meeting-saved')}\n\n{text}")
    return show(where, shown, meeting_cards.markup(found, employee, now, t))


async def moved_meeting(talk: Conversation, employee: Employee, uow: UnitOfWork) -> Meeting | None:
    """Give the meeting that is being moved; None where one is being made. Raises MeetingNotFound."""
    if talk.draft["subject"] != questions.MOVING:
        return None
    return await meetings.get_open(uow, employee, questions.number(talk, "meeting_id"))


async def save_move(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Move the meeting, and give the words for the client."""
    starts_at = questions.start_of(talk, employee)
    meeting = await meetings.move(uow, employee, questions.number(talk, "meeting_id"), starts_at, now)
    dialogues.end(talk)
    found = await meetings.get_appointment(uow, employee, meeting.id)
    said = Html(f"{t('meeting-moved')}\n\n{meeting_words.of_move(found, now, t)}")
    return await show_saved(where, meeting, employee, uow, now, t, said)


async def open_(
    query: CallbackQuery, button: OpenMeeting, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Open a meeting. Raises MeetingNotFound."""
    found = await meetings.get_appointment(uow, employee, button.id)
    meeting = found.meeting
    owner = await meetings.find_other_manager(uow, employee, meeting)
    text = meeting_cards.card(found, employee, now, t, owner)
    return redraw(query, text, meeting_cards.markup(found, employee, now, t))
