"""What is done with a meeting by one button: late, moved, held, reminded of again (D016, D017, D021)."""

from datetime import datetime

from aiogram.methods import EditMessageReplyMarkup
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import display_name
from domain.conversation import Conversation
from domain.meeting_reminders import KINDS
from domain.meetings import LATE_BY
from domain.notices import NoticeKind
from domain.people import Employee
from handlers import activities, dialogues, meeting_notices, meeting_words
from handlers import meeting_questions as questions
from handlers.answers import Answer, alert, below, redraw, say, toast
from handlers.keyboards import make_button
from handlers.meeting_buttons import (
    Held,
    Late,
    Later,
    Move,
    OpenMeeting,
    Tick,
)
from handlers.table import Table
from handlers.words import Html, Words
from services import meeting_reminders, meetings
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the buttons under meetings and under the words about them."""
    table.button(Late, late)
    table.button(Move, move)
    table.button(Held, held)
    table.button(Later, later)
    table.button(Tick, tick)


async def late(
    query: CallbackQuery, button: Late, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Record a delay, and give the words for the client and whom to ring (D017).

    Raises MeetingNotFound, MeetingClosed, NotAllowed or TooEarlyToBeLate.
    """
    if button.minutes not in LATE_BY:
        found = await meetings.get_appointment(uow, employee, button.id)
        back = make_button(t.plain("meeting-back"), OpenMeeting(id=button.id))
        rows = [meeting_notices.late_row(found.meeting.id, t), [back]]
        text = t("meeting-late-by", client=display_name(found.client))
        return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))
    found = await meetings.run_late(uow, employee, button.id, button.minutes, now)
    noted = t("meeting-late-noted", minutes=button.minutes)
    if found.client.is_key:
        noted = Html(f"{noted} {t('meeting-late-head-told')}")
    words = meeting_words.of_delay(found, button.minutes, employee.name, t)
    return say(query, f"{noted}\n\n{words}")


async def move(
    query: CallbackQuery,
    button: Move,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Begin to move a meeting, below the pressed message. Raises MeetingNotFound or MeetingClosed."""
    await meetings.get_open(uow, employee, button.id)
    found = await meetings.get_appointment(uow, employee, button.id)
    dialogues.begin(
        talk,
        None,
        subject=questions.MOVING,
        meeting_id=button.id,
        client_id=found.client.id,
        title=display_name(found.client),
    )
    return await questions.ask_next(below(query), talk, employee, uow, now, t)


async def held(
    query: CallbackQuery,
    button: Held,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The meeting took place: log it, with all that is known already (D001).

    Raises MeetingNotFound, MeetingClosed, MeetingAhead or NotAllowed.
    """
    found = await meetings.get_appointment(uow, employee, button.id)
    if found.is_logged:
        return toast(query, t.plain("meeting-logged"))
    meeting = await meetings.mark_held(uow, employee, button.id, now)
    return await activities.begin_from_meeting(query, meeting, talk, employee, uow, now, t)


async def later(
    query: CallbackQuery, button: Later, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Remind again, never after the start; what came of it is asked again in a few hours."""
    if button.kind not in KINDS:
        return toast(query, t.plain("button-unknown"))
    if button.kind is NoticeKind.MEETING_OUTCOME:
        moment = await meeting_reminders.ask_later(uow, employee, button.id, button.turn, now)
        return toast(query, t.plain("meeting-asks-later", when=t.moment(moment, employee.zone, now)))
    due_at = await meeting_reminders.remind_later(
        uow, employee, button.id, button.kind, button.minutes, button.turn, now
    )
    if due_at is None:
        return alert(query, t.plain("meeting-too-near"))
    return toast(query, t.plain("meeting-reminds-later", when=t.moment(due_at, employee.zone, now)))


async def tick(
    query: CallbackQuery, button: Tick, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Tick an item of the preparation (D021). Raises MeetingNotFound, MeetingClosed or NotAllowed."""
    meeting = await meetings.tick(uow, employee, button.id, button.item, now, done=button.done)
    if not isinstance(query.message, Message):
        return toast(query, t.plain("meeting-ticked"))
    return EditMessageReplyMarkup(
        chat_id=query.message.chat.id,
        message_id=query.message.message_id,
        reply_markup=meeting_notices.prepare_markup(meeting, button.turn, t),
    )
