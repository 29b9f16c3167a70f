"""Buttons about proposals."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.proposals import Channel, LostReason
from handlers.table import DraftButton


class Act(StrEnum):
    """What can be done with a proposal from its card."""

    OPEN = "open"
    TALK = "talk"
    SENT = "sent"
    ANSWERED = "answered"
    WON = "won"
    LOST = "lost"
    ASIDE = "aside"
    EXPECT = "expect"
    TOUCHES = "touches"
    AGAIN = "again"
    REOPEN = "reopen"
    FILE = "file"
    SUM = "sum"
    UNDO = "undo"
    RESENT = "resent"


class ProposalAct(CallbackData, prefix="kp"):
    """Do this with a proposal."""

    id: int
    act: Act


class ListProposals(CallbackData, prefix="kplist"):
    """Show a page of what waits to be decided."""

    page: int


class Asked(StrEnum):
    """What of a talk about a proposal is answered (D031-D034)."""

    RECEIVED = "r"
    NEXT = "n"
    URGENCY = "u"
    WHEN = "w"
    NO_ANSWER = "x"


class TalkAnswer(CallbackData, prefix="kpq"):
    """An answer to one of the four questions; `word` is empty where it is to be told in words."""

    id: int
    asked: Asked
    word: str


class LoseBecause(CallbackData, prefix="kplost"):
    """The proposal was refused, because of this."""

    id: int
    reason: LostReason


class SetAsideBecause(CallbackData, prefix="kpaside"):
    """The proposal is set aside, because of this."""

    id: int
    reason: LostReason


class NoSum(DraftButton, prefix="kpnosum"):
    """The proposal names no sum."""


class PickChannel(DraftButton, prefix="kpway"):
    """By this way it goes to the client."""

    channel: Channel


class When(StrEnum):
    """When a proposal is sent."""

    NOW = "now"
    LATER = "later"
    DRAFT = "draft"


class PickWhen(DraftButton, prefix="kpwhen"):
    """It was sent now, will be at a time, or is a draft."""

    when: When


class NoCompetitor(DraftButton, prefix="kpnocomp"):
    """Nobody knows who won."""
