"""Updates handled: one at a time, each in one transaction with all that it causes."""

import asyncio
import json
import logging
import secrets
import traceback
from datetime import datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.methods import AnswerCallbackQuery, SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Update

from bot import outgoing
from bot.clock import Clock
from bot.heard import Heard
from bot.logs import Outages, storable
from bot.memberships import with_all_rights
from bot.settings import Settings
from domain.notices import Priority
from domain.people import Employee
from domain.refusals import Refusal
from handlers import dialogues, menu, resuming
from services import reaching
from storage import inbox, outbox, people
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork
from storage.inbox import DeadLetter, Waiting

BATCH = 100
# How soon a dead letter that was put back is seen.
LOOKS_AGAIN_AFTER = 20.0
_logger = logging.getLogger(__name__)


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
        outages: Outages,
    ) -> None:
        """Prepare; `arrived` is set by whoever puts updates into the inbox."""
        self._database = database
        self._dispatcher = dispatcher
        self._bot = bot
        self._clock = clock
        self._settings = settings
        self._bot_name = bot_name
        self._watch = outages.storage.watch()
        self.arrived = asyncio.Event()

    async def run(self) -> None:
        """Handle updates until cancelled; look again now and then for letters that were put back."""
        while True:
            self.arrived.clear()
            try:
                while await self.handle_waiting():
                    pass
            except StorageUnavailable as error:
                self._watch.failed(error)
                await asyncio.sleep(self._watch.pause())
                continue
            self._watch.answered()
            try:
                async with asyncio.timeout(LOOKS_AGAIN_AFTER):
                    await self.arrived.wait()
            except TimeoutError:
                continue

    async def handle_waiting(self) -> bool:
        """Handle a batch of those that wait; True when more may wait. Raises StorageUnavailable.

        Cancelled in the middle of an update, its transaction is undone and the update waits on.
        """
        async with self._database.reading() as uow:
            batch = await inbox.list_waiting(uow, BATCH)
        for waiting in batch:
            await self.handle(waiting)
        return len(batch) == BATCH

    async def handle(self, waiting: Waiting) -> None:
        """Handle one update: all that it causes, a refusal, or a dead letter. Raises StorageUnavailable."""
        heard = Heard(waiting, self._settings.default_language)
        try:
            await self._try(heard)
        except StorageUnavailable:
            raise
        except Exception as error:
            await self._bury(heard, error)

    async def _try(self, heard: Heard) -> None:
        try:
            update = self._read(heard)
            async with self._database.transaction() as uow:
                await self._feed(uow, heard, update)
        except Refusal as refusal:
            await self._refuse(heard, refusal)

    def _read(self, heard: Heard) -> Update:
        payload = json.loads(heard.waiting.payload)
        try:
            update = Update.model_validate(with_all_rights(payload), context={"bot": self._bot})
        except Exception:
            heard.place_by_json(payload)
            raise
        heard.place(update)
        return update

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
            self._meet(uow, heard, opening.employee, now)
        was_under_way, was_away = dialogues.is_under_way(talk), menu.KEYBOARD_AWAY in talk.draft
        # `feed_update` would catch errors and look for the speaker; both are done here
        answer = await self._dispatcher.propagate_event(
            update.event_type, heard.event, employee=opening.employee, uow=uow, now=now,
            t=heard.words, talk=talk, settings=self._settings, bot_name=self._bot_name,
        )  # fmt: skip
        answers = self._complete(heard, answer)
        if was_away and menu.KEYBOARD_AWAY not in talk.draft:
            answers = menu.with_keyboard(answers, heard.chat_id, heard.words)
        if was_under_way and not dialogues.is_under_way(talk):
            answers += outgoing.calls(resuming.offer(talk, heard.words, heard.chat_id))
        for message in outgoing.messages(answers, heard.chat_id, Priority.REPLY):
            outbox.add(uow, message, now)
        if talk.changed:
            inbox.save_conversation(uow, talk)

    @staticmethod
    def _meet(uow: UnitOfWork, heard: Heard, employee: Employee, now: datetime) -> None:
        heard.employee = employee
        heard.language = employee.language
        if heard.speaks and heard.is_private:
            reaching.find_again(uow, employee, now)

    @staticmethod
    def _complete(heard: Heard, answer: object) -> list[TelegramMethod[Any]]:
        """Give the calls, the button's own answer first so that it stops spinning at once."""
        given = [] if answer is UNHANDLED else list(outgoing.calls(answer))
        if not isinstance(heard.event, CallbackQuery):
            return given
        first = [call for call in given if isinstance(call, AnswerCallbackQuery)][:1]
        rest = [call for call in given if not isinstance(call, AnswerCallbackQuery)]
        return [*(first or [AnswerCallbackQuery(callback_query_id=heard.event.id)]), *rest]

    async def _refuse(self, heard: Heard, refusal: Refusal) -> None:
        """Say why it cannot be done; nothing was changed."""
        text = resuming.refusal_text(refusal, heard.words)
        async with self._database.transaction() as uow:
            inbox.mark_done(uow, heard.waiting.update_id)
            if heard.employee is not None:
                self._meet(uow, heard, heard.employee, self._clock.now())
            self._tell(uow, heard, text)

    async def _bury(self, heard: Heard, error: Exception) -> None:
        """Keep what could not be handled, tell the person that nothing was saved, and go on."""
        code = secrets.token_hex(3)
        update_id = heard.waiting.update_id
        # where it happened, and not what the exception says: that may be somebody's words, or a link's secret
        frames = "".join(traceback.format_tb(error.__traceback__))
        _logger.error(
            "update %d could not be handled (%s); dead letter %s\n%s",
            update_id, type(error).__name__, code, frames.rstrip(),
        )  # fmt: skip
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:500]
        trace = "".join(traceback.format_exception(error))
        now = self._clock.now()
        letter = DeadLetter(
            code, update_id, heard.waiting.payload, storable(reason), storable(trace), now, None
        )
        try:
            await self._keep(letter, heard)
        except StorageUnavailable:
            raise
        except Exception:
            _logger.exception("nobody can be told of the dead letter %s", code)
            async with self._database.transaction() as uow:
                inbox.add_dead_letter(uow, letter)

    async def _keep(self, letter: DeadLetter, heard: Heard) -> None:
        async with self._database.transaction() as uow:
            inbox.add_dead_letter(uow, letter)
            employee = await people.find_by_telegram_id(uow, heard.person_id)
            is_ours = employee is not None and employee.removed_at is None
            if employee is not None and is_ours:
                self._meet(uow, heard, employee, letter.failed_at)
            if is_ours or heard.is_private:
                self._tell(uow, heard, heard.words("failed", code=letter.code))

    def _tell(self, uow: UnitOfWork, heard: Heard, text: str) -> None:
        if not heard.speaks:
            return
        said: list[TelegramMethod[Any]] = []
        if heard.query_id is not None:
            said.append(AnswerCallbackQuery(callback_query_id=heard.query_id))
        thread = heard.thread_id or None
        said.append(SendMessage(chat_id=heard.chat_id, text=text, message_thread_id=thread))
        for message in outgoing.messages(said, heard.chat_id, Priority.REPLY):
            outbox.add(uow, message, self._clock.now())
