"""A meeting made: by command, in one line, or from a client's card (D015)."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.meeting_lines import read_line
from domain.people import Employee
from handlers import dialogues, meeting_steps, picking, starting
from handlers import meeting_questions as questions
from handlers.answers import Answer, below
from handlers.table import Table
from handlers.words import Words
from services import contacts
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the command and the button that begin a meeting."""
    table.command("meet", meet, menu_word="menu-meeting")
    picking.then(questions.MAKING, client_picked)
    starting.offers("meeting", meet_with)


async def meet(
    message: Message,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """`/meet`, `/meet CLIENT`, `/meet CLIENT DAY TIME GOAL`: make a meeting."""
    dialogues.begin(talk, picking.STEP, subject=questions.MAKING)
    line = read_line(words, employee.today(now), employee.hours)
    if line.day is not None:
        dialogues.go_on(talk, picking.STEP, day=line.day.isoformat(), in_one_line=True, worth_keeping=True)
    if line.clock_time is not None:
        goal = line.goal[: questions.LONGEST_GOAL]
        dialogues.go_on(talk, picking.STEP, said_clock=line.clock_time.isoformat("minutes"), goal=goal)
    return await picking.told(message, line.client, talk, employee, uow, now, t)


async def meet_with(
    query: CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Make a meeting from the client's card, which stays as it is."""
    dialogues.begin(talk, None, subject=questions.MAKING, client_id=client.id, title=display_name(client))
    return await client_picked(below(query), client, talk, employee, uow, now, t)


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client is known; what a line said already is taken, and the rest of it goes without saying."""
    if not talk.draft.get("in_one_line"):
        return await questions.ask_next(where, talk, employee, uow, now, t)
    people = await contacts.list_for(uow, employee, client.id)
    contact_id = people[0].id if len(people) == 1 else None
    dialogues.go_on(talk, talk.step, contact_id=contact_id, place=questions.address_of(client))
    said_clock = talk.draft.get("said_clock")
    if said_clock is None:
        return await questions.ask_next(where, talk, employee, uow, now, t)
    return await meeting_steps.time_known(where, str(said_clock), talk, employee, uow, now, t)
