"""What is asked of a proposal that is being told, and what was told of it so far."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.activities import Attachment, AttachmentKind
from domain.conversation import Conversation
from domain.money import Money
from domain.people import Employee
from domain.proposals import Channel, NewProposal
from domain.shortening import shortened
from handlers import dialogues, picking
from handlers.answers import Answer, show
from handlers.keyboards import in_rows, make_button
from handlers.proposal_buttons import NoSum, PickChannel, PickWhen, When
from handlers.resuming import cancel_row
from handlers.words import Html, Words
from services import client_knowledge
from storage.database import UnitOfWork

MOST_NEEDS = 5
WHAT, SUM, CHANNEL, WHEN = "proposal_what", "proposal_sum", "proposal_channel", "proposal_when"
Rows = list[list[InlineKeyboardButton]]


async def ask_next(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    said: str = "",
) -> Answer:
    """Ask for the first thing that is not told yet; `said` is HTML that goes before the question."""
    draft = talk.draft
    if "client_id" not in draft:
        return await picking.ask_client(where, talk, employee, uow, now, t, said)
    if "text" not in draft:
        question = Html(
            t("proposal-ask-what", client=title(talk)) + "\n" + await _needs(talk, employee, uow, t)
        )
        return _ask(where, talk, WHAT, question, [], said, t)
    if "price" not in draft:
        rows = [[make_button(t.plain("proposal-no-sum"), NoSum(draft=_number(talk)))]]
        return _ask(where, talk, SUM, t("proposal-ask-sum", client=title(talk)), rows, said, t)
    if "channel" not in draft:
        question = t("proposal-ask-channel", client=title(talk))
        return _ask(where, talk, CHANNEL, question, _channel_rows(talk, t), said, t)
    return _ask(where, talk, WHEN, t("proposal-ask-when", client=title(talk)), _when_rows(talk, t), said, t)


async def _needs(talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words) -> Html:
    """Give the needs that the client is known to have, for a proposal should meet them (D029)."""
    client_id = int(str(talk.draft["client_id"]))
    _, knowledge = await client_knowledge.knowledge_for(uow, employee, client_id, most=MOST_NEEDS)
    needs = "; ".join(shortened(need.text, 120) for need in knowledge.needs)
    return t("needs-known", needs=needs) if needs else t("needs-unknown")


def told(talk: Conversation, sent_at: datetime | None, send_at: datetime | None) -> NewProposal:
    """Give all that was told of the proposal."""
    draft: dict[str, Any] = talk.draft
    price, file = draft.get("price"), draft.get("file")
    return NewProposal(
        client_id=draft["client_id"],
        text=draft["text"],
        price=Money(Decimal(price[0]), price[1]) if price else None,
        channel=Channel(draft["channel"]),
        sent_at=sent_at,
        send_at=send_at,
        file=Attachment(AttachmentKind(file[0]), file[1], file[2]) if file else None,
    )


def _ask(
    where: Message | CallbackQuery,
    talk: Conversation,
    step: str,
    question: Html,
    rows: Rows,
    said: str,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, step)
    text = Html(f"{said}\n\n{question}") if said else question
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=[*rows, cancel_row(talk, t)]))


def _channel_rows(talk: Conversation, t: Words) -> Rows:
    number = _number(talk)
    buttons = [
        make_button(t.plain(f"channel-{channel}"), PickChannel(draft=number, channel=channel))
        for channel in Channel
    ]
    return in_rows(buttons)


def _when_rows(talk: Conversation, t: Words) -> Rows:
    words = {
        When.NOW: t.plain("proposal-when-now"),
        When.LATER: t.plain("proposal-when-later"),
        When.DRAFT: t.plain("proposal-when-draft"),
    }
    return [[make_button(text, PickWhen(draft=_number(talk), when=when))] for when, text in words.items()]


def title(talk: Conversation) -> str:
    """Give the name of the client whom the dialogue is about."""
    return str(talk.draft["title"])


def _number(talk: Conversation) -> int:
    return int(str(talk.draft["draft"]))
