"""`/history`: the whole story of a client in one message, a longer one in pages (D005)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.clients import Client
from domain.conversation import Conversation
from domain.people import Employee
from domain.stories import Entry, EntryKind, Story
from handlers import dialogues, picking, starting, story_texts
from handlers.activity_cards import ShowFiles, ShowNote
from handlers.answers import Answer, below, show
from handlers.clients import OpenClient
from handlers.feedback_buttons import ReadWhole, ShowFeedbackFiles
from handlers.keyboards import in_rows, make_button
from handlers.proposal_buttons import Act, ProposalAct
from handlers.starting import StartWith
from handlers.table import Table
from handlers.words import Words
from services import clients, stories
from storage.database import UnitOfWork

SUBJECT = "history"


class TurnStory(CallbackData, prefix="story"):
    """Show this page of the client's story."""

    id: int
    page: int


def register(table: Table) -> None:
    """Enter the ways to a client's story."""
    table.command("history", history)
    table.button(TurnStory, turn)
    picking.then(SUBJECT, client_picked)
    starting.offers(SUBJECT, history_with)


async def history(
    message: Message,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """`/history CLIENT`; without a name, the client is asked for."""
    dialogues.begin(talk, picking.STEP, subject=SUBJECT)
    return await picking.told(message, words, talk, employee, uow, now, t)


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client is known: that is all that was asked."""
    dialogues.end(talk)
    return await _tell(where, client, 1, employee, uow, now, t)


async def history_with(
    query: CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The story from the client's card or a record, below it."""
    return await _tell(below(query), client, 1, employee, uow, now, t)


async def turn(
    query: CallbackQuery, button: TurnStory, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another page. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    return await _tell(query, client, button.page, employee, uow, now, t)


async def _tell(
    where: Message | CallbackQuery,
    client: Client,
    page: int,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    story = await stories.tell(uow, client, page, now)
    text, cut_short = story_texts.text(story, employee, now, t)
    more = [
        made
        for entry in story.entries
        for made in _more(entry, entry in cut_short, t.day(entry.day_of(employee), employee.today(now)), t)
    ]
    rows = [*in_rows(more), *_turns(story, t), _ways_on(client.id, t)]
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=rows))


def _more(entry: Entry, is_cut: bool, day: str, t: Words) -> list[InlineKeyboardButton]:
    """Give the buttons for the rest of an entry: its files, and its words where they were cut."""
    if entry.kind is EntryKind.PROPOSAL:
        opened = ProposalAct(id=entry.id, act=Act.OPEN)
        return [make_button(t.plain("story-button-proposal", day=day), opened)]
    made = []
    is_feedback = entry.kind is EntryKind.FEEDBACK
    if entry.files:
        files = ShowFeedbackFiles(id=entry.id) if is_feedback else ShowFiles(id=entry.id)
        made.append(make_button(t.plain("story-button-files", count=entry.files, day=day), files))
    if is_cut and entry.kind is not EntryKind.MEETING:
        whole = ReadWhole(id=entry.id, part="text") if is_feedback else ShowNote(id=entry.id)
        made.append(make_button(t.plain("story-button-whole", day=day), whole))
    return made


def _turns(story: Story, t: Words) -> list[list[InlineKeyboardButton]]:
    client_id, page = story.client.id, story.page
    turns = []
    if page > 1:
        turns.append(make_button(t.plain("story-button-newer"), TurnStory(id=client_id, page=page - 1)))
    if page < story.pages:
        turns.append(make_button(t.plain("story-button-older"), TurnStory(id=client_id, page=page + 1)))
    return [turns] if turns else []


def _ways_on(client_id: int, t: Words) -> list[InlineKeyboardButton]:
    return [
        make_button(t.plain("activity-visit"), StartWith(id=client_id, what="visit")),
        make_button(t.plain("activity-call"), StartWith(id=client_id, what="call")),
        make_button(t.plain("record-button-client"), OpenClient(id=client_id)),
    ]
