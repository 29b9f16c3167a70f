"""The check of a client: risk signs ticked off, and the mark that they make (D045, D046)."""

from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.clients import display_name
from domain.conversation import Conversation
from domain.credit_checks import Mark, RiskSign
from domain.people import Employee
from handlers import dialogues
from handlers.answers import Answer, redraw, toast
from handlers.client_buttons import BeginCheck, OpenTerms
from handlers.client_terms import check_text
from handlers.clients import OpenClient, ShowClient
from handlers.keyboards import in_rows, make_button
from handlers.resuming import cancel_row, continues
from handlers.table import LEADERS, DraftButton, Table
from handlers.words import Html, Words
from services import clients, credit_checks
from services.credit_checks import Checked
from storage.database import UnitOfWork

SUBJECT = "check"


class TickSign(DraftButton, prefix="sign"):
    """This sign was seen, or not after all."""

    sign: RiskSign


class KeepCheck(DraftButton, prefix="check-keep"):
    """All signs are ticked."""


class Judge(CallbackData, prefix="judge"):
    """A leader marks this client so."""

    id: int
    mark: Mark


def register(table: Table) -> None:
    """Enter the check of clients."""
    table.button(BeginCheck, begin)
    table.button(TickSign, ticked)
    table.button(KeepCheck, kept)
    table.button(Judge, judged, roles=LEADERS)
    continues(SUBJECT, asked_again)


async def begin(
    query: CallbackQuery,
    button: BeginCheck,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Show the signs. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    dialogues.begin(talk, None, subject=SUBJECT, client_id=client.id, title=display_name(client), signs=[])
    return _ask(query, talk, t)


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The signs once more, where the dialogue was put aside."""
    return _ask(query, talk, t)


async def ticked(query: CallbackQuery, button: TickSign, talk: Conversation, t: Words) -> Answer:
    """A sign was seen, or the tick is taken back."""
    seen = _signs(talk)
    seen = [sign for sign in seen if sign is not button.sign] if button.sign in seen else [*seen, button.sign]
    dialogues.go_on(talk, None, signs=[sign.value for sign in seen], worth_keeping=True)
    return _ask(query, talk, t)


async def kept(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Keep the check and show what it says. Raises ClientNotFound."""
    client_id = int(str(talk.draft["client_id"]))
    check = await credit_checks.keep(uow, employee, client_id, _signs(talk), now)
    heading = t("card-name", name=str(talk.draft["title"]))
    dialogues.end(talk)
    rows = [
        [make_button(t.plain("button-terms"), OpenTerms(id=client_id))],
        [make_button(t.plain("button-to-card"), ShowClient(id=client_id))],
    ]
    text = Html(f"{heading}\n\n{check_text(check, employee, now, t)}")
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))


async def judged(
    query: CallbackQuery, button: Judge, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A leader sees it otherwise. Raises ClientNotFound."""
    check = await credit_checks.judge(uow, employee, button.id, button.mark, now)
    client = await clients.get_for(uow, employee, button.id)
    checked = Checked(client, check)
    return [toast(query), redraw(query, checked_text(checked, employee, now, t), checked_markup(checked, t))]


def checked_text(checked: Checked, employee: Employee, now: datetime, t: Words) -> Html:
    """Say of which client the check is, and what it found."""
    heading = t("check-of", client=display_name(checked.client))
    return Html(f"{heading}\n{check_text(checked.check, employee, now, t)}")


def checked_markup(checked: Checked, t: Words) -> InlineKeyboardMarkup:
    """Give a leader the buttons: to see it otherwise, and the card."""
    client_id = checked.client.id
    other = Mark.DOUBTFUL if checked.check.mark is Mark.PROMISING else Mark.PROMISING
    rows = [
        [make_button(t.plain(f"button-judge-{other}"), Judge(id=client_id, mark=other))],
        [make_button(t.plain("record-button-client"), OpenClient(id=client_id))],
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _ask(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    draft, seen = int(str(talk.draft["draft"])), _signs(talk)
    signs = [
        make_button(
            f"{'✔ ' if sign in seen else ''}{t.plain(f'risk-{sign}')}", TickSign(draft=draft, sign=sign)
        )
        for sign in RiskSign
    ]
    done = t.plain("button-signs-done", count=len(seen)) if seen else t.plain("button-no-signs")
    rows = [*in_rows(signs, 1), [make_button(done, KeepCheck(draft=draft))], cancel_row(talk, t)]
    question = t("check-ask", client=str(talk.draft["title"]))
    return redraw(query, question, InlineKeyboardMarkup(inline_keyboard=rows))


def _signs(talk: Conversation) -> list[RiskSign]:
    kept: Any = talk.draft.get("signs", [])
    return [RiskSign(sign) for sign in kept]
