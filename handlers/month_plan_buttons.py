"""Buttons about plans of months; a month is told by the ordinal of one of its days."""

from aiogram.filters.callback_data import CallbackData

from domain.import_rows import PlanFigure
from handlers.button_days import DayNumber

EVERYBODY = 0


class OpenPlans(CallbackData, prefix="plans"):
    """Show a leader everybody's plans of a month."""

    month: DayNumber


class OpenPlan(CallbackData, prefix="person_plan"):
    """Show one person's plan of a month."""

    person: int
    month: DayNumber


class AskPlan(CallbackData, prefix="set_plan"):
    """Ask for another plan of this figure; for nobody in particular, one that all share."""

    person: int
    month: DayNumber
    figure: PlanFigure


class NoPlan(CallbackData, prefix="no_plan"):
    """Plan nothing for this figure."""

    person: int
    month: DayNumber
    figure: PlanFigure


class WriteMonth(CallbackData, prefix="month_book"):
    """Write a month of all whom one leads, or of oneself, as a workbook."""

    month: DayNumber


class DrawPlan(CallbackData, prefix="draw_plan"):
    """Draw one person's plan of a month."""

    person: int
    month: DayNumber
