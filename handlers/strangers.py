"""Strangers: one polite sentence in their language, unless they hold an invitation (D088)."""

from datetime import datetime
from typing import Protocol

from aiogram.types import CallbackQuery, Message

from domain.names import clean
from domain.people import LONGEST_NAME
from domain.refusals import InvitationExpired, InvitationUnknown, InvitationUsed
from handlers import welcome
from handlers.answers import Answer, say, toast
from handlers.resuming import refusal_text
from handlers.words import Html, Words
from services import people
from services.strangers import may_be_answered
from storage.database import UnitOfWork


class Defaults(Protocol):
    """The settings that newcomers begin with."""

    default_language: str
    time_zone: str


async def hear(
    message: Message,
    name: str | None,
    words: str,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    settings: Defaults,
) -> Answer:
    """Let a person with a good invitation in; tell anybody else that this is a private bot."""
    if name == "start" and words:
        return await _come_in(message, words, uow, now, t, settings)
    return await _once(message, t("stranger"), uow, now)


async def hear_in_group(message: Message, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """Answer a command of ours in a group; who speaks as the group itself is asked to speak for himself."""
    return await _once(message, t("anonymous" if message.sender_chat else "stranger"), uow, now)


async def press(query: CallbackQuery, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """A button pressed by a stranger, or by one who was taken out."""
    may = await may_be_answered(uow, query.from_user.id, now)
    return toast(query, t.plain("stranger") if may else None)


async def _come_in(
    message: Message, secret: str, uow: UnitOfWork, now: datetime, t: Words, settings: Defaults
) -> Answer:
    person = message.from_user
    if person is None:
        return None
    try:
        newcomer = await people.join(
            uow,
            secret,
            telegram_id=person.id,
            name=clean(person.full_name)[:LONGEST_NAME] or person.username or str(person.id),
            language=t.language,
            zone=settings.time_zone,
            now=now,
        )
    except (InvitationUnknown, InvitationUsed, InvitationExpired) as refusal:
        # answered here, and not at the edge, because a stranger's tries are counted
        return await _once(message, refusal_text(refusal, t), uow, now)
    return welcome.joined(message, newcomer)


async def _once(message: Message, text: Html, uow: UnitOfWork, now: datetime) -> Answer:
    who = message.sender_chat or message.from_user
    if who is None or getattr(who, "is_bot", False) or not await may_be_answered(uow, who.id, now):
        return None
    return say(message, text)
