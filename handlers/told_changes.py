"""The fields of a message that was understood, changed one by one: by buttons where there are few answers."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime

from aiogram.types import CallbackQuery

from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import Action, Kind, When
from handlers import dialogues, picking, told_cards, told_choices, told_drafts, told_questions
from handlers.answers import Answer, toast
from handlers.keyboards import put
from handlers.table import Table
from handlers.told_buttons import (
    ChangePart,
    ChangeTold,
    OpenAction,
    Part,
    RemoveAction,
    ThisContact,
    ThisDay,
    ThisKind,
    ThisOutcome,
)
from handlers.words import Words
from services import contacts, told_filling
from storage.database import UnitOfWork

_Ask = Callable[
    [CallbackQuery, Action, int, Conversation, Employee, UnitOfWork, datetime, Words], Awaitable[Answer]
]


def register(table: Table) -> None:
    """Enter the changes."""
    table.button(ChangeTold, changes)
    table.button(OpenAction, open_action)
    table.button(ChangePart, change_part)
    table.button(ThisKind, this_kind)
    table.button(ThisDay, this_day)
    table.button(ThisOutcome, this_outcome)
    table.button(ThisContact, this_contact)
    table.button(RemoveAction, remove)


async def changes(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Which action is to be changed?"""
    actions = told_drafts.actions_of(talk)
    known = await told_questions.clients_of(uow, employee, actions)
    return put(query, *told_cards.changes(actions, known, talk, employee.today(now), t))


async def open_action(
    query: CallbackQuery,
    button: OpenAction,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """One action with its fields."""
    action = told_drafts.action_at(talk, button.place)
    if action is None:
        return await told_questions.go_on(query, talk, employee, uow, now, t)
    people = await told_questions.people_of(uow, employee, [action])
    return put(query, *told_cards.one(action, button.place, people, talk, employee.today(now), t))


async def change_part(
    query: CallbackQuery,
    button: ChangePart,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """What is it instead?"""
    action = told_drafts.action_at(talk, button.place)
    if action is None or button.part not in told_cards.parts_of(action):
        return await told_questions.go_on(query, talk, employee, uow, now, t)
    dialogues.go_on(talk, told_drafts.STEP, place=button.place)
    return await _ASKED[button.part](query, action, button.place, talk, employee, uow, now, t)


async def _client(
    query: CallbackQuery,
    action: Action,
    place: int,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    return await picking.ask_client(query, talk, employee, uow, now, t)


async def _kind(
    query: CallbackQuery,
    action: Action,
    place: int,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    return put(query, *told_cards.kinds(place, talk, t))


async def _day(
    query: CallbackQuery,
    action: Action,
    place: int,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, told_choices.DAY)
    return put(query, *told_choices.days(action, place, talk, employee, now, t))


async def _outcome(
    query: CallbackQuery,
    action: Action,
    place: int,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    return put(query, *told_choices.outcomes(action, place, talk, t))


async def _typed(
    query: CallbackQuery,
    action: Action,
    place: int,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    return told_choices.ask_typed(query, action, talk, t)


async def _terms(
    query: CallbackQuery,
    action: Action,
    place: int,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, told_choices.TERMS)
    return put(query, t("told-ask-terms-typed"), [told_cards.back_row(talk, t)])


async def _contact(
    query: CallbackQuery,
    action: Action,
    place: int,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    known = await contacts.list_for(uow, employee, int(action.clients[0]))
    return put(query, *told_choices.people(known, place, talk, t))


_ASKED: dict[Part, _Ask] = {
    Part.CLIENT: _client,
    Part.KIND: _kind,
    Part.DAY: _day,
    Part.SUM: _typed,
    Part.WHAT: _typed,
    Part.OUTCOME: _outcome,
    Part.TERMS: _terms,
    Part.CONTACT: _contact,
}


async def this_kind(
    query: CallbackQuery,
    button: ThisKind,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """It was this."""
    action = told_drafts.action_at(talk, button.place)
    if action is not None:
        told_drafts.keep_at(
            talk, button.place, told_filling.of_kind(action, button.kind, employee.today(now))
        )
    return await told_questions.go_on(query, talk, employee, uow, now, t)


async def this_day(
    query: CallbackQuery,
    button: ThisDay,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """On this day, at the hour that was told."""
    action = told_drafts.action_at(talk, button.place)
    if action is not None:
        when = When(date.fromordinal(button.on), action.when.minutes if action.when else None)
        if not told_filling.fits(action.kind, when.day, employee.today(now)):
            return toast(query, t.plain("button-over"))
        told_drafts.keep_at(talk, button.place, told_filling.on(action, when))
    return await told_questions.go_on(query, talk, employee, uow, now, t)


async def this_outcome(
    query: CallbackQuery,
    button: ThisOutcome,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """This came of it."""
    action = told_drafts.action_at(talk, button.place)
    if action is not None and button.outcome in told_choices.OUTCOMES.get(action.kind, ()):
        told_drafts.keep_at(talk, button.place, _ended(action, button.outcome))
    return await told_questions.go_on(query, talk, employee, uow, now, t)


def _ended(action: Action, outcome: str) -> Action:
    if action.kind is not Kind.FEEDBACK:
        return replace(action, outcome=outcome or None)
    is_grave = outcome == "escalate"
    return replace(action, sentiment="negative" if is_grave else outcome, escalate=is_grave)


async def this_contact(
    query: CallbackQuery,
    button: ThisContact,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """With this person. Raises ContactNotFound for somebody else's."""
    action = told_drafts.action_at(talk, button.place)
    if action is not None and action.clients:
        if button.id:
            await contacts.get_of(uow, employee, int(action.clients[0]), button.id)
        contact = str(button.id) if button.id else None
        told_drafts.keep_at(talk, button.place, replace(action, contact=contact))
    return await told_questions.go_on(query, talk, employee, uow, now, t)


async def remove(
    query: CallbackQuery,
    button: RemoveAction,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Without this one."""
    actions = told_drafts.actions_of(talk)
    told_drafts.keep(talk, [one for place, one in enumerate(actions) if place != button.place])
    return await told_questions.go_on(query, talk, employee, uow, now, t)
