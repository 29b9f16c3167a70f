"""One message is enough: what somebody writes unasked is read, shown as a card, and saved by a tap."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import Action, Draft, Kind
from domain.shortening import shortened
from handlers import dialogues, picking, told_cards, voice_texts
from handlers.answers import Answer, toast
from handlers.client_buttons import labels
from handlers.clients import OpenClient
from handlers.keyboards import make_button, put
from handlers.resuming import cancel_row, continues
from handlers.table import Table
from handlers.told_buttons import DropTold, NoteTold, SaveTold, ShowTold, ThisClient
from handlers.words import Words
from services import client_knowledge, clients, told_actions, told_messages
from services.told_actions import Saved
from storage.database import UnitOfWork

SUBJECT = "told"
STEP = "told"
FEW_WORDS = 4
LONGEST_NAME = 40


def register(table: Table) -> None:
    """Enter the card and its buttons."""
    table.step(STEP, written_instead)
    table.button(ShowTold, show)
    table.button(SaveTold, save)
    table.button(NoteTold, only_note)
    table.button(DropTold, drop)
    table.button(ThisClient, this_client)
    picking.then(SUBJECT, client_chosen)
    continues(SUBJECT, show_again)


def says_something(draft: Draft, text: str) -> bool:
    """Tell whether a message is more than a name that is looked for."""
    if not draft.actions:
        return False
    is_bare = all(action.kind is Kind.NOTE and "kind" in action.unsure for action in draft.actions)
    return not (is_bare and len(text.split()) < FEW_WORDS)


def client_replied_to(message: Message) -> int | None:
    """Give the client whom the message that is replied to is about: the only one whose card it opens."""
    answered = message.reply_to_message
    markup = answered.reply_markup if answered is not None else None
    pressed = (
        [button.callback_data or "" for row in markup.inline_keyboard for button in row] if markup else []
    )
    ids = {
        int(number)
        for prefix, _, number in (one.partition(":") for one in pressed)
        if prefix == OpenClient.__prefix__ and number.isdecimal()
    }
    return ids.pop() if len(ids) == 1 else None


async def begin(
    message: Message,
    draft: Draft,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Keep what was read, and ask for what is missing before anything is shown."""
    text = message.text or ""
    number = await told_messages.keep(uow, employee, text, draft, now)
    dialogues.begin(
        talk,
        STEP,
        subject=SUBJECT,
        worth_keeping=True,
        title=shortened(text, LONGEST_NAME),
        text=text,
        message=number,
        unknown=list(draft.unknown),
        actions=[told_messages.stored(_named(action, t)) for action in draft.actions],
        changed=False,
    )
    return await go_on(message, talk, employee, uow, now, t)


def _named(action: Action, t: Words) -> Action:
    """Give the action with what is to be done in words of the person's language."""
    if action.what is None:
        return action
    key = f"told-what-{action.what}"
    return replace(action, what=t.plain(key) if t.has(key) else None)


def actions_of(talk: Conversation) -> list[Action]:
    """Give the actions as they stand in the dialogue."""
    kept = talk.draft.get("actions")
    return [told_messages.restored(fields) for fields in kept] if isinstance(kept, list) else []


def keep(talk: Conversation, actions: Sequence[Action], *, changed: bool = True) -> None:
    """Keep the actions in the dialogue."""
    facts = {"actions": [told_messages.stored(action) for action in actions]}
    dialogues.go_on(talk, STEP, **facts, changed=bool(talk.draft.get("changed")) or changed)


