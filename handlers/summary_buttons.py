"""Buttons of summaries and figures."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.figures import Figure, Span, Standing, day_of, month_of, week_of
from domain.summaries import Part
from handlers.button_days import DayNumber


class Reach(StrEnum):
    """How many days are looked at together."""

    DAY = "d"
    WEEK = "w"
    MONTH = "m"

    def span(self, day: date) -> Span:
        """Give the day, or the week or month in which it lies."""
        return {Reach.DAY: day_of, Reach.WEEK: week_of, Reach.MONTH: month_of}[self](day)


class ShowSummary(CallbackData, prefix="summary"):
    """Show a leader the summary of a day, which is told by its ordinal."""

    day: DayNumber


class ChooseSummary(CallbackData, prefix="summary_how"):
    """Show when a leader's summary comes and what stands in it."""


class ChooseHour(CallbackData, prefix="summary_at"):
    """Let it come at this hour."""

    hour: Annotated[int, Field(ge=0, le=23)]


class ChoosePart(CallbackData, prefix="summary_part"):
    """Let this part stand in it, or not: pressed twice, it means the same."""

    part: Part
    stands: bool


class ShowFigures(CallbackData, prefix="figures"):
    """Show the figures of a person over the days around `day`."""

    person: int
    reach: Reach
    day: DayNumber


class DrawDays(CallbackData, prefix="draw_days"):
    """Draw a person's contacts by day over the month around a day."""

    person: int
    month: DayNumber


class ShowBehind(CallbackData, prefix="behind"):
    """Show the records behind one figure, or what stands beside it."""

    person: int
    reach: Reach
    day: DayNumber
    figure: Figure | Standing
