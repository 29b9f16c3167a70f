"""Whom a message is about: the answer to the question, for all that was told of the same one."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import Client
from domain.conversation import Conversation
from domain.people import Employee
from handlers import dialogues, picking, told_drafts, told_messages, told_questions, told_talk
from handlers.answers import Answer
from handlers.table import Table
from handlers.told_buttons import ThisClient
from handlers.words import Words
from services import clients, told_clients
from services import told_messages as services
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the answers."""
    table.button(ThisClient, this_client)
    picking.then(told_drafts.SUBJECT, client_chosen)
    picking.heard_first(told_drafts.SUBJECT, heard_first)


async def heard_first(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What is typed instead of a client: another message, a question, a courtesy. None: it is a name."""
    text = message.text or ""
    if message.forward_origin is not None:
        return None
    draft = await told_messages.read(message, employee, uow, now)
    if told_messages.says_something(draft, text):
        return await told_messages.begin(message, draft, talk, employee, uow, now, t)
    client = await told_clients.named_beside(uow, employee, text, draft)
    if client is not None:
        return await client_chosen(message, client, talk, employee, uow, now, t)
    return await told_talk.aside(message, draft, talk, employee, uow, now, t)


async def this_client(
    query: CallbackQuery,
    button: ThisClient,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """One of those that were offered, or another. Raises ClientNotFound."""
    dialogues.go_on(talk, told_drafts.STEP, place=button.place)
    if not button.id:
        return await picking.ask_client(query, talk, employee, uow, now, t)
    client = await clients.get_for(uow, employee, button.id)
    return await client_chosen(query, client, talk, employee, uow, now, t)


async def client_chosen(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """That client, for all that was told of the same one; an unknown name is learnt as his.

    Where several names are unknown, each action is asked about by itself.
    """
    actions, place, unknown = (
        told_drafts.actions_of(talk),
        told_drafts.place_of(talk),
        told_drafts.unknown_of(talk),
    )
    if not 0 <= place < len(actions):
        return await told_questions.go_on(where, talk, employee, uow, now, t)
    before = actions[place].clients
    is_one = bool(before) or len(unknown) < 2
    told = [
        services.with_client(action, client.id)
        if number == place or (is_one and action.clients == before)
        else action
        for number, action in enumerate(actions)
    ]
    if not before and unknown:
        _learn(unknown, client, talk, employee, uow, now)
    told_drafts.keep(talk, told, changed=bool(before))
    return await told_questions.go_on(where, talk, employee, uow, now, t)


def _learn(
    unknown: list[str],
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
) -> None:
    """Learn the unknown name that was asked about as this client's."""
    learnt = told_drafts.learnt_of(talk)
    if unknown[0].casefold() != client.name.casefold():
        learnt.append(services.learn(uow, employee, unknown[0], client.id, now))
    dialogues.go_on(talk, told_drafts.STEP, unknown=unknown[1:], learnt=[list(one) for one in learnt])
