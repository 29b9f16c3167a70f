"""Buttons that ask for a picture of what a screen says in numbers."""

from aiogram.filters.callback_data import CallbackData

from handlers.button_days import DayNumber


class DrawAgeing(CallbackData, prefix="draw_debts"):
    """Draw how old the debts are; of one manager's clients, or of all (0)."""

    manager: int


class DrawFunnel(CallbackData, prefix="draw_funnel"):
    """Draw the funnel of the month around a day."""

    day: DayNumber