async def go_on(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask for the first client that is not clear; when all are, show the card."""
    actions = actions_of(talk)
    for place, action in enumerate(actions):
        if len(action.clients) > 1:
            return await _which(where, place, action, talk, employee, uow, now, t)
        if not action.clients:
            return await _who(where, place, talk, employee, uow, now, t)
    dialogues.go_on(talk, STEP)
    known = {
        int(action.clients[0]): await clients.get_for(uow, employee, int(action.clients[0]))
        for action in actions
    }
    if not known:
        dialogues.end(talk)
        return put(where, t("told-nothing-left"), [])
    return put(where, *told_cards.card(actions, known, talk, employee, now, t))


async def _which(
    where: Message | CallbackQuery,
    place: int,
    action: Action,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    found = [await clients.get_for(uow, employee, int(client_id)) for client_id in action.clients]
    number = told_cards.draft_number(talk)
    rows = [
        [make_button(label, ThisClient(draft=number, place=place, id=client.id))]
        for client, label in zip(found, labels(found), strict=True)
    ]
    rows.append([make_button(t.plain("told-another-client"), ThisClient(draft=number, place=place, id=0))])
    dialogues.go_on(talk, STEP)
    return put(where, t("told-which"), [*rows, cancel_row(talk, t)])


async def _who(
    where: Message | CallbackQuery,
    place: int,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, STEP, place=place)
    unknown = talk.draft.get("unknown")
    said = (
        t("told-unknown", name=str(unknown[0])) if isinstance(unknown, list) and unknown else t("told-whose")
    )
    return await picking.ask_client(where, talk, employee, uow, now, t, said)


async def this_client(
    query: CallbackQuery,
    button: ThisClient,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """One of those whom the words fit, or another. Raises ClientNotFound."""
    dialogues.go_on(talk, STEP, place=button.place)
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
    """That client, for all that was told of the same one; an unknown name is learnt as his."""
    actions = actions_of(talk)
    place = int(str(talk.draft.get("place", 0)))
    if not 0 <= place < len(actions):
        return await go_on(where, talk, employee, uow, now, t)
    before = actions[place].clients
    told = [
        told_messages.with_client(action, client.id) if action.clients == before else action
        for action in actions
    ]
    unknown = talk.draft.get("unknown")
    if not before and isinstance(unknown, list) and unknown:
        told_messages.learn(uow, employee, str(unknown[0]), client.id, now)
        dialogues.go_on(talk, STEP, unknown=unknown[1:])
    keep(talk, told, changed=bool(before))
    return await go_on(where, talk, employee, uow, now, t)


async def show(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Back to the card."""
    return await go_on(query, talk, employee, uow, now, t)


async def show_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The card once more, after another dialogue."""
    return await go_on(query, talk, employee, uow, now, t)


async def written_instead(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another message while the card waits: it is read by itself, and the card can be gone on with later."""
    draft = await told_messages.understand(uow, employee, message.text or "", now)
    if says_something(draft, message.text or ""):
        return await begin(message, draft, talk, employee, uow, now, t)
    return await go_on(message, talk, employee, uow, now, t)


async def save(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """All of it, by the services that the dialogues use. Raises what they raise, and then saves nothing."""
    actions = actions_of(talk)
    if any(len(action.clients) != 1 for action in actions):
        return await go_on(query, talk, employee, uow, now, t)
    saved = await told_actions.save(uow, employee, actions, str(talk.draft["text"]), now)
    fate = told_messages.CHANGED if talk.draft.get("changed") else told_messages.SAVED
    told_messages.end(uow, int(str(talk.draft["message"])), fate, actions)
    await voice_texts.keep_voice(talk, saved, employee, uow, now)
    dialogues.end(talk)
    today = employee.today(now)
    lines = [t("told-saved")]
    for one in saved:
        lines.append(t("told-client", client=display_name(one.client), mark=""))
        own = [action for action in actions if action.clients == (str(one.client.id),)]
        lines += [
            t(
                "told-action",
                text=told_cards.in_words(replace(action, unsure=frozenset()), today, employee, t),
            )
            for action in own
        ]
    rows = [
        [make_button(shortened(display_name(one.client), LONGEST_NAME), OpenClient(id=one.client.id))]
        for one in saved
    ]
    return [toast(query), put(query, "\n".join(lines), rows)]


async def only_note(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The text alone, as news of its clients. Raises ClientNotFound."""
    actions = actions_of(talk)
    text = str(talk.draft["text"])
    found = []
    for client_id in dict.fromkeys(int(action.clients[0]) for action in actions if action.clients):
        found.append(await client_knowledge.add_news(uow, employee, client_id, text, now))
    told_messages.end(uow, int(str(talk.draft["message"])), told_messages.NOTE, [])
    ids = dict.fromkeys(int(action.clients[0]) for action in actions if action.clients)
    noted = [Saved(await clients.get_for(uow, employee, client_id), None) for client_id in ids]
    await voice_texts.keep_voice(talk, noted, employee, uow, now)
    dialogues.end(talk)
    rows = [[make_button(t.plain("told-to-client"), OpenClient(id=client_id))] for client_id in ids]
    return [toast(query), put(query, t("told-noted"), rows)]


async def drop(query: CallbackQuery, talk: Conversation, uow: UnitOfWork, t: Words) -> Answer:
    """Nothing is saved; the message stays where it is."""
    told_messages.end(uow, int(str(talk.draft["message"])), told_messages.DROPPED, [])
    dialogues.end(talk)
    return [toast(query), put(query, t("told-dropped"), [])]
