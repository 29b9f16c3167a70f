"""What is said aloud: heard in a job, then read like what is written (docs/decisions/0012)."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial

from aiogram.methods import SendMessage
from aiogram.types import Audio, CallbackQuery, Chat, InlineKeyboardMarkup, Message, VideoNote
from aiogram.types import Voice as VoiceFile

from domain.conversation import Conversation
from domain.jobs import Job, JobKind
from domain.people import Employee
from domain.refusals import FileGone, FileTooLarge
from domain.shortening import shortened
from domain.speech import NotHeard, Reason
from domain.told import Fate
from domain.voices import NewVoice, Voice
from handlers import dialogues, dictation, told_drafts, told_messages, voice_questions
from handlers.answers import Answer, Call, alert, below, say, toast
from handlers.clients import card
from handlers.dictation import calls
from handlers.enclosures import attachment_of
from handlers.keyboards import put
from handlers.resuming import cancel_row
from handlers.table import Entry, Table
from handlers.told_replies import clients_spoken_of
from handlers.voice_texts import CorrectWords, OpenVoice, below_card, heard, open_row, why
from handlers.words import Words
from handlers.workshop import Ending, Workshop
from services import clients, voices
from services import told_messages as telling
from storage.database import UnitOfWork

WORDS_STEP = "voice_words"
LONGEST_COPIED = 3500
# Where a card or a button waits, words are a record of their own; where words are waited for, they answer.
_TOLD_AT = frozenset({told_drafts.STEP, voice_questions.LAST, voice_questions.KIND})


def register(table: Table) -> None:
    """Enter what hears, and its buttons."""
    table.job(JobKind.LISTEN, partial(listen, table.steps))
    table.spoken(dictated)
    table.button(OpenVoice, open_voice)
    table.button(CorrectWords, correct)
    table.step(WORDS_STEP, corrected)
    table.enclosure(told_messages.SUBJECT, sent_meanwhile)
    table.enclosure(voice_questions.SUBJECT, sent_meanwhile)


def is_spoken(message: Message) -> bool:
    """Tell whether a message is what its sender says himself: voice, round video or sound, not passed on."""
    return message.forward_origin is None and _sound_of(message) is not None


def _sound_of(message: Message) -> VoiceFile | VideoNote | Audio | None:
    return message.voice or message.video_note or message.audio


async def taken(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Keep a recording, and let it be heard; what cannot be heard is asked for by buttons at once."""
    new = _recording(message)
    voice, is_new = await voices.take(uow, employee, new, now)
    if not is_new:
        return _again(message, voice, t)
    spoken_of = await clients_spoken_of(message, employee, uow, now)
    spoken_to = {"clients": spoken_of, "written": message.caption or ""}
    try:
        voices.listen(uow, employee, voice, new.size, spoken_to, now)
    except NotHeard as error:
        voice = voices.understood(uow, voice, message.caption or "")
        said = why(error.reason, t)
        if dialogues.is_under_way(talk):
            return _offer(employee, voice, spoken_of, said, t)
        where = _as_typed(employee, voice.words, now)
        return await _told(where, voice, spoken_of, said, talk, employee, uow, now, t)
    return None


def _recording(message: Message) -> NewVoice:
    file, attachment = _sound_of(message), attachment_of(message)
    if file is None or attachment is None:
        raise ValueError("there is no recording in this message")
    return NewVoice(attachment, file.file_unique_id, file.duration, file.file_size or 0)


def _again(message: Message, voice: Voice, t: Words) -> Answer:
    if voice.is_kept:
        return say(message, t("voice-kept-already"))
    return put(message, t("voice-sent-already"), [open_row(voice, (), t)])


