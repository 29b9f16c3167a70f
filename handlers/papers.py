"""`/templates` and `/price`: opened in one tap; kept, renewed and watched over by the head (D041)."""

from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.activities import Attachment, AttachmentKind
from domain.conversation import Conversation
from domain.notices import NoticeKind
from domain.papers import LONGEST_NAME, Paper, PaperKind
from domain.people import Employee
from domain.shortening import shortened
from handlers import dialogues, enclosures
from handlers.answers import Answer, Call, say, toast
from handlers.keyboards import Row, make_button, put
from handlers.resuming import cancel_row, continues
from handlers.table import LEADERS, DraftButton, Table
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services import papers
from storage.database import UnitOfWork

SUBJECT = "paper"
WHAT, NAME = "paper_what", "paper_name"
MOST_LISTED = 40
MOST_READERS = 40


class OpenPaper(CallbackData, prefix="paper"):
    """Send this paper."""

    id: int


class AddPaper(CallbackData, prefix="paperadd"):
    """Put a paper into use."""

    kind: PaperKind


class ListReaders(CallbackData, prefix="paperread"):
    """Who has opened it?"""

    id: int


class WithdrawPaper(CallbackData, prefix="paperdrop"):
    """Take it out of use."""

    id: int


class ListPapers(CallbackData, prefix="papers"):
    """Show the papers of a kind."""

    kind: PaperKind


class NameAsFile(DraftButton, prefix="papername"):
    """The paper is called like its file."""


def register(table: Table) -> None:
    """Enter the lists, and what a leader does with them."""
    table.command("templates", templates)
    table.command("price", price)
    table.button(OpenPaper, open_paper)
    table.button(ListPapers, list_papers)
    table.button(AddPaper, add, roles=LEADERS)
    table.button(ListReaders, readers, roles=LEADERS)
    table.button(WithdrawPaper, withdraw, roles=LEADERS)
    table.button(NameAsFile, named_as_file, roles=LEADERS)
    table.step(WHAT, text_told)
    table.step(NAME, name_told)
    table.enclosure(SUBJECT, file_sent)
    continues(SUBJECT, asked_again)


