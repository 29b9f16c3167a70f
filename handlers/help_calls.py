"""«Need help»: one tap on a client, proposal, debt or record, and a word if there is one (D136)."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.activities import Attachment
from domain.appeals import About, AppealKind, NewAppeal
from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.refusals import Refusal
from handlers import appeal_texts, dialogues, enclosures, starting
from handlers.answers import Answer, below, show, toast
from handlers.appeal_buttons import AskHelp
from handlers.keyboards import make_button, put
from handlers.resuming import cancel_row, refusal_text
from handlers.table import DraftButton, Table
from handlers.words import Words
from services import appeals, clients
from storage.database import UnitOfWork

SUBJECT, STEP = "ask-help", "help_text"


class JustHelp(DraftButton, prefix="just_help"):
    """The context says it all."""


def register(table: Table) -> None:
    """Enter the button and what follows it."""
    table.button(AskHelp, begin)
    table.button(JustHelp, no_words)
    table.step(STEP, told)
    starting.offers("help", begin_with)


async def begin_with(
    query: CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The button on a client's card."""
    return _ask(query, client, About.NOTHING, 0, talk, t)


async def begin(
    query: CallbackQuery, button: AskHelp, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """The button on another card. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.client)
    return _ask(query, client, button.about, button.record, talk, t)


def _ask(
    query: CallbackQuery, client: Client, about: About, record_id: int, talk: Conversation, t: Words
) -> Answer:
    facts = {"client_id": client.id, "about": about.value, "record_id": record_id}
    number = dialogues.begin(talk, STEP, subject=SUBJECT, title=display_name(client), **facts)
    rows = [[make_button(t.plain("help-just"), JustHelp(draft=number))], cancel_row(talk, t)]
    return [toast(query), put(below(query), t("help-ask", client=display_name(client)), rows)]


async def no_words(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Nothing is to be said besides."""
    return await _send(query, "", talk, employee, uow, now, t)


async def told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What the matter is."""
    text, files = enclosures.told_with(message)
    if not text:
        return put(message, t("answer-words"), [cancel_row(talk, t)])
    return await _send(message, text, talk, employee, uow, now, t, files)


async def _send(
    where: Message | CallbackQuery,
    text: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    files: tuple[Attachment, ...] = (),
) -> Answer:
    new = NewAppeal(
        AppealKind.HELP,
        text,
        client_id=int(str(talk.draft["client_id"])),
        about=About(str(talk.draft["about"])),
        about_id=int(str(talk.draft["record_id"])) or None,
    )
    dialogues.end(talk)
    try:
        case = await appeals.make(uow, employee, new, now, files)
    except Refusal as refusal:  # the client went to somebody else meanwhile
        return show(where, refusal_text(refusal, t))
    names = ", ".join(one.name for one in await appeals.list_leaders(uow, case, employee))
    said = t("help-sent", names=names) if names else t("help-nobody")
    return show(where, said, appeal_texts.markup(case, employee, t))
