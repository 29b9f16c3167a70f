"""Rows of a list of clients written into the book (rules 4 and 5 of imports)."""

from collections.abc import Sequence
from dataclasses import replace

from domain.import_clients import KnownClient, client_of, taken_over
from domain.import_rows import ClientRow, Doubt, ImportTally, Party, Reason, Skipped
from domain.import_runs import ImportRun
from domain.imports.people_names import find_person
from domain.people import Employee
from services import client_matching, handing_over
from storage import clients, import_clients, people
from storage.database import UnitOfWork

Changes = dict[int, tuple[KnownClient, KnownClient]]
Staff = Sequence[tuple[str, Employee]]


async def write_clients(uow: UnitOfWork, run: ImportRun, rows: Sequence[ClientRow]) -> ImportTally:
    """Write rows of a list of clients, from the top; each sees what the rows above it did."""
    tally = ImportTally()
    index = await client_matching.load(uow, [row.client for row in rows])
    staff = await staff_of(uow, run)
    new: list[KnownClient] = []
    changes: Changes = {}
    for row in rows:
        found = index.find(row.client)
        owner = run.by if run.owner_id is not None else _owner(row, staff, tally)
        if isinstance(found, KnownClient) and not client_matching.may_touch(run, found):
            tally.reject(row.row, Reason.CLIENT_OF_OTHERS, row.client.spelling)
        elif isinstance(found, KnownClient):
            _change(index, found, _owned(taken_over(found, row), owner), new, changes, tally)
        elif found is Reason.CLIENT_UNKNOWN:
            fresh = client_of(_ours(row.client), -len(new) - 1, run.department_id or None)
            new.append(_owned(taken_over(fresh, row), owner))
            index.put(new[-1])
            tally.created += 1
        else:
            tally.reject(row.row, found, row.client.spelling)
    tally.clients_created = len(new)
    await import_clients.add(uow, run, new)
    await import_clients.save(uow, run, list(changes.values()))
    await _hand_over(uow, run, changes, staff)
    return tally


async def staff_of(uow: UnitOfWork, run: ImportRun) -> list[tuple[str, Employee]]:
    """Give those whom a file can mean by a name: of the importer's department, or all."""
    return [(one.name, one) for one in await people.list_colleagues(uow, run.department_id)]


def _owner(row: ClientRow, staff: Staff, tally: ImportTally) -> Employee | None:
    if not row.manager:
        return None
    owner = find_person(row.manager, staff)
    if owner is None:
        tally.warn(row.row, Doubt.MANAGER_UNKNOWN, row.manager)
    return owner


def _ours(party: Party) -> Party:
    """Let a client of a list be called as we write names; only a report's own spelling is kept."""
    return replace(party, spelling="")


def _owned(client: KnownClient, owner: Employee | None) -> KnownClient:
    if owner is None:
        return client
    return replace(client, owner_id=owner.id, department_id=owner.department_id)


def _change(
    index: client_matching.ClientIndex,
    before: KnownClient,
    after: KnownClient,
    new: list[KnownClient],
    changes: Changes,
    tally: ImportTally,
) -> None:
    if after == before:
        tally.skipped[Skipped.DUPLICATE] += 1
        return
    tally.updated += 1
    index.replace(before, after)
    if before.id < 0:
        new[-before.id - 1] = after
    else:
        changes[before.id] = (changes[before.id][0] if before.id in changes else before, after)


async def _hand_over(uow: UnitOfWork, run: ImportRun, changes: Changes, staff: Staff) -> None:
    """Let what is open about a client go to its new owner (D091)."""
    by_id = {employee.id: employee for _, employee in staff}
    for before, after in changes.values():
        if after.owner_id == before.owner_id or after.owner_id not in by_id:
            continue
        client = await clients.find(uow, after.id)
        if client is not None:
            await handing_over.follow_client(uow, client, by_id[after.owner_id], run.now)
