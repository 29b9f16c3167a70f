"""Notices whose turn has come: looked at again, worded, and put on their way, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from domain.notices import (
    POLICIES,
    Drop,
    Notice,
    NoticeKind,
    NoticeState,
    OutboxMessage,
    Shown,
    Tell,
    Verdict,
    Wait,
)
from domain.people import Employee
from domain.telling import (
    HELD_UP_AFTER,
    MOST_AT_ONCE,
    Together,
    is_late,
    means_until,
    to_be_told_at,
    why_together,
)
from services.notices import Check
from storage import notices, outbox, people
from storage.database import UnitOfWork

TOO_LATE = "too late to have meaning"
# A check that waits for a moment already gone must not be asked for ever without a pause.
_SOON = timedelta(seconds=30)
Words = Sequence[OutboxMessage]


class Wording(Protocol):
    """How notices look. A long one is several messages, of which the last has the buttons."""

    def one(self, notice: Notice, facts: object, recipient: Employee, now: datetime) -> Words:
        """Word one notice."""

    def several(
        self, told: Sequence[tuple[Notice, Words]], why: Together, recipient: Employee, now: datetime
    ) -> Words:
        """Word several notices as one list."""

    def away(self, shown: Shown, notice: Notice) -> OutboxMessage:
        """Take an earlier message out of its chat."""


async def tell_claimed(
    uow: UnitOfWork,
    now: datetime,
    checks: Mapping[NoticeKind, Check],
    wording: Wording,
    people_at_most: int,
    together: int = notices.MOST_TOGETHER,
) -> int:
    """Tell those whose turn it is what is claimed for them; gives to how many people, 0: nothing is left.

    Each notice is checked against the world as it is now. The recipient's quiet hours and days off make what
    is not urgent wait, and so does an earlier message that could not be sent yet. What came too late to have
    meaning expires, with that reason kept. What is late for other reasons, or comes in a crowd, a person is
    told in one list.
    """
    recipients = await notices.list_recipients(uow, people_at_most, now - HELD_UP_AFTER)
    due = await notices.list_claimed(uow, people_at_most, together) if recipients else []
    for recipient, is_held_up in recipients:
        his = [notice for notice in due if notice.recipient_id == recipient.id]
        await _Teller(uow, recipient, now, checks, wording).tell(his, is_held_up=is_held_up)
        notices.release_claims(uow, recipient)
    return len(recipients)


async def give_up_first(uow: UnitOfWork, now: datetime, reason: str) -> list[Notice]:
    """Let the notice whose turn it is end as a failure of ours, and give it."""
    given_up = await notices.list_claimed(uow, 1, 1)
    for notice in given_up:
        notices.settle(uow, notice, NoticeState.FAILED, now, reason)
        notices.release_claims(uow, await people.get(uow, notice.recipient_id))
    return given_up


class _Teller:
    """Tells one person what is due for him."""

    def __init__(
        self,
        uow: UnitOfWork,
        recipient: Employee,
        now: datetime,
        checks: Mapping[NoticeKind, Check],
        wording: Wording,
    ) -> None:
        self._uow = uow
        self._recipient = recipient
        self._now = now
        self._checks = checks
        self._wording = wording

    async def tell(self, due: list[Notice], *, is_held_up: bool) -> None:
        crowd = sum(not POLICIES[notice.kind].urgent for notice in due) > MOST_AT_ONCE
        together: list[tuple[Notice, Words]] = []
        for notice in due:
            if self._must_wait(notice, is_held_up=is_held_up):
                notices.hold(self._uow, notice)
                continue
            verdict = await self._look_again(notice)
            if not isinstance(verdict, Tell):
                self._leave(notice, verdict)
                continue
            words = self._words(notice, verdict)
            if not POLICIES[notice.kind].urgent and (crowd or is_late(notice, self._now)):
                together.append((notice, words))
            else:
                await self._say(notice, words)
        await self._say_together(together)

    def _must_wait(self, notice: Notice, *, is_held_up: bool) -> bool:
        if self._recipient.removed_at is not None:
            return False
        is_behind = is_held_up and not POLICIES[notice.kind].urgent
        return is_behind or self._recipient.unreachable_at is not None

    async def _look_again(self, notice: Notice) -> Verdict:
        if self._recipient.removed_at is not None:
            return Drop("the recipient has left")
        if means_until(notice, self._recipient) <= self._now:
            return Drop(TOO_LATE)
        at = to_be_told_at(replace(notice, due_at=self._now), self._recipient)
        if at > self._now:
            return Wait(at)
        return await self._checks[notice.kind](self._uow, notice, self._recipient, self._now)

    def _words(self, notice: Notice, verdict: Tell) -> Words:
        until = means_until(notice, self._recipient)
        words = self._wording.one(notice, verdict.facts, self._recipient, self._now)
        return [replace(message, expires_at=until) for message in words]

    async def _say(self, notice: Notice, words: Words) -> None:
        *before, last = words
        earlier = await self._replaced(notice)
        for message in before:
            outbox.add(self._uow, message, self._now)
        kept = outbox.add(self._uow, replace(last, notice_id=notice.id), self._now)
        notices.settle(self._uow, notice, NoticeState.SENT, self._now, outbox_id=kept.id)
        if earlier is not None:
            outbox.add(self._uow, self._wording.away(earlier, notice), self._now)

    async def _replaced(self, notice: Notice) -> Shown | None:
        """Give the message that says the same and is older, where one should not stand beside the other."""
        if not POLICIES[notice.kind].replaces:
            return None
        return await outbox.find_last_shown(self._uow, notice)

    async def _say_together(self, together: list[tuple[Notice, Words]]) -> None:
        if len(together) < 2:
            for notice, words in together:
                await self._say(notice, words)
            return
        together.sort(key=lambda pair: pair[0].planned_for)
        told = [notice for notice, _ in together]
        why = why_together(told, self._recipient, self._now)
        until = max(means_until(notice, self._recipient) for notice in told)
        listed = self._wording.several(together, why, self._recipient, self._now)
        kept = [outbox.add(self._uow, replace(part, expires_at=until), self._now) for part in listed]
        for notice, words in together:
            outbox.keep_back(self._uow, replace(words[-1], notice_id=notice.id), self._now)
            notices.settle(self._uow, notice, NoticeState.SENT, self._now, outbox_id=kept[-1].id)

    def _leave(self, notice: Notice, verdict: Wait | Drop) -> None:
        if isinstance(verdict, Wait):
            until = verdict.until if verdict.until > self._now else self._now + _SOON
            notices.postpone(self._uow, notice, until)
            return
        state = NoticeState.EXPIRED if verdict.reason == TOO_LATE else NoticeState.CANCELLED
        notices.settle(self._uow, notice, state, self._now, verdict.reason)
