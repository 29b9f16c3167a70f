"""A meeting changed from its card: how long it lasts, how long the way is, goal and place."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import display_name
from domain.conversation import Conversation
from domain.meetings import DURATIONS, TRAVELS, Appointment, Meeting
from domain.people import Employee
from handlers import dialogues, meeting_cards, meeting_screens
from handlers import meeting_questions as questions
from handlers.answers import Answer, redraw, say, toast
from handlers.meeting_buttons import ChangeMeeting, SetMinutes, SetTravel, TellGoal, TellPlace
from handlers.resuming import cancel_row
from handlers.table import Table
from handlers.words import Html, Words
from services import meetings
from storage.database import UnitOfWork

WORDS = "meeting_words"


def register(table: Table) -> None:
    """Enter the buttons that change a meeting, and the step that hears its goal or place."""
    table.button(ChangeMeeting, change)
    table.button(SetMinutes, set_minutes)
    table.button(SetTravel, set_travel)
    table.button(TellGoal, tell_goal)
    table.button(TellPlace, tell_place)
    table.step(WORDS, words_typed)


async def change(
    query: CallbackQuery, button: ChangeMeeting, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Show what can be changed. Raises MeetingNotFound or MeetingClosed."""
    meeting = await meetings.get_open(uow, employee, button.id)
    return await _changed(query, meeting, employee, uow, now, t)


async def set_minutes(
    query: CallbackQuery, button: SetMinutes, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Let the meeting last longer or shorter. Raises MeetingNotFound or MeetingClosed."""
    if button.minutes not in DURATIONS:
        return toast(query, t.plain("button-unknown"))
    meeting = await meetings.set_minutes(uow, employee, button.id, button.minutes, now)
    other = await meetings.find_overlap(uow, employee, meeting.starts_at, meeting.minutes, meeting)
    said = None
    if other is not None:
        when = meeting_cards.span(other.meeting, employee, now, t)
        said = t("meeting-overlaps", other=display_name(other.client), when=when)
    return await _changed(query, meeting, employee, uow, now, t, said)


async def set_travel(
    query: CallbackQuery, button: SetTravel, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Say how long the way is. Raises MeetingNotFound or MeetingClosed."""
    if button.minutes not in TRAVELS:
        return toast(query, t.plain("button-unknown"))
    meeting = await meetings.set_travel(uow, employee, button.id, button.minutes, now)
    return await _changed(query, meeting, employee, uow, now, t)


async def _changed(
    query: CallbackQuery,
    meeting: Meeting,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    said: Html | None = None,
) -> Answer:
    found = await meetings.get_appointment(uow, employee, meeting.id)
    parts = [meeting_cards.card(found, employee, now, t), said or t("meeting-what-changes")]
    return redraw(query, Html("\n\n".join(parts)), meeting_cards.change_markup(meeting, t))


async def tell_goal(
    query: CallbackQuery,
    button: TellGoal,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask what the meeting is for. Raises MeetingNotFound or MeetingClosed."""
    found = await _opened(button.id, employee, uow)
    dialogues.begin(
        talk, WORDS, subject="meeting-goal", meeting_id=button.id, title=display_name(found.client)
    )
    text = t("meeting-ask-goal", client=display_name(found.client))
    return say(query, text, InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))


async def tell_place(
    query: CallbackQuery,
    button: TellPlace,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask where the meeting is. Raises MeetingNotFound or MeetingClosed."""
    found = await _opened(button.id, employee, uow)
    dialogues.begin(
        talk, WORDS, subject="meeting-place", meeting_id=button.id, title=display_name(found.client)
    )
    text = t("meeting-ask-place", client=display_name(found.client))
    return say(query, text, InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))


async def words_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The goal or the place in words. Raises MeetingNotFound, MeetingClosed or NotAllowed."""
    is_goal = talk.draft["subject"] == "meeting-goal"
    text, most = (message.text or "").strip(), questions.LONGEST_GOAL if is_goal else questions.LONGEST_PLACE
    if not 0 < len(text) <= most:
        again = t("meeting-text-needed", most=most)
        return say(message, again, InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))
    goal, place = (text, None) if is_goal else (None, text)
    meeting_id = questions.number(talk, "meeting_id")
    meeting = await meetings.set_words(uow, employee, meeting_id, now, goal=goal, place=place)
    dialogues.end(talk)
    return await meeting_screens.show_saved(message, meeting, employee, uow, now, t)


async def _opened(meeting_id: int, employee: Employee, uow: UnitOfWork) -> Appointment:
    await meetings.get_open(uow, employee, meeting_id)
    return await meetings.get_appointment(uow, employee, meeting_id)
