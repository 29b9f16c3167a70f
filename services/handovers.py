"""Clients given to another manager, one or a whole list, with one word to each of both (D087, D144)."""

from datetime import datetime

from domain.client_filters import Trait
from domain.clients import Client
from domain.handovers import Handed, Handover, Lot, LotBy, Preview
from domain.jobs import JobKind
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from domain.refusals import AlreadyDone, ClientNotFound, EmployeeNotFound, NotAllowed
from services import client_base, clients, handing_over, jobs, notices
from services.clients import department_in_sight
from services.notices import Check
from storage import handovers, people
from storage.database import UnitOfWork

_AT_ONCE = 20
_NAMED = 3
_TRAITS = {
    LotBy.CITY: Trait.CITY,
    LotBy.TERRITORY: Trait.TERRITORY,
    LotBy.SEGMENT: Trait.SEGMENT,
    LotBy.CATEGORY: Trait.CATEGORY,
}


async def list_lots(uow: UnitOfWork, leader: Employee, by: LotBy, now: datetime) -> list[Lot]:
    """Give the lists of one sort that this leader may hand over, the longest first. Raises NotAllowed."""
    if not leader.leads:
        raise NotAllowed
    if by in _TRAITS:
        values = await clients.list_values(uow, leader, _TRAITS[by])
        return [Lot(by, name, clients=count) for name, count in values]
    held = await client_base.review(uow, leader, now)
    of_nobody = by is LotBy.UNOWNED
    lots = [
        Lot(by, one.owner_name, one.owner_id, one.clients)
        for one in held
        if (one.owner_id is None) is of_nobody
    ]
    return sorted(lots, key=lambda lot: -lot.clients)


async def list_receivers(uow: UnitOfWork, leader: Employee) -> list[Employee]:
    """Give those who may get clients from this leader: his department; for an admin, everybody."""
    return await people.list_colleagues(uow, department_in_sight(leader)) if leader.leads else []


async def receiver(uow: UnitOfWork, leader: Employee, to_id: int) -> Employee:
    """Give one of them. Raises NotAllowed or EmployeeNotFound."""
    if not leader.leads:
        raise NotAllowed
    found = next((one for one in await list_receivers(uow, leader) if one.id == to_id), None)
    if found is None:
        raise EmployeeNotFound
    return found


async def preview(uow: UnitOfWork, leader: Employee, lot: Lot, to_id: int, now: datetime) -> Preview:
    """Give what would be handed over. Raises NotAllowed or EmployeeNotFound."""
    to = await receiver(uow, leader, to_id)
    return await handovers.preview(uow, lot, department_in_sight(leader), to.id, now)


async def hand_over(
    uow: UnitOfWork, leader: Employee, lot: Lot, to_id: int, now: datetime, message_id: int | None
) -> int:
    """Give a list of clients to somebody and have what is open follow; gives how many they are.

    Raises NotAllowed, EmployeeNotFound, or AlreadyDone where he has them all.
    """
    to = await receiver(uow, leader, to_id)
    made, count = await handovers.add_lot(uow, lot, department_in_sight(leader), leader, to, now)
    if not count:
        raise AlreadyDone
    jobs.plan(uow, JobKind.HAND_OVER, leader, {"handovers": [made.id]}, now, message_id=message_id)
    return count


async def give_back(
    uow: UnitOfWork, leader: Employee, handover_id: int, now: datetime, message_id: int | None
) -> int:
    """Give clients back to those who had them, unless they went further; gives how many they are.

    Raises NotAllowed, ClientNotFound or AlreadyDone.
    """
    earlier = await handovers.find(uow, handover_id)
    if earlier is None or not leader.leads:
        raise ClientNotFound
    receivers = {one.id: one for one in await list_receivers(uow, leader)}
    if earlier.to_id not in receivers:
        raise ClientNotFound
    if earlier.given_back_at is not None:
        raise AlreadyDone
    made, total = [], 0
    for from_id in await handovers.list_from(uow, handover_id):
        if from_id in receivers:
            back, count = await handovers.add_back(uow, earlier, leader, receivers[from_id], now)
            made.append(back.id)
            total += count
    if not total:
        raise AlreadyDone
    handovers.mark_given_back(uow, handover_id, now)
    jobs.plan(uow, JobKind.HAND_OVER, leader, {"handovers": made}, now, message_id=message_id)
    return total


async def follow(uow: UnitOfWork, handover_id: int, after: int, now: datetime) -> int | None:
    """Let what is open about the next few clients behind an id follow them; gives the last, None at the end.

    Done twice it moves nothing twice: what has followed is not open with anybody else any more.
    """
    made = await handovers.find(uow, handover_id)
    since = now - handing_over.ASKED_ABOUT
    found = [] if made is None else await handovers.list_open(uow, handover_id, after, since, _AT_ONCE)
    if made is None or not found:
        return None
    to = await people.get(uow, made.to_id)
    moved = 0
    for client in found:
        if client.owner_id == to.id:
            moved += await handing_over.follow_client(uow, client, to, now, is_told=False)
    handovers.count_moved(uow, handover_id, moved)
    return found[-1].id


async def tell(uow: UnitOfWork, handover_id: int, now: datetime) -> Handover | None:
    """Plan one word to whom the clients went, and one to each who had them; none to who did it himself."""
    made = await handovers.find(uow, handover_id)
    if made is None:
        return None
    for from_id in await handovers.list_from(uow, handover_id):
        await _plan(uow, NoticeKind.CLIENTS_TAKEN, from_id, made, now)
    await _plan(uow, NoticeKind.CLIENTS_GIVEN, made.to_id, made, now)
    return made


async def _plan(uow: UnitOfWork, kind: NoticeKind, recipient_id: int, made: Handover, now: datetime) -> None:
    recipient = await people.get(uow, recipient_id)
    if recipient.id != made.made_by and recipient.removed_at is None:
        notices.plan(uow, kind, recipient, made.id, now)


async def note_one(
    uow: UnitOfWork, leader: Employee, before: Client, client_id: int, to: Employee, moved: int, now: datetime
) -> None:
    """Tell both managers of one client that went from one to the other, with so many open things.

    It is given as it was before; `client_id` is another one where two cards were made one.
    """
    made = await handovers.add_client(uow, client_id, before.owner_id, leader, to, now)
    handovers.count_moved(uow, made.id, moved)
    await tell(uow, made.id, now)


async def check_handed(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a manager which clients he got or lost, as far as it is still so."""
    made = await handovers.find(uow, notice.subject_id)
    is_given = notice.kind is NoticeKind.CLIENTS_GIVEN
    handed = await handovers.list_handed(uow, notice.subject_id, recipient.id, given=is_given)
    if made is None or not handed:
        return Drop("the clients have gone elsewhere")
    by = await people.get(uow, made.made_by)
    to = await people.get(uow, made.to_id)
    others = dict.fromkeys(name for _, _, name in handed if name) if is_given else {to.name: None}
    return Tell(
        Handed(
            by.name,
            tuple(others),
            len(handed),
            tuple(name for _, name, _ in handed[:_NAMED]),
            handed[0][0] if len(handed) == 1 and is_given else None,
            made.open_items,
        )
    )


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.CLIENTS_GIVEN: check_handed,
    NoticeKind.CLIENTS_TAKEN: check_handed,
}
