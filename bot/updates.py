"""Updates handled: one at a time, each in one transaction with all that it causes."""

import asyncio
import json
import logging
import secrets
import traceback
from dataclasses import dataclass
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.methods import AnswerCallbackQuery, SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message, TelegramObject, Update

from bot import outgoing
from bot.clock import Clock
from bot.logs import Outage
from bot.settings import Settings
from domain.notices import Priority
from domain.refusals import Refusal
from handlers import dialogues, resuming
from handlers.words import Words, guess_language, words_for
from storage import inbox, outbox
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork
from storage.inbox import DeadLetter, Waiting

BATCH = 100
_logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Heard:
    """An update as far as it is understood: who, where, in which language."""

    waiting: Waiting
    event: TelegramObject | None = None
    chat_id: int = 0
    person_id: int = 0
    thread_id: int = 0
    language: str = ""

    @property
    def words(self) -> Words:
        """Give the words of the person's language."""
        return words_for(self.language)


class Updates:
    """The worker that takes updates from the inbox in order."""

    def __init__(
        self,
        database: Database,
        dispatcher: Dispatcher,
        bot: Bot,
        clock: Clock,
        settings: Settings,
        bot_name: str,
    ) -> None:
        """Prepare; `arrived` is set by whoever puts updates into the inbox."""
        self._database = database
        self._dispatcher = dispatcher
        self._bot = bot
        self._clock = clock
        self._settings = settings
        self._bot_name = bot_name
        self._outage = Outage("The database", _logger)
        self.arrived = asyncio.Event()

    async def run(self) -> None:
        """Handle updates until cancelled; look again every half minute for letters that were put back."""
        while True:
            self.arrived.clear()
            try:
                while await self.handle_waiting():
                    pass
                self._outage.answered()
            except StorageUnavailable as error:
                self._outage.failed(error)
                await asyncio.sleep(self._outage.pause())
                continue
            try:
                await asyncio.wait_for(self.arrived.wait(), timeout=30)
            except TimeoutError:
                continue

    async def handle_waiting(self) -> bool:
        """Handle a batch of those that wait; False when none did. Raises StorageUnavailable."""
        async with self._database.transaction() as uow:
            batch = await inbox.list_waiting(uow, BATCH)
        for waiting in batch:
            await asyncio.shield(self.handle(waiting))
        return bool(batch)

    async def handle(self, waiting: Waiting) -> None:
        """Handle one update: all that it causes, a refusal, or a dead letter. Raises StorageUnavailable."""
        heard = Heard(waiting, language=self._settings.default_language)
        try:
            update = Update.model_validate(json.loads(waiting.payload), context={"bot": self._bot})
            self._place(heard, update)
            async with self._database.transaction() as uow:
                await self._feed(uow, heard, update)
        except Refusal as refusal:
            await self._refuse(heard, refusal)
        except StorageUnavailable:
            raise
        except Exception as error:
            await self._bury(heard, error)

    async def _feed(self, uow: UnitOfWork, heard: Heard, update: Update) -> None:
        now = self._clock.now()
        opening = await inbox.get_opening(
            uow, heard.waiting.update_id, heard.chat_id, heard.person_id, heard.thread_id
        )
        if not opening.still_waiting:
            return
        inbox.mark_done(uow, heard.waiting.update_id)
        if heard.event is None:
            return
        talk = uow.conversation = opening.conversation
        if opening.employee is not None:
            heard.language = opening.employee.language
        was_under_way = dialogues.is_under_way(talk)
        answer = await self._dispatcher.feed_update(
            self._bot, update, employee=opening.employee, uow=uow, now=now, t=heard.words, talk=talk,
            settings=self._settings, bot_name=self._bot_name,
        )  # fmt: skip
        answers = self._complete(heard, answer)
        if was_under_way and not dialogues.is_under_way(talk):
            answers += outgoing.calls(resuming.offer(talk, heard.words, heard.chat_id))
        for message in outgoing.messages(answers, heard.chat_id, Priority.REPLY):
            outbox.add(uow, message, now)
        if talk.changed:
            inbox.save_conversation(uow, talk)

    @staticmethod
    def _complete(heard: Heard, answer: object) -> list[TelegramMethod[Any]]:
        """Give the calls, the button's own answer first so that it stops spinning at once."""
        given = [] if answer is UNHANDLED else list(outgoing.calls(answer))
        if not isinstance(heard.event, CallbackQuery):
            return given
        first = [call for call in given if isinstance(call, AnswerCallbackQuery)][:1]
        rest = [call for call in given if not isinstance(call, AnswerCallbackQuery)]
        return [*(first or [AnswerCallbackQuery(callback_query_id=heard.event.id)]), *rest]

    def _place(self, heard: Heard, update: Update) -> None:
        event = heard.event = update.message or update.callback_query or update.my_chat_member
        if event is None:
            return
        person = event.from_user
        message = event.message if isinstance(event, CallbackQuery) else event
        chat = getattr(message, "chat", None)
        heard.person_id = person.id if person else 0
        heard.chat_id = chat.id if chat else heard.person_id
        if isinstance(message, Message) and message.is_topic_message:
            heard.thread_id = message.message_thread_id or 0
        heard.language = guess_language(
            person.language_code if person else None, self._settings.default_language
        )

    async def _refuse(self, heard: Heard, refusal: Refusal) -> None:
        """Say why it cannot be done; nothing was changed."""
        text = resuming.refusal_text(refusal, heard.words)
        async with self._database.transaction() as uow:
            inbox.mark_done(uow, heard.waiting.update_id)
            self._tell(uow, heard, text)

    async def _bury(self, heard: Heard, error: Exception) -> None:
        """Keep what could not be handled, tell the person that nothing was saved, and go on."""
        code = secrets.token_hex(3)
        update_id = heard.waiting.update_id
        _logger.exception("update %d could not be handled; dead letter %s", update_id, code, exc_info=error)
        reason = f"{type(error).__name__}: {error}"[:500]
        trace = "".join(traceback.format_exception(error))
        now = self._clock.now()
        letter = DeadLetter(code, update_id, heard.waiting.payload, reason, trace, now, None)
        async with self._database.transaction() as uow:
            inbox.add_dead_letter(uow, letter)
            if heard.event is not None:
                self._tell(uow, heard, heard.words("failed", code=code))

    def _tell(self, uow: UnitOfWork, heard: Heard, text: str) -> None:
        said: list[TelegramMethod[Any]] = []
        if isinstance(heard.event, CallbackQuery):
            said.append(AnswerCallbackQuery(callback_query_id=heard.event.id))
        if isinstance(heard.event, (Message, CallbackQuery)):
            thread = heard.thread_id or None
            said.append(SendMessage(chat_id=heard.chat_id, text=text, message_thread_id=thread))
        for message in outgoing.messages(said, heard.chat_id, Priority.REPLY):
            outbox.add(uow, message, self._clock.now())
