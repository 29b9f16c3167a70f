"""The client's word to pay: kept in the book, judged whenever money comes, and told when it is broken."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from domain.calendar import at
from domain.clients import Client, Contact
from domain.debts import Debt
from domain.money import Money
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from domain.promises import PaymentPromise, PromiseState, judged
from domain.refusals import AlreadyDone, ContactNotFound, PromiseNotFound
from services import cadences, clients, debt_alerts, debts, notices, responsible
from services.notices import Check
from storage import clients as stored_clients
from storage import contacts, invoices, people, promises
from storage.database import UnitOfWork

MORNING = time(9)
_JUDGED_FOR = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class BrokenPromise:
    """A promise that was broken, with whom it was made, and what the client owes now."""

    promise: PaymentPromise
    client: Client
    manager: Employee
    debt: Debt


async def promise(
    uow: UnitOfWork,
    manager: Employee,
    client_id: int,
    sum_: Money,
    due_on: date,
    contact_id: int | None,
    now: datetime,
) -> PaymentPromise:
    """Keep what a client promised to pay, instead of what he promised before in that currency.

    A contact of another client is nobody's word. The working day after, both the manager and the head hear
    of it if it was broken. Raises ClientNotFound.
    """
    client = await clients.get_for(uow, manager, client_id)
    for earlier in await promises.list_to_judge(uow, [client.id], date.max):
        if earlier.currency == sum_.currency and earlier.state is PromiseState.OPEN:
            _end(uow, earlier, PromiseState.CANCELLED, "another was made", now)
    known = {contact.id for contact in await contacts.list_of(uow, client.id)}
    made = await promises.add(
        uow,
        manager,
        client_id=client.id,
        contact_id=contact_id if contact_id in known else None,
        amount=sum_.amount,
        currency=sum_.currency,
        due_on=due_on,
        last_invoice_id=await invoices.last_id(uow),
        created_at=now,
    )
    due_at = await _morning_after(uow, manager, due_on, now)
    notices.plan(uow, NoticeKind.PROMISE_BROKEN, manager, made.id, due_at)
    return made


async def cancel(uow: UnitOfWork, employee: Employee, promise_id: int, now: datetime) -> PaymentPromise:
    """Note that a promise does not hold any more. Raises PromiseNotFound or AlreadyDone."""
    found = await get_for(uow, employee, promise_id)
    if found.state is not PromiseState.OPEN:
        raise AlreadyDone
    _end(uow, found, PromiseState.CANCELLED, "it was cancelled", now)
    return replace(found, state=PromiseState.CANCELLED, closed_at=now)


async def take_back(uow: UnitOfWork, employee: Employee, promise_id: int, now: datetime) -> None:
    """Take back a promise that was noted by mistake: what it stood in the place of holds again.

    Raises PromiseNotFound or AlreadyDone.
    """
    made = await cancel(uow, employee, promise_id, now)
    manager = await people.get(uow, made.manager_id)
    for earlier in await promises.list_of_client(uow, made.client_id):
        was_replaced = earlier.state is PromiseState.CANCELLED and earlier.closed_at == made.created_at
        if was_replaced and earlier.currency == made.currency and earlier.id != made.id:
            promises.mark(uow, earlier.id, PromiseState.OPEN, earlier.received, None)
            due_at = await _morning_after(uow, manager, earlier.due_on, now)
            again = f"again since {now.isoformat()}"
            notices.plan(uow, NoticeKind.PROMISE_BROKEN, manager, earlier.id, due_at, again)


async def told_by(
    uow: UnitOfWork, employee: Employee, promise_id: int, contact_id: int
) -> tuple[PaymentPromise, Client]:
    """Note which contact of the client said it. Raises PromiseNotFound, ContactNotFound or AlreadyDone."""
    found = await get_for(uow, employee, promise_id)
    client = await clients.get_for(uow, employee, found.client_id)
    if found.state is not PromiseState.OPEN:
        raise AlreadyDone
    names = {contact.id: contact.name for contact in await contacts.list_of(uow, found.client_id)}
    if contact_id not in names:
        raise ContactNotFound
    promises.set_contact(uow, found.id, contact_id)
    return replace(found, contact_id=contact_id, contact_name=names[contact_id]), client


async def who_may_have_said(uow: UnitOfWork, client: Client) -> list[Contact]:
    """Give the contacts of a client, who may be seen already: those who decide first."""
    return sorted(await contacts.list_of(uow, client.id), key=lambda one: not one.decides)


async def get_for(uow: UnitOfWork, employee: Employee, promise_id: int) -> PaymentPromise:
    """Give a promise of a client that this person may see. Raises PromiseNotFound."""
    found = await promises.find(uow, promise_id)
    client = None if found is None else await stored_clients.find(uow, found.client_id)
    if found is None or client is None or not responsible.keeps(employee, client):
        raise PromiseNotFound
    return found


async def look_again(uow: UnitOfWork, client_ids: Collection[int], now: datetime) -> None:
    """Judge the promises of these clients anew, as when money has come or went back."""
    managers: dict[int, Employee] = {}
    since = now.date() - _JUDGED_FOR
    for found in await promises.list_to_judge(uow, list(dict.fromkeys(client_ids)), since):
        if found.manager_id not in managers:
            managers[found.manager_id] = await people.get(uow, found.manager_id)
        await judge(uow, found, managers[found.manager_id], now)


async def judge(uow: UnitOfWork, found: PaymentPromise, manager: Employee, now: datetime) -> PaymentPromise:
    """Judge a promise by what has come of it, on the day that it is where its manager lives."""
    received = await promises.received(uow, found, manager.today(found.created_at))
    state = judged(found, received, is_over=manager.today(now) > found.due_on)
    if state is found.state and received.amount == found.received:
        return found
    closed_at = None if state is PromiseState.OPEN else found.closed_at or now
    promises.mark(uow, found.id, state, received.amount, closed_at)
    return replace(found, state=state, received=received.amount, closed_at=closed_at)


async def check_broken(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell the client's manager and his leaders, the working morning after, of a promise not kept."""
    found = await promises.find(uow, notice.subject_id)
    client = None if found is None else await stored_clients.find(uow, found.client_id)
    if found is None or client is None:
        return Drop("the promise is gone")
    manager = await people.get(uow, found.manager_id)
    found = await judge(uow, found, manager, now)
    if found.state is not PromiseState.BROKEN:
        return Drop(f"the promise is {found.state}")
    if not responsible.keeps(recipient, client):
        return await responsible.pass_on(uow, notice, client, now)
    owner = await responsible.present_owner(uow, client)
    if owner is None or recipient.id == owner.id:
        for leader in await responsible.list_superiors(uow, owner or manager, client):
            notices.plan(uow, notice.kind, leader, found.id, now)
        await debt_alerts.mark_told(uow, client, recipient, now)
    debt = await debts.debt_of(uow, client.id, recipient.today(now))
    return Tell(BrokenPromise(found, client, manager, debt))


def _end(uow: UnitOfWork, found: PaymentPromise, state: PromiseState, reason: str, now: datetime) -> None:
    promises.mark(uow, found.id, state, found.received, now)
    notices.call_off(uow, found.id, NoticeKind.PROMISE_BROKEN, reason=reason, now=now)


async def _morning_after(uow: UnitOfWork, manager: Employee, due_on: date, now: datetime) -> datetime:
    days = await cadences.days_of(uow, manager, now)
    return at(days.next_working_day(max(due_on, manager.today(now))), MORNING, manager.zone)


CHECKS: dict[NoticeKind, Check] = {NoticeKind.PROMISE_BROKEN: check_broken}
