"""What is open and goes nowhere: clients with nothing planned, and visits without a proposal (D183, A30)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.clients import Client
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee, Role
from services import notices, responsible
from services.clients import department_in_sight
from services.notices import Check
from storage import clients, contacts, open_business, people
from storage.database import UnitOfWork

MOST = 40
VISITS = 3
WITHIN = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class FruitlessVisits:
    """A client who was visited again and again without a proposal; `deciders` are those known to decide."""

    client: Client
    manager: Employee
    visits: int
    deciders: tuple[str, ...]


async def list_planless(uow: UnitOfWork, employee: Employee, now: datetime) -> list[Client]:
    """Give the clients with open business and nothing planned whom this person may see."""
    return await open_business.list_planless(uow, employee, department_in_sight(employee), now, MOST)


async def plan_who_decides(uow: UnitOfWork, now: datetime) -> None:
    """After the third visit without a proposal or an order, ask who decides: the manager, and his head (A30).

    It is asked once until there is a proposal.
    """
    for manager in await people.list_colleagues(uow, None):
        if manager.role is not Role.MANAGER:
            continue
        for client_id, _, last_id in await open_business.list_visited(uow, manager.id, now - WITHIN, VISITS):
            notices.plan(uow, NoticeKind.WHO_DECIDES, manager, client_id, now, f"after {last_id}")


async def check_who_decides(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Ask whoever has the client, and then his leaders; a proposal made meanwhile answers it."""
    client = await clients.find(uow, notice.subject_id)
    if client is None or not responsible.keeps(recipient, client):
        return Drop("it is not this person's to hear any more")
    manager = recipient if recipient.role is Role.MANAGER else await responsible.present_owner(uow, client)
    if manager is None:
        return Drop("nobody has the client")
    visited = await open_business.list_visited(uow, manager.id, now - WITHIN, VISITS)
    visits = next((count for client_id, count, _ in visited if client_id == client.id), 0)
    if not visits:
        return Drop("there is a proposal now")
    if recipient.id == manager.id:
        for leader in await responsible.list_superiors(uow, manager, client):
            notices.plan(uow, notice.kind, leader, client.id, now, notice.occurrence)
    deciders = tuple(one.name for one in await contacts.list_of(uow, client.id) if one.decides)
    return Tell(FruitlessVisits(client, manager, visits, deciders))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.WHO_DECIDES: check_who_decides}
