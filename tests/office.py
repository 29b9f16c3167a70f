"""A whole bot in a test, from dispatcher to sender; only Telegram and the clock are pretended."""

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import App
from bot.settings import Settings
from domain.jobs import OwnFile
from domain.people import Employee, Role
from storage import inbox, notices, people
from storage.database import Database
from tests.telegram import FakeTelegram, Seen, StillClock


class Office:
    """A bot at work, with a clock that the test moves."""

    def __init__(self, settings: Settings, database: Database, clock: StillClock) -> None:
        """Put the real program together over a fake Telegram."""
        self.telegram = FakeTelegram(clock)
        self.clock = clock
        self.database = database
        self.app = App(settings, database, self.telegram, clock, "FieldbookBot")
        self.update_ids = count(5001)
        self._delivering: asyncio.Task[None] | None = None

    async def opens(self) -> None:
        """Start the sender."""
        self._delivering = asyncio.create_task(self.app.delivery.run())

    async def closes(self) -> None:
        """Stop the sender."""
        if self._delivering is not None:
            await self.app.delivery.stop(1)
            self._delivering.cancel()
            await asyncio.gather(self._delivering, return_exceptions=True)
        await self.app.jobs.stop()

    async def hears(self, *updates: dict[str, Any]) -> int:
        """Take updates as Telegram sends them, handle all that waits and deliver all that is said."""
        for update in updates:
            update.setdefault("update_id", next(self.update_ids))
        texts = [(update["update_id"], json.dumps(update, ensure_ascii=False)) for update in updates]
        async with self.database.transaction() as uow:
            inbox.add(uow, texts, self.clock.now())
        await self.works()
        return int(updates[-1]["update_id"])

    async def works(self) -> None:
        """Handle what waits, work off what it brings about, tell what is due, deliver what is said."""
        while await self.app.updates.handle_waiting():
            pass
        if not self.telegram.away:
            await self.app.jobs.work_off()
        await self.app.teller.tell_due()
        await self.app.teller.tell_due()  # what telling planned for this very moment
        await self.delivers()

    async def delivers(self) -> None:
        """Wait until nothing is on its way."""
        # the sender has no event for a test's sake
        while self._delivering is not None and not self._delivering.done() and not self.app.delivery.is_idle:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.0005)
        if self.telegram.broken:
            raise self.telegram.broken.pop()

    async def moves_to(self, moment: datetime) -> None:
        """Let time pass, telling each notice at its own moment."""
        while True:
            async with self.database.transaction() as uow:
                due_at = await notices.next_due(uow)
            if due_at is None or due_at > moment:
                break
            self.clock.set(max(due_at, self.clock.now()))
            await self.works()
        self.clock.set(moment)
        await self.works()

    async def person(
        self,
        name: str,
        telegram_id: int,
        role: Role = Role.MANAGER,
        department: str | None = "Продажи",
        *,
        language: str = "ru",
        zone: str = "Europe/Moscow",
    ) -> "Person":
        """Take somebody in and give him a phone."""
        async with self.database.transaction() as uow:
            unit = None if department is None else (await people.add_department(uow, department)).id
            employee = await people.add(
                uow,
                telegram_id=telegram_id,
                name=name,
                role=role,
                department_id=unit,
                language=language,
                zone=zone,
                joined_at=self.clock.now(),
            )
        return Person(self, telegram_id, name, language, employee)


