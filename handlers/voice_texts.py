"""What was heard, with what is told of it: the words above the card, the recording with what is saved."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from domain.conversation import Conversation
from domain.jobs import LARGEST_DOWNLOAD, MEGABYTE
from domain.people import Employee
from domain.quicklog.drafts import Kind
from domain.shortening import shortened
from domain.speech import MINUTES_HEARD, Reason
from domain.voices import Voice
from handlers.keyboards import Row, make_button
from handlers.table import DraftButton
from handlers.words import Html, Words
from services import voices
from services.told_actions import Saved
from storage.database import UnitOfWork

LONGEST_SHOWN = 1500


class OpenVoice(CallbackData, prefix="voice"):
    """Put in the book what was said in this recording; `client_id` is whom it answered about, or 0."""

    id: int
    client_id: int = 0


class CorrectWords(DraftButton, prefix="voice_fix"):
    """The words were heard wrong."""


class VoiceIs(DraftButton, prefix="voice_is"):
    """What the recording tells of."""

    kind: Kind


class VoiceToLast(DraftButton, prefix="voice_last"):
    """It belongs to what was just logged, or to something else."""

    is_it: bool


def heard(words: str, t: Words) -> Html:
    """Give the words that were recognised."""
    return t("voice-heard", words=shortened(words, LONGEST_SHOWN))


def why(reason: Reason, t: Words) -> Html:
    """Say why no words were recognised, and that nothing is lost."""
    return t(f"voice-why-{reason.value}", minutes=MINUTES_HEARD, size=LARGEST_DOWNLOAD // MEGABYTE)


def open_row(voice: Voice, spoken_of: Sequence[int], t: Words) -> Row:
    """Give the button that puts a recording in the book, told of these clients."""
    button = OpenVoice(id=voice.id, client_id=spoken_of[0] if spoken_of else 0)
    return [make_button(t.plain("voice-open"), button)]


def above_card(talk: Conversation, t: Words) -> list[Html]:
    """Give what stands above the card of a message that was spoken; nothing above one that was typed."""
    words = talk.draft.get("heard")
    return [heard(str(words), t)] if words else []


def below_card(talk: Conversation, t: Words) -> list[Row]:
    """Give the button by which the words are put right."""
    if not talk.draft.get("heard"):
        return []
    return [[make_button(t.plain("voice-correct"), CorrectWords(draft=int(str(talk.draft["draft"]))))]]


async def keep_voice(
    talk: Conversation, saved: Sequence[Saved], employee: Employee, uow: UnitOfWork, now: datetime
) -> list[tuple[str, int]]:
    """Keep the recording of a message that was spoken with all that was saved of it.

    Gives what is to be undone with it, by kind and id.
    """
    if "voice" not in talk.draft:
        return []
    voice = await voices.own(uow, employee, int(str(talk.draft["voice"])))
    await voices.keep_with(uow, employee, voice, saved, now)
    return [(voices.RECORD, voice.id)]
