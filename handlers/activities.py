"""A contact logged: how it is begun, by command, from a card or from a meeting (D001-D004, D010, D200)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.activities import ActivityKind
from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.meetings import Meeting
from domain.people import Employee
from handlers import activity_questions as questions
from handlers import dialogues, picking, starting
from handlers.answers import Answer, below, say
from handlers.resuming import cancel_row, continues
from handlers.table import Table
from handlers.words import Words
from services import clients
from storage.database import UnitOfWork

KIND = "log_kind"
OTHERS = (
    ActivityKind.INCOMING_CALL,
    ActivityKind.MISSED_CALL,
    ActivityKind.LETTER,
    ActivityKind.INFORMAL,
    ActivityKind.PRESENTATION,
)


class PickKind(CallbackData, prefix="log"):
    """Begin to log a contact of this kind."""

    kind: ActivityKind


def register(table: Table) -> None:
    """Enter the commands and buttons that begin to log a contact."""
    table.command("visit", visit, menu_word="menu-visit")
    table.command("call", call, menu_word="menu-call")
    table.command("log", log)
    table.button(PickKind, kind_picked)
    table.step(KIND, kind_typed)
    continues("log", kind_asked_again)
    starting.offers("visit", visit_with)
    starting.offers("call", call_with)


async def visit(
    message: Message,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """`/visit`, `/visit CLIENT`: log a visit (D001)."""
    return await _begin(message, ActivityKind.VISIT, words, talk, employee, uow, now, t)


async def call(
    message: Message,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """`/call`, `/call CLIENT`: log a call (D002)."""
    return await _begin(message, ActivityKind.CALL, words, talk, employee, uow, now, t)


async def _begin(
    message: Message,
    kind: ActivityKind,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    dialogues.begin(talk, picking.STEP, subject=kind.value)
    if words:
        named = message.model_copy(update={"text": words})
        return await picking.typed(named, talk, employee, uow, now, t)
    return await picking.ask_client(message, talk, employee, uow, now, t)


async def log(message: Message, talk: Conversation, t: Words) -> Answer:
    """`/log`: log any other contact (D003, D004, D010, D200)."""
    dialogues.begin(talk, KIND, subject="log")
    return ask_kind(message, OTHERS, talk, t)


def ask_kind(
    where: Message | CallbackQuery, kinds: tuple[ActivityKind, ...], talk: Conversation, t: Words
) -> Answer:
    """Ask what kind of contact it was."""
    buttons = [
        InlineKeyboardButton(text=t.plain(f"activity-{kind}"), callback_data=PickKind(kind=kind).pack())
        for kind in kinds
    ]
    rows = [*questions.in_pairs(buttons), cancel_row(talk, t)]
    return say(where, t("ask-kind"), InlineKeyboardMarkup(inline_keyboard=rows))


async def kind_typed(message: Message, talk: Conversation, t: Words) -> Answer:
    """Words where a button was asked for: the question again."""
    return ask_kind(message, tuple(ActivityKind), talk, t)


async def kind_asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """A file was sent, and put aside before its kind of contact was said."""
    return ask_kind(query, tuple(ActivityKind), talk, t)


async def kind_picked(
    query: CallbackQuery,
    button: PickKind,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The kind was pressed; files that came before it stay with the contact."""
    carried = talk.draft if talk.draft.get("subject") == "log" else {}
    kept = {name: carried[name] for name in ("files", "place", "album", "worth_keeping") if name in carried}
    if kept:
        dialogues.end(talk)
    dialogues.begin(talk, picking.STEP, subject=button.kind.value, **kept)
    return await picking.ask_client(query, talk, employee, uow, now, t)


async def visit_with(
    query: CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Log a visit from the client's card."""
    return _begin_with(query, client, ActivityKind.VISIT, talk, t)


async def call_with(
    query: CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Log a call from the client's card."""
    return _begin_with(query, client, ActivityKind.CALL, talk, t)


def _begin_with(
    query: CallbackQuery, client: Client, kind: ActivityKind, talk: Conversation, t: Words, **facts: object
) -> Answer:
    """Begin at the outcome, below the message that was pressed: that one stays as it is."""
    dialogues.begin(talk, None, subject=kind.value, client_id=client.id, title=display_name(client), **facts)
    return questions.ask_outcome(below(query), talk, t)


async def begin_from_meeting(
    query: CallbackQuery,
    meeting: Meeting,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Log the visit of a meeting that was held: client, contact and moment are known.

    Raises ClientNotFound.
    """
    client = await clients.get_for(uow, employee, meeting.client_id)
    return _begin_with(
        query,
        client,
        ActivityKind.VISIT,
        talk,
        t,
        contact_id=meeting.contact_id,
        meeting_id=meeting.id,
        happened_at=min(meeting.starts_at, now).isoformat(),
    )
