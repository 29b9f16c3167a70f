"""A contact logged in four taps and one text: client, what came of it, a note, the next step (D002, D006)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, Message

from domain.activities import ActivityKind, NextStep
from domain.clients import Client
from domain.conversation import Conversation
from domain.outcomes import NoNextStep, split_note
from domain.people import Employee
from domain.shortening import told_so_far
from handlers import activity_cards, days, dialogues, picking
from handlers import activity_questions as questions
from handlers.answers import Answer, toast
from handlers.card_gaps import asked_under
from handlers.resuming import continues
from handlers.rhythms import warned
from handlers.table import Table
from handlers.words import Words
from services import activities, card_gaps, rhythms
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter what is heard while a contact is being logged."""
    table.button(questions.PickOutcome, outcome_picked)
    table.button(questions.NoNote, note_skipped)
    table.button(questions.PickReason, reason_picked)
    table.button(questions.Back, back)
    table.step(questions.OUTCOME, note_told)
    table.step(questions.NOTE, note_told)
    table.step(questions.REASON, reason_told)
    for kind in ActivityKind:
        picking.then(kind.value, client_picked)
        days.then(kind.value, day_picked)
        continues(kind.value, asked_again)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A contact that was put aside half told: its present question again."""
    return await questions.ask_next(query, talk, employee, uow, now, t)


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client is known; of a missed call that is all (D004)."""
    if questions.kind_of(talk) is not ActivityKind.MISSED_CALL:
        return await questions.ask_next(where, talk, employee, uow, now, t)
    step = NextStep(t.plain("next-step-missed_call"), employee.today(now))
    return await _save(where, step, None, talk, employee, uow, now, t)


async def back(
    query: CallbackQuery,
    button: questions.Back,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """One question back; what was answered since stays."""
    if not questions.is_logging(talk):
        return toast(query, t.plain("button-unknown"))
    questions.step_back(talk, button.step)
    return await questions.ask_next(query, talk, employee, uow, now, t)


async def outcome_picked(
    query: CallbackQuery,
    button: questions.PickOutcome,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """What came of it was pressed."""
    if not questions.is_logging(talk) or button.result not in questions.kind_of(talk).outcomes:
        return toast(query, t.plain("button-unknown"))
    dialogues.go_on(talk, talk.step, result=button.result.value, worth_keeping=True)
    return await questions.ask_next(query, talk, employee, uow, now, t)


async def note_told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The one text, perhaps with the next step in it; one that comes early is kept all the same."""
    if message.text is None:
        return await questions.ask_next(message, talk, employee, uow, now, t)
    is_early = talk.step == questions.OUTCOME
    keep_note(talk, message.text)
    said = t("note-kept") if is_early else ""
    return await questions.ask_next(message, talk, employee, uow, now, t, said)


async def note_skipped(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """There is nothing to add. A note that was told meanwhile stays."""
    if not questions.is_logging(talk):
        return toast(query, t.plain("button-unknown"))
    dialogues.go_on(talk, talk.step, note=talk.draft.get("note", ""))
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
    """The day of the next step is known; where there is none, one tap says why (D006)."""
    if day is None:
        return questions.ask_reason(where, talk, t)
    step = NextStep(questions.next_text(talk, t), day)
    return await _save(where, step, None, talk, employee, uow, now, t)


async def reason_picked(
    query: CallbackQuery,
    button: questions.PickReason,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Why nothing was promised."""
    if talk.step != questions.REASON:
        return toast(query, t.plain("button-over"))
    return await _save(query, None, button.reason, talk, employee, uow, now, t)


async def reason_told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The reason in the manager's own words stands in the note."""
    if message.text is None:
        return questions.ask_reason(message, talk, t)
    note = told_so_far(str(talk.draft.get("note", "")), message.text)
    dialogues.go_on(talk, talk.step, note=note)
    return await _save(message, None, NoNextStep.OTHER, talk, employee, uow, now, t)


def keep_note(talk: Conversation, text: str) -> None:
    """Keep the one text, and apart from it the next step that stands behind an arrow."""
    note, next_text = split_note(text)
    earlier = str(talk.draft.get("note", ""))
    dialogues.go_on(talk, talk.step, note=told_so_far(earlier, note), worth_keeping=True)
    if next_text:
        dialogues.go_on(talk, talk.step, next_text=next_text)


async def _save(
    where: Message | CallbackQuery,
    step: NextStep | None,
    reason: NoNextStep | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    record = await activities.log(uow, employee, questions.told(talk, step, reason), now)
    dialogues.end(talk)
    shown = activity_cards.show_record(where, record, employee, now, t)
    if step is not None:
        shown = warned(
            shown, await rhythms.is_too_often(uow, record.activity.client_id, step.due_on, employee, now), t
        )
    if not record.activity.was_spoken:
        return shown
    gap = await card_gaps.after_contact(uow, employee, record.activity.client_id, now)
    return asked_under(shown, gap, t)
