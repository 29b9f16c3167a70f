"""Buttons of reports; a day is told by its ordinal. What a report is called is looked up when pressed."""

from datetime import date

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers.button_days import DayNumber
from handlers.keyboards import make_button
from handlers.words import Words


class ListReports(CallbackData, prefix="reports"):
    """Show which reports there are."""


class OpenReport(CallbackData, prefix="report"):
    """Show a report of the days around this one."""

    name: str
    day: DayNumber


class TakeReport(CallbackData, prefix="report_xlsx"):
    """Write a report of the days around this one as a workbook."""

    name: str
    day: DayNumber


def excel(name: str, day: date, t: Words) -> InlineKeyboardButton:
    """Give the button that writes a report as a workbook, to stand below any screen that tells the same."""
    return make_button(t.plain("reports-excel"), TakeReport(name=name, day=day.toordinal()))
