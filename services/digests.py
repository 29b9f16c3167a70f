"""The digest of a group: one message a day, written anew in its place until the group's midnight (D073)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.digests import OPEN_FIGURES, Digest, Upcoming
from domain.figures import day_of, total
from domain.groups import Group, GroupPart
from domain.notices import OutboxMessage
from domain.people import Employee
from services import figures as counted
from storage import digests, outbox, people
from storage.database import UnitOfWork

EDITED_AT_MOST_EVERY = timedelta(minutes=5)
MOST_WINS = 10
MOST_UPCOMING = 10
MOST_SECRETS = 10
# How a digest looks; the number is that of the message to write it into, None for a new one.
DigestWording = Callable[[Digest, int | None], OutboxMessage]


async def of_group(uow: UnitOfWork, group: Group, day: date) -> Digest:
    """Give the digest of a group and day; the day is that of whoever bound it, and of each person counted."""
    binder = await people.get(uow, group.bound_by)
    begins, ends = day_of(day).bounds(binder.zone)
    staff = await counted.of_department(uow, group.department_id, day_of(day))
    sums = ((figure, total(staff, figure)) for figure in OPEN_FIGURES)
    upcoming = await digests.list_upcoming(
        uow, group.department_id, ends, ends + timedelta(days=1), MOST_UPCOMING
    )
    digest = Digest(
        group,
        binder,
        day,
        tuple((figure, number) for figure, number in sums if number),
        await digests.list_wins(uow, group.department_id, begins, ends, MOST_WINS),
        tuple(_shown(one, group.shows) for one in upcoming),
        tuple(staff) if GroupPart.PEOPLE in group.shows else (),
    )
    return await _with_secrets(uow, digest)


def _shown(one: Upcoming, shows: frozenset[GroupPart]) -> Upcoming:
    contact = one.contact if GroupPart.CONTACTS in shows else ""
    return replace(one, contact=contact, phone=one.phone if GroupPart.PHONES in shows else "")


async def _with_secrets(uow: UnitOfWork, digest: Digest) -> Digest:
    group = digest.group
    if GroupPart.DEBTS in group.shows:
        debts = await digests.list_debts(uow, group.department_id, digest.day, MOST_SECRETS)
        digest = replace(digest, debts=debts)
    if GroupPart.COMPLAINTS in group.shows:
        complaints = await digests.list_complaints(uow, group.department_id, MOST_SECRETS)
        digest = replace(digest, complaints=complaints)
    return digest


async def day_in(uow: UnitOfWork, group: Group, now: datetime) -> date:
    """Give the day that it is for a group: that of whoever bound it."""
    return (await people.get(uow, group.bound_by)).today(now)


async def list_due(uow: UnitOfWork, now: datetime) -> list[tuple[Group, date]]:
    """Give the groups whose digest of today is to go out or may be written anew, with their day."""
    due, binders = [], await digests.list_binders(uow)
    for group in await digests.list_groups(uow):
        binder = binders[group.bound_by]
        local = now.astimezone(binder.zone)
        if _is_time(group, binder, local):
            due.append((group, local.date()))
    return due


def _is_time(group: Group, binder: Employee, local: datetime) -> bool:
    return local.time() >= group.digest_at and local.isoweekday() in binder.hours.work_days


async def news(
    uow: UnitOfWork, group: Group, day: date, wording: DigestWording, now: datetime
) -> OutboxMessage | None:
    """Give the digest of the day, or its words where they have changed; None for silence and nothing new."""
    sent = await digests.find(uow, group.chat_id, day)
    if sent is not None and (sent.message_id is None or now - sent.changed_at < EDITED_AT_MOST_EVERY):
        return None
    digest = await of_group(uow, group, day)
    if digest.is_empty and sent is None:
        return None
    message = wording(digest, None if sent is None else sent.message_id)
    return None if sent is not None and _text(message) == sent.text else message


async def tell(uow: UnitOfWork, group: Group, day: date, message: OutboxMessage, now: datetime) -> None:
    """Send what `news` gave, and keep which message the group's digest of the day is."""
    kept = outbox.add(uow, message, now)
    if await digests.find(uow, group.chat_id, day) is None:
        digests.add(uow, group.chat_id, day, kept.id, _text(message), now)
    else:
        digests.change(uow, group.chat_id, day, _text(message), now)


def _text(message: OutboxMessage) -> str:
    return str(message.payload["text"])
