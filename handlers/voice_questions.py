"""A recording that could not be read: whom was it about, what was it? Then it is kept with that."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from aiogram.types import CallbackQuery, Message

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import Action, Kind
from domain.shortening import shortened
from domain.voices import Voice
from handlers import dialogues, picking, told_messages
from handlers.answers import Answer, toast
from handlers.clients import OpenClient
from handlers.keyboards import in_rows, make_button, put
from handlers.resuming import cancel_row, continues
from handlers.table import Table
from handlers.voice_texts import VoiceIs, VoiceToLast
from handlers.words import Html, Words
from services import activities, clients, told_actions, voices
from services.told_actions import Saved
from storage.database import UnitOfWork

SUBJECT = "voice"
LAST, KIND = "voice_last", "voice_kind"
LAST_WITHIN = timedelta(minutes=15)
LONGEST_NOTE = 1000
LONGEST_LABEL = 40
KINDS = (Kind.VISIT, Kind.CALL, Kind.MESSAGE, Kind.NOTE)


def register(table: Table) -> None:
    """Enter the questions and their buttons."""
    table.step(LAST, ask)
    table.step(KIND, ask)
    table.button(VoiceToLast, last_or_another)
    table.button(VoiceIs, save)
    picking.then(SUBJECT, client_picked)
    picking.heard_first(SUBJECT, told_messages.told_instead)
    continues(SUBJECT, asked_again)


async def begin(
    where: Message | CallbackQuery,
    voice: Voice,
    spoken_of: Sequence[int],
    said: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask about a recording, after `said`: is it of what was just logged, whose is it, what was it?"""
    dialogues.begin(talk, picking.STEP, subject=SUBJECT, worth_keeping=True, voice=voice.id)
    if len(spoken_of) == 1:
        client = await clients.get_for(uow, employee, spoken_of[0])
        dialogues.go_on(talk, KIND, client_id=client.id, title=display_name(client))
    elif (last := await activities.find_last_own(uow, employee, now - LAST_WITHIN)) is not None:
        dialogues.go_on(talk, LAST, last_id=last.id)
    return await _ask(where, talk, employee, uow, now, t, said)


async def ask(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Words or a file where a button was asked for: the question again."""
    return await _ask(message, talk, employee, uow, now, t)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The present question, where the dialogue was put aside."""
    return await _ask(query, talk, employee, uow, now, t)


async def _ask(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    said: str = "",
) -> Answer:
    if talk.step == LAST:
        record = await activities.own_record(uow, employee, int(str(talk.draft["last_id"])))
        kind = t.plain(f"activity-{record.activity.kind}").lower()
        label = t.plain(
            "record-button-attach", client=shortened(record.client_name, LONGEST_LABEL), kind=kind
        )
        rows = [
            [make_button(label, VoiceToLast(draft=_number(talk), is_it=True))],
            [make_button(t.plain("voice-elsewhere"), VoiceToLast(draft=_number(talk), is_it=False))],
        ]
        return put(where, _after(said, t("ask-attach")), [*rows, cancel_row(talk, t)])
    if talk.step == KIND:
        buttons = [
            make_button(t.plain(f"told-kind-{kind.value}"), VoiceIs(draft=_number(talk), kind=kind))
            for kind in KINDS
        ]
        asked = t("voice-ask-kind", client=str(talk.draft["title"]))
        return put(where, _after(said, asked), [*in_rows(buttons), cancel_row(talk, t)])
    return await picking.ask_client(where, talk, employee, uow, now, t, said)


def _after(said: str, asked: Html) -> Html:
    return Html(f"{said}\n\n{asked}") if said else asked


def _number(talk: Conversation) -> int:
    return int(str(talk.draft["draft"]))


async def last_or_another(
    query: CallbackQuery,
    button: VoiceToLast,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """It belongs to what was just logged, or not. Raises ActivityNotFound."""
    if not button.is_it:
        return await picking.ask_client(query, talk, employee, uow, now, t)
    record = await activities.own_record(uow, employee, int(str(talk.draft["last_id"])))
    client = await clients.get_for(uow, employee, record.activity.client_id)
    saved = Saved(client, record.activity.id)
    return await _keep(query, saved, t("voice-attached"), talk, employee, uow, now, t)


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """With this client; what was it?"""
    dialogues.go_on(talk, KIND)
    return await _ask(where, talk, employee, uow, now, t)


async def save(
    query: CallbackQuery,
    button: VoiceIs,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """It was this: saved, with the recording and what is known of its words. Raises ClientNotFound."""
    if talk.step != KIND or button.kind not in KINDS:
        return toast(query, t.plain("button-over"))
    voice = await voices.own(uow, employee, int(str(talk.draft["voice"])))
    action = Action(button.kind, (str(talk.draft["client_id"]),))
    note = shortened(voice.words, LONGEST_NOTE) or t.plain("voice-note")
    [saved] = await told_actions.save(uow, employee, [action], note, now)
    kind = t.plain(f"told-kind-{button.kind.value}")
    return await _keep(query, saved, t("voice-saved", kind=kind), talk, employee, uow, now, t)


async def _keep(
    query: CallbackQuery,
    saved: Saved,
    said: Html,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    voice = await voices.own(uow, employee, int(str(talk.draft["voice"])))
    await voices.keep_with(uow, employee, voice, [saved], now)
    dialogues.end(talk)
    name = shortened(display_name(saved.client), LONGEST_LABEL)
    rows = [[make_button(name, OpenClient(id=saved.client.id))]]
    return [toast(query), put(query, said, rows)]
