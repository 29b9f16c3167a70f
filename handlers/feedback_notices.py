"""How the notices about complaints look (A18)."""

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.notices import NoticeKind
from domain.shortening import cut
from handlers import feedback_screens
from handlers.feedback_buttons import ConfirmTold, NotToldYet
from handlers.keyboards import make_button
from handlers.task_buttons import card_row, lines
from handlers.told import Renderer, Told
from services.client_told import Untold
from services.feedback_cases import Case


def escalated(case: Case, told: Told) -> SendMessage:
    """Tell a leader of a complaint that its manager cannot put right (D055)."""
    return told.message(*feedback_screens.case(case, told.recipient, told.now, told.t))


def unanswered(case: Case, told: Told) -> SendMessage:
    """Tell those above, and remind the heads, that a complaint waits too long (D055)."""
    heading = told.t("case-unanswered")
    return told.message(*feedback_screens.case(case, told.recipient, told.now, told.t, heading))


def answered(case: Case, told: Told) -> SendMessage:
    """Give the manager what the leader answered."""
    return told.message(*feedback_screens.answered(case, told.t))


def ask_whether_told(untold: Untold, told: Told) -> SendMessage:
    """Ask the manager whether the client was told, with the words for him once more (D056)."""
    t, feedback = told.t, untold.feedback
    name = feedback_screens.name_of(untold.client)
    if feedback.answered_at is None:
        text = lines(t("ask-client-told", client=name), feedback_screens.ready_words(feedback, t))
    else:
        answer = cut(feedback.answer, feedback_screens.LONGEST_TEXT)
        text = lines(t("ask-answer-told", client=name), t("quoted", text=answer))
    answers = [
        make_button(t.plain("button-told-yes"), ConfirmTold(id=feedback.id)),
        make_button(t.plain("button-told-not-yet"), NotToldYet(id=feedback.id, times=untold.times)),
    ]
    markup = InlineKeyboardMarkup(inline_keyboard=[answers, *card_row(untold.client.id, t)])
    return told.message(text, markup)


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.FEEDBACK_ESCALATED: escalated,
    NoticeKind.FEEDBACK_UNANSWERED: unanswered,
    NoticeKind.FEEDBACK_ANSWERED: answered,
    NoticeKind.CLIENT_TOLD: ask_whether_told,
}
