"""Whom an answer is about: the client of the message that is answered, or of the line that is quoted."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message

from domain.people import Employee
from handlers.client_buttons import ChangeClient, ListContacts, OpenKnowledge, OpenTerms
from handlers.clients import OpenClient, ShowClient
from handlers.starting import StartWith
from services import told_clients
from storage.database import UnitOfWork

_ABOUT: tuple[type[CallbackData], ...] = (
    OpenClient,
    ShowClient,
    StartWith,
    ChangeClient,
    ListContacts,
    OpenKnowledge,
    OpenTerms,
)


async def clients_spoken_of(
    message: Message, employee: Employee, uow: UnitOfWork, now: datetime
) -> tuple[int, ...]:
    """Give the clients whom the answered message is about, as far as this person may see them.

    A quoted line counts before the whole message, and its notice before the buttons under it.
    """
    answered = message.reply_to_message
    if answered is None:
        return ()
    if message.quote is not None:
        quoted = await told_clients.named_in(uow, employee, message.quote.text, now)
        if quoted:
            return quoted
    told = await told_clients.of_notice(uow, employee, message.chat.id, answered.message_id)
    return told or await told_clients.in_sight(uow, employee, on_buttons(message))


def on_buttons(message: Message) -> list[int]:
    """Give the clients of the buttons under the message that is answered."""
    markup = message.reply_to_message.reply_markup if message.reply_to_message else None
    rows = markup.inline_keyboard if markup else []
    pressed = [(button.callback_data or "").split(":") for row in rows for button in row]
    prefixes = {kind.__prefix__ for kind in _ABOUT}
    return [int(one[1]) for one in pressed if one[0] in prefixes and len(one) > 1 and one[1].isdecimal()]
