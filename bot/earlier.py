"""What an earlier run left behind: messages that wait, and what it owes to Telegram's limits."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.pace import WINDOW, Pace
from domain.notices import OutboxMessage
from storage import outbox
from storage.database import Database

_READ_AT_ONCE = 500
_REMEMBERED = timedelta(seconds=61)


@dataclass(frozen=True, slots=True)
class Left:
    """The messages that wait, in order, and the chats of those that arrived lately, each with its moment."""

    waiting: list[OutboxMessage]
    recent: list[tuple[int, datetime]]


async def read(database: Database, now: Callable[[], datetime]) -> Left:
    """Read it all; what is committed meanwhile is read too. Raises StorageUnavailable."""
    waiting: list[OutboxMessage] = []
    while True:
        async with database.transaction() as uow:
            batch = await outbox.list_waiting(uow, waiting[-1].id if waiting else 0, _READ_AT_ONCE)
            recent = await outbox.list_recent(uow, now() - _REMEMBERED)
        waiting += batch
        if not batch:
            return Left(waiting, recent)


def remember(left: Left, pace: Pace, now: datetime, at_once: int) -> None:
    """Keep the limits and promises of that run; up to `at_once` messages are perhaps on their way still."""
    ago = [(chat_id, max((now - at).total_seconds(), 0.0)) for chat_id, at in left.recent]
    for chat_id, seconds_ago in ago:
        pace.went(chat_id, seconds_ago)
    for chat_id in {message.chat_id for message in left.waiting}:
        pace.went(chat_id)
    just_sent = sum(seconds_ago < WINDOW for _, seconds_ago in ago)
    pace.withhold(min(len(left.waiting), at_once) + just_sent)
    promised = Counter[int]()
    for message in left.waiting:
        if message.told_to_wait and message.not_before is not None and message.not_before > now:
            wait = (message.not_before - now).total_seconds()
            pace.pause(message.chat_id, wait)
            promised[message.chat_id] = max(promised[message.chat_id], int(wait) + 1)
    if len(promised) > 1:
        pace.pause_all(min(promised.values()))
