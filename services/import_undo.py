"""An import taken back whole: everything as it was before, or a reason why it cannot be."""

from collections.abc import Sequence
from datetime import datetime

from domain.import_clients import KnownClient, changed_fields, is_as_left, put_back
from domain.import_runs import Import, ImportState
from domain.jobs import JobKind
from domain.people import Employee
from domain.refusals import AlreadyDone, ImportBuiltOn, ImportUsed
from services import handing_over, import_money, import_plans, importing, imports, jobs
from storage import clients, import_clients, people
from storage import imports as stored
from storage.database import UnitOfWork
from storage.imports import Change

AT_ONCE = 100


async def plan(
    uow: UnitOfWork, employee: Employee, import_id: int, now: datetime, message_id: int | None
) -> Import:
    """Have an import taken back. Raises ImportNotFound, AlreadyDone or ImportBuiltOn."""
    one = await importing.get_for(uow, employee, import_id)
    if one.state is not ImportState.APPLIED:
        raise AlreadyDone
    later = await stored.list_later(uow, one.id)
    if later:
        raise ImportBuiltOn
    jobs.plan(uow, JobKind.UNDO_IMPORT, employee, {"import": one.id}, now, message_id=message_id)
    return one


async def check_part(uow: UnitOfWork, one: Import, after_id: int | None) -> int | None:
    """Look whether a part of what an import changed can be put back, and give where the next part begins.

    None is the end. Raises ImportUsed for what is in use, or was changed since.
    """
    changes = await stored.list_changes(uow, one.id, import_clients.PLACE, AT_ONCE, before_id=after_id)
    present = await import_clients.get_all(uow, {int(change.key) for change in changes})
    made = [int(change.key) for change in changes if change.before is None]
    used = await import_clients.list_used(uow, made, one.id)
    for change in changes:
        client = import_clients.read_snapshot(change.after or "")
        known = present.get(client.id)
        if known is None or client.id in used or not _is_as_left(change, known, client):
            raise ImportUsed(name=client.name)
    return changes[-1].id if changes else None


async def begin(uow: UnitOfWork, one: Import) -> None:
    """Note that an import is being taken back: from now on that is gone on with, whatever happens."""
    stored.save(
        uow,
        one,
        state=ImportState.UNDOING,
        pages_done=one.pages_done,
        counts=one.counts,
        applied_at=one.applied_at,
    )


async def undo_part(uow: UnitOfWork, one: Import, now: datetime) -> int:
    """Put a part of what an import changed back, and give how much it was; 0 is the end."""
    money = await import_money.undo(uow, one.id, now)
    if money:
        return money
    return await import_plans.undo(uow, one.id, AT_ONCE) or await _undo_clients(uow, one, now)


async def end(uow: UnitOfWork, one: Import, by: Employee, now: datetime) -> Import:
    """Note that an import is taken back."""
    stored.save(
        uow,
        one,
        state=ImportState.UNDONE,
        pages_done=one.pages_done,
        counts=one.counts,
        applied_at=one.applied_at,
        undone_at=now,
        undone_by=by.id,
    )
    people.add_audit(
        uow,
        at=now,
        employee_id=by.id,
        verb="undo import",
        subject=one.kind.value,
        subject_id=one.id,
        after=one.file_name,
    )
    return await imports.get(uow, one.id)


def _is_as_left(change: Change, known: KnownClient, after: KnownClient) -> bool:
    if change.before is None:
        return known.changed_at == after.changed_at
    before = import_clients.read_snapshot(change.before)
    return is_as_left(known, after, changed_fields(before, after))


async def _undo_clients(uow: UnitOfWork, one: Import, now: datetime) -> int:
    changes = await stored.list_changes(uow, one.id, import_clients.PLACE, AT_ONCE)
    present = await import_clients.get_all(uow, {int(change.key) for change in changes})
    made = [int(change.key) for change in changes if change.before is None]
    used = await import_clients.list_used(uow, made, one.id)
    wanted = _as_before(changes, present, used)
    for client_id, before in wanted.items():
        if before is None:
            import_clients.remove(uow, client_id)
        else:
            await import_clients.restore(uow, present[client_id], before, now)
            await _hand_back(uow, present[client_id], before, now)
    stored.forget_changes(uow, changes)
    return len(changes)


def _as_before(
    changes: Sequence[Change], present: dict[int, KnownClient], used: set[int]
) -> dict[int, KnownClient | None]:
    """Give the clients as they were before these changes, the last one first; None was not there."""
    wanted: dict[int, KnownClient | None] = {}
    for change in changes:
        after = import_clients.read_snapshot(change.after or "")
        known = wanted.get(after.id) or present.get(after.id)
        if known is None or after.id in used:
            continue
        before = None if change.before is None else import_clients.read_snapshot(change.before)
        wanted[after.id] = None if before is None else put_back(known, before, after)
    return wanted


async def _hand_back(uow: UnitOfWork, present: KnownClient, before: KnownClient, now: datetime) -> None:
    """Let what is open about a client go back to its former owner (D091)."""
    if before.owner_id is None or before.owner_id == present.owner_id:
        return
    client = await clients.find(uow, present.id)
    if client is not None:
        await handing_over.follow_client(uow, client, await people.get(uow, before.owner_id), now)
