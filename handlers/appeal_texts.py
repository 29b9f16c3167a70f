"""How an appeal looks to its two sides, and the buttons under it (D136, D138-D141)."""

from datetime import datetime

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.appeals import About, AppealKind, AppealState
from domain.clients import display_name
from domain.notices import NoticeKind
from domain.people import Employee
from domain.shortening import cut, shortened
from handlers import debt_texts
from handlers.activity_cards import small
from handlers.appeal_buttons import (
    AnswerAppeal,
    DecideAppeal,
    ListMarks,
    ReadAppeal,
    SettleAppeal,
    ShowAppealFiles,
    ShowOffer,
    TakeAppeal,
)
from handlers.keyboards import Row, make_button
from handlers.money_buttons import ShowMoney
from handlers.task_buttons import card_row
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services import appeals
from services.appeal_context import Context
from services.appeals import AppealCase

LONGEST_TEXT = 1300
LONGEST_CONTEXT = 200


def text(case: AppealCase, reader: Employee, now: datetime, t: Words) -> Html:
    """Give an appeal with what there is to know of it."""
    appeal, today = case.appeal, reader.today(now)
    is_own = appeal.author_id == reader.id
    lines: list[Html | None] = [
        t(f"appeal-own-{appeal.kind.value}") if is_own else _title(case, t),
        t("appeal-to", name=case.addressee.name) if is_own and case.addressee else None,
        t("appeal-client", client=display_name(case.client)) if case.client else None,
        t("quoted", text=cut(appeal.text, LONGEST_TEXT)) if appeal.text else None,
        *_context(case.context, reader, now, t),
        t("appeal-moment", when=t.moment(appeal.created_at, reader.zone, now)),
        t("appeal-due", day=t.day(appeal.due_on, today)) if appeal.due_on and appeal.is_open else None,
        _state(case, t),
        t("quoted", text=cut(appeal.answer, LONGEST_TEXT)) if appeal.answer else None,
    ]
    return Html("\n".join(line for line in lines if line))


def _title(case: AppealCase, t: Words) -> Html:
    return t(f"appeal-title-{case.appeal.kind.value}", name=case.author.name)


def _context(context: Context | None, reader: Employee, now: datetime, t: Words) -> list[Html]:
    if context is None:
        return []
    today, lines = reader.today(now), list[Html]()
    if context.text:
        about = shortened(context.text, LONGEST_CONTEXT)
        is_offer = context.about is About.PROPOSAL
        lines.append(t("appeal-proposal", text=about) if is_offer else t("appeal-record", text=about))
    if context.debt is not None:
        lines += debt_texts.debt_lines(context.debt, today, t)
    if context.last is not None:
        what = small(t(f"activity-{context.last.kind}"))
        when = t.day(context.last.happened_at.astimezone(reader.zone).date(), today)
        lines.append(t("appeal-last", what=what, day=when))
    return lines


def _state(case: AppealCase, t: Words) -> Html | None:
    name = "" if case.answerer is None else case.answerer.name
    state, kind = case.appeal.state, case.appeal.kind
    if state is AppealState.NEW or kind.is_mark:
        return None
    if state is AppealState.TAKEN:
        is_help = kind is AppealKind.HELP
        return t("appeal-will-call", name=name) if is_help else t("appeal-considered", name=name)
    return {
        AppealState.ACCEPTED: t("appeal-accepted", name=name),
        AppealState.REFUSED: t("appeal-refused", name=name),
        AppealState.ANSWERED: t("appeal-answered", name=name),
        AppealState.DONE: t("appeal-done"),
    }[state]


def markup(case: AppealCase, reader: Employee, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons of who answers, or of who asked, and the way to what it is about."""
    appeal = case.appeal
    rows: list[Row] = []
    if appeal.is_unanswered and appeals.may_answer(reader, appeal):
        rows += _answers(case, reader, t)
    elif appeal.state is AppealState.ACCEPTED and reader.leads:
        rows.append([make_button(t.plain("appeal-button-done"), SettleAppeal(id=appeal.id))])
    elif appeal.is_open and appeal.author_id == reader.id:
        rows.append([make_button(t.plain("appeal-button-settle"), SettleAppeal(id=appeal.id))])
    if max(len(appeal.text), len(appeal.answer)) > LONGEST_TEXT:
        rows.append([make_button(t.plain("button-whole-text"), ReadAppeal(id=appeal.id))])
    if case.files:
        word = t.plain("appeal-button-files", count=len(case.files))
        rows.append([make_button(word, ShowAppealFiles(id=appeal.id))])
    if appeal.kind.is_mark:
        rows.append([make_button(t.plain("marks-button"), ListMarks(person=appeal.addressee_id or 0))])
    return InlineKeyboardMarkup(inline_keyboard=[*rows, *_ways(case, t)])


def _answers(case: AppealCase, reader: Employee, t: Words) -> list[Row]:
    appeal = case.appeal
    is_taken = appeal.state is AppealState.TAKEN and appeal.answered_by == reader.id
    if appeal.kind.is_proposal:
        decisions = [
            make_button(t.plain("appeal-button-accept"), DecideAppeal(id=appeal.id, accepted=True)),
            make_button(t.plain("appeal-button-refuse"), DecideAppeal(id=appeal.id, accepted=False)),
        ]
        considered = make_button(t.plain("appeal-button-consider"), TakeAppeal(id=appeal.id))
        return [decisions] if is_taken else [decisions, [considered]]
    row = [make_button(t.plain("appeal-button-answer"), AnswerAppeal(id=appeal.id))]
    if appeal.kind is AppealKind.HELP:
        if is_taken:
            row.append(make_button(t.plain("appeal-button-called"), SettleAppeal(id=appeal.id)))
        else:
            row.append(make_button(t.plain("appeal-button-call"), TakeAppeal(id=appeal.id)))
    return [row]


def _ways(case: AppealCase, t: Words) -> list[Row]:
    appeal = case.appeal
    if case.client is None:
        return []
    rows: list[Row] = []
    if appeal.about is About.PROPOSAL and appeal.about_id:
        rows.append([make_button(t.plain("appeal-button-proposal"), ShowOffer(id=appeal.about_id))])
    if appeal.about is About.DEBT:
        rows.append([make_button(t.plain("with-money"), ShowMoney(id=case.client.id))])
    return [*rows, *card_row(case.client.id, t)]


def asked(case: AppealCase, told: Told) -> SendMessage:
    """Tell those whom it is for."""
    return _message(case, told)


def remind(case: AppealCase, told: Told) -> SendMessage:
    """Remind of what nobody answered."""
    return _message(case, told, told.t("appeal-waits"))


def answered(case: AppealCase, told: Told) -> SendMessage:
    """Tell the author what became of it."""
    return _message(case, told)


def _message(case: AppealCase, told: Told, heading: Html | None = None) -> SendMessage:
    body = text(case, told.recipient, told.now, told.t)
    whole = Html(f"{heading}\n{body}") if heading else body
    return told.message(whole, markup(case, told.recipient, told.t))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.APPEAL_ASKED: asked,
    NoticeKind.APPEAL_REMIND: remind,
    NoticeKind.APPEAL_ANSWERED: answered,
}
