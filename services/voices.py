"""What people say aloud: kept at once, understood later, and in the end with what was saved of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.conversation import Conversation
from domain.jobs import LARGEST_DOWNLOAD, JobKind
from domain.people import Employee
from domain.refusals import FileNotFound
from domain.shortening import cut, shortened
from domain.speech import LONGEST_HEARD, NotHeard, Reason
from domain.voices import NewVoice, Voice
from services import activities, activity_changes, client_files, jobs
from services.told_actions import Saved
from storage import attachments, inbox, voices
from storage.database import UnitOfWork

LONGEST_CAPTION = 700
LONGEST_WORDS = 4000
RECORD = "voice"  # what a recording is called among the records of a message
NOTE_WITHIN = timedelta(hours=1)


async def take(uow: UnitOfWork, employee: Employee, new: NewVoice, now: datetime) -> tuple[Voice, bool]:
    """Keep a recording; False with the one that was sent before, whatever became of it."""
    return await voices.add(uow, employee, new, now)


def listen(
    uow: UnitOfWork, employee: Employee, voice: Voice, size: int, spoken_to: dict[str, Any], now: datetime
) -> None:
    """Let its words be recognised; `spoken_to` is JSON that tells what the words are an answer to.

    Raises NotHeard where that cannot be, by its length or size.
    """
    if voice.seconds > LONGEST_HEARD:
        raise NotHeard(Reason.LONG)
    if size > LARGEST_DOWNLOAD:
        raise NotHeard(Reason.LARGE)
    jobs.plan(uow, JobKind.LISTEN, employee, {"voice": voice.id, **spoken_to}, now)


async def own(uow: UnitOfWork, employee: Employee, voice_id: int) -> Voice:
    """Give a recording of this person's own. Raises FileNotFound."""
    voice = await voices.find_own(uow, employee, voice_id)
    if voice is None:
        raise FileNotFound
    return voice


def understood(uow: UnitOfWork, voice: Voice, words: str) -> Voice:
    """Keep what is said in a recording, as it was recognised or put right, up to the length of a message."""
    kept = cut(words, LONGEST_WORDS)
    voices.keep_words(uow, voice, kept)
    return replace(voice, words=kept)


async def keep_with(
    uow: UnitOfWork, employee: Employee, voice: Voice, saved: Iterable[Saved], now: datetime
) -> None:
    """Keep a recording with all that was saved of it: with the contact, else with the client's files.

    Raises ClientNotFound and ActivityNotFound.
    """
    file = replace(voice.file, caption=shortened(voice.words, LONGEST_CAPTION))
    for one in saved:
        if one.activity_id is None:
            await client_files.add(uow, employee, one.client.id, file, now)
        else:
            await activities.attach(uow, employee, one.activity_id, (file,))
    voices.mark_kept(uow, voice, now)


async def take_back(uow: UnitOfWork, employee: Employee, voice_id: int, now: datetime) -> None:
    """Let a recording wait again: what was saved of it is undone. Raises FileNotFound."""
    voice = await own(uow, employee, voice_id)
    voices.mark_waiting(uow, voice)


async def write_note(uow: UnitOfWork, employee: Employee, voice: Voice, now: datetime) -> bool:
    """Make the words of a recording the note of the contact with which it was sent; False where one stands.

    Raises ActivityNotFound.
    """
    last = await activities.find_last_own(uow, employee, now - NOTE_WITHIN)
    if last is None or last.note:
        return False
    files = await attachments.list_of_activity(uow, last.id)
    if voice.file.file_id not in {file.file_id for file in files}:
        return False
    await activity_changes.change_note(uow, employee, last.id, voice.words, "", now)
    return True


async def talk_with(uow: UnitOfWork, employee: Employee) -> Conversation:
    """Give where the private conversation with this person stands, for what is said outside an update."""
    place = employee.telegram_id
    return (await inbox.get_opening(uow, 0, place, place, 0)).conversation


def keep_talk(uow: UnitOfWork, talk: Conversation) -> None:
    """Keep where the conversation stands, if it has moved."""
    if talk.changed:
        inbox.save_conversation(uow, talk)
