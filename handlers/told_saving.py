"""What becomes of a message that was understood: saved by a tap and undone by another, noted, or dropped."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from aiogram.types import CallbackQuery

from domain.clients import display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import Action, Kind
from domain.shortening import shortened
from domain.told import Fate
from handlers import dialogues, told_cards, told_drafts, told_messages, told_questions, voice_texts
from handlers.activity_cards import PromiseSoon
from handlers.answers import Answer, toast
from handlers.card_gaps import asked_under
from handlers.clients import OpenClient
from handlers.keyboards import Row, make_button, put
from handlers.rhythms import warned
from handlers.starting import StartWith
from handlers.table import Table
from handlers.told_buttons import DropTold, NoteTold, SaveTold, TellAnew, UndoTold
from handlers.words import Html, Words
from services import card_gaps, clients, next_steps, rhythms, told_actions, told_undoing, voices
from services import told_messages as services
from services.told_actions import Saved
from storage.database import UnitOfWork

LONGEST_NAME = 40
_SPOKEN = {Kind.VISIT, Kind.CALL, Kind.DECISION, Kind.ORDER}


def register(table: Table) -> None:
    """Enter the buttons under the card, and those under what was saved."""
    table.button(SaveTold, save)
    table.button(NoteTold, only_note)
    table.button(DropTold, drop)
    table.button(UndoTold, undo)
    table.button(TellAnew, anew)


async def save(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """All of it, by the services that the dialogues use. Raises what they raise, and then saves nothing."""
    actions = told_drafts.actions_of(talk)
    if any(len(action.clients) != 1 for action in actions):
        return await told_questions.go_on(query, talk, employee, uow, now, t)
    people = await told_questions.people_of(uow, employee, actions)
    saved = await told_actions.save(uow, employee, actions, told_drafts.text_of(talk), now)
    number, fate = told_drafts.message_of(talk), Fate.CHANGED if talk.draft.get("changed") else Fate.SAVED
    records = [record for one in saved for record in one.records]
    records += await voice_texts.keep_voice(talk, saved, employee, uow, now)
    learnt = told_drafts.learnt_of(talk)
    services.save(uow, number, fate, actions, now, records=records, learnt=learnt)
    dialogues.end(talk)
    sure = [replace(action, unsure=frozenset()) for action in actions]
    known = {one.client.id: one.client for one in saved}
    lines = [t("told-saved"), *told_cards.told_lines(sure, known, people, employee.today(now), t)]
    rows = [*_next_rows(saved, actions, employee, now, t), *_done_rows(number, saved, t)]
    shown = put(query, Html("\n".join(lines)), rows)
    for action in actions:
        if action.kind is Kind.TASK and action.when is not None:
            client_id, day = int(action.clients[0]), action.when.day
            shown = warned(shown, await rhythms.is_too_often(uow, client_id, day, employee, now), t)
            break
    gap = await _gap(saved, actions, employee, uow, now)
    return [toast(query), asked_under(shown, gap, t)]


def _next_rows(
    saved: Sequence[Saved], actions: Sequence[Action], employee: Employee, now: datetime, t: Words
) -> list[Row]:
    """Give what comes next: a step where none was told, and the terms that a client asks for."""
    rows: list[Row] = []
    for one in saved:
        if one.lacks_step and one.activity_id is not None:
            day = next_steps.soon(employee, now)
            text = t.plain("record-button-soon", day=t.dated(day, employee.today(now)))
            rows.append([make_button(text, PromiseSoon(id=one.activity_id, on=day.toordinal()))])
    for action in actions:
        if action.kind is Kind.REQUEST:
            terms = StartWith(id=int(action.clients[0]), what="concession")
            rows.append([make_button(t.plain("told-ask-terms"), terms)])
    return rows[:2]


def _done_rows(number: int, saved: Sequence[Saved], t: Words) -> list[Row]:
    """Give the way back, and the way to each client."""
    undo_row = [make_button(t.plain("record-button-undo"), UndoTold(id=number))]
    rows = [
        [make_button(shortened(display_name(one.client), LONGEST_NAME), OpenClient(id=one.client.id))]
        for one in saved
    ]
    return [[*undo_row, *rows[0]]] if len(rows) == 1 else [undo_row, *rows]


async def _gap(
    saved: Sequence[Saved], actions: Sequence[Action], employee: Employee, uow: UnitOfWork, now: datetime
) -> card_gaps.Gap | None:
    """Ask for one thing that a card lacks, after a contact with a client who was spoken with (D077)."""
    spoken = {
        int(action.clients[0])
        for action in actions
        if action.kind in _SPOKEN and action.outcome != "no_answer"
    }
    first = next((one.client.id for one in saved if one.client.id in spoken and one.activity_id), None)
    return None if first is None else await card_gaps.after_contact(uow, employee, first, now)


async def only_note(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The text alone, as news of its clients. Raises ClientNotFound."""
    actions, text = told_drafts.actions_of(talk), told_drafts.text_of(talk)
    ids = list(dict.fromkeys(int(action.clients[0]) for action in actions if action.clients))
    records: list[tuple[str, int]] = []
    for client_id in ids:
        records += await told_actions.note(uow, employee, client_id, text, now)
    number = told_drafts.message_of(talk)
    noted = [Saved(await clients.get_for(uow, employee, client_id)) for client_id in ids]
    records += await voice_texts.keep_voice(talk, noted, employee, uow, now)
    learnt = told_drafts.learnt_of(talk)
    services.save(uow, number, Fate.NOTE, [], now, records=records, learnt=learnt)
    dialogues.end(talk)
    undo_row = [make_button(t.plain("record-button-undo"), UndoTold(id=number))]
    rows = [[make_button(t.plain("told-to-client"), OpenClient(id=client_id))] for client_id in ids]
    return [toast(query), put(query, t("told-noted"), [undo_row, *rows])]


async def drop(query: CallbackQuery, talk: Conversation, uow: UnitOfWork, t: Words) -> Answer:
    """Nothing is saved; the message stays where it is."""
    services.end(uow, told_drafts.message_of(talk), Fate.DROPPED)
    dialogues.end(talk)
    return [toast(query), put(query, t("told-dropped"), [])]


async def undo(
    query: CallbackQuery, button: UndoTold, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Take back all of it, as if it had not been saved; a second tap finds it done. Raises TooLate."""
    if not await told_undoing.undo(uow, employee, button.id, now):
        return toast(query, t.plain("record-undone-already"))
    row = [make_button(t.plain("told-anew"), TellAnew(id=button.id))]
    return [toast(query), put(query, t("told-undone"), [row])]


async def anew(
    query: CallbackQuery,
    button: TellAnew,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Read the message again, to put it right and save it. Raises AlreadyDone."""
    told = await told_undoing.undone(uow, employee, button.id)
    draft = await services.understand(uow, employee, told.text, now)
    answer = await told_messages.begin(query, draft, talk, employee, uow, now, t, text=told.text)
    spoken = [number for kind, number in told.records if kind == voices.RECORD]
    if not spoken:
        return answer
    dialogues.go_on(talk, talk.step, voice=spoken[0], heard=told.text)
    return await told_questions.go_on(query, talk, employee, uow, now, t)
