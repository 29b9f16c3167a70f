"""The fields of a message that was understood, changed one by one."""

from dataclasses import replace
from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import When
from domain.spoken_days import read_day
from domain.spoken_sums import read_sum
from handlers import dialogues, picking, told_cards, told_messages
from handlers.answers import Answer
from handlers.keyboards import put
from handlers.resuming import cancel_row
from handlers.table import Table
from handlers.told_buttons import (
    AskClient,
    AskDay,
    AskKind,
    AskSum,
    ChangeTold,
    OpenAction,
    RemoveAction,
    ThisKind,
)
from handlers.words import Words
from services import department_settings
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the changes."""
    table.button(ChangeTold, changes)
    table.button(OpenAction, open_action)
    table.button(AskClient, ask_client)
    table.button(AskKind, ask_kind)
    table.button(ThisKind, this_kind)
    table.button(AskDay, ask_day)
    table.button(AskSum, ask_sum)
    table.button(RemoveAction, remove)
    table.step("told_day", day_typed)
    table.step("told_sum", sum_typed)


async def changes(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What is to be changed? One action leads straight to its fields."""
    actions = told_messages.actions_of(talk)
    if len(actions) == 1:
        return put(query, *told_cards.one(actions[0], 0, talk, employee, now, t))
    return put(query, *told_cards.changes(actions, talk, employee, now, t))


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
    actions = told_messages.actions_of(talk)
    if button.place >= len(actions):
        return await told_messages.go_on(query, talk, employee, uow, now, t)
    return put(query, *told_cards.one(actions[button.place], button.place, talk, employee, now, t))


async def ask_client(
    query: CallbackQuery,
    button: AskClient,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Which client is it?"""
    dialogues.go_on(talk, told_messages.STEP, place=button.place)
    return await picking.ask_client(query, talk, employee, uow, now, t)


async def ask_kind(query: CallbackQuery, button: AskKind, talk: Conversation, t: Words) -> Answer:
    """What was it?"""
    return put(query, *told_cards.kinds(button.place, talk, t))


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
    actions = told_messages.actions_of(talk)
    if button.place < len(actions):
        action = actions[button.place]
        actions[button.place] = replace(action, kind=button.kind, unsure=action.unsure - {"kind"})
        told_messages.keep(talk, actions)
    return await told_messages.go_on(query, talk, employee, uow, now, t)


async def ask_day(query: CallbackQuery, button: AskDay, talk: Conversation, t: Words) -> Answer:
    """On which day?"""
    dialogues.go_on(talk, "told_day", place=button.place)
    return put(query, t("told-ask-day"), [cancel_row(talk, t)])


async def day_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """That day; an hour that was told stays."""
    day = read_day(message.text or "", employee.today(now), employee.hours)
    if day is None:
        return put(message, t("told-day-unread"), [cancel_row(talk, t)])
    actions, place = told_messages.actions_of(talk), int(str(talk.draft.get("place", 0)))
    if place < len(actions):
        action = actions[place]
        minutes = action.when.minutes if action.when is not None else None
        actions[place] = replace(action, when=When(day, minutes), unsure=action.unsure - {"when"})
        told_messages.keep(talk, actions)
    return await told_messages.go_on(message, talk, employee, uow, now, t)


async def ask_sum(query: CallbackQuery, button: AskSum, talk: Conversation, t: Words) -> Answer:
    """How much?"""
    dialogues.go_on(talk, "told_sum", place=button.place)
    return put(query, t("told-ask-sum"), [cancel_row(talk, t)])


async def sum_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """That sum."""
    currency = await department_settings.currency_of(uow, employee)
    money = read_sum(message.text or "", currency)
    if money is None:
        return put(message, t("told-sum-unread"), [cancel_row(talk, t)])
    actions, place = told_messages.actions_of(talk), int(str(talk.draft.get("place", 0)))
    if place < len(actions):
        actions[place] = replace(actions[place], amount=money.amount, currency=money.currency)
        told_messages.keep(talk, actions)
    return await told_messages.go_on(message, talk, employee, uow, now, t)


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
    actions = told_messages.actions_of(talk)
    if button.place < len(actions):
        told_messages.keep(talk, [one for place, one in enumerate(actions) if place != button.place])
    return await told_messages.go_on(query, talk, employee, uow, now, t)
