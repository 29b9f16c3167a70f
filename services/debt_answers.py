"""What a manager answers to an alert about a debt: no answer, paid already, passed to the head."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.clients import Client
from domain.debt_pauses import DebtPause, PauseReason
from domain.debts import Debt
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from services import cadences, clients, debts, notices, responsible
from services.notices import Check
from storage import clients as stored_clients
from storage import debt_alerts, people
from storage.database import UnitOfWork

_DAYS = {PauseReason.NO_ANSWER: 1, PauseReason.SAYS_PAID: 2, PauseReason.WITH_HEAD: 2}


@dataclass(frozen=True, slots=True)
class PassedDebt:
    """A debt that a manager passes to his leaders."""

    client: Client
    manager: Employee
    debt: Debt


async def pause(
    uow: UnitOfWork, employee: Employee, client_id: int, reason: PauseReason, now: datetime
) -> tuple[Client, date]:
    """Tell of a client's debt again in one or two working days; gives that day. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, client_id)
    days = await cadences.days_of(uow, employee, now)
    until = days.add_working_days(employee.today(now), _DAYS[reason])
    debt_alerts.pause(uow, client.id, DebtPause(reason, until, employee.id, now))
    return client, until


async def pass_on(uow: UnitOfWork, employee: Employee, client_id: int, now: datetime) -> list[Employee]:
    """Pass a client's debt to the leaders, once a day; gives who is told. Raises ClientNotFound."""
    client, _ = await pause(uow, employee, client_id, PauseReason.WITH_HEAD, now)
    leaders = await responsible.list_leaders(uow, employee, client)
    for leader in leaders:
        occurrence = f"{employee.id} {employee.today(now)}"
        notices.plan(uow, NoticeKind.DEBT_PASSED, leader, client.id, now, occurrence)
    return leaders


async def check_passed(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a leader of a debt that was passed to him, unless it was paid meanwhile."""
    client = await stored_clients.find(uow, notice.subject_id)
    if client is None or not responsible.keeps(recipient, client):
        return Drop("it is not this person's to hear any more")
    debt = await debts.debt_of(uow, client.id, recipient.today(now))
    if not debt.parts:
        return Drop("it is paid")
    manager = await people.get(uow, int(notice.occurrence.split()[0]))
    return Tell(PassedDebt(client, manager, debt))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.DEBT_PASSED: check_passed}