async def sent_meanwhile(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Something sent while a card or a question waits: words are heard, of anything else the wait goes on."""
    if is_spoken(message):
        hears = taken if talk.step in _TOLD_AT else dictated
        return await hears(message, talk, employee, uow, now, t)
    if talk.draft.get("subject") == voice_questions.SUBJECT:
        return await voice_questions.ask(message, talk, employee, uow, now, t)
    return await told_messages.go_on(message, talk, employee, uow, now, t)


async def dictated(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """An answer said aloud where a dialogue waits for words: heard, and taken as if it were written."""
    new = _recording(message)
    voice, _ = await voices.take(uow, employee, new, now)
    if message.forward_origin is not None or talk.step is None:
        return dictation.please_type(message, voice, t)
    try:
        voices.listen(uow, employee, voice, new.size, dictation.awaited_now(talk), now)
    except NotHeard as error:
        return put(message, why(error.reason, t), [open_row(voice, (), t)])
    return None


async def note(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime
) -> None:
    """Let the note of a contact that was said be written too; the recording stays with it in any case."""
    new = _recording(message)
    voice, _ = await voices.take(uow, employee, new, now)
    with suppress(NotHeard):
        voices.listen(uow, employee, voice, new.size, dictation.note_now(talk), now)


async def listen(steps: Mapping[str, Entry], job: Job, shop: Workshop) -> None:
    """Hear a recording, and go on as if its words had been typed; where none are heard, ask by buttons."""
    async with shop.reading() as uow:
        voice = await voices.own(uow, shop.employee, int(job.payload["voice"]))
    words, reason = await _heard(voice, job, shop)
    async with shop.ending() as end:
        voice = voices.understood(end.uow, voice, words)
        talk = await voices.talk_with(end.uow, end.employee)
        end.says(*await _answer(steps, job, voice, reason, talk, end))
        voices.keep_talk(end.uow, talk)


async def _answer(
    steps: Mapping[str, Entry], job: Job, voice: Voice, reason: Reason, talk: Conversation, end: Ending
) -> list[Call]:
    now, t = end.now, end.t
    if "note" in job.payload:
        return await dictation.fill_note(job, voice, talk, end.employee, end.uow, now, t)
    where = _as_typed(end.employee, voice.words, now)
    if dictation.is_awaited(job, talk):
        step = steps[str(talk.step)]
        return await dictation.answer(where, voice, step, talk, end.employee, end.uow, now, t)
    said = heard(voice.words, t) if voice.words else why(reason, t)
    spoken_of = job.payload.get("clients", ())
    if dialogues.is_under_way(talk):
        return [_offer(end.employee, voice, spoken_of, said, t)]
    return calls(await _told(where, voice, spoken_of, said, talk, end.employee, end.uow, now, t))


async def _heard(voice: Voice, job: Job, shop: Workshop) -> tuple[str, Reason]:
    """Give what is written and said in a recording, or why nothing is."""
    written = str(job.payload.get("written", ""))
    try:
        shop.check_hearing()
        recording = await shop.download(voice.file.file_id)
        if not job.begun and "note" not in job.payload:
            await shop.says(SendMessage(chat_id=job.chat_id, text=shop.t("voice-listening")))
        said = await shop.hear(recording, voice.seconds)
    except NotHeard as error:
        return written, error.reason
    except FileTooLarge:
        return written, Reason.LARGE
    except FileGone:
        return written, Reason.GONE
    return f"{written} {said}".strip(), Reason.BROKEN


def _as_typed(employee: Employee, words: str, now: datetime) -> Message:
    """Give what was said as a message of the person, for all that answers messages."""
    chat = Chat(id=employee.telegram_id, type="private")
    return Message(message_id=0, date=now, chat=chat, text=words)


def _offer(employee: Employee, voice: Voice, spoken_of: Sequence[int], said: str, t: Words) -> Call:
    """Let the recording wait, since something else is being told."""
    markup = InlineKeyboardMarkup(inline_keyboard=[open_row(voice, spoken_of, t)])
    return SendMessage(chat_id=employee.telegram_id, text=said, reply_markup=markup)


async def open_voice(
    query: CallbackQuery,
    button: OpenVoice,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Put in the book what was said before. Raises FileNotFound."""
    voice = await voices.own(uow, employee, button.id)
    if voice.is_kept:
        return alert(query, t.plain("voice-kept-already"))
    if talk.draft.get("voice") == voice.id:
        return toast(query, t.plain("finish-first"))
    said = heard(voice.words, t) if voice.words else t("voice-kept-for-you")
    where = _as_typed(employee, voice.words, now)
    spoken_of = [button.client_id] if button.client_id else []
    answer = await _told(where, voice, spoken_of, said, talk, employee, uow, now, t)
    return [toast(query), *calls(answer)]


async def _told(
    where: Message,
    voice: Voice,
    spoken_of: Sequence[int],
    said: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Read the words like a typed message; where they tell nothing, ask whom and what it was about."""
    draft = await telling.understand(uow, employee, voice.words, now)
    if spoken_of and not any(action.clients for action in draft.actions):
        first, *others = spoken_of
        draft = await telling.understand_of(uow, employee, first, voice.words, now, others=others)
    if draft.is_question and len(draft.asked_about) == 1:
        client = await clients.get_for(uow, employee, int(draft.asked_about[0]))
        return [say(where, said), *calls(await card(where, client, employee, uow, t))]
    if not told_messages.says_something(draft, voice.words):
        return await voice_questions.begin(where, voice, spoken_of, said, talk, employee, uow, now, t)
    asked = await told_messages.begin(where, draft, talk, employee, uow, now, t, text=voice.words)
    dialogues.go_on(talk, talk.step, voice=voice.id, heard=voice.words)
    if all(len(action.clients) == 1 for action in told_drafts.actions_of(talk)):
        return await told_messages.go_on(where, talk, employee, uow, now, t)
    return [put(where, said, below_card(talk, t)), *calls(asked)]


async def correct(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """What was it really?"""
    dialogues.go_on(talk, WORDS_STEP)
    return [toast(query), _ask_words(below(query), talk, t)]


def _ask_words(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Call:
    """Ask for the words as they should be; what was heard stands there to be copied."""
    words = shortened(str(talk.draft["heard"]), LONGEST_COPIED)
    return put(where, t("voice-ask-words", words=words), [cancel_row(talk, t)])


async def corrected(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The words as they should be: read anew, with the same recording. Raises FileNotFound."""
    words = (message.text or "").strip()
    if not words:
        return _ask_words(message, talk, t)
    voice = await voices.own(uow, employee, int(str(talk.draft["voice"])))
    voice = voices.understood(uow, voice, words)
    telling.end(uow, int(str(talk.draft["message"])), Fate.DROPPED)
    dialogues.end(talk)
    return await _told(message, voice, (), heard(words, t), talk, employee, uow, now, t)
