"""Concessions: within a manager's limit kept at once, beyond it asked of the head (D038, D040)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.clients import Client
from domain.concessions import (
    ConcededTotal,
    Concession,
    ConcessionState,
    NewConcession,
    limit_of,
    may_concede,
)
from domain.department_settings import DepartmentSettings
from domain.figures import month_of
from domain.notices import Drop, Notice, NoticeKind, Shown, Tell, Verdict
from domain.people import Employee
from domain.refusals import ConcessionDecided, NotAllowed
from services import clients, notices, responsible
from services.department_settings import settings_of
from services.notices import Check
from storage import clients as stored_clients
from storage import concessions, outbox, people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class ConcessionCase:
    """A concession as those see it who decide: whose request, for which client, and what he has already."""

    concession: Concession
    client: Client
    manager: Employee
    decider: Employee | None
    this_month: ConcededTotal | None


async def concede(uow: UnitOfWork, manager: Employee, new: NewConcession, now: datetime) -> ConcessionCase:
    """Keep a concession within the limit, or ask those who may allow it, at once (D038).

    Raises ClientNotFound.
    """
    client = await clients.get_for(uow, manager, new.client_id)
    settings = await settings_of(uow, client.department_id)
    is_within = may_concede(manager.role, new.kind, new.value, settings)
    state = ConcessionState.WITHIN if is_within else ConcessionState.ASKED
    limit = limit_of(manager.role, new.kind, settings)
    kept = await concessions.add(uow, manager, new, state, limit, now)
    if not is_within:
        await _ask(uow, kept, client, manager, settings, now, "asked")
    return await open_case(uow, kept, client, now)


async def decide(
    uow: UnitOfWork, leader: Employee, concession_id: int, now: datetime, *, allowed: bool
) -> ConcessionCase:
    """Allow or refuse a request, noted in the audit; its manager hears of it at once.

    Raises ConcessionNotFound, NotAllowed (beyond one's own limit too) or ConcessionDecided.
    """
    asked, client = await _open_request(uow, leader, concession_id)
    settings = await settings_of(uow, client.department_id)
    if allowed and not may_concede(leader.role, asked.kind, asked.value, settings):
        raise NotAllowed
    state = ConcessionState.ALLOWED if allowed else ConcessionState.REFUSED
    decided = replace(asked, state=state, decided_by=leader.id, decided_at=now)
    concessions.save(uow, decided)
    notices.call_off(uow, asked.id, NoticeKind.CONCESSION_ASKED, reason="it was decided", now=now)
    people.add_audit(
        uow,
        at=now,
        employee_id=leader.id,
        verb="decide",
        subject="concession",
        subject_id=asked.id,
        before=asked.state.value,
        after=f"{state} {asked.kind} {asked.value / 100:g}",
    )
    await _tell_manager(uow, decided, client, now, state.value)
    return await open_case(uow, decided, client, now)


async def ask_back(
    uow: UnitOfWork, leader: Employee, concession_id: int, question: str, now: datetime
) -> ConcessionCase:
    """Ask the manager before deciding. Raises ConcessionNotFound, NotAllowed or ConcessionDecided."""
    asked, client = await _open_request(uow, leader, concession_id)
    questioned = replace(asked, question=question, answer="", decided_by=leader.id)
    concessions.save(uow, questioned)
    await _tell_manager(uow, questioned, client, now, f"question {now.isoformat()}")
    return await open_case(uow, questioned, client, now)


async def answer(
    uow: UnitOfWork, manager: Employee, concession_id: int, text: str, now: datetime
) -> ConcessionCase:
    """Answer the question of the one who decides; he hears of it. Raises as `ask_back` does."""
    asked = await concessions.get_for(uow, manager, concession_id)
    if asked.state is not ConcessionState.ASKED:
        raise await _decided(uow, asked)
    client = await clients.get_for(uow, manager, asked.client_id)
    answered = replace(asked, answer=text)
    concessions.save(uow, answered)
    settings = await settings_of(uow, client.department_id)
    await _ask(uow, answered, client, manager, settings, now, f"answer {now.isoformat()}")
    return await open_case(uow, answered, client, now)


async def read_case(uow: UnitOfWork, employee: Employee, concession_id: int, now: datetime) -> ConcessionCase:
    """Give a concession, decided or not. Raises ConcessionNotFound or ClientNotFound."""
    found = await concessions.get_for(uow, employee, concession_id)
    return await open_case(uow, found, await clients.get_for(uow, employee, found.client_id), now)


async def get_request(uow: UnitOfWork, employee: Employee, concession_id: int) -> ConcessionCase:
    """Give a request that is not decided. Raises ConcessionNotFound or ConcessionDecided."""
    asked = await concessions.get_for(uow, employee, concession_id)
    if asked.state is not ConcessionState.ASKED:
        raise await _decided(uow, asked)
    return await open_case(uow, asked, await clients.get_for(uow, employee, asked.client_id), None)


async def open_case(
    uow: UnitOfWork, concession: Concession, client: Client, now: datetime | None
) -> ConcessionCase:
    """Put together what is shown of a concession, with what the client was conceded in its month."""
    span = month_of(concession.conceded_on)
    totals = [] if now is None else await concessions.list_totals(uow, span, client_id=client.id)
    decider = None if concession.decided_by is None else await people.get(uow, concession.decided_by)
    manager = await people.get(uow, concession.manager_id)
    return ConcessionCase(concession, client, manager, decider, totals[0] if totals else None)


async def list_totals(uow: UnitOfWork, viewer: Employee, day: date) -> list[ConcededTotal]:
    """Add up by client what was conceded in a month: one's own clients, or a department's (D040)."""
    if viewer.leads:
        department_id = clients.department_in_sight(viewer)
        return await concessions.list_totals(uow, month_of(day), department_id=department_id)
    return await concessions.list_totals(uow, month_of(day), owner_id=viewer.id)


async def list_shown(uow: UnitOfWork, concession: Concession) -> list[tuple[Shown, Employee]]:
    """Give the messages by which a request stands on screens, each with its reader."""
    shown = await outbox.list_shown(uow, NoticeKind.CONCESSION_ASKED, concession.id)
    return [(one, await people.get(uow, one.recipient_id)) for one in shown]


async def check_asked(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a leader of a request that waits, if it is his to decide."""
    asked = await concessions.find(uow, notice.subject_id)
    client = None if asked is None else await stored_clients.find(uow, asked.client_id)
    if asked is None or client is None or asked.state is not ConcessionState.ASKED:
        return Drop("it was decided")
    if not recipient.leads or not responsible.keeps(recipient, client):
        return Drop("it is not this person's to decide any more")
    return Tell(await open_case(uow, asked, client, now))


async def check_decided(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell whoever has the client now what was decided or asked."""
    told = await concessions.find(uow, notice.subject_id)
    client = None if told is None else await stored_clients.find(uow, told.client_id)
    if told is None or client is None:
        return Drop("there is no such request")
    if notice.occurrence.startswith("question") and (told.answer or told.state is not ConcessionState.ASKED):
        return Drop("it was answered or decided")
    passed = await responsible.pass_unless_kept(uow, notice, client, recipient, now)
    return passed or Tell(await open_case(uow, told, client, None))


async def _open_request(uow: UnitOfWork, leader: Employee, number: int) -> tuple[Concession, Client]:
    asked = await concessions.get_for(uow, leader, number)
    if not leader.leads or leader.id == asked.manager_id:
        raise NotAllowed
    if asked.state is not ConcessionState.ASKED:
        raise await _decided(uow, asked)
    return asked, await clients.get_for(uow, leader, asked.client_id)


async def _decided(uow: UnitOfWork, concession: Concession) -> ConcessionDecided:
    decider = None if concession.decided_by is None else await people.get(uow, concession.decided_by)
    return ConcessionDecided(name="" if decider is None else decider.name)


async def _ask(
    uow: UnitOfWork,
    asked: Concession,
    client: Client,
    manager: Employee,
    settings: DepartmentSettings,
    now: datetime,
    occurrence: str,
) -> None:
    leaders = await responsible.list_leaders(uow, manager, client)
    able = [one for one in leaders if may_concede(one.role, asked.kind, asked.value, settings)]
    for leader in able or await responsible.list_admins(uow, manager) or leaders:
        notices.plan(uow, NoticeKind.CONCESSION_ASKED, leader, asked.id, now, occurrence)


async def _tell_manager(
    uow: UnitOfWork, told: Concession, client: Client, now: datetime, occurrence: str
) -> None:
    manager = await people.get(uow, told.manager_id)
    hears = manager if responsible.keeps(manager, client) else await responsible.present_owner(uow, client)
    if hears is not None:
        notices.plan(uow, NoticeKind.CONCESSION_DECIDED, hears, told.id, now, occurrence)


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.CONCESSION_ASKED: check_asked,
    NoticeKind.CONCESSION_DECIDED: check_decided,
}
