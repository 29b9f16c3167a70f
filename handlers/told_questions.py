"""What is asked before a message is saved: about whom it is, one question at a time, and then the card."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import Action
from domain.shortening import shortened
from handlers import dialogues, meeting_cards, told_cards, told_drafts, told_words
from handlers.answers import Answer
from handlers.client_buttons import label, labels
from handlers.keyboards import Row, make_button, put
from handlers.picking import STEP as PICKING
from handlers.picking import NewWithin
from handlers.resuming import cancel_row
from handlers.told_buttons import ThisClient
from handlers.told_drafts import draft_number
from handlers.words import Html, Words
from services import clients, contacts, told_clients, told_filling
from storage.database import UnitOfWork

LONGEST_NAME = 40
MOST_OFFERED = 5

Where = Message | CallbackQuery


async def go_on(
    where: Where, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Ask for the first client that is not clear; when all are, show the card."""
    actions = told_drafts.actions_of(talk)
    for place, action in enumerate(actions):
        if len(action.clients) != 1:
            ask = _which if action.clients else _who
            return await ask(where, place, action, talk, employee, uow, now, t)
    if not actions:
        dialogues.end(talk)
        return put(where, t("told-nothing-left"), [])
    filled = await told_filling.filled(uow, employee, actions, told_drafts.text_of(talk), now)
    told_drafts.keep(talk, filled, changed=False)
    known = await clients_of(uow, employee, filled)
    people = await people_of(uow, employee, filled)
    text, rows = told_cards.card(filled, known, people, talk, employee.today(now), t)
    overlap = await told_filling.find_overlap(uow, employee, filled)
    if overlap is not None:
        when = meeting_cards.span(overlap.meeting, employee, now, t)
        text = Html(f"{text}\n\n{t('told-overlap', other=display_name(overlap.client), when=when)}")
    return put(where, text, rows)


async def clients_of(uow: UnitOfWork, employee: Employee, actions: Sequence[Action]) -> dict[int, Client]:
    """Give the clients of actions whose clients are clear. Raises ClientNotFound."""
    of = dict.fromkeys(int(action.clients[0]) for action in actions if len(action.clients) == 1)
    return {number: await clients.get_for(uow, employee, number) for number in of}


async def people_of(uow: UnitOfWork, employee: Employee, actions: Sequence[Action]) -> dict[str, str]:
    """Give the names of the contacts that actions name, whose clients may be seen already."""
    of = {int(action.clients[0]) for action in actions if action.contact and len(action.clients) == 1}
    return {
        str(contact.id): contact.name
        for client_id in sorted(of)
        for contact in await contacts.list_for(uow, employee, client_id)
    }


async def _which(
    where: Where,
    place: int,
    action: Action,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Several fit: which of them?"""
    fitting = action.clients[:MOST_OFFERED]
    found = [await clients.get_for(uow, employee, int(client_id)) for client_id in fitting]
    dialogues.go_on(talk, PICKING, place=place)
    rows = [*_these(found, place, talk), _another(place, talk, t)]
    return put(where, _about(place, talk, t("told-which"), employee, now, t), [*rows, cancel_row(talk, t)])


async def _who(
    where: Where,
    place: int,
    action: Action,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Nobody is named whom the book knows: the nearest name, a new one, or whom he has just been with."""
    unknown = told_drafts.unknown_of(talk)
    if unknown:
        return await _unknown(where, place, unknown[0], talk, employee, uow, now, t)
    likely = await told_clients.likely(uow, employee, now)
    others = [one for one in await clients.suggest_for(uow, employee, now) if one not in likely]
    dialogues.go_on(talk, PICKING, place=place)
    number = draft_number(talk)
    rows = [
        [make_button(t.plain("told-yes-client", client=label(one)), _this(one, place, talk))]
        for one in likely
    ]
    rows += _these(others[: MOST_OFFERED - len(likely)], place, talk)
    rows.append([make_button(t.plain("button-add-client"), NewWithin(draft=number, named=False))])
    return put(where, _about(place, talk, t("told-whose"), employee, now, t), [*rows, cancel_row(talk, t)])


async def _unknown(
    where: Where,
    place: int,
    name: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    nearest = await told_clients.nearest(uow, employee, name)
    dialogues.go_on(talk, PICKING, place=place, typed=name)
    new = t.plain("button-add-named", name=shortened(name, LONGEST_NAME))
    rows = [
        *_these(nearest, place, talk),
        _another(place, talk, t),
        [make_button(new, NewWithin(draft=draft_number(talk), named=True))],
        cancel_row(talk, t),
    ]
    return put(where, _about(place, talk, t("told-unknown", name=name), employee, now, t), rows)


def _about(
    place: int, talk: Conversation, question: Html, employee: Employee, now: datetime, t: Words
) -> Html:
    """Put before a question which of several actions it is about."""
    actions = told_drafts.actions_of(talk)
    if len({action.clients for action in actions}) < 2 and len(told_drafts.unknown_of(talk)) < 2:
        return question
    about = told_words.in_words(actions[place], employee.today(now), {}, t)
    return Html(f"{t('told-action', text=about)}\n{question}")


def _these(found: Sequence[Client], place: int, talk: Conversation) -> list[Row]:
    return [
        [make_button(text, _this(client, place, talk))]
        for client, text in zip(found, labels(found), strict=True)
    ]


def _this(client: Client, place: int, talk: Conversation) -> ThisClient:
    return ThisClient(draft=draft_number(talk), place=place, id=client.id)


def _another(place: int, talk: Conversation, t: Words) -> Row:
    return [
        make_button(t.plain("told-another-client"), ThisClient(draft=draft_number(talk), place=place, id=0))
    ]
