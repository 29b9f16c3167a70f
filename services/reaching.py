"""Whom we can reach: people who blocked the bot and came back, groups that we were thrown out of."""

from dataclasses import dataclass
from datetime import datetime

from domain.notices import Drop, Notice, NoticeKind, NoticeState, OutboxMessage, OutboxState, Tell, Verdict
from domain.people import Employee
from domain.telling import HELD_UP_AFTER
from services import groups, notices, team
from services.notices import Check
from storage import notices as stored
from storage import outbox, people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Somebody who gets nothing from us, and how many notices wait for him."""

    employee: Employee
    waiting: int


async def lose_chat(uow: UnitOfWork, chat_id: int, reason: str, now: datetime) -> None:
    """Note that a chat takes no messages from us: what waits for it ends, and its heads are told once.

    What a person was to be told unasked waits until he can be reached again; for a group it expires.
    """
    if chat_id < 0:
        await groups.lose(uow, chat_id, now)
        stored.take_back_of_chat(uow, chat_id, NoticeState.EXPIRED, reason, now)
    else:
        stored.take_back_of_chat(uow, chat_id, NoticeState.HELD, None, None)
        person = await people.find_by_telegram_id(uow, chat_id)
        if person is not None:
            await lose(uow, person, now)
    outbox.close_chat(uow, chat_id, now, reason)


async def lose(uow: UnitOfWork, person: Employee, now: datetime) -> None:
    """Note that a person cannot be reached, and tell the heads of his department once."""
    if person.unreachable_at is not None or person.removed_at is not None:
        return
    people.mark_unreachable(uow, person, now)
    for leader in await _leaders_of(uow, person):
        notices.plan(uow, NoticeKind.UNREACHABLE, leader, person.id, now, occurrence=now.isoformat())


def find_again(uow: UnitOfWork, person: Employee, now: datetime) -> None:
    """Note that a person can be reached again; what waited for him is looked at anew, at once."""
    if person.unreachable_at is None:
        return
    people.mark_unreachable(uow, person, None)
    stored.release_held(uow, person.id, now)


def note_undelivered(
    uow: UnitOfWork, message: OutboxMessage, state: OutboxState, reason: str, now: datetime
) -> None:
    """Note that the notices which stood in a message did not reach anybody."""
    ended = NoticeState.EXPIRED if state is OutboxState.EXPIRED else NoticeState.FAILED
    stored.take_back(uow, message.id, ended, reason, now)


def note_end(uow: UnitOfWork, message: OutboxMessage, now: datetime) -> None:
    """Note that a message ended, in whatever way: what waited behind it is looked at anew, at once."""
    made_at = message.created_at
    if message.chat_id > 0 and not message.is_answer and made_at and now - made_at >= HELD_UP_AFTER:
        stored.release_held_of_chat(uow, message.chat_id, now)


async def check_unreachable(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of a person who cannot be reached, unless he can again or is with us no more."""
    person = await people.get(uow, notice.subject_id)
    if person.removed_at is not None or person.unreachable_at is None:
        return Drop("the person can be reached again, or has left")
    if not team.may_see(recipient, person):
        return Drop("it is not this person's to hear any more")
    return Tell(Unreachable(person, await stored.count_held(uow, person.id)))


async def _leaders_of(uow: UnitOfWork, person: Employee) -> list[Employee]:
    heads = [] if person.leads else await people.list_heads(uow, person.department_id)
    reachable = [one for one in heads if one.unreachable_at is None]
    return reachable or [one for one in await people.list_admins(uow) if one.id != person.id]


CHECKS: dict[NoticeKind, Check] = {NoticeKind.UNREACHABLE: check_unreachable}
