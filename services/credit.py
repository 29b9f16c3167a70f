"""Credit watched over: who is over his limit, or gets goods on trust unchecked, is told of (D044, D045)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.clients import Client
from domain.credit import Excess
from domain.invoices import Invoice
from domain.names import clean
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from domain.refusals import NotAllowed
from domain.typed_lines import LONGEST_TEXT
from services import clients, debts, notices, responsible
from services.new_clients import within
from services.notices import Check
from storage import clients as stored_clients
from storage import credit, credit_checks, people
from storage.database import UnitOfWork

SHIPPED_LATELY = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class CreditAlarm:
    """A client whose credit is not in order, and whose client it is."""

    client: Client
    manager: Employee | None
    excess: Excess


async def excess_of(uow: UnitOfWork, client: Client, today: date) -> Excess:
    """Give what is wrong with the credit of a client, who may be seen already."""
    debt = await debts.debt_of(uow, client.id, today)
    currency = client.credit_currency or next((part.currency for part in debt.parts), "RUB")
    check = await credit_checks.find_latest(uow, client.id)
    owes = bool(debt.parts)
    return Excess(
        debt.open_in(currency),
        currency,
        client.credit_limit,
        unchecked=owes and (check is None or not check.is_valid(today)),
        allowance=await credit.find_latest(uow, client.id),
    )


async def watch(uow: UnitOfWork, shipped: Iterable[Invoice], now: datetime) -> None:
    """Look at the credit of clients who got goods these days and have time to pay, and tell at once.

    A shipment that came into the book late is no news.
    """
    lately = now.date() - SHIPPED_LATELY
    fresh = [one for one in shipped if one.issued_on >= lately and one.due_on > one.issued_on and one.is_open]
    for client_id, shipment in {one.client_id: one for one in fresh}.items():
        client = await stored_clients.find(uow, client_id)
        excess = None if client is None else await excess_of(uow, client, now.date())
        if client is None or excess is None or not excess.is_wrong:
            continue
        # a debt over the limit is news with each shipment, a missing check once a month
        occurrence = f"shipment {shipment.id}" if excess.over else f"unchecked {now:%Y-%m}"
        for person in await _whom(uow, client):
            notices.plan(uow, NoticeKind.CREDIT_EXCEEDED, person, client.id, now, occurrence)


async def _whom(uow: UnitOfWork, client: Client) -> list[Employee]:
    owner = await responsible.present_owner(uow, client)
    if owner is None:
        return await people.list_heads(uow, client.department_id)
    return [owner, *await responsible.list_superiors(uow, owner, client)]


async def check_exceeded(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of it unless it was paid, checked or allowed meanwhile."""
    client = await stored_clients.find(uow, notice.subject_id)
    if client is None or not responsible.keeps(recipient, client):
        return Drop("it is not this person's to hear any more")
    excess = await excess_of(uow, client, recipient.today(now))
    if not excess.is_wrong:
        return Drop("it is in order, or allowed")
    return Tell(CreditAlarm(client, await responsible.present_owner(uow, client), excess))


async def allow(uow: UnitOfWork, head: Employee, client_id: int, reason: str, now: datetime) -> Client:
    """Allow once that a client owes as much as he does now; the reason is kept, his manager is told.

    Raises NotAllowed for a manager, ClientNotFound or TextTooLong.
    """
    client = await clients.get_for(uow, head, client_id)
    if not head.leads:
        raise NotAllowed
    said = within(clean(reason), LONGEST_TEXT)
    excess = await excess_of(uow, client, head.today(now))
    credit.allow(uow, head, client.id, said, excess.debt, excess.currency, now)
    people.add_audit(
        uow,
        at=now,
        employee_id=head.id,
        verb="allow credit",
        subject="client",
        subject_id=client.id,
        before=f"{excess.debt} {excess.currency}, limit {excess.limit}",
        after=said,
    )
    notices.call_off(uow, client.id, NoticeKind.CREDIT_EXCEEDED, reason="it was allowed", now=now)
    owner = await responsible.present_owner(uow, client)
    if owner is not None and owner.id != head.id:
        notices.plan(uow, NoticeKind.CREDIT_ALLOWED, owner, client.id, now, now.isoformat())
    return client


async def check_allowed(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the manager what was allowed, and why."""
    client = await stored_clients.find(uow, notice.subject_id)
    if client is None or not responsible.keeps(recipient, client):
        return Drop("it is not this person's to hear any more")
    excess = await excess_of(uow, client, recipient.today(now))
    if excess.allowance is None:
        return Drop("nothing was allowed")
    return Tell(CreditAlarm(client, recipient, excess))


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.CREDIT_EXCEEDED: check_exceeded,
    NoticeKind.CREDIT_ALLOWED: check_allowed,
}
