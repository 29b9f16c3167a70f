"""What each answer of Telegram means for the message that was sent."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.telegram import Answered, TelegramAway
from domain.notices import OutboxMessage, Priority

TRIED_FOR = timedelta(days=1)
_NOTHING_LEFT = (
    "message is not modified",
    "message to edit not found",
    "message to delete not found",
    "message can't be edited",
    "query is too old",
)


@dataclass(frozen=True, slots=True)
class End:
    """The call ended in `state`: sent, done (there was nothing left to do), refused or expired."""

    state: str
    message_id: int | None = None
    error: str | None = None
    level: int = logging.DEBUG


@dataclass(frozen=True, slots=True)
class Later:
    """The call is made again in `seconds`; with `everyone`, no other call is made before that either."""

    seconds: float
    reason: str
    everyone: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """A message and how it ended."""

    message: OutboxMessage
    end: End


def verdict(message: OutboxMessage, answer: Answered | TelegramAway, now: datetime) -> End | Later:
    """Decide how it goes on with a message after Telegram's answer, or after none."""
    if isinstance(answer, TelegramAway):
        return _unanswered(message, str(answer), now)
    if answer.ok:
        result = answer.result
        return End("sent", result.get("message_id") if isinstance(result, dict) else None)
    if answer.retry_after is not None:
        return Later(float(answer.retry_after), answer.description)
    if any(text in answer.description for text in _NOTHING_LEFT):
        return End("done", error=answer.description)
    return End("refused", error=answer.description, level=logging.WARNING)


def _unanswered(message: OutboxMessage, reason: str, now: datetime) -> End | Later:
    if message.priority is Priority.CALLBACK and message.attempts > 2:
        return End("expired", error=reason)
    if message.created_at is not None and now - message.created_at > TRIED_FOR:
        return End("expired", error=reason, level=logging.WARNING)
    return Later(min(30.0, 0.5 * 2 ** min(message.attempts, 10)), reason)
