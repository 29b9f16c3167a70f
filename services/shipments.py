"""Shipments followed up: the first one watched, key clients called after theirs, late orders asked for."""

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.calendar import at
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee, Role
from domain.shipments import ACTIVE_FOR, FRESH_FOR, RHYTHM_OF, Shipment, Unbought, is_list_day
from domain.tasks import TaskKind
from domain.working_days import WorkingDays
from services import cadences, notices, tasks
from services.notices import Check
from storage import shipments
from storage.database import UnitOfWork

MORNING = time(9)
MOST_ASKED = 5  # late orders a morning
MOST_LISTED = 200
MOST_FOLLOWED = 20  # shipments in one transaction


@dataclass(frozen=True, slots=True)
class NotShipped:
    """Clients that got nothing this month, who waited longest first."""

    month_begins: date
    clients: list[Unbought]


async def sweep(uow: UnitOfWork, person: Employee, now: datetime) -> bool:
    """Give this person the tasks that shipments bring, and plan the list of who got nothing (D119-D122).

    After a great import it stops halfway and tells so: the rest is for another transaction.
    """
    today = person.today(now)
    days = await cadences.days_of(uow, person, now)
    if not days.is_working(today):
        return False
    fresh = await shipments.list_fresh(uow, person.id, today - FRESH_FOR, today)
    last = list({one.client_id: one for one in fresh}.values())
    for shipment in last[:MOST_FOLLOWED]:
        await _follow_up(uow, person, shipment, days, now)
    if len(last) > MOST_FOLLOWED:
        return True
    late = [
        rhythm
        for rhythm in await shipments.list_rhythms(uow, person.id, today - RHYTHM_OF, today)
        if rhythm.is_late(days, today)
    ]
    for rhythm in sorted(late, key=lambda one: one.last_on, reverse=True)[:MOST_ASKED]:
        await _give(uow, person, rhythm.client_id, TaskKind.ORDER_DUE, str(rhythm.interval), today, now)
        shipments.mark_asked_for(uow, rhythm.client_id, rhythm.last_on)
    if person.role is not Role.ADMIN and is_list_day(today, days):
        due_at = max(at(today, MORNING, person.zone), now)
        notices.plan(uow, NoticeKind.NOT_SHIPPED, person, person.id, due_at, today.isoformat())
    return False


async def _follow_up(
    uow: UnitOfWork, person: Employee, shipment: Shipment, days: WorkingDays, now: datetime
) -> None:
    """Watch a first shipment on its day and the day after; call a key client a day later (D121, D122).

    What the book has learned of only these days is no first shipment.
    """
    today = person.today(now)
    client_id, number = shipment.client_id, shipment.number
    known_since = await shipments.known_since(uow) or now
    is_first = shipment.is_first and known_since < now - FRESH_FOR
    if is_first:
        await _give(uow, person, client_id, TaskKind.FIRST_SHIPMENT, number, today, now)
    if is_first or shipment.to_key:
        next_day = days.next_working_day(today)
        await _give(uow, person, client_id, TaskKind.AFTER_SHIPMENT, number, next_day, now)
    shipments.mark_followed_up(uow, client_id, shipment.on)


async def _give(
    uow: UnitOfWork,
    person: Employee,
    client_id: int,
    kind: TaskKind,
    text: str,
    due_on: date,
    now: datetime,
) -> None:
    await tasks.add_task(uow, person, kind=kind, text=text, due_on=due_on, client_id=client_id, now=now)


async def check_not_shipped(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell who got nothing this month, on the day it was meant for; a list without anybody is not told."""
    today = recipient.today(now)
    if notice.occurrence != today.isoformat():
        return Drop("that day is over")
    month_begins = today.replace(day=1)
    found = await shipments.list_unbought(
        uow, recipient, month_begins - ACTIVE_FOR, month_begins, MOST_LISTED
    )
    return Tell(NotShipped(month_begins, found)) if found else Drop("everybody got something")


CHECKS: dict[NoticeKind, Check] = {NoticeKind.NOT_SHIPPED: check_not_shipped}
