"""Buttons of reports; a day is told by its ordinal. What a report is called is looked up when pressed."""

from aiogram.filters.callback_data import CallbackData

from handlers.button_days import DayNumber


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
