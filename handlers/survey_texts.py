"""How the answers to one question look: a table that is edited as they come in (D141)."""

from datetime import datetime

from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.appeals import AppealState
from domain.notices import NoticeKind
from domain.people import Employee
from domain.shortening import cut, shortened
from handlers.answers import Call
from handlers.appeal_buttons import OpenSurvey, TakeSurvey
from handlers.keyboards import make_button
from handlers.told import Renderer, Told
from handlers.words import Html, Words, words_of
from services import surveys
from services.appeals import AppealCase
from services.surveys import Survey
from storage.database import UnitOfWork

LONGEST_QUESTION = 600
ROOM_OF_ANSWERS = 2600  # characters of the 4096
LONGEST_ANSWER, SHORTEST_ANSWER, LONGEST_NAME = 400, 16, 24


def text(survey: Survey, reader: Employee, now: datetime, t: Words) -> Html:
    """Give the question and a line for each of those asked."""
    parent = survey.question
    lines = [
        t("survey-title", answered=survey.answered, asked=len(survey.answers)),
        t("quoted", text=cut(parent.text, LONGEST_QUESTION)),
    ]
    if survey.waits and parent.due_on is not None:
        lines.append(t("appeal-due", day=t.day(parent.due_on, reader.today(now))))
    share = ROOM_OF_ANSWERS // max(len(survey.answers), 1) - LONGEST_NAME
    each = max(min(share, LONGEST_ANSWER), SHORTEST_ANSWER)
    return Html("\n".join([*lines, "", *(_line(one, each, t) for one in survey.answers)]))


def _line(case: AppealCase, longest: int, t: Words) -> Html:
    name = "" if case.addressee is None else shortened(case.addressee.name, LONGEST_NAME)
    if case.appeal.state is AppealState.ANSWERED:
        return t("survey-answer", name=name, answer=shortened(case.appeal.answer, longest))
    return t("survey-waits", name=name)


def markup(survey: Survey, t: Words) -> InlineKeyboardMarkup:
    """Give the button to the spreadsheet, and the one that shows the table as it is now."""
    number = survey.question.id
    row = [make_button(t.plain("survey-xlsx"), TakeSurvey(id=number))]
    if survey.waits:
        row.append(make_button(t.plain("survey-refresh"), OpenSurvey(id=number)))
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def redrawn(uow: UnitOfWork, survey: Survey, now: datetime) -> list[Call]:
    """Give the table anew where it stands on the screen of who asked."""
    reader = survey.author
    t = words_of(reader)
    return [
        EditMessageText(
            chat_id=shown.chat_id,
            message_id=shown.message_id,
            text=text(survey, reader, now, t),
            reply_markup=markup(survey, t),
        )
        for shown in await surveys.list_shown(uow, survey)
        if survey.waits and reader.removed_at is None  # the last answer is told anew
    ]


def told_answers(survey: Survey, told: Told) -> SendMessage:
    """Give who asked the table; when all have answered, a new one."""
    heading = [] if survey.waits else [told.t("survey-complete")]
    body = text(survey, told.recipient, told.now, told.t)
    return told.message(Html("\n".join([*heading, body])), markup(survey, told.t))


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.SURVEY_ANSWERS: told_answers}
