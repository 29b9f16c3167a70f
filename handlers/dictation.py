"""Words said aloud where a dialogue waits for written ones: they answer its question."""

from datetime import datetime
from typing import Any

from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import Message

from domain.conversation import Conversation
from domain.jobs import Job
from domain.people import Employee
from domain.shortening import shortened
from domain.voices import Voice
from handlers import dialogues, resuming, told_drafts
from handlers.answers import Answer, Call, say
from handlers.keyboards import put
from handlers.table import Entry
from handlers.voice_texts import LONGEST_SHOWN, heard, open_row
from handlers.words import Words
from services import voices
from storage.database import UnitOfWork


def awaited_now(talk: Conversation) -> dict[str, Any]:
    """Give what tells later whether the same question is still asked."""
    return {"draft": talk.draft.get("draft"), "step": talk.step}


def is_awaited(job: Job, talk: Conversation) -> bool:
    """Tell whether the question that was to be answered aloud is still asked."""
    asked = {name: job.payload.get(name) for name in ("draft", "step")}
    return asked["step"] is not None and asked == awaited_now(talk)


def note_now(talk: Conversation) -> dict[str, Any]:
    """Give what tells later of which contact the words are the note."""
    return {"note": talk.draft.get("draft")}


async def fill_note(
    job: Job, voice: Voice, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> list[Call]:
    """Make the words the note of the contact that is being logged, or was meanwhile; a written one stays."""
    if not voice.words:
        return []
    if talk.draft.get("draft") == job.payload["note"] and dialogues.is_under_way(talk):
        if talk.draft.get("note"):
            return []
        dialogues.go_on(talk, talk.step, note=voice.words)
    elif not await voices.write_note(uow, employee, voice, now):
        return []
    return [
        SendMessage(
            chat_id=employee.telegram_id, text=t("voice-is-note", words=shortened(voice.words, LONGEST_SHOWN))
        )
    ]


async def answer(
    where: Message,
    voice: Voice,
    step: Entry,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> list[Call]:
    """Answer the present question by what was said; where nothing was understood, ask to write it.

    Where the words told something else, as they may when a client is asked for, they go with their recording.
    """
    if not voice.words:
        return [please_type(where, voice, t)]
    before = talk.draft["draft"]
    said = {"message": where, "talk": talk, "employee": employee, "uow": uow, "now": now, "t": t}
    answered = calls(await step.call(said))
    if talk.draft.get("draft") != before and talk.draft.get("subject") == told_drafts.SUBJECT:
        dialogues.go_on(talk, talk.step, voice=voice.id, heard=voice.words)
    if not dialogues.is_under_way(talk):
        answered += calls(resuming.offer(talk, t, employee.telegram_id))
    return [say(where, heard(voice.words, t)), *answered]


def please_type(where: Message, voice: Voice, t: Words) -> Call:
    """Ask for written words, or for a record of its own to be made of the recording."""
    return put(where, t("voice-please-type"), [open_row(voice, (), t)])


def calls(given: Answer) -> list[Call]:
    """Give the calls of an answer, one by one."""
    return [given] if isinstance(given, TelegramMethod) else list(given or [])
