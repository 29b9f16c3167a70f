"""Debts told to the manager, one message a client and day, by steps until they are paid (D043, D050)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from domain.activities import Activity
from domain.calendar import at
from domain.clients import Client
from domain.debt_pauses import DebtPause, PauseReason
from domain.debt_steps import DebtRules, Threshold, step_of, thresholds
from domain.invoices import Invoice
from domain.money import Money, totals
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee, Role
from domain.promises import PaymentPromise, PromiseState
from services import cadences, notices, responsible, working_days
from services.debt_rules import rules_of
from services.notices import Check
from storage import activities, clients, debt_alerts, debts, invoices, people, promises
from storage.database import UnitOfWork

MORNING = time(9)
SWEPT_FROM = time(4)
TOLD_AGAIN_AFTER = 5  # working days, when all steps are over
_SWEPT = "debts_swept"
_NEVER = -1000


@dataclass(frozen=True, slots=True)
class DebtAlert:
    """What is to be said of a client's debt on a day.

    `due` are the documents that are due soon, today or overdue, the oldest first; what is disputed is in none
    of them. `step` is how far the oldest has come. `promise` is the last one that was broken, since when
    nothing else was promised.
    """

    client: Client
    manager: Employee | None
    today: date
    due: tuple[Invoice, ...]
    disputed: tuple[Invoice, ...]
    step: int
    rules: DebtRules
    contact: Activity | None
    promise: PaymentPromise | None
    pause: DebtPause | None
    contact_name: str
    phone: str

    @property
    def overdue(self) -> tuple[Invoice, ...]:
        """Give what is overdue."""
        return tuple(one for one in self.due if one.due_on < self.today)

    @property
    def upcoming(self) -> tuple[Invoice, ...]:
        """Give what is due today or soon."""
        return tuple(one for one in self.due if one.due_on >= self.today)


async def list_unswept(uow: UnitOfWork, now: datetime) -> list[Employee]:
    """Give those whose clients' debts were not looked through yet on the day that it is where they live."""
    swept = json.loads(await people.find_fact(uow, _SWEPT) or "{}")
    return [
        person
        for person in await people.list_colleagues(uow, None)
        if now.astimezone(person.zone).time() >= SWEPT_FROM
        and swept.get(str(person.id)) != person.today(now).isoformat()
    ]


async def list_concerned(uow: UnitOfWork, everybody: Sequence[Employee]) -> list[Employee]:
    """Give those of these people to whom debts and shipments can bring anything at all."""
    concerned = await debt_alerts.list_concerned(uow) if everybody else set()
    return [person for person in everybody if person.id in concerned]


def know_holidays(everybody: Sequence[Employee], now: datetime) -> None:
    """Learn the holidays of where these people live, which takes long the first time: call it in a thread."""
    for person in everybody:
        working_days.of(person, person.today(now))


async def mark_swept(uow: UnitOfWork, done: Sequence[Employee], now: datetime) -> None:
    """Note for whom the debts of his present day were looked through."""
    swept = json.loads(await people.find_fact(uow, _SWEPT) or "{}")
    swept |= {str(person.id): person.today(now).isoformat() for person in done}
    people.keep_fact(uow, _SWEPT, json.dumps(swept))


async def sweep(uow: UnitOfWork, person: Employee, now: datetime) -> None:
    """Plan what this person is told of debts this working day: of his clients, and a head of nobody's."""
    today = person.today(now)
    days = await cadences.days_of(uow, person, now)
    if not days.is_working(today):
        return
    owners: list[tuple[int | None, int | None]] = [(person.id, None)]
    if person.role is Role.HEAD and person.department_id is not None:
        former = await debt_alerts.list_ownerless(uow, person.department_id)
        owners += [(owner_id, person.department_id) for owner_id in former]
    rules = await rules_of(uow, person.department_id)
    for owner_id, department_id in owners:
        debt_alerts.plan(
            uow,
            recipient_id=person.id,
            owner_id=owner_id,
            department_id=department_id,
            rules=rules,
            found=thresholds(rules.steps, days, today),
            today=today,
            due_at=max(at(today, MORNING, person.zone), now),
        )


