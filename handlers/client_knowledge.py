"""What is known of a client beyond its card: needs, news, the dossier (D080, D081, D082)."""

from datetime import date, datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.client_knowledge import DossierPart, Knowledge, News
from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.shortening import shortened
from handlers import days, dialogues
from handlers.answers import Answer, Call, below, show, toast
from handlers.client_buttons import LONGEST_LABEL, OpenKnowledge
from handlers.clients import ShowClient
from handlers.keyboards import Row, in_rows, make_button
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import client_knowledge as knowledge
from services import clients
from storage.database import UnitOfWork

SUBJECT, STEP = "client-note", "client_note"
RETHINKING = "rethinking"
NEED, NEWS = "need", "news"
MOST_LINES = 8
LONGEST_LINE = 150


class TellOf(CallbackData, prefix="tell"):
    """Tell of this client what it needs, what is new there, or a part of its dossier."""

    id: int
    what: str


class EmptyPart(DraftButton, prefix="tell-empty"):
    """Leave this part of the dossier empty."""


class MeetNeed(CallbackData, prefix="met"):
    """This need was met."""

    id: int


class Rethink(CallbackData, prefix="rethink"):
    """These news change how we work with the client, or not."""

    id: int
    yes: bool


def register(table: Table) -> None:
    """Enter what is known of clients."""
    table.button(OpenKnowledge, open_)
    table.button(TellOf, ask)
    table.button(EmptyPart, emptied)
    table.button(MeetNeed, met)
    table.button(Rethink, rethought)
    table.step(STEP, told)
    days.then(RETHINKING, day_picked)
    continues(SUBJECT, asked_again)
    continues(RETHINKING, day_asked_again)


