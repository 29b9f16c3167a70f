"""Two cards of one client made one with all their history, and told apart again within a day (D087)."""

from collections.abc import Collection, Iterable
from datetime import datetime

from domain.clients import Client, display_name
from domain.merging import Merge, MergedField, merged
from domain.names import name_key
from domain.people import Employee
from domain.places import Place
from domain.refusals import AlreadyDone, ClientNotFound, DayOver, MergedSince, NotAllowed
from services import client_changes, handing_over, handovers
from services.clients import get_for
from storage import clients, contacts, merging, people
from storage.database import UnitOfWork


async def two_for(uow: UnitOfWork, leader: Employee, kept_id: int, dropped_id: int) -> tuple[Client, Client]:
    """Give two clients that this leader may make one. Raises NotAllowed, ClientNotFound, AlreadyDone."""
    if not leader.leads:
        raise NotAllowed
    kept, dropped = await get_for(uow, leader, kept_id), await get_for(uow, leader, dropped_id)
    if kept.id == dropped.id:
        raise AlreadyDone
    return kept, dropped


async def names_of_owners(uow: UnitOfWork, both: Iterable[Client]) -> dict[int, str]:
    """Give the names of those who have these clients."""
    ids = {client.owner_id for client in both if client.owner_id is not None}
    return {owner_id: (await people.get(uow, owner_id)).name for owner_id in ids}


async def merge(
    uow: UnitOfWork,
    leader: Employee,
    kept_id: int,
    dropped_id: int,
    taken: Collection[MergedField],
    now: datetime,
) -> Merge:
    """Make two cards one: the kept one gets all that speaks of the other, and its fields where it has none.

    `taken` are the fields that come from the dropped card though the kept one has them too. What is open goes
    to whoever has the client then. Raises NotAllowed, ClientNotFound, AlreadyDone.
    """
    kept, dropped = await two_for(uow, leader, kept_id, dropped_id)
    before = await merging.read_all(uow, kept.id, dropped.id)
    after = merged(kept, dropped, taken)
    merging.move(uow, kept.id, dropped.id, now)
    clients.save(uow, after)
    if after.latitude is not None and after.longitude is not None:
        clients.set_place(uow, kept.id, Place(after.latitude, after.longitude))
    await _remove_twins(uow, kept.id, now)
    await client_changes.index(uow, after)
    if after.owner_id is not None:
        await _give_to_owner(uow, leader, (kept, dropped), after, now)
    there = await merging.read_again(uow, before, kept.id, dropped.id)
    made = await merging.add(
        uow,
        kept_id=kept.id,
        dropped_id=dropped.id,
        merged_by=leader.id,
        now=now,
        changes=merging.changes_between(before, there),
    )
    _note(uow, leader, "merge", kept, dropped, now)
    return made


async def _give_to_owner(
    uow: UnitOfWork, leader: Employee, both: tuple[Client, Client], after: Client, now: datetime
) -> None:
    """Let what is open go to whoever has the one client now, and tell him who has lost it (D091)."""
    owner = await people.get(uow, after.owner_id or 0)
    moved = await handing_over.follow_client(uow, after, owner, now, is_told=False)
    for before in both:
        if before.owner_id not in (None, owner.id):
            await handovers.note_one(uow, leader, before, after.id, owner, moved, now)


async def _remove_twins(uow: UnitOfWork, client_id: int, now: datetime) -> None:
    """Take a person off the card who stands on it twice; records that name him keep him."""
    seen: set[tuple[str, str]] = set()
    for contact in await contacts.list_of(uow, client_id):
        person = name_key(contact.name), contact.phone
        if person in seen:
            contacts.mark_removed(uow, contact, now)
        seen.add(person)


async def undo(uow: UnitOfWork, leader: Employee, merge_id: int, now: datetime) -> tuple[Client, Client]:
    """Tell two clients apart again, exactly as they were; what was done since stays with the kept one.

    Raises NotAllowed, ClientNotFound, AlreadyDone, DayOver or MergedSince.
    """
    made = await merging.find(uow, merge_id)
    if made is None:
        raise ClientNotFound
    if not leader.leads:
        raise NotAllowed
    kept = await get_for(uow, leader, made.kept_id)
    if made.undone_at is not None:
        raise AlreadyDone
    if not made.can_be_undone(now):
        raise DayOver
    if await merging.is_built_upon(uow, made):
        raise MergedSince
    await merging.take_back(uow, made, now)
    both = await _both(uow, made)
    for client in both:
        await client_changes.index(uow, client)
    _note(uow, leader, "unmerge", kept, both[1], now)
    return both


async def adopt(uow: UnitOfWork, _now: datetime) -> None:
    """Bring home what somebody was telling of a card while it was merged: a sweep."""
    merging.adopt(uow)


async def _both(uow: UnitOfWork, made: Merge) -> tuple[Client, Client]:
    kept, dropped = await clients.find(uow, made.kept_id), await clients.find(uow, made.dropped_id)
    if kept is None or dropped is None:
        raise ClientNotFound
    return kept, dropped


def _note(uow: UnitOfWork, leader: Employee, verb: str, kept: Client, dropped: Client, now: datetime) -> None:
    people.add_audit(
        uow,
        at=now,
        employee_id=leader.id,
        verb=verb,
        subject="client",
        subject_id=kept.id,
        after=display_name(dropped),
    )
