"""A month as rows of buttons: its weeks from Monday on, and ‹ › to the months beside it."""

import calendar
from collections.abc import Callable
from datetime import date

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers.button_days import MonthText
from handlers.keyboards import make_button
from handlers.table import DraftButton
from handlers.words import Words

MONTHS_AHEAD = 24
_NOTHING = "·"  # Telegram drops buttons without text


class TurnTo(DraftButton, prefix="month"):
    """Show this month (`2026-11`) of the calendar."""

    month: MonthText


class NoDay(DraftButton, prefix="noday"):
    """A place in the calendar where there is nothing to choose."""


def first_of(month: str, today: date) -> date:
    """Give the first day of a month as a button names it, within what the calendar shows."""
    first = date.fromisoformat(f"{month}-01")
    return min(max(first, today.replace(day=1)), _beside(today, MONTHS_AHEAD))


def grid(
    first: date, today: date, draft: int, t: Words, pick: Callable[[date], CallbackData]
) -> list[list[InlineKeyboardButton]]:
    """Give the rows of the month that begins on `first`, but for weeks that are over.

    `pick` gives the button of a day from today on.
    """
    nothing = make_button(_NOTHING, NoDay(draft=draft))
    title = make_button(t.month(first), NoDay(draft=draft))
    earlier, later = _beside(first, -1), _beside(first, 1)
    before = _turn("‹", earlier, draft) if earlier >= today.replace(day=1) else nothing
    behind = _turn("›", later, draft) if later <= _beside(today, MONTHS_AHEAD) else nothing
    head = [
        InlineKeyboardButton(text=t.weekday(number), callback_data=nothing.callback_data)
        for number in range(1, 8)
    ]
    weeks = [
        [
            make_button(str(day.day), pick(day)) if day.month == first.month and day >= today else nothing
            for day in week
        ]
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
        if week[-1] >= today
    ]
    return [[before, title, behind], head, *weeks]


def _turn(arrow: str, first: date, draft: int) -> InlineKeyboardButton:
    return make_button(arrow, TurnTo(draft=draft, month=f"{first:%Y-%m}"))


def _beside(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 + months
    return date(month // 12, month % 12 + 1, 1)
