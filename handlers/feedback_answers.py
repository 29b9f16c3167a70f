"""Complaints that went up: taken, answered, taken back; and whether the client was told (D055, D056)."""

from datetime import datetime

from aiogram.methods import EditMessageText
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.refusals import Refusal
from domain.shortening import cut
from handlers import dialogues, enclosures, feedback_screens
from handlers.answers import Answer, Call, redraw, say, toast
from handlers.feedback_buttons import (
    AnswerCase,
    ConfirmTold,
    NotToldYet,
    ReadWhole,
    ShowFeedbackFiles,
    TakeCase,
    UndoFeedback,
)
from handlers.keyboards import make_button
from handlers.resuming import cancel_row, refusal_text
from handlers.table import LEADERS, Table
from handlers.task_buttons import card_row, lines
from handlers.words import Html, Words, words_of
from services import client_told, feedback, feedback_answers
from services.feedback_cases import Case
from storage.database import UnitOfWork

ANSWER = "feedback_answer"
SUBJECT = "answer"
LONGEST_MARKED = 3900


def register(table: Table) -> None:
    """Enter what is pressed under feedback."""
    table.button(UndoFeedback, undo)
    table.button(TakeCase, take, roles=LEADERS)
    table.button(AnswerCase, begin_answer, roles=LEADERS)
    table.button(ReadWhole, read_whole)
    table.button(ShowFeedbackFiles, show_files)
    table.button(ConfirmTold, confirm_told)
    table.button(NotToldYet, not_told_yet)
    table.step(ANSWER, answer)


async def undo(
    query: CallbackQuery, button: UndoFeedback, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Take the feedback back, on all screens. Raises FeedbackNotFound, AlreadyDone or TooLate."""
    undone = await feedback.undo(uow, employee, button.id, now)
    said: list[Call] = [
        EditMessageText(
            chat_id=shown.chat_id,
            message_id=shown.message_id,
            text=words_of(reader)("case-taken-back", name=employee.name),
            reply_markup=InlineKeyboardMarkup(inline_keyboard=card_row(undone.client_id, words_of(reader))),
        )
        for shown, reader in await feedback_answers.list_shown(uow, undone)
    ]
    markup = InlineKeyboardMarkup(inline_keyboard=card_row(undone.client_id, t))
    return [toast(query), redraw(query, t("feedback-undone"), markup), *said]


async def take(
    query: CallbackQuery, button: TakeCase, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """One leader takes it; the others see who. Raises as `feedback_answers.take` does."""
    case = await feedback_answers.take(uow, employee, button.id)
    own = redraw(query, *feedback_screens.case(case, employee, now, t))
    return [toast(query, t.plain("case-is-yours")), own, *await _redrawn(uow, case, now, besides=query)]


async def begin_answer(
    query: CallbackQuery,
    button: AnswerCase,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask for the answer, in a message of its own. Raises as `feedback_answers.get_unanswered` does."""
    case = await feedback_answers.get_unanswered(uow, employee, button.id)
    name = feedback_screens.name_of(case.client)
    dialogues.begin(talk, ANSWER, subject=SUBJECT, feedback_id=button.id, title=name)
    question = t("answer-ask", client=name, name=case.manager.name)
    if case.taker is not None and case.taker.id != employee.id:
        question = lines(t("case-taken", name=case.taker.name), question)
    return [toast(query), say(query, question, InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))]


async def answer(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The answer was typed: the manager has it at once, and all leaders see it."""
    if not message.text:
        return say(message, t("answer-words"), InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))
    number = int(str(talk.draft["feedback_id"]))
    dialogues.end(talk)
    try:
        case = await feedback_answers.answer(uow, employee, number, message.text, now)
    except (
        Refusal
    ) as refusal:  # somebody was quicker, or it was taken back: the dialogue is over all the same
        return say(message, refusal_text(refusal, t))
    name = feedback_screens.name_of(case.client)
    markup = InlineKeyboardMarkup(inline_keyboard=card_row(case.client.id, t))
    return [say(message, t("answer-sent", client=name), markup), *await _redrawn(uow, case, now)]


async def read_whole(
    query: CallbackQuery, button: ReadWhole, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Show a long text as it was written. Raises FeedbackNotFound."""
    told = await feedback.read_for(uow, employee, button.id)
    text = told.answer if button.part == "answer" else told.text
    return [toast(query), say(query, t("whole-text", text=cut(text, 4096)))] if text else toast(query)


async def show_files(
    query: CallbackQuery, button: ShowFeedbackFiles, employee: Employee, uow: UnitOfWork
) -> Answer:
    """Send the files. Raises FeedbackNotFound."""
    files = await feedback.files_for(uow, employee, button.id)
    return [toast(query), *(enclosures.send(query.from_user.id, one) for one in files)]


async def confirm_told(
    query: CallbackQuery, button: ConfirmTold, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The client was told. Raises FeedbackNotFound or AlreadyDone."""
    told = await client_told.confirm(uow, employee, button.id, now)
    markup = InlineKeyboardMarkup(inline_keyboard=card_row(told.client_id, t))
    return [toast(query), redraw(query, _above(query, t("client-told")), markup)]


async def not_told_yet(
    query: CallbackQuery, button: NotToldYet, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The client was not told yet: ask again in a working hour, three times at most."""
    again_at = await client_told.put_off(uow, employee, button.id, button.times, now)
    text = (
        t("client-untold-last")
        if again_at is None
        else t("client-untold", moment=t.moment(again_at, employee.zone, now))
    )
    rows = [[make_button(t.plain("button-client-told"), ConfirmTold(id=button.id))]]
    return [toast(query), redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))]


def _above(query: CallbackQuery, mark: Html) -> Html:
    """Put a mark above the pressed message, whose words may still be needed."""
    message = query.message
    if not isinstance(message, Message) or not message.text or len(message.html_text) > LONGEST_MARKED:
        return mark
    return Html(f"{mark}\n\n{message.html_text}")


async def _redrawn(
    uow: UnitOfWork, case: Case, now: datetime, besides: CallbackQuery | None = None
) -> list[Call]:
    """Give the case anew wherever it stands on a leader's screen, but for the message of `besides`."""
    pressed = None if besides is None or besides.message is None else besides.message.message_id
    calls: list[Call] = []
    for shown, reader in await feedback_answers.list_shown(uow, case.feedback):
        if besides is not None and shown.message_id == pressed and reader.telegram_id == besides.from_user.id:
            continue
        text, markup = feedback_screens.case(case, reader, now, words_of(reader))
        calls.append(
            EditMessageText(
                chat_id=shown.chat_id, message_id=shown.message_id, text=text, reply_markup=markup
            )
        )
    return calls
