"""A contact logged: how it is begun, by command, from a card or from a meeting (D001-D004, D010, D200)."""

from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.activities import ActivityKind, Record
from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.meetings import Meeting
from domain.people import Employee
from domain.shortening import shortened
from handlers import activity_questions as questions
from handlers import dialogues, documents, enclosures, picking, starting
from handlers.activity_cards import show_record, small
from handlers.answers import Answer, below, say
from handlers.keyboards import in_rows, make_button
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Words
from services import activities, clients
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


class AttachToLast(DraftButton, prefix="attach"):
    """The files belong to this record."""

    id: int


def register(table: Table) -> None:
    """Enter the commands and buttons that begin to log a contact."""
    table.command("visit", visit, menu_word="menu-visit")
    table.command("call", call, menu_word="menu-call")
    table.command("log", log)
    table.button(PickKind, kind_picked)
    table.button(AttachToLast, attach_to_last)
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
    return await picking.told(message, words, talk, employee, uow, now, t)


async def log(message: Message, talk: Conversation, t: Words) -> Answer:
    """`/log`: log any other contact (D003, D004, D010, D200)."""
    dialogues.begin(talk, KIND, subject="log", kinds=[kind.value for kind in OTHERS])
    return ask_kind(message, talk, t)


def begin_with_file(talk: Conversation, last: Record | None, t: Words) -> None:
    """Begin with a file of which it is not said yet to what it belongs, perhaps to what was logged `last`."""
    dialogues.begin(talk, KIND, subject="log", kinds=[kind.value for kind in ActivityKind])
    if last is not None:
        kind = small(t(f"activity-{last.activity.kind}"))
        label = t.plain("record-button-attach", client=shortened(last.client_name, 30), kind=kind)
        dialogues.go_on(talk, KIND, last_id=last.activity.id, last_label=label)


def ask_kind(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """Ask what kind of contact it was, or whether a file belongs to what was just logged."""
    draft: dict[str, Any] = talk.draft
    kinds = [ActivityKind(kind) for kind in draft["kinds"]]
    rows = in_rows([make_button(t.plain(f"activity-{kind}"), PickKind(kind=kind)) for kind in kinds])
    if "last_id" in draft:
        attach = AttachToLast(draft=draft["draft"], id=draft["last_id"])
        rows.insert(0, [make_button(draft["last_label"], attach)])
    rows = [*documents.rows(talk, t), *rows]
    asked = t("ask-attach") if "files" in draft else t("ask-kind")
    return say(where, asked, InlineKeyboardMarkup(inline_keyboard=[*rows, cancel_row(talk, t)]))


async def kind_typed(message: Message, talk: Conversation, t: Words) -> Answer:
    """Words where a button was asked for: the question again."""
    return ask_kind(message, talk, t)


async def kind_asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """A file was sent, and put aside before it was said to what it belongs."""
    return ask_kind(query, talk, t)


async def attach_to_last(
    query: CallbackQuery,
    button: AttachToLast,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The files belong to what was logged before they came. Raises ActivityNotFound."""
    await activities.attach(uow, employee, button.id, enclosures.kept_files(talk))
    dialogues.end(talk)
    record = await activities.own_record(uow, employee, button.id)
    return show_record(query, record, employee, now, t)


async def kind_picked(
    query: CallbackQuery,
    button: PickKind,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The kind was pressed; files that came before it stay with the contact. A second tap asks again."""
    if talk.step == picking.STEP and talk.draft.get("subject") == button.kind.value:
        return await picking.ask_client(query, talk, employee, uow, now, t)
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
