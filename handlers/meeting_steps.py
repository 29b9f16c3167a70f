"""The steps in which a meeting is made or moved: contact, day, time, place and goal (D015, D026)."""

from datetime import date, datetime, time

from aiogram.types import CallbackQuery, Message

from domain.calendar import at
from domain.conversation import Conversation
from domain.meetings import USUAL_MINUTES, is_skipped
from domain.people import Employee
from domain.spoken_times import read_time
from handlers import days, dialogues, meeting_screens
from handlers import meeting_questions as questions
from handlers.answers import Answer, toast
from handlers.meeting_buttons import MakeAnyway, NoGoal, OtherTime, PickContact, PickTime, TakeAddress
from handlers.resuming import continues
from handlers.table import Table
from handlers.words import Words
from services import clients, contacts, meetings
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter what is heard while a meeting is being made or moved."""
    table.step(questions.CONTACT, contact_typed)
    table.step(questions.TIME, time_typed)
    table.step(questions.OVERLAP, time_typed)
    table.step(questions.PLACE, place_typed)
    table.step(questions.GOAL, goal_typed)
    table.button(PickContact, contact_picked)
    table.button(PickTime, time_picked)
    table.button(MakeAnyway, make_anyway)
    table.button(OtherTime, other_time)
    table.button(TakeAddress, address_taken)
    table.button(NoGoal, no_goal)
    for subject in (questions.MAKING, questions.MOVING):
        days.then(subject, day_picked)
        continues(subject, asked_again)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A meeting that was put aside half told: its present question again."""
    return await questions.ask_next(query, talk, employee, uow, now, t)


async def contact_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A contact's name, or the beginning of it."""
    people = await contacts.list_for(uow, employee, questions.number(talk, "client_id"))
    typed = (message.text or "").casefold().strip()
    named = [contact for contact in people if typed and typed in contact.name.casefold()]
    if len(named) != 1:
        return questions.ask_contact(message, named or people, talk, t, t("meeting-contact-unknown"))
    dialogues.go_on(talk, talk.step, contact_id=named[0].id)
    return await questions.ask_next(message, talk, employee, uow, now, t)


async def contact_picked(
    query: CallbackQuery,
    button: PickContact,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The contact was pressed. Raises ContactNotFound for one that is not this client's."""
    if talk.step != questions.CONTACT:
        return toast(query, t.plain("meeting-answered"))
    if button.id:
        await contacts.get_of(uow, employee, questions.number(talk, "client_id"), button.id)
    dialogues.go_on(talk, talk.step, contact_id=button.id or None)
    return await questions.ask_next(query, talk, employee, uow, now, t)


async def day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The day is known."""
    if day is not None:
        dialogues.go_on(talk, talk.step, day=day.isoformat())
    return await questions.ask_next(where, talk, employee, uow, now, t)


async def time_picked(
    query: CallbackQuery,
    button: PickTime,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The hour was pressed."""
    clock_time = read_time(button.clock)
    if talk.step != questions.TIME or clock_time is None:
        return toast(query, t.plain("meeting-answered"))
    return await time_known(query, clock_time.isoformat("minutes"), talk, employee, uow, now, t)


async def time_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A time in words: "9:30", "в 9", "2 дня"; also instead of an answer to the warning."""
    clock_time = read_time(message.text or "")
    if clock_time is None:
        return questions.ask_time(message, talk, employee, now, t, t("meeting-time-unread"))
    return await time_known(message, clock_time.isoformat("minutes"), talk, employee, uow, now, t)


async def time_known(
    where: Message | CallbackQuery,
    clock: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The time is known: it must lie ahead, and exist; another meeting at the time is warned of."""
    day, clock_time = questions.day_of(talk), time.fromisoformat(clock)
    starts_at = at(day, clock_time, employee.zone)
    if is_skipped(day, clock_time, employee.zone):
        return questions.ask_time(where, talk, employee, now, t, t("meeting-time-skipped", clock=clock))
    if starts_at <= now:
        return questions.ask_time(where, talk, employee, now, t, t("meeting-time-past", clock=clock))
    dialogues.go_on(talk, talk.step, said_clock=clock)
    moved = await meeting_screens.moved_meeting(talk, employee, uow)
    minutes = USUAL_MINUTES if moved is None else moved.minutes
    other = await meetings.find_overlap(uow, employee, starts_at, minutes, moved)
    if other is not None:
        return questions.ask_overlap(where, other, talk, employee, now, t)
    return await _time_settled(where, talk, employee, uow, now, t)


async def make_anyway(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Two meetings at a time are the person's own affair."""
    if talk.step != questions.OVERLAP:
        return toast(query, t.plain("meeting-answered"))
    return await _time_settled(query, talk, employee, uow, now, t)


async def other_time(
    query: CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """Choose another time of the day."""
    if talk.step != questions.OVERLAP:
        return toast(query, t.plain("meeting-answered"))
    return questions.ask_time(query, talk, employee, now, t)


async def address_taken(
    query: CallbackQuery,
    button: TakeAddress,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client's address was pressed, or that the place is open. Raises ClientNotFound."""
    if talk.step != questions.PLACE:
        return toast(query, t.plain("meeting-answered"))
    client = await clients.get_for(uow, employee, questions.number(talk, "client_id"))
    place = questions.address_of(client) if button.taken else ""
    dialogues.go_on(talk, talk.step, place=place)
    return questions.ask_goal(query, talk, t)


async def place_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The place in words."""
    place = (message.text or "").strip()
    if not 0 < len(place) <= questions.LONGEST_PLACE:
        client = await clients.get_for(uow, employee, questions.number(talk, "client_id"))
        said = t("meeting-text-needed", most=questions.LONGEST_PLACE)
        return questions.ask_place(message, client, talk, t, said)
    dialogues.go_on(talk, talk.step, place=place, worth_keeping=True)
    return questions.ask_goal(message, talk, t)


async def goal_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The goal in words: the last answer."""
    goal = (message.text or "").strip()
    if not 0 < len(goal) <= questions.LONGEST_GOAL:
        return questions.ask_goal(message, talk, t, t("meeting-text-needed", most=questions.LONGEST_GOAL))
    return await _save(message, goal, talk, employee, uow, now, t)


async def no_goal(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A meeting without a goal: the last answer."""
    if talk.step != questions.GOAL:
        return toast(query, t.plain("meeting-answered"))
    return await _save(query, "", talk, employee, uow, now, t)


async def _time_settled(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, talk.step, clock=talk.draft["said_clock"], worth_keeping=True)
    if talk.draft["subject"] == questions.MOVING:
        return await meeting_screens.save_move(where, talk, employee, uow, now, t)
    if "goal" in talk.draft:
        return await _save(where, str(talk.draft["goal"]), talk, employee, uow, now, t)
    return await questions.ask_next(where, talk, employee, uow, now, t)


async def _save(
    where: Message | CallbackQuery,
    goal: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Save the meeting. A time that passed meanwhile is asked for again."""
    dialogues.go_on(talk, talk.step, goal=goal)
    new = questions.told(talk, employee)
    if new.starts_at <= now:
        said = t("meeting-time-past", clock=str(talk.draft.pop("clock")))
        return questions.ask_time(where, talk, employee, now, t, said)
    meeting = await meetings.make(uow, employee, new, now)
    dialogues.end(talk)
    return await meeting_screens.show_saved(where, meeting, employee, uow, now, t)