async def check_alert(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell what is due of a client's debt, and his leaders too from a step on; once a client and day."""
    client = await clients.find(uow, notice.subject_id)
    if client is None or not responsible.keeps(recipient, client):
        return Drop("another has the client now")
    today = recipient.today(now)
    if notice.occurrence != today.isoformat():
        return Drop("that day is over; a later one is told anew")
    alert = await alert_of(uow, client, recipient, now)
    if isinstance(alert, str):
        return Drop(alert)
    await _note_told(uow, alert, recipient, now)
    return Tell(alert)


async def alert_of(uow: UnitOfWork, client: Client, recipient: Employee, now: datetime) -> DebtAlert | str:
    """Give what is to be said of a client's debt now, or why nothing is."""
    today = recipient.today(now)
    rules = await rules_of(uow, client.department_id)
    found = thresholds(rules.steps, await cadences.days_of(uow, recipient, now), today)
    pause = await debt_alerts.find_pause(uow, client.id)
    if pause is not None and pause.until > today and pause.reason is not PauseReason.TOLD:
        return f"it is paused: {pause.reason}"
    made = await promises.list_of_client(uow, client.id)
    if any(one.state is PromiseState.OPEN for one in made):
        return "a promise is open"
    owed = await invoices.list_open(uow, client.id)
    due = _worth_telling([one for one in owed if not one.disputed_at], rules, found)
    if not due:
        return "nothing is due, or less than is reminded of"
    name, phone = await debts.whom_to_call(uow, client.id)
    last = await activities.list_last(uow, client.id, 1)
    return DebtAlert(
        client,
        await responsible.present_owner(uow, client),
        today,
        tuple(due),
        tuple(one for one in owed if one.disputed_at),
        max(step_of(one.due_on, found) or 0 for one in due),
        rules,
        last[0] if last else None,
        made[0] if made and made[0].state is PromiseState.BROKEN else None,
        pause,
        name,
        phone,
    )


def _worth_telling(owed: Sequence[Invoice], rules: DebtRules, found: Sequence[Threshold]) -> list[Invoice]:
    """Give what has come to a step, of the currencies in which that is enough to speak of."""
    come = [one for one in owed if step_of(one.due_on, found) is not None]
    sums = totals(Money(one.open, one.currency) for one in come)
    return [one for one in come if sums[one.currency] >= rules.minimum_in(one.currency)]


async def _note_told(uow: UnitOfWork, alert: DebtAlert, recipient: Employee, now: datetime) -> None:
    """Note that it was told, and let the leaders hear of it from the steps on that are theirs."""
    client, rules = alert.client, alert.rules
    before = await debt_alerts.told_before(uow, client.id)
    await mark_told(uow, client, recipient, now)
    days = await cadences.days_of(uow, recipient, now)
    if alert.step >= rules.steps[-1]:
        again_on = days.add_working_days(alert.today, TOLD_AGAIN_AFTER)
        debt_alerts.pause(uow, client.id, DebtPause(PauseReason.TOLD, again_on, recipient.id, now))
    levels = (rules.to_head, rules.stop_shipping, rules.claim)
    if any((_NEVER if before is None else before) < level <= alert.step for level in levels):
        for leader in await responsible.list_superiors(uow, recipient, client):
            notices.plan(uow, NoticeKind.DEBT_LATE, leader, client.id, now, alert.today.isoformat())


async def mark_told(uow: UnitOfWork, client: Client, person: Employee, now: datetime) -> None:
    """Note that this person knows how a client's debt stands today: it is told when it comes further."""
    rules = await rules_of(uow, client.department_id)
    days = await cadences.days_of(uow, person, now)
    debt_alerts.mark_told(uow, client.id, thresholds(rules.steps, days, person.today(now)))
    debt_alerts.end_pause(uow, client.id)


async def check_late(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a leader of a debt that has come to a step of his, unless it was paid or promised meanwhile."""
    client = await clients.find(uow, notice.subject_id)
    if client is None or not responsible.keeps(recipient, client):
        return Drop("it is not this person's to hear any more")
    alert = await alert_of(uow, client, recipient, now)
    if isinstance(alert, str):
        return Drop(alert)
    return Tell(alert) if alert.overdue else Drop("nothing is overdue any more")


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.DEBT_ALERT: check_alert,
    NoticeKind.DEBT_LATE: check_late,
}
