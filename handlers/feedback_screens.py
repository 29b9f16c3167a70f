"""How feedback looks: just logged, as the leaders see it, and answered (D053-D056)."""

from datetime import datetime

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.activities import Activity
from domain.clients import Client, display_name
from domain.deadlines import closing_question_at
from domain.feedback import Feedback, FeedbackState
from domain.people import Employee
from domain.shortening import cut, shortened
from handlers.activity_cards import small
from handlers.feedback_buttons import (
    AnswerCase,
    ConfirmTold,
    ReadWhole,
    ShowFeedbackFiles,
    TakeCase,
    UndoFeedback,
)
from handlers.keyboards import make_button
from handlers.task_buttons import card_row, lines
from handlers.words import Html, Words
from services.feedback import Logged
from services.feedback_cases import Case

LONGEST_TEXT = 1500
LONGEST_OWN = 600
LONGEST_ANSWER = 800
LONGEST_LINE = 120
Screen = tuple[Html, InlineKeyboardMarkup]
Rows = list[list[InlineKeyboardButton]]


def logged(told: Logged, employee: Employee, now: datetime, t: Words) -> Screen:
    """Show feedback as it was kept, and what follows from it."""
    feedback = told.feedback
    text = lines(
        _what_was_done(told, t),
        t("feedback-about", topic=small(t(f"topic-{feedback.topic}"))),
        t("quoted", text=cut(feedback.text, LONGEST_OWN)) if feedback.text else None,
        t("feedback-files", count=feedback.files) if feedback.files else None,
    )
    rows: Rows = []
    if told.leaders:
        rows.append([make_button(t.plain("button-client-told"), ConfirmTold(id=feedback.id))])
    if feedback.can_be_undone(now):
        rows.append([make_button(t.plain("button-undo-feedback"), UndoFeedback(id=feedback.id))])
    if len(feedback.text) > LONGEST_OWN:
        rows.append([make_button(t.plain("button-whole-text"), ReadWhole(id=feedback.id, part="text"))])
    rows += card_row(feedback.client_id, t)
    followed = _what_follows(told, employee, now, t)
    whole = f"{text}\n\n{followed}" if followed else text
    return Html(whole), InlineKeyboardMarkup(inline_keyboard=rows)


def _what_was_done(told: Logged, t: Words) -> Html:
    name = name_of(told.client)
    if told.feedback.state is FeedbackState.FIXED:
        return t("feedback-fixed", client=name)
    return t("feedback-saved", client=name, felt=t(f"felt-{told.feedback.sign}"))


def _what_follows(told: Logged, employee: Employee, now: datetime, t: Words) -> Html | None:
    state = told.feedback.state
    if state is FeedbackState.BEING_FIXED:
        ask_at = closing_question_at(employee.hours, employee.zone, employee.today(now), now)
        return t("feedback-fix-today", moment=t.moment(ask_at, employee.zone, now))
    if state is not FeedbackState.ESCALATED:
        return None
    if not told.leaders:
        return t("feedback-nobody-above")
    names = ", ".join(leader.name for leader in told.leaders)
    return lines(t("feedback-passed-on", names=names), ready_words(told.feedback, t))


def ready_words(feedback: Feedback, t: Words) -> Html:
    """Give the words for the client, to be copied with one tap (D056)."""
    words = t("words-answer-coming", topic=feedback.topic.value)
    return Html(f"<code>{words}</code>")


def case(told: Case, reader: Employee, now: datetime, t: Words, heading: Html | None = None) -> Screen:
    """Show a complaint to a leader: the words, where it stands, the client's history, and what he can do."""
    feedback = told.feedback
    text = lines(
        heading,
        t("case-title", client=name_of(told.client), topic=small(t(f"topic-{feedback.topic}"))),
        _status(told, t),
        t("quoted", text=cut(feedback.text, LONGEST_TEXT)) if feedback.text else t("case-no-words"),
        t("case-manager", name=told.manager.name, moment=t.moment(feedback.created_at, reader.zone, now)),
    )
    history = _history(told, reader, now, t)
    whole = f"{text}\n\n{history}" if history else text
    return Html(whole), InlineKeyboardMarkup(inline_keyboard=_case_rows(told, reader, t))


