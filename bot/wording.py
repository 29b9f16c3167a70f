"""Notices as messages: worded by the handlers, one by one or several in a list."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.methods import DeleteMessage

from bot import outgoing
from bot.html_text import read
from domain.digests import Digest
from domain.notices import POLICIES, Notice, OutboxMessage, Priority, Shown
from domain.people import Employee
from domain.telling import Together
from handlers import digests, gathered
from handlers.notices import RENDERERS
from handlers.told import Told


class Wording:
    """How notices look."""

    def one(
        self, notice: Notice, facts: object, recipient: Employee, now: datetime
    ) -> Sequence[OutboxMessage]:
        """Word one notice."""
        call = RENDERERS[notice.kind](facts, Told(notice, recipient, now))
        return outgoing.messages([call], recipient.telegram_id, POLICIES[notice.kind].priority)

    def several(
        self,
        told: Sequence[tuple[Notice, Sequence[OutboxMessage]]],
        why: Together,
        recipient: Employee,
        now: datetime,
    ) -> Sequence[OutboxMessage]:
        """Word several notices as one list, each with a button that shows it in full."""
        items = [(notice, read(str(words[0].payload["text"]))) for notice, words in told]
        call = gathered.text(items, why, recipient, now)
        return outgoing.messages([call], recipient.telegram_id, Priority.REMINDER)

    def away(self, shown: Shown, notice: Notice) -> OutboxMessage:
        """Take an earlier message out of its chat; Telegram lets us for two days, after which it stays."""
        call = DeleteMessage(chat_id=shown.chat_id, message_id=shown.message_id)
        return outgoing.message(call, shown.chat_id, POLICIES[notice.kind].priority)


def word_digest(digest: Digest, message_id: int | None) -> OutboxMessage:
    """Word the digest of a group, as a new message or into the one with this number."""
    return outgoing.message(digests.call(digest, message_id), digest.group.chat_id, Priority.SUMMARY)
