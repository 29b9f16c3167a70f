"""What the wording of a notice knows besides its facts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.notices import Notice
from domain.people import Employee
from handlers.words import Words, words_of


@dataclass(frozen=True, slots=True)
class Told:
    """A notice that is being worded: for whom, and at what moment."""

    notice: Notice
    recipient: Employee
    now: datetime

    @property
    def t(self) -> Words:
        """Give the recipient's words."""
        return words_of(self.recipient)

    def message(self, text: str, markup: InlineKeyboardMarkup | None = None) -> SendMessage:
        """Give the message to the recipient's private chat."""
        return SendMessage(chat_id=self.recipient.telegram_id, text=text, reply_markup=markup)


# Facts are of the type that the kind's check gives; a test matches the tables of checks and of wordings.
Renderer = Callable[[Any, Told], SendMessage]
