"""Buttons and words of what waits to be done, on reminders and in the list alike."""

from datetime import date
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.clients import display_name
from domain.shortening import shortened
from domain.tasks import OpenItem, TaskKind
from handlers.clients import OpenClient
from handlers.keyboards import make_button
from handlers.starting import StartWith
from handlers.table import DraftButton
from handlers.words import Html, Words
from services import phones

NOT_LISTED = -1
LONGEST_TEXT = 300
Rows = list[list[InlineKeyboardButton]]


class Which(StrEnum):
    """Whether a button is about a follow-up or a task."""

    FOLLOW_UP = "f"
    TASK = "t"


class CompleteItem(CallbackData, prefix="done"):
    """It is done; `page` is where in the list it was pressed, NOT_LISTED on a reminder."""

    which: Which
    id: int
    page: int = NOT_LISTED


class MoveItem(CallbackData, prefix="defer"):
    """Put it on another day."""

    which: Which
    id: int


class AcceptTask(CallbackData, prefix="accept"):
    """I take on what a leader gave me."""

    id: int


class ReturnTask(CallbackData, prefix="return"):
    """I do not do what a leader gave me, and say why."""

    id: int


class ListGiven(CallbackData, prefix="givenout"):
    """Show a page of what this leader gave to others."""

    page: int


class PickOwner(DraftButton, prefix="taskfor"):
    """The task is for this person."""

    id: int


class ListItems(CallbackData, prefix="items"):
    """Show a page of the list."""

    page: int


class AskFixed(CallbackData, prefix="fix"):
    """Ask the closing question of a thing to be put right."""

    id: int


class CloseFix(CallbackData, prefix="fixed"):
    """The answer to the closing question: yes, no or later."""

    id: int
    word: str


def complete_button(item: OpenItem, text: str, page: int = NOT_LISTED) -> InlineKeyboardButton:
    """Give the button that closes an item: a thing to be put right asks its closing question first (D054)."""
    if item.kind is TaskKind.FIX:
        return make_button(text, AskFixed(id=item.id))
    return make_button(text, CompleteItem(which=which(item), id=item.id, page=page))


def which(item: OpenItem) -> Which:
    """Tell whether an item is a follow-up or a task."""
    return Which.FOLLOW_UP if item.kind is None else Which.TASK


def client_name(item: OpenItem) -> str:
    """Give the name of the client that an item is about, or nothing."""
    if item.client is None:
        return ""
    return f"★ {display_name(item.client)}" if item.client.is_key else display_name(item.client)


def summary(item: OpenItem, t: Words) -> Html:
    """Say in one line what is to be done, and for whom."""
    text = task_text(item.kind, item.text, t)
    if item.giver_name:
        text = t.plain("item-given", text=text, name=item.giver_name)
    name = client_name(item)
    return t("item-summary", client=name, text=text) if name else t("item-alone", text=text)


def task_text(kind: TaskKind | None, text: str, t: Words) -> str:
    """Give what is to be done: as it was told, or as its kind says it."""
    told = shortened(text, LONGEST_TEXT)
    if kind is TaskKind.CALL_BACK:
        return t.plain("item-call-back")
    if kind is TaskKind.FIX:
        return t.plain("item-fix", text=told)
    if kind is TaskKind.FIRST_SHIPMENT:
        return t.plain("item-first-shipment", number=told)
    if kind is TaskKind.AFTER_SHIPMENT:
        return t.plain("item-after-shipment", number=told)
    if kind is TaskKind.ORDER_DUE:
        return t.plain("item-order-due", days=int(text))
    return told


def phone_line(item: OpenItem, t: Words) -> Html | None:
    """Give whom to call; Telegram makes a number in plain text one to tap."""
    if not item.phone:
        return None
    phone = phones.spelled(item.phone)
    if item.contact_name:
        return t("item-contact", name=item.contact_name, phone=phone)
    return t("item-phone", phone=phone)


def due_line(item: OpenItem, today: date, t: Words) -> Html | None:
    """Say on which day it was due when that is not today."""
    return None if item.due_on == today else t("item-due", day=t.day(item.due_on, today))


def lines(*given: Html | None) -> Html:
    """Put lines under one another, leaving out what is None."""
    return Html("\n".join(line for line in given if line is not None))


def given_row(item: OpenItem, t: Words) -> Rows:
    """Give the button that returns a task to the leader who gave it."""
    if not item.giver_name:
        return []
    return [[make_button(t.plain("button-return-task"), ReturnTask(id=item.id))]]


def log_rows(client_id: int | None, t: Words) -> Rows:
    """Give the buttons that log what came of it, and open the client."""
    if client_id is None:
        return []
    log = [
        make_button(t.plain("button-log-call"), StartWith(id=client_id, what="call")),
        make_button(t.plain("button-log-visit"), StartWith(id=client_id, what="visit")),
    ]
    return [log, *card_row(client_id, t)]


def card_row(client_id: int | None, t: Words) -> Rows:
    """Give the row with the button that opens the client's card."""
    return (
        [] if client_id is None else [[make_button(t.plain("button-client-card"), OpenClient(id=client_id))]]
    )


def fix_question(item: OpenItem, t: Words) -> tuple[Html, InlineKeyboardMarkup]:
    """Ask whether the client is content now (D054)."""
    text = lines(
        t("fix-question", client=client_name(item)), t("quoted", text=shortened(item.text, LONGEST_TEXT))
    )
    answers = [
        [make_button(t.plain("button-fixed-yes"), CloseFix(id=item.id, word="yes"))],
        [make_button(t.plain("button-fixed-no"), CloseFix(id=item.id, word="no"))],
        [make_button(t.plain("button-fixed-later"), CloseFix(id=item.id, word="later"))],
    ]
    rows = card_row(None if item.client is None else item.client.id, t)
    return text, InlineKeyboardMarkup(inline_keyboard=[*answers, *rows])
