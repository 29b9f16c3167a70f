"""`/proposal`: to whom, what, for how much, by what way, and when it is sent (D028-D030)."""

from datetime import date, datetime, time

from aiogram.types import CallbackQuery, Message

from domain.activities import Attachment
from domain.calendar import at
from domain.clients import Client
from domain.conversation import Conversation
from domain.people import Employee
from domain.proposals import LONGEST_TEXT
from domain.shortening import cut
from domain.spoken_moments import is_ahead, read_moment
from domain.spoken_sums import read_sum
from handlers import days, dialogues, documents, enclosures, picking, proposal_cards, with_client
from handlers import proposal_questions as questions
from handlers.answers import Answer, show, toast
from handlers.proposal_buttons import NoSum, PickChannel, PickWhen, When
from handlers.resuming import continues
from handlers.table import Table
from handlers.words import Html, Words
from services import proposals
from services.department_settings import currency_of
from storage.database import UnitOfWork

SUBJECT = "proposal"


def register(table: Table) -> None:
    """Enter the dialogue and the ways to begin it."""
    with_client.begins(table, SUBJECT, client_picked, command="proposal")
    table.step(questions.WHAT, what_told)
    table.step(questions.SUM, sum_typed)
    table.step(questions.CHANNEL, channel_typed)
    table.step(questions.WHEN, when_typed)
    table.enclosure(SUBJECT, file_sent)
    table.button(NoSum, no_sum)
    table.button(PickChannel, channel_picked)
    table.button(PickWhen, when_picked)
    days.then(SUBJECT, day_picked)
    continues(SUBJECT, asked_again)
    documents.may_be(SUBJECT, "document-is-proposal", bool, document_is_proposal)


async def begin_with_document(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A document that was forwarded: a proposal, whose client is asked for first."""
    dialogues.begin(talk, picking.STEP, subject=SUBJECT)
    return await file_sent(message, talk, employee, uow, now, t)


async def document_is_proposal(
    query: CallbackQuery,
    file: Attachment,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """A document of which it was asked what it is."""
    told = cut(file.caption or file.file_name, LONGEST_TEXT)
    dialogues.end(talk)
    dialogues.begin(
        talk,
        picking.STEP,
        subject=SUBJECT,
        file=[file.kind.value, file.file_id, file.file_name],
        text=told,
        worth_keeping=True,
    )
    return await questions.ask_next(query, talk, employee, uow, now, t, t("proposal-file-kept"))


async def client_picked(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client is known."""
    return await questions.ask_next(where, talk, employee, uow, now, t)


async def file_sent(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The proposal itself, at any step: the last file counts; its caption, or its name, says what it is."""
    file = enclosures.attachment_of(message)
    if file is not None:
        dialogues.go_on(
            talk, talk.step, file=[file.kind.value, file.file_id, file.file_name], worth_keeping=True
        )
        told = file.caption or str(talk.draft.get("text", "")) or file.file_name
        if told:
            dialogues.go_on(talk, talk.step, text=cut(told, LONGEST_TEXT))
    said = Html() if file is None else t("proposal-file-kept")
    return await questions.ask_next(message, talk, employee, uow, now, t, said)


async def what_told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What is offered, in words; a sum in them is read as the price."""
    text = (message.text or "").strip()
    if text:
        dialogues.go_on(talk, talk.step, text=cut(text, LONGEST_TEXT), worth_keeping=True)
    return await questions.ask_next(message, talk, employee, uow, now, t)


async def sum_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The sum in words: "100 000", "1,5 млн", "900 EUR"."""
    price = read_sum(message.text or "", await currency_of(uow, employee))
    if price is None:
        return await questions.ask_next(message, talk, employee, uow, now, t, t("proposal-sum-unread"))
    dialogues.go_on(talk, talk.step, price=[str(price.amount), price.currency])
    return await questions.ask_next(message, talk, employee, uow, now, t)


async def no_sum(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It names no sum."""
    if talk.step != questions.SUM:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, talk.step, price=None)
    return await questions.ask_next(query, talk, employee, uow, now, t)


async def channel_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Words where a button was asked for: the question again."""
    return await questions.ask_next(message, talk, employee, uow, now, t)


async def channel_picked(
    query: CallbackQuery,
    button: PickChannel,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """By what way it goes."""
    if talk.step != questions.CHANNEL:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, talk.step, channel=button.channel.value)
    return await questions.ask_next(query, talk, employee, uow, now, t)


async def when_picked(
    query: CallbackQuery,
    button: PickWhen,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Sent now, to be sent on a day, or a draft."""
    if talk.step != questions.WHEN:
        return toast(query, t.plain("button-over"))
    if button.when is When.LATER:
        question = t("proposal-ask-send-day", client=questions.title(talk))
        return await days.ask_day(query, question, talk, employee, now, t, none_allowed=False)
    return await _save(query, now if button.when is When.NOW else None, None, talk, employee, uow, now, t)


async def when_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """When it was sent, or is to be, in words: "вчера 15:00", "завтра 10:00"."""
    moment = read_moment(message.text or "", employee, now)
    if moment is None:
        return await questions.ask_next(message, talk, employee, uow, now, t, t("proposal-when-unread"))
    sent_at, send_at = (None, moment) if is_ahead(moment, now) else (min(moment, now), None)
    return await _save(message, sent_at, send_at, talk, employee, uow, now, t)


async def day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The day on which it is to be sent: I speak of it in the morning, or soon when the day is today."""
    morning = at(day or employee.today(now), max(employee.hours.work_from, time(9)), employee.zone)
    return await _save(where, None, max(morning, now), talk, employee, uow, now, t)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A proposal that was put aside half told: its present question again."""
    return await questions.ask_next(query, talk, employee, uow, now, t)


async def _save(
    where: Message | CallbackQuery,
    sent_at: datetime | None,
    send_at: datetime | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    listed = await proposals.make(uow, employee, questions.told(talk, sent_at, send_at), now)
    dialogues.end(talk)
    text = proposal_cards.text(listed, employee, now, t)
    return show(where, Html(t("proposal-saved") + "\n" + text), proposal_cards.markup(listed, now, t))
