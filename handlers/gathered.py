"""Several notices in one list: what came together is told in one message, each line with its button."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.notices import Notice, NoticeKind
from domain.people import Employee
from domain.shortening import shortened
from domain.telling import Together
from handlers.answers import Answer, toast
from handlers.keyboards import in_rows, make_button
from handlers.table import Table
from handlers.words import Html, Words, words_of
from services import showing
from storage.database import UnitOfWork

LONGEST_LINE = 100
IN_A_ROW = 6
MOST_BUTTONS = 96  # Telegram takes a hundred


class ShowNotice(CallbackData, prefix="notice"):
    """Show this notice, which stands in a list, in full."""

    id: int


def register(table: Table) -> None:
    """Enter the buttons under a list."""
    table.button(ShowNotice, show)


def text(
    told: Sequence[tuple[Notice, str]], why: Together, recipient: Employee, now: datetime
) -> SendMessage:
    """Word several notices, of each of which the whole plain text is given, as one list."""
    t = words_of(recipient)
    heads = {
        Together.AWAY: t("gathered-away", count=len(told)),
        Together.WAITED: t("gathered-waited", count=len(told)),
        Together.CROWD: t("gathered-crowd", count=len(told)),
    }
    lines = [
        _line(number, notice, words, recipient, now, t) for number, (notice, words) in enumerate(told, 1)
    ]
    buttons = [
        make_button(str(number), ShowNotice(id=notice.id))
        for number, (notice, _) in enumerate(told[:MOST_BUTTONS], 1)
    ]
    rows = in_rows(buttons, IN_A_ROW)
    return SendMessage(
        chat_id=recipient.telegram_id,
        text="\n".join([heads[why], "", *lines, "", t("gathered-press")]),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=rows),
    )


def _line(number: int, notice: Notice, words: str, recipient: Employee, now: datetime, t: Words) -> Html:
    what = t.plain("notice-name-day_plan") if notice.kind is NoticeKind.DAY_PLAN else _gist(words)
    when = t.moment(notice.planned_for, recipient.zone, now)
    return t("gathered-line", number=number, when=when, what=what)


def _gist(words: str) -> str:
    """Give the first two lines of a message as one."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return shortened(" · ".join(lines[:2]), LONGEST_LINE)


async def show(
    query: CallbackQuery, button: ShowNotice, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """One line of a list in full. Raises NoticeNotFound."""
    payload = await showing.get_gathered(uow, employee, button.id)
    return [toast(query), SendMessage.model_validate({**payload, "chat_id": employee.telegram_id})]
