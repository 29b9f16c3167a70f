"""`/rhythm`: how often a client is contacted, and how often at most (D013, D027)."""

from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.cadences import StepTo
from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.notices import NoticeKind
from domain.people import Employee
from handlers import dialogues, picking, starting
from handlers.answers import Answer, Call, below, toast
from handlers.keyboards import make_button, put
from handlers.table import Table
from handlers.task_buttons import card_row, log_rows
from handlers.told import Renderer, Told
from handlers.words import Words
from services import rhythms
from services.rhythms import ClientRhythm, QuietClient
from storage.database import UnitOfWork

SUBJECT = "rhythm"
NONE = 0
AS_DEPARTMENT = -1
OFFERED_DAYS = (5, 10, 20, 40)
OFFERED_CAPS = (1, 2, 3, 5)


class SetEvery(CallbackData, prefix="every"):
    """Contact the client once in so many working days; NONE as it comes."""

    id: int
    days: int


class SetMost(CallbackData, prefix="atmost"):
    """Contact the client at most so often a week; AS_DEPARTMENT as the department does."""

    id: int
    most: int


class OpenRhythm(CallbackData, prefix="rhythm"):
    """Show how often this client is contacted."""

    id: int


def register(table: Table) -> None:
    """Enter the rhythm."""
    table.command("rhythm", rhythm)
    table.button(SetEvery, every)
    table.button(SetMost, at_most)
    table.button(OpenRhythm, open_rhythm)
    picking.then(SUBJECT, client_picked)
    starting.offers(SUBJECT, rhythm_with)


async def rhythm(
    message: Message,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """`/rhythm`, `/rhythm CLIENT`."""
    dialogues.begin(talk, picking.STEP, subject=SUBJECT)
    return await picking.told(message, words, talk, employee, uow, now, t)


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client is known: nothing more is asked."""
    dialogues.end(talk)
    return _show(where, await rhythms.rhythm_for(uow, employee, client.id), employee, now, t)


async def rhythm_with(
    query: CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """From the client's card, which stays as it is."""
    return _show(below(query), await rhythms.rhythm_for(uow, employee, client.id), employee, now, t)


async def open_rhythm(
    query: CallbackQuery, button: OpenRhythm, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The rhythm of a client. Raises ClientNotFound."""
    found = await rhythms.rhythm_for(uow, employee, button.id)
    return [toast(query), _show(below(query), found, employee, now, t)]


async def every(
    query: CallbackQuery, button: SetEvery, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Once in so many working days. Raises ClientNotFound or BadInput."""
    days = None if button.days == NONE else button.days
    found = await rhythms.set_every(uow, employee, button.id, days, now)
    return [toast(query), _show(query, found, employee, now, t)]


async def at_most(
    query: CallbackQuery, button: SetMost, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """At most so often a week. Raises ClientNotFound or BadInput."""
    most = None if button.most == AS_DEPARTMENT else button.most
    found = await rhythms.set_most(uow, employee, button.id, most, now)
    return [toast(query), _show(query, found, employee, now, t)]


def _show(
    where: Message | CallbackQuery, found: ClientRhythm, employee: Employee, now: datetime, t: Words
) -> Call:
    client, days = found.client, found.rhythm.every_days
    next_on = None if found.run is None else found.run.next_on
    lines = [
        t("rhythm-heading", client=display_name(client)),
        t("rhythm-none") if days is None else t("rhythm-every", days=days),
        t("rhythm-due", day=t.day(next_on, employee.today(now))) if next_on is not None else None,
        t("rhythm-most", most=found.most_a_week) if found.most_a_week else t("rhythm-no-cap"),
        t("rhythm-ask"),
    ]
    rows = [
        [
            make_button(
                _chosen(t.plain("rhythm-days", days=one), days == one), SetEvery(id=client.id, days=one)
            )
            for one in OFFERED_DAYS
        ],
        [
            make_button(
                _chosen(t.plain("rhythm-as-it-comes"), days is None), SetEvery(id=client.id, days=NONE)
            )
        ],
        [
            make_button(
                _chosen(t.plain("rhythm-a-week", most=one), found.rhythm.most_a_week == one),
                SetMost(id=client.id, most=one),
            )
            for one in OFFERED_CAPS
        ],
        [
            make_button(
                _chosen(t.plain("rhythm-as-department"), found.rhythm.most_a_week is None),
                SetMost(id=client.id, most=AS_DEPARTMENT),
            )
        ],
        *card_row(client.id, t),
    ]
    return put(where, "\n".join(line for line in lines if line), rows)


def warned(call: Call, most: int | None, t: Words) -> Call:
    """Add to a message that the client would be contacted more often than he should be (D027)."""
    if most is None:
        return call
    told: Any = call
    return call.model_copy(update={"text": f"{told.text}\n{t('too-often', most=most)}"})


def _chosen(text: str, is_chosen: bool) -> str:
    return f"✓ {text}" if is_chosen else text


def quiet(facts: QuietClient, told: Told) -> SendMessage:
    """Tell the manager that a client is due, or his head that the client waits twice as long."""
    t, client = told.t, facts.client
    own = [make_button(t.plain("with-rhythm"), OpenRhythm(id=client.id))]
    if facts.to is StepTo.MANAGER:
        text = t("client-due", client=display_name(client), days=facts.days_since)
        rows = [*log_rows(client.id, t), own]
    else:
        name = facts.manager.name
        text = t("client-silent", client=display_name(client), days=facts.days_since, name=name)
        rows = [own, *card_row(client.id, t)]
    return told.message(text, InlineKeyboardMarkup(inline_keyboard=rows))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.CLIENT_DUE: quiet,
    NoticeKind.CLIENT_SILENT: quiet,
}
