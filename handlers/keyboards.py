"""Buttons and the screens under which they stand, made in one way everywhere."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.answers import Call, show

Row = list[InlineKeyboardButton]


def make_button(text: str, pressed: CallbackData) -> InlineKeyboardButton:
    """Make a button that says `text`, and tells the bot `pressed` when it is pressed."""
    return InlineKeyboardButton(text=text, callback_data=pressed.pack())


def in_rows(buttons: Sequence[InlineKeyboardButton], length: int = 2) -> list[Row]:
    """Put buttons in rows, so many in each."""
    return [list(buttons[first : first + length]) for first in range(0, len(buttons), length)]


def put(where: Message | CallbackQuery, text: str, rows: Sequence[Row]) -> Call:
    """Put a screen where the pressed button is, or say it anew in answer to a message."""
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=list(rows)))
