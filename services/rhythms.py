"""How often a client is contacted: a plan of his own, and a cap (D013, D027)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.cadences import WEEK, CadenceKind, Course, Rhythm, StepTo, client_steps
from domain.clients import Client
from domain.notices import Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from domain.refusals import BadInput
from domain.runs import Run, RunState
from services import cadences, clients, responsible
from services.cadences import MOST_A_WEEK, USUAL_MOST_A_WEEK, Arrived
from services.notices import Check
from storage import activities
from storage import cadences as runs
from storage.database import UnitOfWork

_KIND = CadenceKind.CLIENT
FEWEST_DAYS, MOST_DAYS, MOST_CONTACTS = 1, 60, 20


@dataclass(frozen=True, slots=True)
class ClientRhythm:
    """How often a client is contacted, what holds where nothing is settled, and when he is due."""

    client: Client
    rhythm: Rhythm
    most_a_week: int
    run: Run | None


@dataclass(frozen=True, slots=True)
class QuietClient:
    """A client with whom nobody spoke for so many working days."""

    client: Client
    manager: Employee
    days_since: int
    to: StepTo


async def rhythm_for(uow: UnitOfWork, employee: Employee, client_id: int) -> ClientRhythm:
    """Give the rhythm of a client whom this person may see. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, client_id)
    most = await cadences.most_a_week(uow, client.id, employee)
    run = await runs.find(uow, _KIND, client.id)
    running = run if run is not None and run.state is not RunState.STOPPED else None
    return ClientRhythm(client, await runs.rhythm_of(uow, client.id), most, running)


async def set_every(
    uow: UnitOfWork, employee: Employee, client_id: int, days: int | None, now: datetime
) -> ClientRhythm:
    """Speak with a client once in so many working days, None being as it comes (D013).

    It is counted from the last contact. Raises ClientNotFound or BadInput.
    """
    if days is not None and not FEWEST_DAYS <= days <= MOST_DAYS:
        raise BadInput(value=str(days))
    client = await clients.get_for(uow, employee, client_id)
    before = await runs.rhythm_of(uow, client.id)
    await cadences.change_rhythm(uow, employee, client, replace(before, every_days=days), now)
    if days is None:
        cadences.stop(uow, _KIND, client.id, now)
    else:
        await _begin(uow, employee, client, days, now)
    return await rhythm_for(uow, employee, client_id)


async def set_most(
    uow: UnitOfWork, employee: Employee, client_id: int, most: int | None, now: datetime
) -> ClientRhythm:
    """Contact a client at most so often a week, None being as his department does, 0 being no cap (D027).

    Raises ClientNotFound or BadInput.
    """
    if most is not None and not 0 <= most <= MOST_CONTACTS:
        raise BadInput(value=str(most))
    client = await clients.get_for(uow, employee, client_id)
    before = await runs.rhythm_of(uow, client.id)
    await cadences.change_rhythm(uow, employee, client, replace(before, most_a_week=most), now)
    return await rhythm_for(uow, employee, client_id)


async def _begin(uow: UnitOfWork, employee: Employee, client: Client, days: int, now: datetime) -> None:
    manager = await responsible.present_owner(uow, client) or employee
    last = [one for one in await activities.list_last(uow, client.id, 10) if one.heard_client]
    begun_at = max((one.happened_at for one in last), default=now)
    course = Course(client_steps(days), manager.today(begun_at))
    run = Run(0, _KIND, client.id, client.id, manager.id, course, begun_at, 0, None, RunState.RUNNING)
    await cadences.keep(uow, run, manager, now)


async def check_quiet(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell that a client is due, or that nobody spoke with him for twice as long (A09)."""
    arrived = await cadences.step_due(uow, _KIND, notice, recipient, now)
    if not isinstance(arrived, Arrived):
        return arrived
    last = [one for one in await activities.list_last(uow, arrived.client.id, 10) if one.heard_client]
    manager = arrived.manager
    since = max((one.happened_at for one in last), default=arrived.run.begun_at)
    days = await cadences.days_of(uow, manager, now)
    passed = days.count_after(manager.today(since), manager.today(now))
    return Tell(QuietClient(arrived.client, manager, passed, arrived.step.to))


async def is_too_often(
    uow: UnitOfWork, client_id: int, on: date, employee: Employee, now: datetime
) -> int | None:
    """Give how often a week a client may be contacted where one more contact on a day is too often (D027)."""
    if on - employee.today(now) >= WEEK:
        return None
    most, contacts = await runs.find_cap(uow, client_id, now - WEEK, MOST_A_WEEK)
    cap = USUAL_MOST_A_WEEK if most is None else most
    return cap if cap and contacts >= cap else None


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.CLIENT_DUE: check_quiet,
    NoticeKind.CLIENT_SILENT: check_quiet,
}
