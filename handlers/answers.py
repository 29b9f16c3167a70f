"""What a handler gives back: calls of Telegram, made but not sent."""

from collections.abc import Sequence
from typing import Any

from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageText,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    CallbackQuery,
    ForceReply,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

Call = TelegramMethod[Any]
Answer = Call | Sequence[Call] | None
# How a call in the outbox names a file of ours: attach://file-<its id>.
OWN_FILE = "file-"
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply


def say(where: Message | CallbackQuery, text: str, markup: Markup | None = None) -> SendMessage:
    """Say something new in the chat (and topic) where the message or the pressed button is."""
    message = where if isinstance(where, Message) else where.message
    if message is None:
        return SendMessage(
            chat_id=where.from_user.id if where.from_user else 0, text=text, reply_markup=markup
        )
    thread = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return SendMessage(chat_id=message.chat.id, text=text, reply_markup=markup, message_thread_id=thread)


def redraw(query: CallbackQuery, text: str, markup: InlineKeyboardMarkup | None = None) -> Call:
    """Put new text in the place of the message whose button was pressed, or say it anew."""
    message = query.message
    if isinstance(message, Message) and message.text is not None:
        return EditMessageText(
            chat_id=message.chat.id, message_id=message.message_id, text=text, reply_markup=markup
        )
    return say(query, text, markup)


def show(where: Message | CallbackQuery, text: str, markup: InlineKeyboardMarkup | None = None) -> Call:
    """Answer a pressed button in the place of its message, and a message with something new."""
    return redraw(where, text, markup) if isinstance(where, CallbackQuery) else say(where, text, markup)


def below(query: CallbackQuery) -> Message | CallbackQuery:
    """Give where to say something new, so that the message with the pressed button stays as it is."""
    return query.message if isinstance(query.message, Message) else query


def pressed_on(query: CallbackQuery) -> int | None:
    """Give the id of the message whose button was pressed; None where Telegram does not tell."""
    return query.message.message_id if query.message else None


def toast(query: CallbackQuery, text: str | None = None) -> AnswerCallbackQuery:
    """Stop the button's spinning, with a short plain note (at most 200 characters) over the chat."""
    return AnswerCallbackQuery(callback_query_id=query.id, text=text[:200] if text else None)


def alert(query: CallbackQuery, text: str) -> AnswerCallbackQuery:
    """Stop the button's spinning with a note that must be closed; for what must not be overlooked."""
    return AnswerCallbackQuery(callback_query_id=query.id, text=text[:200], show_alert=True)


def send_file(
    chat_id: int, file_id: int, caption: str | None = None, markup: InlineKeyboardMarkup | None = None
) -> SendDocument:
    """Send a file of ours, kept under this id, as a document; the caption is HTML of at most 1024 letters."""
    document = f"attach://{OWN_FILE}{file_id}"
    return SendDocument(chat_id=chat_id, document=document, caption=caption, reply_markup=markup)


def send_picture(
    chat_id: int, file_id: int, caption: str | None = None, markup: InlineKeyboardMarkup | None = None
) -> SendPhoto:
    """Send a picture of ours, kept under this id and at most 10 MB large, so that it is seen at once."""
    return SendPhoto(
        chat_id=chat_id, photo=f"attach://{OWN_FILE}{file_id}", caption=caption, reply_markup=markup
    )