async def open_(
    query: CallbackQuery, button: OpenKnowledge, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Show all that is known. Raises ClientNotFound."""
    return await _show(query, button.id, employee, uow, now, t)


async def ask(
    query: CallbackQuery,
    button: TellOf,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask for what is to be told. Raises ClientNotFound."""
    if button.what not in {NEED, NEWS, *DossierPart}:
        return toast(query, t.plain("button-unknown"))
    client, known = await knowledge.knowledge_for(uow, employee, button.id)
    written = next((entry.text for entry in known.dossier if entry.part == button.what), "")
    dialogues.begin(
        talk,
        STEP,
        subject=SUBJECT,
        client_id=client.id,
        what=button.what,
        written=shortened(written, 600),
        title=display_name(client),
    )
    return _ask(query, talk, t)


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question once more, where the dialogue was put aside."""
    return _ask(query, talk, t)


async def told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Keep what was told; after news, ask whether they change the plan (D082)."""
    if not message.text:
        return _ask(message, talk, t)
    client_id, what = int(str(talk.draft["client_id"])), str(talk.draft["what"])
    if what == NEWS:
        news = await knowledge.add_news(uow, employee, client_id, message.text, now)
        client = await clients.get_for(uow, employee, client_id)
        dialogues.end(talk)
        return _ask_to_rethink(message, client, news, t)
    if what == NEED:
        await knowledge.add_need(uow, employee, client_id, message.text, now)
    else:
        await knowledge.write_part(uow, employee, client_id, DossierPart(what), message.text, now)
    dialogues.end(talk)
    return await _show(message, client_id, employee, uow, now, t)


async def emptied(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A part of the dossier is to be empty."""
    if talk.step != STEP or talk.draft["what"] in {NEED, NEWS}:
        return toast(query, t.plain("button-over"))
    client_id, part = int(str(talk.draft["client_id"])), DossierPart(str(talk.draft["what"]))
    await knowledge.write_part(uow, employee, client_id, part, "", now)
    dialogues.end(talk)
    return await _show(query, client_id, employee, uow, now, t)


async def met(
    query: CallbackQuery, button: MeetNeed, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A need was met: it leaves the list. Raises NoteNotFound."""
    need = await knowledge.meet_need(uow, employee, button.id, now)
    return [
        toast(query, t.plain("need-met")),
        await _show(query, need.client_id, employee, uow, now, t),
    ]


async def rethought(
    query: CallbackQuery,
    button: Rethink,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Whether news change the plan: yes asks for a day to think it over. Raises NoteNotFound."""
    client, _ = await knowledge.news_for(uow, employee, button.id)
    if not button.yes:
        await knowledge.leave_plan(uow, employee, button.id)
        return await _show(query, client.id, employee, uow, now, t)
    dialogues.begin(talk, None, subject=RETHINKING, news_id=button.id, title=display_name(client))
    question = t("news-when", client=display_name(client))
    return await days.ask_day(below(query), question, talk, employee, now, t, none_allowed=False)


async def day_asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """The question about the day once more, where the dialogue was put aside."""
    return await days.ask_again(query, talk, employee, now, t)


async def day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The plan is thought over on this day. Raises NoteNotFound."""
    news_id, on = int(str(talk.draft["news_id"])), day or employee.today(now)
    promised = await knowledge.rethink_plan(uow, employee, news_id, t.plain("news-step"), on, now)
    dialogues.end(talk)
    rows = [[make_button(t.plain("button-to-card"), ShowClient(id=promised.client_id))]]
    said = t("news-planned", day=t.dated(on, employee.today(now)))
    return show(where, said, InlineKeyboardMarkup(inline_keyboard=rows))


def _ask_to_rethink(message: Message, client: Client, news: News, t: Words) -> Answer:
    rows = [
        [
            make_button(t.plain("button-rethink"), Rethink(id=news.id, yes=True)),
            make_button(t.plain("button-leave-plan"), Rethink(id=news.id, yes=False)),
        ],
        [make_button(t.plain("button-to-card"), ShowClient(id=client.id))],
    ]
    return show(
        message, t("news-kept", client=display_name(client)), InlineKeyboardMarkup(inline_keyboard=rows)
    )


def _ask(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Answer:
    what, written = str(talk.draft["what"]), str(talk.draft["written"])
    rows = [cancel_row(talk, t)]
    if what not in {NEED, NEWS}:
        empty = EmptyPart(draft=int(str(talk.draft["draft"])))
        rows.insert(0, [make_button(t.plain("button-empty"), empty)] if written else [])
    question = t(f"tell-{what}", client=str(talk.draft["title"]))
    if written:
        question = Html(f"{question}\n\n{t('known-written', text=written)}")
    return show(where, question, InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row]))


async def _show(
    where: Message | CallbackQuery,
    client_id: int,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    client, known = await knowledge.knowledge_for(uow, employee, client_id, most=MOST_LINES)
    markup = InlineKeyboardMarkup(inline_keyboard=_rows(client, known, t))
    return show(where, _text(client, known, employee, now, t), markup)


def _text(client: Client, known: Knowledge, employee: Employee, now: datetime, t: Words) -> Html:
    today = employee.today(now)
    parts = [t("card-name", name=display_name(client))]
    if known.needs:
        needs = [_line(need.text, t.day(need.said_on, today), need.author_name, t) for need in known.needs]
        parts.append(Html("\n".join([t("known-needs"), *needs])))
    if known.news:
        news = [_line(one.text, t.day(one.happened_on, today), one.author_name, t) for one in known.news]
        parts.append(Html("\n".join([t("known-news"), *news])))
    if known.dossier:
        written = [
            t(
                "known-part",
                part=t.plain(f"dossier-{entry.part}"),
                text=shortened(entry.text, LONGEST_LINE),
                author=entry.author_name,
                day=t.day(entry.written_at.astimezone(employee.zone).date(), today),
            )
            for entry in known.dossier
        ]
        parts.append(Html("\n".join([t("known-dossier"), *written])))
    if len(parts) == 1:
        parts.append(t("known-nothing"))
    return Html("\n\n".join(parts))


def _line(text: str, day: str, author: str, t: Words) -> Html:
    return t("known-line", text=shortened(text, LONGEST_LINE), day=day, author=author)


def _rows(client: Client, known: Knowledge, t: Words) -> list[Row]:
    done = [
        [make_button(shortened(t.plain("button-met", need=need.text), LONGEST_LABEL), MeetNeed(id=need.id))]
        for need in known.needs
    ]
    parts = [
        make_button(t.plain(f"dossier-{part}"), TellOf(id=client.id, what=part.value)) for part in DossierPart
    ]
    return [
        [
            make_button(t.plain("button-add-need"), TellOf(id=client.id, what=NEED)),
            make_button(t.plain("button-add-news"), TellOf(id=client.id, what=NEWS)),
        ],
        *done,
        *in_rows(parts),
        [make_button(t.plain("button-to-card"), ShowClient(id=client.id))],
    ]