def _status(told: Case, t: Words) -> Html | None:
    if told.answerer is not None:
        answer = cut(told.feedback.answer, LONGEST_ANSWER)
        return t("case-answered", name=told.answerer.name, answer=answer)
    return None if told.taker is None else t("case-taken", name=told.taker.name)


def _case_rows(told: Case, reader: Employee, t: Words) -> Rows:
    feedback = told.feedback
    rows: Rows = []
    if feedback.is_open:
        first = [make_button(t.plain("button-answer-case"), AnswerCase(id=feedback.id))]
        if feedback.taken_by is None:
            first.insert(0, make_button(t.plain("button-take-case"), TakeCase(id=feedback.id)))
        rows.append(first)
    more = []
    if feedback.files:
        more.append(
            make_button(t.plain("button-case-files", count=feedback.files), ShowFeedbackFiles(id=feedback.id))
        )
    if len(feedback.text) > LONGEST_TEXT:
        more.append(make_button(t.plain("button-whole-text"), ReadWhole(id=feedback.id, part="text")))
    return [*rows, *([more] if more else []), *card_row(feedback.client_id, t)]


def _history(told: Case, reader: Employee, now: datetime, t: Words) -> Html | None:
    today = reader.today(now)
    contacts = [
        _bullet(t.moment(one.happened_at, reader.zone, now), _what(one, t), one.note) for one in told.contacts
    ]
    complaints = [
        _bullet(t.day(reader.today(one.created_at), today), small(t(f"topic-{one.topic}")), one.text)
        for one in told.complaints
    ]
    promises = [_bullet(t.day(one.due_on, today), one.text) for one in told.promises]
    sections = [
        _section(t("case-contacts"), contacts, t),
        _section(t("case-complaints"), complaints, t),
        _section(t("case-promises"), promises, t),
    ]
    shown = [section for section in sections if section]
    return Html("\n".join(shown)) if shown else None


def _section(title: Html, bullets: list[str], t: Words) -> Html | None:
    if not bullets:
        return None
    return Html("\n".join([title, *(t("case-bullet", text=bullet) for bullet in bullets)]))


def _what(activity: Activity, t: Words) -> str:
    kind = small(t(f"activity-{activity.kind}"))
    return kind if activity.result is None else f"{kind}, {small(t(f'outcome-{activity.result}'))}"


def _bullet(when: str, *parts: str) -> str:
    return shortened(f"{when}: {'. '.join(part for part in parts if part)}", LONGEST_LINE)


def answered(told: Case, t: Words) -> Screen:
    """Show the manager what the leader answered."""
    feedback = told.feedback
    name = told.answerer.name if told.answerer else ""
    text = lines(
        t("answer-title", name=name, client=name_of(told.client)),
        t("quoted", text=cut(feedback.answer, LONGEST_TEXT)),
        t("answer-to", text=shortened(feedback.text, LONGEST_LINE)) if feedback.text else None,
        t("answer-pass-on"),
    )
    rows: Rows = []
    if feedback.client_told_at is None:
        rows.append([make_button(t.plain("button-client-told"), ConfirmTold(id=feedback.id))])
    if len(feedback.answer) > LONGEST_TEXT:
        rows.append([make_button(t.plain("button-whole-text"), ReadWhole(id=feedback.id, part="answer"))])
    return text, InlineKeyboardMarkup(inline_keyboard=[*rows, *card_row(feedback.client_id, t)])


def name_of(client: Client) -> str:
    """Give the client's name, marked where it is a key client (D147)."""
    return f"★ {display_name(client)}" if client.is_key else display_name(client)
