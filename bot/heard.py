"""What is known of an update before it is handled: who speaks, where, in which language."""

from dataclasses import dataclass
from typing import Any

from aiogram.types import CallbackQuery, Message, TelegramObject, Update

from domain.people import Employee
from handlers.words import Words, guess_language, words_for
from storage.inbox import Waiting


@dataclass(slots=True)
class Heard:
    """An update as far as it is understood. `query_id` is set for a pressed button."""

    waiting: Waiting
    language: str
    event: TelegramObject | None = None
    chat_id: int = 0
    person_id: int = 0
    thread_id: int = 0
    query_id: str | None = None
    speaks: bool = False
    employee: Employee | None = None

    @property
    def words(self) -> Words:
        """Give the words of the person's language."""
        return words_for(self.language)

    @property
    def is_private(self) -> bool:
        """Tell whether nobody else reads in that chat."""
        return self.chat_id == self.person_id != 0

    def place(self, update: Update) -> None:
        """Note who speaks and where."""
        event = self.event = (
            update.message or update.callback_query or update.my_chat_member or update.edited_message
        )
        if event is None:
            return
        person = event.from_user
        message = event.message if isinstance(event, CallbackQuery) else event
        chat = getattr(message, "chat", None)
        self.person_id = person.id if person else 0
        self.chat_id = chat.id if chat else self.person_id
        self.speaks = isinstance(event, (Message, CallbackQuery))
        if isinstance(event, CallbackQuery):
            self.query_id = event.id
        if isinstance(message, Message) and message.is_topic_message:
            self.thread_id = message.message_thread_id or 0
        self.language = guess_language(person.language_code if person else None, self.language)

    def place_by_json(self, update: Any) -> None:
        """Note who speaks and where in an update that aiogram cannot read, as far as that can be seen."""
        query = _part(update, "callback_query")
        message = _part(query, "message") if query else _part(update, "message")
        person = _part(query or message, "from")
        self.person_id = _number(person, "id")
        self.chat_id = _number(_part(message, "chat"), "id") or self.person_id
        self.speaks = bool(self.person_id)
        if isinstance(query.get("id"), str):
            self.query_id = query["id"]
        code = person.get("language_code")
        self.language = guess_language(code if isinstance(code, str) else None, self.language)


def _part(whole: Any, name: str) -> dict[str, Any]:
    part = whole.get(name) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}


def _number(whole: dict[str, Any], name: str) -> int:
    value = whole.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**52 else 0