async def templates(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/templates`: the approved proposals."""
    return await _list(message, PaperKind.TEMPLATE, employee, uow, now, t)


async def price(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/price`: the price lists."""
    return await _list(message, PaperKind.PRICE, employee, uow, now, t)


async def list_papers(
    query: CallbackQuery, button: ListPapers, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The list again."""
    return [toast(query), await _list(query, button.kind, employee, uow, now, t)]


async def _list(
    where: Message | CallbackQuery,
    kind: PaperKind,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    found = await papers.list_for(uow, employee, kind)
    rows: list[Row] = []
    for paper in found[:MOST_LISTED]:
        row = [make_button(_label(paper, employee, now, t), OpenPaper(id=paper.id))]
        if employee.leads:
            row.append(make_button(t.plain("paper-button-readers"), ListReaders(id=paper.id)))
        rows.append(row)
    if employee.leads and employee.department_id is not None:
        rows.append([make_button(t.plain("paper-button-add"), AddPaper(kind=kind))])
    if not found:
        return put(where, t(f"papers-none-{kind}"), rows)
    return put(where, t(f"papers-{kind}"), rows)


def _label(paper: Paper, employee: Employee, now: datetime, t: Words) -> str:
    day = t.bare_date(paper.dated_on, employee.today(now))
    return t.plain("paper-label", name=shortened(paper.name, 40), day=day)


async def open_paper(
    query: CallbackQuery, button: OpenPaper, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Send it, with its day. Raises PaperNotFound."""
    paper = await papers.open_paper(uow, employee, button.id, now)
    day = t.bare_date(paper.dated_on, employee.today(now))
    caption = t("paper-caption", name=paper.name, day=day, version=paper.version)
    if paper.file is None:
        return [toast(query), say(query, Html(caption + "\n\n" + t("whole-text", text=paper.text)))]
    return [toast(query), enclosures.send(employee.telegram_id, paper.file, caption)]


async def add(query: CallbackQuery, button: AddPaper, talk: Conversation, t: Words) -> Answer:
    """Ask for the file or the text."""
    dialogues.begin(talk, WHAT, subject=SUBJECT, kind=button.kind.value)
    return [toast(query), _ask(query, talk, t)]


async def file_sent(message: Message, talk: Conversation, t: Words) -> Answer:
    """The file; the last one counts."""
    file = enclosures.attachment_of(message)
    if file is not None:
        kept = [file.kind.value, file.file_id, file.file_name]
        dialogues.go_on(talk, NAME, file=kept, worth_keeping=True)
    return _ask(message, talk, t)


async def text_told(message: Message, talk: Conversation, t: Words) -> Answer:
    """The template as a text."""
    text = (message.text or "").strip()
    if text:
        dialogues.go_on(talk, NAME, text=text, worth_keeping=True)
    return _ask(message, talk, t)


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """A paper that was put aside: its present question again."""
    return _ask(query, talk, t)


def _ask(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Call:
    draft: dict[str, Any] = talk.draft
    if "file" not in draft and "text" not in draft:
        return put(where, t(f"paper-ask-{draft['kind']}"), [cancel_row(talk, t)])
    rows = [cancel_row(talk, t)]
    name = _file_name(draft)
    if name:
        label = t.plain("paper-button-name", name=shortened(name, 40))
        rows.insert(0, [make_button(label, NameAsFile(draft=draft["draft"]))])
    return put(where, t("paper-ask-name"), rows)


def _file_name(draft: dict[str, Any]) -> str:
    return str(draft["file"][2]).rpartition(".")[0][:LONGEST_NAME] if draft.get("file") else ""


async def named_as_file(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is called like its file."""
    if talk.step != NAME:
        return toast(query, t.plain("button-over"))
    return await _publish(query, _file_name(talk.draft), talk, employee, uow, now, t)


async def name_told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Its name; one that is in use already gets a new version."""
    if not (message.text or "").strip():
        return _ask(message, talk, t)
    return await _publish(message, message.text or "", talk, employee, uow, now, t)


async def _publish(
    where: Message | CallbackQuery,
    name: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    draft: dict[str, Any] = talk.draft
    file = draft.get("file")
    kept = Attachment(AttachmentKind(file[0]), file[1], file[2]) if file else None
    kind = PaperKind(draft["kind"])
    paper = await papers.publish(uow, employee, kind, name, kept, str(draft.get("text", "")), now)
    dialogues.end(talk)
    rows = [[make_button(t.plain("paper-button-list"), ListPapers(kind=kind))]]
    return put(where, t("paper-published", name=paper.name, version=paper.version), rows)


async def readers(
    query: CallbackQuery, button: ListReaders, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Who has opened it, those first who have not. Raises PaperNotFound or NotAllowed."""
    paper, found = await papers.list_readers(uow, employee, button.id)
    opened = sum(one.read_at is not None for one in found)
    lines = [
        t("paper-unread-by", name=one.name)
        if one.read_at is None
        else t("paper-read-by", name=one.name, moment=t.moment(one.read_at, employee.zone, now))
        for one in found[:MOST_READERS]
    ]
    heading = t("paper-readers", name=paper.name, opened=opened, total=len(found))
    rows = [
        [make_button(t.plain("paper-button-withdraw"), WithdrawPaper(id=paper.id))],
        [make_button(t.plain("paper-button-list"), ListPapers(kind=paper.kind))],
    ]
    return [toast(query), put(query, Html("\n".join([heading, *lines])), rows)]


async def withdraw(
    query: CallbackQuery, button: WithdrawPaper, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is out of use. Raises PaperNotFound or NotAllowed."""
    paper = await papers.withdraw(uow, employee, button.id, now)
    return [toast(query, t.plain("paper-withdrawn")), await _list(query, paper.kind, employee, uow, now, t)]


def announced(paper: Paper, told: Told) -> SendMessage:
    """Tell of a new paper, one tap from reading it."""
    t = told.t
    day = t.bare_date(paper.dated_on, told.recipient.today(told.now))
    text = t(f"paper-new-{paper.kind}", name=paper.name, day=day, version=paper.version)
    row = [make_button(t.plain("paper-button-open"), OpenPaper(id=paper.id))]
    return told.message(text, InlineKeyboardMarkup(inline_keyboard=[row]))


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.PAPER_NEW: announced}
