"""Refusals worded, dialogues put aside and offered again, and the way out of any dialogue."""

import re
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.refusals import Refusal
from handlers import dialogues
from handlers.answers import Answer, redraw, say, toast
from handlers.keyboards import make_button
from handlers.table import DraftButton, Entry, Handler, Table, entry_of
from handlers.words import Html, Words
from storage.database import UnitOfWork


class Resume(CallbackData, prefix="resume"):
    """Go on with the dialogue that was put aside, or drop it."""

    go_on: bool


class Cancel(DraftButton, prefix="cancel"):
    """Leave the dialogue; nothing is saved."""


def register(table: Table) -> None:
    """Enter the ways out of a dialogue and back into it."""
    table.command("cancel", cancel, listed=False)
    table.button(Cancel, cancel_button)
    table.button(Resume, resume)


async def cancel(message: Message, talk: Conversation, t: Words) -> Answer:
    """`/cancel`: leave the dialogue that is under way."""
    if not dialogues.is_under_way(talk):
        return say(message, t("nothing-to-cancel"))
    name = _name(talk.draft, t)
    dialogues.end(talk)
    return say(message, t("cancelled", dialogue=name))


async def cancel_button(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The Cancel button under a question of a dialogue."""
    name = _name(talk.draft, t)
    dialogues.end(talk)
    return [toast(query), redraw(query, t("cancelled", dialogue=name))]


async def resume(
    query: CallbackQuery,
    button: Resume,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Go on with what was put aside: the last question is asked again."""
    aside = dialogues.put_aside(talk)
    if aside is None or dialogues.is_under_way(talk):
        return toast(query, t.plain("button-over" if aside is None else "finish-first"))
    if not button.go_on:
        dialogues.drop_put_aside(talk)
        return [toast(query), redraw(query, t("put-aside-dropped", dialogue=_name(aside, t)))]
    dialogues.resume(talk)
    question = _CONTINUED.get(str(talk.draft["subject"]))
    if question is None:
        return toast(query, t.plain("button-over"))
    return await question.call(
        {"query": query, "talk": talk, "employee": employee, "uow": uow, "now": now, "t": t}
    )


_CONTINUED: dict[str, Entry] = {}


def continues(subject: str, question: Handler) -> None:
    """Say how a dialogue asks its present question again when it is resumed.

    `question` names what it needs among query, talk, employee, uow, now and t.
    """
    _CONTINUED[subject] = entry_of(question)


def offer(talk: Conversation, t: Words, chat_id: int) -> Answer:
    """After a dialogue ended: offer to go on with the one that was put aside for it."""
    aside = dialogues.put_aside(talk)
    if aside is None:
        return None
    buttons = [
        make_button(t.plain("button-go-on"), Resume(go_on=True)),
        make_button(t.plain("button-drop"), Resume(go_on=False)),
    ]
    return SendMessage(
        chat_id=chat_id,
        text=t("put-aside", dialogue=_name(aside, t)),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[buttons]),
    )


def cancel_row(talk: Conversation, t: Words) -> list[InlineKeyboardButton]:
    """Give the row with the Cancel button that stands under every question of a dialogue."""
    number: object = talk.draft["draft"]
    return [make_button(t.plain("button-cancel"), Cancel(draft=int(str(number))))]


def refusal_text(refusal: Refusal, t: Words) -> Html:
    """Give the sentence for a refusal, with its facts."""
    return t(refusal_key(type(refusal)), **refusal.facts)


def refusal_key(refusal: type[Refusal]) -> str:
    """Give the key of a refusal's sentence: `refusal-client-not-found` for ClientNotFound."""
    return "refusal" + re.sub(r"(?=[A-Z])", "-", refusal.__name__).lower()


def _name(draft: dict[str, object], t: Words) -> str:
    title = draft.get("title")
    name = t.plain(f"dialogue-{draft['subject']}")
    return f"{name}, {title}" if title else name
