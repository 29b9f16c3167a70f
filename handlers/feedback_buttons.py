"""Buttons about feedback."""

from aiogram.filters.callback_data import CallbackData

from domain.feedback import Sign, Topic
from handlers.table import DraftButton


class PickSign(DraftButton, prefix="fb_sign"):
    """The client is pleased, or not."""

    sign: Sign


class PickTopic(DraftButton, prefix="fb_topic"):
    """This is what it is about."""

    topic: Topic


class EnoughSaid(DraftButton, prefix="fb_enough"):
    """The files say it all, or the words are complete."""


class CanFix(DraftButton, prefix="fb_fix"):
    """The manager can put it right himself, or not."""

    can: bool


class UndoFeedback(CallbackData, prefix="undo_fb"):
    """Take the feedback back."""

    id: int


class TakeCase(CallbackData, prefix="take"):
    """A leader takes the complaint upon himself."""

    id: int


class AnswerCase(CallbackData, prefix="answer"):
    """A leader answers the complaint."""

    id: int


class ReadWhole(CallbackData, prefix="fb_whole"):
    """Show the whole text, or the whole answer."""

    id: int
    part: str


class ShowFeedbackFiles(CallbackData, prefix="fb_files"):
    """Send the files of the feedback."""

    id: int


class ConfirmTold(CallbackData, prefix="told"):
    """The client was told."""

    id: int


class NotToldYet(CallbackData, prefix="untold"):
    """The client was not told yet; `times` is how often that was asked."""

    id: int
    times: int
