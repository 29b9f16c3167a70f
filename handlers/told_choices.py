"""The questions about one field of what was understood, and the answers that are typed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import Contact
from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import Action, Kind, When
from domain.shortening import cut, shortened
from domain.spoken_days import read_day
from domain.spoken_moments import read_moment
from domain.spoken_sums import read_sum
from domain.told import read_terms
from handlers import dialogues, told_drafts, told_messages, told_questions
from handlers.answers import Answer
from handlers.keyboards import in_rows, make_button, put
from handlers.table import Table
from handlers.told_buttons import ThisContact, ThisDay, ThisOutcome
from handlers.told_cards import Screen, back_row
from handlers.told_drafts import draft_number
from handlers.words import Html, Words
from services import department_settings, told_filling
from storage.database import UnitOfWork

DAY, SUM, WHAT, TERMS = "told_day", "told_sum", "told_what", "told_terms"
LONGEST_WHAT = 300
LONGEST_LABEL = 40
MOST_PEOPLE = 10
OUTCOMES: dict[Kind, tuple[str, ...]] = {
    Kind.VISIT: ("", "not_met"),
    Kind.CALL: ("", "no_answer"),
    Kind.MEETING: ("planned", "moved", "cancelled"),
    Kind.DECISION: ("agreed", "refused", "thinking"),
    Kind.FEEDBACK: ("positive", "neutral", "negative", "escalate"),
}


def register(table: Table) -> None:
    """Enter what is typed."""
    table.step(DAY, day_typed)
    table.step(SUM, sum_typed)
    table.step(WHAT, what_typed)
    table.step(TERMS, terms_typed)


def days(
    action: Action, place: int, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Screen:
    """Ask for a day: the likely ones as buttons, any other typed, for an appointment with its hour."""
    number, today = draft_number(talk), employee.today(now)
    likely = told_filling.likely_days(action.kind, employee, today)
    buttons = [
        make_button(_capital(t.day(day, today)), ThisDay(draft=number, place=place, on=day.toordinal()))
        for day in likely
    ]
    question = t("told-ask-moment") if action.kind is Kind.MEETING else t("told-ask-day")
    return question, [*in_rows(buttons), back_row(talk, t)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def outcomes(action: Action, place: int, talk: Conversation, t: Words) -> Screen:
    """Ask what came of it."""
    number = draft_number(talk)
    buttons = [
        make_button(_outcome(action.kind, one, t), ThisOutcome(draft=number, place=place, outcome=one))
        for one in OUTCOMES[action.kind]
    ]
    return t("told-ask-outcome"), [*in_rows(buttons), back_row(talk, t)]


def _outcome(kind: Kind, outcome: str, t: Words) -> str:
    return _capital(t.plain(f"told-outcome-{outcome}")) if outcome else t.plain(f"told-usual-{kind.value}")


def people(known: Sequence[Contact], place: int, talk: Conversation, t: Words) -> Screen:
    """Ask with whom it was."""
    number = draft_number(talk)
    rows = [
        [make_button(shortened(one.name, LONGEST_LABEL), ThisContact(draft=number, place=place, id=one.id))]
        for one in known[:MOST_PEOPLE]
    ]
    nobody = make_button(t.plain("told-nobody"), ThisContact(draft=number, place=place, id=0))
    return t("told-ask-contact"), [*rows, [nobody], back_row(talk, t)]


def ask_typed(query: CallbackQuery, action: Action, talk: Conversation, t: Words) -> Answer:
    """Ask for what is typed: what is to be done in a task, the sum of anything else."""
    is_task = action.kind is Kind.TASK
    dialogues.go_on(talk, WHAT if is_task else SUM)
    question = t("told-ask-what") if is_task else t("told-ask-sum")
    return put(query, question, [back_row(talk, t)])


async def day_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """That day; an hour that was told stays unless another is typed."""
    action, place = told_drafts.action_at(talk, told_drafts.place_of(talk)), told_drafts.place_of(talk)
    if action is None:
        return await told_questions.go_on(message, talk, employee, uow, now, t)
    when = _when(message.text or "", action, employee, now)
    if when is None:
        return await _unread(message, t("told-day-unread"), talk, employee, uow, now, t)
    if not told_filling.fits(action.kind, when.day, employee.today(now)):
        wrong = t("told-day-ahead") if action.kind.is_done else t("told-day-over")
        return put(message, wrong, [back_row(talk, t)])
    told_drafts.keep_at(talk, place, told_filling.on(action, when))
    return await told_questions.go_on(message, talk, employee, uow, now, t)


def _when(text: str, action: Action, employee: Employee, now: datetime) -> When | None:
    day = read_day(text, employee.today(now), employee.hours)
    if day is not None:
        return When(day, action.when.minutes if action.when else None)
    moment = read_moment(text, employee, now)
    if moment is None:
        return None
    local = moment.astimezone(employee.zone)
    return When(local.date(), local.hour * 60 + local.minute)


async def sum_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """That sum."""
    action, place = told_drafts.action_at(talk, told_drafts.place_of(talk)), told_drafts.place_of(talk)
    money = read_sum(message.text or "", await department_settings.currency_of(uow, employee))
    if money is None:
        return await _unread(message, t("told-sum-unread"), talk, employee, uow, now, t)
    if action is not None:
        sure = action.unsure - {"sum"}
        told_drafts.keep_at(
            talk, place, replace(action, amount=money.amount, currency=money.currency, unsure=sure)
        )
    return await told_questions.go_on(message, talk, employee, uow, now, t)


async def what_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """That is to be done."""
    place, text = told_drafts.place_of(talk), " ".join((message.text or "").split())
    action = told_drafts.action_at(talk, place)
    if not text:
        return put(message, t("told-ask-what"), [back_row(talk, t)])
    if action is not None:
        told_drafts.keep_at(talk, place, replace(action, what=cut(text, LONGEST_WHAT)))
    return await told_questions.go_on(message, talk, employee, uow, now, t)


async def terms_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """These terms: a percent, days of deferral, or both."""
    place = told_drafts.place_of(talk)
    action = told_drafts.action_at(talk, place)
    discount, deferral = read_terms(message.text or "")
    if discount is None and deferral is None:
        return await _unread(message, t("told-terms-unread"), talk, employee, uow, now, t)
    if action is not None:
        told_drafts.keep_at(talk, place, replace(action, discount=discount, days=deferral))
    return await told_questions.go_on(message, talk, employee, uow, now, t)


async def _unread(
    message: Message,
    said: Html,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask again; a message that tells something is no answer, and is read by itself."""
    answer = await told_messages.told_instead(message, talk, employee, uow, now, t)
    return answer or put(message, said, [back_row(talk, t)])
