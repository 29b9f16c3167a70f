"""How concessions and requests for them look (D038, D040)."""

from datetime import datetime

from aiogram.types import InlineKeyboardMarkup

from domain.clients import display_name
from domain.concessions import Concession, ConcessionKind, ConcessionState
from domain.people import Employee
from domain.shortening import cut
from handlers import sums
from handlers.concession_buttons import AnswerConcession, DecideConcession, Word
from handlers.keyboards import make_button
from handlers.task_buttons import card_row
from handlers.words import Html, Words
from services.concessions import ConcessionCase

LONGEST_NOTE = 600


def what(kind: ConcessionKind, value: int, t: Words) -> str:
    """Say what is conceded: "скидка 7,5 %", "отсрочка 30 дней"."""
    if kind is ConcessionKind.DISCOUNT:
        percent = t.decimal(value / 100, 1 if value % 100 else 0)
        return t.plain("concession-discount-of", percent=percent)
    if kind is ConcessionKind.DEFERRAL:
        return t.plain("concession-deferral-of", days=value // 100)
    return t.plain(f"concession-{kind}")


def text(case: ConcessionCase, employee: Employee, now: datetime, t: Words) -> Html:
    """Give a concession with what there is to know of it."""
    concession = case.concession
    lines = [
        t(
            "concession-line",
            client=display_name(case.client),
            what=what(concession.kind, concession.value, t),
        ),
        t("concession-worth", worth=sums.spelled(concession.worth, t)) if concession.worth else None,
        t("concession-limit", limit=_limit(concession, t)) if concession.limit_was else None,
        t("concession-by", name=case.manager.name) if case.manager.id != employee.id else None,
        t("quoted", text=cut(concession.note, LONGEST_NOTE)) if concession.note else None,
        _month(case, t),
        t("concession-question", text=cut(concession.question, LONGEST_NOTE))
        if concession.question
        else None,
        t("concession-answer", text=cut(concession.answer, LONGEST_NOTE)) if concession.answer else None,
        _state(case, t),
    ]
    return Html("\n".join(line for line in lines if line))


def _limit(concession: Concession, t: Words) -> str:
    return what(concession.kind, concession.limit_was or 0, t)


def _month(case: ConcessionCase, t: Words) -> Html | None:
    if case.this_month is None:
        return None
    worth = sums.several(case.this_month.worth, t)
    return t("concession-month", count=case.this_month.count, worth=worth)


def _state(case: ConcessionCase, t: Words) -> Html:
    name = "" if case.decider is None else case.decider.name
    return {
        ConcessionState.WITHIN: t("concession-within"),
        ConcessionState.ASKED: t("concession-asked"),
        ConcessionState.ALLOWED: t("concession-allowed", name=name),
        ConcessionState.REFUSED: t("concession-refused", name=name),
    }[case.concession.state]


def request_markup(case: ConcessionCase, t: Words) -> InlineKeyboardMarkup:
    """Give the leader's three buttons while a request waits, and the client's card."""
    rows = card_row(case.client.id, t)
    if case.concession.state is not ConcessionState.ASKED:
        return InlineKeyboardMarkup(inline_keyboard=rows)
    number = case.concession.id
    words = {
        Word.ALLOW: t.plain("concession-button-allow"),
        Word.REFUSE: t.plain("concession-button-refuse"),
        Word.ASK: t.plain("concession-button-ask"),
    }
    answers = [make_button(label, DecideConcession(id=number, word=word)) for word, label in words.items()]
    return InlineKeyboardMarkup(inline_keyboard=[answers, *rows])


def answer_markup(case: ConcessionCase, t: Words) -> InlineKeyboardMarkup:
    """Give the manager's button to answer a question, and the client's card."""
    rows = card_row(case.client.id, t)
    concession = case.concession
    if concession.state is ConcessionState.ASKED and concession.question and not concession.answer:
        button = make_button(t.plain("concession-button-answer"), AnswerConcession(id=concession.id))
        rows = [[button], *rows]
    return InlineKeyboardMarkup(inline_keyboard=rows)
