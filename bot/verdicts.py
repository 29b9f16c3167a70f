"""What each answer of Telegram means for the message that was sent."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.plain import plain_payload
from bot.telegram import Answered, TelegramAway
from domain.notices import OutboxMessage, OutboxState, Priority

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
_UNAUTHORIZED_PAUSE = 30.0


class Meaning(Enum):
    """What a refusal of Telegram means."""

    NOTHING_LEFT = auto()  # what was to be done is done, or nobody can do it any more
    NOBODY_THERE = auto()  # the person or the group takes no messages from us
    NO_TOPIC = auto()  # the topic of a forum is gone or closed; its group is there
    NOT_KNOWN = auto()  # Telegram does not know the token; an owner must look
    OUR_FAULT = auto()  # anything else: what we sent cannot be taken as it is


# The first line whose code (0: any) and words fit tells the meaning; words are compared in lower case.
MEANINGS: tuple[tuple[int, str, Meaning], ...] = (
    (0, "message is not modified", Meaning.NOTHING_LEFT),
    (0, "message to edit not found", Meaning.NOTHING_LEFT),
    (0, "message to delete not found", Meaning.NOTHING_LEFT),
    (0, "message to pin not found", Meaning.NOTHING_LEFT),
    (0, "message to react not found", Meaning.NOTHING_LEFT),
    (0, "message can't be edited", Meaning.NOTHING_LEFT),
    (0, "message can't be deleted", Meaning.NOTHING_LEFT),
    (0, "message_id_invalid", Meaning.NOTHING_LEFT),
    (0, "query is too old", Meaning.NOTHING_LEFT),
    (0, "message thread not found", Meaning.NO_TOPIC),
    (0, "topic_closed", Meaning.NO_TOPIC),
    (0, "topic_deleted", Meaning.NO_TOPIC),
    (400, "chat not found", Meaning.NOBODY_THERE),
    (400, "user not found", Meaning.NOBODY_THERE),
    (400, "peer_id_invalid", Meaning.NOBODY_THERE),
    (400, "user is deactivated", Meaning.NOBODY_THERE),
    (400, "not enough rights to send", Meaning.NOBODY_THERE),
    (400, "have no write access to the chat", Meaning.NOBODY_THERE),
    (400, "chat_write_forbidden", Meaning.NOBODY_THERE),
    (400, "chat_restricted", Meaning.NOBODY_THERE),
    (400, "chat_admin_required", Meaning.NOBODY_THERE),
    (400, "group chat was deactivated", Meaning.NOBODY_THERE),
    (403, "", Meaning.NOBODY_THERE),
    (401, "", Meaning.NOT_KNOWN),
    (404, "", Meaning.NOT_KNOWN),
)


@dataclass(frozen=True, slots=True)
class End:
    """The call ended in `state`. With `closes_chat`, nothing else needs to be tried in that chat for now."""

    state: OutboxState
    message_id: int | None = None
    error: str | None = None
    level: int = logging.DEBUG
    closes_chat: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """The call is made again in `seconds`, as `changed` if that is one.

    `is_flood`: Telegram asked for the pause. `is_unanswered`: nobody knows whether the call took effect.
    `moved_to` is the new number of a group.
    """

    seconds: float
    reason: str
    changed: OutboxMessage | None = None
    is_flood: bool = False
    is_unanswered: bool = False
    moved_to: int | None = None


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
        state = OutboxState.SENT if message.fault is None else OutboxState.SENT_PLAIN
        result = answer.result
        return End(state, result.get("message_id") if isinstance(result, dict) else None, message.fault)
    if answer.retry_after is not None:
        return _in_time(message, Later(answer.retry_after, answer.description, is_flood=True), now)
    if answer.moved_to is not None and message.payload.get("chat_id") != answer.moved_to:
        moved = replace(message, payload={**message.payload, "chat_id": answer.moved_to})
        return Later(0, answer.description, moved, moved_to=answer.moved_to)
    return _refused(message, answer, now)


def meaning_of(answer: Answered) -> Meaning:
    """Read a refusal."""
    said = answer.description.lower()
    for code, words, meaning in MEANINGS:
        if code in {0, answer.error_code} and words in said:
            return meaning
    return Meaning.OUR_FAULT


def _refused(message: OutboxMessage, answer: Answered, now: datetime) -> End | Later:
    meaning, said = meaning_of(answer), answer.description
    if meaning is Meaning.NOTHING_LEFT:
        return End(OutboxState.DONE, error=said)
    if meaning is Meaning.NOBODY_THERE:
        is_of_a_chat = "chat_id" in message.payload
        return End(OutboxState.UNREACHABLE, error=said, level=logging.INFO, closes_chat=is_of_a_chat)
    if meaning is Meaning.NOT_KNOWN:
        return _in_time(message, Later(_UNAUTHORIZED_PAUSE, said), now)
    if meaning is Meaning.NO_TOPIC and "message_thread_id" in message.payload:
        rest = {name: value for name, value in message.payload.items() if name != "message_thread_id"}
        return Later(0, said, replace(message, payload=rest))
    return _plainer(message, said)


def _plainer(message: OutboxMessage, said: str) -> End | Later:
    """Try what we got wrong once more in fewer and plainer words, and remember why."""
    plain = plain_payload(message.method, message.payload)
    if plain is None or plain == message.payload:
        return End(OutboxState.REFUSED, error=message.fault or said, level=logging.ERROR)
    return Later(0, said, replace(message, payload=plain, fault=message.fault or said))


def too_late(message: OutboxMessage, now: datetime, reason: str | None = None) -> End | None:
    """Give up what nobody waits for any more."""
    if message.expires_at is None or now < message.expires_at:
        return None
    level = logging.DEBUG if message.priority is Priority.CALLBACK else logging.WARNING
    return End(OutboxState.EXPIRED, error=reason or "it waited until it meant nothing any more", level=level)


def _in_time(message: OutboxMessage, later: Later, now: datetime) -> End | Later:
    return too_late(message, now + timedelta(seconds=later.seconds), later.reason) or later


def _growing(message: OutboxMessage) -> float:
    return float(min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(message.attempts, 10)))
