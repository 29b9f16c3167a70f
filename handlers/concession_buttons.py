"""Buttons about concessions."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.concessions import ConcessionKind
from handlers.button_days import DayNumber
from handlers.table import DraftButton


class PickConcession(DraftButton, prefix="give"):
    """This is to be conceded."""

    kind: ConcessionKind


class NoOrderSum(DraftButton, prefix="givenosum"):
    """The sum of the order is not known."""


class NoReason(DraftButton, prefix="givenowhy"):
    """There is nothing to explain."""


class Word(StrEnum):
    """What a leader says to a request."""

    ALLOW = "yes"
    REFUSE = "no"
    ASK = "ask"


class DecideConcession(CallbackData, prefix="giveso"):
    """Allow, refuse, or ask back."""

    id: int
    word: Word


class AnswerConcession(CallbackData, prefix="giveanswer"):
    """Answer what the leader asked."""

    id: int


class OpenConceded(CallbackData, prefix="given"):
    """Show what was conceded in the month in which this day lies."""

    day: DayNumber
