"""What a client's card does not tell: one thing is asked after a contact, and never insisted on (D077)."""

from dataclasses import dataclass
from datetime import datetime

from domain.clients import Client
from domain.completeness import ASKED_AGAIN_AFTER, PUT_OFF_FOR, Fact, may_ask, missing_of, percent
from domain.people import Employee
from services.clients import get_for
from storage import clients
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Gap:
    """What is to be asked about a client, and how much of its card is told, in percent."""

    client: Client
    fact: Fact
    percent: int


async def after_contact(uow: UnitOfWork, employee: Employee, client_id: int, now: datetime) -> Gap | None:
    """Give the one thing to ask after a contact, and note that it was asked; None: nothing, or not again yet.

    It is asked of whoever has the client, at most once a week, and not for a month after "later".
    """
    found = await clients.find_reach(uow, client_id)
    if found is None:
        return None
    client, reach = found
    if client.owner_id != employee.id or not may_ask(client, now):
        return None
    missing = missing_of(client, reach)
    if not missing:
        return None
    clients.mark_asked(uow, client.id, now)
    return Gap(client, missing[0], percent(len(missing)))


async def put_off(uow: UnitOfWork, employee: Employee, client_id: int, now: datetime) -> None:
    """Ask nothing about this client for a month. Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    clients.mark_asked(uow, client.id, now + PUT_OFF_FOR - ASKED_AGAIN_AFTER)
