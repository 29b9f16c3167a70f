"""How reminders of promises and tasks look (A07, A12, A19, A35)."""

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.notices import NoticeKind
from domain.tasks import OpenItem, TaskKind
from handlers import task_buttons as parts
from handlers.keyboards import make_button
from handlers.told import Renderer, Told
from services.task_checks import LateItem


def follow_up_due(item: OpenItem, told: Told) -> SendMessage:
    """Remind of a promised touch, with whom to call and all that can be done about it (A12)."""
    return told.message(_reminder(item, told), _buttons(item, told))


def task_due(item: OpenItem, told: Told) -> SendMessage:
    """Remind of a task; of a thing to be put right by its closing question (A19)."""
    if item.kind is TaskKind.FIX:
        return told.message(*parts.fix_question(item, told.t))
    return told.message(_reminder(item, told), _buttons(item, told))


def call_back(item: OpenItem, told: Told) -> SendMessage:
    """Ask once more for a missed call to be returned, as shortly as can be (A07)."""
    t = told.t
    text = parts.lines(t("call-back", client=parts.client_name(item)), parts.phone_line(item, t))
    done = parts.complete_button(item, t.plain("button-call-made"))
    client_id = None if item.client is None else item.client.id
    return told.message(text, InlineKeyboardMarkup(inline_keyboard=[[done], *parts.card_row(client_id, t)]))


def call_back_missed(late: LateItem, told: Told) -> SendMessage:
    """Tell a head that a missed call was not returned by the next morning (A07)."""
    t, item = told.t, late.item
    day = t.day(item.due_on, told.recipient.today(told.now))
    text = parts.lines(
        t("call-back-missed", client=parts.client_name(item)),
        t("call-back-missed-whose", name=late.holder.name, day=day),
        parts.phone_line(item, t),
    )
    return told.message(text, _card(item, told))


def task_late(late: LateItem, told: Told) -> SendMessage:
    """Tell a head that a task is a day late (A35)."""
    t, item = told.t, late.item
    day = t.day(item.due_on, told.recipient.today(told.now))
    text = parts.lines(t("task-late", name=late.holder.name), parts.summary(item, t), t("item-due", day=day))
    return told.message(text, _card(item, told))


def _reminder(item: OpenItem, told: Told) -> str:
    t = told.t
    return parts.lines(
        parts.summary(item, t),
        parts.due_line(item, told.recipient.today(told.now), t),
        parts.phone_line(item, t),
    )


def _buttons(item: OpenItem, told: Told) -> InlineKeyboardMarkup:
    t = told.t
    closing = [
        parts.complete_button(item, t.plain("button-item-done")),
        make_button(t.plain("button-item-move"), parts.MoveItem(which=parts.which(item), id=item.id)),
    ]
    client_id = None if item.client is None else item.client.id
    rows = [closing, *parts.given_row(item, t), *parts.log_rows(client_id, t)]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _card(item: OpenItem, told: Told) -> InlineKeyboardMarkup | None:
    if item.client is None:
        return None
    return InlineKeyboardMarkup(inline_keyboard=parts.card_row(item.client.id, told.t))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.FOLLOW_UP_DUE: follow_up_due,
    NoticeKind.TASK_DUE: task_due,
    NoticeKind.TASK_LATE: task_late,
    NoticeKind.CALL_BACK: call_back,
    NoticeKind.CALL_BACK_MISSED: call_back_missed,
}