class Person:
    """Somebody with a phone. `employee` is None for a stranger."""

    def __init__(
        self,
        office: Office,
        telegram_id: int,
        name: str,
        language: str = "ru",
        employee: Employee | None = None,
    ) -> None:
        """Give a person a phone with Telegram on it."""
        self.office = office
        self.telegram_id = telegram_id
        self.name = name
        self.language = language
        self._employee = employee
        self._message_ids = count(1)
        self._query_ids = count(1)

    @property
    def employee(self) -> Employee:
        """Give the employee as he came in."""
        assert self._employee is not None
        return self._employee

    @property
    def zone(self) -> ZoneInfo:
        """Give the zone in which this person's times are read."""
        return self._employee.zone if self._employee else ZoneInfo("UTC")

    @property
    def seen(self) -> Sequence[Seen]:
        """Give the bot's messages in the private chat, oldest first, as they look now."""
        return self.office.telegram.chats.get(self.telegram_id, [])

    @property
    def sees(self) -> list[str]:
        """Give the texts of the bot's messages in the private chat."""
        return [seen.text for seen in self.seen]

    def sees_in(self, chat_id: int) -> list[str]:
        """Give the texts of the bot's messages in a group."""
        return [seen.text for seen in self.office.telegram.chats.get(chat_id, [])]

    @property
    def files(self) -> list[OwnFile]:
        """Give the files that the bot sent to the private chat, oldest first."""
        return [seen.file for seen in self.seen if seen.file is not None]

    async def sends_document(self, content: bytes, name: str, **more: Any) -> int:
        """Send a file as a document; gives the update's id."""
        file_id = f"file-of-{self.telegram_id}-{len(self.office.telegram.files)}"
        self.office.telegram.files[file_id] = content
        document = {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_name": name,
            "file_size": len(content),
        }
        return await self.sends(document=document, **more)

    @property
    def buttons(self) -> list[str]:
        """Give the buttons under the newest message."""
        return self.seen[-1].button_texts

    async def sends(self, text: str | None = None, *, chat_id: int | None = None, **content: Any) -> int:
        """Send text, or content as in Telegram's Message (photo=[…], location={…}); gives the update's id."""
        message = self._message(chat_id, content.pop("thread_id", None))
        message.update(content)
        if text is not None:
            message["text"] = text
        return await self.office.hears({"message": message})

    async def sends_at_once(self, *texts: str) -> None:
        """Send several texts before the bot has read the first."""
        messages = [{**self._message(None, None), "text": text} for text in texts]
        await self.office.hears(*({"message": message} for message in messages))

    async def edits(self, text: str, message_id: int) -> None:
        """Change the text of a message that was sent before."""
        message = {**self._message(None, None), "message_id": message_id, "text": text}
        await self.office.hears({"edited_message": {**message, "edit_date": message["date"]}})

    async def answers(self, seen: Seen, text: str, *, quote: str = "", **content: Any) -> int:
        """Send text in reply to a message of the bot, or to a line that is quoted of it."""
        answered = {
            "message_id": seen.message_id,
            "date": seen.date,
            "chat": {"id": seen.payload["chat_id"], "type": "private", "first_name": self.name},
            "from": {"id": 1, "is_bot": True, "first_name": "Fieldbook"},
            "text": seen.text,
            "reply_markup": seen.payload.get("reply_markup") or {"inline_keyboard": []},
        }
        if quote:
            content["quote"] = {"text": quote, "position": seen.text.index(quote)}
        return await self.sends(text, reply_to_message=answered, **content)

    async def presses(self, label: str, *, on: Seen | None = None, chat_id: int | None = None) -> str:
        """Press the button whose text contains `label` on the newest message that has it; gives the toast."""
        return await self.presses_data(*self._button(label, on, chat_id), chat_id)

    async def presses_twice(self, label: str) -> None:
        """Press such a button, and press it again before it looks another way."""
        found = self._button(label, None, None)
        await self.office.hears(*({"callback_query": self.press_of(*found)} for _ in range(2)))

    def _button(self, label: str, on: Seen | None, chat_id: int | None) -> tuple[str, int]:
        shown = self.office.telegram.chats.get(chat_id or self.telegram_id, [])
        for seen in [on] if on is not None else reversed(shown):
            for button in seen.buttons:
                if label in button["text"]:
                    return button["callback_data"], seen.message_id
        raise AssertionError(f"no button {label!r}; there are {[seen.button_texts for seen in shown[-3:]]}")

    async def presses_forged(self, data: str) -> str:
        """Press a button that never was as if it stood under the newest message; gives the toast."""
        query = self.press_of(data, self.seen[-1].message_id)
        button = {"text": "…", "callback_data": data}
        query["message"]["reply_markup"] = {"inline_keyboard": [[button]]}
        await self.office.hears({"callback_query": query})
        return self.office.telegram.toasts.get(query["id"], "")

    async def presses_data(self, data: str, message_id: int, chat_id: int | None = None) -> str:
        """Press a button by its callback data, also one that is not there any more; gives the toast."""
        query = self.press_of(data, message_id, chat_id)
        await self.office.hears({"callback_query": query})
        return self.office.telegram.toasts.get(query["id"], "")

    def press_of(self, data: str, message_id: int, chat_id: int | None = None) -> dict[str, Any]:
        """Give a pressed button as Telegram tells of it."""
        chat = chat_id or self.telegram_id
        shown = {seen.message_id: seen for seen in self.office.telegram.chats.get(chat, [])}
        message = {
            "message_id": message_id,
            "date": int(self.office.clock.now().timestamp()),
            "chat": self._chat(chat),
            "from": {"id": 1, "is_bot": True, "first_name": "Fieldbook", "username": "FieldbookBot"},
            "text": shown[message_id].text if message_id in shown else "…",
        }
        if message_id in shown and shown[message_id].buttons:
            message["reply_markup"] = shown[message_id].payload["reply_markup"]
        query_id = f"{self.telegram_id}-{next(self._query_ids)}"
        return {"id": query_id, "from": self._user(), "chat_instance": "1", "data": data, "message": message}

    async def taps_menu(self, label: str) -> int:
        """Press a word of the keyboard under the text field."""
        return await self.sends(label)

    def _message(self, chat_id: int | None, thread_id: int | None) -> dict[str, Any]:
        chat = chat_id or self.telegram_id
        message: dict[str, Any] = {
            "message_id": next(self._message_ids),
            "date": int(self.office.clock.now().timestamp()),
            "chat": self._chat(chat),
            "from": self._user(),
        }
        if thread_id is not None:
            message.update(message_thread_id=thread_id, is_topic_message=True)
        return message

    def _chat(self, chat_id: int) -> dict[str, Any]:
        if chat_id < 0:
            return {"id": chat_id, "type": "supergroup", "title": "Отдел", "is_forum": True}
        return {"id": chat_id, "type": "private", "first_name": self.name}

    def _user(self) -> dict[str, Any]:
        return {
            "id": self.telegram_id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language,
        }
