"""What leaders hear of clients: a check and its mark, and clients that nobody has (D046, D087)."""

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.client_filters import ClientFilter
from domain.notices import NoticeKind
from handlers.client_buttons import ListClients
from handlers.client_checks import checked_markup, checked_text
from handlers.keyboards import make_button
from handlers.told import Renderer, Told
from services.credit_checks import Checked
from services.left_clients import LeftBehind


def checked(facts: Checked, told: Told) -> SendMessage:
    """Word what a check found."""
    text = checked_text(facts, told.recipient, told.now, told.t)
    return told.message(text, checked_markup(facts, told.t))


def left(facts: LeftBehind, told: Told) -> SendMessage:
    """Word that a colleague's clients have nobody since he leads another department."""
    t = told.t
    rows = [[make_button(t.plain("button-unowned"), ListClients(which=ClientFilter.UNOWNED))]]
    text = t("clients-left", name=facts.employee.name, count=facts.clients)
    return told.message(text, InlineKeyboardMarkup(inline_keyboard=rows))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.CLIENT_CHECKED: checked,
    NoticeKind.CLIENTS_LEFT: left,
}
