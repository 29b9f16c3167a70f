"""Buttons about appeals."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from domain.appeals import About, AppealKind
from handlers.keyboards import make_button
from handlers.table import DraftButton
from handlers.words import Words


class AskHelp(CallbackData, prefix="help_me"):
    """Ask the head for help with this client, about this proposal, debt or record."""

    client: int
    about: About = About.NOTHING
    record: int = 0


class NoWords(DraftButton, prefix="no_words"):
    """There is nothing to add."""


class PickKind(DraftButton, prefix="idea_kind"):
    """It is an idea, or a shortcoming."""

    kind: AppealKind


class PickAddressee(DraftButton, prefix="ask_whom"):
    """Ask this colleague."""

    id: int


class PickAsked(DraftButton, prefix="survey_whom"):
    """Ask this one too, or not; 0 is everybody."""

    id: int


class EnoughAsked(DraftButton, prefix="survey_go"):
    """Those are to be asked."""


class OpenAppeal(CallbackData, prefix="appeal"):
    """Show an appeal."""

    id: int


class AnswerAppeal(CallbackData, prefix="appeal_say"):
    """Answer it in words."""

    id: int


class ShowOffer(CallbackData, prefix="appeal_offer"):
    """Show the proposal that it is about, below the message."""

    id: int


class ReadAppeal(CallbackData, prefix="appeal_whole"):
    """Show its words as they were written, however long."""

    id: int


class ShowAppealFiles(CallbackData, prefix="appeal_files"):
    """Send the files that came with it."""

    id: int


class TakeAppeal(CallbackData, prefix="appeal_take"):
    """I will call about it, or I consider it."""

    id: int


class DecideAppeal(CallbackData, prefix="appeal_so"):
    """Accept an idea, or refuse it."""

    id: int
    accepted: bool


class SettleAppeal(CallbackData, prefix="appeal_end"):
    """It is done, or not needed any more."""

    id: int


class ListAppeals(CallbackData, prefix="appeals"):
    """Show what I am asked and what I have asked."""


class OpenSurvey(CallbackData, prefix="survey"):
    """Show the answers to a question."""

    id: int


class TakeSurvey(CallbackData, prefix="survey_xlsx"):
    """Give the answers as a spreadsheet."""

    id: int


class BeginMark(CallbackData, prefix="mark"):
    """Say a word of this person's work: praise, or a remark."""

    person: int
    kind: AppealKind


class ListMarks(CallbackData, prefix="marks"):
    """Show what leaders said of this person's work."""

    person: int


def help_button(client_id: int, about: About, record_id: int, t: Words) -> InlineKeyboardButton:
    """Give the button for a card that is about a client's proposal, debt or record (D136)."""
    return make_button(t.plain("with-help"), AskHelp(client=client_id, about=about, record=record_id))
