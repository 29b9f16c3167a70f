"""`/idea`: an idea or a shortcoming, told to the leaders, who accept or refuse it (D138, D139)."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.appeals import AppealKind, NewAppeal
from domain.conversation import Conversation
from domain.people import Employee
from handlers import dialogues, enclosures
from handlers.answers import Answer, toast
from handlers.appeal_buttons import ListAppeals, PickKind
from handlers.keyboards import make_button, put
from handlers.resuming import cancel_row, continues
from handlers.table import Table
from handlers.words import Words
from services import appeals
from storage.database import UnitOfWork

SUBJECT, STEP = "idea", "idea_text"


def register(table: Table) -> None:
    """Enter the command and its steps."""
    table.command("idea", begin)
    table.step(STEP, told)
    table.button(PickKind, kind_picked)
    continues(SUBJECT, asked_again)


async def begin(
    message: Message,
    words: str,
    talk: Conversation,
    t: Words,
) -> Answer:
    """`/idea`, `/idea TEXT`: what is it?"""
    dialogues.begin(talk, STEP, subject=SUBJECT)
    return _ask_kind(message, words, talk, t) if words.strip() else _ask_text(message, talk, t)


async def told(message: Message, talk: Conversation, t: Words) -> Answer:
    """The words; then whether it is an idea or a shortcoming. Told again, the later words count."""
    enclosures.keep(talk, message)
    text = enclosures.told_with(message)[0]
    return _ask_kind(message, text, talk, t) if text else _ask_text(message, talk, t)


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """An idea that was put aside half told."""
    text = str(talk.draft.get("text", ""))
    return _ask_kind(query, text, talk, t) if text else _ask_text(query, talk, t)


def _ask_text(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Answer:
    return put(where, t("idea-ask"), [cancel_row(talk, t)])


def _ask_kind(where: Message | CallbackQuery, text: str, talk: Conversation, t: Words) -> Answer:
    dialogues.go_on(talk, STEP, text=text, worth_keeping=True)
    number = int(str(talk.draft["draft"]))
    kinds = [
        make_button(t.plain("idea-is-idea"), PickKind(draft=number, kind=AppealKind.IDEA)),
        make_button(t.plain("idea-is-shortcoming"), PickKind(draft=number, kind=AppealKind.SHORTCOMING)),
    ]
    return put(where, t("idea-ask-kind"), [kinds, cancel_row(talk, t)])


async def kind_picked(
    query: CallbackQuery,
    button: PickKind,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """It goes to the leaders, and its author hears what they decide."""
    text = str(talk.draft.get("text", ""))
    if not text or not button.kind.is_proposal:
        return toast(query, t.plain("button-over"))
    files = enclosures.kept_files(talk)
    dialogues.end(talk)
    await appeals.make(uow, employee, NewAppeal(button.kind, text), now, files)
    rows = [[make_button(t.plain("appeals-button"), ListAppeals())]]
    return [toast(query), put(query, t("idea-sent"), rows)]
