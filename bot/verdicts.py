"""What each answer of Telegram means for the message that was sent."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.telegram import Answered, TelegramAway
from domain.notices import OutboxMessage, Priority

TRIED_FOR = timedelta(days=1)
BUTTON_TRIED_FOR = timedelta(minutes=1)
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
_UNAUTHORIZED_PAUSE = 30.0
_NOTHING_LEFT = (
    "message is not modified",
    "message to edit not found",
    "message to delete not found",
    "message can't be edited",
    "query is too old",
)
_NOT_MARKUP = "can't parse entities"


@dataclass(frozen=True, slots=True)
class End:
    """The call ended in `state`: sent, done (there was nothing left to do), refused or expired."""

    state: str
    message_id: int | None = None
    error: str | None = None
    level: int = logging.DEBUG


@dataclass(frozen=True, slots=True)
class Later:
    """The call is made again in `seconds`, with another payload if `payload` is one.

    `is_flood`: Telegram asked for the pause. `is_unanswered`: nobody knows whether the call took effect.
    """

    seconds: float
    reason: str
    payload: dict[str, object] | None = None
    is_flood: bool = False
    is_unanswered: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """A message and how it ended."""

    message: OutboxMessage
    end: End


def verdict(message: OutboxMessage, answer: Answered | TelegramAway, now: datetime) -> End | Later:
    """Decide how it goes on with a message after Telegram's answer, or after none."""
    if isinstance(answer, TelegramAway):
        return _in_time(message, Later(_growing(message), str(answer), is_unanswered=True), now)
    if answer.ok:
        result = answer.result
        return End("sent", result.get("message_id") if isinstance(result, dict) else None)
    if answer.retry_after is not None:
        return _in_time(message, Later(answer.retry_after, answer.description, is_flood=True), now)
    if answer.error_code == 401:
        return _in_time(message, Later(_UNAUTHORIZED_PAUSE, answer.description), now)
    return _refused(message, answer)


def _refused(message: OutboxMessage, answer: Answered) -> End | Later:
    if answer.moved_to is not None and message.payload.get("chat_id") != answer.moved_to:
        return Later(0, answer.description, {**message.payload, "chat_id": answer.moved_to})
    if _NOT_MARKUP in answer.description and "parse_mode" in message.payload:
        plain = {name: value for name, value in message.payload.items() if name != "parse_mode"}
        return Later(0, answer.description, plain)
    if any(text in answer.description for text in _NOTHING_LEFT):
        return End("done", error=answer.description)
    return End("refused", error=answer.description, level=logging.WARNING)


def _in_time(message: OutboxMessage, later: Later, now: datetime) -> End | Later:
    """Give up what nobody waits for any more."""
    is_button = message.priority is Priority.CALLBACK
    longest = BUTTON_TRIED_FOR if is_button else TRIED_FOR
    if message.created_at is not None and now - message.created_at > longest:
        level = logging.DEBUG if is_button else logging.WARNING
        return End("expired", error=later.reason, level=level)
    return later


def _growing(message: OutboxMessage) -> float:
    return float(min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(message.attempts, 10)))
