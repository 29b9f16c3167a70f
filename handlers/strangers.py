"""Strangers: one polite sentence in their language and nothing else, unless they hold an invitation."""

from datetime import datetime
from typing import Protocol

from aiogram.types import Message

from handlers import welcome
from handlers.answers import Answer, say
from handlers.words import Words
from services import people
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
    bot_name: str,
) -> Answer:
    """Let a person with a good invitation in; tell anybody else once that this is a private bot.

    Raises InvitationUnknown, InvitationUsed or InvitationExpired for a link that does not open.
    """
    if message.chat.type != "private":
        return say(message, t("stranger")) if name is not None else None
    if name != "start" or not words or message.from_user is None:
        return say(message, t("stranger"))
    newcomer = await people.join(
        uow,
        words,
        telegram_id=message.from_user.id,
        name=message.from_user.full_name,
        language=t.language,
        zone=settings.time_zone,
        now=now,
    )
    return welcome.joined(message, newcomer)
